import { gunzipSync, gzipSync } from 'node:zlib';
import { readNormCards } from '#adapters/law/read-norm-cards.ts';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isLongEnough, normalisePassphrase } from '#adapters/crypto/passphrase.ts';
import { madePassphrase, passphraseStrength } from '#adapters/crypto/passphrase-strength.ts';
import { writeAllFiles } from '#adapters/files/write-all-files.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { copyTemplateFiles, readOwnTemplates } from '#adapters/templates/own-templates.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import type { Desk } from '#application/window/desk.ts';
import { ok } from '#core/result.ts';
import { PROGRAM_ROOT, TEMPLATES_FOLDER, type Program } from '../cli/program.ts';

/** Far more than the pages of a filed paper; a bound against a damaged row that would unpack without end. */
const MOST_UNPACKED = 1_073_741_824;

/** Where this window's vault lies and where its papers go. Chosen by the host at start, never told to the page. */
export type Places = { readonly vault: string; readonly papers: string };

/** Dialogs of the system, where the host has them. Each gives a path to the host alone, null when the user gave up. */
export type Dialogs = { readonly save: (suggested: string) => Promise<string | null>; readonly pick: () => Promise<string | null> };

/** The desk of a window, and its end. */
export type WindowDesk = Desk & { readonly close: () => Promise<void> };

/** How good a passphrase is; it is normalised as the vault will do it. */
function strengthOf(passphrase: string): ReturnType<Desk['strength']> {
  const normalised = normalisePassphrase(Buffer.from(passphrase, 'utf8'));
  if (!normalised.ok || !isLongEnough(normalised.value)) return { verdict: 'short', guessesLog10: 0 };
  const { verdict, guessesLog10 } = passphraseStrength(normalised.value);
  normalised.value.fill(0);
  return { verdict, guessesLog10 };
}

/** Joins the program to the calls of a window. */
export function makeDesk(program: Program, host: Desk['host'], places: Places, dialogs: Dialogs | null = null): WindowDesk {
  const drawer = createPdfWriter();
  let library: Promise<TemplateLibrary> | undefined;
  // Read once: the shipped templates do not change while the program runs.
  const shipped = (): Promise<TemplateLibrary> => (library ??= program.templates().then((reading) => reading.library));
  return {
    host,
    clock: program.clock,
    ids: program.ids,
    encode: (text) => Buffer.from(text, 'utf8'),
    digest: program.digest,
    pack: (text) => gzipSync(text),
    unpack: (bytes) => gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8'),
    toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    pdfPictures: (bytes) => drawer.drawPdf(bytes),
    decodeBase64: (text) => new Uint8Array(Buffer.from(text, 'base64')),
    strength: strengthOf,
    suggestPassphrase: madePassphrase,
    vaults: program.vaults,
    keyring: program.keyring,
    sheets: program.sheets,
    writeKeyFiles: (files) => writeAllFiles(files.map(({ name, bytes }) => ({ path: join(places.papers, name), bytes }))),
    eraseVault: () => program.eraseVault(places.vault),
    backups: program.backups,
    plainFiles: program.plainFiles,
    placeForBackup: async (name) => {
      const usual = join(places.papers, name);
      if (dialogs !== null) return dialogs.save(usual);
      await mkdir(places.papers, { recursive: true }).catch(() => undefined);
      return usual;
    },
    findBackup: async (name) => {
      if (name === null) return dialogs === null ? null : dialogs.pick();
      return (await backupsIn(places.papers)).includes(name) ? join(places.papers, name) : null;
    },
    listBackups: () => backupsIn(places.papers),
    bareName: (path) => basename(path),
    vaultFolder: places.vault,
    vaultExists: async () => {
      try {
        return (await stat(join(places.vault, 'vault.json'))).isFile() || (await stat(join(places.vault, 'vault.spare.json'))).isFile();
      } catch {
        return stat(join(places.vault, 'vault.spare.json')).then(() => true, () => false);
      }
    },
    ownTemplates: async (own) => readOwnTemplates(own, await shipped()),
    copyTemplate: async (own, id, newId) => copyTemplateFiles(TEMPLATES_FOLDER, own, (await readOwnTemplates(own, await shipped())).library, id, newId),
    templates: shipped,
    law: program.law,
    normCards: async (key) => {
      const law = await program.law();
      if (!law.ok) return law;
      const read = await readNormCards(key, law.value, join(PROGRAM_ROOT, 'resources/law/texts'));
      return read.ok ? ok(read.value.cards) : read;
    },
    glossary: () => readGlossary(join(PROGRAM_ROOT, 'resources/glossary')),
    terms: () => program.deadlines(places.vault, undefined),
    packetSources: async () => {
      const templates = shipped();
      const law = await program.law();
      if (!law.ok) return law;
      const terms = await program.deadlines(places.vault, undefined);
      if (!terms.ok) return terms;
      const plan = await program.packets(law.value, terms.value.book);
      // The same file as the command line reads; one that can't be read keeps no packet back.
      const addressees = await program.authorities(law.value, undefined, places.vault);
      return plan.ok ? ok({ library: await templates, law: law.value, ...terms.value, plan: plan.value, addressees: addressees.ok ? addressees.value : null }) : plan;
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

/** The names of the backups in a folder, the newest first; none where there is no such folder. */
async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.age')).toSorted().toReversed();
}
