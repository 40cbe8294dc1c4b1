import { partText, unzip } from '../../server/src/ooxml/unzip.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

/** An exported workbook after somebody typed texts into cells (`D5`) of the sheet that is seen; the rest stays as it is. */
export function typeInto(xlsx: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  return changeParts(xlsx, (name, content) => {
    if (name !== 'xl/worksheets/sheet1.xml') return content;
    return Object.entries(cells).reduce((sheet, [cell, text]) => {
      const there = new RegExp(`<c r="${cell}"([^>]*?) t="s"><v>\\d+</v></c>`, 'u');
      if (!there.test(sheet)) throw new Error(`no cell ${cell}`);
      const written = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      return sheet.replace(there, `<c r="${cell}"$1 t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`);
    }, content);
  });
}

/** The workbook without the hidden sheet: as a program leaves it that keeps only what it shows. */
export function withoutHiddenSheet(xlsx: Uint8Array): Uint8Array {
  return changeParts(xlsx, (name, content) =>
    name === 'xl/workbook.xml' ? content.replace(/<sheet [^>]*state="veryHidden"[^>]*\/>/u, '') : content,
  );
}

function changeParts(xlsx: Uint8Array, change: (name: string, content: string) => string): Uint8Array {
  const parts = unzip(xlsx);
  if (typeof parts === 'string') throw new Error(parts);
  return zip([...parts].map(([name, bytes]) => [name, change(name, partText(bytes))] as const));
}
