import { z } from 'zod';
import { defineContract } from './define.ts';
import { Nothing, Secret } from './shapes.ts';

/** The program itself and its vault. */
export const vaultCalls = defineContract({
  'program.state': { input: Nothing, output: z.strictObject({ vault: z.enum(['absent', 'locked', 'open']), host: z.enum(['electron', 'chromium', 'test']), today: z.iso.date() }) },
  'vault.create': { input: z.strictObject({ passphrase: Secret }), output: Nothing },
  'vault.open': { input: z.strictObject({ passphrase: Secret }), output: Nothing },
  'vault.lock': { input: Nothing, output: Nothing },
});
