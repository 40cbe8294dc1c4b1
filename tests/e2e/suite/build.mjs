import path from 'node:path';
import { build } from 'esbuild';
import { e2eDir, outDir } from '../support/paths.mjs';

/** Bundles the suite as the CommonJS module an extension host loads, and gives its path. */
export async function buildSuite() {
  const outfile = path.join(outDir, 'suite.cjs');
  await build({
    entryPoints: [path.join(e2eDir, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
