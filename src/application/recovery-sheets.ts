import type { Tongue } from '#core/language/tongue.ts';
import { recoverySheet } from '#core/sheets/recovery-sheet.ts';
import type { FreshKey } from '#ports/vault-custody.ts';
import type { SheetWriter } from '#ports/writers.ts';

/** A sheet as a file: a name that says which sheet it is and nothing of a person or case, and its bytes. */
export type PrintedSheet = { readonly name: string; readonly bytes: Uint8Array };

/** Prints a fresh recovery key: one sheet, or one for each share of a split key. A key file is not for paper: throws on one. */
export async function printedSheets(key: FreshKey, language: Tongue, writer: SheetWriter): Promise<readonly PrintedSheet[]> {
  const { wish } = key;
  if (wish.kind === 'key-file') throw new Error('a key file is not printed');
  const sheets: PrintedSheet[] = [];
  for (const [index, text] of key.texts.entries()) {
    const share = wish.kind === 'shares' ? { number: index + 1, threshold: wish.threshold, count: wish.count } : null;
    const words = String.fromCharCode(...text);
    const bytes = await writer.write(recoverySheet({ vault: key.vault, slot: key.slot, date: key.addedAt.slice(0, 10), words, share }, language));
    sheets.push({ name: share === null ? `recovery-${key.slot}.pdf` : `recovery-${key.slot}-${String(share.number)}-of-${String(share.count)}.pdf`, bytes });
  }
  return sheets;
}
