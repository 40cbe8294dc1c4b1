import { CHECKS } from '../../checks/catalog.ts';
import type { Place, Severity } from '../../checks/check.ts';
import { say } from '../../messages/say.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { displayPath, type Reporter, rangeAt } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0 (OASIS), for code-scanning services. */
export const sarif: Reporter = ({ checked, snapshot, locale }) => {
  const results = checked.flatMap(({ document, findings }) =>
    findings.map((finding) => ({
      ruleId: finding.code,
      level: LEVELS[finding.severity],
      message: { text: say(locale, finding.message) },
      locations: [{ physicalLocation: physical(snapshot, { uri: document.uri, span: finding.span }) }],
      relatedLocations: finding.related.map((place, id) => ({
        id,
        physicalLocation: physical(snapshot, place),
        message: { text: say(locale, place.message) },
      })),
    })),
  );
  const rules = CHECKS.map(({ code, severity }) => ({ id: code, defaultConfiguration: { level: LEVELS[severity] } }));
  const log = {
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'district-plan', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function physical(snapshot: Snapshot, place: Place): object {
  const { start, end } = rangeAt(snapshot, place);
  return {
    artifactLocation: { uri: encodeURI(displayPath(place.uri)) },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
