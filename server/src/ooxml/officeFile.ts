import { Refused } from '../base/refused.ts';
import { unzip } from './unzip.ts';

/** The parts of a file of Word or Excel by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1_000_000;
/** Files of this size hold pictures or films; what they hold of text may still be small, but nobody waits for it. */
const MOST_BYTES = 60 * MEGABYTE;

/**
 * The parts of an office file that are `wanted`. Throws `Refused`, with what to do, for a file that is locked, damaged,
 * of an older or another kind, or larger than any plan.
 */
export function officeParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  if (bytes.length > MOST_BYTES) throw new Refused('import.too-large', { most: MOST_BYTES / MEGABYTE });
  refuseOtherKinds(bytes);
  const parts = unzip(bytes, wanted);
  if (parts === 'too-large') throw new Refused('import.too-large-inside');
  if (parts === 'not-a-zip') throw new Refused('import.damaged');
  return parts;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  // the container of Word 97-2003, of WPS, and of locked files
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsWide(bytes, 'EncryptedPackage')) throw new Refused('import.locked');
    throw new Refused(holdsWide(bytes, 'Workbook') ? 'import.legacy-sheet' : 'import.legacy-document');
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Refused('import.pdf');
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw new Refused('import.legacy-document');
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new Refused('import.damaged');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether a name stands in the directory of such a container, which is in UTF-16. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
