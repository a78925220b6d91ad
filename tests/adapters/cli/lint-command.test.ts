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
});
