import type { CaseFile } from '#core/casefile/case-file.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import type { NormCard } from '#core/law/norm-card.ts';
import type { Result } from '#core/result.ts';
import type { Glossary } from '#core/templates/glossary.ts';
import type { Complaint } from '#core/templates/complaint.ts';
import type { OwnTemplates } from '#core/templates/own-templates.ts';
import type { TemplateLibrary, TemplateSource } from '#core/templates/template.ts';
import type { Clock, Ids } from '#ports/clock.ts';
import type { Backups } from '#ports/backup.ts';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { Vault, VaultKeeper } from '#ports/vault.ts';
import type { ErasedVault, VaultKeyring, WrittenFile } from '#ports/vault-custody.ts';
import type { PageDrawer, PaperWriter, SheetWriter } from '#ports/writers.ts';
import type { DeadlineSources } from '../case-deadlines.ts';
import type { PacketSources } from '../make-packet.ts';

/** Templates that were read, what was wrong in them, and the texts that they were read from. */
export type TemplateReading = { readonly library: TemplateLibrary; readonly complaints: readonly Complaint[]; readonly sources: readonly TemplateSource[] };

/** What a host gives to the calls of its window. The host alone knows paths: the vault's folder and the papers' folder. */
export type Desk = {
  readonly host: 'electron' | 'chromium' | 'test';
  readonly clock: Clock;
  readonly ids: Ids;
  /** UTF-8 of a text. */
  readonly encode: (text: string) => Uint8Array;
  /** SHA-256 of a text in hex. */
  readonly digest: (text: string) => string;
  /** A text as bytes, smaller than it, and back. */
  readonly pack: (text: string) => Uint8Array;
  readonly unpack: (bytes: Uint8Array) => string;
  readonly toBase64: (bytes: Uint8Array) => string;
  /** The pages of a PDF as pictures, the first forty; null for one that can't be drawn. */
  readonly pdfPictures: (bytes: Uint8Array) => Promise<{ readonly pictures: readonly string[]; readonly more: boolean } | null>;
  readonly decodeBase64: (text: string) => Uint8Array;
  readonly strength: (passphrase: string) => { readonly verdict: 'short' | 'floor' | 'fair' | 'strong'; readonly guessesLog10: number };
  readonly suggestPassphrase: (tongue: 'ru' | 'en') => string;
  readonly vaults: VaultKeeper;
  readonly keyring: VaultKeyring;
  readonly sheets: SheetWriter;
  /** Writes all of these new files into the papers folder, or none. */
  readonly writeKeyFiles: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<Result<readonly WrittenFile[]>>;
  readonly eraseVault: () => Promise<Result<ErasedVault>>;
  readonly backups: Backups;
  readonly plainFiles: PlainFiles;
  /** Where a new backup of this bare name goes; null when the user, asked by a dialog of the host, gave up. */
  readonly placeForBackup: (name: string) => Promise<string | null>;
  /** The file of a backup that `listBackups` named; with null the host asks, and null comes back when the user gave up or nothing can ask. */
  readonly findBackup: (name: string | null) => Promise<string | null>;
  readonly listBackups: () => Promise<readonly string[]>;
  /** The last part of a path: all that the window is told. */
  readonly bareName: (path: string) => string;
  readonly vaultFolder: string;
  readonly vaultExists: () => Promise<boolean>;
  readonly templates: () => Promise<TemplateLibrary>;
  /** The shipped templates with the user's own beside them; complaints and sources are of the own ones. */
  readonly ownTemplates: (own: OwnTemplates) => Promise<TemplateReading>;
  /** The files of a template, shipped or own, under another name; null for an unknown one. */
  readonly copyTemplate: (own: OwnTemplates, id: string, newId: string) => Promise<Readonly<Record<string, string>> | null>;
  /** What the library and the stored copies of the acts say of a norm; refused for a key that no norm has. */
  readonly normCards: (key: string) => Promise<Result<readonly NormCard[]>>;
  readonly law: () => Promise<Result<LawLibrary>>;
  /** Terms of the law in three languages, for the help. */
  readonly glossary: () => Promise<Result<Glossary>>;
  /** The terms of the law with the days off that apply to this vault. */
  readonly terms: () => Promise<Result<DeadlineSources>>;
  /** Law, terms, plan and templates: what a packet is made from. */
  readonly packetSources: () => Promise<Result<PacketSources>>;
  readonly readCase: (bytes: Uint8Array, name: string) => Promise<Result<CaseFile>>;
  readonly writers: readonly PaperWriter[];
  readonly drawer: PageDrawer;
  /** Writes a file where the user's papers go and notes it in the ledger. */
  readonly writePaperFile: (vault: Vault, caseId: string, name: string, bytes: Uint8Array) => Promise<Result<null>>;
};
