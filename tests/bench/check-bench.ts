import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCase } from '#application/check-case.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { findContradictions } from '#core/casefile/contradictions.ts';
import { PROGRAM_ROOT, type Program } from '#hosts/cli/program.ts';

const ROUNDS = 31;
const COLD = 6;
const EVENTS = 200;
/** What nobody waits for. */
const WANTED_MS = 50;

const median = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;

/** The soldier's example with as many events as a long case has, one of them different in each round. */
async function longCase(program: Program, round: number): Promise<CaseFile> {
  const read = await program.readCase(readFileSync(join(PROGRAM_ROOT, 'resources/examples/b-soldier-extradition.yaml')), 'b');
  if (!read.ok) throw new Error('the example can’t be read');
  const kinds = ['harm', 'threat', 'activity', 'search', 'other'] as const;
  const events = Array.from({ length: EVENTS }, (_, index) => ({
    id: `long${String(index)}`, person: 'artyom', kind: kinds[index % kinds.length] ?? 'other', date: `20${String(10 + (index % 12))}-0${String(1 + (index % 9))}`,
    what: { ru: `Событие ${String(index)}, раз ${String(round)}.` }, place: { ru: index % 2 === 0 ? 'город Ижевск' : 'место не помню' },
  }));
  return CaseFile.parse({ ...read.value, events });
}

/** Prints what `pana check` takes for a case of 200 events once the program is warm, and what of it the contradictions take. */
export async function benchCheck(program: Program): Promise<void> {
  const law = await program.law();
  const terms = await program.deadlines(PROGRAM_ROOT, undefined);
  if (!law.ok || !terms.ok) throw new Error('the law library is damaged');
  const { library } = await program.templates();
  const [whole, contradictions, processor]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = await longCase(program, round);
    const start = performance.now();
    findContradictions(file);
    const found = performance.now();
    const before = process.cpuUsage();
    checkCase(library, law.value, terms.value, file, { date: '2026-11-22', time: null });
    if (round < COLD) continue;
    contradictions.push(found - start);
    processor.push(process.cpuUsage(before).user / 1000);
    whole.push(performance.now() - found);
  }
  console.log(`check of a case with ${String(EVENTS)} events: ${median(whole).toFixed(1)} ms warm (wanted: under ${String(WANTED_MS)} ms), processor ${median(processor).toFixed(1)} ms; of that contradictions ${median(contradictions).toFixed(1)} ms`);
}
