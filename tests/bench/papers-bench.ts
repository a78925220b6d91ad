import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '#core/templates/assemble.ts';
import { fillPaper, writePaper } from '#application/fill-paper.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { readMatrix } from '#hosts/cli/demo-matrix.ts';
import { PROGRAM_ROOT, type Program } from '#hosts/cli/program.ts';
import { timePeers } from './peers.ts';

const ROUNDS = 15;
/** Rounds before the program is warm. */
const COLD = 3;

const median = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The case with a differing sentence in each round. Throws where the case has no such sentence. */
async function edited(program: Program, text: string, name: string, round: number): Promise<CaseFile> {
  const changed = text.replace(/fear: \{(?:original: \w+, )?(ru|kk): "/u, (head) => `${head}${'Я боюсь. '.repeat((round % 5) + 1)}${String(round)} `);
  const file = await program.readCase(Buffer.from(changed), name);
  if (!file.ok) throw new Error(`${name} can't be read`);
  return file.value;
}

/**
 * Medians in a warm process: of a paper in which a sentence of the case was changed since the last time (what a lawyer
 * waits for), and of the same paper again. The peers do the same paper in the same run. Figures, not tests.
 */
export async function benchPapers(program: Program): Promise<void> {
  const law = await program.law();
  if (!law.ok) throw new Error('the law library is damaged');
  const { library } = await program.templates();
  const matrix = await readMatrix(join(PROGRAM_ROOT, 'resources/examples'));
  const folder = mkdtempSync(join(tmpdir(), 'pana-bench-'));
  console.log(`papers, median milliseconds of ${String(ROUNDS)} rounds; «edited»: one sentence differs in each round; «again»: the same paper`);
  try {
    for (const row of matrix.rows) {
      const text = readFileSync(join(PROGRAM_ROOT, 'resources/examples', row.case), 'utf8');
      const template = library.templates.get(row.template);
      if (template === undefined) continue;
      const times = { assemble: [] as number[], edited: [] as number[], again: [] as number[] };
      let docx: Uint8Array | undefined;
      let pages = 0;
      for (let round = 0; round < ROUNDS + COLD; round += 1) {
        const file = await edited(program, text, row.case, round);
        const filled = fillPaper(library, law.value, file, { ...row, date: matrix.date, paperId: 'bench' });
        if (!filled.ok) throw new Error(filled.error.code);
        const { paper, selection } = filled.value;
        const write = async (): Promise<void> => {
          const files = await writePaper(paper, program.writers, ['docx', 'pdf'], false);
          docx = files.find(({ format }) => format === 'docx')?.bytes;
          pages = files.find(({ format }) => format === 'pdf')?.pages ?? 0;
        };
        const assembling = await timed(() => assemble({ template, library, file, selection, law: law.value, paperId: 'bench' }));
        const writing = await timed(write);
        const again = await timed(write);
        if (round < COLD) continue;
        times.assemble.push(assembling);
        times.edited.push(assembling + writing);
        times.again.push(assembling + again);
      }
      const ours = median(times.edited);
      const peers = docx === undefined ? null : timePeers(docx, folder, ROUNDS);
      const ratio = peers === null ? 'python3-docxtpl or LibreOffice not found: no ratio' : `docxtpl ${peers.docxtpl.toFixed(0)} + LibreOffice ${peers.office.toFixed(0)}: ${((peers.docxtpl + peers.office) / ours).toFixed(0)} times as long`;
      console.log(`${row.template}.${row.variant ?? '-'} ${row.case} ${String(pages)} p: assemble ${median(times.assemble).toFixed(1)}, with docx+pdf edited ${ours.toFixed(1)}, again ${median(times.again).toFixed(1)}; ${ratio}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
