import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeProgram } from '#hosts/cli/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'pana-authorities-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = makeProgram();
afterAll(() => program.close());

const address = (text: string): string => `authorities: { unhcr: { addresses: [{ place: Алматы, address: ${text}, checkedOn: '2026-11-20' }] } }`;

it('the user’s own addresses are read from the vault’s folder, unless a file is named', async () => {
  const law = await program.law();
  if (!law.ok) throw new Error('the law library is damaged');
  const firstAddress = async (own: string | undefined, vault: string | undefined): Promise<string | undefined> => {
    const read = await program.authorities(law.value, own, vault);
    return read.ok ? read.value.get('unhcr')?.addresses[0]?.address : read.error.code;
  };
  const shipped = await firstAddress(undefined, undefined);
  expect(await firstAddress(undefined, folder)).toBe(shipped);
  writeFileSync(join(folder, 'authorities.yaml'), address('Из папки хранилища'));
  expect(await firstAddress(undefined, folder)).toBe('Из папки хранилища');
  writeFileSync(join(folder, 'named.yaml'), address('Названный файл'));
  expect(await firstAddress(join(folder, 'named.yaml'), folder)).toBe('Названный файл');
  expect(await firstAddress(undefined, undefined)).toBe(shipped);
});
