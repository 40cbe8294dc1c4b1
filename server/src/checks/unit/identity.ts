import { foldName } from '../../base/foldName.ts';
import type { Answer } from '../../registry/lookup.ts';

/** The same for two names of one unit; undefined for placeholders. Unknown names are themselves, spelled as they are. */
export function identityOf({
  value,
  answer,
}: {
  readonly value: { readonly text: string };
  readonly answer: Answer;
}): object | string | undefined {
  switch (answer.kind) {
    case 'none':
      return undefined;
    case 'exact':
    case 'alias':
    case 'former':
    case 'not-yet':
      return answer.entry.unit;
    case 'group':
      return answer.entry.group;
    default:
      return foldName(value.text);
  }
}
