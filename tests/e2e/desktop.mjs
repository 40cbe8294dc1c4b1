// Runs the suite inside a desktop VS Code, whose executable DISTRICT_PLAN_VSCODE names. Nothing is downloaded.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { exitUnlessZero, npm } from '../../scripts/run.mjs';
import { buildSuite } from './suite/build.mjs';
import { examplesDir, outDir, rootDir } from './support/paths.mjs';
import { addSettings } from './support/profile.mjs';
import { Report } from './support/report.mjs';

const vscodeExecutablePath = process.env.DISTRICT_PLAN_VSCODE;
if (!vscodeExecutablePath) {
  console.error(
    '请用环境变量 DISTRICT_PLAN_VSCODE 指明桌面版 VS Code 的可执行文件。\n' +
      'Set DISTRICT_PLAN_VSCODE to the executable of a desktop VS Code, for example /usr/share/code/code.',
  );
  process.exit(2);
}

exitUnlessZero(npm(['run', '--silent', 'build']));
mkdirSync(outDir, { recursive: true });
const dir = mkdtempSync(path.join(os.tmpdir(), 'district-plan-desktop-'));
const folder = path.join(dir, 'examples');
const dataDir = path.join(dir, 'data');
cpSync(examplesDir, folder, { recursive: true });
addSettings(dataDir);

const exitCode = await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: rootDir,
  extensionTestsPath: await buildSuite(),
  launchArgs: [folder, '--user-data-dir', dataDir, '--disable-extensions', '--disable-workspace-trust'],
}).catch((error) => error.message);
const report = new Report();
report.addSuite(folder, exitCode);
rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
process.exit(report.end());
