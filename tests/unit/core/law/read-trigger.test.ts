import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { localMinute } from '#core/law/moment-span.ts';
import { readTriggers } from '#core/law/read-trigger.ts';
import type { TriggerReading } from '#core/law/read-trigger.ts';
import { shippedLibrary } from './library.ts';

const read = await readDeadlines('resources/law', await shippedLibrary());
if (!read.ok) throw new Error(read.error.message.en);
const book = read.value;

/** An invented case with the given parts below one person. */
function caseWith(yaml: string): CaseFile {
  const text = `schema: pana-case/1\nid: fictionalcase0001\nfictional: yes\npeople: [{id: p1, roles: [applicant], names: [{id: n1, script: cyrillic, use: main, family: Вымышленный, given: Иван}]}]\n${yaml}\n`;
  const file = readCaseText(new TextEncoder().encode(text), 'case.yaml');
  if (!file.ok) throw new Error(`${file.error.code} ${JSON.stringify(file.error.place)}`);
  return file.value;
}

function triggers(key: string, yaml: string): readonly TriggerReading[] {
  const place = book.deadlines.get(key)?.place;
  if (place === undefined || place === null) throw new Error(`no place for ${key}`);
  return readTriggers(place, caseWith(yaml));
}

const side = (minute: number | null): string => (minute === null ? '…' : `${localMinute(minute).date} ${localMinute(minute).time}`);

/** «state path first/last [done]». */
function told(reading: TriggerReading | undefined): string {
  if (reading === undefined) return 'none';
  const { state, path, span, done } = reading;
  return `${state} ${path} ${side(span.first)}/${side(span.last)}${done === null ? '' : ` done ${side(done.span.first)}`}`;
}

const koap = (act: string): string => `proceedings: [{id: k1, kind: koap, person: p1, acts: [{id: a1, kind: ruling, ${act}}]}]`;
const R1 = 'proceedings[k1].acts[a1]';

describe('where a trigger stands', () => {
  it.each([
    ['cao-appeal-10', koap('date: 2026-11-20, handedOverAt: 2026-11-21T10:00+05:00'), `known ${R1}.handedOverAt 2026-11-21 10:00/2026-11-21 10:00`],
    // Another zone becomes Kazakhstan's.
    ['cao-appeal-10', koap('handedOverAt: 2026-11-20T23:30Z'), `known ${R1}.handedOverAt 2026-11-21 04:30/2026-11-21 04:30`],
    ['cao-appeal-10', koap('date: 2026-11-20, handedOverAt: 2026-11'), `known ${R1}.handedOverAt 2026-11-20 00:00/2026-11-30 23:59`],
    ['cao-appeal-10', koap('date: 2026-11-20, handedOverAt: before 2026-12'), `known ${R1}.handedOverAt 2026-11-20 00:00/2026-11-30 23:59`],
    // A bound that contradicts the record is left out.
    ['cao-appeal-10', koap('date: 2026-11-25, handedOverAt: 2026-11-21'), `known ${R1}.handedOverAt 2026-11-21 00:00/2026-11-21 23:59`],
    ['cao-appeal-10', koap('date: 2026-11-20, announcedAt: 2026-11-21T10:00+05:00'), `bounded ${R1}.handedOverAt 2026-11-21 10:00/…`],
    ['cao-appeal-10', koap('date: 2026-11-20, handedOverAt: {state: unknown}'), `bounded ${R1}.handedOverAt 2026-11-20 00:00/…`],
    ['cao-appeal-10', koap('date: 2026-11-20, handedOverAt: {state: none}'), `none ${R1}.handedOverAt 2026-11-20 00:00/…`],
    ['cao-appeal-10', koap('number: "1"'), `missing ${R1}.handedOverAt …/…`],
    ['cao-appeal-10', koap('date: 2026-11-20').replace('koap', 'gpk'), 'none'],
    ['cao-appeal-10', koap('date: 2026-11-20').replace('ruling', 'protocol'), 'none'],
    // The end of a departure term: the minute before it; a bare day may mean its beginning or its end.
    ['cao-appeal-expulsion-effective', koap('date: 2026-11-20'), 'none'],
    ['cao-appeal-expulsion-effective', koap('departureTerm: {until: 2026-11-23T18:00+05:00}'), `known ${R1}.departureTerm.until 2026-11-23 17:59/2026-11-23 17:59`],
    ['cao-appeal-expulsion-effective', koap('departureTerm: {until: 2026-11-23}'), `known ${R1}.departureTerm.until 2026-11-22 23:59/2026-11-23 23:59`],
    ['cao-appeal-expulsion-effective', koap('announcedAt: 2026-11-20T16:45+05:00, departureTerm: {hours: 48}'), `known ${R1}.departureTerm.hours 2026-11-22 16:44/2026-11-22 16:44`],
    ['cao-appeal-expulsion-effective', koap('date: 2026-11-20, departureTerm: {hours: 48}'), `known ${R1}.departureTerm.hours 2026-11-21 23:59/…`],
    ['cao-appeal-expulsion-effective', koap('announcedAt: 2026-11-20T16:45+05:00, departureTerm: {days: 5}'), `known ${R1}.departureTerm.days 2026-11-25 16:44/2026-11-25 23:59`],
    ['cao-appeal-expulsion-effective', koap('announcedAt: 2026-11-20T16:45+05:00, departureTerm: {until: {state: unknown}}'), `missing ${R1}.departureTerm.until …/…`],
    ['appc-complaint-no-remedy', koap('handedOverAt: 2026-11-20, statesAppeal: no').replace('koap', 'appk').replace('ruling', 'decision'), `known ${R1}.handedOverAt 2026-11-20 00:00/2026-11-20 23:59`],
    ['appc-complaint-no-remedy', koap('handedOverAt: 2026-11-20, statesAppeal: yes').replace('koap', 'appk').replace('ruling', 'decision'), 'none'],
  ])('%s of %s', (key, yaml, expected) => {
    expect(told(triggers(key, yaml)[0])).toBe(expected);
  });
});

