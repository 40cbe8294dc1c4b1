import { resolveUri } from '../../base/uri.ts';
import { documentAt } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';
import { nearFileFixes } from './nearFiles.ts';

/** The file that `parent` names is not there, or is no plan. */
export const missingParent: Check = {
  code: 'file.missing-parent',
  severity: 'error',
  *plan({ document, plan, parent }, snapshot) {
    const path = plan.parent;
    if (!path || parent) return;
    const args = { path: path.text };
    const target = resolveUri(document.uri, path.text);
    const fixes = () => nearFileFixes(snapshot, document, path, 'plan', 'file.missing-parent.fix');
    if (target === document.uri) yield { span: path.span, message: { key: 'file.missing-parent.itself', args } };
    else if (documentAt(snapshot, target)) {
      yield { span: path.span, message: { key: 'file.missing-parent.not-a-plan', args }, fixes };
    } else yield { span: path.span, message: { key: 'file.missing-parent', args }, fixes };
  },
};
