import type { PlanDiff } from '../../compare/diffModel.ts';
import { isEmpty } from '../../compare/kinds.ts';
import type { Locale } from '../../messages/locale.ts';
import { diffAsPage } from './html.ts';
import { diffAsJson } from './json.ts';
import { diffAsMarkdown } from './table.ts';
import { diffAsText, summaryWords } from './text.ts';
import { speaker } from './words.ts';

/** What a comparison can be written as beside the formats a table is exported in. */
export const DIFF_TEXTS = ['text', 'json', 'md', 'html'] as const;
export type DiffText = (typeof DIFF_TEXTS)[number];

export function diffInWords(diff: PlanDiff, format: DiffText, locale: Locale): string {
  const speak = speaker(locale);
  const summary = isEmpty(diff) ? speak('same') : summaryWords(diff, speak);
  switch (format) {
    case 'text':
      return diffAsText(diff, speak);
    case 'json':
      return diffAsJson(diff);
    case 'md':
      return diffAsMarkdown(diff, speak, summary);
    case 'html':
      return diffAsPage(diff, speak, summary, locale);
  }
}
