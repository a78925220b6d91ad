import { Code, Stack } from '@mantine/core';

/** The facts as they are stored. The guided interview is not built yet: this shows, and changes nothing. */
export function FactsTab({ content }: { readonly id: string; readonly content: unknown }) {
  return <Stack><Code block>{JSON.stringify(content, null, 2)}</Code></Stack>;
}
