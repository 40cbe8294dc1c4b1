import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { workspace } from './fixture.ts';

const folder = path.resolve(import.meta.dirname, '../../examples');

/** The workspace of examples/, as a newcomer opens it. */
export function exampleWorkspace(): Snapshot {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return workspace(
    Object.fromEntries(
      names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(folder, name), 'utf8')]),
    ),
  );
}
