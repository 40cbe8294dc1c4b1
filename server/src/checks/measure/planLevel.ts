import { relativePath } from '../../base/uri.ts';
import { LEVELS, type Level } from '../../plan/vocabulary.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';

const SHOWN = 3;

/**
 * The parent is not a plan of one level above: a district's plan carries out the city's, a street's the district's. Not
 * told where either level is missing. A city's plan may carry out the city's plan for several years.
 */
export const measureWrongLevel: Check = {
  code: 'measure.wrong-level',
  severity: 'warning',
  *plan(view) {
    const { parent, plan } = view;
    const path = plan.parent;
    const [own, above] = [levelOf(plan.level?.text), levelOf(parent?.plan.level?.text)];
    if (!parent || !path || !own || !above) return;
    const wanted = LEVELS[LEVELS.indexOf(own) - 1];
    if (above === (wanted ?? own)) return;
    yield {
      span: path.span,
      message: { key: `measure.wrong-level.${own}`, args: { path: path.text, title: parent.plan.title?.text ?? '' } },
      related: parent.plan.level
        ? [
            {
              uri: parent.uri,
              span: parent.plan.level.span,
              message: { key: 'measure.wrong-level.parent', args: { level: parent.plan.level.text } },
            },
          ]
        : [],
      fixes: (now) => (wanted ? otherParents(view, now, wanted) : []),
      fixesNeedAllFiles: true,
    };
  },
};

function levelOf(text: string | undefined): Level | undefined {
  return LEVELS.find((level) => level === text);
}

/** The plans of the right level in the workspace, those of the same year first. */
function otherParents({ document, plan }: PlanView, snapshot: Snapshot, wanted: Level): readonly Fix[] {
  const isOfYear = (other: PlanDocument): boolean => other.plan.year?.text === plan.year?.text;
  return [...snapshot.documents.values()]
    .filter((other) => other.kind === 'plan')
    .filter((other) => other.uri !== document.uri && levelOf(other.plan.level?.text) === wanted)
    .sort((a, b) => Number(isOfYear(b)) - Number(isOfYear(a)))
    .slice(0, SHOWN)
    .map((other) => {
      const path = relativePath(document.uri, other.uri);
      const edit = replaceScalar(plan.parent!.node, path, 'flow');
      return replaceFix(document, { key: 'measure.wrong-level.fix', args: { path } }, [edit], false);
    });
}
