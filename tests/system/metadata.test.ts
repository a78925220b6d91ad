import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createSheetWriter } from '#adapters/pdf/sheet-writer.ts';
import { recoverySheet } from '#core/sheets/recovery-sheet.ts';
import { stripMetadata } from '#adapters/metadata/strip-metadata.ts';
import { runPana } from '../adapters/cli/run-pana.ts';

const NEEDLE = 'NEEDLE Айгерим 51.16';

function scratch(): string {
  const place = mkdtempSync(join(tmpdir(), 'pana-metadata-'));
  onTestFinished(() => { rmSync(place, { recursive: true, force: true }); });
  return place;
}
const run = (program: string, ...words: readonly string[]): string => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** A printed page, `page.pdf`, and a picture of it as a camera would write it, `photo.jpg`. */
async function photographed(place: string): Promise<void> {
  const writer = createSheetWriter();
  const facts = { vault: '0'.repeat(32), slot: 'slot0000', date: '2026-05-03', words: 'слова остаются здесь', share: null };
  writeFileSync(join(place, 'page.pdf'), await writer.write(recoverySheet(facts, 'ru')));
  await writer.close();
  run('pdftoppm', '-r', '50', '-jpeg', '-singlefile', join(place, 'page.pdf'), join(place, 'photo'));
}

async function strip(file: string): Promise<readonly string[]> {
  const done = await stripMetadata(readFileSync(file));
  if (!done.ok) throw new Error(`${file}: ${done.error.code}`);
  writeFileSync(file, done.value.bytes);
  return done.value.removed;
}

/** What exiftool still finds of camera, place, author and time, without what it says of the file on the disk and of the picture itself. */
function found(file: string): string {
  return run('exiftool', '-a', '-u', '-G1', '-s', file).split('\n').filter((line) => /NEEDLE|GPS|Author|Creator\b|Artist|Make\b|Model\b|CreateDate|ModifyDate|Title\b|Producer|Comment|XMP|IPTC/u.test(line) && !/^\[(?:File|System|ExifTool)\]/u.test(line)).join('\n');
}

test('exiftool finds no camera, place, author or time after stripping, and the same picture', async () => {
  const place = scratch();
  await photographed(place);
  run('pdftoppm', '-r', '50', '-png', '-singlefile', join(place, 'page.pdf'), join(place, 'scan'));
  for (const [name, tags] of [
    ['photo.jpg', ['-GPSLatitude=51.16', '-GPSLongitude=71.47', '-GPSLatitudeRef=N', '-GPSLongitudeRef=E', '-Make=NEEDLE', '-Model=NEEDLE', `-Artist=${NEEDLE}`, '-CreateDate=2026:05:03 10:00:00', `-XMP:Creator=${NEEDLE}`, '-IPTC:By-line=NEEDLE', '-Comment=NEEDLE', '-Orientation#=6']],
    ['scan.png', [`-Author=${NEEDLE}`, '-GPSLatitude=51.16', '-GPSLatitudeRef=N', `-XMP:Creator=${NEEDLE}`, '-Comment=NEEDLE']],
    ['page.pdf', [`-Author=${NEEDLE}`, `-Title=${NEEDLE}`, `-XMP:Creator=${NEEDLE}`]],
  ] as const) {
    const file = join(place, name);
    run('exiftool', '-overwrite_original', ...tags, file);
    const seen = (): string => (name === 'page.pdf' ? run('pdftotext', file, '-') : run('exiftool', '-api', 'requestall=3', '-ImageDataMD5', '-ImageSize', file));
    const before = seen();
    expect(found(file)).toContain('NEEDLE');
    expect((await strip(file)).length).toBeGreaterThan(0);
    expect([name, found(file), seen()]).toEqual([name, '', before]);
    expect(readFileSync(file).includes('NEEDLE')).toBe(false);
    if (name === 'page.pdf') run('qpdf', '--check', file);
  }
  expect(run('exiftool', '-Orientation#', '-s3', join(place, 'photo.jpg')).trim()).toBe('6');
}, 300_000);

