import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Prints a line per test as it ends, and counts. */
export class Report {
  passed = 0;
  failed = 0;

  /** @param {{name: string, milliseconds: number, error?: unknown}} result */
  add({ name, milliseconds, error }) {
    const line = `${name} (${(milliseconds / 1000).toFixed(1)} s)`;
    if (error === undefined) {
      this.passed += 1;
      console.log(`ok    ${line}`);
    } else {
      this.failed += 1;
      console.log(`FAIL  ${line}\n${error?.stack ?? error}`);
    }
  }

  /** Runs a test and adds what came of it. */
  async run(name, test) {
    const start = performance.now();
    const error = await test().then(
      () => undefined,
      (reason) => reason ?? new Error('failed without a reason'),
    );
    this.add({ name, milliseconds: performance.now() - start, error });
  }

  /**
   * Adds what the suite in an extension host left in its folder.
   * @param {string} folder
   * @param {number} exitCode what the host said: 0 when the suite passed
   */
  addSuite(folder, exitCode) {
    const file = path.join(folder, 'suite-results.json');
    const results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    for (const result of results) this.add({ ...result, name: `extension host: ${result.name}` });
    const passed = results.every(({ error }) => error === undefined);
    if (results.length > 0 && passed === (exitCode === 0)) return;
    const error = `the suite left ${results.length} results and ended with ${exitCode}`;
    this.add({ name: 'extension host', milliseconds: 0, error });
  }

  /** Prints the closing line and gives the exit code of the run. */
  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
