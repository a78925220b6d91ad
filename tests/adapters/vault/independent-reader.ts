/**
 * Reads a closed vault with the passphrase and nothing of the program: node:crypto, Node's own SQLite (which knows no
 * encryption) for the tables, and `docs/vault-format.md`. Proves that document; the numbers in comments are its sections.
 */
import { argon2Sync, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { plainPages } from './sqlcipher-pages.ts';

type Row = Readonly<Record<string, string | number | Buffer | null>>;

export type ReadCase = {
  readonly id: string;
  readonly title: string;
  readonly content: unknown;
  readonly revisions: readonly { readonly number: number; readonly by: string; readonly changes: unknown; readonly content: unknown }[];
  readonly drafts: readonly unknown[];
  readonly papers: readonly unknown[];
  readonly blobs: readonly { readonly name: string; readonly sha256: string; readonly bytes: Buffer }[];
};

// 3. Lists of parts: 32-bit big-endian length before each.
function join32(parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => {
    const bytes = Buffer.from(part as string);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  }));
}

// 3. Sealed values: version 1, nonce 12, ciphertext, tag 16.
function unsealed(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  if (sealed[0] !== 1) throw new Error('unknown version of a sealed value');
  return gcm(key, sealed.subarray(1, 13), sealed.subarray(13), aad);
}

function gcm(key: Buffer, nonce: Buffer, body: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  decipher.setAuthTag(body.subarray(body.length - 16));
  return Buffer.concat([decipher.update(body.subarray(0, body.length - 16)), decipher.final()]);
}

function derived(key: Buffer, purpose: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, purpose, 32));
}

// 4. Header: checksum, slot, vault key, MAC.
function vaultKeyOf(folder: string, passphrase: string): { readonly key: Buffer; readonly id: string; readonly database: string } {
  const file = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')) as Record<string, string>;
  const { header = '', mac = '', sum } = file;
  const version = String(file['version']);
  if (createHash('sha256').update(`pana-vault\n${version}\n${mac}\n${header}`).digest('hex') !== sum) throw new Error('checksum');
  const inner = JSON.parse(header) as { vault: string; database: string; slots: { id: string; kind: string; wrapped: string; kdf: Record<string, string | number> }[] };
  const slot = inner.slots.find((candidate) => candidate.kind === 'passphrase');
  if (slot === undefined) throw new Error('no passphrase slot');
  const { memoryKiB, passes, lanes, salt, name, version: kdfVersion } = slot.kdf;
  const slotKey = argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    nonce: Buffer.from(String(salt), 'base64'), memory: Number(memoryKiB), passes: Number(passes), parallelism: Number(lanes), tagLength: 32,
  });
  const place = ['pana/1', 'slot', inner.vault, slot.id, 'passphrase', name, kdfVersion, memoryKiB, passes, lanes, salt].map(String);
  const key = unsealed(slotKey, Buffer.from(slot.wrapped, 'base64'), join32(place));
  const right = createHmac('sha256', derived(key, 'pana/1 header')).update(`pana-vault\n${version}\n${header}`).digest('base64');
  if (right !== mac) throw new Error('the header is not authentic');
  return { key, id: inner.vault, database: inner.database };
}

