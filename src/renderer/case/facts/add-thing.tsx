import { useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { parsePath, writePath } from '#core/casefile/paths.ts';
import type { Adder } from '#core/interview/question.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer } from '../answers.ts';
import { PartFields } from '../controls/any-control.tsx';

/** Adds one more thing to a list of the case: an event, a charge, a person. Its other questions follow by themselves. */
export function AddThing({ caseId, adder, tongue, onAdded }: { readonly caseId: string; readonly adder: Adder; readonly tongue: Tongue; readonly onAdded?: (path: string) => void }) {
  const { t, say } = useWords();
  const adding = useAnswer(caseId);
  const [parts, setParts] = useState<Readonly<Record<string, unknown>> | null>(null);
  if (parts === null) return <Button variant="default" size="compact-md" onClick={() => { setParts({}); }}>+ {say(adder.label)}</Button>;
  const ready = adder.fields.every(({ field, required }) => !required || parts[field] !== undefined) && Object.keys(parts).length > 0;
  const add = (): void => {
    let item: unknown = adder.preset;
    for (const [field, value] of Object.entries(parts)) item = writePath(item, parsePath(field) ?? [], value);
    adding.mutate({ path: adder.path, creates: adder.creates, answer: { value: item } }, { onSuccess: () => { setParts(null); onAdded?.(adder.path); } });
  };
  return (
    <section className="sheet" aria-label={say(adder.label)}>
      <Stack gap="md">
        <h3>{say(adder.label)}</h3>
        <PartFields fields={adder.fields} value={parts} onChange={setParts} tongue={tongue} />
        <FailureNotice error={adding.error} />
        <Group gap="xs">
          <Button disabled={!ready} loading={adding.isPending} onClick={add}>{t('addThing')}</Button>
          <Button variant="default" onClick={() => { setParts(null); adding.reset(); }}>{t('cancel_add')}</Button>
        </Group>
      </Stack>
    </section>
  );
}
