import type { QueryClient } from '@tanstack/react-query';

/**
 * Lets go of what was read from the vault and written into it, but for what is on the screen, which is read again: after something was
 * destroyed, the window must not keep it. What the browser still holds of it until its memory is used again goes with the next lock.
 */
export async function dropWhatIsNotShown(queries: QueryClient): Promise<void> {
  const written = queries.getMutationCache();
  for (const each of written.getAll()) if (each.state.status !== 'pending') written.remove(each);
  queries.removeQueries({ type: 'inactive' });
  await queries.invalidateQueries();
}
