import type { Role } from '../../plan/vocabulary.ts';
import { lookUp, type UnitLookup } from '../../registry/lookup.ts';
import { splitUnits } from './splitUnits.ts';

/** What brackets at the end of a paragraph, labels or a cell say: （甲局牵头，乙局、丙局等相关部门按职责分工负责）. */
export interface Responsibility {
  readonly units: ReadonlyMap<Role, readonly string[]>;
  readonly deadline: string | undefined;
  /** Persons with their labels (责任领导：…) and remarks, for which a plan has no place of their own. */
  readonly notes: readonly string[];
  /** Words that name nobody (等相关部门). */
  readonly vague: readonly string[];
}

const BRACKET = /(?:[（(]((?:[^（()）]|[（(][^（()）]*[)）])*)[)）]|[[〔【]([^[〔【\]〕】]*)[\]〕】])\s*[。；;]?$/u;
const SAYS_WHO = /牵头|负责|配合|参与|协助|落实|责任(?:单位|部门)|主责|承办/u;

/** Takes the bracket off the end of a paragraph; undefined where the last bracket says nothing of units. */
export function takeBracket(paragraph: string): { readonly text: string; readonly bracket: string } | undefined {
  const match = BRACKET.exec(paragraph);
  const bracket = match?.[1] ?? match?.[2];
  if (!match || bracket === undefined || !SAYS_WHO.test(bracket)) return undefined;
  return { text: paragraph.slice(0, match.index).trim(), bracket };
}

const VERB =
  /^(.*?)(牵头(?:负责|组织)?|主办|(?:按照?(?:各自)?(?:职责|职能)(?:分工)?)(?:负责|落实|配合|抓好落实)?|负责(?:落实)?|配合|参与|协助|协同|落实)$/su;
/** 牵头单位：, 完成时限：, 责任领导： where a part of the text begins. */
const LABEL =
  /(?:^|(?<=[\s，,；;。、（(]))(?:(?<role>牵头|主办|主责|责任|承办|实施|配合|协办|协同|协助|参与|参加)(?:单位|部门|科室|处室|主体)?|(?<deadline>(?:完成|办结)(?:时限|时间|期限)|时限)|(?<person>(?:分管|主管|牵头|责任|包保)领导|责任人))\s*[:：]/gu;
const VAGUE = /等?(?:各?(?:相关|有关)|各)?(?:市级|区级)?(?:部门|单位)(?:[、和及](?:部门|单位))*$|等$/u;

/** Whether a text names units or a deadline by labels. */
export function isLabelled(text: string): boolean {
  return text.search(LABEL) >= 0;
}

/** Takes the labels off the end of a paragraph, or off one that has nothing else; undefined where there are none. */
export function takeLabels(paragraph: string): { readonly text: string; readonly labels: string } | undefined {
  const start = paragraph.search(LABEL);
  const text = paragraph.slice(0, Math.max(0, start));
  const isInBracket = text.split(/[（(]/u).length > text.split(/[）)]/u).length;
  if (start < 0 || isInBracket || (start > 0 && !/[。；;\s]$/u.test(text))) return undefined;
  return { text: text.trim(), labels: paragraph.slice(start) };
}

/** Reads the inside of a bracket, or what stands behind labels; units are split as in a cell, with the registry's names whole. */
export function readDuties(text: string, lookup: UnitLookup | undefined): Responsibility {
  const units = new Map<Role, string[]>();
  const vague: string[] = [];
  const notes: string[] = [];
  let deadline: string | undefined;
  const add = (word: string, names: string): void => {
    const role = roleOf(word, units.has('lead'));
    units.set(role, [...(units.get(role) ?? []), ...namesOf(names, lookup, vague)]);
  };
  const labels = text.search(LABEL);
  const [who = '', ...remarks] = (labels < 0 ? text : text.slice(0, labels)).split(/。(?!$)/u);
  notes.push(...remarks.map((each) => each.trim()).filter((each) => each !== ''));
  for (const clause of clausesOf(who)) {
    const [, names = clause, word = '负责'] = VERB.exec(clause) ?? [];
    add(word, names);
  }
  for (const { role, person, words } of labelledParts(text)) {
    if (role !== undefined) add(role, words);
    else if (person !== undefined) notes.push(`${person}：${words}`);
    else deadline = words;
  }
  return { units, deadline, notes, vague };
}

interface LabelledPart {
  readonly role: string | undefined;
  readonly person: string | undefined;
  readonly words: string;
}

function labelledParts(text: string): readonly LabelledPart[] {
  const labels = [...text.matchAll(LABEL)];
  return labels.map((label, index) => ({
    role: label.groups?.role,
    person: label.groups?.person,
    words: text
      .slice(label.index + label[0].length, labels[index + 1]?.index)
      .replace(/[\s，,；;。、]+$/u, '')
      .trim(),
  }));
}

/** The parts between commas and semicolons; a part that ends with no verb goes on in the next one. */
function clausesOf(bracket: string): readonly string[] {
  const clauses: string[] = [];
  let open = '';
  for (const part of bracket.split(/[，,；;。]/u).map((each) => each.trim())) {
    if (part === '') continue;
    open = open === '' ? part : `${open}、${part}`;
    if (!VERB.test(open)) continue;
    clauses.push(open);
    open = '';
  }
  return open === '' ? clauses : [...clauses, open];
}

function roleOf(word: string, hasLead: boolean): Role {
  if (/^(?:牵头|主办)/u.test(word)) return 'lead';
  if (/^(?:配合|协办|参与|参加|协同|协助|按)/u.test(word)) return hasLead ? 'support' : 'lead';
  // 甲牵头，乙负责 names two tiers; 乙负责 alone who does it
  return hasLead ? 'responsible' : 'lead';
}

function namesOf(list: string, lookup: UnitLookup | undefined, vague: string[]): readonly string[] {
  // 等相关部门 names nobody; what follows it (和各区政府) does
  const named = list.replace(
    /等(?:相关|有关|各)?(?:部门|单位|委办局)?(?:[、和及](?:部门|单位))*(?=[、和及以]|$)/gu,
    (words) => {
      vague.push(words);
      return '、';
    },
  );
  return splitUnits(named, lookup).names.flatMap((name) =>
    atAnd(name.replace(/^(?:以及|和|及|与)/u, ''), lookup, vague),
  );
}

/** 市农委和相关区政府 are two, 市规划和国土资源管理委员会 is one. */
function atAnd(name: string, lookup: UnitLookup | undefined, vague: string[]): readonly string[] {
  if (name === '') return [];
  if (lookup && lookUp(lookup, name, undefined).kind !== 'unknown') return [name];
  const match =
    /^(.*?(?:局|委|办|部|院|会|处|中心|公司|政府|单位|部门|街道|集团))(?:以及|和|及|与)((?:各|相关|有关|市|区|县|乡|街道|属地).*)$/su.exec(
      name,
    );
  if (match) return [...atAnd(match[1]!, lookup, vague), ...atAnd(match[2]!, lookup, vague)];
  if (VAGUE.test(name) && name.replace(VAGUE, '') === '') {
    vague.push(name);
    return [];
  }
  return [name];
}
