import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFileAtomically } from '#adapters/files/atomic-write.ts';
import { saysDiskFull } from '#adapters/files/file-failures.ts';
import { readFileLimited } from '#adapters/files/limited-read.ts';
import type { Result } from '#core/result.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pana-files-'));
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}

test('a file is written whole, for its owner alone, and leaves no neighbour', async () => {
  const folder = scratch();
  const path = join(folder, 'paper.ru.pdf');
  expect(codeOf(await writeFileAtomically(path, bytes('first'), 'refuse'))).toBe('ok');
  expect(readFileSync(path, 'utf8')).toBe('first');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(codeOf(await writeFileAtomically(path, [bytes('sec'), bytes('ond')], 'replace'))).toBe('ok');
  expect(readFileSync(path, 'utf8')).toBe('second');
  expect(readdirSync(folder)).toEqual(['paper.ru.pdf']);
});

test('an existing file is left as it is unless it is to be replaced', async () => {
  const folder = scratch();
  const path = join(folder, 'edited.docx');
  writeFileSync(path, 'edited by hand');
  const refused = await writeFileAtomically(path, bytes('new'), 'refuse');
  expect(refused).toMatchObject({ ok: false, error: { code: 'output-exists', place: { file: path } } });
  expect(readFileSync(path, 'utf8')).toBe('edited by hand');
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => writeFileAtomically(join(folder, 'race'), bytes(String(index)), 'refuse')));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(readdirSync(folder).toSorted()).toEqual(['edited.docx', 'race']);
});

test('a place that can not be written is said to be one, and nothing is left there', async () => {
  const folder = scratch();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'folder', 'inside'), { recursive: true });
  for (const path of ['none/paper.pdf', 'file/paper.pdf', `${'x'.repeat(300)}.pdf`]) {
    expect(codeOf(await writeFileAtomically(join(folder, path), bytes('x'), 'refuse'))).toBe('output-not-writable');
  }
  expect(codeOf(await writeFileAtomically(join(folder, 'folder'), bytes('x'), 'replace'))).toBe('output-not-writable');
  expect(codeOf(await writeFileAtomically(join(folder, 'folder'), bytes('x'), 'refuse'))).toBe('output-exists');
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'folder']);
});

test('a full disk is told from other errors', async ({ skip }) => {
  expect(saysDiskFull(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe(true);
  expect(saysDiskFull(Object.assign(new Error('x'), { code: 'EACCES' }))).toBe(false);
  const place = scratch();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', place], { stdio: 'ignore' });
  } catch {
    return skip('a small disk can be mounted by root alone');
  }
  onTestFinished(() => { execFileSync('umount', [place], { stdio: 'ignore' }); });
  expect(codeOf(await writeFileAtomically(join(place, 'paper.pdf'), bytes('kept'), 'refuse'))).toBe('ok');
  expect(codeOf(await writeFileAtomically(join(place, 'paper.pdf'), new Uint8Array(200_000), 'replace'))).toBe('disk-full');
  expect(readFileSync(join(place, 'paper.pdf'), 'utf8')).toBe('kept');
  expect(readdirSync(place)).toEqual(['paper.pdf']);
});

test('reading stops at the limit and at what is no ordinary file', async () => {
  const folder = scratch();
  const path = join(folder, 'case.yaml');
  const content = Buffer.from('ж'.repeat(100_000));
  writeFileSync(path, content);
  expect(await readFileLimited(path, content.length)).toEqual({ ok: true, value: content });
  expect(codeOf(await readFileLimited(path, content.length - 1))).toBe('input-too-large');
  expect(codeOf(await readFileLimited(join(folder, 'none'), 10))).toBe('input-missing');
  expect(codeOf(await readFileLimited(join(path, 'below'), 10))).toBe('input-missing');
  expect(codeOf(await readFileLimited(folder, 10))).toBe('input-not-readable');
  writeFileSync(join(folder, 'empty'), '');
  expect(await readFileLimited(join(folder, 'empty'), 0)).toEqual({ ok: true, value: Buffer.alloc(0) });
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(codeOf(await readFileLimited(join(folder, 'pipe'), 10))).toBe('input-not-readable');
  symlinkSync('/dev/zero', join(folder, 'zero'));
  expect(codeOf(await readFileLimited(join(folder, 'zero'), 10))).toBe('input-not-readable');
});
