import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Runs a program with this terminal as its output, and gives its exit code. It cannot ask: it has no input. */
export function run(program, args, { cwd = rootDir, env = process.env } = {}) {
  const { status, error } = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw error;
  return status ?? 1;
}

/** Runs npm; from inside an npm script the same npm, which also works where `npm` is a batch file. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}

/** Ends this program with the exit code of a failed part of it. */
export function exitUnlessZero(code) {
  if (code !== 0) process.exit(code);
}

/** Ctrl+C and its like become an exit, so that what is bound to the exit of this process (a server) ends too. */
export function exitOnSignals(codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }) {
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}
