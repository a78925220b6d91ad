import path from 'node:path';
import { readLawYaml, lawFileFailure, yamlFiles } from '#adapters/law/law-yaml.ts';
import type { Failure } from '#core/failure.ts';
import type { DeadlineBook } from '#core/law/deadlines.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { normAt } from '#core/law/resolve-norm.ts';
import { packetFile, signingFile, type PacketFile, type PacketPlan, type SigningRule } from '#core/packet/packet-plan.ts';
import { err, ok, type Result } from '#core/result.ts';

const SIGNING = 'signing.yaml';

/**
 * Reads the plan of the packets: one file for each family, and who may sign. Every norm and deadline that they name must be
 * known. All complaints at once.
 */
export async function readPackets(folder: string, law: LawLibrary, book: DeadlineBook): Promise<Result<PacketPlan>> {
  const complaints: Failure[] = [];
  const complain = (file: string, detail: string): void => { complaints.push(lawFileFailure(`packets/${file}`, null, detail)); };
  const check = (file: string, norms: readonly string[]): void => {
    for (const norm of norms) if (!normAt(norm, law, null).ok) complain(file, `unknown norm ${norm}`);
  };
  const signing = new Map<string, SigningRule>();
  const rules = await readLawYaml(path.join(folder, SIGNING), `packets/${SIGNING}`, signingFile);
  complaints.push(...rules.complaints);
  for (const [id, rule] of Object.entries(rules.value?.rules ?? {})) {
    signing.set(id, rule);
    check(SIGNING, rule.norms);
  }
  const families: PacketFile[] = [];
  for (const name of (await yamlFiles(folder)).filter((each) => each !== SIGNING)) {
    const reading = await readLawYaml(path.join(folder, name), `packets/${name}`, packetFile);
    complaints.push(...reading.complaints);
    if (reading.value === null) continue;
    families.push(reading.value);
    for (const filing of reading.value.filings) {
      check(name, filing.norms);
      if (!signing.has(filing.signs)) complain(name, `${filing.template}: unknown rule of signing ${filing.signs}`);
      for (const { deadline } of filing.terms) if (!book.deadlines.has(deadline)) complain(name, `${filing.template}: unknown deadline ${deadline}`);
    }
    for (const item of [...reading.value.byHand, ...reading.value.cautions]) check(name, item.norms);
  }
  const [first, ...also] = complaints;
  return first === undefined ? ok(Object.freeze({ families, signing })) : err({ ...first, also });
}
