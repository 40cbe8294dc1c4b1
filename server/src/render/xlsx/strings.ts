import type { TextPart } from '../../base/diffText.ts';
import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';
import { changedFontXml } from './styles.ts';

/** The most characters (UTF-16) that Excel takes in one cell. */
export const MOST_CHARACTERS = 32_767;

/** The texts of a workbook, each once (xl/sharedStrings.xml). */
export interface SharedStrings {
  /** The number by which cells name a text; of a comparison with the `parts` that were taken out or put in. */
  readonly numberOf: (text: string, parts?: readonly TextPart[]) => number;
  readonly xml: () => Markup;
  /** How many texts were too long for Excel, and are cut. */
  readonly cut: () => number;
}

interface SharedString {
  readonly number: number;
  readonly text: string;
  readonly parts: readonly TextPart[] | undefined;
}

export function sharedStrings(): SharedStrings {
  const strings = new Map<string, SharedString>();
  let cut = 0;
  return {
    numberOf: (text, parts) => {
      const isMarked = parts?.some(({ kind }) => kind !== 'same') && text.length <= MOST_CHARACTERS;
      const key = isMarked ? JSON.stringify(parts) : text;
      let string = strings.get(key);
      if (!string) {
        string = { number: strings.size, text, parts: isMarked ? parts : undefined };
        strings.set(key, string);
        if (text.length > MOST_CHARACTERS) cut += 1;
      }
      return string.number;
    },
    xml: () =>
      xml`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${strings.size}">${[
        ...strings.values(),
      ].map(({ text, parts }) => xml`<si>${parts ? parts.map(run) : textElement(text)}</si>`)}</sst>`,
    cut: () => cut,
  };
}

/** Words that changed are told apart in black and white too, as in a Word file. A run has its whole font, or the cell's. */
function run({ kind, text }: TextPart): Markup {
  const font = kind === 'same' ? NOTHING : changedFontXml(kind);
  return xml`<r>${font}${textElement(text)}</r>`;
}

function textElement(text: string): Markup {
  return xml`<t xml:space="preserve">${written(text)}</t>`;
}

/** Excel reads `_x000D_` in a text as the character of that number: such words are told from it by its own means. */
function written(text: string): string {
  const fitting = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return fitting.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
