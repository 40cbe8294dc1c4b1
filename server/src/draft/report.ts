import { escaped, markdownTable } from '../base/markdownText.ts';
import { relativePath } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Draft, DraftRequest, NoteKind } from './model.ts';

/** One line of the report, in words. */
export interface ReportLine {
  /** Number and title of a measure; `''` for the plan as a whole. */
  readonly about: string;
  readonly text: string;
}

/** What became of everything that a draft was made from. */
export interface DraftReport {
  readonly title: string;
  readonly measures: number;
  readonly tasks: number;
  /** What is left to decide, as the marks in the draft say it; `line` is zero-based. */
  readonly open: readonly (ReportLine & { readonly line: number })[];
  readonly carried: readonly ReportLine[];
  readonly added: readonly ReportLine[];
  readonly replaced: readonly ReportLine[];
  readonly leftOut: readonly ReportLine[];
  readonly dropped: readonly ReportLine[];
}

export function reportOn({ document, notes, open }: Draft, locale: Locale): DraftReport {
  const { title, measures } = document.plan;
  const of = (kind: NoteKind): readonly ReportLine[] =>
    notes.filter((note) => note.kind === kind).map(({ about, said }) => ({ about, text: say(locale, said) }));
  return {
    title: title?.text ?? '',
    measures: measures.length,
    tasks: measures.reduce((sum, { tasks }) => sum + tasks.length, 0),
    open: open.map(({ line, about, said }) => ({ line, about, text: say(locale, said) })),
    carried: of('carried'),
    added: of('added'),
    replaced: of('replaced'),
    leftOut: of('left-out'),
    dropped: of('dropped'),
  };
}

/** The report as a Markdown document; what is open leads to its line of the draft. */
export function reportText(report: DraftReport, request: DraftRequest, locale: Locale): string {
  const { uri, reportUri = uri, parent, previous } = request;
  const word = (key: string, args: Record<string, string | number> = {}): string =>
    say(locale, { key: `draft.report.${key}`, args });
  const source = (key: string, document: PlanDocument | undefined): readonly string[] =>
    document
      ? [
          `- ${escaped(word(key, { title: document.plan.title?.text ?? '', path: relativePath(reportUri, document.uri) }))}`,
        ]
      : [];
  const about = (line: ReportLine): string => line.about || word('whole');
  const group = (key: string, lines: readonly ReportLine[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          ...[`## ${word(key)}（${lines.length}）`, ''],
          markdownTable([[word('about'), word('said')], ...lines.map((line) => [about(line), line.text])]),
          '',
        ];
  const path = relativePath(reportUri, uri);
  const open = report.open.map((each) => [
    { text: String(each.line + 1), path, line: each.line },
    about(each),
    each.text,
  ]);
  return [
    ...[`# ${escaped(word('title', { title: report.title }))}`, ''],
    ...source('parent', parent),
    ...source('previous', previous),
    ...[`- ${word('counts', { measures: report.measures, tasks: report.tasks })}`, ''],
    ...[`## ${word('open')}（${open.length}）`, ''],
    ...(open.length > 0
      ? [markdownTable([[word('line'), word('about'), word('said')], ...open]), '']
      : [word('nothing-open'), '']),
    ...group('carried', report.carried),
    ...group('added', report.added),
    ...group('replaced', report.replaced),
    ...group('left-out', report.leftOut),
    ...group('dropped', report.dropped),
  ]
    .join('\n')
    .replace(/\n+$/u, '\n');
}
