import { type Check, reportOf } from '../check.ts';

/** Text that is not YAML, or not the part of YAML that plans are written in. */
export const syntax: Check = {
  code: 'yaml.syntax',
  severity: 'error',
  *document(document) {
    for (const problem of document.tree.problems) if (problem.code === 'yaml.syntax') yield reportOf(document, problem);
  },
};
