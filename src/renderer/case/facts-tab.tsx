import { useState } from 'react';
import { Accordion, Stack, Text, TextInput } from '@mantine/core';
import { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups, type FactGroup } from '#core/casefile/fact-rows.ts';
import { useWords } from '../words/language.ts';
import { SECTIONS } from '../words/sections.ts';
import { FactLine } from './fact-line.tsx';

/** Every question of the case with its answer, each to be changed, marked as unknown or as not to be told. */
export function FactsTab({ id, content }: { readonly id: string; readonly content: unknown }) {
  const { t, say } = useWords();
  const [filter, setFilter] = useState('');
  const file = CaseFile.safeParse(content);
  const groups = file.success ? factGroups(file.data) : [];
  const wanted = filter.trim().toLowerCase();
  const matching = groups.map((group): FactGroup => ({ ...group, rows: group.rows.filter(({ label }) => wanted === '' || say(label).toLowerCase().includes(wanted)) })).filter(({ rows }) => rows.length > 0);
  return (
    <Stack maw={900}>
      <Text size="sm">{t('factsNote')}</Text>
      <TextInput type="search" label={t('filterFacts')} value={filter} onChange={(event) => { setFilter(event.currentTarget.value); }} />
      <Accordion multiple variant="separated" order={3} defaultValue={groups[0] === undefined ? [] : [groups[0].path]}>
        {matching.map((group) => (
          <Accordion.Item key={group.path} value={group.path}>
            <Accordion.Control>
              <Text fw={600}>{say(SECTIONS[group.section] ?? { ru: group.section, kk: group.section, en: group.section })}</Text>
              <Text size="xs" c="dimmed">{group.path} · {group.rows.filter(({ state }) => state === 'value').length}/{group.rows.length}</Text>
            </Accordion.Control>
            <Accordion.Panel><Stack gap="xs">{group.rows.map((row) => <FactLine key={row.path} caseId={id} row={row} />)}</Stack></Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}
