import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The whole urgent packet (every paper, DOCX and PDF, and the cover) from a cold process, as the user waits for it: Node's
 * start, the passphrase stretched, the vault opened, law and templates read, papers made, written and on the disk. Medians
 * of five runs, with the least and the most, and the processor time of all threads: on a machine with other work the wall
 * clock says little. Figures, not tests.
 */
const ROUNDS = 5;
const root = join(import.meta.dirname, '../..');
const main = join(root, 'src/hosts/cli/main.ts');
const folder = mkdtempSync(join(tmpdir(), 'pana-packet-'));
const secret = join(folder, 'secret');
const vault = join(folder, 'vault');

/** Makes a process tell its processor time in microseconds as the last line of its standard error. */
const TELL = "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('\\n'+(user+system))})";

function run(words: readonly string[]): Promise<{ readonly code: number | null; readonly output: string; readonly cpu: number }> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--import', TELL, main, ...words, '--passphrase-file', secret], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => { told += chunk.toString(); });
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
    child.on('error', fail);
    child.on('close', (code) => { settle({ code, output, cpu: Number(told.split('\n').at(-1)) / 1000 }); });
  });
}

/** «median (least to most)». */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((left, right) => left - right);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} (${(sorted[0] ?? 0).toFixed(0)} to ${(sorted.at(-1) ?? 0).toFixed(0)})`;
}

try {
  writeFileSync(secret, 'a long passphrase for invented people\n');
  await run(['new', vault, '--new-passphrase-file', secret]);
  console.log(`milliseconds of ${String(ROUNDS)} cold runs on ${String(availableParallelism())} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}: median (least to most)`);
  for (const [name, id] of [['a-programmer-expulsion', 'examplea00coder0001'], ['b-soldier-extradition', 'exampleb00soldier01']] as const) {
    await run(['import', vault, join(root, 'resources/examples', `${name}.yaml`)]);
    const times: number[] = [];
    const cpus: number[] = [];
    let papers = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const made = await run(['packet', vault, id, '--date', '2026-11-22', '--out', join(folder, `${id}-${String(round)}`), '--json']);
      times.push(performance.now() - start);
      cpus.push(made.cpu);
      if (made.code !== 0 && made.code !== 1) throw new Error(`the packet of ${name} was not made: exit ${String(made.code)}`);
      papers = (JSON.parse(made.output) as { readonly papers: readonly { readonly number: string | null }[] }).papers.filter(({ number }) => number !== null).length;
    }
    console.log(`${name}: cover and ${String(papers)} papers: ${spread(times)}; processor ${spread(cpus)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
