import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readNormCards } from '#adapters/law/read-norm-cards.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { ok } from '#core/result.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import type { Desk } from '#application/window/desk.ts';
import { PROGRAM_ROOT, type Program } from '../cli/program.ts';

/** Far more than the pages of a filed paper; a bound against a damaged row that would unpack without end. */
const MOST_UNPACKED = 1_073_741_824;

/** Where this window's vault lies and where its papers go. Chosen by the host at start, never told to the page. */
export type Places = { readonly vault: string; readonly papers: string };

/** Joins the program to the calls of a window. */
export function makeDesk(program: Program, host: Desk['host'], places: Places): Desk & { readonly close: () => Promise<void> } {
  const drawer = createPdfWriter();
  let library: Promise<TemplateLibrary> | undefined;
  return {
    host,
    clock: program.clock,
    ids: program.ids,
    encode: (text) => Buffer.from(text, 'utf8'),
    digest: program.digest,
    pack: (text) => gzipSync(text),
    unpack: (bytes) => gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8'),
    toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    fromBase64: (text) => Buffer.from(text, 'base64'),
    pdfPictures: (bytes) => drawer.drawPdf(bytes),
    vaults: program.vaults,
    vaultFolder: places.vault,
    vaultExists: async () => {
      try {
        return (await stat(join(places.vault, 'vault.json'))).isFile() || (await stat(join(places.vault, 'vault.spare.json'))).isFile();
      } catch {
        return stat(join(places.vault, 'vault.spare.json')).then(() => true, () => false);
      }
    },
    // Read once: the shipped templates do not change while the program runs.
    templates: () => (library ??= program.templates().then((reading) => reading.library)),
    law: program.law,
    normCards: async (key) => {
      const law = await program.law();
      if (!law.ok) return law;
      const read = await readNormCards(key, law.value, join(PROGRAM_ROOT, 'resources/law/texts'));
      return read.ok ? ok(read.value.cards) : read;
    },
    glossary: () => readGlossary(join(PROGRAM_ROOT, 'resources/glossary')),
    terms: () => program.deadlines(places.vault, undefined),
    packets: async () => {
      const law = await program.law();
      if (!law.ok) return law;
      const terms = await program.deadlines(places.vault, undefined);
      return terms.ok ? program.packets(law.value, terms.value.book) : terms;
    },
    readCase: program.readCase,
    writers: program.writers,
    drawer,
    writePaperFile: (vault, caseId, name, bytes) => program.writePlainFile(vault, caseId, join(places.papers, name), bytes),
    close: async () => {
      await drawer.close();
      await program.close();
    },
  };
}
