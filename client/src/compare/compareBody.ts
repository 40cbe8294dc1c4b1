import type { Locale } from '../locale.ts';
import { type Sentence, text } from '../text.ts';
import { escapeHtml, wordsTemplate } from '../webview/page.ts';
import { FILTERS, type Filter, MODES, type Mode } from './messages.ts';

const MODE_WORDS: Readonly<Record<Mode, Sentence>> = { table: 'Side by side', review: 'What goes on' };

const FILTER_WORDS: Readonly<Record<Filter, Sentence>> = {
  all: 'All',
  added: 'Added',
  dropped: 'Dropped',
  changed: 'Changed',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
};

/** Words that the page puts into what it makes itself, by the name it asks for them with. */
const PAGE_WORDS = {
  why: 'Why',
  decision: 'Decision',
  yes: 'Goes on',
  no: 'New this year',
  other: 'Another one…',
  undo: 'Take back',
  nothing: 'Nothing like it',
  unnumbered: 'has no number, so that it cannot be named',
  progress: 'Decided {0} of {1}',
  certain: 'certain',
  likely: 'likely',
  unsure: 'unsure',
  dropped: 'Of last year, nothing goes on from these (no need to write anything):',
  bulk: 'Write the {0} certain ones',
  keys: 'J and K move, 1 goes on, 2 new this year, 3 another one, 0 take back, Enter shows the source. “New this year” is written as continues: [].',
  empty: 'Nothing of this kind.',
} as const satisfies Readonly<Record<string, Sentence>>;

export type PageWords = Readonly<Record<keyof typeof PAGE_WORDS, string>>;

/** The empty compare page, with all its own words in it. */
export function compareBody(locale: Locale): string {
  const word = (sentence: Sentence): string => escapeHtml(text(locale, sentence));
  const modes = MODES.map(
    (mode) =>
      `<button role="tab" id="mode-${mode}" aria-controls="${mode}" data-mode="${mode}">${word(MODE_WORDS[mode])}</button>`,
  );
  const filters = FILTERS.map(
    (filter) =>
      `<button class="filter" data-filter="${filter}" aria-pressed="false">${word(FILTER_WORDS[filter])}<span class="count"></span></button>`,
  );
  const words = Object.fromEntries(Object.entries(PAGE_WORDS).map(([key, sentence]) => [key, text(locale, sentence)]));
  return `<header>
<h1 id="title"></h1>
<p id="summary" role="status"></p>
<div id="bar" role="toolbar" aria-label="${word('Compare plans')}">
<span role="tablist">${modes.join('')}</span>
<span id="filters" role="group" aria-label="${word('Show only')}">${filters.join('')}</span>
<button id="bulk" hidden></button>
<span id="progress"></span>
<button id="export">${word('Export…')}</button>
</div>
</header>
<div id="table" role="tabpanel" tabindex="0" aria-labelledby="mode-table" lang="zh-CN"></div>
<div id="review" role="tabpanel" tabindex="0" aria-labelledby="mode-review" hidden></div>
<p id="notice" class="warning" role="status"></p>
${wordsTemplate('words', words)}`;
}
