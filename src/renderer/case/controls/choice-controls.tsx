import { useState } from 'react';
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import type { Words } from '#core/language/tongue.ts';
import { useWords } from '../../words/language.ts';
import { textOf, type ControlProps } from './control-props.ts';

export type Option = { readonly value: string; readonly label: Words };

/** More than this, and a drop-down list is kinder than buttons. */
const FEW = 6;

/** One word of a list. */
export function ChoiceControl({ label, value, onChange, options, autoFocus }: ControlProps & { readonly options: readonly Option[] }) {
  const { t, say } = useWords();
  const [chosen, setChosen] = useState(textOf(value));
  const take = (next: string): void => { setChosen(next); onChange(next === '' ? undefined : next); };
  if (options.length <= FEW) {
    return (
      <Radio.Group label={label} value={chosen} onChange={take}>
        <Stack gap={6} mt="xs">{options.map((each, index) => <Radio key={each.value} value={each.value} label={say(each.label)} autoFocus={autoFocus === true && index === 0} />)}</Stack>
      </Radio.Group>
    );
  }
  const sorted = [...options].sort((left, right) => say(left.label).localeCompare(say(right.label)));
  return <NativeSelect label={label} value={chosen} autoFocus={autoFocus === true} data={[{ value: '', label: t('choose') }, ...sorted.map((each) => ({ value: each.value, label: say(each.label) }))]} onChange={(event) => { take(event.currentTarget.value); }} />;
}

/** Any number of the words of a list. */
export function ChoicesControl({ label, value, onChange, options, autoFocus }: ControlProps & { readonly options: readonly Option[] }) {
  const { say } = useWords();
  const [chosen, setChosen] = useState<string[]>(Array.isArray(value) ? value.map(String) : []);
  const take = (next: string[]): void => { setChosen(next); onChange(next.length === 0 ? undefined : options.map((each) => each.value).filter((each) => next.includes(each))); };
  return (
    <Checkbox.Group label={label} value={chosen} onChange={take}>
      <Stack gap={6} mt="xs">{options.map((each, index) => <Checkbox key={each.value} value={each.value} label={say(each.label)} autoFocus={autoFocus === true && index === 0} />)}</Stack>
    </Checkbox.Group>
  );
}

const YES_NO: readonly Option[] = [{ value: 'yes', label: { ru: 'да', kk: 'иә', en: 'yes' } }, { value: 'no', label: { ru: 'нет', kk: 'жоқ', en: 'no' } }];

export function YesNoControl(props: ControlProps) {
  return <ChoiceControl {...props} options={YES_NO} />;
}
