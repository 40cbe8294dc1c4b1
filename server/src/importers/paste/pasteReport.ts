import { fileName } from '../../base/uri.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { Document } from '../../workspace/document.ts';
import type { Imported } from '../assemble/assemble.ts';
import { importReport } from '../assemble/report.ts';
import { reportMarkdown } from '../assemble/reportMarkdown.ts';
import type { Pasted } from './paste.ts';

/** What a paste says of itself. */
export interface PasteWords {
  /** What it is pasted as. */
  readonly label: string;
  /** Only where something was left out, guessed or is to be asked: in one sentence, and as a Markdown document. */
  readonly summary?: string;
  readonly report?: string;
}

export function pasteWords(
  { what, count, marked = 0, imported }: Pasted,
  document: Document,
  locale: Locale,
): PasteWords {
  const label = say(locale, { key: `paste.${what}`, args: { count } });
  if (!imported || (marked === 0 && !hasSomethingToSay(imported))) return { label };
  const report = importReport(imported, {
    source: say(locale, { key: 'paste.source', args: {} }),
    files: imported.plans.map(() => fileName(document.uri)),
    noticeFile: undefined,
    unknown: [],
    registryStub: undefined,
    locale,
  });
  const counts = {
    questions: report.questions.length + marked,
    guesses: report.guesses.filter(({ confidence }) => confidence !== 'high').length,
    dropped: report.dropped.reduce((sum, each) => sum + each.count, 0),
  };
  const summary = [say(locale, { key: 'paste.summary', args: counts }), ...report.notes].join(
    locale === 'en' ? ' ' : '',
  );
  return { label, summary, report: reportMarkdown(report, locale) };
}

/** What is certain needs no words. */
function hasSomethingToSay({ plans, journal, notes }: Imported): boolean {
  const journals = [journal, ...plans.map((plan) => plan.journal)];
  return (
    notes.length > 0 ||
    journals.some(
      ({ dropped, guesses, questions }) =>
        dropped.length > 0 || questions.length > 0 || guesses.some(({ confidence }) => confidence !== 'high'),
    )
  );
}
