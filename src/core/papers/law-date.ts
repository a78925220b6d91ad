import { formatDate } from '../language/dates.ts';
import type { Tongue } from '../language/tongue.ts';
import { setBlocks } from '../templates/set-type.ts';
import type { Block, Paper } from './paper.ts';

// review native C: the Kazakh sentence about the day of the law
const SENTENCE: Readonly<Record<Tongue, (date: string) => string>> = {
  ru: (date) => `Текст закона проверен по состоянию на ${date}.`,
  kk: (date) => `Заң мәтіні ${date} жағдай бойынша тексерілді.`,
  en: (date) => `The text of the law was checked as of ${date}.`,
};

/**
 * The paper with a line above the signatures that says as of which day the law in it was compared with its text
 * (`YYYY-MM-DD`, from `template.yaml`). Only where the user asks for it: a court does not need to read our doubts.
 */
export function withLawDate(paper: Paper, lawAsOf: string): Paper {
  const date = formatDate(lawAsOf, paper.language, paper.language === 'kk' ? 'attributive' : 'plain') ?? lawAsOf;
  const line: readonly Block[] = setBlocks([{ kind: 'paragraph', content: [{ kind: 'text', text: SENTENCE[paper.language](date) }] }], paper.language);
  const at = paper.blocks.findIndex(({ kind }) => kind === 'signatures');
  return { ...paper, blocks: at < 0 ? [...paper.blocks, ...line] : [...paper.blocks.slice(0, at), ...line, ...paper.blocks.slice(at)] };
}
