import { parseDateRange } from '../base/calendarDate.ts';
import { isPlaceholder } from '../base/foldName.ts';
import { sayDate } from '../messages/say.ts';
import type { UnitList } from '../plan/model.ts';
import type { Role } from '../plan/vocabulary.ts';
import { listTable } from '../table/list.ts';
import type { Table } from '../table/model.ts';
import { printedLine } from '../table/printedText.ts';
import { hasContent } from '../table/publication.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { dueText, titlesOf } from './planList.ts';
import { planTitle } from './planTitle.ts';
import { unitTasks } from './unitTasks.ts';

/**
 * 督办清单: every task of some plans with who has it in hand (主办, the leads), who helps (协办, all others), since when
 * (交办时间, the plan's date of issue) and until when (办理时限, as it is written and as a day).
 */
export function supervisionList(plans: readonly PlanDocument[]): Table {
  const sources = plans.filter(({ plan }) => hasContent(plan));
  const [only] = sources.length === 1 ? sources : [];
  const rows = sources.flatMap((plan) => {
    const issued = issuedOn(plan);
    return unitTasks(plan, 'zh-CN').map(({ task, duties }) => ({ task, duties, issued }));
  });
  return listTable({
    title: only ? `${planTitle(only)}督办清单` : '督办清单',
    subtitle: only ? '' : titlesOf(sources),
    columns: [
      { role: 'number', heading: '序号' },
      { role: 'measure', heading: '任务名称' },
      { role: 'task', heading: '任务内容' },
      { role: 'lead', heading: '主办单位' },
      { role: 'support', heading: '协办单位' },
      { role: 'note', heading: '交办时间' },
      { role: 'deadline', heading: '办理时限' },
    ],
    rows: rows.map(({ task, duties, issued }, index) => ({
      id: `r${index + 1}-${task.id}`,
      texts: [
        String(index + 1),
        task.measure,
        task.text === task.measure ? '' : task.text,
        unitsOf(duties, (role) => role === 'lead'),
        unitsOf(duties, (role) => role !== 'lead'),
        issued,
        dueText(task),
      ],
    })),
  });
}

function unitsOf(
  duties: readonly { readonly role: Role; readonly list: UnitList }[],
  counts: (role: Role) => boolean,
): readonly string[] {
  return duties
    .filter(({ role }) => counts(role))
    .flatMap(({ list }) => list.items)
    .filter(({ text }) => !isPlaceholder(text))
    .map(({ text }) => printedLine(text));
}

function issuedOn({ plan }: PlanDocument): string {
  const text = printedLine(plan.issued?.text ?? '');
  const day = parseDateRange(text);
  return day && day.first === day.last ? sayDate('zh-CN', day.first) : text;
}
