import { findByPinyin, WITH_GAPS } from '../base/pinyin.ts';
import type { Span } from '../base/span.ts';
import { fileName } from '../base/uri.ts';
import type { Measure } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import type { Unit } from '../registry/model.ts';
import type { Document, PlanDocument, RegistryDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { SYMBOL_KIND } from './documentSymbols.ts';
import { shortened } from './markdown.ts';
import { rangeOf } from './place.ts';
import type { Location } from './references.ts';

export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: (typeof SYMBOL_KIND)[keyof typeof SYMBOL_KIND];
  /** Title of the plan or registry, else the name of its file. */
  readonly containerName: string;
  readonly location: Location;
  /** 1: the unit no longer has this name. */
  readonly tags?: [1];
}

/** Something that can be found, by any of some words; lower ranks first among what is found equally well. */
interface Candidate {
  readonly document: PlanDocument | RegistryDocument;
  readonly name: string;
  readonly kind: WorkspaceSymbol['kind'];
  readonly words: readonly string[];
  readonly number?: string;
  readonly ended?: boolean;
  readonly at: Span;
}

const MOST = 200;
const NAME_LENGTH = 60;

/**
 * Units, groups and measures of all files, found by characters, pinyin, initials, or the number of a measure; the best
 * 200 first. Characters left out (发改 for 发展改革) count only where nothing is found without.
 */
export function workspaceSymbols(snapshot: Snapshot, query: string): WorkspaceSymbol[] {
  const found: { readonly candidate: Candidate; readonly score: number }[] = [];
  for (const document of snapshot.documents.values()) {
    for (const candidate of candidatesIn(document)) {
      const score = scoreOf(candidate, query);
      if (score !== undefined) found.push({ candidate, score });
    }
  }
  const whole = found.filter(({ score }) => score !== WITH_GAPS);
  return (whole.length > 0 ? whole : found)
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST)
    .map(({ candidate }) => symbolOf(candidate));
}

function scoreOf({ words, number }: Candidate, query: string): number | undefined {
  // the number itself before the numbers and titles that begin with it
  if (number !== undefined && foldNumber(query) === number) return -1;
  const scores = words.flatMap((word) => findByPinyin(query, word) ?? []);
  return scores.length > 0 ? Math.min(...scores) : undefined;
}

function symbolOf({ document, name, kind, ended, at }: Candidate): WorkspaceSymbol {
  const title = document.kind === 'plan' ? document.plan.title : document.registry.title;
  return {
    name: shortened(name, NAME_LENGTH),
    kind,
    containerName: shortened(title?.text ?? '', NAME_LENGTH) || fileName(document.uri),
    location: { uri: document.uri, range: rangeOf(document, at) },
    ...(ended ? { tags: [1] } : {}),
  };
}

function candidatesIn(document: Document): readonly Candidate[] {
  if (document.kind === 'plan') return document.plan.measures.flatMap((measure) => measureCandidate(document, measure));
  if (document.kind === 'lock') return [];
  const { units, groups } = document.registry;
  return [
    ...units.map((unit) => unitCandidate(document, unit)),
    ...groups.map(({ name, aliases }) => ({
      ...{ document, name: name.text, kind: SYMBOL_KIND.group, at: name.span },
      words: [name, ...aliases].map(({ text }) => text),
    })),
  ].filter(({ name }) => name.trim() !== '');
}

function unitCandidate(document: RegistryDocument, { name, official, aliases, pinyin, until }: Unit): Candidate {
  const spellings = [name, ...aliases, ...(official ? [official] : []), ...(pinyin ? [pinyin] : [])];
  return {
    ...{ document, name: name.text, kind: SYMBOL_KIND.unit, at: name.span },
    words: spellings.map(({ text }) => text),
    ended: until !== undefined,
  };
}

function measureCandidate(document: PlanDocument, { number, title }: Measure): readonly Candidate[] {
  const at = (title ?? number)?.span;
  const name = [number, title].flatMap((value) => value?.text ?? []).join(' ');
  if (!at || name.trim() === '') return [];
  return [
    {
      ...{ document, name, kind: SYMBOL_KIND.measure, at },
      words: title ? [name, title.text] : [name],
      ...(number ? { number: foldNumber(number.text) } : {}),
    },
  ];
}
