import { Button, NativeSelect } from '@mantine/core';
import { optionWords } from '#core/casefile/option-words.ts';
import { PROCEEDING_KINDS } from '#core/casefile/proceeding.ts';
import { PAPER_STATES, type CaseFilter } from '#contract/list-calls.ts';
import { useWords } from '../words/language.ts';

export const NO_FILTER: CaseFilter = { kind: null, papers: null, withinDays: null };
const DAYS = [0, 3, 7, 30] as const;

export const isFilter = ({ kind, papers, withinDays }: CaseFilter): boolean => kind !== null || papers !== null || withinDays !== null;

/** Narrows the list: by what is due, by what is going on, by how the papers stand. */
export function CaseFilters({ filter, onChange }: { readonly filter: CaseFilter; readonly onChange: (filter: CaseFilter) => void }) {
  const { t, tongue } = useWords();
  return (
    <div className="case-filters" role="group" aria-label={t('filters')}>
      <NativeSelect id="case-filter" label={t('filterTerm')} value={filter.withinDays === null ? '' : String(filter.withinDays)} data={[{ value: '', label: t('filterAny') }, ...DAYS.map((days) => ({ value: String(days), label: t(`within_${String(days) as '0' | '3' | '7' | '30'}`) }))]}
        onChange={(event) => { const { value } = event.currentTarget; onChange({ ...filter, withinDays: value === '' ? null : Number(value) }); }} />
      <NativeSelect label={t('filterKind')} value={filter.kind ?? ''} data={[{ value: '', label: t('filterAny') }, ...PROCEEDING_KINDS.map((kind) => ({ value: kind, label: optionWords('kind', kind)?.[tongue] ?? kind }))]}
        onChange={(event) => { onChange({ ...filter, kind: PROCEEDING_KINDS.find((kind) => kind === event.currentTarget.value) ?? null }); }} />
      <NativeSelect label={t('filterPapers')} value={filter.papers ?? ''} data={[{ value: '', label: t('filterAny') }, ...PAPER_STATES.map((state) => ({ value: state, label: t(`papers_${state}`) }))]}
        onChange={(event) => { onChange({ ...filter, papers: PAPER_STATES.find((state) => state === event.currentTarget.value) ?? null }); }} />
      {isFilter(filter) ? <Button variant="subtle" onClick={() => { onChange(NO_FILTER); }}>{t('filterClear')}</Button> : null}
    </div>
  );
}
