import { useRef, useState } from 'react';
import { z } from 'zod';
import { Button, Group, Stack } from '@mantine/core';
import { parsePath, writePath } from '#core/casefile/paths.ts';
import type { Adder } from '#core/interview/question.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { useDraft } from '../../shell/drafts.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer } from '../answers.ts';
import { PartFields } from '../controls/any-control.tsx';

type Props = { readonly caseId: string; readonly adder: Adder; readonly tongue: Tongue; readonly onAdded?: (path: string) => void };
type FormProps = Props & { readonly draft: ReturnType<typeof useDraft>; readonly onClose: () => void };

/** The parts of a thing that is being added, whole and unfinished ones, as they lie in the draft. */
const Begun = z.object({ parts: z.record(z.string(), z.unknown()), unfinished: z.record(z.string(), z.unknown()) });
type Begun = z.output<typeof Begun>;

function begunOf(text: string | null): Begun {
  try {
    return Begun.parse(JSON.parse(text ?? ''));
  } catch {
    return { parts: {}, unfinished: {} };
  }
}

/** Adds one more thing to a list of the case: an event, a charge, a person. Its other questions follow by themselves. What is half-written stands a lock, which opens the form again. */
export function AddThing(props: Props) {
  const { say } = useWords();
  const [open, setOpen] = useState(useUnfinished(props.caseId) === props.adder.path);
  return open ? <OpenForm {...props} onClose={() => { setOpen(false); }} /> : <Button variant="default" size="compact-md" onClick={() => { setOpen(true); }}>+ {say(props.adder.label)}</Button>;
}

function OpenForm(props: Omit<FormProps, 'draft'>) {
  const draft = useDraft(props.caseId, props.adder.path);
  return draft.ready ? <ThingForm {...props} draft={draft} /> : null;
}

function ThingForm({ caseId, adder, tongue, onAdded, draft, onClose }: FormProps) {
  const { t, say } = useWords();
  const adding = useAnswer(caseId);
  const [begun] = useState(() => begunOf(draft.text));
  const [parts, setParts] = useState<Readonly<Record<string, unknown>>>(begun.parts);
  const unfinished = useRef<Readonly<Record<string, unknown>>>(begun.unfinished);
  const ready = adder.fields.every(({ field, required }) => !required || parts[field] !== undefined) && Object.keys(parts).length > 0;
  const add = (): void => {
    let item: unknown = adder.preset;
    for (const [field, value] of Object.entries(parts)) item = writePath(item, parsePath(field) ?? [], value);
    adding.mutate({ path: adder.path, creates: adder.creates, answer: { value: item } }, { onSuccess: () => { draft.drop(); onClose(); onAdded?.(adder.path); } });
  };
  return (
    <section className="sheet" aria-label={say(adder.label)}>
      <Stack gap="md">
        <h3>{say(adder.label)}</h3>
        <PartFields fields={adder.fields} value={parts} unfinished={unfinished.current} tongue={tongue} onChange={(next, left) => {
          setParts(next);
          unfinished.current = left;
          draft.write(JSON.stringify({ parts: next, unfinished: left }));
        }} />
        <FailureNotice error={adding.error} />
        <Group gap="xs">
          <Button disabled={!ready} loading={adding.isPending} onClick={add}>{t('addThing')}</Button>
          <Button variant="default" onClick={() => { draft.drop(); onClose(); }}>{t('cancel_add')}</Button>
        </Group>
      </Stack>
    </section>
  );
}
