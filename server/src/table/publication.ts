import { parseDateRange } from '../base/calendarDate.ts';
import { NOWHERE } from '../base/span.ts';
import { sayDate } from '../messages/say.ts';
import type { Notice, Plan, Value } from '../plan/model.ts';
import { annexAt } from '../workspace/annexes.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { pieceOf } from './cells.ts';
import type { Piece, Printed } from './model.ts';
import { print } from './print.ts';
import { printedLine, printedText } from './printedText.ts';

/** What goes out together, as it is printed by GB/T 9704-2012: a notice with the plans it sends out, or one plan alone. */
export interface Publication {
  readonly title: Piece | undefined;
  /** The day of issue, or the first day of the plan's year, as an ISO day; undefined when the plan gives neither. */
  readonly date: string | undefined;
  readonly notice: PrintedNotice | undefined;
  readonly parts: readonly Part[];
  readonly imprint: Imprint | undefined;
}

/** The letter in front, each part with its place in the plan. What the plan does not say is undefined or empty, and is left out. */
export interface PrintedNotice {
  /** 发文机关标志, in red. */
  readonly head: Piece | undefined;
  /** 发文字号. */
  readonly document: Piece | undefined;
  /** May hold the author's own line breaks. */
  readonly title: Piece;
  /** 主送机关, with its colon. */
  readonly to: Piece | undefined;
  readonly paragraphs: readonly Piece[];
  /** 附件说明: the titles of the annexes, in their order. */
  readonly annexes: readonly PrintedAnnex[];
  /** 发文机关署名. */
  readonly issuer: Piece | undefined;
  /** 成文日期: 2021年3月11日. */
  readonly date: Piece | undefined;
  /** 附注, in its brackets. */
  readonly remark: Piece | undefined;
}

/** A line of the list of annexes; its place is where the plan names the file. */
export interface PrintedAnnex extends Piece {
  /** The plan; missing where there is none. */
  readonly uri: string | undefined;
}

/** A plan that goes out, from a new page on. */
export interface Part {
  /** 附件1; with the document's number where it is printed apart from its notice (GB/T 9704-2012, 7.3.7). */
  readonly mark: string | undefined;
  readonly title: string;
  /** 发文字号 below the title, of a plan that goes out without a notice and without a mark. */
  readonly document: string | undefined;
  readonly printed: Printed;
  /** What it is made from; undefined for a list. */
  readonly plan: PlanDocument | undefined;
}

/** 版记. */
export interface Imprint {
  /** 抄送机关, without the words 抄送 and the full stop. */
  readonly copies: string | undefined;
  readonly printedBy: string | undefined;
  /** 印发日期: 2021年3月18日. */
  readonly printed: string | undefined;
}

/** A plan with everything that goes out with it. Total: annexes that are not there are left out of the parts. */
export function publish(snapshot: Snapshot, document: PlanDocument): Publication {
  const { plan } = document;
  const annexes = plan.annexes.map((path) => annexAt(snapshot, document, path));
  const sent = annexes.filter((annex) => annex !== undefined);
  const ownIsAnnex = isAnnexOfItsNotice(plan);
  const mark = (place: number): string => (annexes.length + Number(ownIsAnnex) > 1 ? `附件${place}` : '附件');
  const own = hasContent(plan) || (!plan.notice && sent.length === 0);
  const parts = [
    ...(own ? [plan.notice ? part(document, ownIsAnnex ? mark(1) : undefined) : partAlone(print(plan), document)] : []),
    ...annexes.flatMap((annex, index) => (annex ? [part(annex, mark(index + 1 + Number(ownIsAnnex)))] : [])),
  ];
  return {
    title: pieceOf(plan.title),
    date: dayOf(plan),
    notice: printedNotice(snapshot, document),
    parts,
    imprint: plan.notice && imprintOf(plan.notice),
  };
}

