import { styleText } from 'node:util';
import type { Severity } from '../../checks/check.ts';
import { say } from '../../messages/say.ts';
import { displayPath, type Reporter, rangeAt } from './reporter.ts';
import { countBySeverity } from './summary.ts';

const COLORS: Readonly<Record<Severity, Parameters<typeof styleText>[0]>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'gray',
};

/** For people: one file after the other, lines and columns counted from 1. */
export const text: Reporter = ({ checked, snapshot, locale, color }) => {
  const paint = (style: Parameters<typeof styleText>[0], words: string): string =>
    color ? styleText(style, words) : words;
  const lines: string[] = [];
  for (const { document, findings } of checked) {
    if (findings.length === 0) continue;
    lines.push(paint('bold', displayPath(document.uri)));
    for (const finding of findings) {
      const { start } = rangeAt(snapshot, { uri: document.uri, span: finding.span });
      const place = `${start.line + 1}:${start.character + 1}`.padStart(8);
      const severity = paint(COLORS[finding.severity], say(locale, { key: `severity.${finding.severity}`, args: {} }));
      lines.push(`${place}  ${severity}  ${say(locale, finding.message)}  ${paint('gray', finding.code)}`);
      for (const related of finding.related) {
        const at = rangeAt(snapshot, related).start;
        const where = `${displayPath(related.uri)}:${at.line + 1}:${at.character + 1}`;
        lines.push(paint('gray', `${' '.repeat(10)}↳ ${say(locale, related.message)}  ${where}`));
      }
    }
    lines.push('');
  }
  const counts = countBySeverity(checked);
  const args = {
    files: checked.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info + counts.hint,
  };
  lines.push(say(locale, { key: 'cli.summary', args }));
  return `${lines.join('\n')}\n`;
};
