import { say } from '../../messages/say.ts';
import { displayPath, type Reporter, rangeAt } from './reporter.ts';
import { countBySeverity } from './summary.ts';

/** Positions are zero-based and in UTF-16 code units, as in the Language Server Protocol. */
export const json: Reporter = ({ checked, snapshot, locale }) => {
  const findings = checked.flatMap(({ document, findings: found }) =>
    found.map((finding) => ({
      file: displayPath(document.uri),
      range: rangeAt(snapshot, { uri: document.uri, span: finding.span }),
      severity: finding.severity,
      code: finding.code,
      message: say(locale, finding.message),
      related: finding.related.map((place) => ({
        file: displayPath(place.uri),
        range: rangeAt(snapshot, place),
        message: say(locale, place.message),
      })),
    })),
  );
  return `${JSON.stringify({ findings, summary: { files: checked.length, ...countBySeverity(checked) } }, null, 2)}\n`;
};
