import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { KK_CASES, RU_CASES } from '#core/language/cases.ts';
import { formatKey, parseKey } from '#core/law/norm-path.ts';
import type { NormPath } from '#core/law/norm-path.ts';
import { formatCitation, parseCitation } from '#core/law/parse-citation.ts';
import { renderCitation } from '#core/law/render-citation.ts';
import { shippedLibrary } from '../unit/core/law/library.ts';

const library = await shippedLibrary();
const keys = [...library.norms.keys(), ...library.concepts.keys(), ...library.acts.keys()];
const forms = ['', 'full', 'short', 'bare'];

/** All numbers that a key names, as a reader sees them: ordinal words for the parts of codes are left out. */
function visibleNumbers(path: NormPath): readonly string[] {
  return [path.number, ...path.steps.filter((step) => step.kind === 'bracket').map((step) => step.number)];
}

describe('every norm of the library', () => {
  it.each([
    ['ru', RU_CASES],
    ['kk', KK_CASES],
  ] as const)('prints in %s in every case and form, without double spaces, with its article number', (tongue, cases) => {
    for (const key of keys) {
      for (const grammaticalCase of cases) {
        for (const form of forms) {
          const citation = parseCitation(`${key} | ${grammaticalCase} ${form}`);
          expect(citation.ok, key).toBe(true);
          if (!citation.ok) continue;
          const rendered = renderCitation(citation.value, library, { tongue, mentioned: [], eventDate: '2026-05-01' });
          if (tongue === 'kk' && library.acts.get(key)?.names.kk === null) {
            // Only what papers to the UN cite has no Kazakh name: those papers are written in English and Russian.
            expect(rendered.ok ? 'printed' : rendered.error.code, key).toBe('act-name-missing');
            expect(key).toMatch(/^(?:un\.|intl\.coi-)/u);
            continue;
          }
          expect(rendered.ok, key).toBe(true);
          if (!rendered.ok) continue;
          const { text, keys: cited } = rendered.value;
          expect(text, key).not.toMatch(/[\s\u00a0]{2}|^\s|\s$|undefined|null|\s,/u);
          for (const each of cited) {
            const path = parseKey(each);
            if (path.ok && path.value.unit === 'article') expect(text, key).toContain(path.value.number);
          }
        }
      }
    }
  });

  it('shows every figure of the key in English', () => {
    for (const key of library.norms.keys()) {
      const citation = parseCitation(`${key} | short`);
      const path = parseKey(key);
      const rendered = citation.ok ? renderCitation(citation.value, library, { tongue: 'en', mentioned: [], eventDate: null }) : citation;
      expect(rendered.ok && path.ok && visibleNumbers(path.value).every((number) => rendered.value.text.includes(number)), key).toBe(true);
    }
  });
});

const someKeys = fc.array(fc.constantFrom(...library.norms.keys()), { minLength: 1, maxLength: 6 });

describe('any list of norms', () => {
  test.prop([someKeys, fc.constantFrom(...RU_CASES)])('is printed with none lost, and each act in full only once', (list, grammaticalCase) => {
    const citation = parseCitation(`${list.join('; ')} | ${grammaticalCase}`);
    if (!citation.ok) throw new Error(citation.error.code);
    const rendered = renderCitation(citation.value, library, { tongue: 'ru', mentioned: [], eventDate: null });
    if (!rendered.ok) throw new Error(rendered.error.code);
    expect(rendered.value.keys).toEqual([...new Set(list)]);
    for (const key of list) {
      const path = parseKey(key);
      expect(rendered.value.text).toContain(path.ok ? path.value.number : key);
    }
    const acts = new Set(list.map((key) => key.split('.').slice(0, 2).join('.')));
    expect(new Set(rendered.value.mentioned)).toEqual(acts);
    const again = renderCitation(citation.value, library, { tongue: 'ru', mentioned: rendered.value.mentioned, eventDate: null });
    expect(again.ok && again.value.text).not.toContain('(далее');
  });

  test.prop([someKeys, fc.constantFrom('', 'full', 'short', 'bare'), fc.option(fc.constantFrom(...RU_CASES, ...KK_CASES))])('is read back from its canonical form', (list, form, grammaticalCase) => {
    const parsed = parseCitation(`${list.join(',')} | ${grammaticalCase ?? ''} ${form}`);
    if (!parsed.ok) throw new Error(parsed.error.code);
    expect(parseCitation(formatCitation(parsed.value))).toEqual(parsed);
    expect(parsed.value.refs.map((ref) => formatKey(ref.path))).toEqual(list);
  });
});

describe('any text', () => {
  const pieces = fc.array(fc.constantFrom('kz.upk', '.', '590', '(1)', '(7)', '[2]', ',', ';', '|', '–', '..', ' ', 'dative', 'short', '(', ')', '829-5', 'ch49', 'x', 'ж', '\u0000'), { maxLength: 14 });
  test.prop([fc.oneof(fc.string(), pieces.map((list) => list.join('')))], { numRuns: 3000 })('is read or refused with a column inside it, and never throws', (text) => {
    const parsed = parseCitation(text);
    if (parsed.ok) {
      for (const eventDate of [null, '2026-05-01']) renderCitation(parsed.value, library, { tongue: 'ru', mentioned: [], eventDate });
      expect(parseCitation(formatCitation(parsed.value))).toEqual(parsed);
    } else {
      const column = parsed.error.place?.column ?? 0;
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(text.length + 1);
    }
  });
});
