import { useState } from 'react';
import { Alert, Button, Grid, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PaperWish } from '#contract/shapes.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import { IssueList } from './issue-list.tsx';
import { PageImages } from './page-images.tsx';

type Wish = z.input<typeof PaperWish>;
type Chosen = { readonly [K in keyof Wish]?: Wish[K] | undefined };
const LANGUAGE_NAMES = { ru: 'русский', kk: 'қазақша', en: 'English' } as const;

/** Choosing a paper at the left with what is open in it; its real pages at the right. */
export function PapersTab({ id, revision, today }: { readonly id: string; readonly revision: number; readonly today: string }) {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState<Chosen>({});
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => valueOf(calls['papers.templates']({})) });
  const template = templates.data?.find((each) => each.id === chosen.template) ?? templates.data?.[0];
  const wish: Wish | null = template === undefined ? null : {
    case: id, template: template.id, date: chosen.date ?? today,
    variant: template.variants.find((each) => each.id === chosen.variant)?.id ?? template.variants[0]?.id ?? null,
    language: template.languages.find((each) => each === chosen.language) ?? template.languages[0] ?? 'ru',
    speaker: template.speakers.find((each) => each === chosen.speaker) ?? template.speakers[0] ?? 'person',
  };
  const preview = useQuery({
    queryKey: ['preview', revision, wish], enabled: wish !== null, placeholderData: (before) => before,
    queryFn: async () => (wish === null ? null : valueOf(calls['paper.preview'](wish))),
  });
  const saving = useMutation({ mutationFn: (wanted: Wish) => valueOf(calls['paper.export']({ wish: wanted, formats: ['docx', 'pdf'] })) });
  const change = (part: Chosen): void => {
    saving.reset();
    setChosen({ ...chosen, ...part });
  };
  return (
    <Grid>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack>
          <FailureNotice error={templates.error} />
          {template === undefined || wish === null ? null : (
            <>
              <NativeSelect label={t('paper')} value={template.id} data={(templates.data ?? []).map((each) => ({ value: each.id, label: say(each.title) }))} onChange={(event) => { setChosen({ date: wish.date, template: event.currentTarget.value }); saving.reset(); }} />
              {template.variants.length === 0 ? null : <NativeSelect label={t('variant')} value={wish.variant ?? ''} data={template.variants.map((each) => ({ value: each.id, label: say(each.title) }))} onChange={(event) => { change({ variant: event.currentTarget.value }); }} />}
              <NativeSelect label={t('paperLanguage')} value={wish.language} data={template.languages.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))} onChange={(event) => { change({ language: template.languages.find((each) => each === event.currentTarget.value) }); }} />
              <NativeSelect label={t('speaker')} value={wish.speaker} data={template.speakers.map((each) => ({ value: each, label: t(each) }))} onChange={(event) => { change({ speaker: template.speakers.find((each) => each === event.currentTarget.value) }); }} />
              <TextInput type="date" label={t('date')} value={wish.date} onChange={(event) => { if (event.currentTarget.value !== '') change({ date: event.currentTarget.value }); }} />
              {template.lawyerReview === 'none' ? <Alert variant="outline" color="dark">{t('notReviewed')}</Alert> : null}
              <Button onClick={() => { saving.mutate(wish); }} loading={saving.isPending}>{t('save')}</Button>
              <FailureNotice error={saving.error} />
              <Text role="status" size="sm">{saving.data === undefined ? '' : `${t('saved')} ${saving.data.files.join(', ')}`}</Text>
              <Title order={3} size="h4">{t('issues')}</Title>
              {preview.data == null ? null : <IssueList issues={preview.data.issues} />}
            </>
          )}
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <FailureNotice error={preview.error} />
        {preview.data == null ? <Text>{t('preparing')}</Text> : <PageImages pages={preview.data.pages} />}
      </Grid.Col>
    </Grid>
  );
}