/** The letter in front of a plan that has one; an annex that is not there is named by its path. */
export function printedNotice(snapshot: Snapshot, document: PlanDocument): PrintedNotice | undefined {
  const { plan, uri } = document;
  const annexes = plan.annexes.map((path): PrintedAnnex => {
    const annex = annexAt(snapshot, document, path);
    const text = (annex && titleOf(annex.plan)) || printedLine(path.text);
    return { text, span: path.span, uri: annex?.uri };
  });
  const own: PrintedAnnex = { text: titleOf(plan), span: plan.title?.span ?? NOWHERE, uri };
  return plan.notice && noticeOf(plan, plan.notice, isAnnexOfItsNotice(plan) ? [own, ...annexes] : annexes);
}

/** What is printed and goes out by itself. */
export function alone(printed: Printed): Publication {
  const parts = [partAlone(printed, undefined)];
  return { title: printed.title, date: undefined, notice: undefined, parts, imprint: undefined };
}

function partAlone(printed: Printed, plan: PlanDocument | undefined): Part {
  const { title, document, annex } = printed;
  const mark = annex && `${document?.text ?? ''}${annex.text}`;
  return { mark, title: title?.text ?? '', document: mark ? undefined : document?.text, printed, plan };
}

function isAnnexOfItsNotice(plan: Plan): boolean {
  return hasContent(plan) && plan.annex !== undefined && plan.notice !== undefined;
}

/** It has tasks of its own, or the headings for them; a notice that only sends others out has none. */
export function hasContent(plan: Plan): boolean {
  return plan.sections.length > 0 || plan.measures.length > 0;
}

function part(document: PlanDocument, mark: string | undefined): Part {
  const { plan } = document;
  return {
    ...{ mark, title: printedText(plan.title?.text ?? ''), document: undefined },
    ...{ printed: print(plan), plan: document },
  };
}

function noticeOf(plan: Plan, notice: Notice, annexes: readonly PrintedAnnex[]): PrintedNotice {
  const issuer = lineOf(notice.issuer)?.replace(/文件$/u, '');
  const to = lineOf(notice.to)?.replace(/[：:]$/u, '');
  const remark = lineOf(notice.remark)?.replace(/^[（(](.*)[）)]$/u, '$1');
  return {
    head: pieceAt(notice.issuer, issuer && `${issuer}文件`),
    document: pieceOf(plan.document),
    title: { text: printedText(plan.title?.text ?? ''), span: plan.title?.span ?? NOWHERE },
    to: pieceAt(notice.to, to && `${to}：`),
    paragraphs: notice.text.flatMap(({ text, span }) =>
      printedText(text)
        .split('\n')
        .filter(Boolean)
        .map((line) => ({ text: line, span })),
    ),
    annexes,
    issuer: pieceAt(notice.issuer, issuer),
    date: pieceAt(plan.issued, dateLine(plan.issued)),
    remark: pieceAt(notice.remark, remark && `（${remark}）`),
  };
}

/** What is printed of a value, in the value's place. */
function pieceAt(value: Value | undefined, text: string | undefined): Piece | undefined {
  return value && text ? { text, span: value.span } : undefined;
}

function imprintOf(notice: Notice): Imprint | undefined {
  const copies = lineOf(notice.copies)
    ?.replace(/^抄送[：:]\s*/u, '')
    .replace(/。$/u, '');
  const printed = dateLine(notice.printed);
  const printedBy = lineOf(notice.printedBy);
  if (!copies && !printed && !printedBy) return undefined;
  // who issues a document prints it, unless the plan says otherwise
  return { copies, printed, printedBy: printedBy ?? lineOf(notice.issuer)?.replace(/文件$/u, '') };
}

/** On one line, where the author has broken it too. */
function titleOf(plan: Plan): string {
  return printedText(plan.title?.text ?? '').replaceAll('\n', '');
}

function lineOf(value: Value | undefined): string | undefined {
  return (value && printedLine(value.text)) || undefined;
}

/** `2021-03-11` as 2021年3月11日; what is no day, as it stands. */
function dateLine(value: Value | undefined): string | undefined {
  const line = lineOf(value);
  const range = line === undefined ? undefined : parseDateRange(line);
  return range && range.first === range.last ? sayDate('zh-CN', range.first) : line;
}

function dayOf(plan: Plan): string | undefined {
  const written = plan.issued ?? plan.year ?? plan.period?.from;
  return written && parseDateRange(written.text.trim())?.first;
}
