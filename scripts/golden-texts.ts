import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Speaker } from '#core/casefile/selection.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Paper } from '#core/papers/paper.ts';

const root = join(import.meta.dirname, '..');

/** A paper whose whole text is kept. `charges`: how many charges the extradition request has, where it is not the two of the example. */
type Golden = { readonly name: string; readonly case: string; readonly template: string; readonly variant: string | null; readonly speaker: Speaker; readonly language?: Tongue; readonly charges?: 1 | 5 };

/** The papers whose whole text is kept in `tests/golden/papers`, one file each, so that a lawyer sees every changed sentence in a diff. */
export const GOLDENS: readonly Golden[] = [
  { name: 'expulsion-gpk-person', case: 'a-programmer-expulsion', template: 'kz-expulsion-appeal', variant: 'gpk', speaker: 'person' },
  { name: 'expulsion-gpk-representative', case: 'a-programmer-expulsion', template: 'kz-expulsion-appeal', variant: 'gpk', speaker: 'representative' },
  { name: 'expulsion-gpk-stopping-person', case: 'a-programmer-expulsion', template: 'kz-expulsion-appeal', variant: 'gpk-stopping', speaker: 'person' },
  { name: 'expulsion-koap-person', case: 'c-thin-and-messy', template: 'kz-expulsion-appeal', variant: 'koap', speaker: 'person' },
  { name: 'expulsion-koap-stopping-person', case: 'c-thin-and-messy', template: 'kz-expulsion-appeal', variant: 'koap-stopping', speaker: 'person' },
  { name: 'expulsion-koap-defender', case: 'd-teacher-koap', template: 'kz-expulsion-appeal', variant: 'koap', speaker: 'defender' },
  { name: 'refugee-soldier-person', case: 'b-soldier-extradition', template: 'kz-refugee-application', variant: 'local', speaker: 'person' },
  { name: 'refugee-thin-person', case: 'c-thin-and-messy', template: 'kz-refugee-application', variant: 'local', speaker: 'person' },
  { name: 'defence-notice-koap', case: 'd-teacher-koap', template: 'kz-defence-notice', variant: 'koap', speaker: 'defender' },
  { name: 'defence-notice-gpk', case: 'a-programmer-expulsion', template: 'kz-defence-notice', variant: 'gpk', speaker: 'representative' },
  { name: 'defence-notice-upk', case: 'b-soldier-extradition', template: 'kz-defence-notice', variant: 'upk', speaker: 'defender' },
  { name: 'interpreter-statement-thin', case: 'c-thin-and-messy', template: 'kz-interpreter-statement', variant: null, speaker: 'person' },
  { name: 'annex-list-extradition', case: 'b-soldier-extradition', template: 'kz-annex-list', variant: 'extradition', speaker: 'defender' },
  { name: 'defence-notice-koap-kk', case: 'd-teacher-koap', template: 'kz-defence-notice', variant: 'koap', language: 'kk', speaker: 'defender' },
  { name: 'defence-notice-gpk-kk', case: 'a-programmer-expulsion', template: 'kz-defence-notice', variant: 'gpk', language: 'kk', speaker: 'representative' },
  { name: 'defence-notice-upk-kk', case: 'b-soldier-extradition', template: 'kz-defence-notice', variant: 'upk', language: 'kk', speaker: 'defender' },
  { name: 'annex-list-extradition-kk', case: 'b-soldier-extradition', template: 'kz-annex-list', variant: 'extradition', language: 'kk', speaker: 'defender' },
  { name: 'interpreter-statement-thin-kk', case: 'c-thin-and-messy', template: 'kz-interpreter-statement', variant: null, language: 'kk', speaker: 'person' },
  { name: 'annex-list-gpk-kk', case: 'a-programmer-expulsion', template: 'kz-annex-list', variant: 'gpk', language: 'kk', speaker: 'representative' },
  { name: 'refugee-local-person', case: 'a-programmer-expulsion', template: 'kz-refugee-application', variant: 'local', speaker: 'person' },
  { name: 'extradition-decision-defender', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'defender' },
  { name: 'extradition-arrest-person', case: 'b-soldier-extradition', template: 'kz-extradition-arrest-appeal', variant: null, speaker: 'person' },
  { name: 'suspension-extradition-person', case: 'b-soldier-extradition', template: 'kz-suspension-motion', variant: 'extradition', speaker: 'person' },
  { name: 'suspension-koap-person', case: 'c-thin-and-messy', template: 'kz-suspension-motion', variant: 'koap', speaker: 'person' },
  { name: 'extradition-decision-person', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'person' },
  { name: 'extradition-decision-1-person', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'person', charges: 1 },
  { name: 'extradition-decision-1-defender', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'defender', charges: 1 },
  { name: 'extradition-decision-5-person', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'person', charges: 5 },
  { name: 'extradition-decision-5-defender', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'defender', charges: 5 },
  { name: 'extradition-decision-person-kk', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'person', language: 'kk' },
  { name: 'extradition-decision-defender-kk', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'defender', language: 'kk' },
  { name: 'extradition-decision-5-defender-kk', case: 'b-soldier-extradition', template: 'kz-extradition-decision-appeal', variant: null, speaker: 'defender', language: 'kk', charges: 5 },
  { name: 'extradition-arrest-person-kk', case: 'b-soldier-extradition', template: 'kz-extradition-arrest-appeal', variant: null, speaker: 'person', language: 'kk' },
  { name: 'extradition-arrest-defender-kk', case: 'b-soldier-extradition', template: 'kz-extradition-arrest-appeal', variant: null, speaker: 'defender', language: 'kk' },
  { name: 'suspension-extradition-defender-kk', case: 'b-soldier-extradition', template: 'kz-suspension-motion', variant: 'extradition', speaker: 'defender', language: 'kk' },
  { name: 'suspension-koap-defender-kk', case: 'd-teacher-koap', template: 'kz-suspension-motion', variant: 'koap', speaker: 'defender', language: 'kk' },
  { name: 'suspension-gpk-person-kk', case: 'a-programmer-expulsion', template: 'kz-suspension-motion', variant: 'gpk', speaker: 'person', language: 'kk' },
  { name: 'expulsion-gpk-person-kk', case: 'a-programmer-expulsion', template: 'kz-expulsion-appeal', variant: 'gpk', speaker: 'person', language: 'kk' },
  { name: 'expulsion-gpk-stopping-person-kk', case: 'a-programmer-expulsion', template: 'kz-expulsion-appeal', variant: 'gpk-stopping', speaker: 'person', language: 'kk' },
  { name: 'expulsion-koap-defender-kk', case: 'd-teacher-koap', template: 'kz-expulsion-appeal', variant: 'koap', speaker: 'defender', language: 'kk' },
  { name: 'expulsion-koap-stopping-person-kk', case: 'd-teacher-koap', template: 'kz-expulsion-appeal', variant: 'koap-stopping', speaker: 'person', language: 'kk' },
  { name: 'refugee-local-representative-kk', case: 'a-programmer-expulsion', template: 'kz-refugee-application', variant: 'local', speaker: 'representative', language: 'kk' },
  { name: 'refugee-thin-person-kk', case: 'c-thin-and-messy', template: 'kz-refugee-application', variant: 'local', speaker: 'person', language: 'kk' },
  { name: 'un-hrc-programmer-person-en', case: 'a-programmer-expulsion', template: 'un-interim-measures', variant: 'hrc', speaker: 'person', language: 'en' },
  { name: 'un-hrc-programmer-representative-ru', case: 'a-programmer-expulsion', template: 'un-interim-measures', variant: 'hrc', speaker: 'representative' },
  { name: 'un-cat-soldier-representative-en', case: 'b-soldier-extradition', template: 'un-interim-measures', variant: 'cat', speaker: 'representative', language: 'en' },
  { name: 'un-cat-soldier-person-ru', case: 'b-soldier-extradition', template: 'un-interim-measures', variant: 'cat', speaker: 'person' },
  { name: 'unhcr-soldier-representative-en', case: 'b-soldier-extradition', template: 'unhcr-intervention-letter', variant: null, speaker: 'representative', language: 'en' },
  { name: 'unhcr-soldier-person-ru', case: 'b-soldier-extradition', template: 'unhcr-intervention-letter', variant: null, speaker: 'person' },
];

