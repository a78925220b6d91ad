import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups, type FactGroup, type FactRow } from '#core/casefile/fact-rows.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { shownName } from '#core/interview/controls.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import { SECTIONS } from '../../words/sections.ts';
import { refreshCase } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { recordOf, textOf } from '../controls/control-props.ts';
import { shownValue, wordsIn } from '../controls/shown-value.ts';
import { askedAt } from '../paper/asked-at.ts';
import { useSilentWords } from '../history/change-list.tsx';

type Line = { readonly row: FactRow; readonly label: string; readonly text: string };
type Part = { readonly group: FactGroup; readonly title: string; readonly lines: readonly Line[] };

/** What a group of answers is about: a person's name, an event, an act. */
function titleOf(file: CaseFile, group: FactGroup, tongue: Tongue): string {
  const section = SECTIONS[group.section]?.[tongue] ?? group.section;
  const item = recordOf(readPath(file, parsePath(group.path) ?? []));
  const person = file.people.find(({ id }) => group.path.startsWith(`people[${id}]`));
  const kind = textOf(item['kind'] ?? item['type']);
  const about = [person === undefined ? null : shownName(person), kind === '' ? null : (optionWords('kind', kind)?.[tongue] ?? kind), wordsIn(item['title'], tongue)].filter((part) => part !== null && part !== '');
  return about.length === 0 ? section : `${section}: ${about.join(', ')}`;
}

/** Every question of the case with its answer, found as one types, each to be changed in its place. */
export function AllFacts({ id, content, first }: { readonly id: string; readonly content: unknown; readonly first: string | null }) {
  const { t, say, tongue } = useWords();
  const [typed, setTyped] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [editing, setEditing] = useState<string | null>(first);
  const silent = useSilentWords();
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase(tongue));
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const parts = useMemo((): readonly Part[] => (file === null ? [] : factGroups(file).map((group) => ({
    group, title: titleOf(file, group, tongue),
    lines: group.rows.map((row) => {
      const asked = askedAt(file, row.path, tongue);
      return { row, label: say(row.label), text: row.state !== 'value' ? (silent[row.state] ?? '') : asked === null ? '' : shownValue(asked.control, row.value, tongue) };
    }),
  }))), [file, tongue]);
  const matching = useMemo(() => parts.map((part) => ({
    ...part, lines: part.lines.filter(({ label, text, row }) => (!onlyOpen || row.state === 'not-asked') && (wanted === '' || label.toLocaleLowerCase(tongue).includes(wanted) || text.toLocaleLowerCase(tongue).includes(wanted))),
  })).filter(({ lines }) => lines.length > 0), [parts, wanted, onlyOpen, tongue]);
  const edit = useCallback((path: string | null): void => { setEditing(path); }, []);
  if (file === null) return <Text>{t('loading')}</Text>;
  // A place that is no answer of a group (a name, a citizenship) still has its field.
  const alone = editing !== null && !parts.some(({ lines }) => lines.some(({ row }) => row.path === editing)) ? editing : null;
  return (
    <Stack className="all-facts">
      <div className="find-row no-print">
        <TextInput className="grow" type="search" label={t('filterFacts')} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); }} />
        <Checkbox label={t('onlyOpen')} checked={onlyOpen} onChange={(event) => { setOnlyOpen(event.currentTarget.checked); }} />
      </div>
      {alone === null ? null : <Alone id={id} file={file} path={alone} onClose={() => { setEditing(null); }} />}
      {matching.length === 0 ? <Text>{t('nothingFound')}</Text> : null}
      {matching.map(({ group, title, lines }) => (
        <details key={group.path} className="sheet fact-group" open={wanted !== '' || lines.some(({ row }) => row.path === editing) || undefined}>
          <summary><h3>{title}</h3><span className="fact-count">{lines.filter(({ row }) => row.state !== 'not-asked').length} / {lines.length}</span></summary>
          <dl>{lines.map((line) => <FactLine key={line.row.path} caseId={id} file={file} line={line} open={line.row.path === editing} onEdit={edit} />)}</dl>
        </details>
      ))}
    </Stack>
  );
}

function Alone({ id, file, path, onClose }: { readonly id: string; readonly file: CaseFile; readonly path: string; readonly onClose: () => void }) {
  const { tongue } = useWords();
  const asked = askedAt(file, path, tongue);
  return asked === null ? null : <section className="sheet"><AnswerField caseId={id} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) onClose(); }} /></section>;
}

type LineProps = { readonly caseId: string; readonly file: CaseFile; readonly line: Line; readonly open: boolean; readonly onEdit: (path: string | null) => void };

const FactLine = memo(function FactLine({ caseId, file, line: { row, label, text }, open, onEdit }: LineProps) {
  const { t, tongue } = useWords();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => { if (open) holder.current?.scrollIntoView({ block: 'nearest' }); }, [open]);
  if (open) {
    const asked = askedAt(file, row.path, tongue);
    return (
      <div ref={holder} className="fact-open">
        {asked === null ? null : <AnswerField caseId={caseId} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) onEdit(null); }} />}
        <WhoReads caseId={caseId} file={file} path={row.path} />
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => { onEdit(null); }}>{t('close')}</Button>
      </div>
    );
  }
  return (
    <div className="fact-line">
      <dt>{label}</dt>
      <dd data-state={row.state}>{text}</dd>
      <Button className="no-print" size="compact-sm" variant="subtle" aria-label={`${t('edit')}: ${label}`} onClick={() => { onEdit(row.path); }}>{t('edit')}</Button>
    </div>
  );
});

const READERS = ['any', 'asylum', 'court', 'un', 'nobody'] as const;

/** Who may come to read an answer: papers for others leave it out. */
export function WhoReads({ caseId, file, path }: { readonly caseId: string; readonly file: CaseFile; readonly path: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const stored = recordOf(readPath(file, parsePath(path) ?? []))['disclosure'];
  const chosen = Array.isArray(stored) ? stored.join('+') : textOf(stored) || 'any';
  const known = READERS.some((each) => each === chosen);
  const telling = useMutation({ mutationFn: (disclosure: (typeof READERS)[number]) => valueOf(calls['case.disclose']({ id: caseId, path, disclosure })), onSuccess: () => refreshCase(queries) });
  return (
    <>
      <NativeSelect mt="sm" maw="22rem" label={t('whoReads')} value={chosen} data={[...READERS.map((each) => ({ value: each as string, label: t(`reader_${each}`) })), ...(known ? [] : [{ value: chosen, label: chosen }])]} onChange={(event) => { const next = READERS.find((each) => each === event.currentTarget.value); if (next !== undefined) telling.mutate(next); }} />
      <FailureNotice error={telling.error} />
    </>
  );
}
