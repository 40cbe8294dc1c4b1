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

/** The plain text that Excel puts beside its HTML: tabs, quotes around cells with line breaks. */
export function tabbed(rows: readonly Row[]): string {
  const cell = (text: string): string => (/["\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join('\t')}\r\n`).join('');
}
