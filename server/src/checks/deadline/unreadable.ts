import { nearestWording } from '../../plan/deadline/nearest.ts';
import { parseDeadline } from '../../plan/deadline/parse.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, replaceFix } from '../check.ts';
import { statedDeadlines } from './stated.ts';

/** A deadline that the grammar of deadlines cannot read. */
export const unreadable: Check = {
  code: 'deadline.unreadable',
  severity: 'warning',
  separable: true,
  *plan({ document, plan }) {
    for (const { value } of statedDeadlines(plan)) {
      if (parseDeadline(value.text).ok) continue;
      const near = nearestWording(value.text);
      const { text } = value;
      yield {
        span: value.span,
        message: near
          ? { key: 'deadline.unreadable.near', args: { text, near } }
          : { key: 'deadline.unreadable', args: { text } },
        fixes: () =>
          near
            ? [
                replaceFix(
                  document,
                  { key: 'deadline.unreadable.fix', args: { near } },
                  [replaceScalar(value.node, near, 'block')],
                  false,
                ),
              ]
            : [],
      };
    }
  },
};
