import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { e2eDir, vscodeDir } from './paths.mjs';

const LABELS = path.join(e2eDir, 'support/labels.zh-cn.json');

/**
 * Makes zh-CN the display language of a profile, so that the extension answers in Chinese. The public registries hold no
 * language pack of this VS Code: this one translates the labels one sees most and leaves the rest in English.
 * VS Code looks translations up by module and key; the labels are listed by their English text, as a reader sees them.
 * @param {string} dataDir the user data folder of the profile
 */
export function addChinese(dataDir) {
  const labels = readFileSync(LABELS, 'utf8');
  const file = path.join(dataDir, 'zh-cn.json');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify({ contents: translate(JSON.parse(labels)) }));
  const pack = {
    // names the folder VS Code caches the result in: new labels need a new one
    hash: createHash('sha256').update(labels).digest('hex').slice(0, 32),
    extensions: [{ extensionIdentifier: { id: 'district-plan.labels-zh-cn' }, version: '1.0.0' }],
    translations: { vscode: file },
    label: '中文(简体)',
  };
  writeFileSync(path.join(dataDir, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}

function translate(labels) {
  const modules = JSON.parse(readFileSync(path.join(vscodeDir, 'out/nls.keys.json'), 'utf8'));
  const messages = JSON.parse(readFileSync(path.join(vscodeDir, 'out/nls.messages.json'), 'utf8'));
  const contents = {};
  let index = 0;
  for (const [module, keys] of modules) {
    const translated = {};
    for (const key of keys) {
      const chinese = labels[messages[index++]];
      if (chinese !== undefined) translated[key] = chinese;
    }
    contents[module] = translated;
  }
  return contents;
}
