import { commands, Uri, workspace } from 'vscode';
import type {
  NewPlanChoicesParams,
  NewPlanChoicesResult,
  NewPlanParams,
  PlanChoice,
} from '../../../server/src/lsp/protocol/newPlan.ts';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { back, type Heading, type Item, type Questions } from '../questions.ts';
import { text } from '../text.ts';

/** Where the user began: on the parent, or in a folder. */
export type Beginning = Pick<NewPlanChoicesParams, 'parent' | 'folder'>;

/** Stands for a parent that is no plan yet; no URI. */
const DOCUMENT = 'document';

type Ask = (chosen: NewPlanChoicesParams) => Promise<NewPlanChoicesResult | undefined>;

/** What is chosen so far; `null` stands for "none". */
interface Chosen {
  readonly parent?: string | null;
  readonly area?: string;
  readonly year?: number;
  readonly previous?: string | null;
  readonly uri?: string;
}

type Question = (
  questions: Questions,
  choices: NewPlanChoicesResult,
  chosen: Chosen,
  heading: Heading,
) => Promise<Chosen | typeof back | undefined>;

/**
 * The steps of drafting a new plan: parent, area, year, last year's plan, file. Whatever is likeliest stands first, so
 * that Enter takes it; the back button asks the step before again. Undefined where it was left.
 */
export async function askNewPlan(questions: Questions, ask: Ask, begin: Beginning): Promise<NewPlanParams | undefined> {
  const locale = effectiveLocale();
  const steps = [...(begin.parent === undefined ? [askParent] : []), askArea, askYear, askPrevious, askFile];
  const answers: Chosen[] = [begin.parent === undefined ? {} : { parent: begin.parent }];
  while (answers.length <= steps.length) {
    const chosen = answers.at(-1)!;
    const title = text(locale, 'New plan');
    const hasBefore = answers.length > 1;
    const heading = { title, step: answers.length, of: steps.length, hasBefore };
    const choices = await questions.during(heading, ask(paramsOf(chosen, begin)));
    if (!choices || questions.isLeft) return undefined;
    const answer = await steps[answers.length - 1]!(questions, choices, chosen, heading);
    if (answer === undefined) return undefined;
    if (answer === back) answers.pop();
    else answers.push(answer);
  }
  const { parent, area, year, previous, uri } = answers.at(-1)!;
  if (area === undefined || year === undefined || uri === undefined) return undefined;
  return { uri, area, year, ...(parent ? { parent } : {}), ...(previous ? { previous } : {}) };
}

function paramsOf({ parent, area, year, previous }: Chosen, { folder }: Beginning): NewPlanChoicesParams {
  return {
    ...(parent ? { parent } : {}),
    ...(area === undefined ? {} : { area }),
    ...(year === undefined ? {} : { year }),
    ...(previous ? { previous } : {}),
    ...(folder === undefined ? {} : { folder }),
  };
}

const askParent: Question = async (questions, { parents }, chosen, heading) => {
  const locale = effectiveLocale();
  const none = { label: `$(circle-slash) ${text(locale, 'Without a parent plan')}`, value: null, alwaysShow: true };
  const label = `$(file-add) ${text(locale, 'The parent is still a document: import it first…')}`;
  const document = { label, value: DOCUMENT, alwaysShow: true };
  const parent = await questions.pickOne<string | null>(heading, {
    placeholder: text(locale, 'Parent plan'),
    items: [...parents.map(planItem), none, document],
  });
  if (parent === undefined || parent === back) return parent;
  if (parent !== DOCUMENT) return { ...chosen, parent };
  await commands.executeCommand('districtPlan.importDocument');
  return undefined;
};

const askArea: Question = async (questions, { areas }, chosen, heading) => {
  const locale = effectiveLocale();
  const items = areas.map((value): Item<string> => ({ label: value, value }));
  const other = (typed: string): Item<string> | undefined =>
    typed === '' || areas.includes(typed) ? undefined : { label: typed, value: typed, alwaysShow: true };
  const placeholder = text(locale, 'Area; type one that is not listed');
  const area = await questions.pickOne(heading, { placeholder, items, other });
  return area === undefined || area === back ? area : { ...chosen, area };
};

const askYear: Question = async (questions, { years }, chosen, heading) => {
  const items = years.map((value): Item<number> => ({ label: String(value), value }));
  const other = (typed: string): Item<number> | undefined =>
    /^(?:19|20)\d{2}$/u.test(typed) && !years.includes(Number(typed))
      ? { label: typed, value: Number(typed), alwaysShow: true }
      : undefined;
  const placeholder = text(effectiveLocale(), 'Year of the new plan; type one that is not listed');
  const year = await questions.pickOne(heading, { placeholder, items, other });
  return year === undefined || year === back ? year : { ...chosen, year };
};

const askPrevious: Question = async (questions, { previous: plans }, chosen, heading) => {
  const locale = effectiveLocale();
  // something has to be there to draft from
  const none = {
    label: `$(circle-slash) ${text(locale, 'Without a plan of last year')}`,
    value: null,
    alwaysShow: true,
  };
  const items = [...plans.map(planItem), ...(chosen.parent ? [none] : [])];
  const placeholder = text(locale, 'Plan of last year, whose words go on');
  const previous = await questions.pickOne<string | null>(heading, { placeholder, items });
  return previous === undefined || previous === back ? previous : { ...chosen, previous };
};

const askFile: Question = async (questions, { uri }, chosen, heading) => {
  const locale = effectiveLocale();
  const proposed = uri === undefined ? undefined : Uri.parse(uri);
  const folder = (proposed && workspace.getWorkspaceFolder(proposed)) ?? workspace.workspaceFolders?.[0];
  const shown = proposed ? shownPath(proposed) : `${chosen.area ?? ''}-${chosen.year ?? ''}.plan.yaml`;
  const target = (given: string): Uri => (folder ? Uri.joinPath(folder.uri, given) : Uri.file(given));
  const given = await questions.write(heading, {
    prompt: text(locale, 'File of the new plan'),
    value: shown,
    // the name of the file, without the folder before it and the ending behind it
    selected: [shown.lastIndexOf('/') + 1, shown.replace(/\.plan\.ya?ml$/u, '').length],
    wrong: async (value) => {
      if (!/[^/\\]\.plan\.ya?ml$/u.test(value)) return text(locale, 'The name has to end in .plan.yaml');
      return (await exists(target(value))) ? text(locale, 'There is a file with this name already') : undefined;
    },
  });
  return given === undefined || given === back ? given : { ...chosen, uri: target(given).toString() };
};

function shownPath(uri: Uri): string {
  return workspace.getWorkspaceFolder(uri) ? workspace.asRelativePath(uri, false) : uri.fsPath;
}

function planItem({ uri, title, description }: PlanChoice): Item<string | null> {
  return { label: title, description, value: uri };
}
