import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from '#hosts/cli/program.ts';

const ATTACHMENTS = 2000;
const ATTACHMENT = Buffer.alloc(65_592, 7);
const LARGE = 2 ** 30;

/** How long the emergency erasure of a vault takes that has a database of 1 GiB and two thousand attachments. What it promises is under a second. */
export async function benchErase(program: Program): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'pana-bench-erase-'));
  try {
    const folder = join(place, 'v');
    const made = await program.demoVaults.create(folder, Buffer.from('вымышленная парольная фраза'));
    if (!made.ok) throw new Error(made.error.code);
    await made.value.close();
    // Erasing never opens what it removes, so files of the right names and sizes will do.
    for (let index = 0; index < ATTACHMENTS; index += 1) writeFileSync(join(folder, 'blobs', index.toString(16).padStart(32, '0')), ATTACHMENT);
    truncateSync(join(folder, 'vault.db'), LARGE);
    const start = performance.now();
    const erased = await program.eraseVault(folder);
    const took = performance.now() - start;
    if (!erased.ok || erased.value.left.length > 0) throw new Error('the vault was not erased');
    console.log(`emergency erasure, 1 GiB database, ${String(ATTACHMENTS)} attachments: ${took.toFixed(0)} ms for ${String(erased.value.files)} files`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
