import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runPana } from '../adapters/cli/run-pana.ts';

/** What an independent reader makes of the QR code of a printed page. */
function readCode(place: string, pdf: string): string {
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, join(place, 'page')], { stdio: 'ignore' });
  return execFileSync('zbarimg', ['--quiet', '--raw', join(place, 'page.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

test('printed sheets are sound PDF on one page, and what zbar reads from their codes opens the vault', async () => {
  const place = mkdtempSync(join(tmpdir(), 'pana-sheet-'));
  onTestFinished(() => { rmSync(place, { recursive: true, force: true }); });
  const [vault, secret] = [join(place, 'v'), join(place, 'secret')];
  writeFileSync(secret, 'верный ключ от сундука\n');
  expect((await runPana(['new', vault, '--new-passphrase-file', secret])).code).toBe(0);
  for (const lang of ['ru', 'kk', 'en']) {
    const sheets = join(place, lang);
    for (const wish of [['--add-recovery'], ['--add-shares', '2/3']]) {
      // From another folder than the program's, as a user stands in one.
      expect((await runPana(['slots', vault, ...wish, '--sheets', sheets, '--lang', lang, '--passphrase-file', secret], '', place)).code).toBe(0);
    }
    const files = readdirSync(sheets).toSorted().map((name) => join(sheets, name));
    expect(files).toHaveLength(4);
    const codes = files.map((file) => {
      execFileSync('qpdf', ['--check', file], { stdio: 'ignore' });
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toMatch(/Pages:\s+1\n/u);
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const code = readCode(place, file);
      // Each word stands on the paper as well, with its number before it.
      for (const [index, word] of code.toLowerCase().split(' ').entries()) expect(text).toMatch(new RegExp(`\\b${String(index + 1)}\\.\\s+${word}\\b`, 'u'));
      return code;
    });
    const whole = codes.filter((code) => code.split(' ').length === 12);
    const shares = codes.filter((code) => code.split(' ').length === 20);
    expect([whole.length, shares.length]).toEqual([1, 3]);
    writeFileSync(join(place, 'words'), whole.join('\n'));
    expect((await runPana(['list', vault, '--recovery-file', join(place, 'words')])).code).toBe(0);
    writeFileSync(join(place, 'words'), `${shares.slice(1).join('\n')}\n`);
    expect((await runPana(['list', vault, '--shares-file', join(place, 'words')])).code).toBe(0);
    writeFileSync(join(place, 'words'), shares[0] ?? '');
    expect((await runPana(['list', vault, '--shares-file', join(place, 'words')])).code).toBe(3);
  }
  const removed = await runPana(['ledger', vault, '--sweep', '--remove', '--yes', '--passphrase-file', secret, '--json']);
  expect((JSON.parse(removed.stdout) as { readonly removed: readonly string[] }).removed).toHaveLength(12);
}, 300_000);