test('LibreOffice opens a stripped Word file and a stripped OpenDocument text and reads the same words', async () => {
  const place = scratch();
  const office = (format: string, from: string): void => { run('soffice', '--headless', `-env:UserInstallation=file://${place}/office`, '--convert-to', format, '--outdir', place, from); };
  writeFileSync(join(place, 'page.fodt'), `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><meta:initial-creator>${NEEDLE}</meta:initial-creator><dc:creator>${NEEDLE}</dc:creator><dc:title>${NEEDLE}</dc:title></office:meta><office:body><office:text><text:p>Слова остаются.<office:annotation><dc:creator>${NEEDLE}</dc:creator><dc:date>2026-05-03T10:00:00</dc:date><text:p>спросить о дате</text:p></office:annotation></text:p></office:text></office:body></office:document>`);
  for (const format of ['docx', 'odt']) {
    office(format, join(place, 'page.fodt'));
    const file = join(place, `page.${format}`);
    expect(run('sh', '-c', `unzip -p ${file} | grep -c NEEDLE`).trim()).not.toBe('0');
    expect(await strip(file)).toEqual(expect.arrayContaining(['properties', 'authors']));
    expect(run('sh', '-c', `unzip -p ${file} | grep -c NEEDLE || true`).trim()).toBe('0');
    expect(run('sh', '-c', `unzip -p ${file} | grep -c 'спросить о дате'`).trim()).not.toBe('0');
    run('unzip', '-tq', file);
    office('txt:Text (encoded):UTF8', file);
    expect(readFileSync(join(place, 'page.txt'), 'utf8')).toContain('Слова остаются.');
  }
}, 300_000);

test('the command line attaches a photo without its place, keeps the original only if asked, and refuses what it can’t strip', async () => {
  const place = scratch();
  const [vault, secret, example] = [join(place, 'v'), join(place, 'secret'), join(import.meta.dirname, '../../resources/examples/b-soldier-extradition.yaml')];
  writeFileSync(secret, 'верный ключ от сундука\n');
  const pana = async (...words: readonly string[]) => {
    const done = await runPana([...words, '--passphrase-file', secret, '--json']);
    return { code: done.code, json: JSON.parse(done.stdout) as { readonly attachments: readonly { readonly blob: string; readonly name: string; readonly removed: readonly string[]; readonly original: { readonly name: string; readonly sha256: string } | null }[]; readonly error?: { readonly code: string } } };
  };
  expect((await runPana(['new', vault, '--new-passphrase-file', secret])).code).toBe(0);
  expect((await runPana(['import', vault, example, '--passphrase-file', secret])).code).toBe(0);
  writeFileSync(join(place, 'page.txt'), 'Справка');
  await photographed(place);
  run('exiftool', '-overwrite_original', '-GPSLatitude=51.16', '-GPSLatitudeRef=N', join(place, 'photo.jpg'));
  const id = 'exampleb00soldier01';
  const stripped = await pana('attach', vault, id, join(place, 'photo.jpg'), '--strip');
  expect([stripped.code, stripped.json.attachments]).toEqual([0, [expect.objectContaining({ name: 'photo.jpg', removed: ['exif'], original: null })]]);
  const kept = await pana('attach', vault, id, join(place, 'photo.jpg'), '--strip', '--keep-original');
  expect(kept.json.attachments[0]?.original?.name).toBe('photo.original.jpg');
  expect(kept.json.attachments[0]?.original?.sha256).toBe(run('sha256sum', join(place, 'photo.jpg')).slice(0, 64));
  expect((await pana('attach', vault, id, '--get', stripped.json.attachments[0]?.blob ?? '', '--out', join(place, 'out.jpg'))).code).toBe(0);
  expect(found(join(place, 'out.jpg'))).toBe('');
  const refused = await pana('attach', vault, id, join(place, 'page.txt'), '--strip');
  expect([refused.code, refused.json.error?.code]).toEqual([2, 'metadata-format-unknown']);
  expect((await pana('attach', vault, id)).json.attachments).toHaveLength(3);
}, 300_000);
