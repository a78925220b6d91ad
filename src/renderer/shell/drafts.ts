import { useCallback, useEffect, useRef, useState } from 'react';
import { calls } from './calls.ts';

/** Milliseconds after the last key until a half-written answer lies encrypted in the vault. */
const PAUSE = 400;

/** The answer that the host was told of as being written. */
let writing: string | null = null;

/** Tells the host that an answer is no longer being written, unless another one is by now. A page that was just loaded does not know what the host was told before. */
function stopWriting(caseId: string, path: string): void {
  if (writing !== null && writing !== `${caseId} ${path}`) return;
  writing = null;
  void calls['window.keep']({ writing: null });
}

const pending = new Set<() => Promise<unknown>>();

/** Writes every half-written answer into the vault now. To be awaited before the vault is locked. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...pending].map((flush) => flush()));
}

/** Has `flush` run before the vault is locked, while the calling component is on the screen; and when it leaves. `flush` must be stable. */
export function useFlush(flush: () => Promise<unknown>): void {
  useEffect(() => {
    pending.add(flush);
    return () => {
      pending.delete(flush);
      void flush();
    };
  }, [flush]);
}

export type DraftField = {
  /** The half-written text as the vault held it when the field was opened; null where there was none, or while it is being read. */
  readonly text: string | null;
  /** False until the vault was asked for an earlier draft. */
  readonly ready: boolean;
  /** Takes what was typed; in the vault a moment later. Draws nothing. */
  readonly write: (text: string) => void;
  /** Forgets the draft: the answer was given, or the user gave up. */
  readonly drop: () => void;
};

/**
 * The half-written answer to one question. It lies encrypted in the vault from a moment after each key, survives a lock and a crash,
 * and comes back when the field is opened again. Call it in the component that holds the field.
 */
export function useDraft(caseId: string, path: string): DraftField {
  const [text, setText] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    globalThis.clearTimeout(timer.current);
    const waiting = unsaved.current;
    unsaved.current = null;
    if (waiting !== null) await calls['draft.put']({ id: caseId, path, text: waiting });
  }, [caseId, path]);

  useEffect(() => {
    let gone = false;
    void calls['draft.list']({ id: caseId }).then((found) => {
      if (gone) return;
      // What was typed while the vault was being asked is newer.
      if (found.ok && unsaved.current === null) setText(found.value.find((draft) => draft.path === path)?.text ?? null);
      setReady(true);
    });
    pending.add(flush);
    return () => {
      gone = true;
      pending.delete(flush);
      void flush();
      stopWriting(caseId, path);
    };
  }, [caseId, path, flush]);

  const write = useCallback((next: string): void => {
    // The control shows what is typed by itself: nothing is drawn anew, and the host is told once, not with every key.
    if (writing !== `${caseId} ${path}`) void calls['window.keep']({ writing: { id: caseId, path } });
    writing = `${caseId} ${path}`;
    unsaved.current = next;
    globalThis.clearTimeout(timer.current);
    timer.current = globalThis.setTimeout(() => { void flush(); }, PAUSE);
  }, [caseId, path, flush]);

  const drop = useCallback((): void => {
    globalThis.clearTimeout(timer.current);
    unsaved.current = null;
    setText(null);
    void calls['draft.drop']({ id: caseId, path });
    stopWriting(caseId, path);
  }, [caseId, path]);

  return { text, ready, write, drop };
}
