import chinese from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import type { Locale } from './locale.ts';

/** An English sentence that has a Chinese one in the bundle; a key missing there does not compile. */
export type Sentence = keyof typeof chinese;

/**
 * A sentence for the user, with `{0}`, `{1}` … replaced by `values`.
 *
 * The editor's own `l10n.t` knows only the display language, but `districtPlan.locale` may ask for another one;
 * the bundle keeps the editor's file format so that the usual translation tools read it.
 */
export function text(locale: Locale, sentence: Sentence, ...values: readonly string[]): string {
  const template = locale === 'zh-CN' ? chinese[sentence] : sentence;
  return template.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole);
}
