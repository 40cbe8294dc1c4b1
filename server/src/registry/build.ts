import { parseDateRange } from '../base/calendarDate.ts';
import { childOf } from '../yaml/node.ts';
import type { Tree } from '../yaml/parse.ts';
import { mappings, text, texts, type Value } from '../yaml/read.ts';
import type { Group, Registry, Unit } from './model.ts';

/** Reads a registry out of a tree. Total: an entry without a name is left out, an unreadable date is no date. */
export function buildRegistry(tree: Tree): Registry {
  const root = tree.root;
  const units = childOf(root, 'units');
  return {
    unitsNode: units?.kind === 'sequence' ? units : undefined,
    title: text(root, 'title'),
    area: text(root, 'area'),
    extends: texts(childOf(root, 'extends')),
    units: mappings(units).flatMap((node) => {
      const name = text(node, 'name');
      if (!name) return [];
      const sinceText = text(node, 'since');
      const untilText = text(node, 'until');
      const unit: Unit = {
        name,
        official: text(node, 'official'),
        aliases: texts(childOf(node, 'aliases')),
        level: text(node, 'level'),
        since: dates(sinceText)?.first,
        until: dates(untilText)?.last,
        sinceText,
        untilText,
        succeededBy: texts(childOf(node, 'succeededBy')),
        counterpart: texts(childOf(node, 'counterpart')),
        pinyin: text(node, 'pinyin'),
        span: node.span,
        node,
      };
      return [unit];
    }),
    groups: mappings(childOf(root, 'groups')).flatMap((node) => {
      const name = text(node, 'name');
      if (!name) return [];
      const group: Group = {
        name,
        aliases: texts(childOf(node, 'aliases')),
        members: texts(childOf(node, 'members')),
        open: text(node, 'open')?.text === 'true',
        span: node.span,
      };
      return [group];
    }),
  };
}

function dates(value: Value | undefined): { first: string; last: string } | undefined {
  return value && parseDateRange(value.text.trim());
}
