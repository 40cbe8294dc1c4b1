/** One fenced block of YAML in a page of docs/checks/. */
export interface Block {
  /** `file`: another file of the workspace that the examples of the page build on. */
  readonly kind: 'good' | 'bad' | 'fixed' | 'file';
  readonly path: string;
  readonly text: string;
  /** One-based line of the page on which the block opens. */
  readonly line: number;
}

export interface CheckPage {
  readonly code: string;
  readonly title: string;
  /** The Chinese word for the severity. */
  readonly severity: string;
  /** What stands before and after the heading `## English`. */
  readonly chinese: string;
  readonly english: string;
  readonly blocks: readonly Block[];
}

const DEFAULT_PATH = 'example.plan.yaml';

/** Reads a page; throws where it is not of the form that docs/checks/README.md describes. */
export function readPage(markdown: string): CheckPage {
  const heading = /^# `([a-z]+\.[a-z-]+)` (\S.*)\n/.exec(markdown);
  const severity = /^级别：(错误|警告|信息|提示)/m.exec(markdown);
  const [chinese, english] = markdown.split('\n## English\n');
  if (!heading || !severity || !chinese || !english) throw new Error('heading, 级别 or English part missing');
  return {
    code: heading[1]!,
    title: heading[2]!,
    severity: severity[1]!,
    chinese,
    english,
    blocks: [...blocksIn(markdown)],
  };
}

function* blocksIn(markdown: string): Generator<Block> {
  for (const match of markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)) {
    const line = markdown.slice(0, match.index).split('\n').length;
    const info = /^yaml(?: (good|bad|fixed))?(?: file=(\S+))?$/.exec(match[1]!);
    if (!info || (!info[1] && !info[2])) throw new Error(`line ${line}: cannot read \`\`\`${match[1]}`);
    yield {
      kind: (info[1] as Block['kind'] | undefined) ?? 'file',
      path: info[2] ?? DEFAULT_PATH,
      text: match[2]!,
      line,
    };
  }
}

const MARK = /[ ]*# (✗ .*)$/;

/**
 * The findings that the comments of an example announce, as `fixture.show` writes findings. A comment
 * `# ✗ unit.alias 区住建委` speaks of its own line or, where it stands alone, of the next line without such a comment.
 */
export function expectedIn(text: string): readonly string[] {
  const expected: string[] = [];
  let waiting: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const mark = MARK.exec(line);
    const marks = mark ? mark[1]!.split('✗').flatMap((part) => part.trim() || []) : [];
    if (mark?.index === 0) {
      waiting.push(...marks);
      continue;
    }
    expected.push(...[...waiting, ...marks].map((entry) => `${index + 1} ${entry}`));
    waiting = [];
  }
  return expected;
}

/** The example without the comments that announce findings. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => MARK.exec(line)?.index !== 0)
    .map((line) => line.replace(MARK, ''))
    .join('\n');
}
