import { escaped } from '../base/markdownText.ts';
import type { MarkdownText } from './place.ts';

export function bold(text: string): string {
  return text.trim() === '' ? '' : `**${escaped(text.trim())}**`;
}

/** Paragraphs; empty ones are left out. */
export function markdown(...paragraphs: readonly (string | undefined)[]): MarkdownText {
  return { kind: 'markdown', value: paragraphs.filter((text) => text !== undefined && text !== '').join('\n\n') };
}

/** Lines that stay lines. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((text) => text !== undefined && text !== '').join('  \n');
}

/** At most `length` characters (not UTF-16 units) of a text on one line. */
export function shortened(text: string, length: number): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
