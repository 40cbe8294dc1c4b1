/** A place as editors count it: zero-based line, and zero-based UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets to lines and back. Lines end with LF, CRLF or CR, as in the Language Server Protocol. */
export interface LineIndex {
  readonly lineCount: number;
  /** Out-of-range offsets are moved to the nearest end of the text. */
  positionAt(offset: number): Position;
  /** A line or character past the end is moved back to the nearest one that exists. */
  offsetAt(position: Position): number;
  /** Offset of the first character of a line; the length of the text for a line past the end. */
  lineStart(line: number): number;
  /** Offset just before the line break that ends a line. */
  lineEnd(line: number): number;
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const lineStart = (line: number): number => (line < 0 ? 0 : (starts[line] ?? text.length));
  const lineEnd = (line: number): number => {
    let end = line + 1 < starts.length ? starts[line + 1]! : text.length;
    if (line + 1 < starts.length) {
      end -= 1;
      if (text[end] === '\n' && text[end - 1] === '\r' && end > lineStart(line)) end -= 1;
    }
    return end;
  };
  return {
    lineCount: starts.length,
    positionAt(offset) {
      const at = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(at);
      return { line, character: at - starts[line]! };
    },
    offsetAt({ line, character }) {
      if (line >= starts.length) return text.length;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(Math.max(0, line)));
    },
    lineStart,
    lineEnd,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    // many times faster, and almost every file is written so
    for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) starts.push(at);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(i + 1);
  }
  return starts;
}

/** Offset of the first character of the line that `offset` stands in; lines end with LF (of CRLF, too). */
export function lineStartAt(text: string, offset: number): number {
  // searching backwards from before the text would find a line break at its very beginning
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
