import { useEffect, useMemo, useRef } from 'react';
import { Text } from '@mantine/core';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { formatDate } from '#core/language/dates.ts';
import { formatMoment } from '#core/language/moments.ts';
import { calls, valueOf } from '../shell/calls.ts';
import { useLook } from '../shell/look.tsx';
import { useWords } from '../words/language.ts';
import { useShownRows } from './use-window.ts';

/** Cases asked for at a time. */
export const PAGE = 100;

type Row = { readonly id: string; readonly title: string; readonly revision: number; readonly changedAt: string; readonly damaged: boolean };

/** The pages that hold these rows. Pages are numbered from 0. */
function usePages(search: string, first: number, last: number): { readonly rows: ReadonlyMap<number, Row>; readonly error: unknown } {
  const pages = Array.from({ length: Math.floor(last / PAGE) - Math.floor(first / PAGE) + 1 }, (_, index) => Math.floor(first / PAGE) + index);
  const found = useQueries({
    queries: pages.map((page) => ({ queryKey: ['cases', 'page', search, page], queryFn: () => valueOf(calls['cases.page']({ search, offset: page * PAGE, limit: PAGE })), placeholderData: keepPreviousData })),
  });
  const rows = new Map<number, Row>();
  found.forEach((each, index) => { each.data?.cases.forEach((row, place) => rows.set((pages[index] ?? 0) * PAGE + place, row)); });
  return { rows, error: found.find(({ error }) => error !== null)?.error ?? null };
}

type Props = { readonly search: string; readonly total: number; readonly chosen: number; readonly onOpen: (id: string) => void; readonly onChosenId: (id: string | null) => void };

/** The cases that match, drawn only as far as they can be seen. The search field above moves through them with the arrows. */
export function CaseList({ search, total, chosen, onOpen, onChosenId }: Props) {
  const { t, say, tongue } = useWords();
  const { look } = useLook();
  const holder = useRef<HTMLDivElement>(null);
  const height = look.size === 'large' ? 90 : 72;
  const { first, count } = useShownRows(holder, height, total);
  const last = Math.min(total, first + count) - 1;
  const { rows } = usePages(search, Math.min(first, chosen), Math.max(first, last));
  const seen = useMemo(() => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index), [first, last]);
  const ids = seen.flatMap((index) => rows.get(index)?.id ?? []).slice(0, 60);
  const next = useQuery({ queryKey: ['next-terms', ids.join(' ')], enabled: ids.length > 0, placeholderData: keepPreviousData, queryFn: () => valueOf(calls['cases.next']({ ids })) });
  const terms = new Map(next.data?.map((term) => [term.id, term]) ?? []);

  const chosenId = rows.get(chosen)?.id ?? null;
  useEffect(() => { onChosenId(chosenId); }, [chosenId, onChosenId]);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const [top, bottom] = [chosen * height, (chosen + 1) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [chosen, height]);

  return (
    <div ref={holder} className="case-list sheet" role="listbox" id="case-rows" aria-label={t('cases')} tabIndex={-1}>
      <div style={{ height: total * height, position: 'relative' }} role="presentation">
        {seen.map((index) => {
          const row = rows.get(index);
          const term = row === undefined ? undefined : terms.get(row.id);
          const end = term?.date == null ? null : term.time === null ? formatDate(term.date, tongue, 'numeric') : formatMoment(`${term.date}T${term.time}+05:00`, tongue, 'numeric', 'never');
          return (
            <div key={index} id={`case-row-${String(index)}`} role="option" aria-selected={index === chosen} aria-posinset={index + 1} aria-setsize={total} className="case-option" style={{ transform: `translateY(${String(index * height)}px)`, height }} onClick={() => { if (row !== undefined) onOpen(row.id); }}>
              <div className="case-name">
                <Text fw={600} truncate>{row === undefined ? '…' : row.damaged ? t('damaged') : row.title}</Text>
                <Text size="sm" c="dimmed">{row === undefined ? '' : `${t('changedOn')} ${formatDate(row.changedAt.slice(0, 10), tongue, 'numeric') ?? ''}`}</Text>
              </div>
              {term === undefined ? null : <div className="case-term"><Text size="sm" fw={600}>{term.status === 'at-once' ? t('term_at_once') : end === null ? t('term_unknown') : `${t('until')} ${end}`}</Text><Text size="sm" truncate>{say(term.title)}</Text></div>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
