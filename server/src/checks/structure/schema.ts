import type { Sentence } from '../../base/sentence.ts';
import type { Span } from '../../base/span.ts';
import type { Document } from '../../workspace/document.ts';
import { type MappingNode, pairOf, type YamlNode } from '../../yaml/node.ts';
import { nodeAt, toPlain } from '../../yaml/plain.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { nearKey } from './nearKey.ts';
import { type SchemaError, validatePlan, validateUnits } from './validators.generated.mjs';

/**
 * The file has the keys, and the kinds of values, that schemas/ describe. Where the text is no YAML, what was read there
 * is a guess: yaml.syntax has said what is wrong.
 */
export const schema: Check = {
  code: 'structure.schema',
  severity: 'error',
  *document(document) {
    const root = document.tree.root;
    if (!root) return;
    const validate = document.kind === 'registry' ? validateUnits : validatePlan;
    if (validate(toPlain(root))) return;
    const broken = document.tree.problems.filter(({ code }) => code === 'yaml.syntax').map(({ span }) => span);
    for (const error of distinct(validate.errors ?? [])) {
      const report = reportOf(document, root, error);
      if (report && !broken.some((place) => overlaps(place, report.span))) yield report;
    }
  },
};

/** One thing is told once: `anyOf` reports each of its branches and itself, and a list all that is wrong inside it. */
function distinct(errors: readonly SchemaError[]): readonly SchemaError[] {
  const outer = new Set(errors.flatMap(({ instancePath }) => pathsAround(instancePath)));
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const told = new Set<string>();
  return errors.filter((error) => {
    const { keyword, instancePath } = error;
    if (isShape(error) && outer.has(instancePath)) return false;
    if (keyword === 'type' && choices.has(instancePath)) return false;
    const at = `${instancePath} ${subjectOf(error)}`;
    if (told.has(at)) return false;
    told.add(at);
    return true;
  });
}

/** `/a/0/b` lies in `/a/0` and in `/a`. */
function pathsAround(pointer: string): readonly string[] {
  const steps = pointer.split('/');
  return steps.slice(1, -1).map((_, index) => steps.slice(0, index + 2).join('/'));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isShape(error: SchemaError): boolean {
  return error.keyword === 'type' || error.keyword === 'anyOf';
}

/** What an error at a path is about: a key of it, or the value itself. */
function subjectOf(error: SchemaError): string {
  return String(error.params.additionalProperty ?? error.params.missingProperty ?? '');
}

function reportOf(document: Document, root: MappingNode, error: SchemaError): Report | undefined {
  const path = pointerSteps(error.instancePath);
  const node = nodeAt(root, path) ?? root;
  const name = [...path].reverse().find((step) => !/^\d+$/.test(step)) ?? '';
  if (error.keyword === 'additionalProperties') return unknownKey(document, node, subjectOf(error), path);
  if (error.keyword === 'required') {
    return { span: headOf(node), message: say('missing-key', { name: subjectOf(error) }), severity: 'warning' };
  }
  const message = shapeMessage(error, node, name);
  return message && { span: node.kind === 'scalar' ? node.span : headOf(node), message };
}

function shapeMessage(error: SchemaError, node: YamlNode, name: string): Sentence | undefined {
  switch (error.keyword) {
    case 'enum':
      return say('enum', { name, allowed: (error.params.allowedValues as unknown[]).join('、') });
    case 'pattern':
      return say(patternSubject(name));
    case 'anyOf':
      return say('text-or-list-expected', { name });
    case 'minProperties':
    case 'maxProperties':
      return say('one-column');
    case 'type':
      return typeMessage(String(error.params.type), node, name);
    default:
      return undefined;
  }
}

function typeMessage(type: string, node: YamlNode, name: string): Sentence {
  if (type.includes('object')) return say('mapping-expected');
  if (type.includes('array')) return say('list-expected', { name });
  return node.kind === 'scalar' ? say(patternSubject(name)) : say('text-expected', { name });
}

function patternSubject(name: string): string {
  if (name === 'issued' || name === 'printed') return 'day';
  return name === 'since' || name === 'until' ? 'month' : 'year';
}

function unknownKey(document: Document, node: YamlNode, key: string, path: readonly string[]): Report | undefined {
  const pair = pairOf(node, key);
  if (!pair) return undefined;
  const near = nearKey(key, path, document.kind === 'plan');
  const at = pair.key.span;
  if (!near) return { span: at, message: say('unknown-key', { name: key }), severity: 'warning' };
  return {
    span: at,
    message: say('unknown-key-near', { name: key, near }),
    severity: 'warning',
    fixes: () => [replaceFix(document, say('fix-key', { near }), [{ span: at, newText: near }])],
  };
}

/** The first key of a mapping, or the first item of a list: enough to see which one is meant. */
function headOf(node: YamlNode): Span {
  if (node.kind === 'mapping' && node.pairs[0]) return node.pairs[0].key.span;
  if (node.kind === 'sequence' && node.items[0]) return headOf(node.items[0]);
  return node.span;
}

function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function say(kind: string, args: Record<string, string> = {}): Sentence {
  return { key: `structure.schema.${kind}`, args };
}
