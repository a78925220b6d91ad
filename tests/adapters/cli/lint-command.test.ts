import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPana } from './run-pana.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const HEAD = [
  'id: kz-trial', 'area: common', 'family: common', 'titles: {ru: Проба, kk: Сынақ, en: Trial}', 'readers: [court]', 'speakers: [person]', 'languages: [ru, kk]', "lawAsOf: '2026-11-22'", 'review: {lawyer: none}', '',
].join('\n');

async function templates(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pana-lint-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ 'common/kz-trial/template.yaml': HEAD, ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('pana lint', () => {
  it('compares Kazakh words with the glossary; a warning leaves exit 0', async () => {
    const folder = await templates({ 'common/kz-trial/body.ru.md': 'Статус.\n', 'common/kz-trial/body.kk.md': 'Босқын статусы.\n' });
    const run = await runPana(['lint', folder, '--ui', 'kk']);
    expect(run.code).toBe(0);
    expect(run.stdout).toBe('common/kz-trial/body.kk.md:1:8: «статусы»: ресми мәтіндерде «мәртебе» делінеді («босқын мәртебесі»). Сөзді ауыстырыңыз немесе тіл маманына көрсетіңіз. [term-not-official]\n');
  }, 60_000);
  it('exits 1 on an error, and says the same in JSON', async () => {
    const folder = await templates({ 'common/kz-trial/body.ru.md': 'По ст. 5.\n\n{{#ground fear}}\nТекст.\n{{/ground}}\n', 'common/kz-trial/body.kk.md': 'Мәтін.\n' });
    const run = await runPana(['lint', folder, '--json']);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: false,
      complaints: [
        { code: 'ground-missing', severity: 'error', file: 'common/kz-trial/body.kk.md', position: { line: 1, column: 1 } },
        { code: 'article-outside-citation', severity: 'error', file: 'common/kz-trial/body.ru.md', position: { line: 1, column: 4 } },
      ],
    });
  }, 60_000);
  it('names plain spaces only when asked', async () => {
    const folder = await templates({ 'common/kz-trial/body.ru.md': 'Дело № 5.\n', 'common/kz-trial/body.kk.md': 'Мәтін.\n' });
    expect(await runPana(['lint', folder])).toMatchObject({ code: 0, stdout: '' });
    expect((await runPana(['lint', folder, '--spaces'])).stdout).toContain('body.ru.md:1:7: После № и § нужен неразрывный пробел. [break-after-sign]');
  }, 60_000);
  it('lists what waits for a reader: the body, the marked words, the norm that nobody read', async () => {
    const folder = await templates({
      'common/kz-trial/body.ru.md': 'Текст.\n',
      'common/kz-trial/body.kk.md': 'Мәтін.\n\n<!-- review native C: өз сөзіміз -->\nӨз сөзіміз. [@intl.convention1951.33(1) | nominative]\n',
    });
    const run = await runPana(['lint', folder, '--review', '--json']);
    expect(run.code).toBe(0);
    const { places } = JSON.parse(run.stdout) as { places: readonly Readonly<Record<string, unknown>>[] };
    const file = (name: string): string => join(folder, 'common/kz-trial', name);
    expect(places).toEqual([
      { file: file('body.kk.md'), line: 1, column: 1, kind: 'template', reviewer: 'native', language: 'kk', grade: null, reason: 'kz-trial' },
      { file: file('body.kk.md'), line: 3, column: 1, kind: 'wording', reviewer: 'native', language: 'kk', grade: 'C', reason: 'өз сөзіміз' },
      { file: file('body.kk.md'), line: 4, column: 13, kind: 'norm', reviewer: 'lawyer', language: 'kk', grade: 'C', reason: 'intl.convention1951.33(1)' },
      { file: file('body.ru.md'), line: 1, column: 1, kind: 'template', reviewer: 'native', language: 'ru', grade: null, reason: 'kz-trial' },
      { file: file('template.yaml'), line: 1, column: 1, kind: 'template', reviewer: 'lawyer', language: null, grade: null, reason: 'kz-trial' },
    ]);
  }, 60_000);
  it('lists the places of the program itself: bodies, labels, terms', async () => {
    const run = await runPana(['lint', '--review', '--ui', 'en']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('src/templates/removal/kz-expulsion-appeal/body.kk.md:1:1: native reader, kk — nobody has read it: kz-expulsion-appeal\n');
    expect(run.stdout).toMatch(/^src\/core\/casefile\/labels\.ts:\d+:1: native reader, kk, C — wording: /mu);
    expect(run.stdout).toMatch(/^resources\/glossary\/terms\.tsv:\d+:1: native reader, kk, C — term: /mu);
    expect(run.stdout).toMatch(/Places: \d+; for a native reader \d+, for a lawyer \d+\.\n$/u);
  }, 60_000);
});
