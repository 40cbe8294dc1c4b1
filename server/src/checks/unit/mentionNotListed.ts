import { foldName } from '../../base/foldName.ts';
import type { Task } from '../../plan/model.ts';
import { unitLists } from '../../plan/model.ts';
import { wasSaidLastYear } from '../../workspace/lastYear.ts';
import { mentionsIn, type UnitMention } from '../../workspace/mentions.ts';
import { type PlanView, resolveUnit } from '../../workspace/resolve.ts';
import type { Check } from '../check.ts';
import { identityOf } from './identity.ts';
import { hasRegistry } from './listed.ts';
import { onOneLine } from './named.ts';

/** The text of a task begins a sentence with a unit, so gives it something to do, but no role of the task lists it. */
export const mentionNotListed: Check = {
  code: 'unit.mention-not-listed',
  severity: 'hint',
  separable: true,
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const measure of view.plan.measures) {
      for (const mention of mentionsIn(view, measure)) {
        const { task, text } = mention;
        if (!task || mention.inside !== task.text || !canBeListed(view, mention) || !isSubject(view, mention)) continue;
        const listed = identitiesListed(view, task);
        const identity = identityOf({ value: { text }, answer: mention.answer });
        if (listed.size === 0 || identity === undefined || listed.has(identity)) continue;
        if (wasSaidLastYear(view, measure, mention.inside)) continue;
        yield { span: mention.span, message: { key: 'unit.mention-not-listed', args: { name: onOneLine(text) } } };
      }
    }
  },
};

/** Not a name that must itself be changed first, not the district as a whole (区政府), not the city above the plan. */
function canBeListed({ plan }: PlanView, { answer, cited, text }: UnitMention): boolean {
  if (cited || /政府$/u.test(foldName(text))) return false;
  if (answer.kind === 'group') return true;
  if (answer.kind !== 'exact' && answer.kind !== 'alias') return false;
  return plan.level?.text === 'municipal' || answer.entry.unit.level?.text !== 'municipal';
}

/** At the beginning of a sentence, and followed by what it does: not 、和 (a list goes on), not 的 (something of its). */
function isSubject(view: PlanView, { inside, offset, text }: UnitMention): boolean {
  const source = view.document.text.slice(inside.span.start, inside.span.end);
  const before = source.slice(0, offset).trimEnd();
  const after = source.slice(offset + text.length).trimStart();
  return (
    (before === '' || /[。；;：:]$/u.test(before)) && /^\p{Script=Han}/u.test(after) && !/^[的和及与等或]/u.test(after)
  );
}

/** Every unit of a task, and every member of a group of it. */
function identitiesListed(view: PlanView, task: Task): ReadonlySet<object | string> {
  const found = new Set<object | string>();
  for (const { list } of unitLists(task.duties)) {
    for (const value of list.items) {
      const answer = resolveUnit(view, value.text);
      const identity = identityOf({ value, answer });
      if (identity !== undefined) found.add(identity);
      if (answer.kind !== 'group') continue;
      for (const member of answer.entry.group.members) {
        const of = identityOf({ value: member, answer: resolveUnit(view, member.text) });
        found.add(of ?? foldName(member.text));
      }
    }
  }
  return found;
}
