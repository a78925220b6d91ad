import { describe, expect, it } from 'vitest';
import { EMERGENCY_STEPS, emergencySteps } from '#core/packet/emergency-steps.ts';
import { noteId } from '#application/note-hand-over.ts';
import { shippedLibrary } from '../law/library.ts';

describe('the steps of the first hours', () => {
  it('cite only norms that the library holds', async () => {
    const { norms } = await shippedLibrary();
    const unknown = EMERGENCY_STEPS.flatMap((step) => step.norms).filter((key) => !norms.has(key) && ![...norms.keys()].some((known) => key.startsWith(`${known}(`)));
    expect(unknown).toEqual([]);
  });
  it('come by hour, and none of expulsion by a court to whom is held for extradition', () => {
    const hours = EMERGENCY_STEPS.map((step) => step.hours);
    expect(hours).toEqual([...hours].sort((left, right) => left - right));
    const extradition = emergencySteps(['extradition']).map(({ id }) => id);
    expect(extradition).toContain('say-asylum');
    expect(extradition).not.toContain('stopping');
  });
  it('have ids that fit a note of the case file, each its own', () => {
    const ids = EMERGENCY_STEPS.map(({ id }) => noteId('step', id));
    expect(new Set(ids).size).toBe(EMERGENCY_STEPS.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{1,39}$/u);
  });
});
