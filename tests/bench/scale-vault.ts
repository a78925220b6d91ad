import { CaseAccess, sealRow } from '#adapters/sqlite/case-access.ts';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import { forgetKeys } from '#adapters/crypto/key-schedule.ts';
import { appendRevision } from '#adapters/sqlite/revision-log.ts';
import { indexCase, tidyIndex } from '#adapters/sqlite/search-index.ts';
import { inTransaction } from '#adapters/sqlite/transaction.ts';
import { makeVaultFolder } from '#adapters/sqlite/vault-creation.ts';
import { CASE_SCHEMA, CaseFile } from '#core/casefile/case-file.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import { ok } from '#core/result.ts';

/** How a case of the bench looks: five people, fifty revisions. Every thousandth has a thousand revisions. */
export const PEOPLE_A_CASE = 5;
export const REVISIONS_A_CASE = 50;
export const LONG_LOG = 1_000;

export const BENCH_PASSPHRASE = 'верный ключ от сундука';
export const caseIdOf = (number: number): string => `bench${String(number).padStart(11, '0')}`;

export const STEMS = 'Ахмет Серик Бекмухамед Иван Петр Сидор Кузнец Соловь Воробь Жунус Омар Турсун Нурлан Касым Абай Досжан Ержан Калий Рахим Садык Тлеу Умар Хаким Шарип Юсуп Якуп Балтабай Гали Дауренбек Есенгали Жаксылык Зейнолла Ибрагим Кенжебек Мукан Оразбай'.split(' ');
const ENDINGS = 'ов ев ин улы кызы баев беков енко ский дзе ян'.split(' ');
const GIVEN = 'Алексей Андрей Дмитрий Сергей Юлия Наталья Екатерина Мария Қанат Серік Әйгерім Айгүл Жібек Гүлнар Нұрсұлтан Ғани Дәулет Ержан Ерлан Жанар Сәуле Бауыржан Хасан Шамиль Гиорги Фарход Отабек Ксения Пётр Артём'.split(' ');
const LATIN = 'Aleksei Andrey Dmitry Sergey Yulia Natalya Yekaterina Mariya Kanat Serik Aigerim Aigul Zhibek Gulnar Nursultan Gani Daulet Yerzhan Yerlan Zhanar Saule Bauyrzhan Khasan Shamil Giorgi Farkhod Otabek Kseniya Pyotr Artyom'.split(' ');

/** Invented people, the same in every run: numbers choose the parts of the name. */
function person(number: number, role: 'applicant' | 'family' | 'witness') {
  const stem = STEMS[number % STEMS.length] ?? '';
  const family = `${stem}${ENDINGS[Math.floor(number / 7) % ENDINGS.length] ?? ''}${number % 13 === 0 ? String.fromCodePoint(1072 + (Math.floor(number / 13) % 32)) : ''}`;
  const at = Math.floor(number / 3) % GIVEN.length;
  return {
    id: `p${String(number % 1000)}x`, roles: [role],
    names: [
      { id: 'ru', script: 'cyrillic', tongue: 'ru', use: 'main', family, given: GIVEN[at] ?? '', patronymic: `${STEMS[Math.floor(number / 11) % STEMS.length] ?? ''}ович` },
      { id: 'lat', script: 'latin', use: 'passport', family: `Bench${String(number)}`, given: LATIN[at] ?? '' },
    ],
    birthDate: `${String(1950 + (number % 60))}-0${String(1 + (number % 9))}-1${String(number % 10)}`,
    documents: [{ id: 'd1', type: 'passport', number: `N${String(10_000_000 + number)}` }],
    iin: String(100_000_000_000 + number),
  };
}

function benchCase(number: number): CaseFile {
  const roles = ['applicant', 'family', 'family', 'witness', 'family'] as const;
  return CaseFile.parse({
    schema: CASE_SCHEMA, id: caseIdOf(number), fictional: 'yes', workingLanguage: 'ru',
    people: roles.map((role, index) => person(number * PEOPLE_A_CASE + index, role)),
    notes: [{ id: 'n1', text: { original: 'ru', ru: `Вымышленное дело ${String(number)}. Версия @@@. ${'Позвонить родственникам, собрать справки и показания. '.repeat(3)}` } }],
  });
}

