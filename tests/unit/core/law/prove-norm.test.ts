import { describe, expect, it } from 'vitest';
import type { Norm } from '#core/law/norm.ts';
import { proofHolds, proofLines, proofReport } from '#core/law/proof-report.ts';
import { proveNorm } from '#core/law/prove-norm.ts';
import { parseStatuteArticle } from '#core/law/statute-text.ts';
import { shippedLibrary } from './library.ts';

const library = await shippedLibrary();
const koap = library.acts.get('kz.koap');
if (koap === undefined) throw new Error('no act');
const article = parseStatuteArticle('Источник\n\nСтатья 834. Приостановление\n1. Подача жалобы  приостанавливает исполнение.\n4. Постановление о выдворении:\n1) Учёт.');

function norm(key: string, keywords: readonly string[]): Norm {
  return { key, keywords, paraphrase: { ru: '-', en: '-', kk: null }, validFrom: null, validTo: null, edition: null, source: '-', grade: 'A', checkedOn: '2026-11-22' };
}

describe('the proof of a norm', () => {
  it.each([
    ['kz.koap.834(4)', ['выдворении'], 'proved', 'agrees', ''],
    ['kz.koap.834(1)', ['жалобы приостанавливает'], 'proved', 'agrees', ''],
    ['kz.koap.834(4)(1)', ['учет'], 'proved', 'agrees', ''],
    ['kz.koap.834', ['приостановление', 'выдворении'], 'proved', 'agrees', ''],
    ['kz.koap.834(1)', ['выдворении'], 'contradicted', 'word-missing', 'выдворении'],
    ['kz.koap.834(5)', ['выдворении'], 'contradicted', 'no-such-place', '(5)'],
    ['kz.koap.834(4)(2)', ['учет'], 'contradicted', 'no-such-place', '(4)(2)'],
    ['kz.koap.835(1)', ['жалобы'], 'contradicted', 'unreadable-text', '834'],
    ['kz.koap.834(4)', [], 'unproved', 'no-keywords', ''],
  ] as const)('%s with %j: %s, %s', (key, words, status, reason, detail) => {
    expect(proveNorm(norm(key, words), koap, article)).toEqual({ key, status, reason, detail });
  });

  it('is not possible without a text', () => {
    expect(proveNorm(norm('kz.koap.834(4)', ['выдворении']), koap, null)).toMatchObject({ status: 'unproved', reason: 'no-text' });
  });

  it('fails when the brackets of the act mean another level', () => {
    const refugees = library.acts.get('kz.refugees');
    const principles = parseStatuteArticle('Источник\n\nСтатья 4. Принципы\nПринципы:\n6) недопущение высылки.');
    if (refugees === undefined) throw new Error('no act');
    expect(proveNorm(norm('kz.refugees.4(6)', ['высылки']), refugees, principles)).toMatchObject({ status: 'proved' });
    expect(proveNorm(norm('kz.refugees.4(6)', ['высылки']), { ...refugees, directItems: [] }, principles)).toMatchObject({ status: 'contradicted', reason: 'wrong-level' });
  });

  it('is reported in three lists', () => {
    const proofs = [
      proveNorm(norm('kz.koap.834(4)', ['выдворении']), koap, article),
      proveNorm(norm('kz.koap.834(9)', ['выдворении']), koap, article),
      proveNorm(norm('kz.koap.834(4)', ['выдворении']), koap, null),
    ];
    const report = proofReport(proofs, []);
    expect(proofHolds(report)).toBe(false);
    expect(proofHolds(proofReport(proofs.slice(0, 1), []))).toBe(true);
    expect(proofHolds(proofReport(proofs.slice(0, 1), ['kz.koap.834']))).toBe(false);
    expect(proofLines(report, 'ru')).toEqual([
      'Доказано: 1; Не доказано: 1; Противоречит тексту: 1',
      'Противоречит тексту:', '  kz.koap.834(9): такой части, пункта или подпункта нет ((9))',
      'Не доказано:', '  kz.koap.834(4): текста статьи нет',
    ]);
  });
});
