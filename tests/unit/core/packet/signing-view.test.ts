import { describe, expect, it } from 'vitest';
import { CaseFile } from '#core/casefile/case-file.ts';
import { signingViews } from '#core/packet/signing-view.ts';
import type { SigningRule } from '#core/packet/packet-plan.ts';

const RULES = new Map<string, SigningRule>([
  ['gpk-appeal', { norms: ['kz.gpk.61(3)'], signers: [{ speaker: 'representative', mandates: ['power-of-attorney'], powers: ['appeal'], ru: 'доверенность', kk: 'сенімхат' }, { speaker: 'person', mandates: [], powers: [], ru: 'лично', kk: 'өзі' }] }],
  ['koap-complaint', { norms: ['kz.koap.750(7)'], signers: [{ speaker: 'defender', mandates: ['notice-of-defence'], powers: [], ru: 'защитник', kk: 'қорғаушы' }] }],
]);
const name = (id: string) => [{ id, script: 'cyrillic', use: 'main', family: 'Вымышленный' }];
const withMandates = (...mandates: readonly object[]): CaseFile => CaseFile.parse({
  schema: 'pana-case/1', id: 'signingviews0001', people: [{ id: 'p1', roles: ['applicant'], names: name('n1') }, { id: 'd1', roles: ['defender'], names: name('n2') }],
  mandates: mandates.map((mandate, index) => ({ id: `m${String(index)}x`, from: 'p1', to: 'd1', ...mandate })),
});
const way = (file: CaseFile, rule: string, index = 0) => signingViews(file, 'p1', '2026-11-22', RULES).find((view) => view.rule === rule)?.ways[index];

describe('what each signature may do', () => {
  it('lets an advocate complain under the КоАП on a notice of defence, and not appeal under the ГПК', () => {
    const file = withMandates({ kind: 'notice-of-defence' });
    expect(way(file, 'koap-complaint')).toMatchObject({ possible: true, people: ['d1'], mandates: ['mandates[m0x]'] });
    expect(way(file, 'gpk-appeal')).toMatchObject({ possible: false, missingPowers: ['appeal'] });
  });

  it('wants the power to appeal named, and always takes the person’s own hand', () => {
    expect(way(withMandates({ kind: 'power-of-attorney', powers: ['represent'] }), 'gpk-appeal')?.possible).toBe(false);
    expect(way(withMandates({ kind: 'power-of-attorney', powers: ['represent', 'appeal'] }), 'gpk-appeal')?.possible).toBe(true);
    expect(way(withMandates(), 'gpk-appeal', 1)).toMatchObject({ possible: true, people: ['p1'] });
  });

  it('knows a mandate that was taken back or has run out', () => {
    expect(way(withMandates({ kind: 'notice-of-defence', revokedOn: '2026-11-20' }), 'koap-complaint')?.possible).toBe(false);
    expect(way(withMandates({ kind: 'notice-of-defence', revokedOn: '2026-11-23' }), 'koap-complaint')?.possible).toBe(true);
    expect(way(withMandates({ kind: 'notice-of-defence', validUntil: '2026-11-21' }), 'koap-complaint')?.possible).toBe(false);
    expect(way(withMandates({ kind: 'notice-of-defence', validUntil: '2026-11-22' }), 'koap-complaint')?.possible).toBe(true);
    expect(way(withMandates({ kind: 'notice-of-defence', validUntil: '2026' }), 'koap-complaint')?.possible).toBe(true);
  });
});
