/*
 * The HTML that programs put on the clipboard beside the plain text, cut down to what matters: namespaces, conditional
 * comments, styles, empty paragraphs and source line breaks are as the programs write them.
 */

type Row = readonly string[];

/** Word: `<o:p>` in every paragraph, lines of the source broken anywhere, conditional comments between the cells. */
export function wordTable(
  rows: readonly (readonly (
    | string
    | { readonly text: string; readonly rowspan?: number; readonly colspan?: number }
  )[])[],
): string {
  const cell = (
    part: Row[number] | { readonly text: string; readonly rowspan?: number; readonly colspan?: number },
  ): string => {
    const { text, rowspan = 1, colspan = 1 } = typeof part === 'string' ? { text: part } : part;
    const paragraphs = text
      .split('\n')
      .map(
        (line) =>
          `<p class=MsoNormal align=center style='text-align:center;line-height:\n  18.0pt;mso-line-height-rule:exactly'><span style='font-size:10.5pt;font-family:\n  仿宋_GB2312;mso-bidi-font-family:宋体'>${line.replace('，', '，\n  ')}<span lang=EN-US><o:p></o:p></span></span></p>`,
      );
    return `  <td width=57 ${rowspan > 1 ? `rowspan=${rowspan} ` : ''}${colspan > 1 ? `colspan=${colspan} ` : ''}style='width:42.55pt;border:solid windowtext 1.0pt;\n  mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  ${paragraphs.join('\n  ')}\n  </td>`;
  };
  const body = rows
    .map((row, at) => ` <tr style='mso-yfti-irow:${at};height:30.0pt'>\n${row.map(cell).join('\n')}\n </tr>`)
    .join('\n');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no;
	margin:0cm;}
-->
</style>
<!--[if gte mso 10]>
<style>
 table.MsoNormalTable
	{mso-style-name:普通表格;}
</style>
<![endif]-->
</head>

<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'>
<!--StartFragment-->

<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width=0
 style='border-collapse:collapse;border:none;mso-yfti-tbllook:1184'>
${body}
 <![if !supportMisalignedColumns]>
 <tr height=0><td width=57 style='border:none'></td></tr>
 <![endif]>
</table>

<!--EndFragment-->
</body>

</html>`;
}

/** Excel: `<col>`, `mso-` styles in a comment, `<br>` with `mso-data-placement`, and the header of the Windows clipboard. */
export function excelTable(rows: readonly Row[], header = true): string {
  const cell = (text: string): string =>
    `  <td class=xl65 width=72 style='width:54pt'>${text.replaceAll('\n', '<br style="mso-data-placement:same-cell;">\n    ')}</td>`;
  const body = rows
    .map((row) => ` <tr height=19 style='height:14.25pt'>\n${row.map(cell).join('\n')}\n </tr>`)
    .join('\n');
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";}
.xl65
	{mso-number-format:"\\@";
	white-space:normal;}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=504 style='border-collapse:
 collapse;width:378pt'>
<!--StartFragment-->
 <col width=72 span=${rows[0]!.length} style='width:54pt'>
${body}
<!--EndFragment-->
</table>

</body>

</html>
`;
  return header
    ? `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000500\r\nEndFragment:0000009000\r\n${html}`
    : html;
}

/** LibreOffice Calc: `<font>` in every cell, `<colgroup>`, upper-case leftovers. */
export function calcTable(rows: readonly Row[]): string {
  const cell = (text: string): string =>
    `<td style="border: 1px solid #000000" align="left" valign=middle><font face="宋体">${text.replaceAll('\n', '<br>')}</font></td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body><table cellspacing="0" border="0"><colgroup span="${rows[0]!.length}" width="85"></colgroup>${body}</table></body></html>`;
}

