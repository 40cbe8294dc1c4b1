import type { RawBlock } from './rawTable.ts';

export function readRunTogether(_lines: readonly string[]): RawBlock[] | undefined {
  return undefined;
}
