import { type Span, span } from '../base/span.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Measure } from '../plan/model.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { type NumberPlace, numbersInOrder, renumber } from '../workspace/renumber.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type ItemLines, itemLines, reindented } from '../yaml/blockItem.ts';
import { childOf, type MappingNode, pairOf, type SequenceNode, type YamlNode } from '../yaml/node.ts';
import { shortened } from './markdown.ts';

/** A place a measure can be moved to, and what changes then, in all files. */
export interface Move {
  readonly to: MoveTarget;
  readonly edits: readonly { readonly uri: string; readonly edit: TextEdit }[];
  /** All numbers are put in order, with the references to them; else every measure keeps its own. */
  readonly renumbered: boolean;
  /** How many references change, and how many only a reader can judge. */
  readonly references: number;
  readonly unsure: number;
}

export type MoveTarget =
  | { readonly kind: 'before' | 'after'; readonly measure: Measure | undefined }
  | { readonly kind: 'section'; readonly title: string };

const NAME_LENGTH = 16;

/** `上移到“2 加强源头防控”之前，并按顺序重新编号，更新3处引用`. */
export function moveTitle({ to, renumbered, references, unsure }: Move, locale: Locale): string {
  const name =
    to.kind === 'section'
      ? to.title
      : [to.measure?.number?.text, to.measure?.title?.text].filter((part) => part !== undefined).join(' ');
  const kind = renumbered ? (references > 0 ? 'references' : 'renumbered') : 'kept';
  return [
    say(locale, { key: `feature.move.${to.kind}`, args: { name: shortened(name, NAME_LENGTH) } }),
    say(locale, { key: `feature.move.${kind}`, args: { count: references } }),
    unsure > 0 ? say(locale, { key: 'feature.move.unsure', args: { count: unsure } }) : '',
  ].join('');
}

/** What of the text goes where; `at` is the start of a line. */
interface Relocation {
  readonly to: MoveTarget;
  readonly lines: Span;
  readonly indent: number;
  readonly at: number;
  readonly indentThere: number;
  /** What stands in front of the lines at their new place: the blank lines in between, or a new `measures:`. */
  readonly before: string;
  readonly behind: string;
  /** What is taken away beside the lines themselves. */
  readonly cut: Span;
}

/**
 * Where a measure can go: one place up or down in its section, or to the end of another section. Its lines move with their
 * comments. Where the numbers are 1 to n they are put in order again. None in flow style and in a text with errors.
 */
export function movesOf(snapshot: Snapshot, document: PlanDocument, measure: Measure): readonly Move[] {
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) return [];
  const lists = measureListsIn(document.tree.root);
  const from = lists.find(({ list }) => list?.items.includes(measure.node));
  const index = from?.list?.items.indexOf(measure.node) ?? -1;
  const lines = from?.list && itemLines(document.text, from.list, index);
  if (!from?.list || !lines) return [];
  const measureAt = (node: YamlNode | undefined): Measure | undefined =>
    document.plan.measures.find((each) => each.node === node);
  const { list } = from;
  return [
    swap(document.text, list, index - 1, index, (node) => ({ kind: 'before', measure: measureAt(node) })),
    swap(document.text, list, index, index + 1, (node) => ({ kind: 'after', measure: measureAt(node) })),
    ...lists.filter((each) => each !== from).map((each) => toSection(document.text, from, lines, each)),
  ].flatMap((relocation) => (relocation && moveBy(snapshot, document, measure, relocation)) ?? []);
}

/** Two neighbours change places; what stands between them (blank lines, a heading in a comment) stays between them. */
function swap(
  text: string,
  list: SequenceNode,
  first: number,
  second: number,
  target: (other: YamlNode | undefined) => MoveTarget,
): Relocation | undefined {
  const [a, b] = [itemLines(text, list, first), itemLines(text, list, second)];
  if (!a || !b) return undefined;
  const to = target(list.items[second]);
  const { indent } = a;
  const between = text.slice(a.end, b.start);
  if (to.kind === 'before') {
    const up = target(list.items[first]);
    return {
      to: up,
      lines: b,
      indent,
      at: a.start,
      indentThere: indent,
      before: '',
      behind: between,
      cut: span(a.end, b.end),
    };
  }
  return {
    to,
    lines: a,
    indent,
    at: b.end,
    indentThere: indent,
    before: between,
    behind: '',
    cut: span(a.start, b.start),
  };
}

/** A place that holds measures: a section without sections of its own, or the plan itself. */
interface MeasureList {
  /** Missing for the plan itself: its own measures stand in no section. */
  readonly title: string | undefined;
  readonly node: MappingNode;
  readonly list: SequenceNode | undefined;
}

