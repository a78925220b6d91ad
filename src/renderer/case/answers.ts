import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Created } from '#core/interview/question.ts';
import type { AnswerState } from '#core/casefile/answer.ts';
import { calls, valueOf } from '../shell/calls.ts';

export type GivenAnswer = { readonly value: unknown } | { readonly state: Exclude<AnswerState, 'value'> };

/** Everything that is read from a case and becomes another with a new revision. */
const OF_A_CASE = ['case', 'check', 'interview', 'overview', 'papers', 'history', 'cases', 'people', 'charges', 'evidence', 'source-offers'];

/** Has everything about cases read again. */
export function refreshCase(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey }) => OF_A_CASE.includes(String(queryKey[0])) });
}

/** Writes an answer as a revision of the case. */
export function useAnswer(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, creates = [], answer }: { readonly path: string; readonly creates?: readonly Created[]; readonly answer: GivenAnswer }) => valueOf(calls['interview.answer']({ id: caseId, path, creates: [...creates], answer: { ...answer } })),
    onSuccess: () => refreshCase(queries),
  });
}

/** Takes something out of the case, as a revision. */
export function useRemoval(caseId: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (path: string) => valueOf(calls['case.remove']({ id: caseId, path })), onSuccess: () => refreshCase(queries) });
}

/** One case as it stands. */
export const caseQuery = (id: string) => ({ queryKey: ['case', id], queryFn: () => valueOf(calls['case.read']({ id })) });
