import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { brokenCall, type Calls, type Contract, type Wire } from './define.ts';

const Answered = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), message: z.object({ ru: z.string(), kk: z.string(), en: z.string() }) }) }),
]);

/** The calls of a contract over a wire. Built from the contract, so that the two can't differ. */
export function createClient<C extends Contract>(contract: C, wire: Wire): Calls<C> {
  const call = (name: string) => async (input: unknown) => {
    const shape = contract[name];
    const answered = Answered.safeParse(await wire(name, input).catch(() => null));
    if (shape === undefined || !answered.success) return err(brokenCall);
    if (!answered.data.ok) return err(answered.data.error);
    const value = shape.output.safeParse(answered.data.value);
    return value.success ? ok(value.data) : err(brokenCall);
  };
  return Object.freeze(Object.fromEntries(Object.keys(contract).map((name) => [name, call(name)]))) as Calls<C>;
}
