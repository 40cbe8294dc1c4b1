// npm run bench: how long things take, each beside a yardstick in the same run; the ratio is what to compare.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { rootDir } from './run.mjs';

const outfile = path.join(rootDir, 'node_modules/.cache/bench.cjs');
await build({
  absWorkingDir: rootDir,
  entryPoints: ['tests/bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
});
await import(outfile);
rmSync(outfile);
