/** Opens a vault and writes without end; says what was accepted, a line each, only after it was accepted. */
import { writeSync } from 'node:fs';
import { PASSPHRASE_FOR_CHILDREN, childKeeper } from './child-keeper.ts';

const [, , folder = '', caseId = ''] = process.argv;
const opened = await childKeeper().open(folder, new TextEncoder().encode(PASSPHRASE_FOR_CHILDREN));
if (!opened.ok) throw new Error(opened.error.code);
const vault = opened.value;
const read = await vault.readCase(caseId);
if (!read.ok) throw new Error(read.error.code);
let revision = read.value.revision;
for (;;) {
  const content = { step: revision + 1, text: 'ж'.repeat((revision * 37) % 3000) };
  const saved = await vault.saveCase({ id: caseId, expectedRevision: revision, title: 'Т', searchText: `слово${String(revision)}`, noteText: '', content, changes: [], by: 'child', reason: 'answer' });
  if (!saved.ok) {
    writeSync(1, `failed ${saved.error.code}\n`);
    break;
  }
  revision = saved.value.revision;
  writeSync(1, `revision ${String(revision)}\n`);
  const draft = await vault.putDraft({ caseId, path: 'claim.fear', text: `написано ${String(revision)}`, at: '2026-07-20T10:00:00.000Z' });
  if (draft.ok) writeSync(1, `draft ${String(revision)}\n`);
  if (revision % 5 === 0) {
    const blob = await vault.putBlob(caseId, new Uint8Array(70_000).fill(revision));
    if (blob.ok) writeSync(1, `blob ${blob.value.blob}\n`);
  }
}
await vault.close();
