import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { PageScan } from '#adapters/sqlite/page-scan.ts';
import { parsedRecord } from '#adapters/sqlite/record-format.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { CASE, PASSPHRASE, bytes, codeOf, filesBelow, filledVault, keeper, keysOf, madeVault, newCase, paper, reopened, savedCase, scratch, valueOf } from './fixtures.ts';

const PAGE = 4096;
const OTHER = 'otherotherother0';
const phrase = (): VaultSecret => ({ kind: 'passphrase', bytes: bytes(PASSPHRASE) });
const salvage = (from: string, to: string) => keeper.rescue.salvage(from, phrase(), to, bytes(PASSPHRASE));

/** A vault with two cases of many revisions; the second has contents larger than a page. */
async function richVault(folder: string): Promise<string> {
  const { blob } = await filledVault(folder, 40);
  const vault = await reopened(folder);
  valueOf(await vault.createCase(newCase({ id: OTHER, title: 'Второй', searchText: 'vtoroy', content: big(1) })));
  for (let number = 1; number < 12; number += 1) valueOf(await vault.saveCase(savedCase(number, { id: OTHER, title: 'Второй', content: big(number + 1) })));
  valueOf(await vault.putSetting('window', '{"theme":"dark"}'));
  valueOf(await vault.putSetting('profiles', JSON.stringify({ names: ['Ж'.repeat(3000)] })));
  await vault.close();
  return blob;
}

function big(step: number): { readonly step: number; readonly text: string } {
  return { step, text: Array.from({ length: 3000 }, (_, index) => String(index * step)).join(' ') };
}

test('a sound vault is salvaged whole: every revision, paper, draft, attachment and export, and the old one is not touched', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const blob = await richVault(folder);
  const state = () => filesBelow(folder).map(({ name, content }) => [name, content.toString('base64')]);
  const before = state();
  const report = valueOf(await salvage(folder, join(place, 'n')));
  expect(report).toMatchObject({ cases: 2, revisions: 52, papers: 1, drafts: 1, blobs: 1, settings: 2, lostRevisions: 0, incomplete: [], lostCases: [], lostBlobs: [] });
  expect(state()).toEqual(before);
  const vault = await reopened(join(place, 'n'));
  expect(valueOf(await vault.listCases()).map(({ id, title, revision }) => [id, title, revision])).toEqual([[OTHER, 'Второй', 12], [CASE, 'Айбарша Кенесарина', 40]]);
  for (const number of [1, 2, 32, 33, 40]) expect(valueOf(await vault.readCaseAt(CASE, number)).content).toMatchObject({ step: number });
  expect(valueOf(await vault.readCaseAt(OTHER, 7)).content).toEqual(big(7));
  expect(valueOf(await vault.revisions(CASE))[1]).toMatchObject({ by: 'advocate', reason: 'answer', changes: [{ path: 'step', before: 1, after: 2 }] });
  expect(valueOf(await vault.papers(CASE))).toEqual([paper()]);
  expect(valueOf(await vault.drafts(CASE))).toMatchObject([{ text: 'меня останов' }]);
  expect(valueOf(await vault.readBlob(CASE, blob))).toHaveLength(150_000);
  expect(valueOf(await vault.readSetting('window'))).toBe('{"theme":"dark"}');
  expect(valueOf(await vault.readSetting('profiles'))).toHaveLength(3014);
  expect(valueOf(await vault.ledger()).map(({ event }) => event.kind)).toEqual(['salvaged', 'created', 'exported', 'closed', 'opened', 'closed', 'opened']);
  expect((await vault.verify()).problems).toEqual([]);
  valueOf(await vault.saveCase(savedCase(40)));
  await vault.close();
});

test('each single damaged page, whichever it is, loses at most what lay in it, and nothing comes out wrong', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await richVault(folder);
  const sound = readFileSync(join(folder, 'vault.db'));
  const pages = sound.length / PAGE;
  const every = process.env['SLOW'] === '1' ? 1 : Math.max(1, Math.floor(pages / 16));
  let unopenable = 0;
  let lost = 0;
  for (let page = 0; page < pages; page += page < 4 ? 1 : every) {
    const copy = join(place, 'copy');
    rmSync(copy, { recursive: true, force: true });
    rmSync(join(place, 'n'), { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    const damaged = Buffer.from(sound);
    damaged.fill(0x5a, page * PAGE, (page + 1) * PAGE);
    writeFileSync(join(copy, 'vault.db'), damaged);
    if (codeOf(await keeper.open(copy, phrase()).then(async (opened) => { if (opened.ok) await opened.value.close(); return opened; })) !== 'ok') unopenable += 1;
    writeFileSync(join(copy, 'vault.db'), damaged);
    const report = valueOf(await salvage(copy, join(place, 'n')));
    expect([page, report.cases, report.lostCases]).toEqual([page, 2, []]);
    lost += report.lostRevisions;
    const vault = await reopened(join(place, 'n'));
    for (const [id, last] of [[CASE, 40], [OTHER, 12]] as const) {
      const found = valueOf(await vault.readCase(id)).content as { readonly step: number; readonly text: string };
      // The newest state or, when exactly that lay in the page, an earlier one: never a mixture.
      expect([page, found]).toEqual([page, id === OTHER ? big(found.step) : found.step === 1 ? { step: 1 } : { step: found.step, text: 'ж'.repeat(found.step - 1) }]);
      expect(found.step).toBeGreaterThan(last - 12);
    }
    expect((await vault.verify()).problems).toEqual([]);
    await vault.close();
  }
  // The damage was real: some pages kept the vault from opening at all, some held revisions.
  expect(unopenable).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
}, 600_000);

test('a case whose own row is damaged is saved by the copy of its key, and one without any key is named as lost', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await richVault(folder);
  const keys = await keysOf(folder);
  const { openDatabase } = await import('#adapters/sqlite/driver.ts');
  const harm = async (name: string, sql: string) => {
    const copy = join(place, name);
    cpSync(folder, copy, { recursive: true });
    const database = valueOf(await openDatabase(join(copy, 'vault.db'), keys.take().database, false));
    database.pragma('foreign_keys = OFF');
    database.exec(sql);
    database.close();
    return valueOf(await salvage(copy, join(place, `${name}-new`)));
  };
  expect(await harm('row', `DELETE FROM cases WHERE id = '${CASE}'`)).toMatchObject({ cases: 2, revisions: 52, lostCases: [] });
  expect(await harm('key', `UPDATE cases SET wrapped_key = zeroblob(61) WHERE id = '${CASE}'`)).toMatchObject({ cases: 2, revisions: 52, lostCases: [] });
  expect(await harm('both', `DELETE FROM cases WHERE id = '${CASE}'; DELETE FROM key_copies WHERE case_id = '${CASE}'`)).toMatchObject({ cases: 1, revisions: 12, lostCases: ['row 1'] });
  expect(await harm('content', `UPDATE cases SET content = zeroblob(99) WHERE id = '${CASE}'`)).toMatchObject({ cases: 2, revisions: 52 });
  expect(await harm('first', `DELETE FROM revisions WHERE case_row = 1 AND number = 1`)).toMatchObject({ cases: 2, lostRevisions: 32, incomplete: [CASE] });
});

