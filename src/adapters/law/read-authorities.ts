import path from 'node:path';
import type { Failure } from '#core/failure.ts';
import { authoritiesFile, authorityOf, ownAuthoritiesFile, withOwnAddresses } from '#core/law/authorities.ts';
import type { Authority } from '#core/law/authorities.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { lawFileFailure, readLawYaml } from './law-yaml.ts';

const FILE = 'authorities.yaml';

/**
 * Reads the kinds of addressees, by key; every norm that they name must be in the library. `own` is the user's file of addresses and
 * mailboxes, which goes before the shipped ones. All complaints at once.
 */
export async function readAuthorities(folder: string, library: LawLibrary, own: string | null = null): Promise<Result<ReadonlyMap<string, Authority>>> {
  const reading = await readLawYaml(path.join(folder, FILE), FILE, authoritiesFile);
  const complaints: Failure[] = [...reading.complaints];
  const authorities = new Map<string, Authority>();
  for (const entry of reading.value?.authorities ?? []) {
    if (authorities.has(entry.key)) complaints.push(lawFileFailure(FILE, null, `${entry.key} twice`));
    for (const norm of entry.norms) {
      if (!normAt(norm, library, null).ok) complaints.push(lawFileFailure(FILE, null, `${entry.key}: unknown norm ${norm}`));
    }
    authorities.set(entry.key, Object.freeze(authorityOf(entry)));
  }
  let known: ReadonlyMap<string, Authority> = authorities;
  if (own !== null) {
    const name = path.basename(own);
    const given = await readLawYaml(own, name, ownAuthoritiesFile);
    const merged = withOwnAddresses(authorities, given.value ?? { authorities: {} });
    complaints.push(...given.complaints, ...merged.unknown.map((key) => lawFileFailure(name, null, `unknown authority ${key}`)));
    known = merged.authorities;
  }
  const [first, ...also] = complaints;
  return first === undefined ? ok(known) : err({ ...first, also });
}