const held = (more: string): string => `proceedings: [{id: d1, kind: detention, person: p1, detention: {restrictedAt: 2026-08-11T09:20+05:00}}${more}]`;
const ruling = (id: string, at: string): string => `, {id: ${id}, kind: extradition-arrest, person: p1, acts: [{id: a1, kind: ruling, announcedAt: ${at}}]}`;

describe('detention', () => {
  it('is administrative unless the case is of extradition', () => {
    expect(triggers('cao-detention-general', held(''))).toHaveLength(1);
    expect(triggers('upk-detention-72', held(''))).toHaveLength(0);
    expect(triggers('cao-detention-general', held(', {id: x1, kind: extradition, person: p1}'))).toHaveLength(0);
    expect(triggers('upk-detention-72', held(', {id: x1, kind: extradition, person: p1}')).map(told)).toEqual(['known proceedings[d1].detention.restrictedAt 2026-08-11 09:20/2026-08-11 09:20']);
  });

  it('is answered by the first ruling of the judge, the forty days by the second', () => {
    const both = held(ruling('r1', '2026-08-13T15:30+05:00') + ruling('r2', '2026-09-17T16:25+05:00'));
    const swapped = held(ruling('r2', '2026-09-17T16:25+05:00') + ruling('r1', '2026-08-13T15:30+05:00'));
    for (const yaml of [both, swapped]) {
      expect(told(triggers('upk-detention-72', yaml)[0])).toContain('done 2026-08-13 15:30');
      expect(told(triggers('upk-temporary-detention-40', yaml)[0])).toContain('done 2026-09-17 16:25');
    }
    expect(told(triggers('upk-temporary-detention-40', held(ruling('r1', '2026-08-13T15:30+05:00')))[0])).not.toContain('done');
  });

  it('is notified when the case says yes, and not when it says no', () => {
    const notified = (answer: string): string => `proceedings: [{id: k1, kind: koap, person: p1, detention: {restrictedAt: 2026-11-20T09:40+05:00}, safeguards: {prosecutorNotified: ${answer}}}]`;
    expect(triggers('cao-detention-prosecutor-notice', notified('yes'))[0]?.done).toMatchObject({ span: { first: null, last: null } });
    expect(triggers('cao-detention-prosecutor-notice', notified('no'))[0]?.done).toBeNull();
    expect(triggers('cao-detention-prosecutor-notice', notified('{state: unknown}'))[0]?.done).toBeNull();
  });

  it('for a person who asked for asylum runs from the wish, not before the detention', () => {
    const wish = (at: string): string => held(`, {id: s1, kind: asylum, person: p1, asylum: {wishExpressedAt: ${at}}}`);
    expect(triggers('refugee-detained-notify', wish('2026-08-12')).map(told)).toEqual(['known proceedings[s1].asylum.wishExpressedAt 2026-08-12 00:00/2026-08-12 23:59']);
    expect(triggers('refugee-detained-notify', wish('2026-08')).map(told)).toEqual(['known proceedings[s1].asylum.wishExpressedAt 2026-08-11 09:20/2026-08-31 23:59']);
    expect(triggers('refugee-detained-notify', held(', {id: s1, kind: asylum, person: p1}'))).toEqual([]);
  });
});

