import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { bundledNode, serverMain } from './paths.mjs';
import { until } from './poll.mjs';
import { createProfile } from './profile.mjs';

const ADDRESS = '127.0.0.1';

export function installExtension(profile, vsix) {
  const args = [serverMain, ...profileArguments(profile), '--install-extension', vsix, '--force'];
  const { status, stdout, stderr } = spawnSync(bundledNode, args, { encoding: 'utf8', env: cleanEnvironment() });
  if (status !== 0) throw new Error(`VS Code did not install ${vsix}:\n${stdout}${stderr}`);
}

/**
 * Starts the VS Code server and waits until it answers. Ends with this process, or by `stop()`.
 * @param {{profile: ReturnType<typeof createProfile>, port?: number, testDriver?: boolean}} options
 *   `testDriver` lets {@link Host.url} load an extension and a test suite by path; it also turns toasts off.
 */
export async function startServer({ profile, port, testDriver = false }) {
  const chosenPort = port ?? (await listen(0));
  const args = [serverMain, ...profileArguments(profile), '--host', ADDRESS, '--port', String(chosenPort)];
  args.push('--connection-token-file', profile.tokenFile, '--disable-workspace-trust');
  args.push('--telemetry-level', 'off', '--locale', 'zh-cn');
  if (testDriver) args.push('--enable-smoke-test-driver');

  let log = '';
  // a process group of its own: the server leaves a file watcher and extension hosts behind for a while
  const child = spawn(bundledNode, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: cleanEnvironment(),
  });
  killOnExit(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += text;
    });
  }
  const origin = `http://${ADDRESS}:${chosenPort}`;
  const answers = async () => (await fetch(`${origin}/version`)).ok;
  await until('the VS Code server', () => child.exitCode !== null || answers()).catch((error) => {
    throw new Error(`${error.message}\n${log}`);
  });
  if (child.exitCode !== null) throw new Error(`the VS Code server ended with exit code ${child.exitCode}\n${log}`);

  return {
    port: chosenPort,
    profile,
    log: () => log,
    exited: new Promise((resolve) => child.once('exit', resolve)),
    /**
     * Address of the workbench showing a folder. With a test driver also: load an extension and run a suite from absolute paths.
     * @param {string} folder
     * @param {{extensionPath?: string, suitePath?: string}} [test]
     */
    url(folder, { extensionPath, suitePath } = {}) {
      const remote = (file) => `vscode-remote://${ADDRESS}:${chosenPort}${file}`;
      const payload = [];
      if (extensionPath) payload.push(['extensionDevelopmentPath', remote(extensionPath)]);
      if (suitePath) payload.push(['extensionTestsPath', remote(suitePath)]);
      const query = { folder, tkn: readFileSync(profile.tokenFile, 'utf8') };
      if (payload.length > 0) query.payload = JSON.stringify(payload);
      const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
      return `${origin}/?${parts.join('&').replaceAll('%2F', '/')}`;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        signalGroup(child, 'SIGTERM');
        const forced = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
        await gone;
        clearTimeout(forced);
      }
      signalGroup(child, 'SIGKILL');
      running.delete(child);
    },
  };
}

/**
 * A host for tests, with a fresh profile. What it leaves on the disk goes when this process ends.
 * @param {{workspace: string, vsix?: string, testDriver?: boolean}} options
 */
export async function startHost({ workspace, vsix, testDriver }) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'district-plan-e2e-'));
  const profile = createProfile(path.join(dir, 'profile'));
  if (vsix) installExtension(profile, vsix);
  const server = await startServer({ profile, testDriver });
  process.once('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  let copies = 0;
  return {
    ...server,
    /** A new copy of the workspace: what one scenario changes, another does not see. */
    copyWorkspace() {
      const copy = path.join(dir, `workspace-${++copies}`, path.basename(workspace));
      cpSync(workspace, copy, { recursive: true });
      return copy;
    },
  };
}

function profileArguments(profile) {
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', profile.dir],
    ...['--user-data-dir', profile.dataDir],
    ...['--extensions-dir', profile.extensionsDir],
  ];
}

/** Without what a surrounding VS Code or npm tells its children: it would reach the server and its extensions. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|npm_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Whether nobody listens on a port of this machine. */
export async function isFree(port) {
  return (await listen(port)) !== undefined;
}

/** Takes a port (0: any free one), lets it go, and gives its number; nothing when it is in use. */
function listen(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(undefined));
    probe.listen(port, ADDRESS, () => {
      const taken = probe.address().port;
      probe.close(() => resolve(taken));
    });
  });
}

const running = new Set();

/** Ends the server with this process. A signal ends it only where the program turns the signal into an exit. */
function killOnExit(child) {
  if (running.size === 0) {
    process.once('exit', () => {
      for (const server of running) signalGroup(server, 'SIGKILL');
    });
  }
  running.add(child);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone.
  }
}
