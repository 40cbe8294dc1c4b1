/** A number of a cell as Excel shows it, where its format makes another thing of it: a day, a percentage. */
export function shownNumber(value: string, format: string, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const [positive = ''] = format.split(';');
  const plain = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');
  if (/[ymd]/i.test(plain) && !/[#0?]/.test(plain)) return shownDay(number, positive, from1904);
  if (plain.includes('%')) {
    const digits = /\.(0+)/.exec(plain)?.[1]?.length ?? 0;
    return `${(number * 100).toFixed(digits)}%`;
  }
  const fixed = /^(?:#,##)?0(?:\.(0+))?$/.exec(plain);
  if (fixed) return number.toFixed(fixed[1]?.length ?? 0);
  // 15 digits as Excel has them: 0.1+0.2 shows as 0.3
  return String(Number(number.toPrecision(15)));
}

/** The formats that files name by number alone (ECMA-376 part 1, 18.8.30, as Chinese Excel shows them). */
export const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const DAY = 86_400_000;

function shownDay(serial: number, format: string, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was, so its day 0 is 1899-12-30 for all later days
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(serial) * DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (part: number): string => String(part).padStart(2, '0');
  const shown = format
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|AM\/PM|上午\/下午/gi, (part, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      switch (part[0]!.toLowerCase()) {
        case 'y':
          return part.length > 2 ? String(year) : two(year % 100);
        case 'm':
          return part.length === 2 ? two(month) : String(month);
        case 'd':
          return part.length === 2 ? two(day) : String(day);
        default:
          return '';
      }
    });
  return shown.replace(/[@\s:]+$/, '').trim();
}
