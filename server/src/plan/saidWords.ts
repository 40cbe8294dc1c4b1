import { diffText, type TextPart } from '../base/diffText.ts';
import type { Sentence } from '../base/sentence.ts';
import { foldWording } from './fingerprint.ts';
import type { SaidChange } from './saidChanges.ts';

/** So many places of a text are shown; of more, how many there are. */
const MOST_PLACES = 2;
/** Characters of a wording that are shown. */
const LONGEST = 40;
/** Characters of its clause that are shown around what differs. */
const AROUND = 8;

/** What has changed, in words for the user: each place of a text by itself, units that came and went by name. */
export function changeSentences(change: SaidChange): readonly Sentence[] {
  if (change.isTask) return taskSentences(change);
  const sentences = fieldSentences(change);
  if (change.tasks.length === 0) return sentences;
  const task = change.tasks.map((each) => each + 1).join('、');
  return sentences.map((each) => ({ key: 'measure.change.in-task', args: { task, change: [each] } }));
}

function taskSentences({ before, after }: SaidChange): readonly Sentence[] {
  return after === ''
    ? [{ key: 'measure.change.task-gone', args: { before: cut(before) } }]
    : [{ key: 'measure.change.task-new', args: { after: cut(after) } }];
}

function fieldSentences({ field, ...said }: SaidChange): readonly Sentence[] {
  const name = `measure.field.${field}`;
  // a dash stands for none
  const [before, after] = [said.before, said.after].map((text) => (foldWording(text) === '' ? '' : text)) as [
    string,
    string,
  ];
  if (before !== '' && after !== '') {
    if (field === 'text') return textSentences(name, before, after);
    if (field === 'lead' || field === 'responsible' || field === 'support') return unitSentences(name, before, after);
  }
  return [saidOtherwise(name, cut(before), cut(after))];
}

function saidOtherwise(field: string, before: string, after: string): Sentence {
  if (before === '') return { key: 'measure.change.new', args: { field, after } };
  if (after === '') return { key: 'measure.change.gone', args: { field, before } };
  return { key: 'measure.change.said', args: { field, before, after } };
}

function unitSentences(field: string, before: string, after: string): readonly Sentence[] {
  const [old, now] = [before.split('、'), after.split('、')];
  const isIn = (names: readonly string[], name: string): boolean =>
    names.some((each) => foldWording(each) === foldWording(name));
  const gone = old.filter((name) => !isIn(now, name)).join('、');
  const came = now.filter((name) => !isIn(old, name)).join('、');
  if (gone !== '' && came !== '') return [saidOtherwise(field, gone, came)];
  if (came !== '') return [{ key: 'measure.change.joined', args: { field, names: came } }];
  if (gone !== '') return [{ key: 'measure.change.left', args: { field, names: gone } }];
  return [{ key: 'measure.change.order', args: { field, before, after } }];
}

function textSentences(field: string, before: string, after: string): readonly Sentence[] {
  const places = changedPlaces(diffText(before, after));
  const shown = places.slice(0, MOST_PLACES).map((place) => saidOtherwise(field, place.before, place.after));
  if (places.length <= MOST_PLACES) return shown;
  return [...shown, { key: 'measure.change.more', args: { field, count: places.length } }];
}

interface ChangedPlace {
  readonly before: string;
  readonly after: string;
}

/** Each place where words differ, with the rest of its clause; where only punctuation does, nothing is shown. */
function changedPlaces(parts: readonly TextPart[]): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  for (let at = 0; at < parts.length; ) {
    if (parts[at]!.kind === 'same') {
      at += 1;
      continue;
    }
    const left = parts[at - 1]?.text ?? '';
    let [removed, added] = ['', ''];
    for (; parts[at] && parts[at]!.kind !== 'same'; at++) {
      if (parts[at]!.kind === 'removed') removed += parts[at]!.text;
      else added += parts[at]!.text;
    }
    if (foldWording(removed) === foldWording(added)) continue;
    places.push(withClause(left, removed, added, parts[at]?.text ?? ''));
  }
  return places;
}

/** A whole clause that came or went is shown as it is. */
function withClause(left: string, removed: string, added: string, right: string): ChangedPlace {
  const head = /[^\p{P}]*$/u.exec(left)![0];
  const tail = /^[^\p{P}]*/u.exec(right)![0];
  const change = removed === '' ? added : removed;
  const isWhole = (removed === '' || added === '') && (head === '' || /^\p{P}/u.test(change)) && /\p{P}$/u.test(change);
  if (isWhole) return { before: trimmed(removed), after: trimmed(added) };
  const start = head.length > AROUND ? `…${head.slice(-AROUND)}` : head;
  const end = tail.length > AROUND ? `${tail.slice(0, AROUND)}…` : tail;
  return { before: `${start}${cut(removed)}${end}`, after: `${start}${cut(added)}${end}` };
}

function trimmed(text: string): string {
  return cut(text.replace(/^[\s，,；;。、]+|[\s，,；;、]+$/gu, ''));
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
