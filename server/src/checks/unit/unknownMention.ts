import { nearEntries } from '../../registry/lookup.ts';
import { nearNames } from '../../registry/nearNames.ts';
import { unitLikeIn } from '../../workspace/mentions.ts';
import { type Check, replaceFix } from '../check.ts';
import { hasRegistry, placeOfName } from './listed.ts';
import { registryFixes } from './registryFixes.ts';

/** So like a known name that it most likely means that one. */
const ALIKE = 0.8;

/** A word in running text looks like a unit's name, but no registry knows it. */
export const unknownMention: Check = {
  code: 'unit.unknown-mention',
  severity: 'hint',
  separable: true,
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const measure of view.plan.measures) {
      for (const { span, text: name } of unitLikeIn(view, measure)) {
        const near = nearEntries(view.lookup, name, view.date)[0];
        const alike = near && nearNames(name, [near.name.text], ALIKE).length > 0;
        yield {
          span,
          severity: alike ? 'info' : 'hint',
          message: alike
            ? { key: 'unit.unknown-mention.near', args: { name, near: near.name.text } }
            : { key: 'unit.unknown-mention', args: { name } },
          related: alike ? [placeOfName(near.uri, near.name)] : [],
          fixes: () => [
            ...(alike
              ? [
                  replaceFix(
                    view.document,
                    { key: 'unit.unknown.fix', args: { name: near.name.text } },
                    [{ span, newText: near.name.text }],
                    false,
                  ),
                ]
              : []),
            ...registryFixes(view, name, alike ? near : undefined),
          ],
        };
      }
    }
  },
};
