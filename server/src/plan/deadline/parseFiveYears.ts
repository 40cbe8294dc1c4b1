import { kindAt, type Read } from './parsePeriod.ts';
import { spanOf, type Token } from './token.ts';
import type { ByPart, Period, WithinPart } from './tree.ts';

const PLAN_NAME = /^十([二三四五六七八九])五$/;
/** The first year of the 12th five-year plan; each one follows on the last. */
const FIRST_YEAR = 2011;
const PLANS = '二三四五六七八九';

/** `“十四五”末前`, `“十四五”期末`, `“十四五”期间`: the years of a five-year plan, its name in quotes or not. */
export function fiveYearsAt(tokens: readonly Token[], at: number): Read<ByPart | WithinPart> | undefined {
  const name = kindAt(tokens, at) === 'quote' ? at + 1 : at;
  const plan = PLAN_NAME.exec(tokens[name]?.text ?? '')?.[1];
  if (plan === undefined) return undefined;
  const word = kindAt(tokens, name + 1) === 'quote' ? name + 2 : name + 1;
  const first = FIRST_YEAR + PLANS.indexOf(plan) * 5;
  if (kindAt(tokens, word) === 'inside') {
    const span = spanOf(tokens, at, word + 1);
    return { node: { kind: 'within', from: yearOf(first), to: yearOf(first + 4), span }, next: word + 1 };
  }
  const end = tokens[word]?.text === '期' ? word + 1 : word;
  if (kindAt(tokens, end) !== 'end') return undefined;
  const next = kindAt(tokens, end + 1) === 'before' ? end + 2 : end + 1;
  return { node: { kind: 'by', period: yearOf(first + 4), marker: 'end', span: spanOf(tokens, at, next) }, next };
}

function yearOf(year: number): Period {
  return { unit: 'year', year: { kind: 'given', year } };
}
