import type { Plan } from '../../server/src/plan/model.ts';
import { layOut } from '../../server/src/table/layout.ts';
import type { Table } from '../../server/src/table/model.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';

/** A plan that is not in any workspace. */
export function planDocument(text: string, uri = 'file:///plans/a.plan.yaml'): PlanDocument {
  const document = openDocument(uri, text);
  if (document.kind !== 'plan') throw new Error('not a plan');
  return document;
}

export function planFrom(text: string): Plan {
  return planDocument(text).plan;
}

/** The table a plan is printed as. */
export function tableFrom(text: string): Table {
  return layOut(planFrom(text));
}

/** A plan that has one text in every field that is printed. */
export function everywhere(text: string): string {
  return JSON.stringify({
    title: text,
    document: text,
    annex: text,
    columns: [
      { number: text },
      { measure: text },
      { task: text },
      { deadline: text },
      { lead: text, group: text },
      { support: text, group: text },
      { note: text },
    ],
    sections: [
      {
        title: text,
        measures: [
          {
            number: text,
            title: text,
            note: text,
            tasks: [{ text, deadline: text, lead: [text], support: [text, text] }, { text }],
          },
        ],
      },
    ],
  });
}

/** What somebody may try, or a copy from elsewhere may bring, in any field. */
export const HOSTILE = [
  ['a script', '<script>alert(1)</script>'],
  ['a tag after a quote', '"><img src=x onerror=alert(1)>'],
  ['an attribute', "' onmouseover='alert(1)"],
  ['a formula', '=HYPERLINK("http://a.invalid","甲")'],
  ['other beginnings of formulas', '+1-2'],
  ['closing tags', '</style></title></table></t></si></sst>'],
  ['the end of CDATA', ']]><!--'],
  ['entities', '&lt;已转义&gt;'],
  ['a script address', 'javascript:alert(1)'],
  ['control characters', '甲\u0000乙\u001b[31m'],
  ['marks of direction', '\u202e反\u202c\u200f\u2067'],
  ['half a character', '\ud800'],
  ['what Excel reads as a character', '_x0041_甲'],
  ['Markdown', '|甲|[乙](http://a.invalid)`丙`*丁*'],
  ['lines', '一\r\n二\n\n三'],
  ['20,000 characters', '长'.repeat(20_000)],
  ['more than Excel takes', '长'.repeat(40_000)],
] as const;
