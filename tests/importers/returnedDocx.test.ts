import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { partText, unzip } from '../../server/src/ooxml/unzip.ts';
import { zip } from '../../server/src/ooxml/zip.ts';
import * as bringInService from '../../server/src/service/bringIn.ts';
import * as exportsService from '../../server/src/service/exports.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { dedent, fileOf, workspace } from '../support/fixture.ts';
import { schemaErrors } from '../support/office.ts';

/* A Word file that went out, was worked on and came back. */

const PLAN = dedent(`
  title: 东城区土壤污染防治2024年行动计划
  area: 东城区
  year: 2024
  columns:
    - number: 序号
    - measure: 重点任务
    - task: 工作措施
    - deadline: 完成时限
    - {lead: 牵头, group: 责任单位}
    - {support: 协办, group: 责任单位}
  sections:
    - title: 一、源头防控
      measures:
        - number: 1
          title: 加强源头防控
          lead: [区生态环境局, 规自分局]
          tasks:
            - text: 更新名录。
              deadline: 年底前
              support: [区科信局]
            - text: 开展隐患排查。
              deadline: 6月底前
              support: [区城管委]
            - text: 加强监测。
              deadline: 年底前
              support: [区城管委]
`);
const WATER = PLAN.replace('土壤', '水').replace('隐患', '管网');
const NOTICE = dedent(`
  title: 关于印发2024年行动计划的通知
  area: 东城区
  year: 2024
  notice: {issuer: 东城区人民政府办公室, to: 各单位, text: [现印发给你们。]}
  annexes: [water.plan.yaml, soil.plan.yaml]
`);

const snapshot = (soil: string): Snapshot =>
  workspace({ 'soil.plan.yaml': soil, 'water.plan.yaml': WATER, 'notice.plan.yaml': NOTICE });

function planIn(all: Snapshot, name: string): PlanDocument {
  const document = fileOf(all, name);
  if (document.kind !== 'plan') throw new Error(`${name} is no plan`);
  return document;
}

async function exported(name: string): Promise<Uint8Array> {
  const all = snapshot(PLAN);
  return (await exportsService.exportPlan({ snapshot: all, settings: defaultSettings }, planIn(all, name), 'docx'))
    .bytes;
}

let sent: Uint8Array;
beforeAll(async () => {
  sent = await exported('soil.plan.yaml');
});

/** The file after somebody changed the XML of its text as Word would. */
function worked(
  docx: Uint8Array,
  work: (document: string) => string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzip(docx);
  if (typeof parts === 'string') throw new Error(parts);
  const texts = new Map([...parts].map(([name, bytes]) => [name, partText(bytes)]));
  const changed = work(texts.get('word/document.xml')!);
  if (changed === texts.get('word/document.xml')) throw new Error('nothing was changed');
  texts.set('word/document.xml', changed);
  for (const [name, text] of Object.entries(more)) texts.set(name, text);
  return zip([...texts]);
}

function cameBack(docx: Uint8Array, now = PLAN): { readonly text: string; readonly report: readonly string[] } {
  const all = snapshot(now);
  const document = planIn(all, 'soil.plan.yaml');
  const returned = bringInService.mergeReturned(document, '返回.docx', docx);
  const names = { file: '返回.docx', plan: 'soil.plan.yaml' };
  const context = { snapshot: all, settings: defaultSettings };
  const { notes, parts } = bringInService.returnedReport(context, document, returned, names);
  const chosen = returned.decisions.filter((decision) => bringInService.isTaken(decision, bringInService.TAKEN_KINDS));
  return {
    text: applyEdits(now, bringInService.returnedEdits(document, chosen)),
    report: [...notes, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])],
  };
}

