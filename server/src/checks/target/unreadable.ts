import { sliceOf } from '../../base/span.ts';
import { nearestTarget } from '../../plan/target/nearest.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, replaceFix } from '../check.ts';
import { statedTargets } from './stated.ts';

/** A target with figures that cannot be read. A target in words (与经济增长基本同步) is a target. */
export const unreadableTarget: Check = {
  code: 'target.unreadable',
  severity: 'hint',
  separable: true,
  *plan({ document, plan }) {
    for (const { value, reading } of statedTargets(plan)) {
      if (!reading.trouble) continue;
      const { text } = value;
      const part = sliceOf(text, reading.trouble);
      const near = nearestTarget(text);
      yield {
        span: value.span,
        message: near
          ? { key: 'target.unreadable.near', args: { text, near } }
          : { key: 'target.unreadable', args: { text, part } },
        fixes: () =>
          near
            ? [
                replaceFix(
                  document,
                  { key: 'target.unreadable.fix', args: { near } },
                  [replaceScalar(value.node, near, 'flow')],
                  false,
                ),
              ]
            : [],
      };
    }
  },
};
