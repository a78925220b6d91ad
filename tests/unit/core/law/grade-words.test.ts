import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TONGUES } from '#core/language/tongue.ts';
import { GRADES } from '#core/law/act.ts';
import type { citeSource} from '#core/law/cite-source.ts';
import { sourceIssues } from '#core/law/cite-source.ts';
import { GRADE_WORDS, gradeAdvice, gradeText } from '#core/law/grade-words.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { COVER_WORDS } from '#core/packet/cover-words.ts';
import { shippedLibrary } from './library.ts';

const law = await shippedLibrary();
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the words of a grade', () => {
  it('say how the place is known and what to check, each differently in each language', () => {
    for (const tongue of TONGUES) {
      const all = GRADES.flatMap((grade) => [GRADE_WORDS[grade].short[tongue], GRADE_WORDS[grade].check[tongue]]);
      expect(new Set(all).size).toBe(6);
    }
    expect(plain(gradeText('B', 'ru'))).toBe('B — прежняя редакция, копия или изложение');
    expect(plain(gradeAdvice('C', 'en'))).toBe('C: the text was not read. Find the place in the official text before filing: both the number and the words may be wrong.');
    expect(gradeText('?', 'kk')).toBe('?');
  });

  it('do not call an official text of an older edition a secondary source', () => {
    const old = [...law.norms.values()].filter(({ grade, edition }) => grade === 'B' && edition !== null);
    expect(old.map(({ key }) => key)).toEqual(expect.arrayContaining(['kz.migration.60', 'kz.koap.62(1)']));
    for (const file of ['src/hosts/cli/commands/law-lines.ts', 'src/renderer/words/sources-words.ts', 'docs/cli.md']) expect(readFileSync(file, 'utf8')).not.toMatch(/вторичн|secondary source/u);
  });

  it('are the same in the issues list, for a source, and on the cover', () => {
    const found = normAt('intl.convention1951.31(2)', law, null);
    if (!found.ok) throw new Error(found.error.code);
    const source = { ...[...law.sources.values()][0], grade: 'C' } as Parameters<typeof citeSource>[0];
    for (const tongue of TONGUES) {
      const words = GRADE_WORDS.C.short[tongue];
      expect(found.value.issues.find(({ code }) => code === 'norm-grade-c')?.message[tongue]).toContain(words);
      expect(found.value.issues.find(({ code }) => code === 'norm-grade-c')?.message[tongue]).toContain(GRADE_WORDS.C.check[tongue]);
      expect(sourceIssues(source, null, 'x').find(({ code }) => code === 'source-grade-c')?.message[tongue]).toContain(words);
    }
    for (const tongue of ['ru', 'kk'] as const) expect(COVER_WORDS[tongue].notes.unread).toContain(GRADE_WORDS.C.short[tongue]);
  });
});
