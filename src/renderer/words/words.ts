import { CASES_WORDS } from './cases-words.ts';
import { EMERGENCY_WORDS } from './emergency-words.ts';
import { FACTS_WORDS } from './facts-words.ts';
import { FRAME_WORDS } from './frame-words.ts';
import { HELP_WORDS } from './help-words.ts';
import { PAPERS_WORDS } from './papers-words.ts';
import { SETTINGS_WORDS } from './settings-words.ts';
import { SHELL_WORDS } from './shell-words.ts';
import { DELETION_WORDS } from './deletion-words.ts';
import { TEMPLATE_WORDS } from './template-words.ts';
import { CONTROLS_WORDS } from './controls-words.ts';
import { OVERVIEW_WORDS } from './overview-words.ts';
import { SOURCES_WORDS } from './sources-words.ts';
import { HISTORY_WORDS } from './history-words.ts';
import { PEOPLE_WORDS } from './people-words.ts';
import { EVIDENCE_WORDS } from './evidence-words.ts';
import { VAULT_WORDS } from './vault-words.ts';

/** Every text of the interface, in the three languages side by side, so that a missing one does not compile. */
// review native C: the whole Kazakh interface, in all files of src/renderer/words
export const WORDS = {
  ...CASES_WORDS,
  ...EMERGENCY_WORDS,
  ...FACTS_WORDS,
  ...EVIDENCE_WORDS,
  ...PEOPLE_WORDS,
  ...HISTORY_WORDS,
  ...SOURCES_WORDS,
  ...OVERVIEW_WORDS,
  ...CONTROLS_WORDS,
  ...DELETION_WORDS,
  ...FRAME_WORDS,
  ...HELP_WORDS,
  ...PAPERS_WORDS,
  ...SETTINGS_WORDS,
  ...SHELL_WORDS,
  ...TEMPLATE_WORDS,
  ...VAULT_WORDS,
};
export type WordKey = keyof typeof WORDS;
