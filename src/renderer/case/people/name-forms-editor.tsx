import { useState } from 'react';
import { Badge, Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import type { Person } from '#core/casefile/person.ts';
import { KK_CASES, RU_CASES } from '#core/language/cases.ts';
import { suggestKazakhNameForms } from '#core/language/names-kk.ts';
import { suggestNameForms } from '#core/language/names-ru.ts';
import { useDraft } from '../../shell/drafts.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer } from '../answers.ts';
import { recordOf, textOf } from '../controls/control-props.ts';
import { typedOf } from '../controls/draft-text.ts';

/** Sentences in which each case stands in papers; `…` is the name. */
const SAMPLES = {
  ru: { nominative: '… просит отменить постановление.', genitive: 'Жалоба в интересах ….', dative: 'Копию постановления вручили ….', accusative: 'Прошу не выдворять ….', instrumental: 'Права разъяснены и поняты ….', prepositional: 'Сведения о … прилагаются.' },
  kk: { nominative: '… қаулының күшін жоюды сұрайды.', genitive: '… мүддесін қорғап шағым беремін.', dative: 'Қаулының көшірмесі … табыс етілді.', accusative: '… шығарып жібермеуді сұраймын.', locative: 'Құжаттардың түпнұсқасы …', ablative: 'Түсініктеме … алынды.', instrumental: '… бірге келген отбасы мүшелері.' },
} as const satisfies { readonly ru: Readonly<Record<(typeof RU_CASES)[number], string>>; readonly kk: Readonly<Record<(typeof KK_CASES)[number], string>> };

/** The cases of a name, each in a sentence of the kind that papers print. The rules suggest, a person confirms. */
export function NameFormsEditor({ caseId, person }: { readonly caseId: string; readonly person: Person }) {
  const { t } = useWords();
  const [language, setLanguage] = useState<'ru' | 'kk'>(useUnfinished(caseId) === formsPath(person, 'kk') ? 'kk' : 'ru');
  const name = person.names.find(({ script, use, tongue }) => script === 'cyrillic' && use === 'main' && tongue === language) ?? person.names.find(({ script, use }) => script === 'cyrillic' && use === 'main') ?? person.names.find(({ script }) => script === 'cyrillic');
  if (name === undefined) return <section className="sheet"><h2>{t('formsTitle')}</h2><Text size="sm">{t('formsNoCyrillic')}</Text></section>;
  return (
    <section className="sheet" aria-labelledby="forms-title">
      <Group justify="space-between" gap="xs">
        <h2 id="forms-title">{t('formsTitle')}</h2>
        <SegmentedControl size="xs" aria-label={t('formsLanguage')} value={language} onChange={(next) => { setLanguage(next === 'kk' ? 'kk' : 'ru'); }} data={[{ value: 'ru', label: t('tongue_ru') }, { value: 'kk', label: t('tongue_kk') }]} />
      </Group>
      <Text size="sm" c="dimmed">{t('formsNote')}</Text>
      <Forms key={language} caseId={caseId} person={person} name={name} language={language} />
    </section>
  );
}

type FormsProps = { readonly caseId: string; readonly person: Person; readonly name: Person['names'][number]; readonly language: 'ru' | 'kk' };

const formsPath = (person: Person, language: 'ru' | 'kk'): string => `people[${person.id}].nameForms.${language}`;

/** The forms as they stand in their fields; what is not confirmed yet stands a lock. */
function Forms(props: FormsProps) {
  const draft = useDraft(props.caseId, formsPath(props.person, props.language));
  return draft.ready ? <FormFields {...props} draft={draft} /> : null;
}

function FormFields({ caseId, person, name, language, draft }: FormsProps & { readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useWords();
  const saving = useAnswer(caseId);
  const written = person.nameForms?.[language];
  const sex = person.sex?.state === 'value' ? person.sex.value : 'unknown';
  const { family, given, patronymic, whole } = name;
  const suggested = language === 'ru' ? suggestNameForms({ family, given, patronymic, whole, sex, confirmed: written }) : suggestKazakhNameForms({ family, given, patronymic, whole, sex, confirmed: written });
  const full = suggested.full as Readonly<Record<string, string>>;
  const cases: readonly string[] = language === 'ru' ? RU_CASES : KK_CASES;
  const samples: Readonly<Record<string, string>> = SAMPLES[language];
  const [forms, setForms] = useState<Readonly<Record<string, string>>>(() => {
    const left = recordOf(draft.text === null ? null : typedOf(draft.text).value);
    // Of a name that has changed since, half-written forms must not be confirmed.
    return left['of'] === JSON.stringify(full) ? Object.fromEntries(Object.entries(recordOf(left['forms'])).map(([each, text]) => [each, textOf(text)])) : full;
  });
  const write = (next: Readonly<Record<string, string>>): void => {
    setForms(next);
    draft.write(JSON.stringify({ of: JSON.stringify(full), forms: next }));
  };
  const confirmed = written?.confirmed === 'yes';
  const store = (value: Readonly<Record<string, unknown>>): void => { saving.mutate({ path: formsPath(person, language), answer: { value } }, { onSuccess: () => { draft.drop(); } }); };
  return (
    <>
      <Group gap="xs" my="sm">
        <Badge variant={confirmed ? 'filled' : 'outline'} color="dark" autoContrast>{t(confirmed ? 'formsConfirmed' : `forms_${suggested.certainty}`)}</Badge>
        <Checkbox label={t('formsUnchanging')} checked={written?.declines === 'no'} onChange={(event) => { store(event.currentTarget.checked ? { declines: 'no', confirmed: 'yes' } : {}); }} />
      </Group>
      <div className="forms">
        {cases.map((each) => (
          <div key={each} className="form-row">
            <TextInput label={t(`case_${each}` as 'case_genitive')} lang={language} value={forms[each] ?? ''} disabled={written?.declines === 'no'} onChange={(event) => { write({ ...forms, [each]: event.currentTarget.value }); }} />
            <Text size="sm" lang={language} className="sample">{(samples[each] ?? '…').replace('…', forms[each] ?? '')}</Text>
          </div>
        ))}
      </div>
      <FailureNotice error={saving.error} />
      <Group mt="sm"><Button loading={saving.isPending} disabled={written?.declines === 'no'} onClick={() => { store({ confirmed: 'yes', ...Object.fromEntries(cases.map((each) => [each, forms[each] ?? ''])) }); }}>{t('formsConfirm')}</Button></Group>
    </>
  );
}
