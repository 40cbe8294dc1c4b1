import type { Mention } from './mentions.ts';

/** What a unit's short name looks like: its level, what it is for, what kind of office it is. */
const LIKE =
  /[市区](?<middle>[\p{Script=Han}]{2,12}?)(?<kind>管委会|委员会|办公室|指挥部|领导小组|分局|支队|中心|局|委|办)/gu;
/** Before a name: the beginning, a mark, or a word that leads to one. */
const BEFORE = /(?:^|[\p{P}\p{S}\s]|[由会同和与及向报请经])$/u;
/** Words that a name does not contain: then the match runs over the end of one. */
const NOT_INSIDE = /[的由和与及对将按在为把被等以并或其各年月日前后]|会同|部门|单位|街道|政府|重点|工作|全市|全区/u;
/** What goes on after 局, 委 … and makes it another word: 局部, 委托, 办理, 中心城区. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  局: /^[部面限势长]/u,
  委: /^[员托派任办会]/u,
  办: /^[法理公学事件案好结实园展证]/u,
  中心: /^[城地区]/u,
};

/**
 * Words in a text that look like the short name of a unit, in its order; offsets in the text, `end` exclusive. Meant
 * for what no registry knows: `known` mentions are passed over. Functional wording (环保部门) is not like a name.
 */
export function unitLikeWords(text: string, known: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(LIKE)) {
    const start = match.index;
    const end = start + match[0].length;
    const { middle = '', kind = '' } = match.groups ?? {};
    if (known.some((mention) => mention.start < end && start < mention.end)) continue;
    if (!BEFORE.test(text.slice(0, start)) || NOT_INSIDE.test(middle) || GOES_ON[kind]?.test(text.slice(end))) continue;
    found.push({ start, end });
  }
  return found;
}
