import type { Span } from '../base/span.ts';
import type { MappingNode, YamlNode } from '../yaml/node.ts';
import type { Value } from '../yaml/read.ts';
import type { ColumnRole, Role } from './vocabulary.ts';

export type { Value };

export interface UnitList {
  readonly items: readonly Value[];
  readonly span: Span;
  /** A list, or a single scalar. */
  readonly node: YamlNode;
}

export interface Target {
  readonly indicator: Value | undefined;
  readonly target: Value | undefined;
  readonly span: Span;
}

/** What a measure or a task says of who does it and until when. */
export interface Duties {
  readonly deadline: Value | undefined;
  readonly lead: UnitList | undefined;
  readonly responsible: UnitList | undefined;
  readonly support: UnitList | undefined;
}

export interface Task {
  /** Zero-based place among the tasks of its measure. */
  readonly index: number;
  readonly text: Value | undefined;
  /** What the task itself says. */
  readonly own: Duties;
  /** With the measure's defaults where the task says nothing. */
  readonly duties: Duties;
  readonly implements: readonly Value[];
  /** The measures or tasks of last year's plan that go on in this one. */
  readonly continues: readonly Value[];
  readonly districts: readonly Value[];
  /** 备注: the task's own, else its measure's. */
  readonly note: Value | undefined;
  readonly targets: readonly Target[];
  readonly span: Span;
}

/**
 * One measure with its tasks. It is made from its own part of the tree alone and knows nothing of its neighbours,
 * so that what is derived from it can be kept while other measures are edited.
 */
export interface Measure {
  readonly number: Value | undefined;
  readonly title: Value | undefined;
  /** Its numbers under other numberings, by the numbering's name. */
  readonly alsoNumbered: ReadonlyMap<string, Value>;
  readonly implements: readonly Value[];
  /** The measures or tasks of last year's plan (`previous`) that go on in this one, by number. */
  readonly continues: readonly Value[];
  /** Why the plan has it, where it carries out nothing of the parent (自选动作). */
  readonly basis: Value | undefined;
  readonly districts: readonly Value[];
  /** The defaults of its tasks. */
  readonly duties: Duties;
  /** 备注. */
  readonly note: Value | undefined;
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly span: Span;
  readonly node: MappingNode;
}

export interface Section {
  readonly title: Value | undefined;
  readonly sections: readonly Section[];
  readonly measures: readonly Measure[];
  readonly span: Span;
}

export interface Column {
  readonly role: ColumnRole;
  readonly heading: Value | undefined;
  /** The heading above it and its neighbours of the same group. */
  readonly group: Value | undefined;
}

/** The notice (通知) that sends a plan, or the plans in `annexes`, out. */
export interface Notice {
  /** 发文机关: the red head is this and 文件; it also signs, above the date of issue. */
  readonly issuer: Value | undefined;
  /** 主送机关. */
  readonly to: Value | undefined;
  /** The paragraphs of its text. */
  readonly text: readonly Value[];
  /** 附注, without its brackets: 此件公开发布. */
  readonly remark: Value | undefined;
  /** 抄送. */
  readonly copies: Value | undefined;
  /** 印发机关 and 印发日期 of the 版记. */
  readonly printedBy: Value | undefined;
  readonly printed: Value | undefined;
}

export interface NotApplicable {
  readonly measure: Value | undefined;
  readonly reason: Value | undefined;
  readonly span: Span;
}

export interface Plan {
  readonly title: Value | undefined;
  readonly level: Value | undefined;
  readonly area: Value | undefined;
  readonly year: Value | undefined;
  readonly period: { readonly from: Value | undefined; readonly to: Value | undefined } | undefined;
  readonly document: Value | undefined;
  readonly issued: Value | undefined;
  readonly parent: Value | undefined;
  readonly numbering: Value | undefined;
  readonly previous: Value | undefined;
  readonly units: readonly Value[];
  /** The number of the annex it is: 4 prints 附件4. */
  readonly annex: Value | undefined;
  readonly notice: Notice | undefined;
  /** The files of the plans that the notice sends out, in the order of their annexes. */
  readonly annexes: readonly Value[];
  readonly layout: Value | undefined;
  readonly columns: readonly Column[];
  readonly sections: readonly Section[];
  /** Measures that stand outside any section. */
  readonly looseMeasures: readonly Measure[];
  /** All measures in the order of the text. */
  readonly measures: readonly Measure[];
  readonly notApplicable: readonly NotApplicable[];
}

/** The year deadlines such as 年底前 are counted in: `year`, or the last year of `period`. */
export function planYear(plan: Plan): number | undefined {
  return yearOf(plan.year) ?? yearOf(plan.period?.to);
}

export function yearOf(value: Value | undefined): number | undefined {
  const text = value?.text.normalize('NFKC').trim();
  return text && /^\d{4}$/.test(text) ? Number(text) : undefined;
}

/** Every list of units a task or measure gives itself, by role. */
export function unitLists(duties: Duties): readonly { role: Role; list: UnitList }[] {
  const all: { role: Role; list: UnitList | undefined }[] = [
    { role: 'lead', list: duties.lead },
    { role: 'responsible', list: duties.responsible },
    { role: 'support', list: duties.support },
  ];
  return all.filter((entry): entry is { role: Role; list: UnitList } => entry.list !== undefined);
}
