/** A file that a link of a report leads to. */
export interface LinkTarget {
  /** Relative to the folder of the report; not encoded. */
  readonly path: string;
  /** Zero-based; missing where the link names no line. */
  readonly line?: number;
}

/**
 * What `soil-2023.plan.yaml#L12` means: the path of a file, and a line as editors write it in a fragment. Undefined for
 * what is no relative path: a report leads to files beside it and to nothing else.
 */
export function linkTarget(href: string): LinkTarget | undefined {
  const [, encoded = '', fragment = ''] = /^([^#?]+)(?:#(.*))?$/u.exec(href) ?? [];
  if (encoded === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(encoded)) return undefined;
  const line = /^L([1-9]\d{0,6})$/u.exec(fragment)?.[1];
  try {
    return { path: decodeURIComponent(encoded), ...(line !== undefined && { line: Number(line) - 1 }) };
  } catch {
    return undefined;
  }
}
