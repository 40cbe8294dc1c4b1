import type { Severity } from '../../checks/check.ts';
import { say } from '../../messages/say.ts';
import { displayPath, type Reporter, rangeAt } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that a GitHub Actions log turns into annotations; lines and columns counted from 1. */
export const github: Reporter = ({ checked, snapshot, locale }) =>
  checked
    .flatMap(({ document, findings }) =>
      findings.map((finding) => {
        const { start, end } = rangeAt(snapshot, { uri: document.uri, span: finding.span });
        const properties = [
          `file=${escapeProperty(displayPath(document.uri))}`,
          `line=${start.line + 1}`,
          `col=${start.character + 1}`,
          `endLine=${end.line + 1}`,
          `endColumn=${end.character + 1}`,
          `title=${escapeProperty(finding.code)}`,
        ];
        return `::${LEVELS[finding.severity]} ${properties.join(',')}::${escapeData(say(locale, finding.message))}\n`;
      }),
    )
    .join('');

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
