// Makes the sources that are not written by hand: the schema validators and the pinyin table. Fast when nothing changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const read = (name) => readFileSync(path.join(root, name), 'utf8');

const VALIDATORS = 'server/src/checks/structure/validators.generated.mjs';
const PINYIN = 'server/src/base/pinyinTable.generated.ts';

await make(VALIDATORS, ['schemas/plan.schema.json', 'schemas/units.schema.json'], validators);
await make(PINYIN, [], pinyinTable);

/** Writes `target` by `content()` unless it was made from the same inputs, by this script and these packages, before. */
async function make(target, inputs, content) {
  const hash = createHash('sha256');
  for (const name of [...inputs, 'scripts/generate.mjs', 'package-lock.json']) hash.update(read(name));
  const mark = `// generated ${hash.digest('hex').slice(0, 16)}; do not edit\n`;
  const file = path.join(root, target);
  if (existsSync(file) && readFileSync(file, 'utf8').startsWith(mark)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, mark + (await content(file)));
  console.log(`generated ${target}`);
}

/** One function per schema, without ajv at run time (and so without `new Function`, which web workers may forbid). */
async function validators(file) {
  const { default: Ajv } = await import('ajv/dist/2020.js');
  const { default: standalone } = await import('ajv/dist/standalone/index.js');
  const { build } = await import('esbuild');
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true },
  });
  const plan = JSON.parse(read('schemas/plan.schema.json'));
  const units = JSON.parse(read('schemas/units.schema.json'));
  ajv.addSchema(plan);
  ajv.addSchema(units);
  const source = standalone(ajv, { validatePlan: plan.$id, validateUnits: units.$id });
  const bundled = await build({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
  });
  writeFileSync(
    file.replace(/\.mjs$/, '.d.mts'),
    `export interface SchemaError { keyword: string; instancePath: string; params: Record<string, unknown>; }
interface Validate { (value: unknown): boolean; errors?: SchemaError[] | null; }
export const validatePlan: Validate;
export const validateUnits: Validate;
`,
  );
  return bundled.outputFiles[0].text;
}

/**
 * Every character of GB 2312 with its readings, by syllable: `{ ou: '鸥殴… 区' }`. Behind the space stand the characters
 * that are usually read in another way.
 */
async function pinyinTable() {
  const { pinyin } = await import('pinyin-pro');
  const decoder = new TextDecoder('gbk');
  const bySyllable = new Map();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
      const syllables = new Set(
        readings.map((reading) => reading.toLowerCase()).filter((each) => /^[a-z]+$/.test(each)),
      );
      for (const [order, syllable] of [...syllables].entries()) {
        const [usual, other] = bySyllable.get(syllable) ?? ['', ''];
        bySyllable.set(syllable, order === 0 ? [usual + character, other] : [usual, other + character]);
      }
    }
  }
  const lines = [...bySyllable]
    .sort()
    .map(([syllable, [usual, other]]) => `  ${syllable}: '${other ? `${usual} ${other}` : usual}',`);
  return `export const CHARACTERS_BY_SYLLABLE: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
}
