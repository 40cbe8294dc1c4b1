import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes the licences of all npm packages that went into the bundles, as their terms ask for. */
export async function writeNotices(results, target) {
  const folders = new Set();
  for (const { metafile } of results) {
    for (const input of Object.keys(metafile.inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) folders.add(match[1]);
    }
  }
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  await writeFile(target, notices.join('\n'));
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[sc]e/i.test(each));
  const text = file ? await readFile(path.join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n\n${'-'.repeat(70)}\n`;
}
