import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Moment } from '#core/casefile/honest-date.ts';
import { originalOf } from '#core/casefile/labels.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { LocalizedText } from '#core/casefile/text.ts';
import { allPlaces, type Place } from '#core/interview/places.ts';
import { EmergencyAnswers } from '#core/interview/emergency.ts';
import { emergencyQuestions } from '#core/interview/emergency-questions.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { valueSchema } from '#core/templates/field-types.ts';
import { readLaw } from '#adapters/law/read-law.ts';

const read = await readLaw(join(import.meta.dirname, '../../../../resources/law'));
if (!read.ok) throw new Error('the law library is damaged');
const law = read.value;

/** Fields that the program keeps by itself and shows to nobody. */
const MACHINE = /(?:^|\.)(?:id|disclosure|schema|fictional)$|nameForms\.|\[…\]$/u;
const shown = allPlaces().filter(({ pattern }) => !MACHINE.test(pattern));

const inner = (place: Place): z.ZodType => originalOf(valueSchema(place.schema));

/**
 * Where help is owed: to words that the person tells, to a moment (which minute is meant?), and to a question that may hurt.
 * Everywhere else the label says what to enter.
 */
const owesHelp = (place: Place): boolean => place.description?.ownWords === true || place.description?.hard === true || (place.isAnswer && inner(place) === Moment && !/\.un\./u.test(place.pattern));

describe('the schema of the case file', () => {
  it.each(shown.map((place) => [place.pattern, place] as const))('names %s in all three languages', (_pattern, place) => {
    for (const tongue of TONGUES) expect(place.description?.label[tongue].trim()).toMatch(/\S{2}/u);
  });

  it.each(shown.filter(owesHelp).map((place) => [place.pattern, place] as const))('explains %s in all three languages', (_pattern, place) => {
    for (const tongue of TONGUES) expect(place.description?.help?.[tongue].trim()).toMatch(/^\p{Lu}[\s\S]{14,}[.?…]$/u);
  });

  it('explains the questions of the heart: at least eighty of them', () => {
    expect(shown.filter(({ description }) => description?.help !== undefined).length).toBeGreaterThanOrEqual(80);
  });

  it('marks as own words only what is words', () => {
    for (const place of shown) if (place.description?.ownWords === true) expect(inner(place), place.pattern).toBe(LocalizedText);
  });

  it('has words for every option of every list', () => {
    for (const place of allPlaces()) {
      const schema = inner(place);
      const list = schema instanceof z.ZodArray && schema.element instanceof z.ZodType ? originalOf(valueSchema(schema.element)) : schema;
      if (!(list instanceof z.ZodEnum)) continue;
      for (const option of list.options) for (const tongue of TONGUES) expect(optionWords(place.field, String(option))?.[tongue], `${place.pattern} ${String(option)}`).toMatch(/\S/u);
    }
  });

  it('has words for every option of the emergency', () => {
    for (const paper of ['koap-ruling', 'extradition-decision']) {
      for (const { path, control } of emergencyQuestions(EmergencyAnswers.parse({ paper }))) {
        if (control.kind === 'choice') for (const { value, label } of control.options) expect([path, label.ru === value]).toEqual([path, false]);
      }
    }
  });

  it('names only norms that the law library holds', () => {
    const keys = [...shown.flatMap(({ description }) => description?.norms ?? []), ...emergencyQuestions(EmergencyAnswers.parse({ paper: 'koap-ruling' })).flatMap(({ norms }) => norms)];
    expect(keys.length).toBeGreaterThan(40);
    for (const key of new Set(keys)) expect(law.norms.has(key) ? key : `no norm ${key}`).toBe(key);
  });
});
