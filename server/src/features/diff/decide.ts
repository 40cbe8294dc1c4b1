import type { TextEdit } from '../../base/textEdit.ts';
import { relativePath } from '../../base/uri.ts';
import type { Measure } from '../../plan/model.ts';
import { MEASURE_KEYS, PLAN_KEYS } from '../../plan/vocabulary.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { addKey, removeKey, setItems, setText } from '../../yaml/editKey.ts';
import { pairOf } from '../../yaml/node.ts';

/** What is decided of a measure of the later plan. */
export interface Continuation {
  /** Its place in the plan, from 0. */
  readonly place: number;
  /** The numbers of what it goes on with; none: it is new; missing: it is open again. */
  readonly continues?: readonly string[];
}

/**
 * The smallest edits that write decisions into the later plan: `continues` of its measures, and `previous` where the plan
 * does not say yet which plan that speaks of. Places without a measure are left out.
 */
export function decide(from: PlanDocument, to: PlanDocument, decisions: readonly Continuation[]): readonly TextEdit[] {
  const { text, tree, plan } = to;
  const edits = decisions.flatMap(({ place, continues }) => {
    const measure = plan.measures[place];
    return measure ? continuesEdits(text, measure, continues) : [];
  });
  const isWritten = decisions.some(({ continues }) => continues !== undefined);
  if (edits.length > 0 && isWritten && !plan.previous && tree.root) {
    edits.push(setText(text, tree.root, 'previous', relativePath(to.uri, from.uri), PLAN_KEYS));
  }
  return edits;
}

function continuesEdits(text: string, { node }: Measure, numbers: readonly string[] | undefined): readonly TextEdit[] {
  if (!numbers) {
    const edit = pairOf(node, 'continues') && removeKey(text, node, 'continues');
    return edit ? [edit] : [];
  }
  const [only, ...others] = numbers;
  if (only !== undefined && others.length === 0) return [setText(text, node, 'continues', only, MEASURE_KEYS)];
  if (only !== undefined) return setItems(text, node, 'continues', numbers, MEASURE_KEYS);
  const value = pairOf(node, 'continues')?.value;
  return [value ? { span: value.span, newText: '[]' } : addKey(text, node, 'continues', ' []', MEASURE_KEYS)];
}
