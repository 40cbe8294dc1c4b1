import type { Plan, Value } from '../plan/model.ts';
import { pieceOf } from './cells.ts';
import type { Head, Piece } from './model.ts';

/** What stands above a plan's table or text. */
export function headOf(plan: Plan): Head {
  return { annex: annexMark(plan.annex), title: pieceOf(plan.title), document: pieceOf(plan.document) };
}

/** `4` prints 附件4; what already says 附件 prints as it is. */
function annexMark(value: Value | undefined): Piece | undefined {
  const piece = pieceOf(value);
  return piece && !piece.text.startsWith('附件') ? { ...piece, text: `附件${piece.text}` } : piece;
}
