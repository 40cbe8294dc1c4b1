import { type Markup, markup as xml } from '../../base/markup.ts';

/** The most characters (UTF-16) that Excel takes in one cell. */
export const MOST_CHARACTERS = 32_767;

/** The texts of a workbook, each once (xl/sharedStrings.xml). */
export interface SharedStrings {
  /** The number by which cells name a text. */
  readonly numberOf: (text: string) => number;
  readonly xml: () => Markup;
  /** How many texts were too long for Excel, and are cut. */
  readonly cut: () => number;
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let cut = 0;
  return {
    numberOf: (text) => {
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
        if (text.length > MOST_CHARACTERS) cut += 1;
      }
      return number;
    },
    xml: () =>
      xml`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${numbers.size}">${[
        ...numbers.keys(),
      ].map((text) => xml`<si><t xml:space="preserve">${written(text)}</t></si>`)}</sst>`,
    cut: () => cut,
  };
}

/** Excel reads `_x000D_` in a text as the character of that number: such words are told from it by its own means. */
function written(text: string): string {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
