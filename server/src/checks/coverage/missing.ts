import { planYear } from '../../plan/model.ts';
import { coverageOf, type MeasureCoverage, taskReference } from '../../workspace/coverage.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import type { Check, Finding, Severity } from '../check.ts';
import { notApplicableFix } from './notApplicableFix.ts';
import { stubFixes } from './stubs.ts';

const SHOWN = 5;

/**
 * Measures of the parent that this area certainly has to take up (各区政府, or `districts` with this area) are neither
 * carried out nor left out with a reason. One finding for all of them. Beside a parent of an earlier year it is a hint:
 * what was to be done then may be done.
 */
export const coverageMissing: Check = {
  code: 'coverage.missing',
  severity: 'warning',
  *plan(view) {
    const { parent, plan } = view;
    const missing = coverageOf(view).filter(({ status }) => status === 'missing');
    if (!parent || !plan.parent || missing.length === 0) return;
    const listed = missing.slice(0, SHOWN).map(({ number, measure }) => `${number.text} ${measure.title?.text ?? ''}`);
    yield {
      span: plan.parent.span,
      severity: severityOf(view),
      message: {
        key: missing.length > SHOWN ? 'coverage.missing.more' : 'coverage.missing',
        args: { count: missing.length, listed: listed.map((each) => each.trim()).join('、') },
      },
      related: missing.slice(0, SHOWN).map((each) => parentPlace(parent.uri, each)),
      fixes: (now) => [
        ...stubFixes(view, now, missing),
        ...missing.slice(0, SHOWN).flatMap(({ number }) => notApplicableFix(view.document, number.text)),
      ],
    };
  },
};

function severityOf({ plan, parent }: PlanView): Severity {
  const [own, above] = [planYear(plan), parent && planYear(parent.plan)];
  return own !== undefined && above !== undefined && above < own ? 'hint' : 'warning';
}

function parentPlace(uri: string, each: MeasureCoverage): Finding['related'][number] {
  const { measure, number, tasks } = each;
  const task = tasks.find(({ status }) => status === 'missing')?.task;
  const whole = tasks.every(({ status }) => status === 'missing') || !task;
  return {
    uri,
    span: (measure.title ?? number).span,
    message: { key: 'measure.parent-place', args: { number: whole ? number.text : taskReference(each, task) } },
  };
}
