import type { Problem, Sentence } from '../base/sentence.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { Document, RegistryDocument } from '../workspace/document.ts';
import type { PlanView } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A place in any file. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** One thing wrong, or to be looked at, at one place. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Sentence;
  readonly related: readonly (Place & { readonly message: Sentence })[];
  /** The name is a former one: editors strike it through. */
  readonly deprecated?: boolean;
  /**
   * Made only when asked for, of what all files say then: findings are kept while what they build on stays as it is, and
   * a fix may change files that build on theirs. The first is the one to prefer.
   */
  readonly fixes: (now: Snapshot) => readonly Fix[];
  /** The fixes are made of all files of the workspace, not only of those that the document builds on. */
  readonly fixesNeedAllFiles?: boolean;
}

/** A change that settles a finding. */
export interface Fix {
  readonly title: Sentence;
  readonly edits: readonly { readonly uri: string; readonly edits: readonly TextEdit[] }[];
  /** It is certain: it may be applied without looking. */
  readonly certain: boolean;
}

/** What a check finds, before the runner adds its code and severity. */
export interface Report {
  readonly span: Span;
  readonly message: Sentence;
  /** Where it differs from the check's own severity. */
  readonly severity?: Severity;
  readonly related?: Finding['related'];
  readonly deprecated?: boolean;
  readonly fixes?: Finding['fixes'];
  readonly fixesNeedAllFiles?: true;
}

/** One rule. It looks at one document at a time, through the resolver at all it builds on. */
export interface Check {
  /** `family.rule`; also the name of its page in docs/checks/. */
  readonly code: string;
  readonly severity: Severity;
  /** Looks at any document's text and tree. */
  readonly document?: (document: Document) => Iterable<Report>;
  readonly plan?: (view: PlanView, snapshot: Snapshot) => Iterable<Report>;
  /**
   * `plan` judges each measure of `view.plan.measures` on its own, by the head of the plan and by other files, and tells
   * what it finds within the measure: then it is asked about edited measures only. A fix that looks at the whole plan
   * takes the view of the plan anew.
   */
  readonly separable?: true;
  readonly registry?: (document: RegistryDocument, snapshot: Snapshot) => Iterable<Report>;
}

/** A fix that replaces text in one document. */
export function replaceFix(document: Document, title: Sentence, edits: readonly TextEdit[], certain = true): Fix {
  return { title, edits: [{ uri: document.uri, edits }], certain };
}

/** The problems of a lower layer, as reports. */
export function reportOf(document: Document, problem: Problem): Report {
  const { related } = problem;
  return {
    span: problem.span,
    message: problem.message,
    related: related ? [{ uri: document.uri, span: related.span, message: related.message }] : [],
  };
}
