import { openCase } from '#application/case-changes.ts';
import { findSamePeopleOf, type FoundPeople } from '#application/find-same-people.ts';
import type { Likeness } from '#core/casefile/same-person.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { ok } from '#core/result.ts';
import { withVault, word, type Command } from '../command.ts';
import { EXIT } from '../output.ts';

type Found = FoundPeople & { readonly person: string };

const CERTAINTY: Readonly<Record<'sure' | 'likely' | 'possible', Words>> = {
  sure: { ru: 'тот же человек', kk: 'сол адам', en: 'the same person' },
  likely: { ru: 'вероятно, тот же человек', kk: 'сол адам болуы ықтимал', en: 'probably the same person' },
  possible: { ru: 'возможно, тот же человек', kk: 'сол адам болуы мүмкін', en: 'possibly the same person' },
};

const BECAUSE: Readonly<Record<Likeness, Words>> = {
  iin: { ru: 'ИИН', kk: 'ЖСН', en: 'IIN' },
  document: { ru: 'номер документа', kk: 'құжат нөмірі', en: 'document number' },
  phone: { ru: 'телефон', kk: 'телефон', en: 'telephone' },
  name: { ru: 'имя', kk: 'аты-жөні', en: 'name' },
  'name-sounds': { ru: 'имя по звучанию', kk: 'аты-жөнінің естілуі', en: 'name by sound' },
  'birth-date': { ru: 'дата рождения', kk: 'туған күні', en: 'day of birth' },
};

const AGAINST: Readonly<Record<'birth-date' | 'sex', Words>> = {
  'birth-date': { ru: 'другая дата рождения', kk: 'туған күні басқа', en: 'another day of birth' },
  sex: { ru: 'другой пол', kk: 'жынысы басқа', en: 'another sex' },
};

const MORE: Words = {
  ru: 'похожих дел больше, чем просмотрено; просмотрены самые новые',
  kk: 'ұқсас істер қаралғаннан көп; ең жаңалары қаралды',
  en: 'there are more such cases than were looked through; the newest were',
};

/** Lines for people about others who may be the same: who, where, as what, why. */
export function samePeopleLines(all: readonly Found[], ui: Tongue): readonly string[] {
  return all.flatMap(({ person, found, more }) => [
    ...found.map(({ certainty, because, against, caseId, path, roles, title }) => {
      const why = [...because.map((each) => BECAUSE[each][ui]), ...against.map((each) => `${AGAINST[each][ui]} (!)`)].join(', ');
      return `${person}: ${CERTAINTY[certainty][ui]} — ${caseId} ${path} [${roles.join(', ')}] ${title}: ${why}`;
    }),
    ...(more ? [`${person}: ${MORE[ui]}`] : []),
  ]);
}

export const peopleCommand: Command = {
  name: 'people',
  usage: 'pana people VAULT CASE',
  summary: {
    ru: 'кто из дела уже есть в хранилище: повторы и столкновение интересов',
    kk: 'істегі кім қоймада бұрыннан бар: қайталанулар және мүдделер қақтығысы',
    en: 'who of a case is in the vault already: duplicates and conflicts of interest',
  },
  options: {},
  positionals: { least: 2, most: 2 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const people = await findSamePeopleOf(vault, file.value);
      if (!people.ok) return people;
      const none: Words = { ru: 'Никого из этого дела в других делах не найдено.', kk: 'Бұл істегі ешкім басқа істерден табылмады.', en: 'Nobody of this case was found in another.' };
      const lines = samePeopleLines(people.value, given.ui);
      return ok({ exit: lines.length > 0 ? EXIT.openIssues : EXIT.done, json: { ok: true, people: people.value }, lines: lines.length > 0 ? lines : [none[given.ui]] });
    }),
};
