import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPaper } from '#application/fill-paper.ts';
import { conductInterview } from '#core/interview/conduct.ts';
import type { Program } from '#hosts/cli/program.ts';

const ROUNDS = 60;
const EXAMPLES = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'];

const median = (times: readonly number[]): number => [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;

/** All questions of a paper against assembling the same paper from the same case, in the same process. The goal for the questions is 5 ms. */
export async function benchInterview(program: Program): Promise<void> {
  const law = await program.law();
  if (!law.ok) throw new Error('the law library is damaged');
  const { library } = await program.templates();
  const figures: { readonly name: string; readonly questions: number; readonly assemble: number; readonly count: number }[] = [];
  for (const name of EXAMPLES) {
    const file = await program.readCase(readFileSync(join(import.meta.dirname, '../../resources/examples', `${name}.yaml`)), name);
    if (!file.ok) throw new Error(`${name} can't be read`);
    for (const { head } of library.templates.values()) {
      const wish = { template: head.id, variant: head.variants[0]?.id ?? null, language: head.languages[0] ?? 'ru', speaker: (head.variants[0]?.speakers ?? head.speakers)[0] ?? 'person', date: '2026-11-22' } as const;
      const [asking, filling]: [number[], number[]] = [[], []];
      let count = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        count = conductInterview(file.value, { ...wish, papers: [wish], skipped: [] }, { library, law: law.value }).questions.length;
        const between = performance.now();
        fillPaper(library, law.value, file.value, { ...wish, paperId: 'bench' });
        asking.push(between - start);
        filling.push(performance.now() - between);
      }
      figures.push({ name: `${head.id} ${name}`, questions: median(asking), assemble: median(filling), count });
    }
  }
  const slowest = figures.toSorted((left, right) => right.questions - left.questions).slice(0, 3);
  const ratio = median(figures.map(({ questions, assemble }) => questions / assemble));
  console.log(`questions of a paper, ${String(figures.length)} papers: median ${ratio.toFixed(2)} of assembling it; slowest ${slowest.map(({ name, questions, assemble, count }) => `${name} ${questions.toFixed(1)} ms for ${String(count)} questions (assembling ${assemble.toFixed(1)})`).join('; ')}`);
}
