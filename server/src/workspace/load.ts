import { normalizeUri } from '../base/uri.ts';
import { openDocument } from './document.ts';
import type { Host } from './host.ts';
import { documentAt, filesNamedBy, type Snapshot, withDocument } from './snapshot.ts';

/**
 * Reads files, and the files they name, and so on, until nothing is missing that can be had. Files already in the
 * snapshot are not read again; cycles end where they begin.
 */
export async function load(snapshot: Snapshot, uris: readonly string[], host: Host): Promise<Snapshot> {
  let result = snapshot;
  const seen = new Set<string>();
  const queue = uris.map(normalizeUri);
  for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    if (!documentAt(result, uri)) {
      const text = await host.read(uri);
      if (text === undefined) continue;
      result = withDocument(result, openDocument(uri, text));
    }
    queue.push(...filesNamedBy(documentAt(result, uri)!));
  }
  return result;
}
