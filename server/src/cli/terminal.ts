import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Sentence } from '../base/sentence.ts';
import type { Locale } from '../messages/locale.ts';

export interface Terminal {
  readonly locale: Locale;
  readonly color: boolean;
  /** Somebody looks at standard output: no place for bytes that are no text. */
  readonly interactive: boolean;
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
}

/** The command was called in a way it does not know, or with a file that cannot be read: one line, exit code 2. */
export class WrongUse extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.key);
  }
}

/** Options and paths of a command; whatever does not fit is a `WrongUse` that names it. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse({ key: 'cli.unknown-option', args: { option } });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new WrongUse({ key: 'cli.missing-value', args: { option } });
    throw new WrongUse({ key: 'cli.bad-arguments', args: {} });
  }
}
