import { NOWHERE } from '../base/span.ts';
import type { Paragraph, Piece, Printed, Prose } from './model.ts';
import type { PrintedAnnex, PrintedNotice, Publication } from './publication.ts';

/**
 * What goes out together, part by part, for formats that know texts and tables but no red heads: the notice as a text,
 * then each plan with its mark. A plan without a notice is itself alone.
 */
export function partsOf({ notice, parts }: Publication): readonly Printed[] {
  if (!notice) return parts.map(({ printed }) => printed);
  const sent = parts.map(({ printed, mark }) => ({
    ...printed,
    annex: mark ? { text: mark, span: NOWHERE } : printed.annex,
    document: undefined,
  }));
  return [noticeText(notice), ...sent];
}

/** The notice as paragraphs; their ids say what they are. */
export function noticeText(notice: PrintedNotice): Prose {
  const { title, to, paragraphs, annexes, issuer, date, remark, document } = notice;
  return {
    kind: 'prose',
    annex: undefined,
    title: { ...title, text: title.text.replaceAll('\n', '') },
    document,
    blocks: [
      ...line('notice-to', to),
      ...paragraphs.flatMap((piece, index) => line(`notice-text-${index + 1}`, piece)),
      ...annexes.flatMap((annex, index) => annexLine(annex, index, annexes.length)),
      ...line('notice-issuer', issuer),
      ...line('notice-date', date),
      ...line('notice-remark', remark),
    ],
  };
}

function line(id: string, piece: Piece | undefined): readonly Paragraph[] {
  if (!piece) return [];
  const run = { role: undefined, text: piece.text, span: undefined };
  return [{ kind: 'paragraph', id, runs: [run], bracketOf: [], span: piece.span }];
}

/** 附件说明: `附件：1. …`, the others with their numbers below. */
function annexLine({ text, span, uri }: PrintedAnnex, index: number, count: number): readonly Paragraph[] {
  const number = count > 1 ? `${index + 1}. ` : '';
  const piece = { text: `${index === 0 ? '附件：' : ''}${number}${text}`, span };
  return line(`notice-annex-${index + 1}`, piece).map((block) =>
    uri === undefined ? block : { ...block, annex: uri },
  );
}
