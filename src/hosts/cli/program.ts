import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { access, mkdir } from 'node:fs/promises';
import { LOWEST_COST, type KdfCost } from '#adapters/crypto/argon2id.ts';
import { writeFileAtomically } from '#adapters/files/atomic-write.ts';
import { plainFiles } from '#adapters/files/plain-files.ts';
import { PROGRAM_ROOT } from '#adapters/files/program-root.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import { PAPER_TEMPLATE, TypesetThread } from '#adapters/pdf/typeset-thread.ts';
import { vaultFailure } from '#adapters/sqlite/vault-failures.ts';
import { eraseVault } from '#adapters/sqlite/vault-erasure.ts';
import { createVaultKeeper } from '#adapters/sqlite/vault-keeper.ts';
import { systemClock } from '#adapters/system/clock.ts';
import { keepMemoryOutOfCoreDumps } from '#adapters/system/core-dumps.ts';
import { randomIds } from '#adapters/system/random-ids.ts';
import type { TemplateReading } from '#adapters/templates/read-templates.ts';
import type { DeadlineSources } from '#application/case-deadlines.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Failure } from '#core/failure.ts';
import type { Authority } from '#core/law/authorities.ts';
import type { DeadlineBook } from '#core/law/deadlines.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import type { PacketPlan } from '#core/packet/packet-plan.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Clock, Ids } from '#ports/clock.ts';
import type { AttachmentContent, Vault, VaultKeeper } from '#ports/vault.ts';
import type { Backups } from '#ports/backup.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { ErasedVault, VaultKeyring, VaultRescue } from '#ports/vault-custody.ts';
import type { PaperWriter, SheetWriter } from '#ports/writers.ts';
import { wrongUse } from './arguments.ts';
import { lateWriter } from './late-writer.ts';

/** The root of the installed program; resources are found from here, never from the working folder. */
export { PROGRAM_ROOT };

/** The filings that come with the program. */
export const TEMPLATES_FOLDER = join(PROGRAM_ROOT, 'src/templates');

const LAW_FOLDER = join(PROGRAM_ROOT, 'resources/law');

/** A plain file beside the vault's own: days off hold no client data. */
const OWN_HOLIDAYS = 'holidays.yaml';

/** Likewise: addresses and mailboxes of authorities that the user has checked. */
const OWN_AUTHORITIES = 'authorities.yaml';

/** Everything a command may use. Made once, here: the only place that joins adapters to ports. */
export type Program = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly vaults: VaultKeeper;
  readonly keyring: VaultKeyring;
  readonly eraseVault: (folder: string) => Promise<Result<ErasedVault>>;
  readonly rescue: VaultRescue;
  readonly plainFiles: PlainFiles;
  readonly backups: Backups;
  /** As `vaults`, with the lowest allowed cost of a passphrase: for the demo with invented people only. */
  readonly demoVaults: VaultKeeper;
  readonly writers: readonly PaperWriter[];
  /** Lets the thread that sets PDFs load its typesetter and fonts, for a command that is going to need them. */
  readonly startTypesetting: () => void;
  readonly sheets: SheetWriter;
  readonly templates: (folder?: string) => Promise<TemplateReading>;
  readonly law: () => Promise<Result<LawLibrary>>;
  /** Terms, and the calendar of days worked: the user's own file of holidays over it, or the one that lies in the vault's folder. */
  readonly deadlines: (vaultFolder: string, ownHolidays: string | undefined) => Promise<Result<DeadlineSources>>;
  /** Addressees, with the user's own file of addresses before the shipped ones: the file named, else the one that lies in the vault's folder, if a vault is meant. */
  readonly authorities: (law: LawLibrary, own: string | undefined, vaultFolder: string | undefined) => Promise<Result<ReadonlyMap<string, Authority>>>;
  /** An id nobody can turn back, always the same for the same text. */
  readonly digest: (text: string) => string;
  readonly packets: (law: LawLibrary, book: DeadlineBook) => Promise<Result<PacketPlan>>;
  readonly readCase: (bytes: Uint8Array, name: string) => Promise<Result<CaseFile>>;
  readonly writeCaseYaml: (file: CaseFile) => Promise<string>;
  readonly writeCaseJson: (file: CaseFile) => Promise<string>;
  readonly readYamlValue: (bytes: Uint8Array) => Promise<Result<unknown>>;
  readonly wrongUse: (usage: string) => Failure;
  readonly writePlainFile: (vault: Vault, caseId: string, path: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** As `writePlainFile`, for an attachment read piece by piece: nothing is there unless all of it came out sound. */
  readonly writePlainStream: (vault: Vault, caseId: string, path: string, content: AttachmentContent) => Promise<Result<null>>;
  readonly close: () => Promise<void>;
};

const unreadableValue: Failure = {
  code: 'value-malformed',
  message: {
    ru: 'Значение записано не по правилам YAML. Ничего не изменено.',
    kk: 'Мән YAML ережелері бойынша жазылмаған. Ештеңе өзгертілмеді.',
    en: 'The value is not valid YAML. Nothing was changed.',
  },
};

/** Writes a file outside the vault: whole or not at all, never over another one, and into the ledger. */
async function writePlainFile(vault: Vault, caseId: string, path: string, bytes: Uint8Array): Promise<Result<null>> {
  const target = resolve(path);
  try {
    await mkdir(dirname(target), { recursive: true });
  } catch {
    // The write itself reports what is wrong with the folder.
  }
  const written = await writeFileAtomically(target, bytes, 'refuse');
  if (!written.ok) return { ok: false, error: { ...written.error, place: { file: basename(path) } } };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const noted = await vault.record({ kind: 'exported', caseId, path: target, sha256, bytes: bytes.length });
  return noted.ok ? ok(null) : noted;
}

