import { z } from 'zod';
import { defineContract } from './define.ts';
import { Id } from './shapes.ts';

/** Bare names of plain files of the case that still stand where they were written; null when the ledger could not be read, so that nobody knows. */
const FilesLeft = z.array(z.string()).nullable();

/** What destroys for good. Each call carries a word of its own, so that no other call can be mistaken for it. */
export const deletionCalls = defineContract({
  /** Destroys the key of a case, then all that lay under it. `compacted` is false when there was no room to write the database anew. */
  'case.delete': {
    input: z.strictObject({ id: Id, sure: z.literal('delete') }),
    output: z.strictObject({ revisions: z.number(), papers: z.number(), attachments: z.number(), compacted: z.boolean(), files: FilesLeft }),
  },
  /** Destroys one fact in all revisions, recorded changes and drafts. `stillAt` are the places where a person has to look: paths of the case, `papers/ID`, and `papers/ID/filed`. */
  'case.forget': {
    input: z.strictObject({ id: Id, path: z.string().min(1).max(300), sure: z.literal('forget') }),
    output: z.strictObject({ revision: z.number(), stillAt: z.array(z.string()), files: FilesLeft }),
  },
});
