import { z } from 'zod';
import { defineContract } from './define.ts';
import { Id, Nothing } from './shapes.ts';

/** A piece of a file in base64; a file comes in pieces of at most 768 KiB. */
const Piece = z.string().max(1_048_576);
const AttachmentShape = z.strictObject({ blob: z.string(), name: z.string(), bytes: z.number(), sha256: z.string(), at: z.string() });

/** Files that prove something. They are opened inside the program alone. */
export const evidenceCalls = defineContract({
  'evidence.files': { input: z.strictObject({ id: Id }), output: z.array(AttachmentShape) },
  /** Begins to take in a file; the pieces follow in order. */
  'evidence.begin': { input: z.strictObject({ id: Id, name: z.string().min(1).max(255) }), output: z.strictObject({ upload: z.string() }) },
  'evidence.piece': { input: z.strictObject({ upload: z.string().max(64), piece: Piece }), output: Nothing },
  /** Ends it: whole in the vault, or not there at all. */
  'evidence.end': { input: z.strictObject({ upload: z.string().max(64), whole: z.boolean() }), output: AttachmentShape.nullable() },
  /** A file to be looked at: pictures and the pages of a PDF as pictures, plain text as text, anything else not at all. */
  'evidence.look': {
    input: z.strictObject({ id: Id, blob: z.string().max(64) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('pictures'), pictures: z.array(z.strictObject({ type: z.string(), base64: z.string() })), more: z.boolean() }),
      z.strictObject({ kind: z.literal('text'), text: z.string(), more: z.boolean() }),
      z.strictObject({ kind: z.literal('not-shown'), why: z.enum(['kind', 'size', 'unreadable']) }),
    ]),
  },
});
