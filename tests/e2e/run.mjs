// The end-to-end tests: a real VS Code with the packaged extension, driven through a browser as a person would (scenarios/),
// and a suite that runs inside VS Code's extension host (suite/). Words after the command choose: file names of scenarios, `suite`.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitOnSignals } from '../../scripts/run.mjs';
import { ensureBrowser, ensureServer } from './setup.mjs';
import { buildSuite } from './suite/build.mjs';
import { startHost } from './support/host.mjs';
import { e2eDir, examplesDir, outDir, rootDir } from './support/paths.mjs';
import { until } from './support/poll.mjs';
import { Report } from './support/report.mjs';
import { findVsix } from './support/vsix.mjs';
import { Workbench } from './support/workbench.mjs';

const SUITE_LIMIT_MS = 180_000;

exitOnSignals();
ensureServer();
ensureBrowser();
// only now is there a browser driver to import
const { launchBrowser, newPage } = await import('./support/browser.mjs');
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });

const chosen = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const report = new Report();
const browser = await launchBrowser();
await runScenarios();
if (isChosen('suite')) await runSuite();
await browser.close();
process.exit(report.end());

/** The packaged extension, installed; every scenario has its own copy of the examples and its own page. */
async function runScenarios() {
  const files = readdirSync(path.join(e2eDir, 'scenarios')).filter((file) => file.endsWith('.mjs'));
  const names = files.map((file) => path.basename(file, '.mjs')).filter(isChosen);
  if (names.length === 0) return;
  const host = await startHost({ workspace: examplesDir, vsix: findVsix() });
  for (const name of names) {
    const scenario = await import(`./scenarios/${name}.mjs`);
    await report.run(scenario.title, () => runScenario(host, name, scenario));
  }
  await host.stop();
  keepLogs(host, 'scenarios');
}

async function runScenario(host, name, scenario) {
  const folder = host.copyWorkspace();
  const page = await newPage(browser);
  const workbench = new Workbench({ page, folder, name });
  try {
    await page.goto(host.url(folder));
    await workbench.ready();
    await scenario.run(workbench);
  } catch (error) {
    await workbench.screenshot('FAILED');
    throw error;
  } finally {
    await page.context().close();
  }
}

/** The extension from its source folder, with the suite inside its host. */
async function runSuite() {
  const suitePath = await buildSuite();
  const host = await startHost({ workspace: examplesDir, testDriver: true });
  const folder = host.copyWorkspace();
  const page = await newPage(browser);
  let exitCode;
  // VS Code calls this with 0 when the suite's run() resolved and with 1 when it threw
  await page.exposeFunction('codeAutomationExit', (code) => {
    exitCode = code;
  });
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.goto(host.url(folder, { extensionPath: rootDir, suitePath }));
  await until('the end of the suite', () => exitCode !== undefined, SUITE_LIMIT_MS).catch((error) => {
    exitCode = error.message;
  });
  await page.screenshot({ path: path.join(outDir, 'suite.png') });
  await page.context().close();
  await host.stop();
  report.addSuite(folder, exitCode);
  keepLogs(host, 'suite');
}

/** What VS Code and the extension wrote, for who has to find out why something failed. */
function keepLogs(host, name) {
  cpSync(path.join(host.profile.dataDir, 'logs'), path.join(outDir, `logs-${name}`), { recursive: true });
}
