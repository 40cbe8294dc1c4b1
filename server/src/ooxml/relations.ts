import type { Parts } from './officeFile.ts';
import { readXml } from './readXml.ts';

/**
 * The parts a part refers to, by the id of the reference. Only what is in the same file: a reference to outside (a
 * linked picture, a template on a server) is not listed, so that nothing can follow it.
 */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = parts.get(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const targets = new Map<string, string>();
  if (!bytes) return targets;
  readXml(bytes, {
    open: (name, attributes) => {
      const [id, target] = [attributes.get('Id'), attributes.get('Target')];
      if (name !== 'rel:Relationship' || !id || !target || attributes.get('TargetMode') === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : resolve(folder, target));
    },
  });
  return targets;
}

function resolve(folder: string, target: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
