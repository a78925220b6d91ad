import { useState } from 'react';
import { List, SegmentedControl, Stack, Table, Tabs, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.ts';
import { GlossaryList } from './glossary-list.tsx';
import { LAWYER_GUIDE } from './guide-lawyer.ts';
import { ORGANISATION_GUIDE } from './guide-organisation.ts';
import { PERSON_GUIDE } from './guide-person.ts';
import { HONEST_WORDS } from './honest-words.ts';

const GUIDES = [PERSON_GUIDE, LAWYER_GUIDE, ORGANISATION_GUIDE] as const;

/** The help that is inside: a guide for each kind of user, what the buttons really do, and the terms of the law. Needs no open vault. */
export function HelpScreen() {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState<string>(PERSON_GUIDE.id);
  const guide = GUIDES.find(({ id }) => id === chosen) ?? PERSON_GUIDE;
  return (
    <Stack className="page" gap="lg">
      <Title order={1}>{t('help')}</Title>
      <Tabs defaultValue="guides" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="guides">{t('helpGuides')}</Tabs.Tab>
          <Tabs.Tab value="honest">{t('helpHonest')}</Tabs.Tab>
          <Tabs.Tab value="glossary">{t('helpGlossary')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="guides">
          <Stack gap="md">
            <SegmentedControl aria-label={t('helpGuides')} value={guide.id} onChange={setChosen} data={GUIDES.map(({ id, title }) => ({ value: id, label: say(title) }))} />
            <Text size="lg">{say(guide.lead)}</Text>
            {guide.sections.map((section) => (
              <Stack component="section" key={section.id} gap="xs" aria-labelledby={`help-${guide.id}-${section.id}`}>
                <Title order={2} size="h4" id={`help-${guide.id}-${section.id}`}>{say(section.title)}</Title>
                <List spacing="sm" withPadding>{section.steps.map((step) => <List.Item key={step.en}>{say(step)}</List.Item>)}</List>
              </Stack>
            ))}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="honest">
          <Table verticalSpacing="sm" layout="fixed">
            <Table.Thead><Table.Tr><Table.Th w="30%">{t('helpAction')}</Table.Th><Table.Th>{t('helpTruth')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {HONEST_WORDS.map(({ action, truth }) => (
                <Table.Tr key={action.en}><Table.Th scope="row" fw={600} style={{ verticalAlign: 'top', textAlign: 'start' }}>{say(action)}</Table.Th><Table.Td>{say(truth)}</Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Tabs.Panel>
        <Tabs.Panel value="glossary"><GlossaryList /></Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
