import { makeProgram } from '#hosts/cli/program.ts';
import type { Program } from '#hosts/cli/program.ts';
import { benchCheck } from './check-bench.ts';
import { benchErase } from './erase-bench.ts';
import { benchInterview } from './interview-bench.ts';
import { benchLint } from './lint-bench.ts';
import { benchPapers } from './papers-bench.ts';
import { benchScale } from './scale-bench.ts';

/** What `npm run bench` runs, in this order; `npm run bench -- scale` that one alone. */
const BENCHES: Readonly<Record<string, (program: Program, sizes: readonly number[]) => Promise<void>>> = {
  erase: benchErase,
  lint: benchLint,
  interview: benchInterview,
  check: benchCheck,
  papers: benchPapers,
  scale: (_program, sizes) => (sizes.length > 0 ? benchScale(sizes) : benchScale()),
};

const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+$/u.test(word)).map(Number);
const chosen = words.filter((word) => !/^\d+$/u.test(word));
const unknown = chosen.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0 || (sizes.length > 0 && !chosen.includes('scale'))) {
  console.error(`usage: npm run bench [-- NAME…], NAME being one of ${Object.keys(BENCHES).join(', ')}; numbers after «scale» are its sizes in people, as in «scale 100000»`);
  process.exitCode = 2;
} else {
  const program = makeProgram();
  try {
    for (const [name, run] of Object.entries(BENCHES)) if (chosen.length === 0 || chosen.includes(name)) await run(program, sizes);
  } finally {
    await program.close();
  }
}