test('what only the write-ahead log holds is salvaged too, and a cut file gives what is left of it', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  await richVault(folder);
  const vault = await reopened(folder);
  valueOf(await vault.saveCase(savedCase(40)));
  const crashed = join(place, 'crashed');
  cpSync(folder, crashed, { recursive: true });
  await vault.close();
  expect(valueOf(await salvage(crashed, join(place, 'n1')))).toMatchObject({ cases: 2, revisions: 53 });
  const cut = join(place, 'cut');
  cpSync(folder, cut, { recursive: true });
  truncateSync(join(cut, 'vault.db'), Math.floor(readFileSync(join(cut, 'vault.db')).length * 0.7));
  const report = valueOf(await salvage(cut, join(place, 'n2')));
  expect(report.cases + report.lostCases.length).toBe(2);
  const again = await reopened(join(place, 'n2'));
  expect((await again.verify()).problems).toEqual([]);
  await again.close();
});

test('a deleted case does not come back, damaged attachments are named, and refusals leave nothing', async () => {
  const place = scratch();
  const folder = join(place, 'v');
  const blob = await richVault(folder);
  writeFileSync(join(folder, 'blobs', blob), 'garbage');
  expect(valueOf(await salvage(folder, join(place, 'n1')))).toMatchObject({ blobs: 0, lostBlobs: [blob] });
  const before = join(place, 'before');
  cpSync(folder, before, { recursive: true });
  const vault = await reopened(folder);
  valueOf(await vault.deleteCase(CASE));
  await vault.close();
  expect(valueOf(await salvage(folder, join(place, 'n2')))).toMatchObject({ cases: 1, lostCases: [] });
  expect(codeOf(await keeper.rescue.salvage(folder, { kind: 'passphrase', bytes: bytes('неверный ключ от сундука') }, join(place, 'n3'), bytes(PASSPHRASE)))).toBe('vault-wrong-passphrase');
  expect(codeOf(await keeper.rescue.salvage(folder, phrase(), join(place, 'n3'), bytes('короткая')))).toBe('passphrase-too-short');
  expect(codeOf(await keeper.rescue.salvage(folder, phrase(), join(place, 'n2'), bytes(PASSPHRASE)))).toBe('vault-exists');
  rmSync(join(folder, 'vault.db'));
  expect(codeOf(await salvage(folder, join(place, 'n3')))).toBe('vault-database-damaged');
  copyFileSync(join(before, 'vault.db'), join(folder, 'vault.db'));
  for (const name of ['vault.json', 'vault.spare.json']) writeFileSync(join(folder, name), 'x');
  expect(codeOf(await salvage(folder, join(place, 'n3')))).toBe('vault-header-damaged');
  expect(existsSync(join(place, 'n3'))).toBe(false);
  await (await madeVault(join(place, 'empty'))).close();
  expect(valueOf(await salvage(join(place, 'empty'), join(place, 'n4')))).toMatchObject({ cases: 0, lostCases: [] });
});

law.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: process.env['SLOW'] === '1' ? 200_000 : 5000 })('no bytes make reading a record throw', (bytesOf) => {
  const values = parsedRecord(Buffer.from(bytesOf));
  expect(values === null || values.length <= 16).toBe(true);
});

law.prop([fc.array(fc.uint8Array({ minLength: PAGE, maxLength: PAGE }), { minLength: 1, maxLength: 4 }), fc.uint8Array({ minLength: 32, maxLength: 32 })], { numRuns: process.env['SLOW'] === '1' ? 3000 : 60 })(
  'no file makes scanning its pages throw or run without end', (pages, key) => {
    const path = join(scratch(), 'x.db');
    writeFileSync(path, Buffer.concat(pages));
    writeFileSync(`${path}-wal`, Buffer.concat([...pages.toReversed(), Buffer.alloc(100, 1)]));
    const scan = new PageScan(path, key);
    expect([...scan.rows()].length).toBeLessThan(10_000);
    scan.close();
  });
