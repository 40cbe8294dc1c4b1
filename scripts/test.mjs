// npm test: everything, in the order in which a mistake shows soonest; stops at the first step that fails.
import { installPackages } from './install.mjs';
import { npm, run } from './run.mjs';

const script = (name) => () => npm(['run', '--silent', name]);
const program = (file) => () => run(process.execPath, [file]);

const STEPS = [
  ['generate', script('generate')],
  ['typecheck', script('typecheck')],
  ['lint', script('lint')],
  ['unit tests', script('test:unit')],
  ['package', script('package')],
  ['end-to-end set-up', program('tests/e2e/setup.mjs')],
  ['end-to-end tests', program('tests/e2e/run.mjs')],
];

installPackages();
for (const [name, step] of STEPS) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const code = step();
  console.log(
    `== ${name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  if (code !== 0) process.exit(code);
}
