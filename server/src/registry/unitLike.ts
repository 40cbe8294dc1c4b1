import type { Mention } from './mentions.ts';

/** What a unit's short name looks like: its level, what it is for, what kind of office it is. */
const LIKE =
  /[市区](?<middle>[\p{Script=Han}]{2,12}?)(?<kind>管委会|委员会|办公室|指挥部|领导小组|分局|支队|中心|局|委|办)/gu;
/** Before a name: the beginning, a mark, or a word that leads to one. */
const BEFORE = /(?:^|[\p{P}\p{S}\s]|[由会同和与及向报请经])$/u;
/** Words that a name does not contain: then the match runs over the end of one. */
const NOT_INSIDE =
  /[的由和与及对将按在为把被等以并或其各年月日前后]|会同|部门|单位|街道|政府|重点|工作|全市|全区|有关|相关|负责|配合|开展|推进|加强|完成|优化|牵头|落实|实施/u;
/** What makes another word of the level: 市级, 区域, 市场, 市民 (but 市民政局). */
const NOT_BEHIND_LEVEL = /^(?:[域内级属划县场]|民(?![政族防]))/u;
/** What makes another word of 局, 委 …, before it: 布局, 常委, 承办, 副中心. */
const NOT_BEFORE_KIND: Readonly<Record<string, RegExp>> = {
  局: /[布格全结大当开僵时棋]$/u,
  委: /[常政村居团]$/u,
  办: /[督主承协经举查开代帮申补联公民新自合交]$/u,
  中心: /副$/u,
};
/** And behind it: 局部, 委托, 办理, 中心城区. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  局: /^[部面限势长]/u,
  委: /^[员托派任办会]/u,
  办: /^[法理公学事件案好结实园展证]/u,
  中心: /^[城地区线点站组镇村校]/u,
};

/**
 * Words in a text that look like the short name of a unit, in its order; offsets in the text, `end` exclusive. Meant
 * for what no registry knows: `known` mentions are passed over. Functional wording (环保部门) is not like a name.
 */
export function unitLikeWords(text: string, known: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  LIKE.lastIndex = 0;
  for (let match = LIKE.exec(text); match; match = LIKE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const { middle = '', kind = '' } = match.groups ?? {};
    const isKnown = known.some((mention) => mention.start < end && start < mention.end);
    if (!isKnown && BEFORE.test(text.slice(0, start)) && isName(middle, kind, text.slice(end))) {
      found.push({ start, end });
    }
    // a name may begin inside what is none: 全市各部门会同区安监局
    else LIKE.lastIndex = start + 1;
  }
  return found;
}

function isName(middle: string, kind: string, after: string): boolean {
  if (NOT_INSIDE.test(middle) || NOT_BEHIND_LEVEL.test(middle)) return false;
  return !NOT_BEFORE_KIND[kind]?.test(middle) && !GOES_ON[kind]?.test(after);
}
