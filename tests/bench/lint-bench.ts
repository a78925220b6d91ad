import { join } from 'node:path';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { PROGRAM_ROOT, type Program } from '#hosts/cli/program.ts';

const ROUNDS = 15;
/** Rounds before the program is warm. */
const COLD = 3;
/** What an author waits for between two keystrokes without noticing. */
const WANTED_MS = 300;

/** Prints how long all shipped templates take to be read and linted: the median of warm runs. A figure, not a test. */
export async function benchLint(program: Program): Promise<void> {
  const law = await program.law();
  const glossary = await readGlossary(join(PROGRAM_ROOT, 'resources/glossary'));
  if (!law.ok || !glossary.ok) throw new Error('the law library or the glossary is damaged');
  let reading = await program.templates();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    reading = await program.templates();
    lintTemplates(reading.library, reading.complaints, reading.sources, law.value, { glossary: glossary.value, spaces: false });
    times.push(performance.now() - start);
  }
  times.splice(0, COLD);
  times.sort((left, right) => left - right);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  console.log(`lint ${String(reading.library.templates.size)} templates, ${String(reading.library.clauses.size)} clauses: ${median.toFixed(0)} ms warm (wanted: under ${String(WANTED_MS)} ms)`);
}
