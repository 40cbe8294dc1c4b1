import { fileName } from '../../base/uri.ts';
import type { Locale } from '../../messages/locale.ts';
import { arrange } from '../../table/arrange.ts';
import { layOut } from '../../table/layout.ts';
import type { Printed, Prose } from '../../table/model.ts';
import { noticeText } from '../../table/noticeText.ts';
import { print, printedParts } from '../../table/print.ts';
import { hasContent, printedNotice } from '../../table/publication.ts';
import type { Document, PlanDocument } from '../../workspace/document.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { arrangementFor, choiceLabel, type Selection } from './arrangement.ts';
import { type Choice, choicesOf } from './choices.ts';
import { type ParentCell, parentCells } from './parentCells.ts';
import { statusOf } from './words.ts';

/** How a reader wants to see a plan, with its parent beside or not. */
export interface PreviewSelection extends Selection {
  readonly parent?: boolean;
  /** The ISO day from which it is counted what is overdue. */
  readonly today?: string;
}

/** What a reader sees of a plan, and what else there is to choose. */
export interface ShownPlan {
  /** 'broken': the source has errors and what could be read is shown. 'not-a-plan': there is nothing to show. */
  readonly state: 'ok' | 'broken' | 'not-a-plan';
  /** The plan's title, or the name of its file. */
  readonly title: string;
  /** Missing when there is nothing to show. */
  readonly printed?: Printed;
  /** By the ids of the rows; missing unless they are asked for. */
  readonly parentCells?: ReadonlyMap<string, ParentCell>;
  /** How many tasks there are, and how many of them are shown, in words. */
  readonly status: string;
  readonly choices: LabelledChoices;
  readonly parentUri?: string;
}

/** What the rows can be filtered by, by registry; each with its name and the number of its tasks. */
export interface LabelledChoices {
  readonly units: readonly { readonly title: string; readonly choices: readonly LabelledChoice[] }[];
  readonly ranges: readonly LabelledChoice[];
  readonly wordings: readonly LabelledChoice[];
}

interface LabelledChoice {
  readonly id: string;
  readonly label: string;
}

/** `flagged`: the ids of the rows in which something was found; asked only where they matter. */
export function shownPlan(
  snapshot: Snapshot,
  document: Document,
  selection: PreviewSelection,
  flagged: () => ReadonlySet<string>,
  locale: Locale,
): ShownPlan {
  const name = fileName(document.uri);
  if (document.kind !== 'plan') return nothingToShow('not-a-plan', name);
  const { plan } = document;
  const notice = noticeAlone(snapshot, document);
  const printed = notice ?? print(plan);
  const title = printed.title?.text ?? name;
  const state = document.tree.problems.some(({ code }) => code === 'yaml.syntax') ? 'broken' : 'ok';
  const parts = printed.kind === 'table' ? printed.rows : printed.blocks;
  if (!printed.title && parts.length === 0) return nothingToShow(state === 'ok' ? 'not-a-plan' : state, title);

  // without tasks of its own there is nothing to choose from
  if (notice) return { ...nothingToShow(state, title), printed };

  const choices = choicesOf(snapshot, document, selection.today ?? '', locale);
  const table = printed.kind === 'table' ? printed : layOut(plan, undefined, printedParts(plan));
  const arrangement = arrangementFor(selection, table, choices, flagged, locale);
  const view = viewPlan(snapshot, document);
  const withParent = selection.parent === true && view.parent !== undefined;
  const shown = arrangement ? arrange(plan, arrangement) : printed;
  const rows = shown.kind === 'table' ? shown.rows : shown.blocks;
  const labelled = (all: readonly Choice[]) => all.map((each) => ({ id: each.id, label: choiceLabel(each, locale) }));
  return {
    ...{ state, title, printed: shown },
    ...(withParent ? { parentCells: parentCells(view, rows, locale) } : {}),
    status: statusOf(choices.tasks.length, arrangement && rows, locale),
    choices: {
      units: choices.units.map((group) => ({ title: group.title, choices: labelled(group.choices) })),
      ranges: labelled(choices.ranges),
      wordings: labelled(choices.wordings),
    },
    ...(view.parent ? { parentUri: view.parent.uri } : {}),
  };
}

/** The letter of a plan that has no tasks of its own, but only sends others out. */
export function noticeAlone(snapshot: Snapshot, document: PlanDocument): Prose | undefined {
  const notice = hasContent(document.plan) ? undefined : printedNotice(snapshot, document);
  return notice && noticeText(notice);
}

function nothingToShow(state: ShownPlan['state'], title: string): ShownPlan {
  return { state, title, status: '', choices: { units: [], ranges: [], wordings: [] } };
}
