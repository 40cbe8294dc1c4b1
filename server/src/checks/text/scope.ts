/** A word for the whole city, or for a township or village, that says whom or what a task is about. */
export interface ScopeWord {
  readonly kind: 'whole' | 'city' | 'rural';
  readonly word: string;
  /** Offset in the text. */
  readonly at: number;
  /** A bracket that holds nothing else: （乡镇） of 街道（乡镇）. */
  readonly bracketed?: string;
}

const RURAL =
  /乡镇|建制村|行政村|自然村|村庄|村民|村级|各村|镇村|(?<!非)涉农|(?<!农业)农村(?!信用|商业|部门|局|委|工作)|(?<=[(（])村(?=[)）])/gu;
/** What a task does for, with or by order of the city: the city is right there. */
const RELATION =
  /(?:按照?|依照?|依据|根据|落实|执行|配合|协助|参与|参加|服务|支持|保障|供|对照|符合|达到|完成|列入|纳入|归入|融入|接入|向|报|报送|争取|承接|对接|贯彻|响应|为|与|和|及|、|占|居|位列|位于|低于|高于|优于|不低于|不高于|好于|排在|退出|进入|名列|在|由)$/u;
/** The city gives the measure, or owns the thing: 全市平均水平, 全市公共信用信息服务平台. */
const CITYS_OWN =
  /^(?:(?!开展|推进|推动|推广|完成|实现|实施|加强|强化|达到|建成|组织|制定|落实|提升|排查|整治)[^，。；,;《]){0,10}?(?:部署|要求|安排|下达|标准|规定|方案|预案|规划|条例|办法|意见|目录|名单|名录|清单|平台|系统|数据库|平均|排名|通报|考核|前\d|后\d|第[\d一二三四五六七八九十]|前列|首位|统筹|分配|分解|调度|会议|政策|行动|计划|普查|试点|指标|领导小组)/u;
/** A sentence that begins so tells of a part in the city's own task. */
const PART_IN = /^(?:[^，。；,;]{0,20}?(?:要求|部署|安排|统一)[，,]?)?(?:积极|主动)?(?:配合|协助|参与|支持)/u;

/** The words of a text that look copied from a city's plan. `city` is the name of the city; `isUrban`: no villages here. */
export function scopeWords(text: string, city: string, isUrban: boolean): readonly ScopeWord[] {
  const words = new RegExp(`全市|本市|${escaped(city)}`, 'gu');
  const found: ScopeWord[] = [];
  for (const { 0: word, index: at } of text.matchAll(words)) {
    const kind = word === city ? 'city' : 'whole';
    if (!isCited(text, at) && isActing(text, at, word, kind)) found.push({ kind, word, at });
  }
  for (const { 0: word, index: at } of isUrban ? text.matchAll(RURAL) : []) {
    if (!isCited(text, at) && !PART_IN.test(sentenceAt(text, at)))
      found.push({ kind: 'rural', word, at, ...bracket(text, at, word) });
  }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * 全市 is acting unless the words around it say otherwise. 本市 and the name of the city stand in many names and references,
 * so they must begin a clause.
 */
function isActing(text: string, at: number, word: string, kind: ScopeWord['kind']): boolean {
  const before = text.slice(0, at).replace(/\s+$/u, '');
  const after = text.slice(at + word.length);
  if (PART_IN.test(sentenceAt(text, at)) || CITYS_OWN.test(after)) return false;
  if (kind === 'city' && /^[\p{Script=Han}]{1,8}?(?:区|局|委|办|厅|院|中心|集团|公司|政府)/u.test(after)) return false;
  if (word !== '全市') return before === '' || /[。；;，,：:]$/u.test(before);
  return /(?:^|[^\p{Script=Han}])[在由]$/u.test(before) || !RELATION.test(before);
}

/** Inside 《…》, or a name in quotation marks. */
function isCited(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function sentenceAt(text: string, at: number): string {
  const start = Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  return text.slice(start, at).trimStart();
}

function bracket(text: string, at: number, word: string): { bracketed: string } | undefined {
  const whole = text.slice(at - 1, at + word.length + 1);
  return /^[(（].*[)）]$/u.test(whole) ? { bracketed: whole } : undefined;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
