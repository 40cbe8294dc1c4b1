import { Document, type ISectionOptions, Packer, type Paragraph, type Table } from 'docx';
import type { Publication } from '../../table/publication.ts';
import type { ExportFonts } from '../../workspace/settings.ts';
import { fontTable } from './fontTable.ts';
import { imprintParagraph } from './imprint.ts';
import { normalise } from './normalise.ts';
import { noticeParagraphs } from './notice.ts';
import { landscape, type PageOptions, portrait } from './page.ts';
import { partChildren } from './part.ts';
import { styles } from './styles.ts';
import { sentPart } from './wayBack.ts';

export interface DocxOptions {
  readonly fonts: ExportFonts;
  /** Every page says 草稿. */
  readonly draft?: boolean;
}

/**
 * What goes out as a Word file in the layout of GB/T 9704-2012. The same publication gives the same bytes: nothing in
 * the file tells when or by whom it was made.
 */
export async function renderDocx(publication: Publication, { fonts, draft = false }: DocxOptions): Promise<Uint8Array> {
  const document = new Document({
    title: publication.title?.text ?? '',
    creator: publication.notice?.issuer?.text ?? '',
    lastModifiedBy: '',
    description: '',
    compatibility: { version: 15 },
    evenAndOddHeaderAndFooters: true,
    styles: styles(fonts),
    sections: sections(publication, { fonts, draft }),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return normalise(bytes, { date: publication.date, fonts: fontTable(fonts), sent: sentPart(publication) });
}

interface OpenSection {
  readonly frame: Omit<ISectionOptions, 'children'>;
  readonly upright: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

function sections({ notice, parts, imprint }: Publication, options: PageOptions): readonly ISectionOptions[] {
  const { fonts } = options;
  const upright = (children: OpenSection['children']): OpenSection => ({
    ...{ frame: portrait(options), upright: true },
    children,
  });
  const onSide = (children: OpenSection['children']): OpenSection => ({
    ...{ frame: landscape(options), upright: false },
    children,
  });
  const pages = [
    ...(notice ? [upright(noticeParagraphs(notice, fonts))] : []),
    ...parts.map((part, index) =>
      (part.printed.kind === 'prose' ? upright : onSide)(partChildren(part, index + 1, fonts)),
    ),
  ];
  const end = imprint ? [imprintParagraph(imprint, fonts)] : [];
  const last = pages.at(-1);
  // the imprint never stands on its side: after a table it has the last page to itself
  const all =
    imprint && !last?.upright
      ? [...pages, upright(end)]
      : pages.map((page) => (page === last ? { ...page, children: [...page.children, ...end] } : page));
  return all.map(({ frame, children }) => ({ ...frame, children }));
}
