import { lineStartAt } from '../../base/lineIndex.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { addPairs, appendItem, insertLines, type NewPair, writeScalar, writeValues } from '../../yaml/edit.ts';
import type { Registry, Unit } from '../model.ts';
import { UNIT_KEYS } from '../vocabulary.ts';
import type { Draft } from './draft.ts';

/** The smallest edits that say in a registry's file what the drafts add; of those at one place the first comes first. */
export function editsOf(text: string, registry: Registry, drafts: readonly Draft[]): readonly TextEdit[] {
  const added = drafts.filter(({ unit }) => !unit);
  return [
    ...drafts.flatMap((draft) => (draft.unit ? addPairs(text, draft.unit.node, said(draft), UNIT_KEYS) : [])),
    ...added.flatMap((draft) => (canStandBeside(text, draft) ? besideEdit(text, draft, draft.beside!) : [])),
    ...atEnd(
      text,
      registry,
      added.filter((draft) => !canStandBeside(text, draft)),
    ),
  ];
}

/** What is to be added to the entry of a unit, or to stand in a new one behind its name. */
function said({ unit, level, since, until, succeededBy, counterpart }: Draft): readonly NewPair[] {
  return [
    ...(!unit && level !== undefined ? [{ key: 'level', value: writeScalar(level, 'flow') }] : []),
    ...(since === undefined ? [] : [{ key: 'since', value: since }]),
    ...(until === undefined ? [] : [{ key: 'until', value: until }]),
    ...(succeededBy.length === 0 ? [] : [{ key: 'succeededBy', value: writeValues(succeededBy) }]),
    ...(!unit && counterpart.length > 0 ? [{ key: 'counterpart', value: writeValues(counterpart) }] : []),
  ];
}

function pairsOf(draft: Draft): readonly string[] {
  const pairs = [{ key: 'name', value: writeScalar(draft.name, 'flow') }, ...said(draft)];
  return pairs.map(({ key, value }) => `${key}: ${value}`);
}

/** The item it goes beside begins its own line. */
function canStandBeside(text: string, { beside }: Draft): boolean {
  return beside !== undefined && /^[ \t]*-[ \t]+$/u.test(beforeOnLine(text, beside.unit));
}

function beforeOnLine(text: string, { node }: Unit): string {
  return text.slice(lineStartAt(text, node.span.start), node.span.start);
}

function besideEdit(text: string, draft: Draft, { unit, side }: NonNullable<Draft['beside']>): TextEdit {
  const indent = /^[ \t]*/u.exec(beforeOnLine(text, unit))![0];
  const lines = `- ${pairsOf(draft).join('\n  ')}`;
  if (side === 'after') return insertLines(text, unit.node.span.end, lines, indent);
  const at = lineStartAt(text, unit.node.span.start);
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  return {
    span: span(at, at),
    newText: lines
      .split('\n')
      .map((line) => indent + line + lineBreak)
      .join(''),
  };
}

function atEnd(text: string, { unitsNode }: Registry, drafts: readonly Draft[]): readonly TextEdit[] {
  if (drafts.length === 0) return [];
  if (unitsNode && unitsNode.items.length > 0) {
    return drafts.map((draft) =>
      appendItem(text, unitsNode, unitsNode.flow ? `{${pairsOf(draft).join(', ')}}` : pairsOf(draft).join('\n')),
    );
  }
  const items = drafts.map((draft) => `  - ${pairsOf(draft).join('\n    ')}`).join('\n');
  const key = /^units:[ \t]*(?:\[[ \t]*\][ \t]*)?$/mu.exec(text);
  if (key) return [{ span: span(key.index, key.index + key[0].length), newText: `units:\n${items}` }];
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return [{ span: span(text.length, text.length), newText: `${gap}units:\n${items}\n` }];
}
