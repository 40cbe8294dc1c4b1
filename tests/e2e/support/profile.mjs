import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addChinese } from './languagePack.mjs';

/** A quiet VS Code: nothing that asks, animates, fetches or saves by itself. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
};

/** Everything one VS Code server keeps: user data, extensions, logs. Made when missing; the user's own settings stay. */
export function createProfile(dir) {
  const profile = {
    dir,
    dataDir: path.join(dir, 'data'),
    extensionsDir: path.join(dir, 'extensions'),
    tokenFile: path.join(dir, 'token'),
  };
  mkdirSync(profile.extensionsDir, { recursive: true });
  // without this secret any web page the user visits could talk to the server
  if (!existsSync(profile.tokenFile))
    writeFileSync(profile.tokenFile, randomBytes(16).toString('hex'), { mode: 0o600 });
  addSettings(profile.dataDir);
  addChinese(profile.dataDir);
  return profile;
}

/** Writes our settings into a user data folder that has none. */
export function addSettings(dataDir) {
  const file = path.join(dataDir, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(QUIET_SETTINGS, null, 2)}\n`);
}
