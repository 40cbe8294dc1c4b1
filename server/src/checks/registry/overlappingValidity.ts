import type { Check } from '../check.ts';
import { isDated } from './duplicateName.ts';
import { namesOf, overlap } from './names.ts';

/** One name passes from a unit to another, but their dates overlap; or a name ends before it begins. */
export const overlappingValidity: Check = {
  code: 'registry.overlapping-validity',
  severity: 'error',
  *registry(document) {
    for (const { name, since, until, untilText } of document.registry.units) {
      if (since === undefined || until === undefined || until >= since) continue;
      const span = (untilText ?? name).span;
      yield { span, message: { key: 'registry.overlapping-validity.reversed', args: { name: name.text } } };
    }
    for (const names of namesOf(document.registry).values()) {
      for (const [index, other] of names.entries()) {
        const first = names
          .slice(0, index)
          .find((each) => each.unit !== other.unit && isDated(each, other) && overlap(each.unit, other.unit));
        if (!first) continue;
        const args = { name: other.value.text };
        yield {
          span: other.value.span,
          message: { key: 'registry.overlapping-validity', args },
          related: [
            { uri: document.uri, span: first.value.span, message: { key: 'registry.duplicate-name.first', args } },
          ],
        };
      }
    }
  },
};
