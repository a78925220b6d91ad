import type { Failure } from '#core/failure.ts';
import type { Result } from '#core/result.ts';
import type { VaultSecret } from './vault-custody.ts';

/** A row of the list of cases. The title is made by the program from the case file and lies encrypted in the vault. */
export type CaseSummary = {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Present when the title could not be decrypted; the title is empty then, and `verify` says more. */
  readonly damaged?: boolean;
  /** In the answer to a search: how the case was found. */
  readonly by?: 'name' | 'sound-or-number' | 'text';
};

/** A part of the list of cases. `total` counts all that were found; with `more` a search stopped counting there. */
export type CasePage = { readonly cases: readonly CaseSummary[]; readonly total: number; readonly more: boolean };

/** What a case is called and found by: names and numbers, a line each, and the words of its notes. Stored only in encrypted form. */
export type CaseHead = { readonly title: string; readonly searchText: string; readonly noteText: string };

/** One accepted change. `before` and `after` are JSON values; `undefined` in memory means that the path did not exist. */
export type Change = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

export type Revision = {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly reason: 'created' | 'imported' | 'replaced' | 'answer' | 'undo' | 'redo' | 'forgotten';
  readonly changes: readonly Change[];
};

export type StoredCase = { readonly id: string; readonly revision: number; readonly content: unknown };

/** A half-written answer, kept so that a crash a second later loses nothing. */
export type Draft = { readonly caseId: string; readonly path: string; readonly text: string; readonly at: string };

/** The record of a paper: with the case revision, the template edition and the data edition it determines the bytes. */
export type PaperRecord = {
  readonly id: string;
  readonly caseId: string;
  /** Its title in its language, to find it by; records of older programs have none. */
  readonly title?: string | undefined;
  readonly template: string;
  readonly variant: string | null;
  readonly language: string;
  /** The second language of a bilingual print. */
  readonly beside?: string;
  readonly speaker: string;
  readonly date: string;
  readonly caseRevision: number;
  readonly person: string;
  readonly proceeding: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly edits: readonly unknown[];
  /** When it was last written outside the vault, and from which revision of the case. */
  readonly made?: { readonly at: string; readonly caseRevision: number } | undefined;
  /** Present once it was filed: then nothing of the record changes any more. */
  readonly seal?: PaperSeal | undefined;
};

/** A paper as it was filed. Its files lie in the vault byte for byte; `pages` are the drawn pages, to be looked at. */
export type PaperSeal = {
  readonly at: string;
  readonly by: string;
  /** The facts: the case as it stood after this revision. */
  readonly caseRevision: number;
  /** Fingerprints of the template's words and of the whole paper with its law. */
  readonly templateEdition: string;
  readonly paperDigest: string;
  readonly norms: readonly string[];
  readonly files: readonly SealedFile[];
  readonly pages: string;
};

export type SealedFile = { readonly format: string; readonly name: string; readonly blob: string; readonly sha256: string; readonly bytes: number };

/** How a key lies in a plain file: on a sheet that is to be printed, or as a key file that is to be kept. */
export type KeyFileForm = 'sheet' | 'key-file';

export type LedgerEvent =
  | { readonly kind: 'opened' | 'closed' | 'created' }
  | { readonly kind: 'case-imported' | 'case-replaced' | 'case-deleted' | 'fact-forgotten'; readonly caseId: string }
  /** A change of the keys; `slot` is the one that was added, removed or put in place of another. */
  | { readonly kind: 'slot-added' | 'slot-removed' | 'passphrase-changed' | 'database-key-changed'; readonly slot: string; readonly slotKind: string }
  /** A plain file with a key in it: a printed sheet, a key file. */
  | { readonly kind: 'key-written' | 'key-file-removed'; readonly slot: string; readonly form: KeyFileForm; readonly path: string; readonly sha256: string; readonly bytes: number }
  /** An encrypted copy of the vault. */
  | { readonly kind: 'backed-up'; readonly path: string; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'restored' | 'salvaged' }
  /** Only ever read: the details of an entry went with the key of a deleted case. */
  | { readonly kind: 'erased'; readonly caseId: string }
  /** A paper marked as filed; `digest` is that of the whole paper, `files` are what lies in the vault byte for byte. */
  | { readonly kind: 'paper-sealed'; readonly caseId: string; readonly paper: string; readonly digest: string; readonly files: readonly Pick<SealedFile, 'format' | 'sha256' | 'bytes'>[] }
  /** A plain file written outside the vault. */
  | { readonly kind: 'exported' | 'export-removed'; readonly caseId: string; readonly path: string; readonly sha256: string; readonly bytes: number };

