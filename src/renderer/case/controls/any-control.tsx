import { useState } from 'react';
import { TextInput } from '@mantine/core';
import type { Control } from '#core/interview/question.ts';
import { useWords } from '../../words/language.ts';
import { ChoiceControl, ChoicesControl, YesNoControl } from './choice-controls.tsx';
import { orNothing, textOf, type ControlProps } from './control-props.ts';
import { DateControl, ExactDateControl } from './date-control.tsx';
import { MomentControl } from './moment-control.tsx';
import { ItemsControl, LinesControl, NameControl, OrganisationControl } from './part-controls.tsx';
import { WordsControl } from './words-control.tsx';

function LineControl({ label, value, onChange, autoFocus, digits = false, description }: ControlProps & { readonly digits?: boolean; readonly description?: string | undefined }) {
  const [text, setText] = useState(textOf(value));
  return <TextInput label={label} description={description} value={text} autoFocus={autoFocus === true} inputMode={digits ? 'numeric' : 'text'} onChange={(event) => {
    const words = digits ? event.currentTarget.value.replaceAll(/\D/gu, '').slice(0, 9) : event.currentTarget.value;
    setText(words);
    onChange(digits && words !== '' ? Number(words) : orNothing(words));
  }} />;
}

/** The control that fits what a question asks for. */
export function AnyControl({ control, ...props }: ControlProps & { readonly control: Control }) {
  const { t } = useWords();
  switch (control.kind) {
    case 'line': return <LineControl {...props} />;
    case 'number': return <LineControl {...props} digits />;
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
