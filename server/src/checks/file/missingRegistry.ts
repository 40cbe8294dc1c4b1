import { resolveUri } from '../../base/uri.ts';
import { documentAt } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';
import { nearFileFixes } from './nearFiles.ts';

/** A file that `units` names is not there, or is no registry. The other registries are used all the same. */
export const missingRegistry: Check = {
  code: 'file.missing-registry',
  severity: 'error',
  *plan({ document, plan }, snapshot) {
    for (const path of plan.units) {
      const found = documentAt(snapshot, resolveUri(document.uri, path.text));
      if (found?.kind === 'registry') continue;
      yield {
        span: path.span,
        message: {
          key: found ? 'file.missing-registry.not-a-registry' : 'file.missing-registry',
          args: { path: path.text },
        },
        fixes: (now) => nearFileFixes(now, document, path, 'registry', 'file.missing-registry.fix'),
        fixesNeedAllFiles: true,
      };
    }
  },
};
