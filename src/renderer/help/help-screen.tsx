import { useState } from 'react';
import { SegmentedControl, Stack, Table, Tabs, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useWords } from '../words/language.ts';
import { GlossaryList } from './glossary-list.tsx';
import { LAWYER_GUIDE } from './guide-lawyer.ts';
import { GuideText } from './guide-text.tsx';
import { ORGANISATION_GUIDE } from './guide-organisation.ts';
import { PERSON_GUIDE } from './guide-person.ts';
import { HONEST_WORDS } from './honest-words.ts';

const GUIDES = [PERSON_GUIDE, LAWYER_GUIDE, ORGANISATION_GUIDE] as const;

/** The help that is inside: a guide for each kind of user, what the buttons really do, and the terms of the law. Needs no open vault. */
export function HelpScreen() {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState<string>(PERSON_GUIDE.id);
  const narrow = useMediaQuery('(max-width: 46rem)');
  const guide = GUIDES.find(({ id }) => id === chosen) ?? PERSON_GUIDE;
  return (
    <Stack className="page" gap="lg">
      <Title order={1}>{t('help')}</Title>
      <Tabs defaultValue="guides" keepMounted={false}>
        <Tabs.List mb="lg" className="no-print">
          <Tabs.Tab value="guides">{t('helpGuides')}</Tabs.Tab>
          <Tabs.Tab value="honest">{t('helpHonest')}</Tabs.Tab>
          <Tabs.Tab value="glossary">{t('helpGlossary')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="guides">
          <Stack gap="md">
            <SegmentedControl className="no-print" orientation={narrow ? 'vertical' : 'horizontal'} aria-label={t('helpGuides')} value={guide.id} onChange={setChosen} data={GUIDES.map(({ id, title }) => ({ value: id, label: say(title) }))} />
            <Title order={2} className="print-only">{say(guide.title)}</Title>
            <GuideText guide={guide} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="honest">
          <Title order={2} className="print-only">{t('helpHonest')}</Title>
          <Table verticalSpacing="sm" layout="fixed">
            <Table.Thead><Table.Tr><Table.Th w="30%">{t('helpAction')}</Table.Th><Table.Th>{t('helpTruth')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {HONEST_WORDS.map(({ action, truth }) => (
                <Table.Tr key={action.en}><Table.Th scope="row" fw={600} style={{ verticalAlign: 'top', textAlign: 'start' }}>{say(action)}</Table.Th><Table.Td>{say(truth)}</Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Tabs.Panel>
        <Tabs.Panel value="glossary"><Title order={2} className="print-only">{t('helpGlossary')}</Title><GlossaryList /></Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
