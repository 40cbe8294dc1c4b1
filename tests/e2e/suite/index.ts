import { workspace } from 'vscode';
import { fileUri } from './support.ts';
import { tests } from './tests.ts';

interface Result {
  readonly name: string;
  readonly milliseconds: number;
  /** Why it failed; missing when it passed. */
  readonly error?: string;
}

/** What VS Code calls: runs every test in order, leaves the results in the opened folder, and throws when one failed. */
export async function run(): Promise<void> {
  const results: Result[] = [];
  for (const [name, test] of Object.entries(tests)) {
    const start = performance.now();
    const error = await failureOf(test);
    const milliseconds = performance.now() - start;
    results.push(error === undefined ? { name, milliseconds } : { name, milliseconds, error });
    // after each one, so that a suite stopped for taking too long tells how far it came
    await workspace.fs.writeFile(fileUri('suite-results.json'), Buffer.from(JSON.stringify(results, null, 2)));
  }
  const failed = results.filter(({ error }) => error !== undefined);
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
}

async function failureOf(test: () => Promise<void>): Promise<string | undefined> {
  try {
    await test();
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
