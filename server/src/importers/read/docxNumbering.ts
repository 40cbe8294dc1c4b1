import type { Parts } from '../../ooxml/officeFile.ts';
import { readXml } from '../../ooxml/readXml.ts';
import { numeralFor } from '../../plan/sectionNumber.ts';

/** Where a paragraph gets its automatic number from: a list and a level in it. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  readonly format: string;
  /** `%1.` or `（%2）`. */
  readonly text: string;
  readonly start: number;
}

/** The automatic numbers of a document; they are no text of it, but the reader sees them (序号 is often one). */
export interface Numbering {
  /** The list that a style of paragraphs belongs to. */
  readonly ofStyle: (style: string) => ListPlace | undefined;
  /** The number of the next paragraph of a list, without the space behind it; empty for a bullet. */
  readonly next: (place: ListPlace) => string;
}

export function readNumbering(parts: Parts): Numbering {
  const { levels, listOf } = readLists(parts.get('word/numbering.xml'));
  const styles = readStyles(parts.get('word/styles.xml'));
  const counters = new Map<string, number[]>();
  return {
    ofStyle: (style) => {
      let at: string | undefined = style;
      for (let steps = 0; at !== undefined && steps < 20; steps++) {
        const found: StyleEntry | undefined = styles.get(at);
        if (found?.list) return { list: found.list, level: found.level };
        at = found?.basedOn;
      }
      return undefined;
    },
    next: ({ list, level }) => {
      const abstract = listOf.get(list);
      const own = abstract === undefined ? undefined : levels.get(abstract);
      const at = own?.get(level);
      if (abstract === undefined || !own || !at) return '';
      const counts = counters.get(abstract) ?? [];
      counters.set(abstract, counts);
      counts[level] = (counts[level] ?? at.start - 1) + 1;
      counts.length = level + 1;
      if (at.format === 'bullet' || at.format === 'none') return '';
      return at.text.replace(/%([1-9])/g, (_whole, digit: string) => {
        const of = Number(digit) - 1;
        const shown = own.get(of);
        return shown ? numeral(counts[of] ?? shown.start, shown.format) : '';
      });
    },
  };
}

function numeral(value: number, format: string): string {
  if (/chinese|japanese|ideograph|taiwanese/i.test(format) && value > 0 && value < 100) {
    return numeralFor(value, 'chinese');
  }
  if (format === 'decimalEnclosedCircle' && value > 0 && value <= 20) return String.fromCodePoint(0x245f + value);
  if (/^(lower|upper)Letter$/.test(format) && value > 0 && value <= 26) {
    return String.fromCharCode((format.startsWith('lower') ? 96 : 64) + value);
  }
  return String(value);
}

function readLists(bytes: Uint8Array | undefined): {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly listOf: ReadonlyMap<string, string>;
} {
  const levels = new Map<string, Map<number, Level>>();
  const listOf = new Map<string, string>();
  if (!bytes) return { levels, listOf };
  let abstract: Map<number, Level> | undefined;
  let list = '';
  let level: { index: number; format: string; text: string; start: number } | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes.get('w:val') ?? '';
      if (name === 'w:abstractNum') {
        abstract = new Map();
        levels.set(attributes.get('w:abstractNumId') ?? '', abstract);
      } else if (name === 'w:num') list = attributes.get('w:numId') ?? '';
      else if (name === 'w:abstractNumId') listOf.set(list, value);
      else if (name === 'w:lvl') {
        level = { index: Number(attributes.get('w:ilvl') ?? 0), format: 'decimal', text: '', start: 1 };
      } else if (level && name === 'w:numFmt') level.format = value;
      else if (level && name === 'w:lvlText') level.text = value;
      else if (level && name === 'w:start') level.start = Number(value) || 0;
    },
    close: (name) => {
      if (name === 'w:lvl' && level && abstract) abstract.set(level.index, level);
      if (name === 'w:lvl') level = undefined;
      if (name === 'w:abstractNum') abstract = undefined;
    },
  });
  return { levels, listOf };
}

interface StyleEntry {
  list: string | undefined;
  level: number;
  basedOn: string | undefined;
}

function readStyles(bytes: Uint8Array | undefined): ReadonlyMap<string, StyleEntry> {
  const styles = new Map<string, StyleEntry>();
  if (!bytes) return styles;
  let style: StyleEntry | undefined;
  readXml(bytes, {
    open: (name, attributes) => {
      const value = attributes.get('w:val');
      if (name === 'w:style') {
        style = { list: undefined, level: 0, basedOn: undefined };
        styles.set(attributes.get('w:styleId') ?? '', style);
      } else if (style && name === 'w:basedOn') style.basedOn = value;
      else if (style && name === 'w:numId') style.list = value;
      else if (style && name === 'w:ilvl') style.level = Number(value ?? 0);
    },
    close: (name) => {
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}
