import { contract } from '#contract/contract.ts';
import { createClient } from '#contract/client.ts';
import type { Wire } from '#contract/define.ts';
import type { Failure } from '#core/failure.ts';
import type { Result } from '#core/result.ts';

declare global {
  // The only thing that the host puts into the page.
  var bridge: { readonly call: Wire };
}

/** All that the interface can ask of the program. */
export const calls = createClient(contract, (name, input) => bridge.call(name, input));

/** What a call answers when nothing fails. */
export type Answered<Name extends keyof typeof calls> = Extract<Awaited<ReturnType<(typeof calls)[Name]>>, { readonly ok: true }>['value'];

/** A failure that a person must read, thrown so that the query library carries it to the screen. */
export class Told extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const lockListeners = new Set<() => void>();

/** Told when a call finds the vault locked by somebody else: the host, or a change of keys that did not open again. */
export function onFoundLocked(listener: () => void): () => void {
  lockListeners.add(listener);
  return () => { lockListeners.delete(listener); };
}

/** The value of a call, or its failure thrown as `Told`. */
export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const answered = await result;
  if (!answered.ok && answered.error.code === 'vault-locked') for (const listener of lockListeners) listener();
  if (!answered.ok) throw new Told(answered.error);
  return answered.value;
}
