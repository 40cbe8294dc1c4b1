import { localeOf } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { diff } from './diff.ts';
import { importDocument } from './import.ts';
import { lsp } from './lsp.ts';
import { merge } from './merge.ts';
import { newPlan } from './new.ts';
import { reform } from './reform.ts';
import { render } from './render.ts';
import { reparent } from './reparent.ts';
import { type Terminal, WrongUse } from './terminal.ts';
import { units } from './units.ts';

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  render,
  coverage,
  diff,
  new: newPlan,
  units,
  reform,
  reparent,
  import: importDocument,
  merge,
  lsp,
};

async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(`${say(terminal.locale, { key: 'cli.usage', args: {} })}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw new WrongUse({ key: 'cli.unknown-command', args: { command: name } });
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    terminal.err(`${say(terminal.locale, error.sentence)}\n`);
    return 2;
  }
}

const { LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
const terminal: Terminal = {
  locale: localeOf(LC_ALL || LC_MESSAGES || LANG),
  color: process.stdout.isTTY === true && !NO_COLOR,
  interactive: process.stdout.isTTY === true,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
// a reader such as `head` may close the pipe before everything is written
process.stdout.on('error', () => process.exit(0));
main(process.argv.slice(2), terminal).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
