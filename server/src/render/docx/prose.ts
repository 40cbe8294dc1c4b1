import { Paragraph } from 'docx';
import type { Block, Prose } from '../../table/model.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { SIZE_3 } from './measures.ts';
import { BODY, LEVELS } from './styles.ts';
import { run } from './text.ts';

/** A plan as text: headings 一、in 黑体, （一）in 楷体, then 仿宋; a paragraph for each task. */
export function proseParagraphs({ blocks }: Prose, fonts: ExportFonts): readonly Paragraph[] {
  return blocks.flatMap((block) => blockParagraphs(block, fonts));
}

function blockParagraphs(block: Block, fonts: ExportFonts): readonly Paragraph[] {
  if (block.kind === 'heading') {
    const level = Math.min(block.level, LEVELS.length) - 1;
    const font = [fonts.heading, fonts.subheading, fonts.body][level]!;
    return [new Paragraph({ style: LEVELS[level]!, children: [run(block.title.text, font, SIZE_3)] })];
  }
  const text = block.runs.map((part) => part.text).join('');
  return text.split('\n').map((words) => new Paragraph({ style: BODY, children: [run(words, fonts.body, SIZE_3)] }));
}
