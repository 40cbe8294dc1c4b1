// Installs the packages of the project when they are missing or older than the lockfile. Without a change: nothing, at once.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { exitUnlessZero, npm, rootDir } from './run.mjs';

/** npm's own record of what it installed last. */
const INSTALLED = path.join(rootDir, 'node_modules/.package-lock.json');
const LOCKFILE = path.join(rootDir, 'package-lock.json');

export function installPackages() {
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs) return;
  console.log('安装依赖 Installing packages (npm ci)');
  exitUnlessZero(npm(['ci', '--loglevel=error']));
}
