import { memo, useLayoutEffect, useRef } from 'react';
import { Text } from '@mantine/core';
import { optionWords } from '#core/casefile/option-words.ts';
import { dayOf, momentOf } from '../words/clock-words.ts';
import { useWords } from '../words/language.ts';
import { isMeant, standingOf, type Standing } from './just-moved.ts';

export type Row = { readonly id: string; readonly title: string; readonly revision: number; readonly changedAt: string; readonly damaged: boolean };
export type Note = {
  readonly id: string; readonly kinds: readonly string[]; readonly papers: number; readonly filed: number;
  readonly term: { readonly title: { readonly ru: string; readonly kk: string; readonly en: string }; readonly status: string; readonly date: string | null; readonly time: string | null } | null;
};

type Props = { readonly row: Row | undefined; readonly note: Note | undefined; readonly index: number; readonly total: number; readonly chosen: boolean; readonly height: number; readonly onOpen: (id: string) => void };

/** One case of the list: whose, what is going on, and what is due next. Undefined while it is on its way. */
export const CaseRow = memo(function CaseRow({ row, note, index, total, chosen, height, onOpen }: Props) {
  const { t, say, tongue } = useWords();
  const standing = useRef<Standing>({ id: undefined, since: Number.NEGATIVE_INFINITY });
  const id = row?.id;
  useLayoutEffect(() => { standing.current = standingOf(standing.current, id, performance.now()); }, [id]);
  const open = (): void => { if (id !== undefined && isMeant(standing.current, id, performance.now())) onOpen(id); };
  const term = note?.term ?? null;
  const end = term?.date == null ? null : term.time === null ? dayOf(term.date, tongue) : momentOf(`${term.date}T${term.time}+05:00`, tongue);
  const under = row === undefined ? '' : [
    ...(note === undefined || note.papers + note.filed === 0 ? [] : [`${t('papersCount')} ${String(note.papers)}, ${t('filedCount')} ${String(note.filed)}`]),
    ...(note?.kinds ?? []).map((kind) => optionWords('kind', kind)?.[tongue] ?? kind),
    `${t('changedOn')} ${dayOf(row.changedAt, tongue)}`,
  ].join(' · ');
  return (
    <div id={`case-row-${String(index)}`} role="option" aria-selected={chosen} aria-posinset={index + 1} aria-setsize={total} className="case-option" style={{ transform: `translateY(${String(index * height)}px)`, height }} onClick={open}>
      <div className="case-name">
        <Text fw={600} truncate>{row === undefined ? '…' : row.damaged ? t('damaged') : row.title}</Text>
        <Text size="sm" c="dimmed" truncate>{under}</Text>
      </div>
      {term === null ? null : <div className="case-term" data-urgent={term.status === 'at-once' || undefined}><Text size="sm" fw={600}>{term.status === 'at-once' ? t('term_at_once') : end === null ? t('term_unknown') : `${t('until')} ${end}`}</Text><Text size="sm" truncate>{say(term.title)}</Text></div>}
    </div>
  );
});