function measureListsIn(node: YamlNode | undefined, root = node): readonly MeasureList[] {
  if (node?.kind !== 'mapping') return [];
  const sections = childOf(node, 'sections');
  const list = childOf(node, 'measures');
  const title = node === root ? undefined : childOf(node, 'title');
  const isLeaf = sections?.kind !== 'sequence' || sections.items.length === 0;
  const own: MeasureList = {
    title: title?.kind === 'scalar' ? title.text.trim() : undefined,
    node,
    list: list?.kind === 'sequence' ? list : undefined,
  };
  const below = sections?.kind === 'sequence' ? sections.items.flatMap((each) => measureListsIn(each, root)) : [];
  return [...(own.list || isLeaf ? [own] : []), ...below];
}

function toSection(text: string, from: MeasureList, lines: ItemLines, to: MeasureList): Relocation | undefined {
  if (!to.title || to.node.flow) return undefined;
  const target: MoveTarget = { kind: 'section', title: to.title };
  const cut = from.list?.items.length === 1 ? withKey(text, from, lines) : lines;
  const moved = { to: target, lines, indent: lines.indent, behind: '', cut };
  if (to.list && to.list.items.length > 0) {
    const last = itemLines(text, to.list, to.list.items.length - 1);
    return last && { ...moved, at: last.end, indentThere: last.indent, before: '' };
  }
  const key = pairOf(to.node, 'measures');
  const behind = key ?? to.node.pairs.at(-1);
  if (!behind || key?.value) return undefined;
  const lineEnd = text.indexOf('\n', behind.span.end);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  const first = to.node.pairs[0]!.key.span.start;
  const indent = first - (text.lastIndexOf('\n', first - 1) + 1);
  const lineBreak = lineBreakOf(text);
  return { ...moved, at, indentThere: indent + 2, before: key ? '' : `${' '.repeat(indent)}measures:${lineBreak}` };
}

/** With its only measure a list goes as well, key and all, where nothing else stands on the key's line. */
function withKey(text: string, { node }: MeasureList, lines: ItemLines): Span {
  const key = pairOf(node, 'measures')?.key;
  const start = key && text.lastIndexOf('\n', key.span.start - 1) + 1;
  const isPlain = start !== undefined && /^ *measures: *\r?\n$/u.test(text.slice(start, lines.start));
  return isPlain && node.pairs.length > 1 ? span(start, lines.end) : lines;
}

function moveBy(
  snapshot: Snapshot,
  document: PlanDocument,
  measure: Measure,
  { to, lines, indent, at, indentThere, before, behind, cut }: Relocation,
): Move | undefined {
  const { plan, text, uri } = document;
  const others = plan.measures.filter((each) => each !== measure);
  const place = others.filter((each) => each.span.start < at).length;
  const order = [...others.slice(0, place), measure, ...others.slice(place)];
  const places = numbering(snapshot, document, order);
  const isOwn = (each: NumberPlace): boolean =>
    each.uri === uri && lines.start <= each.edit.span.start && each.edit.span.end <= lines.end;
  const renamed = places.changes.filter(isOwn).map(({ edit }) => ({
    span: span(edit.span.start - lines.start, edit.span.end - lines.start),
    newText: edit.newText,
  }));
  const lineBreak = lineBreakOf(text);
  const body = applyEdits(text.slice(lines.start, lines.end), renamed);
  const moved = reindented(body.endsWith('\n') ? body : body + lineBreak, indent, indentThere);
  if (moved === undefined) return undefined;
  const isOpenEnd = !text.endsWith('\n');
  // a last line without a line break gets one in front of what comes below it, and leaves none behind
  const glue = isOpenEnd && at === text.length ? lineBreak : '';
  const inserted = glue + before + moved + behind;
  const loose = isOpenEnd && cut.end === text.length && at < text.length;
  const start = loose ? text.slice(0, cut.start).replace(/\r?\n$/u, '').length : cut.start;
  const edits = [
    { span: span(at, at), newText: glue === '' ? inserted : inserted.replace(/\r?\n$/u, '') },
    { span: span(start, cut.end), newText: '' },
  ];
  return {
    to,
    edits: [...edits.map((edit) => ({ uri, edit })), ...places.changes.filter((each) => !isOwn(each))],
    renumbered: places.renumbered,
    references: places.changes.filter(({ where }) => where === 'reference').length,
    unsure: places.unsure,
  };
}

/** The numbers that change, where they are 1 to n now and references can follow; else only ranges that would fall apart. */
function numbering(snapshot: Snapshot, document: PlanDocument, order: readonly Measure[]) {
  const now = numbersInOrder(document.plan);
  const inOrder = now && [...now].every(([{ number }, text]) => number?.text === text) && now.size > 0;
  const then = inOrder ? numbersInOrder(document.plan, order) : undefined;
  const anew = then && renumber(snapshot, document, then, order);
  if (anew && 'places' in anew) return { renumbered: true, changes: anew.places, unsure: anew.unsure };
  const kept = renumber(snapshot, document, new Map(), order);
  return { renumbered: false, changes: 'places' in kept ? kept.places : [], unsure: 0 };
}

function lineBreakOf(text: string): string {
  return /\r\n|\n/u.exec(text)?.[0] ?? '\n';
}
