import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPana, type Run } from './run-pana.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const json = ({ stdout }: Run): unknown => JSON.parse(stdout);

describe('pana law KEY', () => {
  it('shows a norm with its words, source and proof', async () => {
    const shown = await runPana(['law', 'kz.koap.834(4)', '--json']);
    expect(shown.code).toBe(0);
    expect(json(shown)).toMatchObject({
      ok: true, key: 'kz.koap.834(4)', concept: null, entries: [],
      norms: [{
        key: 'kz.koap.834(4)', act: 'kz.koap', entry: 'kz.koap.834(4)', grade: 'A', checkedOn: '2026-11-22', source: 'https://adilet.zan.kz/rus/docs/K1400000235',
        proof: { status: 'proved', reason: 'agrees', message: { ru: 'доказано: совпадает' } }, texts: { kk: null },
      }],
    });
    for (const words of [/часть\sчетвертая\sстатьи\s834/u, /834-бабының\sтөртінші\sбөлігі/u, /article\s834\(4\)/u, /"lines":\["4\. Постановление суда о выдворении/u]) expect(shown.stdout).toMatch(words);
  }, 60_000);
  it.each([['ru', 'Проверка: доказано: совпадает'], ['kk', 'Тексеру: дәлелденген: сәйкес келеді'], ['en', 'Proof: proved: agrees']])('speaks %s', async (ui, line) => {
    const { stdout } = await runPana(['law', 'kz.refugees.18(2)', '--ui', ui]);
    expect(stdout).toContain(line);
    expect(stdout).toContain('босқындар');
    expect(stdout).not.toMatch(/undefined|\[object/u);
  }, 60_000);
  it('shows both Constitutions for a subject', async () => {
    const shown = await runPana(['law', 'kz.const.custody', '--json']);
    expect(json(shown)).toMatchObject({
      concept: { since: '2026-07-01' }, norms: [{ key: 'kz.const.18(2)', validTo: null }, { key: 'kz.const1995.16(2)', validTo: '2026-07-01', proof: { status: 'unproved', reason: 'no-text' } }],
    });
  }, 60_000);
  it('lists the norms of an act, and the acts', async () => {
    const act = json(await runPana(['law', 'kz.tax', '--json'])) as { readonly entries: readonly { readonly key: string }[] };
    expect(act).toMatchObject({ norms: [{ key: 'kz.tax', proof: null }] });
    expect(act.entries.map(({ key }) => key)).toContain('kz.tax.668(1)(15)');
    expect((await runPana(['law'])).stdout).toMatch(/^kz\.upk {2}Уголовно-процессуальный кодекс/mu);
  }, 60_000);
  it.each([
    ['kz.koap.7888', 'norm-unknown', 'kz.koap.788'],
    ['kz.koap.834(44)', 'norm-number-unknown', 'kz.koap.834(4)'],
    ['590', 'norm-unknown', 'kz.upk.590'],
    ['свобода', 'norm-unknown', 'pana law kz.koap'],
  ])('does not know %s, but something near', async (key, code, near) => {
    const shown = await runPana(['law', key, '--json']);
    expect(shown.code).toBe(2);
    const { error } = json(shown) as { readonly error: { readonly code: string; readonly message: Record<string, string> } };
    expect(error.code).toBe(code);
    for (const tongue of ['ru', 'kk', 'en']) expect(error.message[tongue]).toContain(near);
  }, 60_000);
  it('takes a key or --check, not both', async () => {
    expect((await runPana(['law', 'kz.koap.834', '--check'])).code).toBe(2);
  }, 60_000);
});

describe('pana law --check', () => {
  it('counts, and lists what is not proved', async () => {
    const checked = await runPana(['law', '--check', '--json']);
    expect(checked.code).toBe(0);
    const report = json(checked) as { readonly counts: { readonly proved: number; readonly unproved: number }; readonly unproved: readonly unknown[]; readonly proved: readonly string[] };
    expect(report).toMatchObject({ ok: true, counts: { contradicted: 0 }, contradicted: [], staleOutlines: [] });
    expect([report.proved.length, report.unproved.length]).toEqual([report.counts.proved, report.counts.unproved]);
    expect(report.proved).toContain('kz.koap.834(4)');
    const lines = (await runPana(['law', '--check'])).stdout;
    expect(lines).toMatch(/^Доказано: \d+; Не доказано: \d+; Противоречит тексту: 0\n/u);
    expect(lines).toContain('intl.convention1951.33(1): текста статьи нет');
  }, 120_000);
  it('exits 1 when a text says otherwise, and the norm itself says so too', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'pana-law-copy-'));
    folders.push(copy);
    for (const part of ['src', 'resources/law', 'package.json']) await cp(join(ROOT, part), join(copy, part), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    const norms = join(copy, 'resources/law/norms/kz-gpk.yaml');
    const text = await readFile(norms, 'utf8');
    const broken = text.replace("words: ['одного месяца', 'окончательной форме']", "words: ['двух месяцев']");
    expect(broken).not.toBe(text);
    await writeFile(norms, broken);
    const main = join(copy, 'src/hosts/cli/main.ts');
    const checked = await runPana(['law', '--check', '--json'], '', copy, main);
    expect(checked.code).toBe(1);
    expect(json(checked)).toMatchObject({ ok: false, counts: { contradicted: 1 }, contradicted: [{ key: 'kz.gpk.403(3)', reason: 'word-missing', detail: 'двух месяцев' }] });
    const shown = await runPana(['law', 'kz.gpk.403(3)'], '', copy, main);
    expect([shown.code, shown.stdout]).toEqual([1, expect.stringContaining('противоречит тексту: в этом месте нет слова (двух месяцев)')]);
  }, 120_000);
});
