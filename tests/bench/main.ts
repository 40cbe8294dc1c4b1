import { parseDocument } from 'yaml';
import { checkDocument } from '../../server/src/checks/run.ts';
import { diffPlans } from '../../server/src/compare/diff.ts';
import { matchDocuments } from '../../server/src/compare/matchDocuments.ts';
import { tableAnswers } from '../../server/src/lsp/tableAnswers.ts';
import { makeLookup } from '../../server/src/registry/lookup.ts';
import { findMentions } from '../../server/src/registry/mentions.ts';
import { previewMarks, previewTable } from '../../server/src/service/preview.ts';
import { editDocument, openDocument, type RegistryDocument } from '../../server/src/workspace/document.ts';
import { mentionsIn } from '../../server/src/workspace/mentions.ts';
import { viewPlan } from '../../server/src/workspace/resolve.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { parse } from '../../server/src/yaml/parse.ts';
import { planText, registryText, twoYears, unitNames } from './data.ts';
import { median, report } from './measure.ts';

const names = unitNames(500);
const registry = openDocument('file:///w/a.units.yaml', registryText(names)) as RegistryDocument;

mentionsBench();
previewBench(2000);
for (const perMeasure of [10, 1]) compareBench(2000, perMeasure);
for (const tasks of [50, 500, 5000]) planBench(tasks);

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

function planBench(tasks: number): void {
  const text = planText(tasks, names);
  const uri = 'file:///w/a.plan.yaml';
  const document = openDocument(uri, text, 1);
  const start = withDocument(withDocument(emptySnapshot, registry), document);
  const runs = tasks > 1000 ? 3 : 7;
  console.log(`\nplan of ${tasks} tasks (${text.length} characters)`);
  const library = median(() => parseDocument(text), runs);
  report(
    'parse',
    median(() => parse(text), runs),
    'the YAML library alone',
    library,
  );
  let version = 1;
  const at = text.indexOf('台账', text.length >> 1);
  const keystroke = (): unknown => {
    const edit = { span: { start: at, end: at }, newText: '新' };
    const edited = editDocument(document, edit, text.slice(0, at) + edit.newText + text.slice(at), ++version);
    return checkDocument(withDocument(start, edited), edited, defaultSettings);
  };
  report('one key: parse, build, all checks', median(keystroke, runs), 'the YAML library alone', library);
  if (document.kind !== 'plan') return;
  const view = viewPlan(start, document);
  report(
    'mentions already known',
    median(() => document.plan.measures.map((each) => mentionsIn(view, each)), runs),
    'the YAML library alone',
    library,
  );
  report(
    'table for the preview',
    median(() => previewTable({ snapshot: start, settings: defaultSettings }, document), runs),
    'the YAML library alone',
    library,
  );
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
  const first = answer(before.uri, 1, undefined, previewTable(context, before));
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
