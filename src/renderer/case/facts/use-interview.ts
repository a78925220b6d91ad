import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Interview } from '#core/interview/question.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { useWords } from '../../words/language.ts';

export type Purpose = { readonly kind: 'packet'; readonly family: 'auto' } | { readonly kind: 'case' } | { readonly kind: 'paper'; readonly template: string; readonly variant: string | null };

/** What was put off, by case; it is asked again when the window is opened anew. */
const putOff = new Map<string, readonly string[]>();

/** The questions of a case for a purpose, and what is put off for now. */
export function useInterview(id: string, purpose: Purpose, person: string | null, today: string) {
  const { tongue } = useWords();
  const [skipped, setSkipped] = useState(putOff.get(id) ?? []);
  const asked = useQuery({
    queryKey: ['interview', id, purpose, person, skipped, tongue, today], placeholderData: (before: Interview | undefined) => before,
    queryFn: () => valueOf(calls['interview.questions']({ id, purpose, ...(person === null ? {} : { person }), speaker: 'person', language: tongue === 'en' ? 'ru' : tongue, date: today, skipped: [...skipped] })),
  });
  const skip = (paths: readonly string[]): void => {
    const next = [...new Set([...skipped, ...paths])];
    putOff.set(id, next);
    setSkipped(next);
  };
  const unskip = (): void => {
    putOff.delete(id);
    setSkipped([]);
  };
  return { ...asked, skip, unskip, skipped };
}
