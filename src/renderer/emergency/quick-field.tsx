import type { KeyboardEvent } from 'react';
import { Group, NativeSelect, SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import type { Question } from '#core/interview/question.ts';
import { formatDate } from '#core/language/dates.ts';
import { formatMoment } from '#core/language/moments.ts';
import { useWords } from '../words/language.ts';
import type { Typed } from './form-state.ts';
import { quickDate } from './quick-date.ts';

const SILENT = ['unknown', 'none', 'refused'] as const;

type Props = { readonly question: Question; readonly typed: Typed; readonly today: string; readonly onChange: (typed: Typed) => void; readonly autoFocus: boolean; readonly number: number };

/** What has happened already when somebody sits down to this form; a term for leaving has not. */
const PAST: readonly string[] = ['birthDate', 'restrictedAt', 'actDate', 'handedOverAt'];

/** Whether a moment or a day lies ahead of the present one in Kazakhstan: after midnight «9:40» is easily meant of the day before. */
function isAhead(read: string): boolean {
  if (!/^\d{4}/u.test(read)) return false;
  const now = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16);
  return read.includes('T') ? read.slice(0, 16) > now : read > now.slice(0, read.length);
}

/** What the program read out of a typed date, in words, so that a slip is seen at once. */
function Understood({ text, withTime, today, isPast }: { readonly text: string; readonly withTime: boolean; readonly today: string; readonly isPast: boolean }) {
  const { t, tongue } = useWords();
  if (text.trim() === '') return null;
  const read = quickDate(text, withTime, today);
  const said = read === null ? null : (read.includes('T') ? formatMoment(read, tongue, 'plain', 'never') : formatDate(read, tongue));
  return <Text size="sm" role="status" mt={4} fw={read === null || (isPast && isAhead(read)) ? 600 : 400}>{said ?? t('dateNotRead')}{isPast && read !== null && isAhead(read) ? `. ${t('dateAhead')}` : ''}</Text>;
}

function Field({ question, typed, today, onChange, autoFocus }: Omit<Props, 'number'>) {
  const { t, say } = useWords();
  const { control, path } = question;
  const label = say(question.label);
  const text = typed.parts['text'] ?? '';
  const take = (value: string, part = 'text'): void => { onChange({ parts: { ...typed.parts, [part]: value }, silent: null }); };
  const onText = (event: { readonly currentTarget: { readonly value: string } }): void => { take(event.currentTarget.value); };
  const shared = { 'aria-describedby': `help-${path}`, autoFocus } as const;
  switch (control.kind) {
    case 'name':
      return (
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          {(['family', 'given', 'patronymic'] as const).map((part, index) => (
            <TextInput key={part} label={t(`quick_${part}`)} value={typed.parts[part] ?? ''} autoFocus={autoFocus && index === 0} aria-describedby={`help-${path}`} onChange={(event) => { take(event.currentTarget.value, part); }} />
          ))}
        </SimpleGrid>
      );
    case 'choice':
    case 'country':
    case 'language': {
      if (control.options.length <= 3) return <SegmentedControl aria-label={label} fullWidth value={text} data={control.options.map((each) => ({ value: each.value, label: say(each.label) }))} onChange={take} />;
      const options = control.kind === 'choice' ? control.options : control.options.toSorted((left, right) => say(left.label).localeCompare(say(right.label)));
      return <NativeSelect {...shared} aria-label={label} value={text} data={[{ value: '', label: '—' }, ...options.map((each) => ({ value: each.value, label: say(each.label) }))]} onChange={onText} />;
    }
    case 'honest-date':
    case 'moment':
      return (
        <div>
          <TextInput {...shared} aria-label={label} placeholder={t(control.kind === 'moment' ? 'momentSample' : 'dateSample')} value={text} onChange={onText} inputMode="numeric" />
          <Understood text={text} withTime={control.kind === 'moment'} today={today} isPast={PAST.includes(path)} />
        </div>
      );
    case 'own-words':
      return <Textarea {...shared} aria-label={label} autosize minRows={3} value={text} onChange={onText} />;
    default:
      return <TextInput {...shared} aria-label={label} value={text} onChange={onText} />;
  }
}

/** One question of the emergency with its help, and beside it the ways of having no answer (Alt+0 in the field goes through them). */
export function QuickField({ number, ...props }: Props) {
  const { t, say } = useWords();
  const { question, typed, onChange } = props;
  const turn = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'Digit0') return;
    event.preventDefault();
    const next = typed.silent === null ? SILENT[0] : SILENT[SILENT.indexOf(typed.silent) + 1];
    onChange({ parts: typed.parts, silent: next ?? null });
  };
  return (
    <div className="quick-field" onKeyDown={turn} role="group" aria-label={say(question.label)}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <div>
          <Text fw={600} component="span">{number}. {say(question.label)}</Text>
          {question.help === null ? null : <Text size="sm" c="dimmed" id={`help-${question.path}`}>{say(question.help)}</Text>}
        </div>
        <NativeSelect size="xs" tabIndex={-1} aria-label={`${t('noAnswerBecause')}: ${say(question.label)}`} className="quick-silent" value={typed.silent ?? ''} onChange={(event) => { onChange({ parts: typed.parts, silent: SILENT.find((state) => state === event.currentTarget.value) ?? null }); }}
          data={[{ value: '', label: t('silent_answer') }, ...SILENT.map((state) => ({ value: state, label: t(`silent_${state}`) }))]} />
      </Group>
      <div className="quick-control">
        {typed.silent === null ? <Field {...props} /> : <Text fs="italic" role="status" tabIndex={0}>{t(`silent_${typed.silent}`)}</Text>}
      </div>
    </div>
  );
}
