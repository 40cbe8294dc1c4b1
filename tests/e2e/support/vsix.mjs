import { existsSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './manifest.mjs';
import { rootDir } from './paths.mjs';

/** The packaged extension that `npm run package` made. */
export function findVsix() {
  const { name, version } = readManifest();
  const file = path.join(rootDir, `${name}-${version}.vsix`);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run package\` first`);
  return file;
}
