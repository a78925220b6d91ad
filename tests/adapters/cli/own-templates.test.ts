import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyTemplateFiles } from '#adapters/templates/own-templates.ts';
import { addCase } from '#application/case-changes.ts';
import { storeOwn } from '#application/templates/own-store.ts';
import { NO_OWN_TEMPLATES, withOwnFiles } from '#core/templates/own-templates.ts';
import { makeProgram, PROGRAM_ROOT, TEMPLATES_FOLDER } from '#hosts/cli/program.ts';
import { runPana } from './run-pana.ts';

/* The user's own templates, kept in the vault, on the command line. */

const PHRASE = 'вымышленные слова для своих шаблонов';
const CASE = 'exampleb00soldier01';
let place = '';
let vault = '';
let secret: readonly string[] = [];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'pana-own-'));
  vault = join(place, 'v');
  secret = ['--passphrase-file', join(place, 'phrase')];
  await writeFile(join(place, 'phrase'), PHRASE);
  const program = makeProgram();
  const made = await program.demoVaults.create(vault, Buffer.from(PHRASE));
  if (!made.ok) throw new Error(made.error.code);
  const example = await program.readCase(await readFile(join(PROGRAM_ROOT, 'resources/examples/b-soldier-extradition.yaml')), 'b.yaml');
  if (!example.ok) throw new Error(example.error.code);
  await addCase(made.value, example.value, { by: 'test', at: '2026-11-28T10:00:00.000Z' }, 'imported');
  const { library } = await program.templates();
  const copied = await copyTemplateFiles(TEMPLATES_FOLDER, NO_OWN_TEMPLATES, library, 'kz-defence-notice', 'office-notice');
  const body = Object.keys(copied ?? {}).find((name) => name.endsWith('body.ru.md')) ?? '';
  const own = withOwnFiles(NO_OWN_TEMPLATES, { ...copied, [body]: `${copied?.[body] ?? ''}\nПросим сообщать адвокату о каждом действии.\n` });
  if (own === null) throw new Error('no own templates');
  await storeOwn(made.value, own);
  await made.value.close();
  await program.close();
}, 120_000);

afterAll(() => rm(place, { recursive: true, force: true }));

describe('own templates on the command line', () => {
  it('are listed with their vault, marked as own, and called a copy; without a vault they are unknown', async () => {
    const listed = await runPana(['templates', vault, ...secret, '--json']);
    expect(listed.code, listed.stderr).toBe(0);
    const { templates } = JSON.parse(listed.stdout) as { readonly templates: readonly { readonly id: string; readonly own: boolean; readonly title: string }[] };
    expect(templates.filter(({ own }) => own)).toEqual([expect.objectContaining({ id: 'office-notice', title: expect.stringMatching(/^Копия: /u) as string })]);
    const shipped = await runPana(['templates', '--json']);
    expect(shipped.stdout).not.toContain('office-notice');
  }, 200_000);

  it('fill a paper with their own words', async () => {
    const filled = await runPana(['fill', vault, CASE, 'office-notice', ...secret, '--variant', 'upk', '--speaker', 'defender', '--date', '2026-11-28', '--format', 'txt', '--out', join(place, 'papers')]);
    expect([0, 1], filled.stderr).toContain(filled.code);
    const [name = ''] = await readdir(join(place, 'papers'));
    expect(name).toMatch(/\.office-notice\./u);
    expect((await readFile(join(place, 'papers', name), 'utf8')).replaceAll(/\s+/gu, ' ')).toContain('Просим сообщать адвокату о каждом действии.');
    const unknown = await runPana(['fill', vault, CASE, 'no-such-template', ...secret, '--out', join(place, 'none')]);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('template-unknown') as string]);
  }, 200_000);

  it('are checked where they lie, and only they', async () => {
    const sound = await runPana(['lint', '--vault', vault, ...secret, '--json']);
    expect([sound.code, JSON.parse(sound.stdout)]).toMatchObject([0, { complaints: [] }]);
    const program = makeProgram();
    const opened = await program.vaults.open(vault, Buffer.from(PHRASE));
    if (!opened.ok) throw new Error(opened.error.code);
    const head = 'id: office-wrong\narea: common\nfamily: common\ntitles: {ru: Проба, kk: Сынақ, en: Trial}\nreaders: [court]\nspeakers: [person]\nlanguages: [ru]\nlawAsOf: \'2026-11-22\'\nreview: {lawyer: none}\n';
    const own = withOwnFiles(NO_OWN_TEMPLATES, { 'common/office-wrong/template.yaml': head, 'common/office-wrong/body.ru.md': '{{ person.nosuchfield }}\n' });
    if (own === null) throw new Error('no own templates');
    await storeOwn(opened.value, own);
    await opened.value.close();
    await program.close();
    const run = await runPana(['lint', '--vault', vault, ...secret]);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^common\/office-wrong\/body\.ru\.md:1:\d+: .*nosuchfield/mu);
    expect(run.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('common/office-wrong/'))).toEqual([]);
  }, 200_000);
});

describe('a copy of a template', () => {
  it('has a title that says so in each language, in a file that one can change', async () => {
    const program = makeProgram();
    const { library } = await program.templates();
    const files = await copyTemplateFiles(TEMPLATES_FOLDER, NO_OWN_TEMPLATES, library, 'kz-defence-notice', 'another-notice');
    const text = Object.entries(files ?? {}).find(([name]) => name.endsWith('template.yaml'))?.[1] ?? '';
    const { titles } = library.templates.get('kz-defence-notice')?.head ?? {};
    expect(parse(text)).toMatchObject({ id: 'another-notice', titles: { ru: `Копия: ${titles?.ru ?? ''}`, kk: `Көшірме: ${titles?.kk ?? ''}`, en: `Copy: ${titles?.en ?? ''}` } });
    await program.close();
  }, 200_000);
});
