import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's own Python: another one on the path does not see Debian's packages. */
const PYTHON = '/usr/bin/python3';
const PEER = join(import.meta.dirname, 'docxtpl-peer.py');

const has = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;

export type PeerTimes = { readonly docxtpl: number; readonly office: number };

/**
 * Milliseconds that python3-docxtpl needs to fill the same paper (warm, median of `rounds`) and LibreOffice to turn the
 * result into a PDF (one process, as it is used). `null` where one of the two is not installed.
 */
export function timePeers(docx: Uint8Array, folder: string, rounds: number): PeerTimes | null {
  if (!has('soffice', '--version') || !has(PYTHON, '-c', 'import docxtpl')) return null;
  const [paper, filled] = [join(folder, 'paper.docx'), join(folder, 'filled.docx')];
  writeFileSync(paper, docx);
  const docxtpl = Number(execFileSync(PYTHON, [PEER, paper, filled, String(rounds)], { encoding: 'utf8' }));
  const start = performance.now();
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, filled], { stdio: 'ignore' });
  return { docxtpl, office: performance.now() - start };
}
