import type { Position } from '../../base/lineIndex.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import type { Document } from '../../workspace/document.ts';
import type { Settings } from '../../workspace/settings.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { cursorAt } from '../../yaml/cursor.ts';
import { type Meaning, type Shape, shapeAt } from '../format.ts';
import { deadlineCandidates } from './deadlines.ts';
import { fileCandidates } from './files.ts';
import { type Candidate, type CompletionItem, type Request, typedIn, wordItems } from './item.ts';
import { keyItems } from './keys.ts';
import { planPlace } from './place.ts';
import { continuedCandidates, referenceCandidates } from './references.ts';
import { registryCandidates, type UnitSlot, unitCandidates } from './units.ts';
import { wordCandidates } from './values.ts';

export interface CompletionList {
  /** Always: the server finds by pinyin and ranks anew at every key, which no editor can do. */
  readonly isIncomplete: true;
  readonly items: CompletionItem[];
}

/** What a list may hold several of in one piece of text, as they are typed or pasted. */
const SEVERAL_IN_ONE: ReadonlySet<Meaning> = new Set(['unit', 'reference', 'continued']);

/**
 * What can be written at a position: keys, names of units, deadlines, references to the parent and to last year's plan, files, fixed words.
 * Undefined where nothing is to be said. Works on half-written text: where the cursor is comes from the lines around it.
 */
export function complete(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  { locale }: Pick<Settings, 'locale'>,
): CompletionList | undefined {
  const offset = document.lines.offsetAt(position);
  const cursor = cursorAt(document.text, offset);
  const shape = cursor && document.kind !== 'lock' ? shapeAt(document.kind, cursor.path) : undefined;
  if (!cursor || !shape) return undefined;
  const items = itemsFor({ snapshot, document, offset, cursor, locale }, shape);
  return items.length > 0 ? { isIncomplete: true, items: [...items] } : undefined;
}

function itemsFor(request: Request, shape: Shape): readonly CompletionItem[] {
  const { cursor } = request;
  const canBeKey = cursor.slot !== 'value';
  if (shape.kind === 'mapping') return canBeKey ? keyItems(request, shape.of, false) : [];
  if (shape.kind === 'list') return canBeKey && cursor.ownLine ? keyItems(request, shape.of, true) : [];
  if (cursor.slot === 'key') return [];
  const word = SEVERAL_IN_ONE.has(shape.meaning) ? cursor.token : cursor.scalar;
  const asItem = shape.number !== 'one' && cursor.path.at(-1) !== '-';
  return wordItems(request, word, candidatesFor(request, shape.meaning, typedIn(request, word)), asItem);
}

function candidatesFor(request: Request, meaning: Meaning, typed: string): readonly Candidate[] {
  const { document } = request;
  switch (meaning) {
    case 'text':
      return [];
    case 'level':
    case 'layout':
    case 'unitLevel':
    case 'numbering':
    case 'area':
    case 'flag':
      return wordCandidates(request, meaning, typed);
    case 'parent':
    case 'previous':
    case 'annex':
    case 'registry':
      return fileCandidates(request, meaning, typed);
    case 'successor':
    case 'counterpart':
    case 'member':
      return document.kind === 'registry' ? registryCandidates(request, document, meaning, typed) : [];
    case 'unit':
      return document.kind === 'plan'
        ? unitCandidates(request, planPlace(request, document), unitSlot(request), typed)
        : [];
    case 'deadline':
      return document.kind === 'plan' ? deadlineCandidates(request, planPlace(request, document), typed) : [];
    case 'reference':
      return document.kind === 'plan' ? referenceCandidates(request, planPlace(request, document), typed) : [];
    case 'continued':
      return document.kind === 'plan' ? continuedCandidates(request, planPlace(request, document), typed) : [];
  }
}

function unitSlot({ cursor: { path, items } }: Request): UnitSlot {
  return { role: ROLES.find((role) => path.includes(role)), items };
}
