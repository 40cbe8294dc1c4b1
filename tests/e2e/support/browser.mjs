import { createRequire } from 'node:module';
import path from 'node:path';
import { CHROMIUM } from '../setup.mjs';
import { hostDir } from './paths.mjs';

const { chromium } = createRequire(path.join(hostDir, 'package.json'))('playwright-core');

/** One browser for a run. It can reach this machine and nothing else. */
export async function launchBrowser() {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A page that shares nothing with another one; `close()` it by its context. */
export async function newPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}
