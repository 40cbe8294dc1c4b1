import { fileName } from '../../base/uri.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { FingerprintField } from '../../plan/fingerprint.ts';
import type { MeasurePart } from '../../plan/reference.ts';
import { changeSentences } from '../../plan/saidWords.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { EditionLink, LinkState, Reparenting } from './reparent.ts';
import { type Decision, decisionsFor } from './reparentEdits.ts';

/** What a new edition of the parent means for each reference, in words. */
export interface ReparentReport {
  readonly heading: string;
  readonly links: readonly ReportedLink[];
  /** References that meant nothing before. */
  readonly unknown: readonly string[];
}

export interface ReportedLink {
  readonly state: LinkState;
  readonly isLeftOut: boolean;
  /** The reference as it is written now, and what it would be. */
  readonly reference: string;
  readonly newReference: string | undefined;
  /** Number and title before, and in the new edition; empty where there is none. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly {
    readonly field: FingerprintField;
    readonly before: string;
    readonly after: string;
    /** `第2条的完成时限由“年底前”改为“6月底前”`. */
    readonly words: string;
  }[];
  /** What can be decided about it. */
  readonly decisions: readonly Decision[];
  /** All of it in one line, without the changes. */
  readonly words: string;
}

export function reparentReport({ view, from, to, links, unknown }: Reparenting, locale: Locale): ReparentReport {
  const args = { plan: titleOf(view.document), from: titleOf(from), to: titleOf(to) };
  return {
    heading: say(locale, { key: 'reparent.heading', args }),
    links: links.map((link) => reported(link, locale)),
    unknown: unknown.map(({ text }) => text),
  };
}

const STATES: readonly LinkState[] = ['holds', 'changed', 'unsure', 'gone'];

/** The report as lines for a terminal: state by state, what changed below each link. */
export function reparentText({ heading, links, unknown }: ReparentReport, locale: Locale): string {
  const groups = STATES.flatMap((state) => {
    const own = links.filter((link) => link.state === state);
    if (own.length === 0) return [];
    const count = say(locale, { key: `reparent.${state}`, args: { count: own.length } });
    return [
      '',
      count,
      ...own.flatMap(({ words, changes }) => [`  ${words}`, ...changes.map((each) => `      ${each.words}`)]),
    ];
  });
  const references = unknown.join(say(locale, { key: 'feature.list', args: {} }));
  const rest =
    unknown.length > 0
      ? ['', say(locale, { key: 'reparent.unknown', args: { count: unknown.length, references } })]
      : [];
  return `${[heading, ...groups, ...rest].join('\n')}\n`;
}

function reported(link: EditionLink, locale: Locale): ReportedLink {
  const { state, isLeftOut, value, reference } = link;
  const before = nameOf(link.beforeReference, link.before);
  const after = link.now ? nameOf(reference ?? '', link.now) : '';
  return {
    state,
    isLeftOut,
    reference: value.text,
    newReference: reference,
    before,
    after,
    changes: link.changes.map((change) => ({
      field: change.field,
      before: change.before,
      after: change.after,
      words: say(locale, { key: 'measure.changes', args: { changes: changeSentences(change) } }),
    })),
    decisions: decisionsFor(link),
    words: wordsFor(link, before, after, locale),
  };
}

const NAME_LENGTH = 40;

function wordsFor({ state, isLeftOut }: EditionLink, before: string, after: string, locale: Locale): string {
  const there =
    after === ''
      ? say(locale, { key: 'reparent.none', args: {} })
      : state === 'unsure'
        ? say(locale, { key: 'reparent.perhaps', args: { after } })
        : after;
  const link = say(locale, { key: 'reparent.link', args: { before, after: there } });
  return isLeftOut ? say(locale, { key: 'reparent.left-out', args: { link } }) : link;
}

function nameOf(reference: string, { measure, task }: MeasurePart): string {
  const text = [...(task?.text?.text ?? measure.title?.text ?? '').replace(/\s+/gu, ' ').trim()];
  const short = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH - 1).join('')}…` : text.join('');
  return `${reference} ${short}`.trim();
}

function titleOf({ plan, uri }: PlanDocument): string {
  return plan.title?.text ?? fileName(uri);
}
