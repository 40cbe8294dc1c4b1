import { Refused } from '../base/refused.ts';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/say.ts';
import * as bringInService from '../service/bringIn.ts';
import type { Context } from '../service/context.ts';
import type { Document } from '../workspace/document.ts';
import type { PasteParams, PasteResult } from './protocol/paste.ts';

/** A table on the clipboard as an edit of a plan; or why it cannot be read; null where it is for the editor itself. */
export function pasted(
  context: Context,
  document: Document,
  { position, html, text }: PasteParams,
): PasteResult | null {
  try {
    const clipboard = { ...(html !== undefined && { html }), ...(text !== undefined && { text }) };
    const result = bringInService.paste(context, document, position, clipboard);
    if (!result) return null;
    const { edit, label, summary, report } = result;
    return {
      edit: { range: rangeOf(document, edit.span), newText: edit.newText },
      label,
      ...(summary !== undefined && { summary }),
      ...(report !== undefined && { report }),
    };
  } catch (error) {
    if (error instanceof Refused) return { refused: say(context.settings.locale, error.sentence) };
    throw error;
  }
}
