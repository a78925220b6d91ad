import { PERSON_RULES } from './rules-person.ts';
import { ASYLUM_RULES } from './rules-asylum.ts';
import { EXTRADITION_RULES } from './rules-extradition.ts';
import { REMOVAL_RULES } from './rules-removal.ts';
import { SOURCE_RULES } from './rules-sources.ts';
import type { Rule } from './selection.ts';

/** Every derived field. What must be reckoned is reckoned here, with its source, and nowhere in a template. */
export const RULES: readonly Rule[] = [...PERSON_RULES, ...REMOVAL_RULES, ...ASYLUM_RULES, ...EXTRADITION_RULES, ...SOURCE_RULES];
