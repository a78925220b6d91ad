import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { calls, valueOf } from '../../shell/calls.ts';
import type { GivenAnswer } from '../answers.ts';

type Answered = Awaited<ReturnType<typeof ask>>;
const ask = (input: Parameters<(typeof calls)['paper.preview']>[0]) => valueOf(calls['paper.preview'](input));

/** A page with the address of its picture in memory. */
type DrawnPage = NonNullable<Answered['pages'][number]>;
export type ShownPage = DrawnPage & { readonly url: string };
export type Preview = Omit<Answered, 'pages' | 'passages'> & { readonly pages: readonly ShownPage[]; readonly passages: NonNullable<Answered['passages']> };

/** Milliseconds without a key after which all pages are drawn: while somebody types, only those that can be seen are. */
const REST = 400;

/** Milliseconds from asking for the pages to having them; the benchmark reads it. */
export const PREVIEW_MARK = 'pana-preview';

/**
 * The real pages of a paper, drawn anew with every key. While one drawing is on its way the next waits, and only the newest of the
 * waiting is asked for; pictures that the window has are not sent again. While somebody types, only the pages that can be seen are drawn, the others a
 * moment after the last key.
 */
export function usePreview(caseId: string, paper: string) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const pictures = useRef(new Map<string, string>());
  const pages = useRef<readonly ShownPage[]>([]);
  const passages = useRef<Preview['passages']>([]);
  const issues = useRef<Preview['issues']>([]);
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
    const started = performance.now();
    try {
      const near = wanted === 'near' && seen.current.size > 0 ? { near: [...seen.current].slice(0, 40) } : {};
      const answered = await ask({ case: caseId, paper, drafts: [...drafts.current].map(([path, answer]) => ({ path, answer: { ...answer } })), known: [...pictures.current.keys()], ...near });
      if (current.gone) return;
      const before = pages.current;
      const kept = new Map<string, string>();
      pages.current = answered.pages.flatMap((page, index): readonly ShownPage[] => {
        const old = before[index];
        if (page === null) {
          // Not drawn this time: the page that stands there stays until all are drawn.
          if (old !== undefined) kept.set(old.digest, old.url);
          return old === undefined ? [] : [old];
        }
        const url = kept.get(page.digest) ?? pictures.current.get(page.digest) ?? URL.createObjectURL(new Blob([page.svg ?? ''], { type: 'image/svg+xml' }));
        kept.set(page.digest, url);
        // An equal page stays the same object, so that it is not drawn anew.
        return [old?.url === url && sameButtons(old, page) ? old : { ...page, svg: null, url }];
      });
      if (answered.passages !== null) passages.current = same(passages.current, answered.passages);
      issues.current = same(issues.current, answered.issues);
      edits.current = same(edits.current, answered.edits);
      const gone = [...pictures.current].filter(([digest]) => !kept.has(digest));
      pictures.current = kept;
      // The page on the screen keeps its picture until the new one is there.
      globalThis.setTimeout(() => { for (const [, url] of gone) URL.revokeObjectURL(url); }, 2000);
      performance.measure(PREVIEW_MARK, { start: started, end: performance.now() });
      startTransition(() => { setPreview({ ...answered, pages: pages.current, passages: passages.current, issues: issues.current, edits: edits.current }); setError(null); });
    } catch (failure) {
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
      for (const url of pictures.current.values()) URL.revokeObjectURL(url);
      pictures.current = new Map();
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

/** What was there before, where the new says the same: then nothing that shows it is drawn anew. */
function same<T>(before: T, after: T): T {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

function sameButtons(left: ShownPage, right: DrawnPage): boolean {
  return JSON.stringify([left.values, left.passages]) === JSON.stringify([right.values, right.passages]);
}
