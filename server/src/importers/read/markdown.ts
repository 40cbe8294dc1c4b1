import markdownIt from 'markdown-it';
import type { RawDocument } from '../rawTable.ts';
import { readHtml } from './html.ts';

/** The row below the heading of a table: `| --- | :-: |`. */
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Nesting is limited and time grows with the text, whatever it holds; the HTML in it is read as any other. */
const markdown = markdownIt({ html: true, breaks: true });

/** Whether a text holds a table with pipes between its cells, as Markdown has it. */
export function hasPipeTable(text: string): boolean {
  const lines = text.split(/\r\n?|\n/u);
  return lines.some((line, index) => line.includes('|') && DELIMITERS.test(line) && lines[index - 1]?.includes('|'));
}

/** Markdown as GitHub reads it, a line break in a paragraph kept. */
export function readMarkdown(text: string): RawDocument {
  return readHtml(markdown.render(text));
}
