import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The program itself. */
export const REAL_MAIN = resolve(import.meta.dirname, '../../../src/hosts/cli/main.ts');

const CHEAP_MAIN = resolve(import.meta.dirname, 'cheap-main.ts');

export type Run = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the command line as a user does: a process of its own, words in, exit code and both streams out. `main` is the program with its real cost of a passphrase, or a copy. */
export async function runPana(words: readonly string[], input = '', cwd?: string, main = CHEAP_MAIN): Promise<Run> {
  const child = spawn(process.execPath, [main, ...words], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => { stdout.push(chunk); });
  child.stderr.on('data', (chunk: Buffer) => { stderr.push(chunk); });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((settle, fail) => {
    child.on('error', fail);
    child.on('close', settle);
  });
  return { code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') };
}
