import { lineStartAt } from '../../base/lineIndex.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { appendItem, insertLines, writeScalar } from '../../yaml/edit.ts';
import { setItems, setText } from '../../yaml/editKey.ts';
import type { Registry, Unit } from '../model.ts';
import { UNIT_KEYS } from '../vocabulary.ts';
import type { Draft } from './draft.ts';

/** The smallest edits that say in a registry's file what the drafts add; of those at one place the first comes first. */
export function editsOf(text: string, registry: Registry, drafts: readonly Draft[]): readonly TextEdit[] {
  const added = drafts.filter(({ unit }) => !unit);
  return [
    ...drafts.flatMap((draft) => (draft.unit ? moreOn(text, draft.unit, draft) : [])),
    ...added.flatMap((draft) => (canStandBeside(text, draft) ? besideEdit(text, draft, draft.beside!) : [])),
    ...atEnd(
      text,
      registry,
      added.filter((draft) => !canStandBeside(text, draft)),
    ),
  ];
}

/** What is to be added to the entry of a unit; a key that is begun and has no value gets it. */
function moreOn(text: string, { node }: Unit, { since, until, succeededBy }: Draft): readonly TextEdit[] {
  const [only, ...others] = succeededBy;
  return [
    ...(since === undefined ? [] : [setText(text, node, 'since', since, UNIT_KEYS)]),
    ...(until === undefined ? [] : [setText(text, node, 'until', until, UNIT_KEYS)]),
    ...(only === undefined
      ? []
      : others.length > 0
        ? setItems(text, node, 'succeededBy', succeededBy, UNIT_KEYS)
        : [setText(text, node, 'succeededBy', only, UNIT_KEYS)]),
  ];
}

/** The keys of a new unit; as values in brackets they may stand in braces, too. */
function pairsOf({ name, level, since, until, succeededBy, counterpart }: Draft): readonly string[] {
  return [
    `name: ${writeScalar(name, 'flow')}`,
    ...(level === undefined ? [] : [`level: ${writeScalar(level, 'flow')}`]),
    ...(since === undefined ? [] : [`since: ${since}`]),
    ...(until === undefined ? [] : [`until: ${until}`]),
    ...(succeededBy.length === 0 ? [] : [`succeededBy: ${oneOrList(succeededBy)}`]),
    ...(counterpart.length === 0 ? [] : [`counterpart: ${oneOrList(counterpart)}`]),
  ];
}

function oneOrList(names: readonly string[]): string {
  const written = names.map((name) => writeScalar(name, 'flow'));
  return written.length === 1 ? written[0]! : `[${written.join(', ')}]`;
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
