/**
 * A measure's number as somebody typed it, of what Excel made of it: `3-2` became a day (3月2日, 2024/3/2), `3.10` became
 * 3.1 and `08` became 8. `numbers`: those that went out; one of them is what is meant, where that can be.
 */
export function typedNumber(text: string, numbers: ReadonlySet<string>): string {
  if (text === '' || numbers.has(text)) return text;
  const [, month, day] = /^(?:\d{4}[-/年])?(\d{1,2})[-/月](\d{1,2})日?$/u.exec(text) ?? [];
  if (month !== undefined && day !== undefined && (text.includes('月') || /^\d{4}/u.test(text))) {
    return `${Number(month)}-${Number(day)}`;
  }
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return text;
  const same = [...numbers].filter((number) => /^[\d.]+$/u.test(number) && Number(number) === Number(text));
  return same.length === 1 ? same[0]! : text;
}