/**
 * A vault of `cases` cases with five people and fifty revisions each, through the program's own sealing, log and index, but in large transactions without syncs or log:
 * a hundred thousand people take minutes, one by one they would take hours. Returns how many revisions there are.
 */
export async function makeScaleVault(folder: string, cases: number): Promise<number> {
  let revisions = 0;
  const made = await makeVaultFolder(folder, new TextEncoder().encode(BENCH_PASSPHRASE), LOWEST_COST, '2026-01-01T00:00:00.000Z', (_staging, database, keys) => {
    // No syncs, and no log that would write and encrypt every page twice. The bytes of the pages are the same.
    database.pragma('synchronous = OFF');
    database.pragma('journal_mode = OFF');
    database.pragma('cache_size = -131072');
    const access = new CaseAccess(database, keys.caseKeys);
    const insert = database.prepare('INSERT INTO cases (id, wrapped_key, revision, created_at, changed_at, title, content) VALUES (?, ?, ?, ?, ?, ?, ?)');
    const copy = database.prepare('INSERT INTO key_copies (row, case_id, wrapped_key) VALUES (?, ?, ?)');
    for (let from = 0; from < cases; from += 500) {
      const written = inTransaction(database, () => {
        for (let number = from; number < Math.min(cases, from + 500); number += 1) {
          const file = benchCase(number);
          const template = JSON.stringify(file);
          const text = (version: number): string => template.replace('@@@', String(version));
          const last = number % 1000 === 0 ? LONG_LOG : REVISIONS_A_CASE;
          const head = caseHead(file);
          const { wrappedKey, keys: caseKeys } = access.newKey(file.id);
          const at = `2026-${String(1 + (number % 9)).padStart(2, '0')}-${String(10 + (number % 18))}T${String(10 + (number % 12))}:00:00.000Z`;
          const row = Number(insert.run(file.id, wrappedKey, last, at, at, sealRow(caseKeys, 'cases.title', file.id, last, head.title), sealRow(caseKeys, 'cases.content', file.id, last, text(last))).lastInsertRowid);
          copy.run(row, file.id, wrappedKey);
          for (let version = 1; version <= last; version += 1) {
            const changes = version === 1 ? [] : [{ path: 'notes[n1].text', before: version - 1, after: version }];
            appendRevision(database, { row, id: file.id, keys: caseKeys }, { number: version, at, by: 'bench', reason: version === 1 ? 'created' : 'answer', changes, before: version === 1 ? '' : text(version - 1), after: text(version) });
          }
          revisions += last;
          indexCase(database, row, head);
          forgetKeys(caseKeys);
        }
        return ok(null);
      });
      if (!written.ok) return Promise.resolve(written);
    }
    // In years the index is tidied up at every quiet moment; here it was made in minutes.
    while (tidyIndex(database)) continue;
    database.pragma('journal_mode = WAL');
    return Promise.resolve(ok(null));
  });
  if (!made.ok) throw new Error(made.error.code);
  forgetKeys(made.value.keys);
  return revisions;
}

/** The title and the words to search by of a case, for the peers. */
export function benchNames(number: number): { readonly title: string; readonly searchText: string } {
  return caseHead(benchCase(number));
}

/** What a lawyer types, key by key: the names of some of the people in their own spelling and in Latin, and numbers. */
export function typedSearches(cases: number): readonly string[] {
  const typed: string[] = [];
  for (let step = 0; step < 24; step += 1) {
    const chosen = benchCase(Math.floor((cases * (step + 0.5)) / 24)).people[step % PEOPLE_A_CASE];
    const [own, latin] = chosen?.names ?? [];
    const whole = step % 3 === 0 ? `${own?.family ?? ''} ${own?.given ?? ''}` : step % 3 === 1 ? `${latin?.given ?? ''} ${latin?.family ?? ''}` : chosen?.iin?.state === 'value' ? chosen.iin.value : '';
    for (let length = 1; length <= whole.length; length += 1) typed.push(whole.slice(0, length));
  }
  return typed;
}
