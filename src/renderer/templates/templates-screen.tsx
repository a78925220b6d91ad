import { Grid, NavLink, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useNavigation } from '../shell/navigation.tsx';
import { useWords } from '../words/language.ts';
import { TemplateView } from './template-view.tsx';

/** Every template, shipped or own, and the chosen one whole. */
export function TemplatesScreen({ today }: { readonly today: string }) {
  const { t, say } = useWords();
  const { place, turn } = useNavigation();
  // The host knows which, so that a lock leads back to it.
  const chosen = place.screen === 'templates' ? (place.template ?? null) : null;
  const setChosen = (id: string | null): void => { turn({ screen: 'templates', ...(id === null ? {} : { template: id }) }); };
  const templates = useQuery({ queryKey: ['templates', 'list'], queryFn: () => valueOf(calls['templates.list']({})) });
  const rows = templates.data ?? [];
  const open = rows.find(({ id }) => id === chosen) ?? rows[0];
  const links = (own: boolean) => rows.filter((each) => each.own === own).map((each) => (
    <NavLink key={each.id} component="button" type="button" className="template-link" aria-current={each.id === open?.id} label={say(each.title)} description={each.id} onClick={() => { setChosen(each.id); }} />
  ));
  const own = links(true);
  return (
    <Stack gap="lg">
      <Title order={1}>{t('templates')}</Title>
      <Text maw={760}>{t('templatesLead')}</Text>
      <FailureNotice error={templates.error} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 4, xl: 3 }}>
          <Stack component="nav" gap="xs" aria-label={t('templates')}>
            <Title order={2} size="h4">{t('shippedTemplates')}</Title>
            <div>{links(false)}</div>
            <Title order={2} size="h4" mt="md">{t('ownTemplates')}</Title>
            {own.length === 0 ? <Text size="sm" c="dimmed">{t('noOwnTemplates')}</Text> : <div>{own}</div>}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8, xl: 9 }}>
          {open === undefined ? null : <TemplateView key={open.id} id={open.id} today={today} onChosen={setChosen} />}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
