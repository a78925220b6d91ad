import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '#core/templates/assemble.ts';
import { fillPaper, writePaper } from '#application/fill-paper.ts';
import { readMatrix } from '#hosts/cli/demo-matrix.ts';
import { makeProgram } from '#hosts/cli/program.ts';
import { benchLint } from './lint-bench.ts';

/** Medians of warm runs, and the ratio to LibreOffice turning the same DOCX into PDF in the same run. Figures, not tests. */
const ROUNDS = 15;
const root = join(import.meta.dirname, '../..');

const median = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const program = makeProgram();
const law = await program.law();
if (!law.ok) throw new Error('the law library is damaged');
const { library } = await program.templates();
const matrix = await readMatrix(join(root, 'resources/examples'));
const folder = mkdtempSync(join(tmpdir(), 'pana-bench-'));
try {
  await benchLint(program);
  for (const row of matrix.rows) {
    const file = program.readCase(readFileSync(join(root, 'resources/examples', row.case)), row.case);
    if (!file.ok) continue;
    const filled = fillPaper(library, law.value, file.value, { ...row, date: matrix.date, paperId: 'bench' });
    const template = library.templates.get(row.template);
    if (!filled.ok || template === undefined) continue;
    const { selection } = filled.value;
    const assembling: number[] = [];
    const writing: number[] = [];
    let files = await writePaper(filled.value.paper, program.writers, ['docx', 'pdf'], false);
    for (let round = 0; round < ROUNDS; round += 1) {
      assembling.push(await timed(() => assemble({ template, library, file: file.value, selection, law: law.value, paperId: 'bench' })));
      writing.push(await timed(async () => { files = await writePaper(filled.value.paper, program.writers, ['docx', 'pdf'], false); }));
    }
    const docx = files.find(({ format }) => format === 'docx');
    const pages = files.find(({ format }) => format === 'pdf')?.pages ?? 0;
    const ours = median(assembling) + median(writing);
    let peer = 'LibreOffice not found: no ratio';
    if (docx !== undefined && spawnSync('soffice', ['--version']).status === 0) {
      writeFileSync(join(folder, 'paper.docx'), docx.bytes);
      const theirs = await timed(() => execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')], { stdio: 'ignore' }));
      peer = `LibreOffice DOCX→PDF ${theirs.toFixed(0)} ms, ratio ${(theirs / ours).toFixed(1)}`;
    }
    console.log(`${row.template}.${row.variant ?? '-'} ${row.case} ${String(pages)} p: assemble ${median(assembling).toFixed(1)} ms, docx+pdf ${median(writing).toFixed(1)} ms; ${peer}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await program.close();
}
