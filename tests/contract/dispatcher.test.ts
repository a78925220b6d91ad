import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '#contract/client.ts';
import { contract } from '#contract/contract.ts';
import { brokenCall, defineContract, refusedCall, type Wire } from '#contract/define.ts';
import { createDispatcher } from '#contract/dispatcher.ts';
import { err, ok } from '#core/result.ts';

const trial = defineContract({
  echo: { input: z.strictObject({ text: z.string().max(10) }), output: z.strictObject({ text: z.string() }) },
  leak: { input: z.strictObject({}), output: z.strictObject({ name: z.string() }) },
  crash: { input: z.strictObject({}), output: z.strictObject({}) },
  refuse: { input: z.strictObject({}), output: z.strictObject({}) },
});
const told = { code: 'told', message: { ru: 'а', kk: 'б', en: 'c' } };
const wire = createDispatcher(trial, {
  echo: ({ text }) => Promise.resolve(ok({ text })),
  leak: () => Promise.resolve(ok({ name: 'file', path: '/a/secret/place' })),
  crash: () => Promise.reject(new Error('Ветлугин Тимур')),
  refuse: () => Promise.resolve(err(told)),
});

it('answers what fits the contract', async () => {
  expect(await wire('echo', { text: 'да' })).toEqual(ok({ text: 'да' }));
  expect(await wire('refuse', {})).toEqual(err(told));
});

it.each([
  ['an unknown name', 'none', {}], ['a name of every object', 'constructor', {}], ['a name of every object', '__proto__', {}], ['too long a text', 'echo', { text: '12345678901' }],
  ['a field too many', 'echo', { text: 'a', path: '/' }], ['no input', 'echo', undefined],
])('refuses %s', async (_what, name, input) => {
  expect(await wire(name, input)).toEqual(err(refusedCall));
});

it('lets nothing out that the contract does not name, and no word of an exception', async () => {
  expect(await wire('leak', {})).toEqual(err(brokenCall));
  expect(JSON.stringify(await wire('crash', {}))).not.toContain('Ветлугин');
});

it('a client over the wire gives the same answers, and a broken wire is told as data', async () => {
  const client = createClient(trial, wire);
  expect(await client.echo({ text: 'да' })).toEqual(ok({ text: 'да' }));
  expect(await client.refuse({})).toEqual(err(told));
  const dead: Wire = () => Promise.reject(new Error('gone'));
  expect(await createClient(trial, dead).echo({ text: 'да' })).toEqual(err(brokenCall));
});

it('no input of any shape makes a call throw', async () => {
  const refusing = createDispatcher(contract, Object.fromEntries(Object.keys(contract).map((name) => [name, () => Promise.resolve(err(told))])) as never);
  await fc.assert(fc.asyncProperty(fc.oneof(fc.constantFrom(...Object.keys(contract)), fc.string()), fc.anything(), async (name, input) => {
    const answered = await refusing(name, input);
    expect(answered).toHaveProperty('ok', false);
  }), { numRuns: 2000 });
});
