import type { Tongue, Words } from '#core/language/tongue.ts';
import type { NormProof, ProofReason } from './prove-norm.ts';

/** The proof of a whole library, each list in the order of the data files. */
export type ProofReport = {
  readonly proved: readonly NormProof[];
  readonly unproved: readonly NormProof[];
  readonly contradicted: readonly NormProof[];
  /** Articles whose stored outline differs from the text, or whose text is missing; empty when all is sound. */
  readonly staleOutlines: readonly string[];
};

/** Sorts proofs by status. */
export function proofReport(proofs: readonly NormProof[], staleOutlines: readonly string[]): ProofReport {
  const of = (status: NormProof['status']): readonly NormProof[] => proofs.filter((proof) => proof.status === status);
  return { proved: of('proved'), unproved: of('unproved'), contradicted: of('contradicted'), staleOutlines };
}

/** True when the library may be used: nothing is contradicted and the outlines are those of the texts. */
export function proofHolds(report: ProofReport): boolean {
  return report.contradicted.length === 0 && report.staleOutlines.length === 0;
}

/** The lines that `pana law --check` prints: counts, then everything that is not proved. The proved keys are in its JSON. */
export function proofLines(report: ProofReport, tongue: Tongue): readonly string[] {
  const words = WORDS[tongue];
  const line = (proof: NormProof): string => `  ${proof.key}: ${reasonOf(proof, tongue)}`;
  return [
    `${words.proved}: ${report.proved.length.toString()}; ${words.unproved}: ${report.unproved.length.toString()}; ${words.contradicted}: ${report.contradicted.length.toString()}`,
    ...section(words.contradicted, report.contradicted.map(line)),
    ...section(words.stale, report.staleOutlines.map((key) => `  ${key}`)),
    ...section(words.unproved, report.unproved.map(line)),
  ];
}

/** «доказано: совпадает»: the state of a proof and its reason in words. */
export function proofWords(proof: NormProof): Words {
  const inTongue = (tongue: Tongue): string => `${WORDS[tongue][proof.status].toLowerCase()}: ${reasonOf(proof, tongue)}`;
  return { ru: inTongue('ru'), kk: inTongue('kk'), en: inTongue('en') };
}

function reasonOf({ reason, detail }: NormProof, tongue: Tongue): string {
  return `${REASONS[reason][tongue]}${detail === '' ? '' : ` (${detail})`}`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

type ReportWords = { readonly proved: string; readonly unproved: string; readonly contradicted: string; readonly stale: string };

const WORDS: Readonly<Record<Tongue, ReportWords>> = {
  ru: { proved: 'Доказано', unproved: 'Не доказано', contradicted: 'Противоречит тексту', stale: 'Состав статьи расходится с текстом' },
  kk: { proved: 'Дәлелденген', unproved: 'Дәлелденбеген', contradicted: 'Мәтінге қайшы', stale: 'Баптың құрамы мәтінге сай емес' },
  en: { proved: 'Proved', unproved: 'Unproved', contradicted: 'Contradicted', stale: 'Outline differs from the text' },
};

const REASONS: Readonly<Record<ProofReason, Readonly<Record<Tongue, string>>>> = {
  agrees: { ru: 'совпадает', kk: 'сәйкес келеді', en: 'agrees' },
  'no-text': { ru: 'текста статьи нет', kk: 'бап мәтіні жоқ', en: 'no text of the article is held' },
  'no-keywords': { ru: 'не указаны слова для проверки', kk: 'тексеретін сөздер көрсетілмеген', en: 'no words to look for' },
  'unreadable-text': { ru: 'файл содержит другую статью', kk: 'файлда басқа бап тұр', en: 'the file holds another article' },
  'no-such-place': { ru: 'такой части, пункта или подпункта нет', kk: 'мұндай бөлік, тармақ немесе тармақша жоқ', en: 'there is no such part or item' },
  'word-missing': { ru: 'в этом месте нет слова', kk: 'бұл жерде сөз жоқ', en: 'the word is not there' },
  'wrong-level': { ru: 'скобки означают другую ступень', kk: 'жақша басқа деңгейді білдіреді', en: 'the bracket is another level' },
};
