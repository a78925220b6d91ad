import { memo } from 'react';
import { Badge, Button, Text } from '@mantine/core';
import type { Words } from '#core/language/tongue.ts';
import { useWords } from '../words/language.ts';

export type ShownIssue = { readonly code: string; readonly severity: 'must' | 'should' | 'note'; readonly message: Words; readonly path: string | null };
const ORDER = ['must', 'should'] as const;
/** So many are shown at once: a paper in a language that the case does not speak yet has a hundred of one kind. */
const FEW = 10;

/** Issues, the gravest first; what is only to be known is folded away. A gap in memory is no fault: nothing here is red. */
export const IssueList = memo(function IssueList({ issues, onJump }: { readonly issues: readonly ShownIssue[]; readonly onJump?: (issue: ShownIssue) => void }) {
  const { t } = useWords();
  const pressing = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const notes = issues.filter(({ severity }) => severity === 'note');
  if (issues.length === 0) return <Text>{t('noIssues')}</Text>;
  return (
    <>
      <Rows issues={pressing.slice(0, FEW)} onJump={onJump} />
      {pressing.length <= FEW ? null : <details className="issue-notes"><summary>{t('issuesMore')} ({pressing.length - FEW})</summary><Rows issues={pressing.slice(FEW)} onJump={onJump} /></details>}
      {notes.length === 0 ? null : <details className="issue-notes"><summary>{t('note')} ({notes.length})</summary><Rows issues={notes} onJump={onJump} /></details>}
    </>
  );
});

function Rows({ issues, onJump }: { readonly issues: readonly ShownIssue[]; readonly onJump: ((issue: ShownIssue) => void) | undefined }) {
  const { t, say } = useWords();
  return (
    <ul className="plain-list">
      {issues.map((issue, index) => (
        <li key={`${String(index)} ${issue.code}`} className="issue">
          <Badge variant={issue.severity === 'must' ? 'filled' : 'outline'} color="dark" autoContrast>{t(issue.severity)}</Badge>
          <Text size="sm">{say(issue.message)}</Text>
          {issue.path === null || onJump === undefined ? null : <Button size="compact-xs" variant="default" aria-label={`${t('toAnswer')}: ${say(issue.message)}`} onClick={() => { onJump(issue); }}>{t('toAnswer')}</Button>}
        </li>
      ))}
    </ul>
  );
}
