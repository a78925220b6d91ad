import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { untar } from '#adapters/backup/tar.ts';
import { readEnvelope } from '#adapters/crypto/header-envelope.ts';
import { readKeyFile } from '#adapters/crypto/key-file.ts';
import { readRecoveryWords } from '#adapters/crypto/recovery-words.ts';
import { readShares } from '#adapters/crypto/split-secret.ts';
import { readHeader } from '#adapters/crypto/vault-header.ts';
import { stripMetadata } from '#adapters/metadata/strip-metadata.ts';
import { parsedRecord } from '#adapters/sqlite/record-format.ts';
import { docx, heic, jpeg, odt, pdf, png, webp } from '../adapters/metadata/metadata-samples.ts';
import { CASE_SAMPLES, HEADER_SAMPLE, KEY_FILE_SAMPLE, tarSample } from './importer-samples.ts';

/** In the long run all readers together get 230,000 inputs, what takes longest the fewest; in the short one a thousand. */
const SLOW = process.env['SLOW'] === '1';
const runs = (long: number): number => (SLOW ? long : Math.ceil(long / 250));

/** What a file may take of memory above what the process has, in bytes: none of these inputs is larger than a few kilobytes. */
const MOST_MEMORY = 400 * 1024 * 1024;

type Edit = readonly [place: number, kind: 'change' | 'cut' | 'insert' | 'end' | 'repeat' | 'swap', bytes: Uint8Array];

/** Texts that readers stumble over. */
const HOSTILE = ['"', "'", '{', '}', '[', ']', ':', ': ', '- ', '\n', '\n  ', '&a ', '*a', '!!js ', '<<: ', '|', '>', '%', '@', '\u0000', '\ufeff', '__proto__', 'constructor', '1e999', '-0', '9'.repeat(40), '\\u0000', '\ud800', 'null', 'true', '[[[[[[[[', '{{{{{{{{', '=', '#', '\t', '~'].map((text) => Buffer.from(text, 'utf8'));

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(60_000), fc.constantFrom('change', 'cut', 'insert', 'end', 'repeat', 'swap' as const), fc.oneof(fc.constantFrom(...HOSTILE), fc.uint8Array({ minLength: 1, maxLength: 10 }))),
  { minLength: 1, maxLength: 8 },
);

function edited(sample: Buffer, changes: readonly Edit[]): Buffer {
  let file = sample;
  for (const [place, kind, bytes] of changes) {
    const at = place % (file.length + 1);
    const until = Math.min(file.length, at + bytes.length);
    if (kind === 'end') file = file.subarray(0, at);
    else if (kind === 'cut') file = Buffer.concat([file.subarray(0, at), file.subarray(until)]);
    else if (kind === 'change') file = Buffer.concat([file.subarray(0, at), bytes, file.subarray(until)]);
    else if (kind === 'insert') file = Buffer.concat([file.subarray(0, at), bytes, file.subarray(at)]);
    else if (kind === 'repeat') file = Buffer.concat([file.subarray(0, at), ...Array.from({ length: 12 }, () => file.subarray(at, Math.min(file.length, at + 40))), file.subarray(at)]);
    else file = Buffer.concat([file.subarray(at), file.subarray(0, at)]);
  }
  return file;
}

const damaged = (samples: readonly Buffer[]): fc.Arbitrary<Buffer> => fc.oneof({ weight: 9, arbitrary: fc.tuple(fc.constantFrom(...samples), edits).map(([sample, changes]) => edited(sample, changes)) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_000 }).map((noise) => Buffer.from(noise)) });

/** Gives a reader damaged inputs one after another. A throw fails, a hang ends in the time limit of the run, and memory is looked at when all are through. */
async function fuzz(name: string, samples: readonly Buffer[], long: number, read: (input: Buffer) => unknown): Promise<void> {
  const before = process.memoryUsage().rss;
  // A parser that warns quotes what it reads: client data on the screen or in a log.
  const warnings: string[] = [];
  const note = (warning: Error): void => { warnings.push(warning.message); };
  process.on('warning', note);
  let taken = 0;
  await fc.assert(fc.asyncProperty(damaged(samples), async (input) => {
    if ((await read(input)) === true) taken += 1;
  }), { numRuns: runs(long) });
  await new Promise(setImmediate);
  process.off('warning', note);
  expect(warnings).toEqual([]);
  const grown = process.memoryUsage().rss - before;
  console.log(`${name}: ${String(runs(long))} inputs, ${String(taken)} taken, memory grew by ${String(Math.round(grown / 1_048_576))} MB`);
  expect(grown).toBeLessThan(MOST_MEMORY);
}

test('case files in YAML and JSON: read whole, or refused with a code and a place', async () => {
  for (const sample of CASE_SAMPLES) expect(readCaseText(sample, 'x.yaml').ok).toBe(true);
  await fuzz('case files', CASE_SAMPLES, 20_000, (input) => {
    const read = readCaseText(input, 'x.yaml');
    if (!read.ok) expect(read.error.code).toMatch(/^case-/u);
    expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
    return read.ok;
  });
});

test('headers of vaults: nothing but the sound one passes', async () => {
  const sound = readEnvelope(HEADER_SAMPLE.toString('utf8'));
  if (sound === null) throw new Error('the sample is not sound');
  await fuzz('headers', [HEADER_SAMPLE], 80_000, (input) => {
    const envelope = readEnvelope(input.toString('utf8'));
    if (envelope !== null) expect(envelope).toEqual(sound);
    return envelope !== null;
  });
  await fuzz('header texts', [Buffer.from(sound.header, 'utf8')], 40_000, (input) => readHeader(input.toString('utf8')) !== null);
});

test('key files, words of a recovery key, sheets of shares: read or refused', async () => {
  await fuzz('key files', [KEY_FILE_SAMPLE], 20_000, (input) => readKeyFile(input).ok);
  const words = Buffer.from('legal winner thank year wave sausage worth useful legal winner thank yellow', 'utf8');
  await fuzz('recovery words', [words], 10_000, (input) => readRecoveryWords(input.toString('utf8')).ok);
  await fuzz('shares', [words], 10_000, (input) => readShares(input.toString('utf8')).ok);
});

test('archives inside backups and rows of a damaged database: read or refused', async () => {
  const archive = await tarSample();
  await fuzz('archives', [archive], 20_000, async (input) => {
    let got = 0;
    const pieces = (async function* () {
      await Promise.resolve();
      for (let at = 0; at < input.length; at += 700) yield input.subarray(at, at + 700);
    })();
    const whole = await untar(pieces, (name, size) => (name.length > 100 || size > 1_000_000 ? null : (piece) => {
      got += piece?.length ?? 0;
      return Promise.resolve();
    }));
    expect(got).toBeLessThanOrEqual(input.length);
    return whole;
  });
  await fuzz('rows', [Buffer.from([5, 0, 1, 23, 18, 7, 97, 98, 99, 100, 101, 1, 2, 3])], 20_000, (input) => parsedRecord(input) !== null);
});

test('metadata of attachments: taken out, or refused with a reason', async () => {
  await fuzz('attachments', [jpeg(6).file, png(3).file, webp(8).file, heic().file, pdf(), docx(), odt()], 10_000, async (input) => {
    const done = await stripMetadata(input);
    if (!done.ok) expect(done.error.code).toMatch(/^metadata-/u);
    return done.ok;
  });
});
