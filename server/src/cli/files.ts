import { stat } from 'node:fs/promises';
import path from 'node:path';
import { nodeHost, uriOf } from '../platform/node.ts';
import { WrongUse } from './terminal.ts';

/** The plans and registries that paths mean: files as they are, folders with everything below them. */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const uris = new Set<string>();
  for (const each of paths) {
    const absolute = path.resolve(each);
    const entry = await stat(absolute).catch(() => undefined);
    if (!entry) throw new WrongUse({ key: 'cli.unreadable', args: { path: each } });
    if (!entry.isDirectory()) {
      const uri = uriOf(absolute);
      if ((await nodeHost.read(uri)) === undefined) throw new WrongUse({ key: 'cli.unreadable', args: { path: each } });
      uris.add(uri);
      continue;
    }
    const found = await nodeHost.list(uriOf(absolute));
    if (found.length === 0) throw new WrongUse({ key: 'cli.nothing-found', args: { path: each } });
    for (const uri of found) uris.add(uri);
  }
  return [...uris];
}
