/**
 * Makes a small vault of invented content as this version of the program writes it, for `tests/fixtures/vaults`, which holds one of every version that was released and
 * is never written anew. Usage: node scripts/make-released-vault.ts tests/fixtures/vaults/format-1-schema-NN
 */
import { writeFileSync } from 'node:fs';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { LOWEST_COST } from '#adapters/crypto/argon2id.ts';
import type { Result } from '#core/result.ts';
import type { NewKey } from '#ports/vault-custody.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name the folder');

const PASSPHRASE = 'верный ключ от сундука';
const CASE = 'fixture00invented01';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes(text));
}

let minute = 0;
const clock = {
  now: (): string => {
    minute += 1;
    return new Date(Date.UTC(2026, 4, 3, 9, minute)).toISOString();
  },
  today: (): string => '2026-05-03',
};
const keeper = createVaultKeeper({ clock, newVaultCost: LOWEST_COST });
const vault = must(await keeper.create(folder, bytes(PASSPHRASE)));
const base = { id: CASE, title: 'Айбарша Кенесарина (вымышленное лицо)', searchText: 'Айбарша Кенесарина Шымкент', noteText: 'вымышленная заметка', by: 'advocate' };
const story = 'Вымышленный рассказ. Ойдан шығарылған әңгіме.';
must(await vault.createCase({ ...base, content: { step: 1, story }, reason: 'created' }));
for (let number = 1; number < 35; number += 1) {
  const content = { step: number + 1, story, notes: 'ж'.repeat(number) };
  must(await vault.saveCase({ ...base, expectedRevision: number, content, changes: [{ path: 'step', before: number, after: number + 1 }], reason: 'answer' }));
}
must(await vault.createCase({ ...base, id: 'fixture00invented02', title: 'Второе вымышленное дело', searchText: 'второе', content: { step: 1 }, reason: 'imported' }));
must(await vault.putDraft({ caseId: CASE, path: 'events[e7k2].text', text: 'меня останов', at: clock.now() }));
must(await vault.putPaper({
  id: 'p3v9w2m7q4x8t5ab', caseId: CASE, template: 'kz-refugee-application', variant: null, language: 'ru', speaker: 'person', date: '2026-05-03', caseRevision: 35, person: 'a1b2c3d4',
  proceeding: null, answers: { fear: 'да' }, edits: [],
}));
must(await vault.attach(CASE, 'справка.txt', pieces('вымышленная справка\n'.repeat(1850))));
must(await vault.record({ kind: 'exported', caseId: CASE, path: '/media/usb/paper.pdf', sha256: 'ab'.repeat(32), bytes: 1234 }));
await vault.close();

const keys: Record<string, string> = { passphrase: PASSPHRASE };
for (const wish of [{ kind: 'recovery' }, { kind: 'key-file' }, { kind: 'shares', threshold: 2, count: 3 }] satisfies readonly NewKey[]) {
  must(await keeper.keyring.addKey(folder, { kind: 'passphrase', bytes: bytes(PASSPHRASE) }, wish, (key) => {
    keys[wish.kind] = key.texts.map((text) => Buffer.from(text).toString('latin1')).join('\n');
    return Promise.resolve({ ok: true, value: [] });
  }));
}
writeFileSync(`${folder}.keys.json`, `${JSON.stringify(keys, null, 2)}\n`, { flag: 'wx' });
