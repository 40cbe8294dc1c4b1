import { strToU8, type Zippable, zipSync } from 'fflate';

/** The parts of an OOXML file by their names, in their order, as a zip file. The same parts give the same bytes. */
export function zip(parts: Iterable<readonly [name: string, content: string | Uint8Array]>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = typeof content === 'string' ? strToU8(content) : content;
  // the first day a zip file can tell; zip files have local time, so it is the same in every time zone
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
