// Prints the SHA-256 of the sample papers in all formats, one a line. Started as a process of its own with another time
// zone, clock, locale or home folder.
import { createHash } from 'node:crypto';
import { createDocxWriter } from '#adapters/docx/docx-writer.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { kazakhComplaint } from './kazakh-complaint.ts';
import { russianComplaint } from './russian-complaint.ts';

for (const writer of [createDocxWriter(), createPdfWriter(), createTextWriter()]) {
  for (const paper of [russianComplaint(), kazakhComplaint()]) {
    const { bytes } = await writer.write(paper, { forEditing: false });
    process.stdout.write(`${writer.format} ${paper.language} ${createHash('sha256').update(bytes).digest('hex')}\n`);
  }
  await writer.close();
}
