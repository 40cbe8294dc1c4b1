import { foldName } from '../../base/foldName.ts';
import { subSpan } from '../../base/span.ts';
import { wasSaidLastYear } from '../../workspace/lastYear.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { type ScopeWord, scopeWords } from './scope.ts';

/** Beijing's two core districts have streets only, no townships and no villages (facts of the administrative division). */
const WITHOUT_VILLAGES = new Set(['东城区', '西城区']);
const CITY = '北京市';

/** A task of a district plan speaks of the whole city, or of villages where there are none: copied from the city's plan. */
export const municipalScope: Check = {
  code: 'text.municipal-scope',
  severity: 'hint',
  separable: true,
  *plan(view) {
    const { plan, document } = view;
    if (plan.level?.text !== 'district') return;
    const area = plan.area?.text ?? '';
    const isUrban = WITHOUT_VILLAGES.has(foldName(area).replace(/^北京市/u, ''));
    for (const measure of plan.measures) {
      for (const { text } of measure.tasks) {
        if (!text) continue;
        const source = document.text.slice(text.span.start, text.span.end);
        const words = scopeWords(source, cityOf(view), isUrban);
        if (words.length > 0 && wasSaidLastYear(view, measure, text)) continue;
        for (const found of words) {
          const { word } = found;
          const own = ownWord(found, area);
          yield {
            span: subSpan(text.span, found.at, found.at + word.length),
            message:
              own === undefined
                ? { key: 'text.municipal-scope.rural', args: { word, area } }
                : { key: 'text.municipal-scope', args: { word, own } },
            fixes: () => fixesFor(view, text.span, found, own),
          };
        }
      }
    }
  },
};

function cityOf({ parent }: PlanView): string {
  const level = parent?.plan.level?.text;
  return (level === 'municipal' && parent?.plan.area?.text) || CITY;
}

/** What a district says instead; nothing for townships and villages. */
function ownWord({ kind, word }: ScopeWord, area: string): string | undefined {
  if (kind === 'rural') return undefined;
  return kind === 'city' && area !== '' ? area : `${word.startsWith('本') ? '本' : '全'}区`;
}

function fixesFor(
  view: PlanView,
  text: { start: number; end: number },
  found: ScopeWord,
  own: string | undefined,
): Fix[] {
  const { word, at, bracketed } = found;
  const fix = (key: string, args: Record<string, string>, from: number, to: number, newText: string): Fix =>
    replaceFix(view.document, { key, args }, [{ span: subSpan(text, from, to), newText }], false);
  if (own !== undefined) return [fix('text.municipal-scope.fix', { own }, at, at + word.length, own)];
  const args = { word: bracketed ?? word };
  return bracketed ? [fix('text.municipal-scope.fix-remove', args, at - 1, at - 1 + bracketed.length, '')] : [];
}
