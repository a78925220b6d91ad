import type { Result } from '#core/result.ts';
import { ok } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import type { Arguments, OptionSpec } from './arguments.ts';
import type { Answered } from './output.ts';
import { vaultSecret } from './passphrase.ts';
import type { Program } from './program.ts';

/** One command of the `pana` line: what it takes, what it says of itself, what it does. */
export type Command = {
  readonly name: string;
  readonly usage: string;
  readonly summary: { readonly ru: string; readonly kk: string; readonly en: string };
  readonly options: OptionSpec;
  readonly positionals: { readonly least: number; readonly most: number };
  readonly run: (given: Arguments, program: Program) => Promise<Result<Answered>>;
};

/**
 * Opens the vault in `folder`, lets `work` use it, and closes it whatever happens. `meanwhile` is done while the passphrase is being
 * stretched in other threads; what it fails with shows when `work` asks for it.
 */
export async function withVault(given: Arguments, program: Program, folder: string, work: (vault: Vault) => Promise<Result<Answered>>, meanwhile: () => void = () => undefined): Promise<Result<Answered>> {
  const secret = await vaultSecret(given);
  if (!secret.ok) return secret;
  const opened = await program.vaults.open(folder, secret.value, meanwhile);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** A finished command with nothing open. */
export function done(json: Readonly<Record<string, unknown>>, ...lines: readonly string[]): Result<Answered> {
  return ok({ exit: 0, json: { ok: true, ...json }, lines });
}

/** The author that the command line writes into revisions. */
export function author(program: Program): { readonly by: string; readonly at: string } {
  return { by: 'pana', at: program.clock.now() };
}

/** A positional word; the count was checked before, so a missing one is a bug. */
export function word(given: Arguments, index: number): string {
  const found = given.positionals[index];
  if (found === undefined) throw new Error(`positional ${String(index)} was not checked`);
  return found;
}
