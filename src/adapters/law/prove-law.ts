import { isDeepStrictEqual } from 'node:util';
import type { LawLibrary } from '#core/law/norm.ts';
import { parseKey } from '#core/law/norm-path.ts';
import { proofReport } from '#core/law/proof-report.ts';
import type { ProofReport } from '#core/law/proof-report.ts';
import { proveNorm } from '#core/law/prove-norm.ts';
import type { NormProof } from '#core/law/prove-norm.ts';
import { outlineOf } from '#core/law/statute-text.ts';
import { readStatute } from './statute-files.ts';

/** Proves every norm of the library against the stored texts, and the stored outlines too. Reads only; never throws on content. */
export async function proveLibrary(library: LawLibrary, textsFolder: string): Promise<ProofReport> {
  const proofs: NormProof[] = [];
  for (const norm of library.norms.values()) {
    const path = parseKey(norm.key);
    const act = path.ok ? library.acts.get(path.value.act) : undefined;
    if (!path.ok || act === undefined) continue;
    proofs.push(proveNorm(norm, act, await readStatute(textsFolder, act, path.value.number)));
  }
  return proofReport(proofs, await staleOutlines(library, textsFolder));
}

async function staleOutlines(library: LawLibrary, textsFolder: string): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [key, outline] of library.outlines) {
    const path = parseKey(key);
    const act = path.ok ? library.acts.get(path.value.act) : undefined;
    const article = path.ok && act !== undefined ? await readStatute(textsFolder, act, path.value.number) : null;
    if (article === null || !isDeepStrictEqual(outlineOf(article), outline)) stale.push(key);
  }
  return stale;
}
