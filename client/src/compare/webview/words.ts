import { wordsOf } from '../../webview/inPage.ts';
import type { PageWords } from '../compareBody.ts';

/** The words of the page in its language, which came with it. */
export const words = wordsOf<PageWords>('words');
