import { cliMessages } from './cli.ts';
import { compareMessages } from './compare.ts';
import { coverageMessages } from './coverage.ts';
import { coverageMatrixMessages } from './coverageMatrix.ts';
import { deadlineMessages } from './deadline.ts';
import { deadlineWordMessages } from './deadlineWords.ts';
import { draftMessages } from './draft.ts';
import { exportMessages } from './export.ts';
import { featureMessages } from './feature.ts';
import { featureKeyMessages } from './featureKeys.ts';
import { fileMessages } from './file.ts';
import { importFileMessages } from './importFile.ts';
import type { Locale, Messages } from './locale.ts';
import { measureMessages } from './measure.ts';
import { pasteMessages } from './paste.ts';
import { previewMessages } from './preview.ts';
import { reformMessages } from './reform.ts';
import { registryMessages } from './registry.ts';
import { reparentMessages } from './reparent.ts';
import { returnedMessages } from './returned.ts';
import { structureMessages } from './structure.ts';
import { targetMessages } from './target.ts';
import { textMessages } from './text.ts';
import { unitMessages } from './unit.ts';
import { unitViewMessages } from './unitView.ts';
import { unknownUnitsMessages } from './unknownUnits.ts';
import { yamlMessages } from './yaml.ts';

export const ALL_MESSAGES: Messages = {
  ...yamlMessages,
  ...reparentMessages,
  ...structureMessages,
  ...unitMessages,
  ...deadlineMessages,
  ...deadlineWordMessages,
  ...measureMessages,
  ...compareMessages,
  ...coverageMessages,
  ...coverageMatrixMessages,
  ...targetMessages,
  ...textMessages,
  ...registryMessages,
  ...draftMessages,
  ...reformMessages,
  ...pasteMessages,
  ...returnedMessages,
  ...fileMessages,
  ...exportMessages,
  ...featureMessages,
  ...featureKeyMessages,
  ...unitViewMessages,
  ...importFileMessages,
  ...unknownUnitsMessages,
  ...previewMessages,
  ...cliMessages,
};

/** The shape of a `Sentence`: a key and the words, or further sentences, to put in. */
interface Spoken {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number | readonly Spoken[]>>;
}

/**
 * A sentence in a language; `{x:date}` is an ISO date put in as that language writes dates, `{x:words}` the keys of words
 * with spaces between them, put in as a list of those words. A key that is not there is shown as it is: better an odd word
 * than no message.
 */
export function say(locale: Locale, sentence: Spoken): string {
  const text = ALL_MESSAGES[sentence.key]?.[locale] ?? sentence.key;
  return text.replace(/\{(\w+)(?::(date|words))?\}/g, (whole, name: string, how?: string) => {
    const argument = sentence.args[name];
    if (argument === undefined) return whole;
    if (typeof argument === 'object')
      return argument.map((each) => say(locale, each)).join(locale === 'zh-CN' ? '；' : '; ');
    if (how === 'date') return sayDate(locale, String(argument));
    return how === 'words' ? sayWords(locale, String(argument)) : String(argument);
  });
}

function sayWords(locale: Locale, keys: string): string {
  const words = keys.split(' ').map((key) => ALL_MESSAGES[key]?.[locale] ?? key);
  return words.join(locale === 'zh-CN' ? '、' : ', ');
}

/** An ISO day, month or year as it is read: 2019-03-18 is 2019年3月18日 in Chinese. */
export function sayDate(locale: Locale, iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (!match || locale !== 'zh-CN') return iso;
  const [, year, month, day] = match;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
}