/** The whole vault as plain objects. Throws at the first thing that is not as documented. */
export function readVault(folder: string, passphrase: string): { readonly cases: readonly ReadCase[]; readonly ledger: readonly unknown[] } {
  const vault = vaultKeyOf(folder, passphrase);
  const plain = plainPages(readFileSync(join(folder, vault.database)), derived(vault.key, 'pana/1 database'));
  if (plain === null) throw new Error('a page of the database is wrong');
  const scratch = mkdtempSync(join(tmpdir(), 'pana-reader-'));
  writeFileSync(join(scratch, 'plain.db'), plain);
  const database = new DatabaseSync(join(scratch, 'plain.db'));
  const rows = (sql: string, ...given: (string | number)[]): Row[] =>
    database.prepare(sql).all(...given).map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : Number.isSafeInteger(value) ? Number(value) : (value as string | null)])));
  const wrapKey = derived(vault.key, 'pana/1 case keys');
  const rowKeys = new Map<string, Buffer>();
  const cases = rows('SELECT * FROM cases ORDER BY id').map((row): ReadCase => {
    const id = String(row['id']);
    const caseKey = unsealed(wrapKey, row['wrapped_key'] as Buffer, join32(['pana/1', 'case key', id]));
    const rowKey = derived(caseKey, 'pana/1 case rows');
    rowKeys.set(id, rowKey);
    const text = (place: string, name: unknown, sealed: unknown): string => unsealed(rowKey, sealed as Buffer, join32(['pana/1', place, id, String(name)])).toString('utf8');
    const json = (place: string, name: unknown, sealed: unknown): unknown => JSON.parse(text(place, name, sealed));
    let content: Buffer = Buffer.alloc(0);
    const revisions = rows('SELECT * FROM revisions WHERE case_row = ? ORDER BY number', Number(row['row'])).map((revision) => {
      // 6.2. Content: whole, or the step from the revision before, in bytes of UTF-8.
      const body = json('revisions', revision['number'], revision['body']) as { by: string; changes: unknown; content: { whole?: string; start: number; end: number; middle: string } };
      const step = body.content;
      content = step.whole === undefined
        ? Buffer.concat([content.subarray(0, step.start), Buffer.from(step.middle), content.subarray(content.length - step.end)])
        : Buffer.from(step.whole);
      return { number: Number(revision['number']), by: body.by, changes: body.changes, content: JSON.parse(content.toString('utf8')) as unknown };
    });
    const blobs = rows('SELECT * FROM blobs WHERE case_row = ?', Number(row['row'])).map((blob) => {
      const name = String(blob['name']);
      const { sha256 } = json('blobs', name, blob['body']) as { sha256: string };
      return { name, sha256, bytes: readBlob(readFileSync(join(folder, 'blobs', name)), derived(caseKey, 'pana/1 case blobs'), id, name) };
    });
    return {
      id, revisions, blobs,
      title: text('cases.title', row['revision'], row['title']),
      content: json('cases.content', row['revision'], row['content']),
      drafts: rows('SELECT * FROM drafts WHERE case_row = ?', Number(row['row'])).map((draft) => json('drafts', (draft['tag'] as Buffer).toString('hex'), draft['body'])),
      papers: rows('SELECT * FROM papers WHERE case_row = ?', Number(row['row'])).map((record) => json('papers', record['id'], record['body'])),
    };
  });
  // 6.5. Ledger: a chain of hashes over what is stored.
  let before: Buffer = createHash('sha256').update(join32(['pana/1', 'ledger', vault.id])).digest();
  const ledger = rows('SELECT * FROM ledger ORDER BY sequence').map((row) => {
    const { sequence, at, kind, case_id: caseId, body } = row;
    before = createHash('sha256').update(join32(['pana/1', 'ledger', before, String(sequence), String(at), String(kind), String(caseId ?? ''), (body ?? '') as Buffer])).digest();
    if (!before.equals(row['hash'] as Buffer)) throw new Error(`the ledger breaks at ${String(sequence)}`);
    const rowKey = rowKeys.get(String(caseId));
    return body === null || rowKey === undefined ? kind : JSON.parse(unsealed(rowKey, body as Buffer, join32(['pana/1', 'ledger', String(caseId), String(sequence)])).toString('utf8')) as unknown;
  });
  database.close();
  rmSync(scratch, { recursive: true });
  return { cases, ledger };
}

// 7. Attachments: magic, salt, chunks of 65,536 bytes and a tag.
function readBlob(file: Buffer, blobsKey: Buffer, caseId: string, name: string): Buffer {
  if (file.toString('latin1', 0, 8) !== 'PANABLB1') throw new Error('not a blob');
  const key = derived(blobsKey, 'pana/1 case blobs', file.subarray(8, 40));
  const pieces: Buffer[] = [];
  for (let at = 40, index = 0; at < file.length; at += 65_552, index += 1) {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(index, 7);
    nonce[11] = at + 65_552 >= file.length ? 1 : 0;
    pieces.push(gcm(key, nonce, file.subarray(at, at + 65_552), join32(['pana/1', 'blob', caseId, name])));
  }
  return Buffer.concat(pieces);
}