/** A run of text in tracked changes. */
const inserted = (text: string): string => `<w:ins w:id="901" w:author=""><w:r><w:t>${text}</w:t></w:r></w:ins>`;
const deleted = (text: string): string =>
  `<w:del w:id="902" w:author=""><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

/** The row of the table that holds a text. */
function rowWith(document: string, text: string): string {
  const row = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].find(([each]) => each.includes(text));
  if (!row) throw new Error(`no row with ${text}`);
  return row[0];
}

describe('a Word file that came back', () => {
  it('as it went out changes nothing, says nothing of who made it, and is in order', () => {
    expect(cameBack(sent)).toEqual({ text: PLAN, report: [] });
    expect(schemaErrors(sent, 'docx')).toEqual([]);
  });

  it('is merged by its hidden bookmarks, whatever was rewritten, below a head of two rows', () => {
    const docx = worked(sent, (document) =>
      document.replace('开展隐患排查。', '全面摸清底数。').replace('>6月底前<', '>10月底前<'),
    );
    expect(cameBack(docx)).toEqual({
      text: PLAN.replace('开展隐患排查。', '全面摸清底数。').replace('6月底前', '10月底前'),
      report: ['采纳（只有对方修改）：2', expect.stringContaining('全面摸清底数'), expect.stringContaining('10月底前')],
    });
  });

  it('tells who changed what by what it said when it went out', () => {
    const docx = worked(sent, (document) => document.replace('>6月底前<', '>10月底前<'));
    const ours = PLAN.replace('6月底前', '9月底前');
    expect(cameBack(docx, ours)).toEqual({
      text: ours,
      report: ['冲突（双方都已修改）：1', expect.stringContaining('导出时“6月底前”，返回“10月底前”，现为“9月底前”')],
    });
    expect(cameBack(sent, ours)).toEqual({ text: ours, report: [] });
  });

  it('takes tracked changes as accepted, a row too, and reports what they took out and the comments', () => {
    const docx = worked(
      sent,
      (document) => {
        const row = rowWith(document, '加强监测');
        return document
          .replace(/<w:r>(?:(?!<w:r>).)*?>6月底前<\/w:t><\/w:r>/su, deleted('6月底前') + inserted('10月底前'))
          .replace(row, row.replace(/<w:trPr>/u, '<w:trPr><w:del w:id="903" w:author=""/>'))
          .replace('更新名录。</w:t></w:r>', (found) => `${found}<w:r><w:commentReference w:id="7"/></w:r>`);
      },
      {
        'word/comments.xml':
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author=""><w:p><w:r><w:t>名录何时公布？</w:t></w:r></w:p></w:comment></w:comments>',
      },
    );
    const { text, report } = cameBack(docx);
    expect(text).toBe(PLAN.replace('6月底前', '10月底前'));
    expect(report).toEqual([
      '文件带有修订标记：插入的按接受、删除的按删去处理',
      '对方删去的行：1',
      '1 加强源头防控 加强监测。',
      expect.stringMatching(/^批注、修订等：\d$/u),
      expect.stringContaining('修订中已删除的文字：6月底前'),
      expect.stringContaining('修订中已删除的文字：加强监测。'),
      expect.stringContaining('修订中已删除的文字：年底前'),
      '第4行 批注：名录何时公布？',
      '采纳（只有对方修改）：1',
      expect.stringContaining('“6月底前” → “10月底前”'),
    ]);
  });

  it('of several plans in one notice is merged by the table of the plan', async () => {
    const docx = worked(await exported('notice.plan.yaml'), (document) =>
      document.replace('开展隐患排查。', '开展排查。'),
    );
    expect(cameBack(docx).text).toBe(PLAN.replace('开展隐患排查。', '开展排查。'));
    const other = worked(await exported('notice.plan.yaml'), (document) =>
      document.replace('开展管网排查。', '开展排查。'),
    );
    expect(cameBack(other)).toEqual({ text: PLAN, report: [expect.stringContaining('还有1个同样的表格')] });
  });

  it('without bookmarks and without what it said is merged by number, title and text, and says so', () => {
    const bare = zip(
      [...(unzip(sent) as Map<string, Uint8Array>)]
        .filter(([name]) => !name.startsWith('customXml/'))
        .map(([name, bytes]) => [
          name,
          partText(bytes)
            .replace(/<w:bookmark[^>]*>/gu, '')
            .replace('>6月底前<', '>10月底前<'),
        ]),
    );
    const { text, report } = cameBack(bare);
    expect(text).toBe(PLAN);
    expect(report).toEqual([
      '表格中已没有行标识，按序号、名称和内容对应各行，请逐条核对',
      '文件中已没有导出时的内容，分不清是对方改的还是本计划后来改的，凡不同之处都列为冲突',
      '不同之处：1',
      expect.stringContaining('返回“10月底前”，现为“6月底前”'),
    ]);
  });
});
