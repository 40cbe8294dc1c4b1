import { fileName } from '../../base/uri.ts';
import { levelOfName } from '../../registry/levelOfName.ts';
import type { NearEntry } from '../../registry/lookup.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { appendItem, insertLines, writeScalar } from '../../yaml/edit.ts';
import { childOf, pairOf } from '../../yaml/node.ts';
import { type Fix, replaceFix } from '../check.ts';

/** Fixes that teach the registry a name: as another form of the unit that was most likely meant, or as a new unit. */
export function registryFixes(view: PlanView, name: string, near: NearEntry | undefined): readonly Fix[] {
  return [...(near ? asAlias(view, name, near) : []), ...asUnit(view, name)];
}

function asAlias(view: PlanView, name: string, near: NearEntry): readonly Fix[] {
  const document = view.registries.find(({ uri }) => uri === near.uri);
  const unit = document?.registry.units.find((each) => each.name === near.name);
  if (!document || !unit) return [];
  const title = { key: 'unit.fix-add-alias', args: { name, right: near.name.text, file: fileName(document.uri) } };
  const aliases = childOf(unit.node, 'aliases');
  if (aliases?.kind === 'sequence') {
    const item = writeScalar(name, aliases.flow ? 'flow' : 'block');
    return [replaceFix(document, title, [appendItem(document.text, aliases, item)], false)];
  }
  // a single alias written without a list, or a list not yet begun, is left to the author
  if (pairOf(unit.node, 'aliases')) return [];
  const line = `aliases: [${writeScalar(name, 'flow')}]`;
  const edit = insertLines(
    document.text,
    unit.name.node.span.end,
    line,
    ' '.repeat(column(document, unit.node.span.start)),
  );
  return unit.node.flow ? [] : [replaceFix(document, title, [edit], false)];
}

function asUnit(view: PlanView, name: string): readonly Fix[] {
  const level = levelOfName(name) ?? 'other';
  const homes = view.registries.filter(({ registry: { area } }) =>
    level === 'municipal' ? /市$/u.test(area?.text ?? '') : area?.text === view.plan.area?.text,
  );
  const document = homes[0] ?? view.registries[0];
  const list = document?.registry.unitsNode;
  if (!document || !list || list.items.length === 0) return [];
  const item = `name: ${writeScalar(name, 'block')}\nlevel: ${level}`;
  const title = { key: 'unit.fix-add-unit', args: { name, file: fileName(document.uri) } };
  return list.flow ? [] : [replaceFix(document, title, [appendItem(document.text, list, item)], false)];
}

/** How far a node stands in its line. */
function column({ lines }: RegistryDocument, offset: number): number {
  return lines.positionAt(offset).character;
}
