import { useId, useRef, useState, type FocusEvent } from 'react';
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

const wordsIn = (words: Readonly<Record<string, unknown>>, tongue: string): string => textOf(TONGUES.some((each) => each === tongue) ? words[tongue] : words['other']);

/** The language in which words were said first, and the words themselves. */
function saidFirst(value: unknown): { readonly tongue: string; readonly text: string } {
  const words = recordOf(value);
  const tongue = textOf(words['original']);
  return { tongue, text: wordsIn(words, tongue) };
}

/** Words with their language. What was said in one language is kept beside its translations. The field holds what is typed itself: a key draws nothing anew. */
export function WordsControl({ label, value, onChange, tongue, rows, autoFocus }: Props) {
  const { t } = useWords();
  const held = useRef<unknown>(value);
  const id = useId();
  const [writing, setWriting] = useState<{ readonly tongue: Tongue; readonly text: string; readonly turned: boolean }>(() => ({ tongue, text: textOf(recordOf(value)[tongue]), turned: false }));
  const [original, setOriginal] = useState(() => saidFirst(value));
  const write = (text: string): void => {
    const next = reworded(held.current, writing.tongue, text);
    held.current = next ?? {};
    // What was said first is on the screen only while another language is being written.
    const first = saidFirst(held.current);
    if (first.tongue !== original.tongue) setOriginal(first);
    onChange(next);
  };
  const turn = (next: string): void => {
    const chosen = TONGUES.find((each) => each === next) ?? writing.tongue;
    setWriting({ tongue: chosen, text: textOf(recordOf(held.current)[chosen]), turned: true });
    setOriginal(saidFirst(held.current));
  };
  return (
    <div>
      <Group justify="space-between" align="flex-end" mb={4} gap="xs">
        <Text component="label" fw={500} htmlFor={id} style={{ flex: '1 1 200px' }}>{label}</Text>
        <SegmentedControl size="xs" aria-label={t('wordsLanguage')} value={writing.tongue} onChange={turn} data={TONGUES.map((each) => ({ value: each, label: t(`tongue_${each}`) }))} />
      </Group>
      {original.tongue !== '' && original.tongue !== writing.tongue && original.text !== '' ? <Text size="sm" mb={4} className="said-before" lang={original.tongue}>{t('wordsOriginal')} {original.text}</Text> : null}
      <Textarea key={writing.tongue} id={id} lang={writing.tongue} classNames={{ input: 'own-size' }} styles={{ input: { minHeight: `${String(1.6 * rows + 1)}rem` } }} defaultValue={writing.text} autoFocus={autoFocus === true && !writing.turned} onFocus={goToEnd} onChange={(event) => { write(event.currentTarget.value); }} />
    </div>
  );
}
