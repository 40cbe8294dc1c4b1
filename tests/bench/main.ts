import { parseDocument } from 'yaml';
import { checkDocument } from '../../server/src/checks/run.ts';
import { diffPlans } from '../../server/src/compare/diff.ts';
import { matchDocuments } from '../../server/src/compare/matchDocuments.ts';
import { tableAnswers } from '../../server/src/lsp/tableAnswers.ts';
import { makeLookup } from '../../server/src/registry/lookup.ts';
import { findMentions } from '../../server/src/registry/mentions.ts';
import { previewMarks, previewTable } from '../../server/src/service/preview.ts';
import {
  type Document,
  editDocument,
  openDocument,
  type RegistryDocument,
} from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { parse } from '../../server/src/yaml/parse.ts';
import { planText, registryText, twoYears, unitNames } from './data.ts';
import { median, report } from './measure.ts';

const names = unitNames(500);
const registry = openDocument('file:///w/a.units.yaml', registryText(names)) as RegistryDocument;

/** A kind of edit: what is typed at a place in the middle of a plan, and taken back by the next key. */
interface Edit {
  readonly what: string;
  readonly before: string;
  readonly typed: string;
}

const EDITS: readonly Edit[] = [
  { what: 'a character in a text', before: '台账', typed: '新' },
  { what: 'a new line in a text', before: '台账', typed: '\n          ' },
  { what: 'a character of a deadline', before: '年底前\n', typed: '新' },
  { what: 'a bracket that opens another', before: '[区', typed: '[' },
  { what: 'half a key', before: 'support: ', typed: 'lea\n        ' },
  { what: 'an empty item', before: '- text: ', typed: '- \n      ' },
  { what: 'a whole task', before: '- text: ', typed: '- text: 新任务\n        deadline: 年底前\n      ' },
  { what: 'the title of a measure', before: '重点任务之', typed: '新' },
];

mentionsBench();
previewBench(2000);
for (const perMeasure of [10, 1]) compareBench(2000, perMeasure);
for (const tasks of [50, 500, 2000, 5000]) planBench(tasks);

/** All mentions of 500 names in the texts of 5,000 tasks, beside touching each character once and a search per name. */
function mentionsBench(): void {
  const lookup = makeLookup([registry], '甲区');
  const texts = planText(5000, names)
    .split('\n')
    .filter((line) => line.includes('text:'));
  const all = texts.join('\n');
  const touch = median(() => {
    let sum = 0;
    for (let at = 0; at < all.length; at++) sum += all.charCodeAt(at);
    return sum;
  });
  const perName = median(() => names.map((name) => texts.filter((text) => text.includes(name)).length), 3);
  const found = findMentions(lookup, all).length;
  console.log(`500 names, 5,000 tasks (${all.length} characters): ${found} mentions`);
  const onePass = median(() => texts.map((text) => findMentions(lookup, text)));
  report('mentions, in one pass', onePass, 'touching each character', touch);
  report('mentions, in one pass', onePass, 'a search for each name', perName);
}

/** What a key costs: reading, building, all checks, and the table of the preview, beside the library's reading alone. */
function planBench(tasks: number): void {
  const context = openPlan(tasks);
  const text = context.document.text;
  console.log(`\nplan of ${tasks} tasks (${text.length} characters) beside its parent`);
  const runs = tasks > 1000 ? 3 : 7;
  const library = median(() => parseDocument(text), runs);
  const yardstick = ['the YAML library alone', library] as const;
  report(
    'reading the whole text',
    median(() => parse(text), runs),
    ...yardstick,
  );
  for (const edit of EDITS) {
    report(`a key: ${edit.what}`, median(typist(context, edit), 9), ...yardstick);
  }
  report('a key with the table for the preview', median(typist(context, EDITS[0]!, true), 9), ...yardstick);
}

interface Typing {
  snapshot: Snapshot;
  document: Document;
}

