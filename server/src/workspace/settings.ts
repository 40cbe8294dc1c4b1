import type { Locale } from '../messages/locale.ts';

export type SeveritySetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

export interface Settings {
  readonly locale: Locale;
  /** Severities that differ from the catalogue's, by code. */
  readonly severity: Readonly<Record<string, SeveritySetting>>;
}

export const defaultSettings: Settings = { locale: 'zh-CN', severity: {} };

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The severities of a settings object an editor sent; whatever is not one is passed over. */
export function readSeverities(value: unknown): Settings['severity'] {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, severity]) => SEVERITIES.includes(String(severity)));
  return Object.fromEntries(entries) as Settings['severity'];
}
