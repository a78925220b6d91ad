import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { calls, valueOf } from '../../shell/calls.ts';
import type { GivenAnswer } from '../answers.ts';
import { knownPage, shownPage, type ShownPage } from './shown-page.ts';

type Answered = Awaited<ReturnType<typeof ask>>;
const ask = (input: Parameters<(typeof calls)['paper.preview']>[0]) => valueOf(calls['paper.preview'](input));

export type Preview = Omit<Answered, 'pages' | 'passages' | 'issues' | 'edits'> & { readonly edits: Readonly<Answered['edits']>; readonly pages: readonly ShownPage[]; readonly passages: Readonly<NonNullable<Answered['passages']>>; readonly issues: NonNullable<Answered['issues']> };

/** Milliseconds without a key after which all pages are drawn: while somebody types, only those that can be seen are. */
const REST = 400;

/**
 * The real pages of a paper, drawn anew with every key. While one drawing is on its way the next waits, and only the newest of the
 * waiting is asked for; what the window has of the pages is not sent again. While somebody types, only the pages that can be seen are drawn, the others a
 * moment after the last key.
 */
export function usePreview(caseId: string, paper: string) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const pages = useRef<readonly ShownPage[]>([]);
  const passages = useRef<Preview['passages']>([]);
  const issues = useRef<{ readonly digest: string; readonly list: Preview['issues'] }>({ digest: '', list: [] });
  const edits = useRef<Preview['edits']>([]);
  const drafts = useRef(new Map<string, GivenAnswer>());
  const seen = useRef(new Set<number>());
  const state = useRef({ running: false, again: null as 'near' | 'whole' | null, gone: false, rest: undefined as number | undefined });

  const run = useCallback(async (wanted: 'near' | 'whole'): Promise<void> => {
    const { current } = state;
    if (current.running) {
      if (current.again !== 'whole') current.again = wanted;
      return;
    }
    current.running = true;
    try {
      const near = wanted === 'near' && seen.current.size > 0 && pages.current.length > 0 ? { near: [...seen.current].slice(0, 40) } : {};
      const before = pages.current;
      const answered = await ask({ case: caseId, paper, drafts: [...drafts.current].map(([path, answer]) => ({ path, answer: { ...answer } })), known: before.map(({ digest }) => digest), knownIssues: issues.current.digest, ...near });
      if (current.gone) return;
      pages.current = answered.pages.flatMap((page, index): readonly ShownPage[] => {
        const old = before[index];
        // Not drawn this time: the page that stands there stays until all are drawn.
        if (page === null) return old === undefined ? [] : [old];
        if (page.content !== null) return [shownPage(page.digest, page.content, before)];
        // A page that the window has stays the same object, so that it is not drawn anew.
        return [knownPage(page.digest, before)];
      });
      if (answered.passages !== null) passages.current = same(passages.current, answered.passages);
      if (answered.issues !== null) issues.current = { digest: answered.issuesDigest, list: answered.issues };
      edits.current = same(edits.current, answered.edits);
      startTransition(() => { setPreview({ ...answered, pages: pages.current, passages: passages.current, issues: issues.current.list, edits: edits.current }); setError(null); });
    } catch (failure) {
      // The next drawing brings everything, whatever it was that went wrong between the two.
      pages.current = [];
      if (!current.gone) setError(failure);
    } finally {
      current.running = false;
      const { again } = current;
      current.again = null;
      if (again !== null && !current.gone) void run(again);
    }
  }, [caseId, paper]);

  const draw = useCallback((): Promise<void> => {
    globalThis.clearTimeout(state.current.rest);
    return run('whole');
  }, [run]);

  useEffect(() => {
    const { current } = state;
    current.gone = false;
    void draw();
    return () => {
      current.gone = true;
      globalThis.clearTimeout(current.rest);
    };
  }, [draw]);

  /** Draws with an answer that is being typed; without it when it is null. */
  const type = useCallback((path: string, answer: GivenAnswer | null): void => {
    if (answer === null) drafts.current.delete(path);
    else drafts.current.set(path, answer);
    void run('near');
    globalThis.clearTimeout(state.current.rest);
    state.current.rest = globalThis.setTimeout(() => { void run('whole'); }, REST);
  }, [run]);

  /** Told by each page whether it can be seen now. Pages are numbered from 1. */
  const onSeen = useCallback((page: number, visible: boolean): void => {
    if (visible) seen.current.add(page - 1);
    else seen.current.delete(page - 1);
  }, []);

  return { preview, error, draw, type, onSeen };
}

/** The rows that were there before where the new say the same: then nothing that shows them is drawn anew. Compared field by field, since with each key the words of a whole paper are. */
function same<Row extends object>(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const equal = after.length === before.length && after.every((row, index) => Object.entries(row).every(([field, value]) => Object.is((before[index] as Readonly<Record<string, unknown>>)[field], value)));
  return equal ? before : after;
}
