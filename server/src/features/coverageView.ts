import { span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { childrenOf } from '../workspace/children.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type CoverageMatrix, coverageMatrix, type MatrixCell } from './coverageMatrix.ts';
import { cellText, countTexts } from './coverageTable.ts';

/** A matrix as it is shown, in words and with the place behind each of them. */
export interface CoverageView {
  readonly uri: string;
  readonly title: string;
  readonly districts: readonly {
    readonly uri: string;
    readonly name: string;
    readonly title: string;
    readonly counts: readonly { readonly status: MatrixCell['status']; readonly text: string }[];
  }[];
  readonly rows: readonly {
    readonly number: string;
    readonly title: string;
    /** Offset in the parent. */
    readonly offset: number;
    readonly cells: readonly {
      readonly status: MatrixCell['status'];
      readonly text: string;
      readonly isHole: boolean;
      /** Offset in the district's plan: where it speaks of the measure, else where it names its parent. */
      readonly offset: number;
    }[];
  }[];
}

/** Who carries out the measures of a plan; of a plan that nobody carries out, of its parent. Undefined without either. */
export function coverageView(snapshot: Snapshot, document: PlanDocument, locale: Locale): CoverageView | undefined {
  const own = childrenOf(snapshot, document);
  const parent = own.length > 0 ? document : viewPlan(snapshot, document).parent;
  if (!parent) return undefined;
  const matrix = coverageMatrix(parent, childrenOf(snapshot, parent));
  const heads = matrix.districts.map(({ uri }) => headOf(snapshot, uri));
  return {
    uri: parent.uri,
    title: matrix.parent.title,
    districts: matrix.districts.map(({ uri, name, title }, column) => ({
      uri,
      name,
      title,
      counts: countTexts(matrix, column, locale),
    })),
    rows: matrix.rows.map((row) => ({
      number: row.number,
      title: row.title.replace(/\s+/gu, ' ').trim(),
      offset: row.at.start,
      cells: row.cells.map((cell, column) => shown(cell, heads[column]!, locale)),
    })),
  };
}

function shown(cell: MatrixCell, head: number, locale: Locale): CoverageView['rows'][number]['cells'][number] {
  const { status } = cell;
  const isHole = status === 'missing' || status === 'partly';
  return { status, text: cellText(cell, locale), isHole, offset: cell.at?.start ?? head };
}

function headOf(snapshot: Snapshot, uri: CoverageMatrix['parent']['uri']): number {
  const document = documentAt(snapshot, uri);
  return ((document?.kind === 'plan' && document.plan.parent?.span) || span(0, 0)).start;
}
