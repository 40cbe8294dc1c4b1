import type { Messages } from './locale.ts';

export const cliMessages = {
  'cli.usage': {
    'zh-CN': `用法：
  district-plan check [路径…] [--format text|json|sarif|github] [--as-of 日期] [--max-warnings N]
      检查计划和机构名录；不写路径即检查当前文件夹
  district-plan render 文件… --to docx|html|xlsx|md|csv [-o 输出文件] [--draft] [--fonts 字体] [--force]
                       [--unit 单位 | --supervision]
      生成印发的文件；不写 -o 即输出到屏幕；有错误的计划只能用 --draft 生成草稿
      --unit 生成这个单位在各计划中的任务书，--supervision 生成督办清单
  district-plan coverage 上级计划 [各区计划…] [--format text|json|md|csv]
      各区对上级计划的承接情况；不写各区计划即查找当前文件夹
  district-plan diff 去年计划 今年计划 [--format text|json|md|html|csv|docx|xlsx] [-o 输出文件] [--force]
      两个计划对照：新增、取消、拆分、合并、修改、移动；有不同也算成功
  district-plan new [--parent 上级计划] [--previous 上年计划] [--area 区域] [--year 年度] [--units 名录]… -o 输出文件
                    [--report 说明文件] [--format text|json] [--force]
      起草新一年的计划，并在旁边写下起草说明；区域、年度不写时取上年计划的区域和下一年
  district-plan units [路径…] [--format text|json|md|csv] [--stub] [--area 区域] [-o 输出文件]
      列出名录中没有的单位名称，次数多的在前；--stub 生成名录初稿
  district-plan reform 清单 --units 名录 [--date 年-月] [--write] [--format text|json]
      把机构改革的清单（旧名称 → 新名称、时间，每行一条）写进名录；不加 --write 只预览，清单为 - 时从标准输入读取
  district-plan reparent 计划 新上级计划 [--write] [--format text|json]
      上级计划有了新一版：列出各处承接是否仍然成立；--write 更新没有变化的，其余保留并加“待核”标记
  district-plan import 文件 [-o 计划文件] [--units 名录…] [--parent 上级计划] [--area 区域] [--year 年度]
                       [--table N] [--report 报告.md|.json] [--force]
      把 Word、Excel、网页、CSV 或文字稿变成计划；报告列出推断、待核和没有写入的文字；--table 只取第 N 个计划
  district-plan merge 计划 返回的文件… [--write] [--take conflicts,emptied,deleted] [--prefer returned]
                      [--format text|json|md] [--report 输出文件]
      把导出后由各单位填写返回的表格合并到计划；不加 --write 只预览；--take 写明冲突、清空、删去中哪些按返回的办
  district-plan lsp --stdio
      作为语言服务器运行，供其他编辑器使用
退出码：0 没有错误；1 有错误（或警告超过 N 个）；2 用法不对或文件无法读取`,
    en: `Usage:
  district-plan check [PATH…] [--format text|json|sarif|github] [--as-of DATE] [--max-warnings N]
      checks plans and registries; without a path, the current folder
  district-plan render FILE… --to docx|html|xlsx|md|csv [-o OUT] [--draft] [--fonts FONTS] [--force]
                       [--unit UNIT | --supervision]
      writes the file that goes out; without -o, to the screen; a plan with errors only as a --draft
      --unit writes all tasks of one unit in the plans, --supervision the list for following them up
  district-plan coverage PARENT [DISTRICT…] [--format text|json|md|csv]
      shows which districts carry out the parent's measures; without DISTRICT, those below the current folder
  district-plan diff OLD NEW [--format text|json|md|html|csv|docx|xlsx] [-o OUT] [--force]
      what became of one plan in another; differences are no failure
  district-plan new [--parent PARENT] [--previous LAST] [--area AREA] [--year YEAR] [--units REGISTRY]… -o OUT
                    [--report REPORT] [--format text|json] [--force]
      drafts the plan of a new year, with a report beside it; area and year follow from last year's plan
  district-plan units [PATH…] [--format text|json|md|csv] [--stub] [--area AREA] [-o OUT]
      lists the names no registry knows, the most frequent first; --stub makes a registry of them
  district-plan reform LIST --units REGISTRY [--date YYYY-MM] [--write] [--format text|json]
      works the list of a reform (old name → new name, date) into a registry; a preview unless --write, - is standard input
  district-plan reparent PLAN NEWPARENT [--write] [--format text|json]
      a new edition of the parent: which references hold; --write updates those, and marks the others
  district-plan import FILE [-o OUT] [--units REGISTRY…] [--parent PARENT] [--area AREA] [--year YEAR]
                       [--table N] [--report OUT.md|.json] [--force]
      makes plans of a document of Word or Excel, a page, CSV or text; the report tells what was guessed, what is to be
      checked and what was left out; --table takes only the Nth plan
  district-plan merge PLAN RETURNED… [--write] [--take conflicts,emptied,deleted] [--prefer returned]
                      [--format text|json|md] [--report OUT]
      merges tables that were exported, filled in and sent back into the plan; a preview unless --write; --take: which of
      conflicts, emptied cells and rows left out are settled their way
  district-plan lsp --stdio
      runs as a language server for other editors
Exit codes: 0 no errors; 1 errors (or more than N warnings); 2 wrong use or unreadable file`,
  },
  'cli.unknown-command': {
    'zh-CN': '没有“{command}”这个命令；district-plan --help 列出全部命令',
    en: 'There is no command “{command}”; see district-plan --help',
  },
  'cli.unknown-option': {
    'zh-CN': '没有“{option}”这个选项；见 district-plan --help',
    en: 'There is no option “{option}”; see district-plan --help',
  },
  'cli.bad-value': {
    'zh-CN': '选项 {option} 不能是“{value}”；可以是：{allowed}',
    en: 'Option {option} cannot be “{value}”; it can be: {allowed}',
  },
  'cli.missing-value': { 'zh-CN': '选项 {option} 缺少内容', en: 'Option {option} needs a value' },
  'cli.bad-arguments': { 'zh-CN': '用法不对；见 district-plan --help', en: 'Wrong use; see district-plan --help' },
  'cli.missing-argument': {
    'zh-CN': '请写明{what}；见 district-plan --help',
    en: 'Name the {what}; see district-plan --help',
  },
  'cli.what.file': { 'zh-CN': '计划文件', en: 'plan file' },
  'cli.what.to': { 'zh-CN': '输出格式（--to html）', en: 'format (--to html)' },
  'cli.needs-folder': {
    'zh-CN': '有几个计划时，请用 -o 写明已有的文件夹',
    en: 'For several plans, name a folder that is there with -o',
  },
  'cli.unit-or-supervision': {
    'zh-CN': '--unit 和 --supervision 只能写一个',
    en: 'Give either --unit or --supervision',
  },
  'cli.needs-output': {
    'zh-CN': '{format} 不能显示在屏幕上；请用 -o 写明输出文件',
    en: '{format} cannot be shown on the screen; name a file with -o',
  },
  'cli.errors-stand': {
    'zh-CN': '还有 {count} 个错误，未生成文件；改正后再生成，或加 --draft 生成草稿',
    en: '{count} errors stand, nothing was written; mend them, or use --draft for a draft',
  },
  'cli.what.source': {
    'zh-CN': '上级计划（--parent）或上年计划（--previous）',
    en: 'parent plan (--parent) or last year’s plan (--previous)',
  },
  'cli.what.output': { 'zh-CN': '输出文件（-o）', en: 'output file (-o)' },
  'cli.what.area': { 'zh-CN': '区域（--area）', en: 'area (--area)' },
  'cli.what.year': { 'zh-CN': '年度（--year）', en: 'year (--year)' },
  'cli.new.output-name': {
    'zh-CN': '输出文件的名称应以 .plan.yaml 结尾：{path}',
    en: 'The name of the output file has to end in .plan.yaml: {path}',
  },
  'cli.new.imported-before': {
    'zh-CN': '{path} 已经导入为 {plan}；请直接写 {plan}，要重新导入请加 --force',
    en: '{path} has been imported as {plan}: name that, or use --force to import it again',
  },
  'cli.new.output-taken': {
    'zh-CN': '{plan} 要写入由 {path} 导入的计划；请给新计划另取一个文件名（-o）',
    en: '{plan} is where the plan of {path} goes: give the new plan another name (-o)',
  },
  'cli.new.several-plans': {
    'zh-CN': '{path} 里有 {count} 个计划；请先导入（district-plan import {path}），再写明用哪一个',
    en: '{path} holds several plans ({count}): import it first (district-plan import {path}), then name the one to use',
  },
  'cli.new.not-a-registry': { 'zh-CN': '不是机构名录：{path}', en: 'Not a registry: {path}' },
  'cli.new.broken': {
    'zh-CN': '{path} 有 YAML 语法错误，读不完整；请先改正再起草',
    en: '{path} has YAML syntax errors and cannot be read as a whole; correct it first',
  },
  'cli.new.written': {
    'zh-CN': '已写入 {path}：{measures}项任务、{tasks}条措施，{open}处待处理；说明见 {report}',
    en: 'Wrote {path}: {measures} measures, {tasks} tasks, {open} to decide; see {report}',
  },
  'cli.unreadable': { 'zh-CN': '无法读取：{path}', en: 'Cannot read: {path}' },
  'cli.nothing-found': {
    'zh-CN': '没有找到计划或名录文件（*.plan.yaml、*.units.yaml）：{path}',
    en: 'No plan or registry files (*.plan.yaml, *.units.yaml) found: {path}',
  },
  'cli.not-a-plan': { 'zh-CN': '不是计划文件：{path}', en: 'Not a plan: {path}' },
  'cli.not-a-child': {
    'zh-CN': '未列入 {path}：它的上级计划不是 {parent}',
    en: '{path} is left out: {parent} is not its parent',
  },
  'cli.no-children': {
    'zh-CN': '没有找到以 {parent} 为上级计划的计划',
    en: 'No plan found that has {parent} as its parent',
  },
  'cli.broken': {
    'zh-CN': '{path} 有 YAML 语法错误，承接情况可能不全',
    en: '{path} has YAML syntax errors; what it carries out may not be complete',
  },
  'cli.several-areas': {
    'zh-CN': '这些名称属于几个区域，名录须分别生成，请选定一个：{areas}（空的为市级单位）',
    en: 'The names belong to several areas, each with a registry of its own; choose one: {areas} (empty: municipal units)',
  },
  'cli.not-a-registry': { 'zh-CN': '不是机构名录：{path}', en: 'Not a registry: {path}' },
  'cli.what.list': { 'zh-CN': '机构改革清单的文件（- 为标准输入）', en: 'file with the list (- is standard input)' },
  'cli.what.units': { 'zh-CN': '机构名录（--units 文件）', en: 'registry (--units FILE)' },
  'cli.what.plan-and-parent': { 'zh-CN': '计划和新一版上级计划', en: 'the plan and the new edition of its parent' },
  'cli.what.two-plans': { 'zh-CN': '两个计划文件：先旧后新', en: 'two plans, the old one first' },
  'cli.diff-broken': {
    'zh-CN': '{path} 有 YAML 语法错误，对照可能不全',
    en: '{path} has YAML syntax errors; the comparison may not be complete',
  },
  'cli.what.returned': { 'zh-CN': '返回的文件（.xlsx、.docx）', en: 'returned file (.xlsx, .docx)' },
  'cli.refused': { 'zh-CN': '{path}：{reason}', en: '{path}: {reason}' },
  'cli.what.parent': { 'zh-CN': '上级计划文件', en: 'file of the parent plan' },
  'cli.cannot-write': { 'zh-CN': '无法写入：{path}', en: 'Cannot write: {path}' },
  'cli.what.document': { 'zh-CN': '要导入的一个文件', en: 'one file to import' },
  'cli.imported': {
    'zh-CN': '待核 {questions} 处，推断 {guesses} 处，未写入的文字 {dropped} 条，名录中没有的单位 {unknown} 个',
    en: 'to be checked: {questions}; guesses: {guesses}; texts left out: {dropped}; units no registry knows: {unknown}',
  },
  'cli.written': { 'zh-CN': '已写入 {path}', en: 'Wrote {path}' },
  'cli.exists': { 'zh-CN': '{path} 已存在；如要替换请加 --force', en: '{path} exists; use --force to replace it' },
  'cli.summary': {
    'zh-CN': '共检查 {files} 个文件：{errors} 个错误，{warnings} 个警告，{infos} 个提示',
    en: '{files} files checked: {errors} errors, {warnings} warnings, {infos} remarks',
  },
  'severity.error': { 'zh-CN': '错误', en: 'error' },
  'severity.warning': { 'zh-CN': '警告', en: 'warning' },
  'severity.info': { 'zh-CN': '信息', en: 'info' },
  'severity.hint': { 'zh-CN': '提示', en: 'hint' },
} satisfies Messages;
