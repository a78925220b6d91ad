import { useEffect, useRef, useState } from 'react';
import type { CaseFilter } from '#contract/list-calls.ts';
import { calls, valueOf } from '../shell/calls.ts';
import type { Note, Row } from './case-row.tsx';

export type Sifted = { readonly found: readonly { readonly row: Row; readonly note: Note }[]; readonly looked: number; readonly total: number; readonly done: boolean; readonly error: unknown };

const askFor = (input: Parameters<(typeof calls)['cases.sift']>[0]) => valueOf(calls['cases.sift'](input));
type Piece = Awaited<ReturnType<typeof askFor>>;

const NOTHING: Sifted = { found: [], looked: 0, total: 0, done: false, error: null };

/** The last minute in which a case's term ends, for the order; one that can't be reckoned is as urgent as one due at once. */
const endOf = ({ term }: Note): string => (term === null ? '9999' : term.date === null ? '' : `${term.date} ${term.time ?? '24:00'}`);

/**
 * Goes through the cases piece by piece and gathers those that pass `filter`; null gathers nothing. Where terms are asked for, the most urgent come
 * first. What is found is shown while the search goes on; `since` begins it anew.
 */
export function useSifted(search: string, filter: CaseFilter | null, since: number): Sifted {
  const [sifted, setSifted] = useState(NOTHING);
  const key = JSON.stringify([search, filter, since]);
  const wanted = useRef(key);
  useEffect(() => {
    wanted.current = key;
    setSifted(NOTHING);
    if (filter === null) return;
    const gather = async (): Promise<void> => {
      let found: Sifted['found'] = [];
      for (let offset: number | null = 0; offset !== null;) {
        const piece: Piece = await askFor({ search, offset, filter });
        if (wanted.current !== key) return;
        if (piece.cases.length > 0) {
          found = [...found, ...piece.cases];
          if (filter.withinDays !== null) found = found.toSorted((left, right) => (endOf(left.note) < endOf(right.note) ? -1 : endOf(left.note) > endOf(right.note) ? 1 : 0));
        }
        offset = piece.next;
        setSifted({ found, looked: offset ?? piece.total, total: piece.total, done: offset === null, error: null });
      }
    };
    void gather().catch((error: unknown) => { if (wanted.current === key) setSifted({ ...NOTHING, done: true, error }); });
    return () => { wanted.current = ''; };
  }, [key]);
  return sifted;
}
