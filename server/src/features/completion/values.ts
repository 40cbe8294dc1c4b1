import { findByPinyin } from '../../base/pinyin.ts';
import { say } from '../../messages/say.ts';
import { LAYOUTS, LEVELS } from '../../plan/vocabulary.ts';
import { UNIT_LEVELS } from '../../registry/vocabulary.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import { type Candidate, COMPLETION_KIND, type Request } from './item.ts';

/** The words a value may be chosen from: levels, the parent's numberings, the areas of the workspace, true and false. */
export function wordCandidates(
  request: Request,
  meaning: 'level' | 'layout' | 'unitLevel' | 'numbering' | 'area' | 'flag',
  typed: string,
): readonly Candidate[] {
  const listed = new Set(request.cursor.items);
  return wordsFor(request, meaning)
    .filter(({ word, detail }) => [word, detail].some((text) => findByPinyin(typed, text) !== undefined))
    .sort((a, b) => Number(listed.has(a.word)) - Number(listed.has(b.word)))
    .map(({ word, detail }) => ({ label: word, kind: COMPLETION_KIND.word, detail, beside: detail }));
}

function wordsFor(
  request: Request,
  meaning: Parameters<typeof wordCandidates>[1],
): readonly { readonly word: string; readonly detail: string }[] {
  const described = (words: readonly string[], family: string) =>
    words.map((word) => ({ word, detail: say(request.locale, { key: `${family}.${word}`, args: {} }) }));
  const plain = (words: Iterable<string>) => [...new Set(words)].map((word) => ({ word, detail: '' }));
  switch (meaning) {
    case 'level':
      return described(LEVELS, 'level');
    case 'layout':
      return described(LAYOUTS, 'feature.layout');
    case 'unitLevel':
      return described(UNIT_LEVELS, 'level');
    case 'flag':
      return described(['true', 'false'], 'feature.flag');
    case 'numbering':
      return plain(parentNumberings(request));
    case 'area':
      return plain(areas(request));
  }
}

function parentNumberings({ snapshot, document }: Request): readonly string[] {
  const parent = document.kind === 'plan' ? viewPlan(snapshot, document).parent : undefined;
  return (parent?.plan.measures ?? []).flatMap(({ alsoNumbered }) => [...alsoNumbered.keys()]);
}

function areas({ snapshot }: Request): readonly string[] {
  return [...snapshot.documents.values()].flatMap((document) => {
    if (document.kind === 'lock') return [];
    const { area } = document.kind === 'plan' ? document.plan : document.registry;
    return area ? [area.text] : [];
  });
}
