import { CASES_WORDS } from './cases-words.ts';
import { FACTS_WORDS } from './facts-words.ts';
import { PAPERS_WORDS } from './papers-words.ts';
import { SHELL_WORDS } from './shell-words.ts';

/** Every text of the interface, in the three languages side by side, so that a missing one does not compile. */
// review native C: the whole Kazakh interface, in all files of src/renderer/words
export const WORDS = { ...SHELL_WORDS, ...CASES_WORDS, ...PAPERS_WORDS, ...FACTS_WORDS };
export type WordKey = keyof typeof WORDS;