/** The date of all goldens. */
export const GOLDEN_DATE = '2026-11-22';

/** Where the text of a golden lies. */
export function goldenFile(name: string): string {
  return join(root, 'tests/golden/papers', `${name}.txt`);
}

/** Assembles the paper of a golden from the shipped case, template and law. Throws if one of them is damaged. */
export async function goldenPaper(golden: Golden): Promise<Paper> {
  const { library } = await readTemplates(join(root, 'src/templates'));
  const law = await readLaw(join(root, 'resources/law'));
  const example = readFileSync(join(root, 'resources/examples', `${golden.case}.yaml`), 'utf8');
  const file = readCaseText(new TextEncoder().encode(golden.charges === undefined ? example : withCharges(example, golden.charges)), golden.case);
  if (!law.ok || !file.ok) throw new Error('a shipped file is damaged');
  const filled = fillPaper(library, law.value, file.value, { ...golden, language: golden.language ?? 'ru', date: GOLDEN_DATE, paperId: 'golden' });
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value.paper;
}

/** The example with the first of its charges alone, or with the invented ones of `tests/golden/charges.yaml` after them. */
function withCharges(example: string, charges: 1 | 5): string {
  const second = example.indexOf('      - id: ch2\n');
  const end = example.indexOf('\n\n', second) + 1;
  if (second < 0 || end === 0) throw new Error('the example no longer holds a second charge');
  const added = readFileSync(join(root, 'tests/golden/charges.yaml'), 'utf8');
  return charges === 1 ? example.slice(0, second) + example.slice(end) : example.slice(0, end) + added + example.slice(end);
}

/** The paper as text, as the text writer prints it. */
export async function goldenText(paper: Paper): Promise<string> {
  return new TextDecoder().decode((await createTextWriter().write(paper, { forEditing: false })).bytes);
}
