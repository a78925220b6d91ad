import { z } from 'zod';
import { TONGUES } from '#core/language/tongue.ts';
import { VaultSettings } from '#core/settings/vault-settings.ts';
import { defineContract } from './define.ts';
import { Id, Nothing, Secret, WordsShape } from './shapes.ts';

/** What opens a vault: a passphrase, the words of a recovery key or of enough sheets of a split one, or the content of a key file in base64. */
export const Opening = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), text: Secret }),
  z.strictObject({ kind: z.literal('recovery'), text: Secret }),
  z.strictObject({ kind: z.literal('shares'), text: z.string().min(1).max(8192) }),
  z.strictObject({ kind: z.literal('key-file'), base64: z.base64().max(8192) }),
]);
export type Opening = z.output<typeof Opening>;

const Slots = z.array(z.strictObject({ id: z.string(), kind: z.string(), addedAt: z.string().nullable() }));
const BareName = z.string().max(255).regex(/^[\p{L}\p{N} _.-]+$/u);

/** Keys, backups, traces on the disk and settings of the vault. Files are named bare: where they lie the host alone knows. */
export const custodyCalls = defineContract({
  'passphrase.strength': { input: z.strictObject({ passphrase: z.string().max(1024) }), output: z.strictObject({ verdict: z.enum(['short', 'floor', 'fair', 'strong']), guessesLog10: z.number() }) },
  'passphrase.suggest': { input: z.strictObject({ tongue: z.enum(TONGUES) }), output: z.strictObject({ passphrase: z.string() }) },
  /** The vault is closed for the change and opened again with the same secret, or with the new one. */
  'keys.list': { input: Nothing, output: Slots },
  /** A fresh random key: its words are shown once, or printed as sheets (and a key file written) into the papers folder. */
  'keys.add': {
    input: z.strictObject({
      secret: Opening, tongue: z.enum(TONGUES), hand: z.enum(['words', 'files']),
      wish: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('recovery') }), z.strictObject({ kind: z.literal('key-file') }), z.strictObject({ kind: z.literal('shares'), threshold: z.number().int().min(2).max(16), count: z.number().int().min(2).max(16) })]),
    }),
    output: z.strictObject({ slots: Slots, words: z.array(z.string()), files: z.array(z.string()) }),
  },
  'keys.add-passphrase': { input: z.strictObject({ secret: Opening, fresh: Secret }), output: Slots },
  'keys.change-passphrase': { input: z.strictObject({ secret: Opening, fresh: Secret }), output: Slots },
  'keys.remove': { input: z.strictObject({ secret: Opening, slot: Id }), output: Slots },
  'backup.write': {
    input: z.strictObject({ lock: z.union([z.strictObject({ passphrase: Secret }), z.strictObject({ recipients: z.array(z.string().max(200)).min(1).max(20) })]) }),
    output: z.strictObject({ file: z.string(), bytes: z.number(), cases: z.number(), revisions: z.number(), blobs: z.number(), rehearsed: z.boolean() }).nullable(),
  },
  'backup.list': { input: Nothing, output: z.strictObject({ files: z.array(z.string()), last: z.iso.datetime().nullable() }) },
  /** Restores where there is no vault yet; `file` is one of `backup.list`, or null to be asked by the host. */
  'backup.restore': { input: z.strictObject({ file: BareName.nullable(), passphrase: Secret }), output: z.strictObject({ cases: z.number(), missingBlobs: z.number() }).nullable() },
  'traces.list': { input: Nothing, output: z.array(z.strictObject({ name: z.string(), at: z.string(), caseId: z.string().nullable(), state: z.enum(['gone', 'unchanged', 'changed', 'unreadable']) })) },
  /** Removes what is still as it was written; anything else is left. */
  'traces.sweep': { input: Nothing, output: z.strictObject({ removed: z.number(), left: z.number() }) },
  'vault.verify': { input: Nothing, output: z.strictObject({ sound: z.boolean(), cases: z.number(), revisions: z.number(), blobs: z.number(), problems: z.array(WordsShape) }) },
  /** Destroys the keys and then the files of the vault. There is no way back. */
  'vault.erase': { input: z.strictObject({ sure: z.literal('erase') }), output: z.strictObject({ files: z.number(), left: z.number() }) },
  'settings.read': { input: Nothing, output: VaultSettings },
  'settings.write': { input: VaultSettings, output: Nothing },
});