/** A plan and its parent, everything known of both. */
function openPlan(tasks: number): Typing {
  const head = /^units:.*\n/mu;
  const parent = planText(tasks, names).replace('level: district', 'level: municipal').replace(head, '');
  const own = planText(tasks, names)
    .replace(head, (line) => `${line}parent: p.plan.yaml\n`)
    .replace(/( {4}title: 重点任务之(\d+)\n)/gu, '$1    implements: $2\n');
  const document = openDocument('file:///w/a.plan.yaml', own, 1);
  const snapshot = [registry, openDocument('file:///w/p.plan.yaml', parent, 1), document].reduce(
    withDocument,
    emptySnapshot,
  );
  checkDocument(snapshot, document, defaultSettings);
  previewTable({ snapshot, settings: defaultSettings }, document);
  return { snapshot, document };
}

/** Types, and at the next call takes it back: an even number of calls leaves the plan as it was. */
function typist(typing: Typing, { before, typed }: Edit, withPreview = false): () => unknown {
  const place = typing.document.text.indexOf(before, typing.document.text.length >> 1);
  let isTyped = false;
  return () => {
    const { text } = typing.document;
    const edit = { span: { start: place, end: place + (isTyped ? typed.length : 0) }, newText: isTyped ? '' : typed };
    isTyped = !isTyped;
    const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    typing.document = editDocument(typing.document, edit, after, 2);
    typing.snapshot = withDocument(typing.snapshot, typing.document);
    const context = { snapshot: typing.snapshot, settings: defaultSettings };
    const findings = checkDocument(typing.snapshot, typing.document, defaultSettings);
    return [findings, withPreview && previewTable(context, typing.document)];
  };
}

/** What a key costs the preview of a long plan, beside reading the plan, and how little of it is sent. */
function previewBench(tasks: number): void {
  const text = planText(tasks, names);
  const context = { snapshot: withDocument(emptySnapshot, registry), settings: defaultSettings };
  const before = openDocument('file:///w/a.plan.yaml', text, 1);
  const at = text.indexOf('台账', text.length >> 1);
  const edit = { span: { start: at, end: at }, newText: '新' };
  const after = editDocument(before, edit, text.slice(0, at) + edit.newText + text.slice(at), 2);
  console.log(`\npreview of ${tasks} tasks (${text.length} characters)`);
  const parsing = median(() => parse(text), 3);
  report(
    'table, choices and rows as HTML',
    median(() => previewTable(context, after)),
    'parse',
    parsing,
  );
  report(
    'the same in groups by unit',
    median(() => previewTable(context, after, { group: 'unit' })),
    'parse',
    parsing,
  );
  report(
    'marks, the findings being known',
    median(() => previewMarks(context, after)),
    'parse',
    parsing,
  );
  const answer = tableAnswers();
  const first = answer(after.uri, 1, undefined, previewTable(context, openDocument(after.uri, text, 1)));
  const second = answer(after.uri, 2, first.result, previewTable(context, after));
  const changed = second.rows.filter(({ html }) => html !== undefined).length;
  const length = (result: object): number => JSON.stringify(result).length;
  console.log(`one key sends ${changed} of ${tasks} rows, ${length(second)} of ${length(first)} characters`);
}

/** Two years of a long plan side by side, a third of its tasks reworded, beside reading one of the two. */
function compareBench(tasks: number, perMeasure: number): void {
  const texts = twoYears(tasks, perMeasure, names);
  const [from, to] = texts.map((text, year) => openDocument(`file:///w/${year}.plan.yaml`, text, 1));
  if (from?.kind !== 'plan' || to?.kind !== 'plan') return;
  const snapshot = [registry, from, to].reduce(withDocument, emptySnapshot);
  console.log(`\ntwo years of ${tasks} tasks, ${perMeasure} to a measure`);
  const parsing = median(() => parse(texts[0]), 3);
  report(
    'what goes on as what',
    median(() => matchDocuments(snapshot, from, to), 3),
    'parse',
    parsing,
  );
  report(
    'the same with all that changed',
    median(() => diffPlans(snapshot, from, to), 3),
    'parse',
    parsing,
  );
}
