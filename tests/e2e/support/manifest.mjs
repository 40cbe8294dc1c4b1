import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rootDir } from './paths.mjs';

export function readManifest() {
  return read('package.json');
}

/** What the command palette shows for one of our commands, in Chinese: its category, a colon, its title. */
export function commandLabel(id) {
  const chinese = read('package.nls.zh-cn.json');
  const localized = (text) => text.replace(/^%(.+)%$/, (_, key) => chinese[key]);
  const command = readManifest().contributes.commands.find(({ command }) => command === id);
  if (command === undefined) throw new Error(`package.json has no command ${id}`);
  return `${localized(command.category)}: ${localized(command.title)}`;
}

function read(name) {
  return JSON.parse(readFileSync(path.join(rootDir, name), 'utf8'));
}
