import encodeQR from 'qr';
import { shipped } from '#adapters/files/program-root.ts';
import { shippedFaces } from '#adapters/fonts/shipped-faces.ts';
import type { RecoverySheet } from '#core/sheets/recovery-sheet.ts';
import { TAGS } from '#core/papers/language-tag.ts';
import type { SheetWriter } from '#ports/writers.ts';
import { TypesetThread } from './typeset-thread.ts';

const TEMPLATE = shipped('resources/typst/recovery-sheet.typ');

/** The face of papers; it has all letters of the three languages. */
const FACE = 'Tinos';

/** White modules around a QR code, so that its reader finds it. */
const QUIET = 4;

/**
 * Sets recovery sheets as PDF/A-2a on one page, with the fonts of papers and the words once more as a QR code of drawn rectangles. Equal
 * sheets give equal bytes. The words pass through texts and a thread, which cannot be zeroed.
 */
export function createSheetWriter(): SheetWriter {
  const thread = new TypesetThread(TEMPLATE);
  return {
    async write(sheet) {
      const fonts = shippedFaces().filter(({ family }) => family === FACE).map(({ file }) => file);
      const set = await thread.order(JSON.stringify(sheetTree(sheet)), fonts);
      if (!set.ok || !('bytes' in set) || set.pages !== 1) throw new Error(`the sheet cannot be typeset on one page: ${set.ok ? 'too long' : set.reason}`);
      return set.bytes;
    },
    close: () => thread.close(),
  };
}

function sheetTree(sheet: RecoverySheet): unknown {
  const [lang, region] = TAGS[sheet.language].split('-');
  return {
    ...sheet,
    date: sheet.date.split('-').map(Number),
    language: { lang, region: region?.toLowerCase() },
    faces: [FACE],
    columns: sheet.words.length > 12 ? 4 : 3,
    code: encodeQR(sheet.code, 'raw', { ecc: 'medium', border: QUIET }).map((row) => darkRuns(row)),
  };
}

/** Runs of dark modules in a row, as place and length: fewer shapes, and no hair lines between neighbours. */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    if (!dark) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
