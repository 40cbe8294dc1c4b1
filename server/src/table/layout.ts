import type { Measure, Plan, Section } from '../plan/model.ts';
import { cellOf, pieceOf } from './cells.ts';
import { tableColumns } from './columns.ts';
import { mergeMeasure } from './merge.ts';
import type { Row, SectionRow, Table, TableColumn, TaskRow } from './model.ts';
import { measureIds } from './rowId.ts';

/**
 * Lays a plan out as the table it is printed as. Total: a half-written plan gives the rows it has so far.
 * Sections and measures come in the order of the text; what a task does not say, it takes from its measure.
 */
export function layOut(plan: Plan): Table {
  const columns = tableColumns(plan);
  const idOf = measureIds();
  const rowsOf = (measure: Measure): readonly Row[] => measureRows(columns, measure, idOf(measure));
  return {
    title: pieceOf(plan.title),
    document: pieceOf(plan.document),
    columns,
    rows: rowsIn({ sections: plan.sections, measures: plan.looseMeasures }, 's', 1, rowsOf),
  };
}

function rowsIn(
  part: Pick<Section, 'sections' | 'measures'>,
  path: string,
  level: number,
  rowsOf: (measure: Measure) => readonly Row[],
): readonly Row[] {
  const measures = part.measures.map((measure) => ({ start: measure.span.start, rows: () => rowsOf(measure) }));
  const sections = part.sections.map((section, index) => ({
    start: section.span.start,
    rows: () => {
      const id = `${path}${index + 1}`;
      return [...titleRow(section, id, level), ...rowsIn(section, `${id}-`, level + 1, rowsOf)];
    },
  }));
  return [...measures, ...sections].sort((a, b) => a.start - b.start).flatMap(({ rows }) => rows());
}

/** Nothing while a section has no title: an empty band across the table would say nothing. */
function titleRow(section: Section, id: string, level: number): readonly SectionRow[] {
  const title = pieceOf(section.title);
  return title ? [{ kind: 'section', id, title, level, span: section.span }] : [];
}

function measureRows(columns: readonly TableColumn[], measure: Measure, id: string): readonly TaskRow[] {
  const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
  const cells = mergeMeasure(tasks.map((task) => columns.map(({ role }) => cellOf(role, measure, task))));
  return tasks.map((task, index) => ({
    kind: 'task',
    id: `${id}-t${index + 1}`,
    cells: cells[index]!,
    span: task?.span ?? measure.span,
  }));
}
