import type { Level } from '../../plan/vocabulary.ts';
import type { Head } from './heads.ts';

/** Whose plan it is, as far as its title (or who issued it) says. */
export interface Scope {
  readonly area: string | undefined;
  readonly level: Level | undefined;
  readonly year: string | undefined;
  readonly period: { readonly from: string; readonly to: string } | undefined;
  /** The line that says of when the plan is, where its title does not. */
  readonly saidBy: string | undefined;
}

const DISTRICT = /^(?:\p{Script=Han}{2,4}市)?(\p{Script=Han}{2,6}?(?:区|县|旗))(?!域|级|划)/u;
const CITY = /^(\p{Script=Han}{2,4}?市)/u;
const STREET = /^(?:\p{Script=Han}{2,4}市)?(?:\p{Script=Han}{2,5}?[区县])?(\p{Script=Han}{2,7}?(?:街道|镇|乡))/u;

export function scopeOf({ title = '', issued, document, notice, others }: Head): Scope {
  const bodies = others.filter((line) => line.length <= 20 && /(?:政府|办公室|办事处|委员会|局|委|镇|乡)$/u.test(line));
  const place = [title, notice?.issuer ?? '', ...bodies].map(placeOf).find(({ level }) => level !== undefined);
  return { area: place?.area, level: place?.level, ...whenOf(title, [issued ?? '', document ?? '', ...others]) };
}

/** The year or the years of a plan: of its title, else of what else stands above it. */
function whenOf(title: string, others: readonly string[]): Pick<Scope, 'year' | 'period' | 'saidBy'> {
  for (const text of [title, ...others]) {
    const saidBy = text === title ? undefined : text;
    const [, from, to] = /(20\d{2})\s*年?\s*[—–~～至-]+\s*(20\d{2})\s*年/u.exec(text) ?? [];
    if (from && to && Number(from) < Number(to)) return { year: undefined, period: { from, to }, saidBy };
    const year = (/(20\d{2})\s*年/u.exec(text) ?? /(?:^|[〔[（(:：])\s*(20\d{2})(?=[〕\]）)./-]|$)/u.exec(text))?.[1];
    if (year) return { year, period: undefined, saidBy };
  }
  return { year: undefined, period: undefined, saidBy: undefined };
}

function placeOf(line: string): { readonly area: string | undefined; readonly level: Level | undefined } {
  const text = line.replace(/^20\d{2}\s*年度?\s*/u, '');
  const street = STREET.exec(text)?.[1];
  if (street) return { area: street, level: 'street' };
  const district = DISTRICT.exec(text)?.[1];
  if (district && !/(?:工业|园|开发|示范|功能|自治)区$/u.test(district)) return { area: district, level: 'district' };
  const city = CITY.exec(text)?.[1];
  return city ? { area: city, level: 'municipal' } : { area: undefined, level: undefined };
}
