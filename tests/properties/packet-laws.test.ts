import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makePacket } from '#application/make-packet.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { choosePacket, type PacketChoice } from '#core/packet/choose-packet.ts';
import { FAMILIES, type Family } from '#core/packet/packet-plan.ts';
import { caseFileArbitrary } from '../generators/case-file-arbitrary.ts';
import { denseCaseArbitrary, SECRET } from '../generators/dense-case-arbitrary.ts';
import { packetSources } from '../unit/core/packet/packet-sources.ts';

const sources = await packetSources();
/** Whole packets take tens of milliseconds each. */
const wholePackets = { numRuns: process.env['SLOW'] === undefined ? 25 : 2000 };
const familyArbitrary: fc.Arbitrary<Family | 'auto'> = fc.constantFrom('auto', ...FAMILIES);

function choiceOf(file: CaseFile, family: Family | 'auto'): PacketChoice {
  return choosePacket(file, sources, { family, date: '2026-11-22', language: 'ru' });
}

function packetOf(file: CaseFile, family: Family | 'auto') {
  let count = 0;
  return makePacket(file, sources, { family, language: 'ru', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` });
}

it('every case has a procedure, seen or assumed, of the family asked for, and each filing stands once for each person', () => {
  fc.assert(fc.property(caseFileArbitrary, familyArbitrary, (file, family) => {
    const { procedures, filings } = choiceOf(file, family);
    expect(procedures.length).toBeGreaterThan(0);
    if (family !== 'auto') expect(new Set(procedures.map((procedure) => procedure.family))).toEqual(new Set([family]));
    const keys = filings.map(({ filing, procedure }) => `${procedure.person} ${filing.template} ${filing.variant ?? ''}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { terms } of filings) for (const { last, passed } of terms) if (last === null) expect(passed).toBe('no');
  }));
});

it('what is urgent comes no later for an asylum claim beside it', () => {
  fc.assert(fc.property(caseFileArbitrary, (file) => {
    const first = choiceOf({ ...file, claims: undefined }, 'auto').filings[0];
    // What is only assumed for want of any fact gives way to the claim.
    if (first === undefined || first.procedure.family === 'asylum' || first.procedure.source.length === 0) return;
    expect(choiceOf(file, 'auto').filings[0]?.filing.template).toBe(first.filing.template);
  }));
});

it('any case gives a packet: every filing that has a template is a paper, numbered without a hole', () => {
  fc.assert(fc.property(caseFileArbitrary, familyArbitrary, (file, family) => {
    const { filings } = packetOf(file, family);
    const numbers = filings.flatMap(({ number }) => (number === null ? [] : [Number(number)]));
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    for (const { chosen, paper } of filings) expect(paper !== null, chosen.filing.template).toBe(chosen.template !== null);
  }), wholePackets);
});

it('the cover never holds a word that the case keeps from everybody', () => {
  fc.assert(fc.property(denseCaseArbitrary, (file) => {
    expect(JSON.stringify(packetOf(file, 'auto').cover)).not.toContain(SECRET);
  }), wholePackets);
});