/** What a use case may record. */
export type RecordableEvent =
  | { readonly kind: 'case-imported' | 'case-replaced'; readonly caseId: string }
  | Extract<LedgerEvent, { readonly kind: 'exported' | 'export-removed' }>
  | Extract<LedgerEvent, { readonly kind: 'key-written' | 'key-file-removed' }>
  | Extract<LedgerEvent, { readonly kind: 'backed-up' }>
  | { readonly kind: 'restored' | 'salvaged' };

/** An encrypted copy of the vault, as the ledger remembers it. */
export type BackupNote = { readonly at: string; readonly path: string; readonly sha256: string; readonly bytes: number };

export type LedgerEntry = { readonly sequence: number; readonly at: string; readonly event: LedgerEvent; readonly hash: string };

export type VaultReport = {
  readonly sound: boolean;
  readonly cases: number;
  readonly revisions: number;
  readonly blobs: number;
  readonly ledgerEntries: number;
  /** Files in `blobs/` that no row knows: left by a crash between file and row. They do no harm. */
  readonly strayBlobs: number;
  /** True when the pages and indexes of the database were checked as a whole besides every record; false for the check that runs while one works. */
  readonly whole: boolean;
  readonly problems: readonly Failure[];
};

/**
 * An open vault. Every method that writes has reached the disk when it resolves (full sync), or has changed nothing.
 * Async from the first day, so that the vault can move to a worker.
 */
export interface Vault {
  /**
   * The last changed first; with `search`, the cases in which every word of it begins a word of the title, the search text, the notes or the papers, or sounds
   * like the beginning of a name: the better matches first, at most 200.
   */
  listCases(search?: string): Promise<Result<readonly CaseSummary[]>>;
  /** The same, `limit` cases from the place `offset`: what a list needs to show. */
  casePage(wanted: { readonly search?: string; readonly offset: number; readonly limit: number }): Promise<Result<CasePage>>;
  /** The cases in which a person may stand who has one of these names (each a list of words, compared by sound) or numbers; the newest, at most 200. */
  casesWithPeople(wanted: { readonly names: readonly (readonly string[])[]; readonly numbers: readonly string[] }): Promise<Result<CasePage>>;
  readCase(id: string): Promise<Result<StoredCase>>;
  /** The case as it stood after revision `number`. */
  readCaseAt(id: string, number: number): Promise<Result<StoredCase>>;
  /** Refused with `case-exists` when the id is known. */
  createCase(input: NewCase): Promise<Result<StoredCase>>;
  /** Stores `content` as the next revision. Refused with `case-changed` when `expectedRevision` is not the last one. */
  saveCase(input: SavedCase): Promise<Result<StoredCase>>;
  /** The log of a case, oldest first; with `after`, only what follows that revision. */
  revisions(caseId: string, after?: number): Promise<Result<readonly Revision[]>>;
  /** The last revision made before an instant (ISO 8601, UTC, with milliseconds); null when there was none. */
  revisionBefore(caseId: string, instant: string): Promise<Result<number | null>>;
  putDraft(draft: Draft): Promise<Result<null>>;
  drafts(caseId: string): Promise<Result<readonly Draft[]>>;
  dropDraft(caseId: string, path: string): Promise<Result<null>>;
  /** Refused with `paper-sealed` when the paper was filed. A record that comes with its seal is noted in the ledger in the same step. */
  putPaper(record: PaperRecord): Promise<Result<null>>;
  /** Removes a paper that was not filed; `paper-sealed` otherwise. */
  dropPaper(caseId: string, id: string): Promise<Result<null>>;
  papers(caseId: string): Promise<Result<readonly PaperRecord[]>>;
  putBlob(caseId: string, bytes: Uint8Array): Promise<Result<{ readonly blob: string; readonly sha256: string }>>;
  /** Stores an attachment piece by piece, at most 2 GiB (`attachment-too-large`), under its file name. What the source throws is thrown on. */
  attach(caseId: string, name: string, source: AsyncIterable<Uint8Array>): Promise<Result<Attachment>>;
  attachments(caseId: string): Promise<Result<readonly Attachment[]>>;
  /** An attachment to be read piece by piece; `blob-not-found`. */
  attachmentContent(caseId: string, blob: string): Promise<Result<AttachmentContent>>;
  readBlob(caseId: string, blob: string): Promise<Result<Uint8Array>>;
  /** Destroys the key of a case, then its rows and attachments. There is no way back. */
  deleteCase(id: string): Promise<Result<DeletedCase>>;
  /** Destroys one fact in all revisions, recorded changes and drafts of a case. Refused with `case-changed` like a save. There is no way back. */
  forgetFact(fact: ForgottenFact): Promise<Result<StoredCase>>;
  /** Writes a consistent, encrypted copy of header and database into an empty folder, while the vault is in use. */
  snapshot(into: string): Promise<Result<VaultSnapshot>>;
  /** Opens such a copy with the keys of this vault, checks it, and says what is in it. */
  readSnapshot(folder: string): Promise<Result<VaultSnapshot>>;
  /** Adds to the ledger. `created`, `opened` and `closed` are written by the keeper itself, `paper-sealed` by `putPaper`. */
  record(event: RecordableEvent): Promise<Result<LedgerEntry>>;
  ledger(): Promise<Result<readonly LedgerEntry[]>>;
  /** What the ledger says of the last backup, or null. */
  lastBackup(): Promise<Result<BackupNote | null>>;
  /** A setting of the whole vault, null where it was never set. Encrypted with the database. */
  readSetting(name: string): Promise<Result<string | null>>;
  putSetting(name: string, text: string): Promise<Result<null>>;
  /**
   * Checks every record, and with `whole` (the default) also the pages and indexes of the database. In the background (`whole: false`) it works in slices of some
   * milliseconds and lets other calls in between; `whole` holds them up for as long as SQLite's own check takes, seconds on a million revisions.
   */
  verify(extent?: { readonly whole: boolean }): Promise<VaultReport>;
  close(): Promise<void>;
}

