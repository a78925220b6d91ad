import { useId, useState, type FocusEvent } from 'react';
import { Group, SegmentedControl, Text, Textarea } from '@mantine/core';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { useWords } from '../../words/language.ts';
import { orNothing, recordOf, textOf, type ControlProps } from './control-props.ts';

/** The same words with one wording changed; undefined when none is left. */
export function reworded(value: unknown, tongue: Tongue, text: string): unknown {
  const before = recordOf(value);
  const { [tongue]: _old, ...others } = before;
  const own = orNothing(text);
  const kept = own === undefined ? others : { ...others, [tongue]: own };
  const original = textOf(before['original']);
  const left = [...TONGUES, 'other'].filter((each) => textOf((kept as Readonly<Record<string, unknown>>)[each]) !== '');
  if (left.length === 0) return undefined;
  // Words in another language alone are the original, until somebody writes it down.
  const stands = original !== '' && left.includes(TONGUES.some((each) => each === original) ? original : 'other');
  return { ...kept, original: stands ? original : left[0] };
}

/** On opening, the cursor goes behind what is written: who adds a sentence types it there. A click then puts it elsewhere. */
export function goToEnd({ currentTarget: field }: FocusEvent<HTMLTextAreaElement>): void {
  if (field.selectionStart === 0 && field.selectionEnd === 0) field.setSelectionRange(field.value.length, field.value.length);
}

type Props = ControlProps & { readonly rows: number };

/** Words with their language. What was said in one language is kept beside its translations. */
export function WordsControl({ label, value, onChange, tongue, rows, autoFocus }: Props) {
  const { t } = useWords();
  const [held, setHeld] = useState<unknown>(value);
  const id = useId();
  const [writing, setWriting] = useState<Tongue>(tongue);
  const words = recordOf(held);
  const original = textOf(words['original']);
  const originalText = textOf(TONGUES.some((each) => each === original) ? words[original] : words['other']);
  return (
    <div>
      <Group justify="space-between" align="flex-end" mb={4} gap="xs">
        <Text component="label" fw={500} htmlFor={id} style={{ flex: '1 1 200px' }}>{label}</Text>
        <SegmentedControl size="xs" aria-label={t('wordsLanguage')} value={writing} onChange={(next) => { setWriting(TONGUES.find((each) => each === next) ?? writing); }} data={TONGUES.map((each) => ({ value: each, label: t(`tongue_${each}`) }))} />
      </Group>
      {original !== '' && original !== writing && originalText !== '' ? <Text size="sm" mb={4} className="said-before" lang={original}>{t('wordsOriginal')} {originalText}</Text> : null}
      <Textarea id={id} lang={writing} classNames={{ input: 'own-size' }} styles={{ input: { minHeight: `${String(1.6 * rows + 1)}rem` } }} value={textOf(words[writing])} autoFocus={autoFocus === true} onFocus={goToEnd} onChange={(event) => { const next = reworded(held, writing, event.currentTarget.value); setHeld(next ?? {}); onChange(next); }} />
    </div>
  );
}
