import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  commands,
  type DocumentSymbol,
  extensions,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  MarkdownString,
  type Position,
  TabInputWebview,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { DRAFT } from '../support/examples.mjs';
import { fileUri, findings, openFile, rangeOf, until } from './support.ts';

/** In this order; a later test may rely on the draft being open, none on what an earlier one changed. */
export const tests: Readonly<Record<string, () => Promise<void>>> = {
  'opening a plan starts the extension': async () => {
    await openFile(DRAFT);
    const extension = extensions.getExtension('district-plan.district-plan');
    assert.ok(extension, 'the extension is not there');
    await until('activation', () => extension.isActive);
  },

  'a plan has the language of its own': async () => {
    const document = await openFile(DRAFT);
    assert.equal(document.languageId, 'district-plan');
  },

  'every mistake the draft announces is found': async () => {
    const document = await openFile(DRAFT);
    const announced = [...document.getText().matchAll(/^ *# 错误：.*（([\w-]+\.[\w-]+)）$/gm)].map(
      (match) => match[1]!,
    );
    assert.ok(announced.length > 10, `the draft announces ${announced.length} mistakes`);
    await until('the findings', () => languages.getDiagnostics(document.uri));
    for (const code of announced) await until(code, () => findings(document.uri, code));
  },

  'a finding carries its code, its page and its place': async () => {
    const document = await openFile(DRAFT);
    const [former] = await until('unit.former-name', () => findings(document.uri, 'unit.former-name'));
    assert.equal(document.getText(former!.range), '区环保局');
    assert.match(former!.message, /区生态环境局/);
    assert.ok(typeof former!.code === 'object' && former!.code.target.path.includes('unit.former-name'), 'no page');
  },

  'hovering over a former name tells its successor': async () => {
    const document = await openFile(DRAFT);
    const position = rangeOf(document, '区环保局').start.translate(0, 1);
    const hovers = await until('a hover', () =>
      commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position),
    );
    const shown = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString || typeof content === 'object' ? content.value : content));
    assert.match(shown.join('\n'), /区生态环境局/);
  },

  'a unit list completes units': async () => {
    const document = await openFile(DRAFT);
    const list = await until('a completion', () =>
      commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        rangeOf(document, 'lead: [').end,
      ),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('区生态环境局'), labels.join(' '));
  },

  'a unit leads to its registry, a measure number to the parent plan': async () => {
    const document = await openFile(DRAFT);
    const unit = await definition(document, rangeOf(document, '区生态环境局').start.translate(0, 1));
    assert.ok(unit.path.endsWith('/units/dongcheng.units.yaml'), unit.path);
    const measure = await definition(document, rangeOf(document, 'implements: 3').end);
    assert.ok(measure.path.endsWith('/beijing/soil-2023.plan.yaml'), measure.path);
  },

  'the outline shows sections, measures and tasks': async () => {
    const document = await openFile(DRAFT);
    const sections = await until('the outline', () =>
      commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    const below = (symbols: DocumentSymbol[]) => symbols.flatMap(({ children }) => children);
    const names = (symbols: DocumentSymbol[]) => symbols.map(({ name }) => name).join('\n');
    assert.match(names(sections), /一、土壤污染防治目标/);
    assert.match(names(below(sections)), /目标任务/);
    assert.match(names(below(below(sections))), /有效管控建设用地土壤环境风险/);
  },

  'the quick fix of a former name puts the successor in its place': async () => {
    const document = await openFile(DRAFT);
    const [former] = await until('unit.former-name', () => findings(document.uri, 'unit.former-name'));
    const fixes = await until('quick fixes', () =>
      commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        former!.range,
        CodeActionKind.QuickFix.value,
        // so many actions are resolved, which brings their edits
        20,
      ),
    );
    const fix = fixes.find(({ title, edit }) => title.includes('区生态环境局') && edit !== undefined);
    assert.ok(fix?.edit, fixes.map(({ title }) => title).join('\n'));
    const line = former!.range.start.line;
    const before = document.lineAt(line).text;
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.lineAt(line).text, before.replace('区环保局', '区生态环境局'));
    await until('the finding to go', () => findings(document.uri, 'unit.former-name').length === 0);
    await commands.executeCommand('undo');
    await until('the finding to come back', () => findings(document.uri, 'unit.former-name'));
  },

  'an unsaved change of the parent plan re-checks the draft': async () => {
    const draft = fileUri(DRAFT);
    await until('measure.title-differs', () => findings(draft, 'measure.title-differs'));
    const parent = await openFile('beijing/soil-2023.plan.yaml');
    const edit = new WorkspaceEdit();
    edit.replace(parent.uri, rangeOf(parent, '加强国土空间规划统筹'), '完善政策标准体系');
    assert.ok(await workspace.applyEdit(edit));
    await until('the finding to go', () => findings(draft, 'measure.title-differs').length === 0);
    assert.ok(parent.isDirty);
    await commands.executeCommand('undo');
    await until('the finding to come back', () => findings(draft, 'measure.title-differs'));
  },

  'the preview opens beside the plan': async () => {
    await openFile(DRAFT);
    await commands.executeCommand('districtPlan.showPreviewToSide');
    const preview = await until('the preview tab', () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof TabInputWebview && input.viewType.includes('districtPlan.preview')),
    );
    assert.notEqual(preview.group.viewColumn, window.activeTextEditor?.viewColumn);
  },
};

/** The file a definition request leads to. */
async function definition(document: TextDocument, position: Position): Promise<Uri> {
  const [target] = await until('a definition', () =>
    commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, position),
  );
  return 'targetUri' in target! ? target.targetUri : target!.uri;
}
