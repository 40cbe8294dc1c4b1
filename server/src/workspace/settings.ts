import type { Locale } from '../messages/locale.ts';

export type SeveritySetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

export interface Settings {
  readonly locale: Locale;
  /** Severities that differ from the catalogue's, by code. */
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  readonly inlayHints: InlayHintSettings;
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
