import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WrongUse } from './terminal.ts';

/** Written beside the target and then put in its place: a failure leaves what was there. Replaces only when told to. */
export async function writeOut(target: string, content: string | Uint8Array, force: boolean): Promise<void> {
  if (!force) await refuseExisting(target);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, target);
  } catch {
    await rm(beside, { force: true });
    throw new WrongUse({ key: 'cli.cannot-write', args: { path: target } });
  }
}

/** Stops where a file would be replaced. */
export async function refuseExisting(target: string): Promise<void> {
  if (await stat(target).catch(() => undefined)) throw new WrongUse({ key: 'cli.exists', args: { path: target } });
}
