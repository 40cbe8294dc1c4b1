// Builds the small bundles and packs them into district-plan-<version>.vsix. Needs no network.
import { execFileSync } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Officers get the file by mail or on a stick; a bigger one means that something was packed by mistake. */
const maxBytes = 3 * 1024 * 1024;

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
const file = `${name}-${version}.vsix`;

run('scripts/build.mjs', '--minify');
run(
  'node_modules/@vscode/vsce/vsce',
  'package',
  '--no-dependencies',
  '--no-rewrite-relative-links',
  '--allow-missing-repository',
  '--out',
  file,
);

const { size } = await stat(`${root}/${file}`);
if (size > maxBytes) {
  console.error(`${file} has ${size} bytes, more than ${maxBytes}.`);
  process.exitCode = 1;
}

/** Runs a script of this repository with this Node; its failure is ours. No input: vsce must not stop to ask. */
function run(script, ...args) {
  execFileSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
