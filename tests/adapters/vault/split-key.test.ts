import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvelope, writeEnvelope } from '#adapters/crypto/header-envelope.ts';
import { vaultFailure } from '#adapters/sqlite/vault-failures.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { PASSPHRASE, addKey, addRecovery, bytes, codeOf, filledVault, keeper, keysOf, reopened, scratch, valueOf } from './fixtures.ts';

const { keyring } = keeper;
const phrase = (text = PASSPHRASE): VaultSecret => ({ kind: 'passphrase', bytes: bytes(text) });
const together = (texts: readonly Buffer[], ...chosen: readonly number[]): VaultSecret => ({ kind: 'shares', bytes: Buffer.from(chosen.map((index) => texts[index]?.toString('latin1') ?? '').join('\n')) });
const openedBy = async (folder: string, secret: VaultSecret) => {
  const opened = await keeper.open(folder, secret);
  if (opened.ok) await opened.value.close();
  return codeOf(opened);
};

test('any two of three sheets open the vault, one does not, and sheets of another vault or set are told apart', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  expect(await openedBy(folder, together([Buffer.from('academic '.repeat(20))], 0))).toBe('share-words-checksum');
  const { texts, slot, slots } = valueOf(await addKey(folder, phrase(), { kind: 'shares', threshold: 2, count: 3 }));
  expect(texts).toHaveLength(3);
  expect(valueOf(await keyring.vaultId(folder))).toMatch(/^[0-9a-f]{32}$/u);
  expect(slots.find(({ id }) => id === slot)).toMatchObject({ kind: 'shares', cost: null, shares: { threshold: 2, count: 3 } });
  for (const pair of [[0, 1], [2, 0], [1, 2], [0, 1, 2]]) {
    const secret = together(texts, ...pair);
    expect(await openedBy(folder, secret)).toBe('ok');
    expect(secret.bytes.every((byte) => byte === 0)).toBe(true);
  }
  expect(await openedBy(folder, together(texts, 1))).toBe('shares-too-few');
  expect(await openedBy(folder, together(texts, 1, 1))).toBe('shares-too-few');
  const { texts: second } = valueOf(await addKey(folder, together(texts, 0, 1), { kind: 'shares', threshold: 3, count: 3 }));
  expect(await openedBy(folder, together(second, 0, 1, 2))).toBe('ok');
  expect(await openedBy(folder, together([...texts, ...second], 0, 3))).toBe('shares-mixed');
  const other = join(scratch(), 'w');
  await filledVault(other);
  expect(await openedBy(other, together(texts, 0, 1))).toBe('slot-kind-missing');
  valueOf(await addKey(other, phrase(), { kind: 'shares', threshold: 2, count: 2 }));
  expect(await openedBy(other, together(texts, 0, 1))).toBe('vault-wrong-shares');
  expect(codeOf(await keyring.removeSlot(folder, together(texts, 1, 2), slot))).toBe('ok');
  expect(await openedBy(folder, together(texts, 0, 1))).toBe('vault-wrong-shares');
});

test('a key can be split only so that two must come together and no more than there are', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const before = readFileSync(join(folder, 'vault.json'), 'utf8');
  for (const [threshold, count] of [[1, 3], [4, 3], [2, 17], [0, 0]] as const) expect(codeOf(await addKey(folder, phrase(), { kind: 'shares', threshold, count }))).toBe('shares-plan');
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before);
});

test('how a key is split is bound into its slot: a changed number opens nothing', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { texts } = valueOf(await addKey(folder, phrase(), { kind: 'shares', threshold: 2, count: 3 }));
  const { take } = await keysOf(folder);
  const inner = readEnvelope(readFileSync(join(folder, 'vault.json'), 'utf8'))?.header ?? '';
  for (const [changed, code] of [['"threshold":3', 'vault-wrong-shares'], ['"threshold":4', 'vault-header-damaged'], ['"threshold":1', 'vault-header-damaged']] as const) {
    for (const name of ['vault.json', 'vault.spare.json']) writeFileSync(join(folder, name), writeEnvelope(1, inner.replace('"threshold":2', changed), take().header));
    expect([changed, await openedBy(folder, together(texts, 0, 1))]).toEqual([changed, code]);
  }
});

test('a key that could not be handed over opens nothing; files that were written stand in the ledger', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const before = readFileSync(join(folder, 'vault.json'), 'utf8');
  const seen: Uint8Array[] = [];
  const refused = await keyring.addKey(folder, phrase(), { kind: 'recovery' }, (key) => {
    seen.push(...key.texts);
    return Promise.resolve({ ok: false, error: vaultFailure('disk-full') });
  });
  expect([codeOf(refused), readFileSync(join(folder, 'vault.json'), 'utf8')]).toEqual(['disk-full', before]);
  expect(seen.map((text) => text.every((byte) => byte === 0))).toEqual([true]);
  const file = { path: '/media/usb/sheet.pdf', sha256: 'cd'.repeat(32), bytes: 60_000 };
  const { slot } = valueOf(await keyring.addKey(folder, phrase(), { kind: 'recovery' }, () => Promise.resolve({ ok: true, value: [file] })));
  const vault = await reopened(folder);
  expect(valueOf(await vault.ledger()).map(({ event }) => event).slice(-3, -1)).toEqual([{ kind: 'key-written', slot, form: 'sheet', ...file }, { kind: 'slot-added', slot, slotKind: 'recovery' }]);
  valueOf(await vault.record({ kind: 'key-file-removed', slot, form: 'sheet', ...file }));
  expect(valueOf(await vault.ledger()).at(-1)?.event).toEqual({ kind: 'key-file-removed', slot, form: 'sheet', ...file });
  expect((await vault.verify()).problems).toEqual([]);
  await vault.close();
});

test('sheets that opened the vault are kept when the database key changes, other keys fall away', async () => {
  const folder = join(scratch(), 'v');
  await filledVault(folder);
  const { texts } = valueOf(await addKey(folder, phrase(), { kind: 'shares', threshold: 2, count: 2 }));
  valueOf(await addRecovery(folder, phrase()));
  const changed = valueOf(await keyring.changePassphrase(folder, together(texts, 0, 1), bytes('новый ключ от ларца'), { newDatabaseKey: true }));
  expect(changed.slots.map(({ kind, shares }) => [kind, shares])).toEqual([['passphrase', null], ['shares', { threshold: 2, count: 2 }]]);
  expect(changed.dropped.map(({ kind }) => kind)).toEqual(['recovery']);
  expect(await openedBy(folder, together(texts, 1, 0))).toBe('ok');
});
