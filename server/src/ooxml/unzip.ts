import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';

/** What a file from elsewhere may unpack to, in bytes: a plan of 5,000 rows is less than half of it. */
const MOST_BYTES = 50_000_000;

/** Why bytes were not unpacked. */
export type UnzipFault = 'not-a-zip' | 'too-large';

/**
 * The parts of an OOXML file by their names, in the order of the archive; only those that are `wanted`. Safe with any
 * bytes: an archive that claims to unpack to more than `most` is not unpacked.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  most: number = MOST_BYTES,
): ReadonlyMap<string, Uint8Array> | UnzipFault {
  let total = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!wanted(name)) return false;
    total += originalSize;
    return total <= most;
  };
  try {
    const files = unzipSync(bytes, { filter });
    return total > most ? 'too-large' : new Map(Object.entries(files));
  } catch {
    return 'not-a-zip';
  }
}

/** The text of a part; UTF-8, as Word and Excel write it. */
export function partText(part: Uint8Array): string {
  return strFromU8(part);
}
