import { Uri, workspace } from 'vscode';

/**
 * Writes a file beside its place and then puts it there: when writing fails, what was there is still there. Rejects when
 * it fails.
 */
export async function saveFile(target: Uri, bytes: Uint8Array): Promise<void> {
  const beside = Uri.joinPath(target, '..', `.${nameOf(target)}.part`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    await workspace.fs.rename(beside, target, { overwrite: true });
  } catch (error) {
    await Promise.resolve(workspace.fs.delete(beside)).catch(() => {});
    throw error;
  }
}

/** The last part of a path. */
export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
