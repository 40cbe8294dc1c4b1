import { type Span, subSpan } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Plan, Section, Value } from '../../plan/model.ts';
import { numeralFor, type SectionNumber, sectionNumber } from '../../plan/sectionNumber.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { type Check, type Fix, type Report, replaceFix } from '../check.ts';

/**
 * The numbers at the head of section titles (一、, （一）, 1.) leave one out, repeat one or go back. Only among sections side
 * by side and numbered in one style. What the first of them is, is not looked at: an extract may begin anywhere.
 */
export const sectionOrder: Check = {
  code: 'measure.section-order',
  severity: 'warning',
  *plan({ document, plan }) {
    for (const siblings of siblingsIn(plan)) {
      const numbered = siblings.flatMap(({ title }) => numberedTitle(title));
      for (const [index, here] of numbered.entries()) {
        const before = numbered[index - 1];
        if (!before || before.number.style !== here.number.style) continue;
        const report = compare(document, before, here);
        if (report) yield { ...report, fixes: () => renumbering(document, numbered) };
      }
    }
  },
};

interface Numbered {
  readonly title: Value;
  readonly number: SectionNumber;
  /** Of the numeral. */
  readonly span: Span;
}

/** The sections of the plan, and of each section that has some. */
function* siblingsIn({ sections }: Pick<Plan | Section, 'sections'>): Generator<readonly Section[]> {
  yield sections;
  for (const section of sections) yield* siblingsIn(section);
}

function numberedTitle(title: Value | undefined): readonly Numbered[] {
  const number = title && sectionNumber(title.text);
  return number ? [{ title, number, span: subSpan(title.span, number.start, number.end) }] : [];
}

function compare(document: PlanDocument, before: Numbered, here: Numbered): Report | undefined {
  const [last, value] = [before.number.value, here.number.value];
  if (value === last + 1) return undefined;
  const word = (each: number): string => numeralFor(each, here.number.style);
  const args = { number: word(value), before: word(last) };
  const message =
    value === last
      ? { key: 'measure.section-order.double', args }
      : value < last
        ? { key: 'measure.section-order.back', args }
        : { key: 'measure.section-order', args: { ...args, missing: missing(last, value).map(word).join('、') } };
  const place = { key: 'measure.section-order.previous', args: {} };
  return {
    span: here.title.span,
    message,
    related: [{ uri: document.uri, span: before.title.span, message: place }],
  };
}

function missing(last: number, value: number): readonly number[] {
  return Array.from({ length: Math.min(value - last - 1, 5) }, (_, index) => last + 1 + index);
}

/** Counts on from the first section. */
function renumbering(document: PlanDocument, numbered: readonly Numbered[]): readonly Fix[] {
  const [first] = numbered;
  // in a title of several lines, or with escapes, the text of the file is not that of the title
  const isPlain = ({ title, number, span }: Numbered): boolean =>
    document.text.slice(span.start, span.end) === title.text.slice(number.start, number.end);
  if (!first || !numbered.every((each) => isPlain(each) && each.number.style === first.number.style)) return [];
  const edits = numbered.flatMap(({ number, span }, index): TextEdit[] => {
    const value = first.number.value + index;
    return value === number.value ? [] : [{ span, newText: numeralFor(value, number.style) }];
  });
  return [replaceFix(document, { key: 'measure.section-order.fix', args: {} }, edits, false)];
}
