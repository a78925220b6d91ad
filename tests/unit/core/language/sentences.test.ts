import { describe, expect, it } from 'vitest';
import { agree, englishPronoun, isPersonWord, personWord, possessivePronoun } from '#core/language/agreement.ts';
import { isKkCase, isRuCase, RU_CASES, type KkCase, type RuCase, type Sex } from '#core/language/cases.ts';
import { DATE_FORMS } from '#core/language/date-point.ts';
import { formatDate, formatPeriod } from '#core/language/dates.ts';
import { DURATION_UNITS } from '#core/language/durations-words.ts';
import { formatDuration, upToDuration, withinDuration } from '#core/language/durations.ts';
import { joinList } from '#core/language/lists.ts';
import { formatMoment, MOMENT_FORMS } from '#core/language/moments.ts';
import { countWithNoun, inWords, ordinalInWords, type NumberStyle } from '#core/language/numbers.ts';
import { NBSP } from '#core/language/signs.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { accuracyByKind, readLabelledSet } from './labelled-set.ts';

const ROWS = readLabelledSet('sentences.tsv', ['kind', 'sex', 'tongue', 'pattern', 'sentence']);

/** The word itself if it is one of the closed list, else a bug of the set. */
function oneOf<const T extends string>(list: readonly T[], word: string | undefined): T {
  const found = list.find((one) => one === word);
  if (found === undefined) throw new Error(`not in the list: ${word ?? 'nothing'}`);
  return found;
}

function caseOf(word: string | undefined): RuCase | KkCase {
  if (word !== undefined && (isRuCase(word) || isKkCase(word))) return word;
  throw new Error(`no case: ${word ?? 'nothing'}`);
}

function styleOf(rest: readonly string[]): NumberStyle {
  return {
    case: caseOf(rest.find((word) => isRuCase(word) || isKkCase(word)) ?? 'nominative'),
    gender: oneOf(['masculine', 'feminine', 'neuter'], rest.find((word) => ['masculine', 'feminine', 'neuter'].includes(word)) ?? 'masculine'),
    animacy: rest.includes('animate') ? 'animate' : 'inanimate',
  };
}

/** Reads one call of the set, `[count 3 статью статьи статей]`, and makes it. */
function call(words: readonly string[], sex: Sex, tongue: Tongue): string | null {
  const [name = '', first = '', second = '', third, fourth] = words;
  const duration = () => ({ amount: Number(first), unit: oneOf(DURATION_UNITS, second) });
  const style = () => oneOf(['figures', 'words', 'both'], third);
  switch (name) {
    case 'person':
      if (!isPersonWord(first)) throw new Error(`no person word: ${first}`);
      return personWord(first, sex, oneOf(RU_CASES, second === '' ? 'nominative' : second));
    case 'agree': return agree(words.slice(1).join(' '), sex);
    case 'pronoun': return englishPronoun(sex, oneOf<'subject' | 'object'>(['subject', 'object'], first));
    case 'possessive': return possessivePronoun(sex, tongue);
    case 'count': return countWithNoun(Number(first), tongue, second, third ?? second, fourth);
    case 'number': return inWords(Number(first), tongue, styleOf(words.slice(2)));
    case 'ordinal': return ordinalInWords(Number(first), tongue, styleOf(words.slice(2)));
    case 'duration': return formatDuration(duration(), tongue, { style: style(), case: caseOf(fourth) });
    case 'within': return withinDuration(duration(), tongue, style());
    case 'upto': return upToDuration(duration(), tongue, style());
    case 'date': return formatDate(first, tongue, oneOf(DATE_FORMS, second));
    case 'moment': return formatMoment(first, tongue, oneOf(MOMENT_FORMS, second));
    case 'period': return formatPeriod(first, second, tongue);
    case 'list': return `${first === '-' ? '' : `${first} `}${joinList(second.split(';'), tongue)}`;
    default: throw new Error(`no call: ${name}`);
  }
}

function write(row: (typeof ROWS)[number]): string {
  const sentence = row.pattern.replaceAll(/\[([^\]]+)\]/gu, (_match, inside: string) => call(inside.split(' '), oneOf(['male', 'female', 'unknown'], row.sex), oneOf(TONGUES, row.tongue)) ?? '∅');
  return (sentence.slice(0, 1).toUpperCase() + sentence.slice(1)).replaceAll(NBSP, '~');
}

describe('sentences of agreement on the committed set', () => {
  it('holds at least 60 sentences', () => {
    expect(ROWS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(ROWS.map((row) => [row.sentence, row] as const))('%s', (sentence, row) => {
    expect(write(row)).toBe(sentence);
  });

  it('reports each kind in the log', () => {
    const results = ROWS.map((row) => ({ kind: row.kind, right: write(row) === row.sentence }));
    console.info(`Sentences right: ${accuracyByKind(results)}`);
    expect(results.every((result) => result.right)).toBe(true);
  });
});
