import { type Span, span } from '../base/span.ts';
import { type RawEntry, type RawFlow, type RawScalar, readFlow } from './cursorFlow.ts';
import { type Cursor, makeCursor, type Spot } from './cursorModel.ts';

/**
 * The cursor inside brackets that begin the value of the entry; `path` and `mappings` are those of the brackets.
 * Finds the innermost pair of brackets without recursion.
 */
export function flowCursor(spot: Spot, path: readonly string[], mappings: readonly number[]): Cursor | undefined {
  const { text, offset, entry } = spot;
  const { root, comments } = readFlow(text, entry.valueStart, entry.end);
  if (comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const steps = [...path];
  const starts = [...mappings];
  for (let flow: RawFlow | undefined = root; flow; ) {
    const inside = flow.start < offset && (flow.closed ? offset < flow.end : offset <= flow.end);
    const here: RawEntry | undefined = flow.entries.find(({ start, end }) => start <= offset && offset <= end);
    if (!inside || !here) return undefined;
    if (flow.kind === 'mapping') starts.push(flow.start);
    else steps.push('-');
    const isKey: boolean = here.colon === undefined ? flow.kind === 'mapping' : offset <= here.colon;
    if (!isKey && here.colon !== undefined) {
      // right behind the colon a value would stick to it
      if (offset === here.colon + 1 && !here.value) return undefined;
      steps.push(here.key?.text ?? '');
    }
    const value: RawEntry['value'] = isKey ? (here.key ?? here.value) : here.value;
    if (!value || 'style' in value) return inEntry(spot, flow, here, value, isKey, steps, starts);
    flow = value;
  }
  return undefined;
}

function inEntry(
  spot: Spot,
  flow: RawFlow,
  entry: RawEntry,
  value: RawScalar | undefined,
  isKey: boolean,
  path: readonly string[],
  mappings: readonly number[],
): Cursor | undefined {
  const word = wordAt(spot, value);
  if (!word) return undefined;
  const others = flow.entries.filter((other) => other !== entry);
  return makeCursor(spot, word, value?.style ?? 'plain', {
    path,
    slot: isKey ? 'key' : 'value',
    mappings,
    container: 'flow',
    hasColon: isKey && entry.colon !== undefined,
    keys: isKey ? others.flatMap(({ key, value }) => wordOf(key ?? value)) : [],
    items: flow.kind === 'list' ? others.flatMap((other) => (other.key ? [] : wordOf(other.value))) : [],
  });
}

/** The span of a word with the cursor in it, or in the white space beside it. Words over several lines are none. */
function wordAt({ text, offset }: Spot, value: RawScalar | undefined): Span | undefined {
  if (!value) return span(offset, offset);
  const { start, end } = value.span;
  if (value.style !== 'plain') return start <= offset && offset <= end ? value.span : undefined;
  const word = span(Math.min(start, offset), Math.max(end, offset));
  return /[\n\r]/.test(text.slice(word.start, word.end)) ? undefined : word;
}

function wordOf(value: RawEntry['value']): readonly string[] {
  return value && 'style' in value ? [value.text] : [];
}
