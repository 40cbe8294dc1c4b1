import { ImportedXmlComponent, type Paragraph } from 'docx';

/** English metric units in a twip. */
const EMU = 635;

export interface Box {
  /** In twips. */
  readonly width: number;
  readonly height: number;
  readonly horizontal: BoxPlace;
  readonly vertical: BoxPlace;
  /** Whether its lines run down the page, turned by a quarter to the right. */
  readonly turned: boolean;
  /** Whether the text of the page keeps clear of it. */
  readonly keepsClear: boolean;
  readonly children: readonly Paragraph[];
}

/** So far from the edge of the paper, in twips, or at an end of the type area. */
export type BoxPlace = { readonly fromEdge: number } | { readonly align: 'left' | 'bottom' };

const NAMESPACES = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const;

/**
 * A box of text that stands where it is told on the page. Of all that can stand so (frames, floating tables, boxes), this
 * alone is shown in its place, and turned, by Word from 2010 on, WPS and LibreOffice.
 */
export function box({ width, height, horizontal, vertical, turned, keepsClear, children }: Box): ImportedXmlComponent {
  const size = { cx: width * EMU, cy: height * EMU };
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const shape = element('wps:wsp', {}, [
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst', {})]),
      element('a:noFill', {}),
      element('a:ln', {}, [element('a:noFill', {})]),
    ]),
    element('wps:txbx', {}, [element('w:txbxContent', {}, children)]),
    element('wps:bodyPr', { vert: turned ? 'vert' : 'horz', wrap: 'square', ...insets, anchor: turned ? 'ctr' : 'b' }, [
      element('a:noAutofit', {}),
    ]),
  ]);
  const anchor = element(
    'wp:anchor',
    {
      ...NAMESPACES,
      ...{ distT: 0, distB: 0, distL: 0, distR: 0, simplePos: 0, relativeHeight: 1, behindDoc: 0 },
      ...{ locked: 0, layoutInCell: 1, allowOverlap: 1 },
    },
    [
      element('wp:simplePos', { x: 0, y: 0 }),
      placed('wp:positionH', horizontal),
      placed('wp:positionV', vertical),
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element(keepsClear ? 'wp:wrapTopAndBottom' : 'wp:wrapNone', {}),
      element('wp:docPr', { id: 1, name: turned ? '页码' : '版记' }),
      element('wp:cNvGraphicFramePr', {}),
      element('a:graphic', {}, [element('a:graphicData', { uri: NAMESPACES['xmlns:wps'] }, [shape])]),
    ],
  );
  return element('w:r', {}, [element('w:drawing', {}, [anchor])]);
}

function placed(name: string, place: BoxPlace): ImportedXmlComponent {
  return 'align' in place
    ? element(name, { relativeFrom: 'margin' }, [element('wp:align', {}, [place.align])])
    : element(name, { relativeFrom: 'page' }, [element('wp:posOffset', {}, [String(place.fromEdge * EMU)])]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (ImportedXmlComponent | Paragraph | string)[] = [],
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}
