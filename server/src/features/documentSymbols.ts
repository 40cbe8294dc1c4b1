import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Measure, Plan, Section, Task } from '../plan/model.ts';
import type { Unit } from '../registry/model.ts';
import type { Document, PlanDocument, RegistryDocument } from '../workspace/document.ts';
import type { Settings } from '../workspace/settings.ts';
import { pairOf } from '../yaml/node.ts';
import { shortened } from './markdown.ts';
import { type Range, rangeOf } from './place.ts';
import { groupWord, levelWord, timeOf } from './unitCard.ts';

/** The protocol's numbers for kinds of symbols. */
export const SYMBOL_KIND = {
  section: 3,
  measure: 5,
  task: 6,
  group: 10,
  list: 18,
  unit: 19,
} as const;

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: (typeof SYMBOL_KIND)[keyof typeof SYMBOL_KIND];
  /** Holds the ranges of all children. */
  readonly range: Range;
  /** Inside `range`. */
  readonly selectionRange: Range;
  readonly children: DocumentSymbol[];
}

/** A symbol with offsets. Names are never empty: editors refuse a symbol without one. */
interface Outline {
  readonly name: string;
  readonly detail?: string;
  readonly kind: DocumentSymbol['kind'];
  readonly whole: Span;
  readonly at: Span | undefined;
  readonly children?: readonly Outline[];
}

const TASK_LENGTH = 40;
const MOST_UNITS = 3;

/** The outline of a document: sections, measures and tasks, or units and groups. */
export function documentSymbols(document: Document, { locale }: Pick<Settings, 'locale'>): DocumentSymbol[] {
  if (document.kind === 'lock') return [];
  const outlines = document.kind === 'plan' ? planOutlines(document, locale) : registryOutlines(document, locale);
  return outlines.map((outline) => symbolOf(document, outline));
}

function symbolOf(document: Document, { name, detail, kind, whole, at, children }: Outline): DocumentSymbol {
  const inside = at && whole.start <= at.start && at.end <= whole.end ? at : { start: whole.start, end: whole.start };
  return {
    name: name.trim() === '' ? '…' : name,
    detail: detail ?? '',
    kind,
    range: rangeOf(document, whole),
    selectionRange: rangeOf(document, inside),
    children: (children ?? []).map((child) => symbolOf(document, child)),
  };
}

function planOutlines({ plan, tree }: PlanDocument, locale: Locale): readonly Outline[] {
  const leftOut = pairOf(tree.root, 'notApplicable');
  const notApplicable: readonly Outline[] =
    leftOut?.value && plan.notApplicable.length > 0
      ? [
          {
            name: word(locale, 'feature.outline.not-applicable'),
            kind: SYMBOL_KIND.list,
            whole: leftOut.span,
            at: leftOut.key.span,
            children: plan.notApplicable.map((entry) => ({
              name: entry.measure?.text ?? '',
              detail: shortened(entry.reason?.text ?? '', TASK_LENGTH),
              kind: SYMBOL_KIND.measure,
              whole: entry.span,
              at: entry.measure?.span,
            })),
          },
        ]
      : [];
  return [...partsOf(plan, plan.looseMeasures, locale), ...notApplicable];
}

/** Sections and measures in the order of the text. */
function partsOf(
  { sections }: Pick<Plan | Section, 'sections'>,
  measures: readonly Measure[],
  locale: Locale,
): readonly Outline[] {
  return [
    ...measures.map((measure) => measureOutline(measure, locale)),
    ...sections.map((section) => sectionOutline(section, locale)),
  ].sort((a, b) => a.whole.start - b.whole.start);
}

function sectionOutline(section: Section, locale: Locale): Outline {
  return {
    name: section.title?.text ?? word(locale, 'feature.outline.section'),
    kind: SYMBOL_KIND.section,
    whole: section.span,
    at: section.title?.span,
    children: partsOf(section, section.measures, locale),
  };
}

function measureOutline(measure: Measure, locale: Locale): Outline {
  const { number, title, span, tasks } = measure;
  const heading = title?.text ?? word(locale, 'feature.measure.none');
  return {
    name: number ? `${number.text} ${heading}` : heading,
    detail: measureDetail(measure, locale),
    kind: SYMBOL_KIND.measure,
    whole: span,
    at: (title ?? number)?.span,
    children: tasks.map((task) => taskOutline(task, locale)),
  };
}

/** Lead units and deadline; those of the tasks where the measure gives none. */
function measureDetail({ duties, tasks }: Measure, locale: Locale): string {
  const leads = duties.lead ? [duties.lead] : tasks.flatMap(({ own }) => own.lead ?? []);
  const deadlines = duties.deadline ? [duties.deadline] : tasks.flatMap(({ own }) => own.deadline ?? []);
  const units = named(
    leads.flatMap(({ items }) => items.map(({ text }) => text)),
    locale,
  );
  return [
    units,
    named(
      deadlines.map(({ text }) => text),
      locale,
    ),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The first few different words. */
function named(words: readonly string[], locale: Locale): string {
  const different = [...new Set(words)];
  const names = different.slice(0, MOST_UNITS).join(word(locale, 'feature.list'));
  return different.length > MOST_UNITS ? say(locale, { key: 'feature.measure.and-others', args: { names } }) : names;
}

function taskOutline({ text, duties, span }: Task, locale: Locale): Outline {
  return {
    name: text ? shortened(text.text, TASK_LENGTH) : word(locale, 'feature.outline.task'),
    detail: duties.deadline?.text ?? '',
    kind: SYMBOL_KIND.task,
    whole: span,
    at: text?.span,
  };
}

function registryOutlines({ registry, tree }: RegistryDocument, locale: Locale): readonly Outline[] {
  const list = (key: 'units' | 'groups', children: readonly Outline[]): readonly Outline[] => {
    const pair = pairOf(tree.root, key);
    if (!pair || children.length === 0) return [];
    const name = word(locale, `feature.outline.${key}`);
    return [{ name, kind: SYMBOL_KIND.list, whole: pair.span, at: pair.key.span, children }];
  };
  const groups = registry.groups.map(
    (group): Outline => ({
      name: group.name.text,
      detail: groupWord(locale, group.open),
      kind: SYMBOL_KIND.group,
      whole: group.span,
      at: group.name.span,
    }),
  );
  const units = registry.units.map((unit) => unitOutline(unit, locale));
  return [...list('units', units), ...list('groups', groups)];
}

function unitOutline(unit: Unit, locale: Locale): Outline {
  return {
    name: unit.name.text,
    detail: [levelWord(locale, unit.level), timeOf(locale, unit)].filter((part) => part !== '').join(' · '),
    kind: SYMBOL_KIND.unit,
    whole: unit.span,
    at: unit.name.span,
  };
}

function word(locale: Locale, key: string): string {
  return say(locale, { key, args: {} });
}
