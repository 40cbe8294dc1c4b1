// npm start: builds the extension, checks the examples, and serves a VS Code with both for the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { canRunServer, ensureServer } from '../tests/e2e/setup.mjs';
import { installExtension, isFree, startServer } from '../tests/e2e/support/host.mjs';
import { createProfile } from '../tests/e2e/support/profile.mjs';
import { findVsix } from '../tests/e2e/support/vsix.mjs';
import { installPackages } from './install.mjs';
import { exitOnSignals, exitUnlessZero, npm, rootDir, run } from './run.mjs';

const USAGE = `用法 Usage: npm start -- [--port N] [--no-open]
  --port N    端口 port of the editor (8017)
  --no-open   只构建并检查示例，不启动编辑器 build and check the examples only, without the editor`;
const DEFAULT_PORT = 8017;
const examples = path.join(rootDir, 'examples');

const { port, open } = readOptions();
installPackages();
console.log('构建 Building');
exitUnlessZero(npm(['run', '--silent', open ? 'package' : 'build']));
checkExamples();
if (open) await serve();

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } } });
    if (values.port !== undefined && !isPort(values.port)) throw new Error(`--port ${values.port}`);
    return { port: values.port === undefined ? undefined : Number(values.port), open: !values['no-open'] };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

function isPort(text) {
  return /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536;
}

/** The draft among the examples has mistakes on purpose, so findings are what is expected; anything worse is a failure. */
function checkExamples() {
  console.log('检查示例 Checking the examples: node dist/cli.cjs check examples');
  const code = run(process.execPath, ['dist/cli.cjs', 'check', 'examples']);
  if (code > 1) process.exit(code);
  if (code === 1) console.log('草稿示例中的错误是有意保留的。The mistakes in the example draft are deliberate.');
}

/** Serves until Ctrl+C. What is edited are the user's own examples, not a copy. */
async function serve() {
  const vsix = findVsix();
  if (!canRunServer) {
    console.log(
      `内嵌编辑器只能在 Linux x64 上运行。请在 VS Code 中安装 ${path.basename(vsix)}，再打开 examples 文件夹。`,
    );
    console.log(
      `The embedded editor runs on Linux x64 only. Install ${path.basename(vsix)} in VS Code and open examples.`,
    );
    return;
  }
  ensureServer();
  if (port !== undefined && !(await isFree(port))) {
    console.error(`端口 ${port} 已被占用。Port ${port} is in use.`);
    process.exit(1);
  }
  exitOnSignals({ SIGINT: 0, SIGTERM: 0, SIGHUP: 0 });
  const profile = createProfile(path.join(rootDir, '.vscode-test/start'));
  installExtension(profile, vsix);
  const server = await startServer({
    profile,
    port: port ?? ((await isFree(DEFAULT_PORT)) ? DEFAULT_PORT : undefined),
  });
  const address = server.url(examples);
  console.log(`\n在浏览器中打开 Open in a browser:\n  ${address}\n按 Ctrl+C 结束。Ctrl+C ends it.`);
  openBrowser(address);
  await server.exited;
  console.error(`编辑器服务意外结束。The editor's server ended unexpectedly.\n${server.log()}`);
  process.exit(1);
}

/** Shows the address where there is a desktop to show it on; elsewhere the printed address has to do. */
function openBrowser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const browser = spawn('xdg-open', [address], { stdio: 'ignore', detached: true });
  browser.on('error', () => {});
  browser.unref();
}
