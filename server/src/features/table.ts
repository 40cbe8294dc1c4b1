import { fileName } from '../base/uri.ts';
import { renderHtml } from '../render/html.ts';
import { layOut } from '../table/layout.ts';
import type { Document } from '../workspace/document.ts';

export interface PlanTable {
  /** 'broken': the source has errors and `html` shows what could be read. 'not-a-plan': there is nothing to show. */
  readonly state: 'ok' | 'broken' | 'not-a-plan';
  /** The plan's title, or the name of its file. */
  readonly title: string;
  /** Heading and table as escaped HTML without scripts or inline styles; empty when there is nothing to show. */
  readonly html: string;
}

/** The printed table of a document, for the preview. */
export function tableOf(document: Document): PlanTable {
  const name = fileName(document.uri);
  if (document.kind !== 'plan') return { state: 'not-a-plan', title: name, html: '' };
  const table = layOut(document.plan);
  const title = table.title?.text ?? name;
  const broken = document.tree.problems.some(({ code }) => code === 'yaml.syntax');
  if (table.title === undefined && table.rows.length === 0) {
    return { state: broken ? 'broken' : 'not-a-plan', title, html: '' };
  }
  return { state: broken ? 'broken' : 'ok', title, html: renderHtml(table) };
}
