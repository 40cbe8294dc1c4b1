/**
 * One spelling for each file, so that URIs can be compared as strings: escapes decoded and encoded again one way
 * (clients differ in what they escape), Windows drive letters in lower case. A string that is no URI comes back as is.
 */
export function normalizeUri(uri: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/i.exec(uri);
  if (!match) return uri;
  const [, scheme, authority, path] = match;
  const drive = decode(path!).replace(/^\/([A-Za-z]):/, (_, letter: string) => `/${letter.toLowerCase()}:`);
  return `${scheme!.toLowerCase()}://${authority}${encodeURI(drive.toWellFormed()).replace(/[?#]/g, encodeURIComponent)}`;
}

/** The URI of `relative` (a path with `/` or `\`, as written in a plan) seen from the file `base`. */
export function resolveUri(base: string, relative: string): string {
  const path = relative.trim().replace(/\\/g, '/');
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(.*)$/i.exec(base);
  if (!match) return path;
  const [, root, from] = match;
  const segments = path.startsWith('/') ? [] : decode(from!).split('/').slice(1, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return normalizeUri(`${root}/${segments.map((part) => part.replace(/[%#?]/g, encodeURIComponent)).join('/')}`);
}

/** How the file `target` is written in the file `from`: a relative path with `/`, readable (not escaped). */
export function relativePath(from: string, target: string): string {
  const here = decode(pathOf(from)).split('/').slice(1, -1);
  const there = decode(pathOf(target)).split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The last part of the path, readable. */
export function fileName(uri: string): string {
  const path = decode(pathOf(uri));
  return path.slice(path.lastIndexOf('/') + 1);
}

function pathOf(uri: string): string {
  return uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
