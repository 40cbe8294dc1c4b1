import type { Parts } from '../../ooxml/officeFile.ts';
import { readXml } from '../../ooxml/readXml.ts';
import { relationsOf } from '../../ooxml/relations.ts';
import { type LeftOut, type Place, tidyLines } from '../rawTable.ts';

/** The comments of a sheet, `sheet` its part, each with the row of its cell. `place`: of the sheet. */
export function readComments(parts: Parts, sheet: string, place: Place): readonly LeftOut[] {
  const found: LeftOut[] = [];
  for (const target of relationsOf(parts, sheet).values()) {
    const part = /^xl\/(?:comments\/)?comments?\d*\.xml$/iu.test(target) ? parts.get(target) : undefined;
    if (!part) continue;
    let row = 0;
    let text = '';
    let inText = false;
    readXml(part, {
      open: (name, attributes) => {
        if (name === 'x:comment') {
          row = Number(/\d+$/u.exec(attributes.get('ref') ?? '')?.[0] ?? 0);
          text = '';
        }
        if (name === 'x:t') inText = true;
      },
      text: (words) => {
        if (inText) text += words;
      },
      close: (name) => {
        if (name === 'x:t') inText = false;
        if (name !== 'x:comment' || tidyLines(text) === '') return;
        found.push({ text: tidyLines(text), why: { key: 'import.left.comment', args: {} }, place: { ...place, row } });
      },
    });
  }
  return found;
}
