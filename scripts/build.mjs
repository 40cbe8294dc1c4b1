// Bundles the extension, the server, the command line and the pages of webviews into dist/.
// `--minify`: smaller and without source maps, as it goes into the package.
import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const minify = process.argv.includes('--minify');

const common = {
  absWorkingDir: root,
  bundle: true,
  minify,
  sourcemap: !minify,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
// CommonJS: the oldest editor supported cannot load an extension that is an ES module.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', format: 'iife', target: 'es2022' };

/** What is shown in a webview: client/src/NAME/webview/main.ts and NAME.css (over client/src/webview/*.css), loaded by client/src/webview/loadPage.ts. */
const pages = ['compare', 'coverage', 'preview', 'report'];
const commandLine = 'dist/cli.cjs';

const results = await Promise.all([
  build({ ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] }),
  build({ ...node, entryPoints: ['server/src/lsp/mainNode.ts'], outfile: 'dist/server.cjs' }),
  build({
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: commandLine,
    banner: { js: '#!/usr/bin/env node' },
  }),
  ...pages.flatMap((page) => [
    build({ ...web, entryPoints: [`client/src/${page}/webview/main.ts`], outfile: `dist/${page}.js` }),
    build({ ...web, entryPoints: [`client/src/${page}/webview/${page}.css`], outfile: `dist/${page}.css` }),
  ]),
]);
await chmod(`${root}/${commandLine}`, 0o755);
await writeNotices(results, `${root}/dist/THIRD-PARTY-NOTICES.txt`);
