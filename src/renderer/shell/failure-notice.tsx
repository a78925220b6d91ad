import { Alert } from '@mantine/core';
import { brokenCall } from '#contract/define.ts';
import { useWords } from '../words/language.ts';
import { Told } from './calls.ts';

/** What went wrong, in the user's language; nothing where nothing did. */
export function FailureNotice({ error }: { readonly error: unknown }) {
  const { say } = useWords();
  if (error === null || error === undefined) return null;
  const failure = error instanceof Told ? error.failure : brokenCall;
  return <Alert role="alert" color="red" variant="outline" my="sm">{say(failure.message)} [{failure.code}]</Alert>;
}
