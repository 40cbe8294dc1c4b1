import type { ExportFormat } from '../../../server/src/lsp/protocol/export.ts';
import type { Sentence } from '../text.ts';

interface FormatWords {
  readonly label: Sentence;
  /** What it is good for. */
  readonly detail: Sentence;
}

/** How the formats are offered, the most used first. */
export const FORMATS: Readonly<Record<ExportFormat, FormatWords>> = {
  docx: {
    label: 'Word document (.docx)',
    detail: 'The official layout (GB/T 9704): with its notice and annexes, ready to be issued',
  },
  xlsx: {
    label: 'Excel workbook (.xlsx)',
    detail: 'Merged cells, filters, A4 landscape; an edited sheet can be read back into the plan',
  },
  html: { label: 'Web page (.html)', detail: 'One file for the browser; prints as A4 pages' },
  md: { label: 'Markdown (.md)', detail: 'A table for each section, for web sites and notes' },
  csv: { label: 'CSV (.csv)', detail: 'Plain data for Excel, merged cells repeated in every row' },
};

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly ExportFormat[];
