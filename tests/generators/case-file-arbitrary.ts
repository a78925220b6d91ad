import fc from 'fast-check';
import { z } from 'zod';
import { SILENT_STATES } from '#core/casefile/answer.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { HonestDate, HonestDateText, Moment } from '#core/casefile/honest-date.ts';
import { Count, CountryCode, ExactDate, ItemId, LanguageCode, NormKey, ShortText, YesNo } from '#core/casefile/elements.ts';
import { descriptionOf, originalOf } from '#core/casefile/labels.ts';
import { LocalizedText } from '#core/casefile/text.ts';

const SOME_IDS = ['aa', 'bb', 'cc'];
const OPTIONAL_FIELDS = 5;
const HOSTILE = ['$x$ #let *a* {{b}}', '<b>&amp;</b> | ::: [@x]', 'Иван, «кавычки»', "it's: - # !", '\u202eбиди', 'ә ғ қ ң ө ұ ү һ і', 'يحيى', 'გიორგი', '0712345678', '45E10', 'yes', 'null', '~', '- a', '2026-11-22', '0x1F', '1_000', '=1+1'];

const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }));
const shortText = word.map((text) => text.replace(/[\n\r]/gu, ' ')).filter((text) => text.length > 0);
const longText = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n')));

const day = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const point = fc.oneof(day, day.map((date) => date.slice(0, 7)), day.map((date) => date.slice(0, 4)), fc.tuple(day, fc.constantFrom('spring', 'summer', 'autumn', 'winter')).map(([date, season]) => `${date.slice(0, 4)}-${season}`));
const honestText = fc.oneof(point, fc.tuple(fc.constantFrom('before', 'after', 'about'), point).map((parts) => parts.join(' ')), fc.tuple(day, fc.nat(400)).map(([from, days]) => `${from}/${new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)}`));
const minute = fc.tuple(fc.option(fc.constant('about '), { nil: '' }), day, fc.nat(23), fc.nat(59)).map(([about, date, hour, at]) => `${about}${date}T${String(hour).padStart(2, '0')}:${String(at).padStart(2, '0')}+05:00`);

const localized: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ ru: longText }),
  fc.record({ kk: longText }),
  fc.record({ original: fc.constant('ru'), ru: longText, kk: longText, translatedBy: shortText, confirmed: fc.constantFrom('yes', 'no') }),
  fc.record({ original: fc.constant('ce'), other: longText, ru: longText }),
);
const asSaid = fc.record({ when: honestText, asSaid: localized }, { requiredKeys: ['asSaid'] });

/** Schemas whose meaning their shape does not show. */
const KNOWN = new Map<unknown, fc.Arbitrary<unknown>>([
  [LocalizedText, localized],
  [HonestDateText, honestText],
  [HonestDate, fc.oneof(honestText, asSaid)],
  [Moment, fc.oneof(minute, honestText, asSaid)],
  [ShortText, shortText],
  [ItemId, fc.constantFrom(...SOME_IDS)],
  [YesNo, fc.constantFrom('yes', 'no')],
  [Count, fc.nat(999)],
  [ExactDate, day],
  [CountryCode, fc.constantFrom('RU', 'UA', 'KZ', 'GE', 'XX')],
  [LanguageCode, fc.constantFrom('ru', 'kk', 'ce', 'zz')],
  [NormKey, fc.constantFrom('kz.koap.441', 'kz.koap.517(4)', 'kz.koap.615(1)', 'kz.koap.9999')],
]);

const about = fc.record({ note: longText, disclosure: fc.constantFrom('any', 'nobody', 'court', ['asylum', 'un']), recordedBy: shortText, source: fc.record({ readIn: shortText }) }, { requiredKeys: [] });

function answerOf(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.tuple(value, about).map(([inside, rest]) => ({ state: 'value', value: inside, ...rest })) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...SILENT_STATES), about).map(([state, rest]) => ({ state, ...rest })) },
  );
}

const uniqueById = (items: readonly unknown[]): readonly unknown[] => {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
};

/** An arbitrary for the inputs of a schema of the case file, by walking it. Throws on a kind of schema it does not know. */
function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  const known = KNOWN.get(schema instanceof z.ZodType ? originalOf(schema) : schema);
  if (known !== undefined) return known;
  if (!(schema instanceof z.ZodType)) throw new Error('not a schema');
  const inner = descriptionOf(schema)?.value;
  if (inner !== undefined) return answerOf(arbitraryOf(inner));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodOptional) return arbitraryOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const least = schema._zod.bag['minimum'] === undefined ? 0 : Number(schema._zod.bag['minimum']);
    return fc.array(arbitraryOf(schema.element), { minLength: least, maxLength: Math.max(2, least) }).map(uniqueById);
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).filter(([name]) => name !== 'blob');
    const arbitraries = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)]));
    const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
    const optional = fields.map(([name]) => name).filter((name) => !required.includes(name));
    // A few fields an object: whole schemas at once would make cases of a megabyte.
    return fc.subarray(optional, { maxLength: Math.min(optional.length, OPTIONAL_FIELDS) }).chain((chosen) =>
      fc.record(Object.fromEntries([...required, ...chosen].map((name) => [name, arbitraries[name] ?? fc.constant(undefined)]))));
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => arbitraryOf(option)));
  if (schema instanceof z.ZodString) return fc.oneof(...['cyrillic0001', 'ru', 'a1', '012345678901', 'ru-kk', '2026-11-22'].map((sample) => fc.constant(sample))).filter((sample) => schema.safeParse(sample).success);
  throw new Error(`no arbitrary for ${schema.constructor.name}`);
}

const shape = CaseFile.shape;

/** Whole case files, sparse or full, with hostile words in every place; references point to people that are there. */
export const caseFileArbitrary: fc.Arbitrary<CaseFile> = fc
  .record(
    {
      ...Object.fromEntries(Object.entries(shape).filter(([name]) => !['schema', 'id', 'people', 'evidence'].includes(name)).map(([name, field]) => [name, arbitraryOf(field)])),
      evidence: arbitraryOf(shape.evidence).map((items) => (items as readonly object[]).map((item) => ({ ...item, proves: [] }))),
      schema: fc.constant('pana-case/1'),
      id: fc.constant('generatedcase0001'),
      people: fc.tuple(...SOME_IDS.map((id) => arbitraryOf(shape.people.element).map((person) => ({ ...(person as object), id })))),
    },
    { requiredKeys: ['schema', 'id', 'people'] },
  )
  .map((raw) => CaseFile.safeParse(withKnownEvidence(raw)))
  .filter((checked) => checked.success)
  .map((checked) => checked.data);

function withKnownEvidence(raw: object): object {
  const events = 'events' in raw && Array.isArray(raw.events) ? (raw.events as readonly object[]).map((event) => ({ ...event, evidence: [] })) : undefined;
  return events === undefined ? raw : { ...raw, events };
}
