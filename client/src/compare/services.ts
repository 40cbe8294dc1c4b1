import type { Uri } from 'vscode';
import type { Continuation } from '../../../server/src/features/diff/decide.ts';
import type { CompareResult, ComparisonFile, DecideResult } from '../../../server/src/lsp/protocol/compare.ts';
import type { Locale } from '../locale.ts';

/** The two plans of a view. */
export interface ComparedUris {
  readonly from: Uri;
  readonly to: Uri;
}

/** What a compare view needs from the rest of the extension; the server's answers are undefined while there is none to ask. */
export interface CompareServices {
  readonly extensionUri: Uri;
  readonly requestComparison: (plans: ComparedUris) => Promise<CompareResult | null | undefined>;
  readonly requestFile: (plans: ComparedUris, format: string) => Promise<ComparisonFile | null | undefined>;
  readonly requestEdits: (
    plans: ComparedUris,
    decisions: readonly Continuation[],
  ) => Promise<DecideResult | null | undefined>;
  readonly locale: () => Locale;
  readonly logError: (error: unknown) => void;
}
