import { z } from 'zod';
import { defineContract } from './define.ts';
import { Nothing, WordsShape } from './shapes.ts';

/** What the help shows that is data of the program: no case and no vault is needed for it. */
export const helpCalls = defineContract({
  'help.glossary': { input: Nothing, output: z.array(z.strictObject({ key: z.string(), words: WordsShape, grade: z.enum(['A', 'B', 'C']), sources: z.array(z.string()) })) },
});