/** WPS Spreadsheets: classes `et2`, `et3`, `x:str` and `x:num` in the cells, its own name as the generator. */
export function wpsSheet(rows: readonly Row[]): string {
  const cell = (text: string, at: number): string =>
    /^\d+$/u.test(text)
      ? `<td class=et2 height=19 width=72 x:num="${text}" align=right style='height:14.25pt;width:54.00pt;'>${text}</td>`
      : `<td class=et${at === 0 ? 2 : 3} x:str>${text.replaceAll('\n', '<br/>')}</td>`;
  const body = rows
    .map((row) => `   <tr height=19 style='height:14.25pt;'>\n    ${row.map(cell).join('\n    ')}\n   </tr>`)
    .join('\n');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
 <head>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ProgId" content="Excel.Sheet"/>
  <meta name="Generator" content="WPS Office ET"/>
  <!--[if gte mso 9]>
   <xml>
    <o:CustomDocumentProperties>
     <o:KSOProductBuildVer dt:dt="string">2052-11.1.0.11194</o:KSOProductBuildVer>
    </o:CustomDocumentProperties>
   </xml>
  <![endif]-->
  <style>
<!-- @page
	{margin:0.98in 0.75in 0.98in 0.75in;
	mso-header-margin:0.51in;}
tr
	{mso-height-source:auto;
	mso-ruby-visibility:none;}
br
	{mso-data-placement:same-cell;}
.et2
	{mso-style-parent:style0;
	mso-number-format:"General";
	white-space:normal;}
 -->  </style>
 </head>
 <body>
 <!--StartFragment-->
  <table width=504 border=0 cellpadding=0 cellspacing=0 style='width:378.00pt;border-collapse:collapse;table-layout:fixed;'>
   <col width=72 span=${rows[0]!.length} style='width:54.00pt;'>
${body}
  </table>
 <!--EndFragment-->
 </body>
</html>`;
}

/** WPS Writer: `mso-spacerun` and `<font>` in every run, a section around the table, an empty run at each paragraph's end. */
export function wpsTable(rows: readonly Row[]): string {
  const style =
    "mso-spacerun:'yes';font-family:仿宋_GB2312;mso-bidi-font-family:'Times New Roman';font-size:10.5000pt;";
  const line = (text: string): string =>
    `<p class=MsoNormal align=center style="text-align:center;"><span style="${style}" ><font face="仿宋_GB2312" >${text}</font></span><span style="${style}" ><o:p></o:p></span></p>`;
  const cell = (text: string): string =>
    `<td width=94 valign=center style="width:56.5500pt;padding:0.0000pt 5.4000pt 0.0000pt 5.4000pt ;border-left:1.0000pt solid windowtext;\nmso-border-left-alt:0.5000pt solid windowtext;" >${text.split('\n').map(line).join('')}</td>`;
  const body = rows.map((row) => `<tr style="height:24.0000pt;" >${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type  content="text/html; charset=utf-8" ><meta name=ProgId  content=Word.Document ><meta name=Generator  content="Microsoft Word 14" ><title></title><!--[if gte mso 9]><xml><w:LatentStyles DefLockedState="false" ><w:LsdException Locked="false"  Name="Normal" ></w:LsdException></w:LatentStyles></xml><![endif]--><style>
@font-face{
font-family:"仿宋_GB2312";
}
p.MsoNormal{
mso-style-name:正文;
mso-style-parent:"";
}
@page Section0{
layout-grid:15.6000pt;
}
div.Section0{page:Section0;}</style></head><body style="tab-interval:21pt;text-justify-trim:punctuation;" ><!--StartFragment--><div class="Section0"  style="layout-grid:15.6000pt;" ><table class=MsoTableGrid  border=1  cellspacing=0  style="border-collapse:collapse;width:426.1000pt;mso-table-layout-alt:fixed;" >${body}</table><p class=MsoNormal ><span style="${style}" ><o:p>&nbsp;</o:p></span></p></div><!--EndFragment--></body></html>`;
}

/** Feishu (Lark) sheets: an element of their own around the table, cells whose white space counts. */
export function feishuSheet(rows: readonly Row[]): string {
  const cell = (text: string): string =>
    `<td data-sheet-value="[{&quot;type&quot;:&quot;text&quot;,&quot;text&quot;:&quot;${text.replaceAll('\n', '\\n')}&quot;}]" style="text-align:center;word-break:break-word;white-space:pre-wrap;">${text.replaceAll('\n', '<br>')}</td>`;
  const body = rows.map((row) => `<tr height="31">${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset='utf-8'><html><head></head><body><!--StartFragment--><style><!--br {mso-data-placement:same-cell;}--> td {white-space:nowrap;border:1px solid #dee0e3;}</style><byte-sheet-html-origin data-id="" data-version="4" data-is-embed="true" data-grid-line-hidden="false" data-copy-type="col"><table style="border-collapse: collapse;"><colgroup>${'<col width="105">'.repeat(rows[0]!.length)}</colgroup><tbody>${body}</tbody></table></byte-sheet-html-origin><!--EndFragment--></body></html>`;
}

/** Feishu (Lark) documents: each line of a cell in a `div`, what the program itself needs in an attribute behind the table. */
export function feishuDocument(rows: readonly Row[]): string {
  const line = (text: string): string =>
    `<div class="ace-line ace-line old-record-id-FjePdG23DoE4HSx4tnwcELcBnCd">${text}</div>`;
  const cell = (text: string): string =>
    `<td colspan="1" rowspan="1" style="vertical-align: top;">${text.split('\n').map(line).join('')}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset='utf-8'><div data-page-id="QnlZd5qvsogo1Axs1KUcziXYnAh" data-lark-html-role="root" data-docx-has-block-data="true"><table class="ace-table" data-ace-table-col-widths="${rows[0]!.map(() => '105').join(';')}"><colgroup>${'<col width="105">'.repeat(rows[0]!.length)}</colgroup><tbody>${body}</tbody></table></div><span data-lark-record-data="{&quot;isCut&quot;:false}" data-lark-record-format="docx/record" class="lark-record-clipboard"></span>`;
}

/** Google Sheets: its own element, the value once more in an attribute. */
export function googleSheet(rows: readonly Row[]): string {
  const cell = (text: string): string =>
    `<td style="overflow:hidden;padding:2px 3px;wrap-strategy:4;white-space:normal;word-wrap:break-word;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;x&quot;}">${text.replaceAll('\n', '<br/>')}</td>`;
  const body = rows.map((row) => `<tr style="height:21px;">${row.map(cell).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup>${'<col width="100"/>'.repeat(rows[0]!.length)}</colgroup><tbody>${body}</tbody></table></google-sheets-html-origin>`;
}

/** The plain text that Excel puts beside its HTML: tabs, quotes around cells with line breaks. */
export function tabbed(rows: readonly Row[]): string {
  const cell = (text: string): string => (/["\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}
