import { childOf, type MappingNode, type YamlNode } from '../yaml/node.ts';
import type { Tree } from '../yaml/parse.ts';
import { asValue, mappings, text, texts } from '../yaml/read.ts';
import type {
  Column,
  Duties,
  Measure,
  NotApplicable,
  Notice,
  Plan,
  Section,
  Target,
  Task,
  UnitList,
  Value,
} from './model.ts';
import { COLUMN_ROLES, type ColumnRole } from './vocabulary.ts';

/**
 * Reads a plan out of a tree. Total: what is missing or of the wrong shape is left out of the model (the schema check
 * reports it), the rest is there.
 */
export function buildPlan(tree: Tree): Plan {
  const root = tree.root;
  const sections = mappings(childOf(root, 'sections')).map(buildSection);
  const looseMeasures = mappings(childOf(root, 'measures')).map(measureOf);
  const period = childOf(root, 'period');
  return {
    title: text(root, 'title'),
    level: text(root, 'level'),
    area: text(root, 'area'),
    year: text(root, 'year'),
    period: period?.kind === 'mapping' ? { from: text(period, 'from'), to: text(period, 'to') } : undefined,
    document: text(root, 'document'),
    issued: text(root, 'issued'),
    parent: text(root, 'parent'),
    numbering: text(root, 'numbering'),
    previous: text(root, 'previous'),
    units: texts(childOf(root, 'units')),
    annex: text(root, 'annex'),
    notice: buildNotice(childOf(root, 'notice')),
    annexes: texts(childOf(root, 'annexes')),
    layout: text(root, 'layout'),
    columns: mappings(childOf(root, 'columns')).flatMap(buildColumn),
    sections,
    looseMeasures,
    measures: [...looseMeasures, ...sections.flatMap(measuresIn)].sort((a, b) => a.span.start - b.span.start),
    notApplicable: mappings(childOf(root, 'notApplicable')).map(buildNotApplicable),
  };
}

function buildSection(node: MappingNode): Section {
  return {
    title: text(node, 'title'),
    sections: mappings(childOf(node, 'sections')).map(buildSection),
    measures: mappings(childOf(node, 'measures')).map(measureOf),
    span: node.span,
  };
}

function measuresIn(section: Section): readonly Measure[] {
  return [...section.measures, ...section.sections.flatMap(measuresIn)];
}

const built = new WeakMap<MappingNode, Measure>();

/** A measure depends on its own node alone: the same node gives the same measure, object for object. */
function measureOf(node: MappingNode): Measure {
  const known = built.get(node);
  if (known) return known;
  const measure = buildMeasure(node);
  built.set(node, measure);
  return measure;
}

function buildMeasure(node: MappingNode): Measure {
  const duties = buildDuties(node);
  const note = text(node, 'note');
  const also = childOf(node, 'alsoNumbered');
  const alsoNumbered = new Map<string, Value>();
  for (const pair of also?.kind === 'mapping' ? also.pairs : []) {
    const value = asValue(pair.value);
    if (value) alsoNumbered.set(pair.key.text, value);
  }
  return {
    number: text(node, 'number'),
    title: text(node, 'title'),
    alsoNumbered,
    implements: texts(childOf(node, 'implements')),
    continues: texts(childOf(node, 'continues')),
    basis: text(node, 'basis'),
    districts: texts(childOf(node, 'districts')),
    duties,
    note,
    targets: mappings(childOf(node, 'targets')).map(buildTarget),
    tasks: mappings(childOf(node, 'tasks')).map((task, index) => buildTask(task, index, duties, note)),
    span: node.span,
    node,
  };
}

function buildTask(node: MappingNode, index: number, defaults: Duties, note: Value | undefined): Task {
  const own = buildDuties(node);
  return {
    index,
    text: text(node, 'text'),
    own,
    duties: {
      deadline: own.deadline ?? defaults.deadline,
      lead: own.lead ?? defaults.lead,
      responsible: own.responsible ?? defaults.responsible,
      support: own.support ?? defaults.support,
    },
    implements: texts(childOf(node, 'implements')),
    continues: texts(childOf(node, 'continues')),
    districts: texts(childOf(node, 'districts')),
    note: text(node, 'note') ?? note,
    targets: mappings(childOf(node, 'targets')).map(buildTarget),
    span: node.span,
  };
}

function buildDuties(node: MappingNode): Duties {
  return {
    deadline: text(node, 'deadline'),
    lead: unitList(childOf(node, 'lead')),
    responsible: unitList(childOf(node, 'responsible')),
    support: unitList(childOf(node, 'support')),
  };
}

function buildTarget(node: MappingNode): Target {
  return { indicator: text(node, 'indicator'), target: text(node, 'target'), span: node.span };
}

function buildColumn(node: MappingNode): Column[] {
  return node.pairs
    .filter((pair) => (COLUMN_ROLES as readonly string[]).includes(pair.key.text))
    .map((pair) => ({ role: pair.key.text as ColumnRole, heading: asValue(pair.value), group: text(node, 'group') }));
}

function buildNotice(node: YamlNode | undefined): Notice | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return {
    issuer: text(node, 'issuer'),
    to: text(node, 'to'),
    text: texts(childOf(node, 'text')),
    remark: text(node, 'remark'),
    copies: text(node, 'copies'),
    printedBy: text(node, 'printedBy'),
    printed: text(node, 'printed'),
  };
}

function buildNotApplicable(node: MappingNode): NotApplicable {
  return { measure: text(node, 'measure'), reason: text(node, 'reason'), span: node.span };
}

function unitList(node: YamlNode | undefined): UnitList | undefined {
  const items = texts(node);
  return node && items.length > 0 ? { items, span: node.span, node } : undefined;
}
