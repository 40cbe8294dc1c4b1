import { startOnStdio } from '../lsp/startNode.ts';
import { readArguments, type Terminal } from './terminal.ts';

/** `district-plan lsp --stdio`: the language server, until its client ends it. */
export async function lsp(args: readonly string[], _terminal: Terminal): Promise<number> {
  // editors add `--clientProcessId`; standard input and output are the only transport there is
  readArguments(args, { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } });
  startOnStdio();
  return new Promise(() => {});
}
