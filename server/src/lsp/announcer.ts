import type { Connection } from 'vscode-languageserver';
import { changedNotification } from './protocol/changed.ts';

/** Tells the client that something changed: once for everything that happened in this turn. */
export function makeAnnouncer(connection: Connection): () => void {
  let planned = false;
  const announce = (): void => {
    planned = false;
    connection.sendNotification(changedNotification).catch((error: unknown) => connection.console.error(String(error)));
  };
  return () => {
    if (planned) return;
    planned = true;
    setImmediate(announce);
  };
}
