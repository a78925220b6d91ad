import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { proveLibrary } from '#adapters/law/prove-law.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { normAt } from '#core/law/resolve-norm.ts';

const LAW = 'resources/law';
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A copy of the law data to break. */
async function copyOfLaw(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pana-law-'));
  folders.push(folder);
  await cp(LAW, folder, { recursive: true });
  return folder;
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} lacks ${from}`);
  await writeFile(file, text.replace(from, to));
}

describe('the shipped law library', () => {
  it('is read whole and frozen', async () => {
    const read = await readLaw(LAW);
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    const { acts, norms, concepts, outlines } = read.value;
    expect(acts.size).toBeGreaterThanOrEqual(17);
    expect(norms.size).toBeGreaterThan(600);
    expect(concepts.size).toBeGreaterThan(20);
    expect(outlines.size).toBeGreaterThan(200);
    const norm = norms.get('kz.koap.834(4)');
    expect(Object.isFrozen(read.value) && Object.isFrozen(norm) && Object.isFrozen(norm?.paraphrase)).toBe(true);
  });

  it('is proved by the texts beside it: nothing is contradicted, and what is unproved has no text', async () => {
    const read = await readLaw(LAW);
    if (!read.ok) throw new Error(read.error.message.en);
    const report = await proveLibrary(read.value, path.join(LAW, 'texts'));
    expect(report.contradicted).toEqual([]);
    expect(report.staleOutlines).toEqual([]);
    expect(report.proved.length).toBeGreaterThanOrEqual(600);
    expect(new Set(report.unproved.map((proof) => proof.reason))).toEqual(new Set(['no-text']));
  });

  it('keeps the line of each text that says which copy it is', async () => {
    for (const act of await readdir(path.join(LAW, 'texts'))) {
      for (const tongue of await readdir(path.join(LAW, 'texts', act))) {
        for (const file of await readdir(path.join(LAW, 'texts', act, tongue))) {
          const [first = ''] = (await readFile(path.join(LAW, 'texts', act, tongue, file), 'utf8')).split('\n');
          expect(first, `${act}/${tongue}/${file}`).toMatch(/копия|Копия|SOURCE/u);
        }
      }
    }
  });

  it('resolves subjects of the Constitution on both sides of 1 July 2026', async () => {
    const read = await readLaw(LAW);
    if (!read.ok) throw new Error(read.error.message.en);
    for (const key of read.value.concepts.keys()) {
      expect(normAt(key, read.value, '2026-06-30'), key).toMatchObject({ ok: true });
      expect(normAt(key, read.value, null), key).toMatchObject({ ok: true });
    }
  });
});

describe('a broken law library', () => {
  it('is refused with all complaints at once, each with its file and line', async () => {
    const folder = await copyOfLaw();
    await edit(path.join(folder, 'acts.yaml'), 'key: kz.koap', 'key: koap');
    await edit(path.join(folder, 'norms/kz-gpk.yaml'), "grade: A\ncheckedOn: '2026-11-22'", "grade: D\ncheckedOn: '22.11.2026'");
    await edit(path.join(folder, 'concepts.yaml'), 'now: ["kz.const.5(2)"]', 'now: []');
    await rm(path.join(folder, 'outlines.json'));
    const read = await readLaw(folder);
    expect(read).toMatchObject({ ok: false, error: { code: 'law-data', place: { file: 'acts.yaml' } } });
    if (read.ok) return;
    const all = [read.error, ...(read.error.also ?? [])];
    expect(all.map((each) => each.place?.file)).toEqual(expect.arrayContaining(['acts.yaml', 'norms/kz-gpk.yaml', 'concepts.yaml', 'outlines.json']));
    expect(all.find((each) => each.place?.file === 'norms/kz-gpk.yaml')?.place?.line).toBe(4);
    expect(all.filter((each) => each.place?.file === 'norms/kz-gpk.yaml')).toHaveLength(2);
  });

  it.each([
    ['norms/kz-gpk.yaml', "'382':", "'382(': ", 'no key'],
    ['norms/kz-gpk.yaml', 'act: kz.gpk', 'act: kz.gkp', 'unknown act'],
    ['concepts.yaml', 'kz.const.12(2)', 'kz.const.12(9)', 'unknown'],
    ['norms/kz-gpk.yaml', "'383':", "'382':", 'DUPLICATE'],
    ['norms/kz-gpk.yaml', "    ru: 'Заявление о выдворении подают", "    rus: 'Заявление о выдворении подают", 'rus'],
  ])('%s with %j made %j', async (file, from, to, complaint) => {
    const folder = await copyOfLaw();
    await edit(path.join(folder, file), from, to);
    const read = await readLaw(folder);
    const said = read.ok ? '' : [read.error, ...(read.error.also ?? [])].map((each) => each.message.en).join('\n');
    expect(said).toContain(complaint);
  });

  it('a missing folder is one complaint per file, not a crash', async () => {
    expect(await readLaw(path.join(tmpdir(), 'pana-no-such-folder'))).toMatchObject({ ok: false, error: { code: 'law-data' } });
  });

  it('a wrong number, a wrong word and a changed text are contradicted', async () => {
    const folder = await copyOfLaw();
    await edit(path.join(folder, 'norms/kz-koap.yaml'), "'834(4)':", "'834(5)':");
    await edit(path.join(folder, 'norms/kz-gpk.yaml'), "words: ['одного месяца', 'окончательной форме']", "words: ['двух месяцев']");
    await edit(path.join(folder, 'texts/kz.upk/ru/591.txt'), ' 4. ', ' 40. ');
    const read = await readLaw(folder);
    if (!read.ok) throw new Error(read.error.message.en);
    const report = await proveLibrary(read.value, path.join(folder, 'texts'));
    expect(report.contradicted.map((proof) => [proof.key, proof.reason])).toEqual(
      expect.arrayContaining([['kz.koap.834(5)', 'no-such-place'], ['kz.gpk.403(3)', 'word-missing'], ['kz.upk.591(4)', 'no-such-place']]),
    );
    expect(report.contradicted).toHaveLength(3);
    expect(report.staleOutlines).toEqual(['kz.upk.591']);
  });
});
