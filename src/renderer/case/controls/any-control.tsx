import { useRef, useState } from 'react';
import { Button, Fieldset, Group, Paper, Stack, Textarea, TextInput } from '@mantine/core';
import type { Control, PartField } from '#core/interview/question.ts';
import { useWords } from '../../words/language.ts';
import { ChoiceControl, ChoicesControl, YesNoControl } from './choice-controls.tsx';
import { listOf, newId, orNothing, recordOf, textOf, type ControlProps } from './control-props.ts';
import { DateControl, ExactDateControl } from './date-control.tsx';
import { MomentControl } from './moment-control.tsx';
import { goToEnd, WordsControl } from './words-control.tsx';

/** A court or another body: its name in the nominative, and its address. */
function OrganisationControl({ label, value, unfinished, onChange, tongue, autoFocus }: ControlProps) {
  const { t } = useWords();
  const [first] = useState(() => recordOf(unfinished ?? value));
  const held = useRef(first);
  const take = (part: 'name' | 'address', words: unknown): void => {
    const { [part]: _old, ...others } = held.current;
    const next = words === undefined ? others : { ...others, [part]: words };
    held.current = next;
    const named = next['name'] !== undefined;
    onChange(named ? next : undefined, named || next['address'] === undefined ? undefined : next);
  };
  return (
    <Fieldset legend={label} className="answer-fields">
      <WordsControl label={t('organisationName')} value={first['name']} onChange={(words) => { take('name', words); }} tongue={tongue} rows={1} autoFocus={autoFocus} />
      <div className="field-gap" />
      <WordsControl label={t('organisationAddress')} value={first['address']} onChange={(words) => { take('address', words); }} tongue={tongue} rows={1} />
    </Fieldset>
  );
}

const NAME_PARTS = ['family', 'given', 'patronymic'] as const;

/** One spelling of a name, in its parts or as a whole. */
function NameControl({ label, value, onChange, autoFocus, use, script }: ControlProps & { readonly use: string; readonly script: string }) {
  const { t } = useWords();
  const [first] = useState(() => recordOf(value));
  const held = useRef(first);
  const take = (part: string, text: string): void => {
    const { [part]: _old, ...others } = held.current;
    const own = orNothing(text);
    const next: Readonly<Record<string, unknown>> = own === undefined ? others : { ...others, [part]: own };
    held.current = next;
    onChange([...NAME_PARTS, 'whole'].some((each) => next[each] !== undefined) ? { script, use, ...next } : undefined);
  };
  return (
    <Fieldset legend={label} className="answer-fields">
      <div className="name-parts">
        {NAME_PARTS.map((part, index) => <TextInput key={part} label={t(`name_${part}`)} defaultValue={textOf(first[part])} autoFocus={autoFocus === true && index === 0} onChange={(event) => { take(part, event.currentTarget.value); }} />)}
      </div>
      <TextInput mt="xs" label={t('name_whole')} description={t('nameWholeHint')} defaultValue={textOf(first['whole'])} onChange={(event) => { take('whole', event.currentTarget.value); }} />
    </Fieldset>
  );
}

type Parts = Readonly<Record<string, unknown>>;
type PartsProps = { readonly fields: readonly PartField[]; readonly value: Parts; readonly unfinished: Parts; readonly onChange: (value: Parts, unfinished: Parts) => void; readonly tongue: ControlProps['tongue']; readonly autoFocus?: boolean };

/** The record with one part changed; without it where it is undefined. */
function withPart(record: Parts, field: string, part: unknown): Parts {
  const { [field]: _old, ...others } = record;
  return part === undefined ? others : { ...others, [field]: part };
}

/** The parts of one item, each with its own control. Answers inside are written in their short form; what is unfinished is told by field. */
export function PartFields({ fields, value, unfinished, onChange, tongue, autoFocus = false }: PartsProps) {
  const { say } = useWords();
  return (
    <Stack gap="sm">
      {fields.map(({ field, label, control }, index) => (
        <AnyControl key={field} autoFocus={autoFocus && index === 0} control={control} label={say(label)} tongue={tongue} value={shortValue(value[field])} unfinished={unfinished[field]} onChange={(part, left) => { onChange(withPart(value, field, part), withPart(unfinished, field, left)); }} />
      ))}
    </Stack>
  );
}

/** The value inside an answer in its long form; anything else as it is. */
function shortValue(value: unknown): unknown {
  const record = recordOf(value);
  return record['state'] === 'value' && 'value' in record ? record['value'] : value;
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string };
const itemsOf = (value: unknown): readonly Item[] => listOf(value).map((each) => ({ ...recordOf(each), id: textOf(recordOf(each)['id']) || newId() }));

