import { Alert } from '@mantine/core';
import { brokenCall } from '#contract/define.ts';
import { useWords } from '../words/language.ts';
import { Told } from './calls.ts';

/** What went wrong, in the user's language; nothing where nothing did. `lead` says first what was not done, where the failure alone would not. */
export function FailureNotice({ error, lead }: { readonly error: unknown; readonly lead?: string }) {
  const { say } = useWords();
  if (error === null || error === undefined) return null;
  const failure = error instanceof Told ? error.failure : brokenCall;
  return <Alert role="alert" color="red" variant="outline" my="sm">{lead === undefined ? '' : `${lead} `}{say(failure.message)} [{failure.code}]</Alert>;
}
