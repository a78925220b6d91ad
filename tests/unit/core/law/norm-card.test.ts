import { describe, expect, it } from 'vitest';
import { nearestKeys } from '#core/law/nearest-keys.ts';
import { normCard, type Copies, type NormCard } from '#core/law/norm-card.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { statuteLines } from '#core/law/statute-lines.ts';
import { parseStatuteArticle, type StatuteArticle } from '#core/law/statute-text.ts';
import { parseKey } from '#core/law/norm-path.ts';
import { plain, shippedLibrary } from './library.ts';

const library = await shippedLibrary();

function article(text: string): StatuteArticle {
  const read = parseStatuteArticle(`Копия\n\n${text}`);
  if (read === null) throw new Error('no article');
  return read;
}

const KOAP_834 = article('Статья 834. Приостановление\n1. Подача жалобы приостанавливает исполнение.\n2. Исключена.\n3. Прокурор вправе:\n1) одно;\n2) исключен;\nКроме того:\n3) другое.\n4. Постановление о выдворении приостанавливается.');

function steps(key: string) {
  const path = parseKey(key);
  if (!path.ok) throw new Error(key);
  return path.value.steps;
}

describe('the words of a place', () => {
  it.each([
    ['kz.koap.834', ['1. Подача жалобы приостанавливает исполнение.', '3. Прокурор вправе:', '1) одно;', 'Кроме того:', '3) другое.', '4. Постановление о выдворении приостанавливается.']],
    ['kz.koap.834(1)', ['1. Подача жалобы приостанавливает исполнение.']],
    ['kz.koap.834(3)', ['3. Прокурор вправе:', '1) одно;', 'Кроме того:', '3) другое.']],
    ['kz.koap.834(3)[2]', ['Кроме того:', '3) другое.']],
    ['kz.koap.834(3)(3)', ['3) другое.']],
    ['kz.koap.834(2)', null],
    ['kz.koap.834(3)(2)', null],
    ['kz.koap.834(9)', null],
  ] as const)('%s', (key, lines) => {
    expect(statuteLines(KOAP_834, steps(key), false)).toEqual(lines);
  });
});

function card(key: string, copies: Copies = { ru: null, kk: null }): NormCard {
  const found = normAt(key, library, null);
  if (!found.ok) throw new Error(found.error.message.en);
  const [norm] = found.value.norms;
  if (norm === undefined) throw new Error('no norm');
  return normCard(norm, found.value.issues, copies, library);
}

describe('the card of a norm', () => {
  it('cites in three languages, keeps source and grade, and is proved by the text', () => {
    const found = card('kz.koap.834(4)', { ru: KOAP_834, kk: null });
    expect(plain(found.citation.ru)).toMatch(/^часть четвертая статьи 834 Кодекса Республики Казахстан об административных правонарушениях/u);
    expect(plain(found.citation.kk ?? '')).toMatch(/кодексінің 834-бабының төртінші бөлігі$/u);
    expect(plain(found.citation.en)).toMatch(/^article 834\(4\) of the Code/u);
    expect(found).toMatchObject({ entry: 'kz.koap.834(4)', grade: 'A', checkedOn: '2026-11-22', validFrom: null, actValidFrom: '2015-01-01' });
    expect(found.texts).toEqual({ ru: { copy: 'Копия', heading: 'Приостановление', lines: ['4. Постановление о выдворении приостанавливается.'] }, kk: null });
    expect(found.proof?.key).toBe('kz.koap.834(4)');
  });
  it('is contradicted where the text says otherwise, and unproved without one', () => {
    expect(card('kz.koap.834(4)', { ru: article('Статья 834. Приостановление\n1. Подача.'), kk: null }).proof).toMatchObject({ status: 'contradicted', reason: 'no-such-place' });
    expect(card('kz.koap.834(4)').proof).toMatchObject({ status: 'unproved', reason: 'no-text' });
  });
  it('shows no words of another article', () => {
    expect(card('kz.koap.834(4)', { ru: article('Статья 835. Другая\n4. Слова.'), kk: null }).texts.ru).toBeNull();
  });
  it('names the wider entry where a place has none of its own', () => {
    const found = card('kz.appk.2(1)');
    expect([found.key, found.entry]).toEqual(['kz.appk.2(1)', 'kz.appk.2']);
  });
  it('proves no act as a whole', () => {
    expect(card('kz.upk')).toMatchObject({ proof: null, paraphrase: null, entry: null, actValidFrom: '2015-01-01', texts: { ru: null, kk: null } });
  });
  it('tells when a Constitution ended', () => {
    expect(card('kz.const1995.16(2)').validTo).toBe('2026-07-01');
  });
});

describe('the nearest keys', () => {
  it.each([
    ['kz.koap.7888', 'kz.koap.788'],
    ['upk.590', 'kz.upk.590'],
    ['kz.kaop.834(4)', 'kz.koap.834(4)'],
    ['kz.const.custdy', 'kz.const.custody'],
    ['KZ.GPK.386', 'kz.gpk.386'],
    ['kz.koap.834(44)', 'kz.koap.834(4)'],
    ['590', 'kz.upk.590'],
    ['kz.upkk', 'kz.upk'],
  ])('%s is most likely %s', (given, expected) => {
    const keys = nearestKeys(given, library);
    expect(keys[0]).toBe(expected);
    expect(keys.length).toBeLessThanOrEqual(5);
  });
  it.each(['', 'свобода и неприкосновенность', 'x'.repeat(100), '99999'])('of %j there are none', (given) => {
    expect(nearestKeys(given, library)).toEqual([]);
  });
});