/** A list of small things inside one answer. An item without its necessary parts waits and is not written; it and the unfinished parts of all, by the ids of their items, outlive a lock. */
function ItemsControl({ label, value, unfinished, onChange, tongue, autoFocus = false, fields }: ControlProps & { readonly fields: readonly PartField[] }) {
  const { t } = useWords();
  const [items, setItems] = useState<readonly Item[]>(() => itemsOf(recordOf(unfinished)['items'] ?? value));
  const left = useRef(recordOf(recordOf(unfinished)['parts']));
  // The cursor goes into the item that was written last, and into one that was just added.
  const [opened, setOpened] = useState<string | null>(autoFocus ? (items.at(-1)?.id ?? null) : null);
  const add = (): void => {
    const id = newId();
    setItems([...items, { id }]);
    setOpened(id);
  };
  const take = (next: readonly Item[]): void => {
    setItems(next);
    const whole = next.filter((item) => fields.every(({ field, required }) => !required || item[field] !== undefined) && Object.keys(item).length > 1);
    const parts = Object.fromEntries(next.map(({ id }): [string, Parts] => [id, recordOf(left.current[id])]).filter(([, each]) => Object.keys(each).length > 0));
    const rest = next.filter((item) => !whole.includes(item) && Object.keys(item).length > 1);
    onChange(whole.length === 0 ? undefined : whole, rest.length === 0 && Object.keys(parts).length === 0 ? undefined : { items: next, parts });
  };
  return (
    <Fieldset legend={label} className="answer-fields">
      <Stack gap="sm">
        {items.map((item, index) => (
          <Paper key={item.id} withBorder p="sm">
            <PartFields autoFocus={item.id === opened} fields={fields} value={item} unfinished={recordOf(left.current[item.id])} tongue={tongue} onChange={(next, parts) => {
              left.current = { ...left.current, [item.id]: parts };
              take(items.map((each) => (each.id === item.id ? { ...next, id: item.id } : each)));
            }} />
            <Group justify="flex-end" mt="xs"><Button size="compact-sm" variant="subtle" onClick={() => { take(items.filter((each) => each.id !== item.id)); }}>{t('removeItem')} {index + 1}</Button></Group>
          </Paper>
        ))}
        <Group><Button variant="default" size="compact-md" autoFocus={autoFocus && items.length === 0} onClick={add}>{t('addItem')}</Button></Group>
      </Stack>
    </Fieldset>
  );
}

/** A list of lines, one in each row. */
function LinesControl({ label, value, unfinished, onChange, autoFocus }: ControlProps) {
  const { t } = useWords();
  const [first] = useState(() => (typeof unfinished === 'string' ? unfinished : listOf(value).map(String).join('\n')));
  return <Textarea label={label} description={t('linesHint')} classNames={{ input: 'own-height' }} styles={{ input: { minHeight: 'calc(2lh + 1.25rem)' } }} defaultValue={first} autoFocus={autoFocus === true} onFocus={goToEnd} onChange={(event) => {
    const text = event.currentTarget.value;
    const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
    // A line that was just begun is as yet empty.
    onChange(lines.length === 0 ? undefined : lines, text === lines.join('\n') ? undefined : text);
  }} />;
}

/** One line. The field holds what is typed itself: a key draws nothing anew. */
function LineControl({ label, value, onChange, autoFocus, description }: ControlProps & { readonly description?: string | undefined }) {
  return <TextInput label={label} description={description} defaultValue={textOf(value)} autoFocus={autoFocus === true} inputMode="text" onChange={(event) => { onChange(orNothing(event.currentTarget.value)); }} />;
}

/** A whole number: whatever is no digit does not get into the field. */
function NumberControl({ label, value, onChange, autoFocus }: ControlProps) {
  const [text, setText] = useState(textOf(value));
  return <TextInput label={label} value={text} autoFocus={autoFocus === true} inputMode="numeric" onChange={(event) => {
    const words = event.currentTarget.value.replaceAll(/\D/gu, '').slice(0, 9);
    setText(words);
    onChange(words === '' ? undefined : Number(words));
  }} />;
}

/** The control that fits what a question asks for. */
export function AnyControl({ control, ...props }: ControlProps & { readonly control: Control }) {
  const { t } = useWords();
  switch (control.kind) {
    case 'line': return <LineControl {...props} />;
    case 'number': return <NumberControl {...props} />;
    case 'norm': return <LineControl {...props} description={t('normHint')} />;
    case 'words': return <WordsControl {...props} rows={1} />;
    case 'own-words': return <WordsControl {...props} rows={7} />;
    case 'honest-date': return <DateControl {...props} />;
    case 'exact-date': return <ExactDateControl {...props} />;
    case 'moment': return <MomentControl {...props} />;
    case 'yes-no': return <YesNoControl {...props} />;
    case 'choice':
    case 'country':
    case 'language':
    case 'person': return <ChoiceControl {...props} options={control.options} />;
    case 'choices': return <ChoicesControl {...props} options={control.options} />;
    case 'organisation': return <OrganisationControl {...props} />;
    case 'name': return <NameControl {...props} use={control.use} script={control.script} />;
    case 'items': return <ItemsControl {...props} fields={control.fields} />;
    case 'lines': return <LinesControl {...props} />;
  }
}
