import fc from 'fast-check';
import { SILENT_STATES } from '#core/casefile/answer.ts';
import { CaseFile } from '#core/casefile/case-file.ts';

/** Stands in every answer and title that nobody may read, so that a leak can be seen. */
export const SECRET = 'Неназываемое';

const yesNo = fc.constantFrom('yes', 'no');
const text = fc.constantFrom('слово', 'Боюсь пыток.').map((ru) => ({ original: 'ru', ru, kk: ru, en: ru }));
const hiddenText = { original: 'ru', ru: SECRET, kk: SECRET, en: SECRET };

/** An answer that is there, is not there, or may be read by nobody. */
function answered(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: value.map((given) => ({ state: 'value', value: given })) },
    { weight: 1, arbitrary: fc.constantFrom(...SILENT_STATES).map((state) => ({ state })) },
    { weight: 2, arbitrary: value.map((given) => ({ state: 'value', value: typeof given === 'object' && given !== null && 'original' in given ? hiddenText : given, disclosure: 'nobody' })) },
  );
}

const openOrHidden = fc.constantFrom(undefined, undefined, 'nobody');
const items = (item: (id: string) => fc.Arbitrary<object>): fc.Arbitrary<readonly object[]> =>
  fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => item(`i${String(index)}x`))));

/** A case of one applicant in which nearly every field is answered that generated templates ask for. */
export const denseCaseArbitrary: fc.Arbitrary<CaseFile> = fc
  .record({
    schema: fc.constant('pana-case/1'),
    id: fc.constant('generatedcase0002'),
    people: fc.tuple(
      fc.record({
        id: fc.constant('aa'), roles: fc.constant(['applicant']), names: fc.constant([{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Петров', given: 'Иван' }]),
        sex: answered(fc.constantFrom('male', 'female')), birthDate: answered(fc.constantFrom('2015-01-01', '1990-05-03', '2008')), stateless: answered(yesNo), phone: answered(fc.constant('071')),
        citizenships: answered(items((id) => fc.record({ id: fc.constant(id), country: fc.constantFrom('RU', 'UA'), kind: fc.constantFrom('citizen', 'former') }))),
        documents: answered(fc.constant([{ id: 'd1', type: 'passport', number: '0012' }])),
      }),
      fc.record({ id: fc.constant('bb'), roles: fc.constant(['family']), names: fc.constant([{ id: 'n2', script: 'cyrillic', use: 'main', family: 'Петрова', given: 'Анна' }]), birthDate: answered(fc.constantFrom('2015-01-01', '1990-05-03')), stateless: answered(yesNo), ties: fc.constant([{ id: 't1', to: 'aa', kind: 'child' }]), disclosure: openOrHidden }),
    ),
    proceedings: fc.record({
      id: fc.constant('kk'), kind: fc.constant('gpk'), person: fc.constant('aa'),
      acts: fc.record({ id: fc.constant('a1'), kind: fc.constant('decision'), date: answered(fc.constant('2026-11-20')), authority: answered(text.map((name) => ({ name }))), disclosure: openOrHidden }).map((act) => [act]),
      offences: items((id) => fc.record({ id: fc.constant(id), norm: answered(fc.constantFrom('kz.koap.517(4)', 'kz.koap.441(2)')), disclosure: openOrHidden })),
      detention: fc.record({ restrictedAt: answered(fc.constant('2026-11-20T09:40+05:00')) }),
      safeguards: fc.record({ rightsExplained: answered(yesNo), notifiedAt: answered(fc.constant('2026-11-20T10:00+05:00')), hearingAt: answered(fc.constantFrom('2026-11-20T11:00+05:00', '2026-11-22T11:00+05:00')) }),
    }).map((proceeding) => [proceeding]),
    journeys: fc.record({ id: fc.constant('jj'), person: fc.constant('aa'), kind: fc.constant('entry-kazakhstan'), at: answered(fc.constantFrom('2026-11-19', '2022-09-28')), disclosure: openOrHidden }).map((journey) => [journey]),
    claims: fc.record({
      id: fc.constant('cc'), person: fc.constant('aa'), country: fc.constant('RU'), grounds: answered(fc.subarray(['race', 'political-opinion', 'religion'])), fear: answered(text), economic: answered(yesNo), learnedOn: answered(fc.constantFrom('2026-11-18', '2024-01')),
    }).map((claim) => [claim]),
    evidence: items((id) => fc.record({ id: fc.constant(id), kind: fc.constantFrom('act', 'summons'), title: text, annexTo: fc.constant(['gpk']), disclosure: openOrHidden }).map((item) => (item.disclosure === 'nobody' ? { ...item, title: hiddenText } : item))),
  })
  .map((raw) => CaseFile.parse(JSON.parse(JSON.stringify(raw))));
