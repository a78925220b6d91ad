import { Badge, Button, Stack, Text } from '@mantine/core';
import type { Words } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';

export type ShownIssue = { readonly code: string; readonly severity: 'must' | 'should' | 'note'; readonly message: Words; readonly path: string | null };
const ORDER = ['must', 'should', 'note'] as const;

/** Issues, the gravest first. A gap in memory is no fault: nothing here is red. */
export function IssueList({ issues, onJump }: { readonly issues: readonly ShownIssue[]; readonly onJump?: (issue: ShownIssue) => void }) {
  const { t, say } = useWords();
  if (issues.length === 0) return <Text>{t('noIssues')}</Text>;
  return (
    <Stack component="ul" gap="xs" p={0} m={0}>
      {ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity)).map((issue, index) => (
        <li key={`${String(index)} ${issue.code}`} className="issue">
          <Badge variant={issue.severity === 'must' ? 'filled' : 'outline'} color="dark" autoContrast>{t(issue.severity)}</Badge>
          <Text size="sm">{say(issue.message)}</Text>
          {issue.path === null || onJump === undefined ? null : <Button size="compact-xs" variant="default" aria-label={`${t('toAnswer')}: ${say(issue.message)}`} onClick={() => { onJump(issue); }}>{t('toAnswer')}</Button>}
        </li>
      ))}
    </Stack>
  );
}
