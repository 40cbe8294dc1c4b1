import path from 'node:path';
import { nodeHost, uriOf } from '../platform/node.ts';
import type { Context } from '../service/context.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { load } from '../workspace/load.ts';
import { defaultSettings } from '../workspace/settings.ts';
import { documentAt, emptySnapshot } from '../workspace/snapshot.ts';
import { type Terminal, WrongUse } from './terminal.ts';

/** Reads the plans a command is about, with all they build on. */
export async function loadPlans(
  files: readonly string[],
  terminal: Terminal,
): Promise<{ context: Context; plans: readonly PlanDocument[] }> {
  const uris = files.map((file) => uriOf(path.resolve(file)));
  const snapshot = await load(emptySnapshot, uris, nodeHost);
  const plans = files.map((file, index) => {
    const document = documentAt(snapshot, uris[index]!);
    if (!document) throw new WrongUse({ key: 'cli.unreadable', args: { path: file } });
    if (document.kind !== 'plan') throw new WrongUse({ key: 'cli.not-a-plan', args: { path: file } });
    return document;
  });
  return { context: { snapshot, settings: { ...defaultSettings, locale: terminal.locale } }, plans };
}
