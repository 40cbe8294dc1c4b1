// Installs what runs VS Code here: its server (npm packages, no install script, no compiler) and, for tests, a browser (Debian).
// Run again, it does nothing. As a program: everything the end-to-end tests need.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitUnlessZero, npm, run } from '../../scripts/run.mjs';
import { hostDir, serverModulesDir, vscodeDir } from './support/paths.mjs';

/** The browser of the tests. */
export const CHROMIUM = '/usr/bin/chromium';
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk', 'fonts-dejavu-core'];

/** Whether the Node that comes with the server runs here. */
export const canRunServer = process.platform === 'linux' && process.arch === 'x64';

export function ensureServer() {
  if (!canRunServer) {
    console.error('内嵌的 VS Code 只能在 Linux x64 上运行。The embedded VS Code runs on Linux x64 only.');
    process.exit(1);
  }
  const stamp = path.join(hostDir, 'node_modules/.district-plan-stamp');
  const wanted = serverInputs();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('安装内嵌的 VS Code Installing the embedded VS Code (npm ci)');
  for (const cwd of [hostDir, serverModulesDir]) exitUnlessZero(npm(['ci', '--loglevel=error'], { cwd }));
  const link = path.join(vscodeDir, 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(path.relative(vscodeDir, path.join(serverModulesDir, 'node_modules')), link, 'dir');
  writeFileSync(stamp, wanted);
}

/** What the installed server was made from: both lockfiles and the stand-ins for native modules. */
function serverInputs() {
  const shims = path.join(serverModulesDir, 'shims');
  const files = [path.join(hostDir, 'package-lock.json'), path.join(serverModulesDir, 'package-lock.json')];
  for (const shim of readdirSync(shims)) files.push(path.join(shims, shim, 'index.js'));
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

export function ensureBrowser() {
  const missing = BROWSER_PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get') || (!isRoot && !existsSync('/usr/bin/sudo'))) {
    console.error(
      `端到端测试需要先安装 The end-to-end tests need these packages first: ${missing.join(' ')} (${CHROMIUM})`,
    );
    process.exit(1);
  }
  console.log(`安装浏览器 Installing the browser: ${missing.join(' ')}`);
  apt(isRoot, ['update', '-qq']);
  apt(isRoot, ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
}

/** Asks for the browser by its file, as it need not be a Debian package, and for fonts only where Debian's tool can tell. */
function isInstalled(name) {
  if (name === 'chromium') return existsSync(CHROMIUM);
  const { error, stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return error !== undefined || stdout.includes('Status: install ok installed');
}

function apt(isRoot, args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  // sudo -n fails instead of asking for a password
  const code = isRoot ? run(command[0], command.slice(1)) : run('sudo', ['-n', ...command]);
  if (code !== 0) console.error(`apt-get ${args.join(' ')}: ${code}`);
  exitUnlessZero(code);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureServer();
  ensureBrowser();
}
