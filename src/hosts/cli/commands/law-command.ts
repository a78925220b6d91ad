import { join } from 'node:path';
import { proveLibrary } from '#adapters/law/prove-law.ts';
import { readNormCards } from '#adapters/law/read-norm-cards.ts';
import type { Failure } from '#core/failure.ts';
import { kazakhHeadingOf } from '#core/law/article-heading.ts';
import { nearestKeys } from '#core/law/nearest-keys.ts';
import type { LawLibrary, Norm } from '#core/law/norm.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { proofHolds, proofLines, proofWords } from '#core/law/proof-report.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Arguments } from '../arguments.ts';
import { type Command } from '../command.ts';
import { EXIT, type Answered } from '../output.ts';
import { PROGRAM_ROOT } from '../program.ts';
import { cardLines } from './law-lines.ts';

const TEXTS = join(PROGRAM_ROOT, 'resources/law/texts');

export const lawCommand: Command = {
  name: 'law',
  usage: 'pana law [KEY] | pana law --check',
  summary: {
    ru: 'норма по ключу: ссылка, содержание, источник, проверка, текст; --check проверяет всю библиотеку',
    kk: 'кілт бойынша норма: сілтеме, мазмұн, дереккөз, тексеру, мәтін; --check бүкіл кітапхананы тексереді',
    en: 'a norm by its key: citation, content, source, proof, text; --check proves the whole library',
  },
  options: { check: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    const law = await program.law();
    if (!law.ok) return law;
    const [key] = given.positionals;
    if (given.values['check'] === true) return key === undefined ? checkLaw(law.value, given) : err(program.wrongUse(lawCommand.usage));
    return key === undefined ? listActs(law.value, given) : showNorm(key.trim(), law.value, given);
  },
};

async function checkLaw(library: LawLibrary, given: Arguments): Promise<Result<Answered>> {
  const report = await proveLibrary(library, TEXTS);
  const holds = proofHolds(report);
  return ok({
    exit: holds ? EXIT.done : EXIT.openIssues,
    json: {
      ok: holds,
      counts: { proved: report.proved.length, unproved: report.unproved.length, contradicted: report.contradicted.length },
      contradicted: report.contradicted.map((proof) => ({ ...proof, message: proofWords(proof) })),
      unproved: report.unproved.map((proof) => ({ ...proof, message: proofWords(proof) })),
      staleOutlines: report.staleOutlines,
      proved: report.proved.map((proof) => proof.key),
    },
    lines: proofLines(report, given.ui),
  });
}

function listActs(library: LawLibrary, given: Arguments): Result<Answered> {
  const acts = [...library.acts.values()].map(({ key, names }) => ({ key, title: { ru: names.ru.full.nominative, kk: names.kk?.full.nominative ?? null, en: names.en.full } }));
  return ok({ exit: EXIT.done, json: { ok: true, acts }, lines: acts.map(({ key, title }) => `${key}  ${title[given.ui] ?? title.ru}`) });
}

async function showNorm(key: string, library: LawLibrary, given: Arguments): Promise<Result<Answered>> {
  const read = await readNormCards(key, library, TEXTS);
  if (!read.ok) return err(notFound(read.error, key, nearestKeys(key, library)));
  const { concept, cards } = read.value;
  // An act or a chapter says little of itself: the entries that it holds follow.
  const entries = cards.some(({ proof }) => proof === null) ? entriesOf(key, library) : [];
  const title = concept === null ? [] : [`${key}: ${given.ui === 'en' ? concept.title.en : `${given.ui === 'kk' ? '(орысша) ' : ''}${concept.title.ru}`}`];
  return ok({
    exit: cards.some(({ proof }) => proof?.status === 'contradicted') ? EXIT.openIssues : EXIT.done,
    json: {
      ok: true, key,
      concept: concept === null ? null : { title: concept.title, since: concept.since, now: concept.now, before: concept.before },
      norms: cards.map((card) => ({ ...card, proof: card.proof === null ? null : { ...card.proof, message: proofWords(card.proof) } })),
      entries: entries.map(({ key: entry, paraphrase }) => ({ key: entry, paraphrase })),
    },
    lines: [...title, ...cards.flatMap((card) => cardLines(card, given.ui)), ...entries.map((entry) => `  ${entry.key}  ${entryWords(entry, library, given.ui)}`)],
  });
}

function entriesOf(key: string, library: LawLibrary) {
  return library.acts.has(key) ? [...library.norms.values()].filter((norm) => norm.key.startsWith(`${key}.`)) : [];
}

/** What an entry says in the language; in Kazakh the official heading of its article first, then what exists in Russian alone, marked so. */
function entryWords({ key, paraphrase }: Norm, library: LawLibrary, tongue: Tongue): string {
  const own = paraphrase[tongue];
  if (own !== null) return own;
  const heading = kazakhHeadingOf(key, library);
  return `${heading === null ? '' : `${heading.kk} — `}(орысша) ${paraphrase.ru}`;
}

/** The failure in words that fit a question about a key, with the keys that were most likely meant. */
function notFound({ code }: Failure, key: string, near: readonly string[]): Failure {
  const all = near.join(', ');
  const hint = near.length === 0
    ? { ru: ' Список актов: pana law; нормы акта: pana law kz.koap.', kk: ' Актілер тізімі: pana law; акт нормалары: pana law kz.koap.', en: ' The acts: pana law; the norms of an act: pana law kz.koap.' }
    : { ru: ` Похожие ключи: ${all}.`, kk: ` Ұқсас кілттер: ${all}.`, en: ` Similar keys: ${all}.` };
  return {
    code,
    message: code === 'norm-number-unknown'
      ? { ru: `В тексте статьи нет такой части, пункта или подпункта: ${key}.${hint.ru}`, kk: `Бап мәтінінде мұндай бөлік, тармақ немесе тармақша жоқ: ${key}.${hint.kk}`, en: `The text of the article has no such part or item: ${key}.${hint.en}` }
      : { ru: `Нормы ${key} в библиотеке права нет.${hint.ru}`, kk: `${key} нормасы құқық кітапханасында жоқ.${hint.kk}`, en: `The law library has no norm ${key}.${hint.en}` },
  };
}
