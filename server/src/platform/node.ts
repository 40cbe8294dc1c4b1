import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalizeUri } from '../base/uri.ts';
import { isPlanFile, isRegistryFile } from '../plan/vocabulary.ts';
import type { Host } from '../workspace/host.ts';

/** Far above any plan; larger files are not plans, and reading them would only fill the memory. */
const MAX_BYTES = 64 * 1024 * 1024;

export const nodeHost: Host = {
  async read(uri) {
    const file = pathOf(uri);
    if (file === undefined) return undefined;
    try {
      const { size } = await stat(file);
      if (size > MAX_BYTES) return undefined;
      return new TextDecoder('utf-8').decode(await readFile(file));
    } catch {
      return undefined;
    }
  },

  async list(folderUri) {
    const folder = pathOf(folderUri);
    if (folder === undefined) return [];
    return (await walk(folder)).sort().map(uriOf);
  },
};

/** A workspace of plans has some dozen folders; someone who opens a whole disk is not made to wait for all of it. */
const MAX_FOLDERS = 20_000;

/** Links are not followed, so that no folder is walked twice; a folder that cannot be read holds nothing. */
async function walk(start: string): Promise<string[]> {
  const found: string[] = [];
  const folders = [start];
  for (let next = 0; next < folders.length && next < MAX_FOLDERS; next++) {
    const folder = folders[next]!;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(inside);
      else if (entry.isFile() && (isPlanFile(entry.name) || isRegistryFile(entry.name))) found.push(inside);
    }
  }
  return found;
}

export function uriOf(file: string): string {
  return normalizeUri(pathToFileURL(file).href);
}

/** The path of a `file:` URI; undefined for any other. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