async function fileIfThere(path: string): Promise<string | null> {
  return access(path).then(() => path, () => null);
}

async function writePlainStream(vault: Vault, caseId: string, path: string, content: AttachmentContent): Promise<Result<null>> {
  const target = resolve(path);
  const seen: { damaged: boolean } = { damaged: false };
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* content.pieces;
    } catch (error) {
      seen.damaged = true;
      throw error;
    }
  }
  const written = await writeFileAtomically(target, watched(), 'refuse');
  if (!written.ok) return err(seen.damaged ? vaultFailure('blob-damaged', `blobs/${content.blob}`) : { ...written.error, place: { file: basename(path) } });
  const noted = await vault.record({ kind: 'exported', caseId, path: target, sha256: content.sha256, bytes: content.bytes });
  return noted.ok ? ok(null) : noted;
}

/**
 * Joins the adapters into a program. Nothing heavy is loaded or starts before a command needs it: a vault is asked for its key first. `newVaultCost` takes the place of measuring the machine, for tests that are not about the
 * cost of a guess: no command line and no setting leads here, and below the least cost of the format nothing goes.
 */
export function makeProgram({ newVaultCost }: { readonly newVaultCost?: KdfCost } = {}): Program {
  keepMemoryOutOfCoreDumps();
  const clock = systemClock();
  const vaults = createVaultKeeper({ clock, ...(newVaultCost === undefined ? {} : { newVaultCost }) });
  const typesetting = new TypesetThread(PAPER_TEMPLATE);
  const writers = [
    lateWriter('docx', async () => (await import('#adapters/docx/docx-writer.ts')).createDocxWriter()),
    lateWriter('pdf', async () => (await import('#adapters/pdf/pdf-writer.ts')).createPdfWriter(PAPER_TEMPLATE, typesetting)),
    lateWriter('txt', async () => (await import('#adapters/text/text-writer.ts')).createTextWriter()),
  ];
  let sheetWriter: Promise<SheetWriter> | undefined;
  const sheets: SheetWriter = {
    write: async (sheet) => (await (sheetWriter ??= import('#adapters/pdf/sheet-writer.ts').then((module) => module.createSheetWriter()))).write(sheet),
    close: async () => (await sheetWriter)?.close(),
  };
  let library: Promise<Result<LawLibrary>> | undefined;
  const law = (): Promise<Result<LawLibrary>> => (library ??= import('#adapters/law/read-law.ts').then(({ readLaw }) => readLaw(LAW_FOLDER)));
  return {
    clock,
    ids: randomIds(),
    vaults,
    keyring: vaults.keyring,
    rescue: vaults.rescue,
    eraseVault,
    plainFiles: plainFiles(),
    // Encryption for other machines and printed sheets are rare: whoever makes papers does not wait for their code.
    backups: {
      write: async (...given) => (await import('#adapters/backup/age-backups.ts')).createBackups(clock).write(...given),
      restore: async (...given) => (await import('#adapters/backup/age-backups.ts')).createBackups(clock).restore(...given),
    },
    demoVaults: createVaultKeeper({ clock, newVaultCost: LOWEST_COST }),
    writers,
    sheets,
    startTypesetting: () => {
      typesetting.warm(shippedFaces().filter(({ onDemand }) => !onDemand).map(({ file }) => file));
    },
    templates: async (folder = TEMPLATES_FOLDER) => (await import('#adapters/templates/read-templates.ts')).readTemplates(folder),
    law,
    deadlines: async (vaultFolder, ownHolidays) => {
      const [known, { readDeadlines }, { readHolidays }] = [await law(), await import('#adapters/law/read-deadlines.ts'), await import('#adapters/law/read-holidays.ts')];
      if (!known.ok) return known;
      const book = await readDeadlines(LAW_FOLDER, known.value);
      if (!book.ok) return book;
      const calendar = await readHolidays(LAW_FOLDER, ownHolidays ?? (await fileIfThere(join(vaultFolder, OWN_HOLIDAYS))));
      return calendar.ok ? ok({ book: book.value, calendar: calendar.value }) : calendar;
    },
    authorities: async (known, own, vaultFolder) => (await import('#adapters/law/read-authorities.ts')).readAuthorities(LAW_FOLDER, known, own ?? (vaultFolder === undefined ? null : await fileIfThere(join(vaultFolder, OWN_AUTHORITIES)))),
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    packets: async (known, book) => (await import('#adapters/packets/read-packets.ts')).readPackets(join(PROGRAM_ROOT, 'resources/packets'), known, book),
    readCase: async (bytes, name) => (await import('#adapters/casefile/read-case-text.ts')).readCaseText(bytes, name),
    writeCaseYaml: async (file) => (await import('#adapters/casefile/write-case-text.ts')).writeCaseYaml(file),
    writeCaseJson: async (file) => (await import('#adapters/casefile/write-case-text.ts')).writeCaseJson(file),
    readYamlValue: async (bytes) => {
      const { parse } = await import('yaml');
      try {
        const value: unknown = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
        return ok(value);
      } catch {
        return err(unreadableValue);
      }
    },
    wrongUse,
    writePlainFile,
    writePlainStream,
    close: async () => {
      for (const writer of [...writers, sheets]) await writer.close();
      await typesetting.close();
    },
  };
}
