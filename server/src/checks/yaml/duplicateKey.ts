import { type Check, reportOf } from '../check.ts';

/** One key twice in one mapping: readers take the last one, so what the first one says is lost. */
export const duplicateKey: Check = {
  code: 'yaml.duplicate-key',
  severity: 'error',
  *document(document) {
    for (const problem of document.tree.problems) {
      if (problem.code === 'yaml.duplicate-key') yield reportOf(document, problem);
    }
  },
};
