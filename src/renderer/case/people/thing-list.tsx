import { useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups } from '#core/casefile/fact-rows.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { addersOf } from '#core/interview/adders.ts';
import { shownName } from '#core/interview/controls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useRemoval } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { recordOf, textOf } from '../controls/control-props.ts';
import { AddThing } from '../facts/add-thing.tsx';
import { askedAt } from '../paper/asked-at.ts';
import { storedText, useSilentWords } from '../history/change-list.tsx';

/** The items of a simple list (mandates, consents) with their answers, each to be changed in its place. */
export function ThingList({ caseId, file, list }: { readonly caseId: string; readonly file: CaseFile; readonly list: 'mandates' | 'consents' }) {
  const { t, tongue } = useWords();
  const [editing, setEditing] = useState(useUnfinished(caseId));
  const removing = useRemoval(caseId);
  const silent = useSilentWords();
  const groups = factGroups(file).filter(({ section }) => section === list);
  const nameOf = (id: unknown): string => { const person = file.people.find((each) => each.id === id); return person === undefined ? textOf(id) : shownName(person); };
  const context = { file, selection: { person: file.people.find(({ roles }) => roles.includes('applicant'))?.id ?? '', proceeding: null, annexTo: null } };
  return (
    <Stack gap="md" mt="sm">
      <FailureNotice error={removing.error} />
      {groups.map((group) => {
        const item = recordOf((file[list] as readonly unknown[] | undefined)?.find((each) => group.path === `${list}[${textOf(recordOf(each)['id'])}]`));
        const title = list === 'mandates' ? `${nameOf(item['from'])} → ${nameOf(item['to'])}: ${optionWords('kind', textOf(item['kind']))?.[tongue] ?? textOf(item['kind'])}` : `${nameOf(item['person'])}: ${optionWords('to', textOf(item['to']))?.[tongue] ?? textOf(item['to'])}`;
        return (
          <article key={group.path}>
            <Group justify="space-between" gap="xs"><Text fw={600}>{title}</Text><Button size="compact-sm" variant="subtle" aria-label={`${t('removeThing')}: ${title}`} onClick={() => { removing.mutate(group.path); }}>{t('removeThing')}</Button></Group>
            <ul className="plain-list fact-list">
              {group.rows.map((row) => {
                const asked = editing === row.path ? askedAt(file, row.path, tongue) : null;
                return asked !== null ? <li key={row.path} className="fact-open"><AnswerField caseId={caseId} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) setEditing(null); }} /><Button mt="xs" size="compact-sm" variant="default" onClick={() => { setEditing(null); }}>{t('close')}</Button></li> : (
                  <li key={row.path} className="fact-line">
                    <span className="fact-label">{row.label[tongue]}</span>
                    <span className="fact-value" data-state={row.state}>{storedText(file, row.path, row.state === 'value' ? { state: 'value', value: row.value } : { state: row.state }, tongue, silent)}</span>
                    <Button size="compact-sm" variant="subtle" aria-label={`${t('edit')}: ${row.label[tongue]}`} onClick={() => { setEditing(row.path); }}>{t('edit')}</Button>
                  </li>
                );
              })}
            </ul>
          </article>
        );
      })}
      <Stack gap="xs" align="flex-start">{addersOf([list], context).map((adder) => <AddThing key={adder.path} caseId={caseId} adder={adder} tongue={tongue} />)}</Stack>
    </Stack>
  );
}
