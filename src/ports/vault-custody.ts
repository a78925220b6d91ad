import type { Result } from '#core/result.ts';

/**
 * What opens a vault, as bytes that the callee zeroes: a passphrase (UTF-8), the words of a recovery key (UTF-8), the
 * content of a key file, or the words of enough shares of a split key, one share after the other (UTF-8).
 */
export type VaultSecret = { readonly kind: SlotKind; readonly bytes: Uint8Array };

export type SlotKind = 'passphrase' | 'recovery' | 'key-file' | 'shares';

/** One way to open a vault, as its header tells it to anybody. `kind` is the word of the header, known to this program or not. */
export type SlotSummary = {
  readonly id: string;
  readonly kind: string;
  /** When it was added; null in vaults that did not note it. */
  readonly addedAt: string | null;
  /** What a guess costs; null where nothing can be guessed. */
  readonly cost: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number } | null;
  /** How many shares there are and how many of them open; null where the key is not split. */
  readonly shares: { readonly threshold: number; readonly count: number } | null;
};

/** A random key to be added: as words on one sheet, as a file, or split into `count` sheets of which `threshold` open (2 to 16). */
export type NewKey = { readonly kind: 'recovery' } | { readonly kind: 'key-file' } | { readonly kind: 'shares'; readonly threshold: number; readonly count: number };

/**
 * A fresh random key on its way to who will keep it. `texts` are the words of each sheet, or the content of the key file; they are stored
 * nowhere and zeroed when `HandOver` is done.
 */
export type FreshKey = { readonly vault: string; readonly slot: string; readonly addedAt: string; readonly wish: NewKey; readonly texts: readonly Uint8Array[] };

/** A plain file that was written outside the vault. `path` is absolute. */
export type WrittenFile = { readonly path: string; readonly sha256: string; readonly bytes: number };

/** Shows, prints or writes a fresh key and names the files that it wrote. A failure leaves the vault as it was. */
export type HandOver = (key: FreshKey) => Promise<Result<readonly WrittenFile[]>>;

/** A change of keys that has reached the disk. */
export type KeysChanged = {
  readonly slots: readonly SlotSummary[];
  /** The slot that was added or changed. */
  readonly slot: string;
  /** Slots that are gone with the old database key, because their secrets were not at hand. */
  readonly dropped: readonly SlotSummary[];
  /** False when the spare copy of the header could not be rewritten: it still opens with the old secret until the next opening heals it. */
  readonly spareWritten: boolean;
};

/** What an erasure removed, and the names in the folder that belong to no vault and were left. */
export type ErasedVault = { readonly files: number; readonly left: readonly string[] };

/**
 * What was carried out of a damaged vault, and what is known to be lost: attachments by name, cases by id (or by the number of their row,
 * when even the id is gone). `incomplete` are cases that lost revisions. Papers and drafts that are gone leave no trace to count.
 */
export type SalvageReport = {
  readonly cases: number;
  readonly revisions: number;
  readonly papers: number;
  readonly drafts: number;
  readonly blobs: number;
  readonly settings: number;
  readonly ledgerEntries: number;
  readonly lostRevisions: number;
  readonly incomplete: readonly string[];
  readonly lostCases: readonly string[];
  readonly lostBlobs: readonly string[];
};

/** A change of the passphrase. Without `slot` the passphrase that opened the vault is replaced, or the only one there is. */
export type PassphraseChange = { readonly slot?: string; readonly newDatabaseKey: boolean };

/**
 * Changes the ways in which a vault opens. Each change needs a secret that opens it, holds the vault alone while it lasts, stands in
 * the ledger, and rewrites both copies of the header. Old copies of the header keep what they had.
 */
export interface VaultKeyring {
  /** Reads the header alone, without a secret; what it says is not yet vouched for. */
  slots(folder: string): Promise<Result<readonly SlotSummary[]>>;
  /** The number of the vault, as recovery sheets name it (32 hex digits); from the header alone, without a secret. */
  vaultId(folder: string): Promise<Result<string>>;
  addPassphrase(folder: string, secret: VaultSecret, fresh: Uint8Array): Promise<Result<KeysChanged>>;
  /**
   * Adds a random key. It is handed over first and opens the vault only when that succeeded; files that were written stand in the
   * ledger. Refused with `shares-plan` when a key can't be split so.
   */
  addKey(folder: string, secret: VaultSecret, wish: NewKey, handOver: HandOver): Promise<Result<KeysChanged>>;
  /** Refused with `slot-last` for the last slot that this program can open, `slot-not-found` for an unknown one. */
  removeSlot(folder: string, secret: VaultSecret, slot: string): Promise<Result<KeysChanged>>;
  changePassphrase(folder: string, secret: VaultSecret, fresh: Uint8Array, change: PassphraseChange): Promise<Result<KeysChanged>>;
}

/** Saves what can be saved. */
export interface VaultRescue {
  /**
   * Reads what can be read of a damaged vault into a new one in `target`, under the passphrase `fresh`. Needs one sound copy of the header and a secret that opens
   * it; the damaged vault must not be open anywhere and is not changed.
   */
  salvage(folder: string, secret: VaultSecret, target: string, fresh: Uint8Array): Promise<Result<SalvageReport>>;
}
