import { isPlaceholder } from '../../base/foldName.ts';
import { type Measure, type Plan, unitLists, type Value } from '../../plan/model.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, replaceFix } from '../check.ts';

/** The dash of official documents, two characters wide (GB/T 15834). */
export const PLACEHOLDER = '——';

/** "None" is written in several ways (—, ——, ---) in one plan. Said once, where the first other than —— stands. */
export const placeholderStyle: Check = {
  code: 'text.placeholder-style',
  severity: 'hint',
  *plan({ document, plan }) {
    const all = placeholdersIn(plan);
    const wrong = all.filter(({ text }) => text !== PLACEHOLDER);
    const first = wrong[0];
    const other = first && all.find(({ text }) => text !== first.text);
    if (!first || !other) return;
    yield {
      span: first.span,
      message: { key: 'text.placeholder-style', args: { text: first.text, other: other.text } },
      related: [
        {
          uri: document.uri,
          span: other.span,
          message: { key: 'text.placeholder-style.other', args: { text: other.text } },
        },
      ],
      fixes: () => [
        replaceFix(
          document,
          { key: 'text.placeholder-style.fix', args: { count: wrong.length } },
          wrong.map(({ node }) => replaceScalar(node, PLACEHOLDER, 'flow')),
        ),
      ],
    };
  },
};

/** The placeholders of all unit lists, in the order of the text. */
function placeholdersIn({ measures }: Plan): readonly Value[] {
  return measures.flatMap((measure) => {
    const found = known.get(measure) ?? placeholdersOf(measure);
    known.set(measure, found);
    return found;
  });
}

/** A measure that is not edited stays the same object. */
const known = new WeakMap<Measure, readonly Value[]>();

function placeholdersOf(measure: Measure): readonly Value[] {
  return [measure.duties, ...measure.tasks.map(({ own }) => own)]
    .flatMap((duties) => unitLists(duties).flatMap(({ list }) => list.items))
    .filter(({ text }) => isPlaceholder(text))
    .sort((a, b) => a.span.start - b.span.start);
}
