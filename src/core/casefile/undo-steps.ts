/** What the log of revisions says about each: its number, and why it was made. */
type Step = { readonly number: number; readonly reason: string };

/** The revisions that can be taken back and those that can be done again, the next one last in each list. */
export type UndoSteps = { readonly undo: readonly number[]; readonly redo: readonly number[] };

/**
 * Reads from a log, oldest first, which revision «undo» takes back next and which «redo» brings again. The log itself is the memory, so both
 * work after the program was closed. An accepted answer or a replaced file is a step; how the case began is none; a forgotten fact is none either,
 * because it is out of all revisions. A new step after «undo» ends what could be done again, as in every editor.
 */
export function undoSteps(log: readonly Step[]): UndoSteps {
  const undo: number[] = [];
  let redo: number[] = [];
  for (const { number, reason } of log) {
    if (reason === 'undo') redo.push(...undo.splice(-1));
    else if (reason === 'redo') undo.push(...redo.splice(-1));
    else if (reason === 'answer' || reason === 'replaced') {
      undo.push(number);
      redo = [];
    }
  }
  // A case that begins with «replaced» was put together from a damaged vault: before its first revision there is nothing.
  return { undo: undo.filter((number) => number > 1), redo };
}
