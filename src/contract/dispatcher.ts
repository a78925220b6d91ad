import { err, ok } from '#core/result.ts';
import { brokenCall, refusedCall, type Contract, type Handlers, type Wire } from './define.ts';

/**
 * The one door for a window. The name is looked up among own keys, the input is parsed, the output too, so that a field
 * that should not leave can't leave. What is thrown inside may hold client data and is not told; it never crosses.
 */
export function createDispatcher<C extends Contract>(contract: C, handlers: Handlers<C>): Wire {
  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name)) return err(refusedCall);
    const shape = contract[name];
    const handler = handlers[name];
    if (shape === undefined || handler === undefined) return err(refusedCall);
    const given = shape.input.safeParse(input);
    if (!given.success) return err(refusedCall);
    try {
      const result = await handler(given.data as never);
      if (!result.ok) return result;
      const leaving = shape.output.safeParse(result.value);
      return leaving.success ? ok(leaving.data) : err(brokenCall);
    } catch {
      return err(brokenCall);
    }
  };
}
