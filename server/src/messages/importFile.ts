import type { Messages } from './locale.ts';

/** What importing says: why something cannot be read, what was not taken over, guessed, left to ask; the report. */
export const importFileMessages = {
  'import.too-many-rows': {
    'zh-CN': '表格有 {count} 行，超过上限 {most} 行，没有读取。请只保留计划的表格，删去多余的行后再试。',
    en: 'The table has {count} rows, more than the limit of {most}; nothing was read. Keep only the table of the plan and try again.',
  },
  'import.too-many-columns': {
    'zh-CN': '表格超过 {most} 列，没有读取。请只保留计划的各列后再试。',
    en: 'The table has more than {most} columns; nothing was read. Keep only the columns of the plan and try again.',
  },
  'import.html-too-complex': {
    'zh-CN': '网页内容的标记过于复杂，没有读取。请把表格粘贴到 Word 或 Excel，另存后再导入。',
    en: 'The markup of the page is too complex; nothing was read. Paste the table into Word or Excel, save it and import that.',
  },
  'import.too-large': {
    'zh-CN': '文件超过 {most} MB，没有读取。请删去图片和与计划无关的内容，另存后再导入。',
    en: 'The file is larger than {most} MB; nothing was read. Remove pictures and what is not the plan, save it and try again.',
  },
  'import.too-large-inside': {
    'zh-CN':
      '文件解压后过大（可能有意构造，或含有大量空行、空列），没有读取。请把计划的表格复制到新文件，另存后再导入。',
    en: 'The file unpacks to more than any plan can be (made to exhaust memory, or full of empty rows and columns); nothing was read. Copy the table of the plan into a new file and import that.',
  },
  'import.damaged': {
    'zh-CN': '文件已损坏，或扩展名与内容不符，没有读取。请用 Word、WPS 或 Excel 打开，另存为 .docx 或 .xlsx 后再导入。',
    en: 'The file is damaged, or is not what its extension says; nothing was read. Open it in Word, WPS or Excel, save it as .docx or .xlsx and import that.',
  },
  'import.document-type': {
    'zh-CN': '文件中有文档类型声明（DTD），可能引用外部内容，没有读取。请用 Word、WPS 或 Excel 打开，另存后再导入。',
    en: 'The file has a document type (DTD), which may refer to content elsewhere; nothing was read. Open it in Word, WPS or Excel, save it again and import that.',
  },
  'import.locked': {
    'zh-CN':
      '文件设有打开密码，无法读取。请用 Word、WPS 或 Excel 输入密码打开，去掉密码（文件—信息—保护文档—用密码进行加密，清空）后另存，再导入。',
    en: 'The file is protected by a password. Open it with the password, remove it (File, Info, Protect, Encrypt with Password), save it and import that.',
  },
  'import.legacy-document': {
    'zh-CN': '这是旧格式的文档（.doc、.wps 或 .rtf），不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再导入。',
    en: 'This is a document in an older format (.doc, .wps or .rtf). Open it in Word or WPS, save it as .docx and import that.',
  },
  'import.legacy-sheet': {
    'zh-CN': '这是旧格式的表格（.xls 或 .et），不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is a workbook in an older format (.xls or .et). Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  'import.pdf': {
    'zh-CN': '这是 PDF 文件，不能直接读取。请用 Word 或 WPS 打开并另存为 .docx，或复制其中的文字存为 .txt 后再导入。',
    en: 'This is a PDF file. Open it in Word or WPS and save it as .docx, or copy its text into a .txt file, and import that.',
  },
  'import.not-word': {
    'zh-CN': '文件中没有 Word 文档的正文，没有读取。请确认文件没有选错；其他格式请另存为 .docx 后再导入。',
    en: 'The file has no body of a Word document; nothing was read. Make sure it is the right file; save other formats as .docx first.',
  },
  'import.not-excel': {
    'zh-CN': '文件中没有 Excel 工作表，没有读取。请确认文件没有选错；其他格式请另存为 .xlsx 后再导入。',
    en: 'The file has no worksheets; nothing was read. Make sure it is the right file; save other formats as .xlsx first.',
  },
  'import.unknown-kind': {
    'zh-CN': '不能导入这种文件（.{extension}）。可以导入 .docx、.xlsx、.html、.csv、.tsv、.md 和 .txt。',
    en: 'Files of this kind (.{extension}) cannot be imported. These can: .docx, .xlsx, .html, .csv, .tsv, .md and .txt.',
  },
  'import.empty': {
    'zh-CN': '文件是空的，没有可以导入的内容。',
    en: 'The file is empty: there is nothing to import.',
  },
  'import.no-heading': {
    'zh-CN':
      '文件中有 {count} 个表格，但都没有能识别的表头，没有导入。请在表格第一行写上各列的名称（例如 序号、重点任务、工作措施、完成时限、牵头单位、协办单位）后再导入。',
    en: 'The file has tables ({count}), but none with a heading that is understood; nothing was imported. Name the columns in the first row of the table (such as 序号, 重点任务, 工作措施, 完成时限, 牵头单位, 协办单位) and import it again.',
  },
  'import.no-table': {
    'zh-CN': '没有找到计划的表格，也没有带责任单位括号（……牵头，……负责）的段落，没有导入。请确认文件没有选错。',
    en: 'There is neither a table of a plan nor paragraphs with units in brackets (…牵头，…负责); nothing was imported. Make sure it is the right file.',
  },
  'import.only-pictures': {
    'zh-CN': '文件中没有表格，只有图片。图片里的表格无法读取：请用文字识别软件转成文字或 Excel 后再导入，或手工录入。',
    en: 'The file has no table, only pictures, whose text cannot be read. Use text recognition to make text or a workbook of them and import that.',
  },
  'import.no-such-table': {
    'zh-CN': '文件中只有 {count} 个计划，没有第 {number} 个。',
    en: 'The file has plans ({count}), but no number {number}.',
  },

  'import.left.hidden': { 'zh-CN': '原件中隐藏的文字', en: 'hidden in the source' },
  'import.left.deleted': { 'zh-CN': '修订中已删除的文字', en: 'deleted in tracked changes' },
  'import.left.footnote': { 'zh-CN': '脚注或尾注', en: 'footnote or endnote' },
  'import.left.comment': { 'zh-CN': '批注', en: 'comment' },
  'import.left.page': { 'zh-CN': '页眉或页脚', en: 'header or footer of the pages' },
  'import.left.hidden-sheet': { 'zh-CN': '隐藏的工作表“{name}”', en: 'hidden sheet “{name}”' },
  'import.note.pictures': {
    'zh-CN':
      '原件中有 {count} 张图片，其中的文字无法读取；如果是表格的截图，请手工录入或用文字识别软件转成文字后再导入。',
    en: 'The source has {count} pictures whose text cannot be read; if one shows a table, type it in or use text recognition and import the text.',
  },
  'import.note.revisions': {
    'zh-CN': '文件带有修订标记：插入的文字按已接受读取，删除的文字没有采用。',
    en: 'The file has tracked changes: what was inserted was read, what was deleted was not taken.',
  },
  'import.note.macros': {
    'zh-CN': '文件带有宏。宏没有运行，也没有读取。',
    en: 'The file has macros. They were neither run nor read.',
  },

  'import.dropped.heading': { 'zh-CN': '重复的表头', en: 'repeated heading' },
  'import.dropped.parent-title': {
    'zh-CN': '上级任务的名称（计划中只写编号）',
    en: 'title of the parent’s measure (the plan gives its number)',
  },
  'import.dropped.continued': { 'zh-CN': '续表的标记', en: 'mark of a table that goes on' },
  'import.dropped.page-number': { 'zh-CN': '页码', en: 'page number' },
  'import.dropped.repeated': {
    'zh-CN': '续页重复的序号、标题或时限',
    en: 'number, title or deadline repeated on the next page',
  },
  'import.dropped.remark': { 'zh-CN': '表内注释', en: 'remark in the table' },
  'import.dropped.head': { 'zh-CN': '表格之前的文字', en: 'above the table' },
  'import.dropped.foot': { 'zh-CN': '表格之后的文字', en: 'below the table' },
  'import.dropped.table': { 'zh-CN': '没有表头的表格', en: 'table without a heading' },
  'import.dropped.paragraph': { 'zh-CN': '没有责任单位的段落', en: 'paragraph without units' },
  'import.dropped.vague': { 'zh-CN': '责任括号中不指明单位的词', en: 'words in brackets that name no unit' },

  'import.guess.title': { 'zh-CN': '计划名称：{title}', en: 'title of the plan: {title}' },
  'import.guess.no-title': {
    'zh-CN': '原件没有名称，暂用文件（工作表）的名称：{title}',
    en: 'the source has no title; the name of the file or sheet stands for it: {title}',
  },
  'import.guess.area': { 'zh-CN': '区域：{area}', en: 'area: {area}' },
  'import.guess.year': { 'zh-CN': '年度：{year}', en: 'year: {year}' },
  'import.guess.hidden-row': { 'zh-CN': '原件中隐藏的行，已一并读入', en: 'a hidden row, read like the others' },
  'import.guess.units-above': {
    'zh-CN': '“{text}”的单位栏空白，按与上一行合并，单位同上',
    en: '“{text}” has empty unit cells: taken as merged with the row above',
  },
  'import.guess.deadline-above': {
    'zh-CN': '“{text}”的完成时限空白，按与上一行合并，时限同上',
    en: '“{text}” has an empty deadline: taken as merged with the row above',
  },
  'import.guess.units-continued': {
    'zh-CN': '只有单位的一行是上一行的续页，单位并入上一行',
    en: 'a row of units only goes on from the row above, over a page break',
  },
  'import.guess.text-continued': {
    'zh-CN': '“{text}”是上一行的续页，并入上一行',
    en: '“{text}” goes on from the row above, over a page break',
  },
  'import.guess.paragraph-continued': {
    'zh-CN': '“{text}”没有时限，按上一行的另一段并入上一行',
    en: '“{text}” has no deadline: taken as another paragraph of the row above',
  },
  'import.guess.row-split': {
    'zh-CN': '上一行的末尾“{fragment}”与新的一行合在一格，从“{text}”起作为新的一条措施',
    en: 'the end of the row above, “{fragment}”, shares a cell with a new task, which begins with “{text}”',
  },
  'import.guess.numbers-in-texts': {
    'zh-CN': '没有序号栏，各项文字开头的编号作为序号',
    en: 'no column has the numbers: those that the texts begin with are taken for them',
  },
  'import.guess.roles-in-cell': {
    'zh-CN': '单位栏中写明了牵头、配合，按所写拆分：{text}',
    en: 'the cell says itself who leads and who helps, and was taken apart so: {text}',
  },
  'import.guess.name-joined': { 'zh-CN': '断开的单位名称合为“{name}”', en: 'a broken name was put together: “{name}”' },
  'import.guess.column-note': {
    'zh-CN': '“{heading}”一栏计划中没有对应的栏目，写入备注',
    en: 'the column “{heading}” has no place in a plan; it is in the notes',
  },
  'import.guess.column-section': {
    'zh-CN': '“{heading}”一栏作为分节',
    en: 'the column “{heading}” makes the sections',
  },
  'import.guess.section-measure': {
    'zh-CN': '“{title}”之下没有编号的任务，作为一项任务',
    en: '“{title}” has no numbered measures: taken as a measure itself',
  },
  'import.guess.numbering': {
    'zh-CN': '承接的编号是上级计划的另一套编号：{name}',
    en: 'the numbers it cites are those of another numbering of the parent: {name}',
  },
  'import.guess.implements': {
    'zh-CN': '“{title}”承接上级第 {number} 项“{parent}”（名称相似 {percent}%）',
    en: '“{title}” carries out measure {number} of the parent, “{parent}” (titles alike: {percent}%)',
  },

  'import.ask.year': {
    'zh-CN': '名称中没有年度，按“{text}”推断',
    en: 'the title gives no year; it is taken from “{text}”',
  },
  'import.ask.no-lead': { 'zh-CN': '原件没有写牵头单位', en: 'the source names no lead' },
  'import.ask.empty-units': {
    'zh-CN': '原件有一栏单位空白：没有单位，还是与上一行合并',
    en: 'one unit cell is empty in the source: none, or merged with the row above',
  },
  'import.ask.no-deadline': { 'zh-CN': '原件没有写完成时限', en: 'the source gives no deadline' },
  'import.ask.row-split': {
    'zh-CN': '原件中与上一行的末尾“{fragment}”同在一格，请核对从哪里起是新的一条',
    en: 'shares a cell with the end of the row above, “{fragment}”: check where the new task begins',
  },
  'import.ask.two-deadlines': {
    'zh-CN': '续页上另写有完成时限“{other}”',
    en: 'another deadline, “{other}”, stands on the next page',
  },
  'import.ask.two-titles': {
    'zh-CN': '续页重复标题时作“{other}”',
    en: 'the title repeated on the next page reads “{other}”',
  },
  'import.ask.short-row': {
    'zh-CN': '原件这一行缺少单元格，各栏可能错位',
    en: 'cells are missing in this row; they may be in the wrong columns',
  },
  'import.ask.unit-border': {
    'zh-CN': '原件各栏单位连在一起，分栏是推断的，请对照原件核对',
    en: 'the unit columns run together in the source; their borders are guessed: check them with the original',
  },

  'import.report.title': { 'zh-CN': '导入报告：{file}', en: 'Import report: {file}' },
  'import.report.plan': {
    'zh-CN': '{file}：{title}（读取 {rows} 行，得到 {measures} 项任务、{tasks} 条措施）',
    en: '{file}: {title} ({rows} rows read, {measures} measures with {tasks} tasks)',
  },
  'import.report.notice': { 'zh-CN': '{file}：印发通知', en: '{file}: the notice' },
  'import.report.columns': { 'zh-CN': '各栏：{columns}', en: 'columns: {columns}' },
  'import.report.column': { 'zh-CN': '{heading} → {meaning}', en: '{heading} → {meaning}' },
  'import.report.questions': { 'zh-CN': '待核（{count}）', en: 'To be checked ({count})' },
  'import.report.questions.intro': {
    'zh-CN': '这些地方原件本身说不清，计划中以“# 待核”注释标出，核对后删去注释即可。',
    en: 'What the source itself does not say. Each place has a comment “# 待核” in the plan; take it out when it is settled.',
  },
  'import.report.guesses': { 'zh-CN': '推断（{count}）', en: 'Guesses ({count})' },
  'import.report.dropped': { 'zh-CN': '没有写入计划的文字（{count}）', en: 'Text that is not in the plan ({count})' },
  'import.report.unknown': { 'zh-CN': '名录中没有的单位（{count}）', en: 'Units no registry knows ({count})' },
  'import.report.unknown.intro': {
    'zh-CN': '核对后可加入机构名录，以下内容可直接使用：',
    en: 'Once checked, they can go into a registry; this is ready for it:',
  },
  'import.report.notes': { 'zh-CN': '说明', en: 'Notes' },
  'import.report.nothing': { 'zh-CN': '没有需要核对之处。', en: 'Nothing needs to be checked.' },
  'import.report.where': { 'zh-CN': '位置', en: 'Where' },
  'import.report.line': { 'zh-CN': '计划的行', en: 'Line of the plan' },
  'import.report.what': { 'zh-CN': '内容', en: 'What' },
  'import.report.why': { 'zh-CN': '原因', en: 'Why' },
  'import.report.text': { 'zh-CN': '文字', en: 'Text' },
  'import.report.confidence': { 'zh-CN': '把握', en: 'Confidence' },
  'import.report.name': { 'zh-CN': '单位', en: 'Unit' },
  'import.report.count': { 'zh-CN': '次数', en: 'Count' },
  'import.report.near': { 'zh-CN': '名录中相近的', en: 'Like it in the registries' },
  'import.report.high': { 'zh-CN': '高', en: 'high' },
  'import.report.medium': { 'zh-CN': '中', en: 'medium' },
  'import.report.low': { 'zh-CN': '低', en: 'low' },
  'import.report.times': { 'zh-CN': '{where}（共 {count} 处）', en: '{where} ({count} places)' },

  'import.meaning.number': { 'zh-CN': '序号', en: 'number' },
  'import.meaning.measure': { 'zh-CN': '重点任务', en: 'measure' },
  'import.meaning.task': { 'zh-CN': '工作措施', en: 'task' },
  'import.meaning.deadline': { 'zh-CN': '完成时限', en: 'deadline' },
  'import.meaning.lead': { 'zh-CN': '牵头单位', en: 'lead' },
  'import.meaning.responsible': { 'zh-CN': '主责单位（中间一栏）', en: 'responsible' },
  'import.meaning.support': { 'zh-CN': '协办单位', en: 'support' },
  'import.meaning.note': { 'zh-CN': '备注', en: 'note' },
  'import.meaning.section': { 'zh-CN': '分节', en: 'section' },
  'import.meaning.parent': { 'zh-CN': '承接的上级任务', en: 'measure of the parent' },
  'import.meaning.basis': { 'zh-CN': '设立依据', en: 'basis' },
  'import.meaning.other': { 'zh-CN': '备注', en: 'note' },
  'import.meaning.id': { 'zh-CN': '行标识（不导入）', en: 'row id (not imported)' },

  'import.place.sheet': { 'zh-CN': '工作表“{sheet}”第 {row} 行', en: 'sheet “{sheet}”, row {row}' },
  'import.place.row': { 'zh-CN': '表 {table} 第 {row} 行', en: 'table {table}, row {row}' },
  'import.place.line': { 'zh-CN': '第 {line} 行', en: 'line {line}' },
  'import.place.paragraph': { 'zh-CN': '第 {paragraph} 段', en: 'paragraph {paragraph}' },
  'import.place.table': { 'zh-CN': '表 {table}', en: 'table {table}' },
  'import.place.none': { 'zh-CN': '全文', en: 'the whole' },
} satisfies Messages;
