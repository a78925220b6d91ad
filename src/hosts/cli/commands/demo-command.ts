import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addCase } from '#application/case-changes.ts';
import { fillPaper, writePaper } from '#application/fill-paper.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Failure } from '#core/failure.ts';
import { ok, type Result } from '#core/result.ts';
import { textOption } from '../arguments.ts';
import { author, type Command } from '../command.ts';
import { readMatrix, type DemoMatrix } from '../demo-matrix.ts';
import { EXIT, progress } from '../output.ts';
import { PROGRAM_ROOT, type Program } from '../program.ts';

/** The passphrase of the demo's vault. It protects invented people only, so it may stand here. */
const DEMO_PASSPHRASE = 'вымышленные люди и ничьи тайны';

type Line = { readonly file: string; readonly pages: number | null; readonly issues: number; readonly blanks: number; readonly ms: number };

const occupied: Failure = {
  code: 'output-exists',
  message: {
    ru: 'В этой папке уже что-то лежит, ничего не записано. Укажите новую папку: --out ПАПКА.',
    kk: 'Бұл қалтада бірдеңе бар, ештеңе жазылған жоқ. Жаңа қалтаны көрсетіңіз: --out ҚАЛТА.',
    en: 'There is something in this folder already; nothing was written. Name a new folder: --out DIR.',
  },
};

const notWritable: Failure = {
  code: 'output-not-writable',
  message: {
    ru: 'В эту папку нельзя записать. Ничего не записано. Выберите другую: --out ПАПКА.',
    kk: 'Бұл қалтаға жазуға болмайды. Ештеңе жазылған жоқ. Басқасын таңдаңыз: --out ҚАЛТА.',
    en: 'This folder cannot be written to. Nothing was written. Choose another: --out DIR.',
  },
};

/** The folder asked for, or the first free one of `pana-demo`, `pana-demo-2`, … so that a second run never touches the first. */
function outFolder(asked: string | undefined): string | null {
  if (asked !== undefined) return existsSync(join(asked, 'vault')) || existsSync(join(asked, 'papers')) ? null : asked;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'pana-demo' : `pana-demo-${String(number)}`;
    if (!existsSync(name)) return name;
  }
}

async function readExamples(program: Program, matrix: DemoMatrix, folder: string): Promise<Result<ReadonlyMap<string, CaseFile>>> {
  const files = new Map<string, CaseFile>();
  for (const name of new Set(matrix.rows.map((row) => row.case))) {
    const read = await program.readCase(await readFile(join(folder, name)), name);
    if (!read.ok) return read;
    files.set(name, read.value);
  }
  return ok(files);
}

function table(lines: readonly Line[]): readonly string[] {
  const width = Math.max(...lines.map(({ file }) => file.length));
  const row = (file: string, ...cells: readonly string[]): string => [file.padEnd(width), ...cells.map((cell) => cell.padStart(9))].join(' ');
  return [row('бумага / қағаз / paper', 'стр.', 'открыто', 'пропуски', 'мс'), ...lines.map(({ file, pages, issues, blanks, ms }) => row(file, pages === null ? '–' : String(pages), String(issues), String(blanks), String(ms)))];
}

export const demoCommand: Command = {
  name: 'demo',
  usage: 'pana demo [--out DIR] [--date D]',
  summary: { ru: 'вымышленные дела и их бумаги', kk: 'ойдан шығарылған істер мен олардың қағаздары', en: 'invented cases and their papers' },
  options: { out: { type: 'string' }, date: { type: 'string' } },
  positionals: { least: 0, most: 0 },
  run: async (given, program) => {
    const examples = join(PROGRAM_ROOT, 'resources/examples');
    const matrix = await readMatrix(examples);
    const date = textOption(given, 'date') ?? matrix.date;
    if (!isCalendarDate(date)) return { ok: false, error: program.wrongUse(demoCommand.usage) };
    const out = outFolder(textOption(given, 'out'));
    if (out === null) return { ok: false, error: occupied };
    try {
      await mkdir(join(out, 'papers'), { recursive: true });
    } catch {
      return { ok: false, error: notWritable };
    }
    const law = await program.law();
    if (!law.ok) return law;
    const { library } = await program.templates();
    const files = await readExamples(program, matrix, examples);
    if (!files.ok) return files;
    const opened = await program.demoVaults.create(join(out, 'vault'), new TextEncoder().encode(DEMO_PASSPHRASE));
    if (!opened.ok) return opened;
    const vault = opened.value;
    try {
      for (const file of files.value.values()) {
        const added = await addCase(vault, file, author(program), 'imported');
        if (!added.ok) return added;
      }
      const lines: Line[] = [];
      for (const [index, wish] of matrix.rows.entries()) {
        const stored = files.value.get(wish.case);
        if (stored === undefined) continue;
        const start = performance.now();
        const filled = fillPaper(library, law.value, stored, { ...wish, date, paperId: `demo${String(index + 1).padStart(2, '0')}` });
        if (!filled.ok) return filled;
        const { paper } = filled.value;
        const written = await writePaper(paper, program.writers, wish.formats, false);
        const ms = Math.round(performance.now() - start);
        for (const each of written) {
          const put = await program.writePlainFile(vault, stored.id, join(out, 'papers', each.name), each.bytes);
          if (!put.ok) return put;
          const issues = [...paper.issues, ...each.issues];
          lines.push({ file: each.name, pages: each.pages, issues: issues.length, blanks: issues.filter(({ code }) => code === 'gap').length, ms });
        }
        progress(`${paper.template}${paper.variant === null ? '' : `.${paper.variant}`}: ${String(ms)} ms`);
      }
      const note = {
        ru: `Бумаги: ${join(out, 'papers')}. Хранилище: ${join(out, 'vault')}, парольная фраза: «${DEMO_PASSPHRASE}». Все люди вымышлены.`,
        kk: `Қағаздар: ${join(out, 'papers')}. Қойма: ${join(out, 'vault')}, құпия фраза: «${DEMO_PASSPHRASE}». Адамдардың бәрі ойдан шығарылған.`,
        en: `Papers: ${join(out, 'papers')}. Vault: ${join(out, 'vault')}, passphrase: “${DEMO_PASSPHRASE}”. All people are invented.`,
      };
      return ok({ exit: EXIT.done, json: { ok: true, out, papers: lines }, lines: [...table(lines), '', note[given.ui]] });
    } finally {
      await vault.close();
    }
  },
};