export type NewCase = CaseHead & {
  readonly id: string;
  readonly content: unknown;
  readonly by: string;
  readonly reason: 'created' | 'imported';
};

/** A file kept with a case. `name` and `at` are empty where they were not noted. */
export type Attachment = { readonly blob: string; readonly bytes: number; readonly sha256: string; readonly name: string; readonly at: string };

/** `pieces` throw when the stored file is missing, damaged, or not the one that was attached; only an end without that is the whole. */
export type AttachmentContent = Attachment & { readonly pieces: AsyncIterable<Uint8Array> };

/** What is in a copy of a vault. `digest` is a hash over all that stands in all tables; `blobs` are names of files that belong to it. */
export type VaultSnapshot = {
  readonly vault: string;
  readonly database: string;
  readonly digest: string;
  readonly cases: number;
  readonly revisions: number;
  readonly ledgerEntries: number;
  readonly blobs: readonly string[];
};

/** What was destroyed with a case. `compacted` is false when there was no room to write anew what might keep older copies. */
export type DeletedCase = { readonly revisions: number; readonly papers: number; readonly attachments: number; readonly compacted: boolean };

/** A fact to forget: its path, and the title and search words of the case without it. */
export type ForgottenFact = CaseHead & {
  readonly id: string;
  readonly path: string;
  readonly expectedRevision: number;
  readonly by: string;
};

export type SavedCase = CaseHead & {
  readonly id: string;
  readonly expectedRevision: number;
  readonly content: unknown;
  readonly changes: readonly Change[];
  readonly by: string;
  readonly reason: Revision['reason'];
};

/**
 * Opens and creates vault folders. Passphrases come as UTF-8 bytes and are zeroed by the callee. `create` makes the
 * folder, takes an empty one, and leaves the new vault open.
 */
export interface VaultKeeper {
  create(folder: string, passphrase: Uint8Array): Promise<Result<Vault>>;
  /**
   * Bytes alone are a passphrase. `stretching` is called once when the passphrase has gone to other threads to be stretched, for half a second or so: what the
   * caller has to prepare is done meanwhile. It may never be called.
   */
  open(folder: string, secret: Uint8Array | VaultSecret, stretching?: () => void): Promise<Result<Vault>>;
}
