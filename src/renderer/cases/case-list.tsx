import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { useLook } from '../shell/look.tsx';
import { useWords } from '../words/language.ts';
import { CaseRow, type Note, type Row } from './case-row.tsx';
import { useShownRows } from './use-window.ts';

/** Cases asked for at a time. */
export const PAGE = 100;

/** Milliseconds that the list must stand still before terms are asked for: they are reckoned anew, and a key should not wait for rows that flew by. */
const STILL = 120;

/** The pages that hold these rows. Pages are numbered from 0. */
function usePages(search: string, first: number, last: number): ReadonlyMap<number, Row> {
  const pages = Array.from({ length: Math.floor(last / PAGE) - Math.floor(first / PAGE) + 1 }, (_, index) => Math.floor(first / PAGE) + index);
  const found = useQueries({
    queries: pages.map((page) => ({ queryKey: ['cases', 'page', search, page], queryFn: () => valueOf(calls['cases.page']({ search, offset: page * PAGE, limit: PAGE })), placeholderData: keepPreviousData })),
  });
  const rows = new Map<number, Row>();
  found.forEach((each, index) => { each.data?.cases.forEach((row, place) => rows.set((pages[index] ?? 0) * PAGE + place, row)); });
  return rows;
}

/** What the list says of these rows, asked for once the list stands still. */
function useNotes(rows: readonly Row[]): ReadonlyMap<string, Note> {
  const key = rows.map(({ id, revision }) => `${id} ${String(revision)}`).join(' ');
  const [settled, setSettled] = useState<{ readonly key: string; readonly rows: readonly Row[] }>({ key: '', rows: [] });
  useEffect(() => {
    const timer = globalThis.setTimeout(() => { setSettled({ key, rows }); }, STILL);
    return () => { globalThis.clearTimeout(timer); };
  }, [key]);
  const found = useQuery({
    queryKey: ['next-terms', settled.key], enabled: settled.rows.length > 0, placeholderData: keepPreviousData,
    queryFn: () => valueOf(calls['cases.next']({ cases: settled.rows.slice(0, 60).map(({ id, revision }) => ({ id, revision })) })),
  });
  return useMemo(() => new Map(found.data?.map((note) => [note.id, note]) ?? []), [found.data]);
}

/** Scrolls the chosen row into sight. */
function useFollow(holder: RefObject<HTMLDivElement | null>, chosen: number, height: number): void {
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const [top, bottom] = [chosen * height, (chosen + 1) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [holder, chosen, height]);
}

/** A row is so many pixels high: two lines of text. */
function useRowHeight(): number {
  return useLook().look.size === 'large' ? 90 : 72;
}

type Props = { readonly search: string; readonly total: number; readonly chosen: number; readonly onOpen: (id: string) => void; readonly onChosenId: (id: string | null) => void };

/** The cases that match, drawn only as far as they can be seen. The search field above moves through them with the arrows. */
export function CaseList({ search, total, chosen, onOpen, onChosenId }: Props) {
  const { t } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const { first, count } = useShownRows(holder, height, total);
  const last = Math.min(total, first + count) - 1;
  const rows = usePages(search, Math.min(first, chosen), Math.max(first, last));
  const seen = useMemo(() => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index), [first, last]);
  const notes = useNotes(seen.flatMap((index) => rows.get(index) ?? []));
  const chosenId = rows.get(chosen)?.id ?? null;
  useEffect(() => { onChosenId(chosenId); }, [chosenId, onChosenId]);
  useFollow(holder, chosen, height);
  return (
    <div ref={holder} className="case-list sheet" role="listbox" id="case-rows" aria-label={t('cases')} tabIndex={-1} style={{ maxHeight: total * height + 2 }}>
      <div style={{ height: total * height, position: 'relative' }} role="presentation">
        {seen.map((index) => {
          const row = rows.get(index);
          return <CaseRow key={index} row={row} note={row === undefined ? undefined : notes.get(row.id)} index={index} total={total} chosen={index === chosen} height={height} onOpen={onOpen} />;
        })}
      </div>
    </div>
  );
}

type SiftedProps = { readonly found: readonly { readonly row: Row; readonly note: Note }[]; readonly chosen: number; readonly onOpen: (id: string) => void };

/** The cases that pass a filter, as far as they were found. */
export function SiftedList({ found, chosen, onOpen }: SiftedProps) {
  const { t } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const { first, count } = useShownRows(holder, height, found.length);
  useFollow(holder, chosen, height);
  return (
    <div ref={holder} className="case-list sheet" role="listbox" id="case-rows" aria-label={t('cases')} tabIndex={-1} style={{ maxHeight: found.length * height + 2 }}>
      <div style={{ height: found.length * height, position: 'relative' }} role="presentation">
        {found.slice(first, first + count).map(({ row, note }, index) => <CaseRow key={row.id} row={row} note={note} index={first + index} total={found.length} chosen={first + index === chosen} height={height} onOpen={onOpen} />)}
      </div>
    </div>
  );
}
