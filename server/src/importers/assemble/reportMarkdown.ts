import { escaped, type LineLink, markdownTable } from '../../base/markdownText.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { ImportReport, ReportedQuestion } from './report.ts';

/** The report as a Markdown document: first what a person must look at, last what was left out. */
export function reportMarkdown(report: ImportReport, locale: Locale): string {
  const word = (key: string, args: Readonly<Record<string, string | number>> = {}): string =>
    say(locale, { key: `import.report.${key}`, args });
  const { source, plans, notice, questions, guesses, dropped, notes, unknown, registryStub } = report;
  const parts = [
    `# ${escaped(word('title', { file: source }))}`,
    [
      ...(notice === undefined ? [] : [`- ${escaped(word('notice', { file: notice }))}`]),
      ...plans.flatMap(({ columns, ...plan }) => [
        `- ${escaped(word('plan', plan))}`,
        ...(columns.length > 0 ? [`  - ${escaped(word('columns', { columns: columnsOf(columns) }))}`] : []),
      ]),
    ].join('\n'),
  ];
  if (notes.length > 0) parts.push(`## ${word('notes')}`, notes.map((note) => `- ${escaped(note)}`).join('\n'));
  if (questions.length > 0) {
    const rows = questions.map(({ where, what, at }) => [where, what, lineOf(at)]);
    parts.push(`## ${word('questions', { count: questions.length })}`, word('questions.intro'));
    parts.push(markdownTable([[word('where'), word('what'), word('line')], ...rows]));
  } else parts.push(word('nothing'));
  if (guesses.length > 0) {
    const rows = guesses.map(({ where, what, confidence }) => [where, what, word(confidence)]);
    parts.push(`## ${word('guesses', { count: guesses.length })}`);
    parts.push(markdownTable([[word('where'), word('what'), word('confidence')], ...rows]));
  }
  if (unknown.length > 0) {
    const rows = unknown.map(({ name, count, near }) => [name, String(count), near.join('、')]);
    parts.push(`## ${word('unknown', { count: unknown.length })}`);
    parts.push(markdownTable([[word('name'), word('count'), word('near')], ...rows]));
    if (registryStub) parts.push(word('unknown.intro'), `\`\`\`yaml\n${registryStub.trimEnd()}\n\`\`\``);
  }
  if (dropped.length > 0) {
    const rows = dropped.map(({ where, why, text, count }) => [
      count > 1 ? word('times', { where, count }) : where,
      why,
      text,
    ]);
    parts.push(`## ${word('dropped', { count: dropped.length })}`);
    parts.push(markdownTable([[word('where'), word('why'), word('text')], ...rows]));
  }
  return `${parts.join('\n\n')}\n`;

  /** The line of the comment; which plan it is in is said only where there are several. */
  function lineOf(at: ReportedQuestion['at']): string | LineLink {
    if (!at) return '';
    const line = String(at.line + 1);
    return { text: plans.length > 1 ? `${at.file}:${line}` : line, path: at.file, line: at.line };
  }

  function columnsOf(columns: ImportReport['plans'][number]['columns']): string {
    return columns.map((column) => word('column', column)).join('；');
  }
}
