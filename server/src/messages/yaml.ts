import type { Messages } from './locale.ts';

/** yaml.* and what the parser reports under it: one sentence for each error code of the YAML library. */
export const yamlMessages = {
  'yaml.syntax': { 'zh-CN': 'YAML 语法错误，此处无法读取', en: 'YAML syntax error: this cannot be read' },
  'yaml.syntax.too-large': {
    'zh-CN': '文件过大（{size} 万字），不作检查；请拆分为多个计划',
    en: 'The file is too large to check ({size}0,000 characters); split it into several plans',
  },
  'yaml.syntax.too-deep': {
    'zh-CN': '嵌套过深（超过 {limit} 层），无法读取',
    en: 'Nested too deeply (over {limit} levels)',
  },
  'yaml.syntax.not-a-mapping': {
    'zh-CN': '文件顶层应为“键: 值”的形式，例如“title: 计划名称”',
    en: 'The top level must be “key: value” pairs, for example “title: name of the plan”',
  },
  'yaml.syntax.unreadable': { 'zh-CN': '此文件无法作为 YAML 读取', en: 'This file cannot be read as YAML' },
  'yaml.syntax.ALIAS_PROPS': { 'zh-CN': '此处不能使用锚点或别名', en: 'Anchors and aliases cannot be used here' },
  'yaml.syntax.BAD_ALIAS': { 'zh-CN': '别名写法有误', en: 'This alias is not written correctly' },
  'yaml.syntax.alias': {
    'zh-CN': '计划文件不支持引用别名“{name}”，请直接写出内容',
    en: 'Aliases such as “{name}” are not supported in plans: write the content out',
  },
  'yaml.syntax.BAD_DIRECTIVE': {
    'zh-CN': '以 % 开头的指令无法识别',
    en: 'Unknown directive (a line that begins with %)',
  },
  'yaml.syntax.BAD_DQ_ESCAPE': {
    'zh-CN': '双引号内的转义写法有误；反斜杠请写成 \\\\',
    en: 'Invalid escape in double quotes; write a backslash as \\\\',
  },
  'yaml.syntax.BAD_INDENT': {
    'zh-CN': '缩进不对，或上文的括号、引号没有结束',
    en: 'Wrong indentation, or a bracket or quote above is not closed',
  },
  'yaml.syntax.BAD_PROP_ORDER': { 'zh-CN': '锚点、标签的位置不对', en: 'Anchor or tag in the wrong place' },
  'yaml.syntax.BAD_SCALAR_START': {
    'zh-CN': '不能以此字符开头；请给整个内容加上引号',
    en: 'A value cannot begin with this character; put the value in quotes',
  },
  'yaml.syntax.BLOCK_AS_IMPLICIT_KEY': {
    'zh-CN': '一行里出现了两个“键: ”；内容中含“: ”时请给整个内容加上引号',
    en: 'Two “key: ” on one line; put the value in quotes if it contains “: ”',
  },
  'yaml.syntax.BLOCK_IN_FLOW': {
    'zh-CN': '[ ] 或 { } 之内不能换用缩进写法',
    en: 'Indented blocks cannot stand inside [ ] or { }',
  },
  'yaml.syntax.IMPOSSIBLE': { 'zh-CN': '此处无法读取', en: 'This cannot be read' },
  'yaml.syntax.KEY_OVER_1024_CHARS': {
    'zh-CN': '键名过长；是否缺少换行或引号？',
    en: 'The key is too long; is a line break or a quote missing?',
  },
  'yaml.syntax.MISSING_CHAR': {
    'zh-CN': '缺少字符：引号、括号或键后面的“: ”没有写全',
    en: 'A character is missing: a quote, a bracket, or the “: ” after a key',
  },
  'yaml.syntax.MULTILINE_IMPLICIT_KEY': {
    'zh-CN': '键必须写在一行内；此处是否用了全角冒号“：”？',
    en: 'A key must stand on one line; is there a full-width colon here, “：”?',
  },
  'yaml.syntax.MULTIPLE_ANCHORS': { 'zh-CN': '一个值只能有一个锚点', en: 'A value can have one anchor only' },
  'yaml.syntax.MULTIPLE_DOCS': {
    'zh-CN': '一个文件只能写一个计划；“---”之后的内容不会读取',
    en: 'One file holds one plan; what follows “---” is not read',
  },
  'yaml.syntax.MULTIPLE_TAGS': { 'zh-CN': '一个值只能有一个标签', en: 'A value can have one tag only' },
  'yaml.syntax.NON_STRING_KEY': { 'zh-CN': '键必须是文字', en: 'A key must be text' },
  'yaml.syntax.RESOURCE_EXHAUSTION': { 'zh-CN': '内容过于复杂，无法读取', en: 'Too complex to read' },
  'yaml.syntax.TAB_AS_INDENT': {
    'zh-CN': '不能用制表符（Tab）缩进，请改用空格',
    en: 'Tabs cannot be used for indentation; use spaces',
  },
  'yaml.syntax.TAG_RESOLVE_FAILED': {
    'zh-CN': '不支持以 ! 开头的标签',
    en: 'Tags (words that begin with !) are not supported',
  },
  'yaml.syntax.UNEXPECTED_TOKEN': { 'zh-CN': '此处多出了内容', en: 'Unexpected content here' },
  'yaml.duplicate-key': {
    'zh-CN': '“{name}”重复出现，前一处的内容会被忽略',
    en: '“{name}” occurs twice; what the first one says is lost',
  },
  'yaml.duplicate-key.first': { 'zh-CN': '前一处“{name}”', en: 'the first “{name}”' },
} satisfies Messages;
