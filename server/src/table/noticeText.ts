import { NOWHERE } from '../base/span.ts';
import type { Paragraph, Printed, Prose } from './model.ts';
import type { PrintedNotice, Publication } from './publication.ts';

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
  const { to, paragraphs, annexes, issuer, date, remark, document } = notice;
  const lines: readonly (readonly [id: string, text: string | undefined])[] = [
    ['notice-to', to],
    ...paragraphs.map((text, index) => [`notice-text-${index + 1}`, text] as const),
    ...annexes.map((title, index) => [`notice-annex-${index + 1}`, annexLine(title, index, annexes.length)] as const),
    ['notice-issuer', issuer],
    ['notice-date', date],
    ['notice-remark', remark],
  ];
  return {
    kind: 'prose',
    annex: undefined,
    title: { text: notice.title.replaceAll('\n', ''), span: NOWHERE },
    document: document === undefined ? undefined : { text: document, span: NOWHERE },
    blocks: lines.flatMap(([id, text]): readonly Paragraph[] =>
      text
        ? [{ kind: 'paragraph', id, span: NOWHERE, bracketOf: [], runs: [{ role: undefined, text, span: undefined }] }]
        : [],
    ),
  };
}

/** 附件说明: `附件：1. …`, the others with their numbers below. */
function annexLine(title: string, index: number, count: number): string {
  const number = count > 1 ? `${index + 1}. ` : '';
  return `${index === 0 ? '附件：' : ''}${number}${title}`;
}
