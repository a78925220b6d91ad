import { useRef, useState } from 'react';
import { z } from 'zod';
import { Fieldset, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { parseHonestDate } from '#core/casefile/honest-date.ts';
import { useWords } from '../../words/language.ts';
import { recordOf, textOf, type ControlProps } from './control-props.ts';
import { DateParts, dateParts, dateText, NO_POINT, partChoices, PointParts, RELATIONS } from './date-parts.ts';
import { wordsIn } from './shown-value.ts';
import { reworded } from './words-control.tsx';

const EMPTY: DateParts = { relation: 'point', first: NO_POINT, second: NO_POINT };

/** What stands in the fields of a date that is none yet. */
const Unfinished = z.object({ parts: DateParts, said: z.string() });
const isEmpty = ({ first, second }: DateParts): boolean => [first, second].every(({ year, part, day }) => year === '' && part === '' && day === '');

/** Day, month and year; whatever is not remembered stays empty. */
export function PointFields({ value, onChange, legend, autoFocus, withDay = true, exact = false }: { readonly value: PointParts; readonly onChange: (value: PointParts) => void; readonly legend: string; readonly autoFocus?: boolean | undefined; readonly withDay?: boolean; readonly exact?: boolean }) {
  const { t, tongue } = useWords();
  const digits = (text: string, most: number): string => text.replaceAll(/\D/gu, '').slice(0, most);
  return (
    <Group gap="xs" wrap="wrap" align="flex-end" role="group" aria-label={legend}>
      {withDay ? <TextInput w={76} label={t('dateDay')} inputMode="numeric" value={value.day} disabled={!/^\d{2}$/u.test(value.part)} onChange={(event) => { onChange({ ...value, day: digits(event.currentTarget.value, 2) }); }} /> : null}
      <NativeSelect w={exact ? 150 : 186} label={t(exact ? 'dateMonthAlone' : 'dateMonth')} value={value.part} data={exact ? partChoices(tongue, '—').filter((each) => each.value === '' || /^\d{2}$/u.test(each.value)) : partChoices(tongue, t('dateNoMonth'))} onChange={(event) => { const part = event.currentTarget.value; onChange({ ...value, part, day: /^\d{2}$/u.test(part) ? value.day : '' }); }} autoFocus={autoFocus === true} />
      <TextInput w={96} label={t('dateYear')} inputMode="numeric" value={value.year} onChange={(event) => { onChange({ ...value, year: digits(event.currentTarget.value, 4) }); }} />
    </Group>
  );
}

/** A date as well as it is remembered: fill in what is known, and say it in own words where that is truer. */
export function DateControl({ label, value, unfinished, onChange, tongue, autoFocus }: ControlProps) {
  const { t } = useWords();
  const stored = typeof value === 'string' ? value : textOf(recordOf(value)['when']);
  const saidBefore = recordOf(recordOf(value)['asSaid']);
  const [left] = useState(() => Unfinished.safeParse(unfinished).data);
  const [parts, setParts] = useState<DateParts>(left?.parts ?? (stored === '' ? EMPTY : dateParts(stored)));
  const [saidFirst] = useState(() => left?.said ?? textOf(saidBefore[tongue]));
  const saidElsewhere = saidFirst === '' ? wordsIn(saidBefore, tongue) : '';
  const said = useRef(saidFirst);
  const text = dateText(parts);
  const started = parts.first.year !== '' || parts.second.year !== '';
  const report = (next: DateParts, words: string): void => {
    const when = dateText(next);
    const readable = when !== null && parseHonestDate(when) !== null ? when : undefined;
    // What was said in another language stays beside what is said in this one.
    const asSaid = reworded(saidBefore, tongue, words);
    onChange(
      asSaid === undefined ? readable : { ...(readable === undefined ? {} : { when: readable }), asSaid },
      readable === undefined && !isEmpty(next) ? { parts: next, said: words } : undefined,
    );
  };
  const take = (next: DateParts): void => { setParts(next); report(next, said.current); };
  return (
    <Fieldset legend={label} className="answer-fields">
      <Text size="sm" mb="xs">{t('dateHint')}</Text>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <NativeSelect w={190} label={t('dateRelation')} value={parts.relation} data={RELATIONS.map((each) => ({ value: each, label: t(`date_${each}`) }))} onChange={(event) => { take({ ...parts, relation: RELATIONS.find((each) => each === event.currentTarget.value) ?? 'point' }); }} />
        <PointFields value={parts.first} legend={label} onChange={(first) => { take({ ...parts, first }); }} autoFocus={autoFocus} />
      </Group>
      {parts.relation === 'between' ? <Group mt="xs"><PointFields value={parts.second} legend={t('dateUntil')} onChange={(second) => { take({ ...parts, second }); }} /></Group> : null}
      {started && (text === null || parseHonestDate(text) === null) ? <Text size="sm" role="status" mt="xs">{t('dateUnreadable')}</Text> : null}
      {saidElsewhere === '' ? null : <Text size="sm" mt="sm" className="said-before" lang={textOf(saidBefore['original'])}>{t('wordsOriginal')} {saidElsewhere}</Text>}
      <Textarea mt="sm" label={t('dateAsSaid')} description={t('dateAsSaidHint')} classNames={{ input: 'own-height' }} defaultValue={saidFirst} onChange={(event) => { said.current = event.currentTarget.value; report(parts, said.current); }} />
    </Fieldset>
  );
}

/** A day that is always exact. */
export function ExactDateControl({ label, value, unfinished, onChange, autoFocus }: ControlProps) {
  const { t } = useWords();
  const [point, setPoint] = useState<PointParts>(() => PointParts.safeParse(unfinished).data ?? (textOf(value) === '' ? NO_POINT : dateParts(textOf(value)).first));
  const take = (next: PointParts): void => {
    setPoint(next);
    const text = dateText({ relation: 'point', first: next, second: NO_POINT });
    const parsed = text === null ? null : parseHonestDate(text);
    const whole = parsed !== null && parsed.first === parsed.last && text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text);
    onChange(whole ? text : undefined, whole || (next.year === '' && next.part === '' && next.day === '') ? undefined : next);
  };
  return (
    <Fieldset legend={label} className="answer-fields">
      <Text size="sm" mb="xs">{t('dateExactHint')}</Text>
      <PointFields exact value={point} legend={label} onChange={take} autoFocus={autoFocus} />
    </Fieldset>
  );
}
