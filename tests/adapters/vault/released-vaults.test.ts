import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SlotKind } from '#ports/vault-custody.ts';
import { bytes, keeper, scratch, valueOf } from './fixtures.ts';
import { readVault } from './independent-reader.ts';

const VAULTS = join(import.meta.dirname, '../../fixtures/vaults');
const MIGRATIONS = join(import.meta.dirname, '../../../src/adapters/sqlite/migrations');
const CASE = 'fixture00invented01';
const released = readdirSync(VAULTS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

/** These vaults lie in the offices of people. A version that can't open one of them must not be published. */
test('there is a vault of every version that was released', () => {
  expect(released).toEqual(expect.arrayContaining(readdirSync(MIGRATIONS).map((name) => `format-1-schema-${String(Number(name.slice(0, 4)))}`)));
});

test.each(released)('%s opens with every key it has, is brought to the present tables, and has all that was put in', async (name) => {
  const keys = JSON.parse(readFileSync(join(VAULTS, `${name}.keys.json`), 'utf8')) as Readonly<Partial<Record<SlotKind, string>>>;
  for (const [kind, secret] of Object.entries(keys) as [SlotKind, string][]) {
    const folder = join(scratch(), 'v');
    cpSync(join(VAULTS, name), folder, { recursive: true });
    if (kind === 'passphrase') expect(readVault(folder, secret).cases.map(({ revisions }) => revisions.length)).toEqual([35, 1]);
    const vault = valueOf(await keeper.open(folder, { kind, bytes: bytes(secret) }));
    expect(valueOf(await vault.listCases()).map(({ title }) => title).toSorted()).toEqual(['Айбарша Кенесарина (вымышленное лицо)', 'Второе вымышленное дело']);
    expect(valueOf(await vault.listCases('Кенес')).map(({ id }) => id)).toEqual([CASE]);
    expect(valueOf(await vault.readCase(CASE))).toMatchObject({ revision: 35, content: { step: 35, notes: 'ж'.repeat(34) } });
    expect(valueOf(await vault.readCaseAt(CASE, 20))).toMatchObject({ content: { step: 20 } });
    expect(valueOf(await vault.drafts(CASE))).toHaveLength(1);
    expect(valueOf(await vault.papers(CASE))).toMatchObject([{ template: 'kz-refugee-application', answers: { fear: 'да' } }]);
    const [attachment] = valueOf(await vault.attachments(CASE));
    expect(Buffer.from(valueOf(await vault.readBlob(CASE, attachment?.blob ?? ''))).toString('utf8')).toBe('вымышленная справка\n'.repeat(1850));
    expect(valueOf(await vault.ledger()).map(({ event }) => event.kind)).toEqual(expect.arrayContaining(['created', 'exported', 'closed', 'opened']));
    expect((await vault.verify()).problems).toEqual([]);
    await vault.close();
  }
});
