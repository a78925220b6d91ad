import { z } from 'zod';
import { defineContract } from './define.ts';
import { Look, Place, Writing } from './place.ts';
import { Opening } from './custody-calls.ts';
import { Id, Nothing, Secret } from './shapes.ts';

const DraftText = z.strictObject({ path: z.string(), text: z.string(), at: z.string() });

/** The program itself and its vault. */
export const vaultCalls = defineContract({
  /** `place` and `writing` are where the user was before the vault was locked; told only to whoever has opened it again. */
  'program.state': {
    input: Nothing,
    output: z.strictObject({
      vault: z.enum(['absent', 'locked', 'open']), host: z.enum(['electron', 'chromium', 'test']), today: z.iso.date(), now: z.iso.datetime(),
      look: Look.nullable(), place: Place.nullable(), writing: Writing.nullable(), lockMinutes: z.number(),
      /** True when a key that did not fit, given for a change of the keys, has locked the vault; until it is opened again. */
      lockedByWrongKey: z.boolean(),
    }),
  },
  /** Keeps in the host's memory, while it runs, how the window looks and where the user is. Nothing of it reaches the disk in readable form. */
  'window.keep': { input: z.strictObject({ look: Look.optional(), place: Place.optional(), writing: Writing.nullable().optional() }), output: Nothing },
  'vault.create': { input: z.strictObject({ passphrase: Secret }), output: Nothing },
  'vault.open': { input: Opening, output: Nothing },
  'vault.lock': { input: Nothing, output: Nothing },
  'draft.put': { input: z.strictObject({ id: Id, path: z.string().min(1).max(300), text: z.string().max(200_000) }), output: Nothing },
  'draft.list': { input: z.strictObject({ id: Id }), output: z.array(DraftText) },
  'draft.drop': { input: z.strictObject({ id: Id, path: z.string().min(1).max(300) }), output: Nothing },
});
