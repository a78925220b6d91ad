import { createHash } from 'node:crypto';
import { tarOf } from '#adapters/backup/tar.ts';
import { writeEnvelope } from '#adapters/crypto/header-envelope.ts';
import { writeKeyFile } from '#adapters/crypto/key-file.ts';

const CASE = `schema: pana-case/1
id: fuzz0000000000001
fictional: yes
workingLanguage: ru
people:
  - id: p1
    roles: [applicant]
    names:
      - {id: ru, script: cyrillic, tongue: ru, use: main, family: Вымыслов, given: Пётр}
    sex: male
    birthDate: 1990-05-03
    citizenships: [{id: c1, country: RU, kind: citizen}]
    documents: [{id: d1, type: passport, number: "0712345678", issuedOn: 2021-spring}]
    iin: "900503300001"
    firstArrivalOn: 2021-05-03
    occupation: {ru: "слесарь"}
notes:
  - {id: n1, text: {original: ru, ru: "заметка 280.30 и 45E10"}}
`;

/** A short case as YAML and as JSON: short, so that hundreds of thousands of damaged ones can be read. */
export const CASE_SAMPLES: readonly Buffer[] = [
  Buffer.from(CASE, 'utf8'),
  Buffer.from(JSON.stringify({ schema: 'pana-case/1', id: 'fuzz0000000000001', people: [{ id: 'p1', roles: ['applicant'], names: [{ id: 'ru', script: 'cyrillic', use: 'main', whole: 'Вымыслов' }], birthDate: { state: 'value', value: '1990' }, sex: { state: 'refused' } }] }), 'utf8'),
];

const KEY = createHash('sha256').update('an invented key').digest();

/** A header as the program writes it, with a slot of a passphrase that opens nothing. */
export const HEADER_SAMPLE: Buffer = Buffer.from(writeEnvelope(1, JSON.stringify({
  vault: 'ab'.repeat(16), generation: 3, createdAt: '2026-01-01T00:00:00.000Z', database: 'vault.db', needs: [],
  slots: [{ id: 'slot0000', kind: 'passphrase', kdf: { name: 'argon2id', version: 19, memoryKiB: 65_536, passes: 3, lanes: 1, salt: KEY.toString('base64') }, wrapped: Buffer.alloc(61, 7).toString('base64') }],
}), KEY), 'utf8');

export const KEY_FILE_SAMPLE: Buffer = writeKeyFile(KEY);

/** An archive of two small files. */
export async function tarSample(): Promise<Buffer> {
  const entry = (name: string, text: string) => ({ name, size: Buffer.byteLength(text), content: (async function* () { await Promise.resolve(); yield Buffer.from(text, 'utf8'); })() });
  const pieces: Uint8Array[] = [];
  for await (const piece of tarOf([entry('manifest.json', '{"format":"pana-backup"}'), entry('vault.db', 'x'.repeat(1_300))])) pieces.push(piece);
  return Buffer.concat(pieces);
}
