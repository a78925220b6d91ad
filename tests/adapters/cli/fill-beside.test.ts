import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillCommand } from '#hosts/cli/commands/paper-commands.ts';
import { readArguments } from '#hosts/cli/arguments.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { TRIAL_CASE, TRIAL_TEMPLATES } from '../../doubles/bilingual/trial-letter.ts';
import { runPana } from './run-pana.ts';

const folder = mkdtempSync(join(tmpdir(), 'pana-beside-'));
const at = (name: string): string => join(folder, name);
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe('filling in two languages', () => {
  it('writes one paper in both, and the vault remembers which two', async () => {
    writeFileSync(at('secret'), 'a long passphrase for invented people\n');
    expect((await runPana(['new', at('vault'), '--new-passphrase-file', at('secret')])).code).toBe(0);
    expect((await runPana(['import', at('vault'), TRIAL_CASE, '--passphrase-file', at('secret')])).code).toBe(0);
    const words = [at('vault'), 'examplebesidea00001', 'trial-letter', '--lang', 'ru', '--beside', 'kk', '--format', 'docx,pdf,txt', '--date', '2026-11-22', '--out', at('papers'), '--passphrase-file', at('secret')];
    const given = readArguments(words, fillCommand.options, fillCommand.positionals, fillCommand.usage);
    if (!given.ok) throw new Error(given.error.code);
    // No shipped filing exists in two languages yet: the program is the real one, only the folder of templates is another.
    const program = { ...makeProgram(), templates: () => readTemplates(TRIAL_TEMPLATES) };
    try {
      const filled = await fillCommand.run(given.value, program);
      if (!filled.ok) throw new Error(filled.error.code);
      expect(filled.value.exit).toBe(1);
      const names = readdirSync(at('papers')).sort();
      expect(names.map((name) => name.replace(/^[a-z0-9]+/u, 'ID'))).toEqual(['ID.trial-letter.ru-kk.docx', 'ID.trial-letter.ru-kk.pdf', 'ID.trial-letter.ru-kk.txt']);
      const text = readFileSync(join(at('papers'), names[2] ?? ''), 'utf8');
      expect(text).toContain('При расхождении преобладает текст на русском языке.');
      expect(text).toContain('орыс тіліндегі мәтінге');
      const opened = await program.vaults.open(at('vault'), new TextEncoder().encode('a long passphrase for invented people'));
      if (!opened.ok) throw new Error(opened.error.code);
      const papers = await opened.value.papers('examplebesidea00001');
      await opened.value.close();
      expect(papers).toMatchObject({ ok: true, value: [{ template: 'trial-letter', language: 'ru', beside: 'kk' }] });
    } finally {
      await program.close();
    }
  }, 60_000);
});
