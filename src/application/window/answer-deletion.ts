import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { deletionCalls } from '#contract/deletion-calls.ts';
import { deleteCase, filesStillThere } from '../vault-deletion.ts';
import { forgetFact } from '../vault-forget.ts';
import type { Session } from './session.ts';

/** Answers what destroys a case or a fact. What the program remembers of their words goes with them. */
export function answerDeletion({ desk, author, forgetWords, remember, remembered, withVault }: Session): Handlers<typeof deletionCalls> {
  const bare = (paths: readonly string[] | null): string[] | null => paths?.map((path) => desk.bareName(path)) ?? null;
  return {
    'case.delete': ({ id }) => withVault(async (vault) => {
      const gone = await deleteCase(vault, desk.plainFiles, id);
      if (!gone.ok) return gone;
      const { place, writing } = remembered();
      // After a lock nobody is led back to a case that is no more.
      remember({ ...(place !== null && 'id' in place && place.id === id ? { place: null } : {}), ...(writing?.id === id ? { writing: null } : {}) });
      await forgetWords();
      const { revisions, papers, attachments, compacted, exportedFiles } = gone.value;
      return ok({ revisions, papers, attachments, compacted, files: bare(exportedFiles) });
    }),
    'case.forget': ({ id, path }) => withVault(async (vault) => {
      const forgotten = await forgetFact(vault, id, path, author().by);
      if (!forgotten.ok) return forgotten;
      const left = await filesStillThere(vault, desk.plainFiles, id);
      if (remembered().writing?.id === id) remember({ writing: null });
      await forgetWords();
      return ok({ revision: forgotten.value.revision, stillAt: [...forgotten.value.stillAt], files: bare(left) });
    }),
  };
}
