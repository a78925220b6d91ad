import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveWindow, PHRASE, type DrivenWindow } from './driven-window.ts';

/* The first hours in English and Kazakh: what the program says by itself is said in the language of the window, also what it noted in another one. */

let driven: DrivenWindow;
let caseId = '';

beforeAll(async () => {
  driven = await driveWindow();
  await driven.wire('vault.create', { passphrase: PHRASE });
  const answers = { name: { script: 'latin', family: 'Invented', given: 'Nobody' }, paper: { state: 'value', value: 'koap-ruling' } };
  const started = await driven.wire('emergency.start', { answers, profile: null }) as { readonly value: { readonly id: string } };
  caseId = started.value.id;
  await driven.wire('window.keep', { place: { screen: 'emergency', id: caseId }, look: { tongue: 'en', scheme: 'light', size: 'normal' } });
  await driven.page.reload();
  await driven.page.getByRole('heading', { name: 'What was handed in' }).waitFor();
});

afterAll(() => driven.close());

/** Words of Russian or Kazakh, apart from the short names of the codes. */
const foreign = (text: string): readonly string[] => (text.match(/[\p{Script=Cyrillic}]{3,}/gu) ?? []).filter((word) => !['КоАП', 'УПК', 'АППК', 'ГПК'].includes(word));

describe('the words of the first hours', () => {
  it('are English in an English window: what not to do, whom to hand it to, how many copies, what the packet holds', async () => {
    const { page } = driven;
    const cautions = await page.locator('section', { has: page.getByRole('heading', { name: 'Not to be done without advice' }) }).locator('ul').last().innerText();
    expect(cautions).toContain('pay half of the fine on the spot');
    expect(foreign(cautions)).toEqual([]);
    const told = await page.locator('section', { has: page.locator('#hand-overs') }).locator('.check-row').allInnerTexts();
    expect(told.length).toBeGreaterThan(3);
    for (const row of told) expect(foreign((/To: (.*?Copies: [^.]*)\./u.exec(row)?.[1] ?? 'нетслов'))).toEqual([]);
    await page.getByRole('button', { name: 'Write the packet to the papers folder' }).click();
    await page.locator('.plain-numbers li').first().waitFor();
    const listed = await page.locator('.plain-numbers li').allInnerTexts();
    expect(listed[0]).toContain('Sheet for the advocate');
    for (const line of listed) expect(foreign(line)).toEqual([]);
  });

  it('are kept in all three languages, and a note of an older program in Russian alone is read', async () => {
    const { page } = driven;
    const filing = page.getByRole('button', { name: /^Handed in now: Notice of defence/u });
    await filing.click();
    await page.getByLabel('To whom, receipt number').fill('invented office, no. 7');
    await page.keyboard.press('Enter');
    await page.getByText('invented office, no. 7').waitFor();
    const read = await driven.wire('case.read', { id: caseId }) as { readonly value: { readonly content: { readonly notes: readonly { readonly id: string; readonly text: Readonly<Record<string, string>> }[] } } };
    const [note] = read.value.content.notes;
    expect(note?.text).toMatchObject({ ru: expect.stringMatching(/^Подано: .*Кому: invented office, no\. 7$/u) as string, kk: expect.stringMatching(/^Берілді: /u) as string, en: expect.stringMatching(/^Handed in: Notice of defence\. To: /u) as string });
    // As an older program wrote it, with nobody noted.
    const old = { id: note?.id, text: { original: 'ru', ru: 'Подано: Уведомление о защите. Кому: не записано' }, at: '2026-11-27T10:00+05:00' };
    expect(await driven.wire('interview.answer', { id: caseId, path: `notes[${note?.id ?? ''}]`, creates: [], answer: { value: old } })).toMatchObject({ ok: true });
    const view = await driven.wire('emergency.view', { id: caseId, tongue: 'en' }) as { readonly value: { readonly filings: readonly { readonly handed: { readonly to: string } | null }[] } };
    expect(view.value.filings.map(({ handed }) => handed).filter((handed) => handed !== null)).toEqual([{ at: '2026-11-27T10:00+05:00', to: '' }]);
  });
});
