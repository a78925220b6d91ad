import { expect, it } from 'vitest';
import fc from 'fast-check';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { writeCaseJson, writeCaseYaml } from '#adapters/casefile/write-case-text.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { findContradictions } from '#core/casefile/contradictions.ts';
import { RULES } from '#core/casefile/rules.ts';
import { ROOTS } from '#core/casefile/roots.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import { chooseSelection } from '#core/casefile/choose-selection.ts';
import { isAnswer, valueOf } from '#core/casefile/answer.ts';
import { caseFileArbitrary } from '../generators/case-file-arbitrary.ts';

const numRuns = process.env['SLOW'] === undefined ? 60 : 2000;

it('case file → YAML → case file is the identity, and so is JSON', () => {
  fc.assert(fc.property(caseFileArbitrary, (file) => {
    for (const write of [writeCaseYaml, writeCaseJson]) {
      const text = write(file);
      const read = readCaseText(new TextEncoder().encode(text), 'case');
      expect(read.ok ? read.value : { refused: read.error, text }).toEqual(file);
    }
  }), { numRuns, endOnFailure: true });
});

it('the stored form is sound as it is: checking it again changes nothing', () => {
  fc.assert(fc.property(caseFileArbitrary, (file) => { expect(CaseFile.parse(file)).toEqual(file); }), { numRuns, endOnFailure: true });
});

it('every root finds only paths that are there, and no rule throws or answers without a source', () => {
  fc.assert(fc.property(caseFileArbitrary, fc.constantFrom('ru', 'kk', 'en'), fc.constantFrom('person', 'defender', 'representative'), (file, language, speaker) => {
    const selection = chooseSelection(file, { language, speaker, date: '2026-11-22', variant: null, proceedingKinds: ['gpk', 'koap', 'asylum'], annexTo: 'koap' });
    for (const root of ROOTS) {
      const paths = root.find(file, selection);
      if (!root.list) expect(paths.length).toBeLessThanOrEqual(1);
      for (const path of paths) {
        const item = readPath(file, parsePath(path) ?? []);
        expect(item, path).toBeDefined();
        const inside = isAnswer(item) ? valueOf(item) : item;
        for (const rule of RULES.filter(({ on }) => on === root.schema)) {
          const result = rule.compute({ file, selection, path, item: inside });
          const sources = result.state === 'value' ? result.from : result.missing;
          expect(sources.length, rule.name).toBeGreaterThan(0);
          for (const source of sources) expect(source, rule.name).toMatch(/^[a-z]/);
          if (rule.kind === 'truth' && result.state === 'value') expect(['yes', 'no']).toContain(result.value);
        }
      }
    }
  }), { numRuns, endOnFailure: true });
});

it('contradictions are found without throwing, and name two different places', () => {
  fc.assert(fc.property(caseFileArbitrary, (file) => {
    for (const { places } of findContradictions(file)) {
      expect(places[0]).not.toBe(places[1]);
      for (const place of places) expect(readPath(file, parsePath(place) ?? []), place).toBeDefined();
    }
  }), { numRuns, endOnFailure: true });
});
