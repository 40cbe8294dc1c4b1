import type { Span } from '../base/span.ts';
import type { MappingNode, SequenceNode } from '../yaml/node.ts';
import type { Value } from '../yaml/read.ts';

/** One name a body has or had. A reform makes a new unit; the old one gets `until` and `succeededBy`. */
export interface Unit {
  readonly name: Value;
  readonly official: Value | undefined;
  readonly aliases: readonly Value[];
  readonly level: Value | undefined;
  /** First day on which the name is right. */
  readonly since: string | undefined;
  /** Last day on which the name is right; the day or the last day of the month or year that is written. */
  readonly until: string | undefined;
  readonly sinceText: Value | undefined;
  readonly untilText: Value | undefined;
  readonly succeededBy: readonly Value[];
  /** The unit or units one level up that it answers to (对口). */
  readonly counterpart: readonly Value[];
  /** How the name is read, where its characters do not say (大栅栏: dashilan). */
  readonly pinyin: Value | undefined;
  readonly span: Span;
  readonly node: MappingNode;
}

export interface Group {
  readonly name: Value;
  readonly aliases: readonly Value[];
  readonly members: readonly Value[];
  /** A deliberate unnamed collective (相关街道办事处). */
  readonly open: boolean;
  readonly span: Span;
}

export interface Registry {
  readonly title: Value | undefined;
  readonly area: Value | undefined;
  /** Files of the registries this one builds on. */
  readonly extends: readonly Value[];
  /** In official order (机构序列). */
  readonly units: readonly Unit[];
  readonly groups: readonly Group[];
  /** The list `units`, where a new unit goes. */
  readonly unitsNode: SequenceNode | undefined;
}