const claim = (learned: string, arrived: string, more = ''): string =>
  `claims: [{id: c1, person: p1, country: RU${learned === '' ? '' : `, learnedOn: ${learned}`}}]\n${arrived === '' ? '' : `journeys: [{id: j1, person: p1, kind: entry-kazakhstan, at: ${arrived}, manner: outside-checkpoint}]\n`}${more}`;

describe('the five days of the refugee application', () => {
  it.each([
    [claim('2026-11-16', '2026-09-28'), 'known claims[c1].learnedOn 2026-11-16 00:00/2026-11-16 23:59'],
    [claim('2026-09-01', '2026-09-28T10:00+05:00'), 'known journeys[j1].at 2026-09-28 10:00/2026-09-28 10:00'],
    [claim('{state: none}', '2026-09-28'), 'known journeys[j1].at 2026-09-28 00:00/2026-09-28 23:59'],
    // While one of the two is not known nobody is late.
    [claim('', '2026-09-28'), 'known claims[c1].learnedOn 2026-09-28 00:00/…'],
    [claim('2026-09-01', ''), 'known journeys 2026-09-01 00:00/…'],
    [claim('', ''), 'missing journeys …/…'],
    [claim('{state: none}', ''), 'missing journeys …/…'],
    [claim('2026-11-16', '2026-09-28', 'proceedings: [{id: s1, kind: asylum, person: p1, asylum: {applicationFiledAt: 2026-11-20}}]'), 'known claims[c1].learnedOn 2026-11-16 00:00/2026-11-16 23:59 done 2026-11-20 00:00'],
    [claim('2026-11-16', '2026-09-28', 'proceedings: [{id: s1, kind: asylum, person: p1, asylum: {stage: registered}}]'), 'known claims[c1].learnedOn 2026-11-16 00:00/2026-11-16 23:59 done …'],
    [claim('2026-11-16', '2026-09-28', 'proceedings: [{id: s1, kind: asylum, person: p1, asylum: {stage: not-filed}}]'), 'known claims[c1].learnedOn 2026-11-16 00:00/2026-11-16 23:59'],
  ])('%s', (yaml, expected) => {
    expect(told(triggers('refugee-application', yaml)[0])).toBe(expected);
  });

  it('become a day for who crossed outside a checkpoint, and for nobody else', () => {
    expect(triggers('refugee-application-irregular', claim('', '2026-09-28')).map(told)).toEqual(['known journeys[j1].at 2026-09-28 00:00/2026-09-28 23:59']);
    expect(triggers('refugee-application-irregular', claim('', '2026-09-28').replace('outside-checkpoint', 'lawful-checkpoint'))).toEqual([]);
  });
});

it('the decision on asylum is answered by a refusal, or by the stage', () => {
  const asylum = (more: string): string => `proceedings: [{id: s1, kind: asylum, person: p1, asylum: {registeredOn: 2026-08-17${more}}]`;
  expect(triggers('refugee-decision', asylum('}')).map(told)).toEqual(['known proceedings[s1].asylum.registeredOn 2026-08-17 00:00/2026-08-17 23:59']);
  expect(told(triggers('refugee-decision', asylum('}, acts: [{id: a1, kind: refusal, date: 2026-10-01}]'))[0])).toContain('done 2026-10-01 00:00');
  expect(told(triggers('refugee-decision', asylum(', stage: refused}'))[0])).toContain('done …');
});

it('nothing is concluded from «about», but it is kept', () => {
  const [reading] = triggers('cao-detention-general', 'proceedings: [{id: k1, kind: koap, person: p1, detention: {restrictedAt: about 2026-11-19T22:00+05:00}}]');
  expect(told(reading)).toBe('known proceedings[k1].detention.restrictedAt …/…');
  expect(side(reading?.about ?? null)).toBe('2026-11-19 22:00');
  const [dated] = triggers('refugee-application', claim('about 2026-11-19', '2026-09-28'));
  expect(side(dated?.about ?? null)).toBe('2026-11-19 00:00');
});
