import { NOWHERE } from '../base/span.ts';
import { fileName } from '../base/uri.ts';
import { layOut } from '../table/layout.ts';
import type { Table } from '../table/model.ts';
import type { Publication } from '../table/publication.ts';

/** A table that goes out as a sheet. */
export interface Sheet {
  readonly table: Table;
  /** 附件1, where there are several; else undefined. */
  readonly mark: string | undefined;
  /** The name of the file of its plan; undefined for a list. */
  readonly source: string | undefined;
}

/**
 * The tables of what goes out together, a plan that is printed as a text as a table too. The notice is none, so an annex
 * says whose it is: with the document's number before its mark (GB/T 9704-2012, 7.3.7).
 */
export function sheetsOf({ notice, parts }: Publication): readonly Sheet[] {
  return parts.flatMap(({ plan, printed, mark }): readonly Sheet[] => {
    const table = plan ? layOut(plan.plan) : printed;
    if (table.kind !== 'table') return [];
    const source = plan && fileName(plan.uri);
    if (!notice || parts.length === 1) return [{ table, mark: undefined, source }];
    const annex = mark === undefined ? table.annex : { text: `${notice.document?.text ?? ''}${mark}`, span: NOWHERE };
    return [{ table: { ...table, annex, document: undefined }, mark, source }];
  });
}
