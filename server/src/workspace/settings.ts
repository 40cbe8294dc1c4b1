import type { Locale } from '../messages/locale.ts';

export type SeveritySetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

export interface Settings {
  readonly locale: Locale;
  /** Severities that differ from the catalogue's, by code. */
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly inlayHints: InlayHintSettings;
  readonly fonts: ExportFonts;
}

/** The names of the fonts in which documents go out. */
export interface ExportFonts {
  /** 小标宋: the red head and the titles. */
  readonly title: string;
  /** 仿宋: the text. */
  readonly body: string;
  /** 黑体: headings of the first level, marks of annexes, heads of tables. */
  readonly heading: string;
  /** 楷体: headings of the second level. */
  readonly subheading: string;
}

/** Which words an editor shows in the text that are not part of it. */
export interface InlayHintSettings {
  /** The days that deadlines come to. */
  readonly deadlines: boolean;
  /** The titles that references to the parent stand for. */
  readonly parentTitles: boolean;
}

export const defaultSettings: Settings = {
  locale: 'zh-CN',
  severity: {},
  inlayHints: { deadlines: false, parentTitles: false },
  fonts: { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', subheading: '楷体_GB2312' },
};

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The severities of a settings object an editor sent; whatever is not one is passed over. */
export function readSeverities(value: unknown): Settings['severity'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, severity]) => SEVERITIES.includes(String(severity)));
  return Object.fromEntries(entries) as Settings['severity'];
}

/** The inlay hints of a settings object an editor sent; off unless they are turned on. */
export function readInlayHints(value: unknown): InlayHintSettings {
  const section = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof InlayHintSettings, unknown>
  >;
  return { deadlines: section.deadlines === true, parentTitles: section.parentTitles === true };
}

/** The fonts of a settings object: a name for some of the four; what is no name leaves the usual font. */
export function readFonts(value: unknown): ExportFonts {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const named = given.flatMap(([face, name]) => {
    const words = typeof name === 'string' ? name.trim() : '';
    return face in defaultSettings.fonts && words !== '' && words.length < 64 ? [[face, words]] : [];
  });
  return { ...defaultSettings.fonts, ...Object.fromEntries(named) };
}
