import path from 'node:path';
import { say } from '../messages/say.ts';
import { nodeHost, uriOf } from '../platform/node.ts';
import { exportHtml } from '../service.ts';
import { load } from '../workspace/load.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { readArguments, type Terminal, WrongUse } from './terminal.ts';
import { writeOut } from './writeOut.ts';

const FORMATS = ['html'];

/** `district-plan render`: the printed table of one plan. */
export async function render(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    force: { type: 'boolean', default: false },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw missing('file', terminal);
  if (values.to === undefined) throw missing('to', terminal);
  if (!FORMATS.includes(values.to)) {
    throw new WrongUse({
      key: 'cli.bad-value',
      args: { option: '--to', value: values.to, allowed: FORMATS.join(', ') },
    });
  }
  const uri = uriOf(path.resolve(file));
  const snapshot = await load(emptySnapshot, [uri], nodeHost);
  const document = documentAt(snapshot, uri);
  if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
  if (document.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });
  const html = exportHtml(document);
  if (values.output === undefined) {
    terminal.out(html);
    return 0;
  }
  await writeOut(values.output, html, values.force);
  terminal.err(`${say(terminal.locale, { key: 'cli.written', args: { path: values.output } })}\n`);
  return 0;
}

function missing(what: string, terminal: Terminal): WrongUse {
  const words = say(terminal.locale, { key: `cli.what.${what}`, args: {} });
  return new WrongUse({ key: 'cli.missing-argument', args: { what: words } });
}
