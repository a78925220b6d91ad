import type { Failure } from '#core/failure.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';

/** Exit codes of the command line: a stable contract. */
export const EXIT = { done: 0, openIssues: 1, wrongUse: 2, vaultClosed: 3, notWritten: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command answers: one JSON object for programs, lines for people. */
export type Answered = { readonly exit: ExitCode; readonly json: Readonly<Record<string, unknown>>; readonly lines: readonly string[] };

const VAULT_CODES = /^(vault-|runtime-|passphrase-|recovery-|shares?-(?!plan)|key-file-|slot-kind-|backup-wrong-|backup-damaged)/u;
const OUTPUT_CODES = /^(output-|disk-full)/u;

/** The exit code of a failure: vault 3, output 4, everything else is wrong use, 2. */
export function exitCodeOf(failure: Failure): ExitCode {
  if (OUTPUT_CODES.test(failure.code)) return EXIT.notWritten;
  return VAULT_CODES.test(failure.code) ? EXIT.vaultClosed : EXIT.wrongUse;
}

/** Writes one answer to stdout and returns its exit code. */
export function print(answer: Answered, asJson: boolean): ExitCode {
  process.stdout.write(asJson ? `${JSON.stringify(answer.json)}\n` : answer.lines.map((line) => `${line}\n`).join(''));
  return answer.exit;
}

/** A line about the progress, to stderr. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

function place(failure: Failure): string {
  const { file, line, column, path } = failure.place ?? {};
  const where = [file, line, column].filter((part) => part !== undefined).join(':');
  return [where, path].filter((part) => part !== undefined && part !== '').join(' ');
}

/** A failure as lines for people: place, sentence, code; then its companions. */
export function failureLines(failure: Failure, tongue: Tongue): readonly string[] {
  return [failure, ...(failure.also ?? [])].map((each) => {
    const where = place(each);
    return `${where === '' ? '' : `${where}: `}${each.message[tongue]} [${each.code}]`;
  });
}

/** Prints a failure: JSON on stdout if asked for, lines on stderr otherwise. */
export function printFailure(failure: Failure, tongue: Tongue, asJson: boolean): ExitCode {
  if (asJson) process.stdout.write(`${JSON.stringify({ ok: false, error: failure })}\n`);
  else for (const line of failureLines(failure, tongue)) progress(line);
  return exitCodeOf(failure);
}

/** Picks the sentence of the interface language. */
export function say(words: Words, tongue: Tongue): string {
  return words[tongue];
}
