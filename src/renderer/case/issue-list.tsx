import { Badge, Group, Stack, Text } from '@mantine/core';
import type { Words } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';

export type ShownIssue = { readonly code: string; readonly severity: 'must' | 'should' | 'note'; readonly message: Words; readonly path: string | null };
const ORDER = ['must', 'should', 'note'] as const;

/** Issues, the gravest first. A gap in memory is no fault: nothing here is red. */
export function IssueList({ issues }: { readonly issues: readonly ShownIssue[] }) {
  const { t, say } = useWords();
  if (issues.length === 0) return <Text>{t('noIssues')}</Text>;
  return (
    <Stack component="ul" gap="xs" p={0} m={0}>
      {ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity)).map((issue) => (
        <Group component="li" key={`${issue.code} ${issue.path ?? ''} ${issue.message.ru}`} wrap="nowrap" align="flex-start" style={{ listStyle: 'none' }}>
          <Badge miw={110} variant={issue.severity === 'must' ? 'filled' : 'outline'} color="dark" autoContrast>{t(issue.severity)}</Badge>
          <Text size="sm">{say(issue.message)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
