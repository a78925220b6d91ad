import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { calls, valueOf } from '../../shell/calls.ts';
import type { GivenAnswer } from '../answers.ts';

type Answered = Awaited<ReturnType<typeof ask>>;
const ask = (input: Parameters<(typeof calls)['paper.preview']>[0]) => valueOf(calls['paper.preview'](input));

/** A page with the address of its picture in memory. */
export type ShownPage = Answered['pages'][number] & { readonly url: string };
export type Preview = Omit<Answered, 'pages'> & { readonly pages: readonly ShownPage[] };

/** Milliseconds from asking for the pages to having them; the benchmark reads it. */
export const PREVIEW_MARK = 'pana-preview';

/**
 * The real pages of a paper, drawn anew with every key. While one drawing is on its way the next waits, and only the newest of the
 * waiting is asked for; pictures that the window has are not sent again.
 */
export function usePreview(caseId: string, paper: string) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const pictures = useRef(new Map<string, string>());
  const drafts = useRef(new Map<string, GivenAnswer>());
  const state = useRef({ running: false, again: false, gone: false });

  const draw = useCallback(async (): Promise<void> => {
    const { current } = state;
    if (current.running) {
      current.again = true;
      return;
    }
    current.running = true;
    const started = performance.now();
    try {
      const answered = await ask({ case: caseId, paper, drafts: [...drafts.current].map(([path, answer]) => ({ path, answer: { ...answer } })), known: [...pictures.current.keys()] });
      if (current.gone) return;
      const kept = new Map<string, string>();
      const pages = answered.pages.map((page): ShownPage => {
        const url = kept.get(page.digest) ?? pictures.current.get(page.digest) ?? URL.createObjectURL(new Blob([page.svg ?? ''], { type: 'image/svg+xml' }));
        kept.set(page.digest, url);
        return { ...page, svg: null, url };
      });
      const old = [...pictures.current].filter(([digest]) => !kept.has(digest));
      pictures.current = kept;
      // The page on the screen keeps its picture until the new one is there.
      globalThis.setTimeout(() => { for (const [, url] of old) URL.revokeObjectURL(url); }, 2000);
      performance.measure(PREVIEW_MARK, { start: started, end: performance.now() });
      startTransition(() => { setPreview({ ...answered, pages }); setError(null); });
    } catch (failure) {
      if (!current.gone) setError(failure);
    } finally {
      current.running = false;
      if (current.again && !current.gone) {
        current.again = false;
        void draw();
      }
    }
  }, [caseId, paper]);

  useEffect(() => {
    const { current } = state;
    current.gone = false;
    void draw();
    return () => {
      current.gone = true;
      for (const url of pictures.current.values()) URL.revokeObjectURL(url);
      pictures.current = new Map();
    };
  }, [draw]);

  /** Draws with an answer that is being typed; without it when it is null. */
  const type = useCallback((path: string, answer: GivenAnswer | null): void => {
    if (answer === null) drafts.current.delete(path);
    else drafts.current.set(path, answer);
    void draw();
  }, [draw]);

  return { preview, error, draw, type };
}
