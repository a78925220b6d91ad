import { Fragment, memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { factGroups, type FactGroup, type FactRow } from '#core/casefile/fact-rows.ts';
import { parsePath, readPath } from '#core/casefile/paths.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useWords } from '../../words/language.ts';
import { BLOCKS, SECTIONS } from '../../words/sections.ts';
import { refreshCase } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { recordOf, textOf } from '../controls/control-props.ts';
import { itemName } from '../place-name.ts';
import { dateIn, shownValue } from '../controls/shown-value.ts';
import { askedAt } from '../paper/asked-at.ts';
import { ForgetButton, ForgetFact } from './forget-fact.tsx';
import { useSilentWords } from '../history/change-list.tsx';

type Line = { readonly row: FactRow; readonly label: string; readonly text: string };
type Part = { readonly group: FactGroup; readonly title: string; readonly lines: readonly Line[] };

/** The day of an event, a journey or an act, so that one is told from another; empty where it has none. */
function answeredDate(item: unknown, tongue: Tongue): string {
  const { date: day, at } = recordOf(item);
  const date = recordOf(day ?? at);
  return date['state'] === 'value' ? dateIn(date['value'], tongue) : '';
}

/** What a group of answers is about: a person's name, an event, an act. */
function titleOf(file: CaseFile, group: FactGroup, tongue: Tongue): string {
  const [root = '', ...inner] = group.path.split(/(?<=\])\./u);
  const parts = [itemName(file, root, tongue), ...inner.map((_part, index) => { const path = [root, ...inner.slice(0, index + 1)].join('.'); return itemName(file, path, tongue) || (BLOCKS[inner[index] ?? '']?.[tongue] ?? ''); })];
  const when = answeredDate(readPath(file, parsePath(group.path) ?? []), tongue);
  return [...parts, when].filter((part) => part !== '').join(' · ') || (SECTIONS[group.section]?.[tongue] ?? group.section);
}

/** Every question of the case with its answer, found as one types, each to be changed in its place. */
export function AllFacts({ id, content, first }: { readonly id: string; readonly content: unknown; readonly first: string | null }) {
  const { t, tongue, say } = useWords();
  const [typed, setTyped] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [editing, setEditing] = useState<string | null>(first);
  const [forgetting, setForgetting] = useState<string | null>(null);
  const silent = useSilentWords();
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase(tongue));
  // A new revision is drawn between the keys of whoever types on.
  const settled = useDeferredValue(content);
  const file = useMemo(() => { const read = CaseFile.safeParse(settled); return read.success ? read.data : null; }, [settled]);
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
  // The field goes first, with whatever stands in it: what is written after a fact was forgotten would bring it back.
  const forget = useCallback((path: string): void => { setEditing(null); setForgetting(path); }, []);
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
      <FactGroups caseId={id} file={file} parts={matching} all={wanted !== ''} editing={editing} onEdit={edit} onForget={forget} />
      {forgetting === null ? null : <ForgetFact caseId={id} file={file} path={forgetting} onClose={() => { setForgetting(null); }} />}
    </Stack>
  );
}

type GroupsProps = { readonly caseId: string; readonly file: CaseFile; readonly parts: readonly Part[]; readonly all: boolean; readonly editing: string | null; readonly onEdit: (path: string | null) => void; readonly onForget: (path: string) => void };

/** The groups of answers. A letter in the search draws none of them until the list that fits it is ready. */
const FactGroups = memo(function FactGroups({ caseId, file, parts, all, editing, onEdit, onForget }: GroupsProps) {
  const { say } = useWords();
  return parts.map(({ group, title, lines }, index) => (
    <Fragment key={group.path}>
      {parts[index - 1]?.group.section === group.section ? null : <h2 className="fact-section">{say(SECTIONS[group.section] ?? { ru: group.section, kk: group.section, en: group.section })}</h2>}
      <details className="sheet fact-group" open={all || lines.some(({ row }) => row.path === editing) || undefined}>
        <summary><h3>{title}</h3><span className="fact-count">{lines.filter(({ row }) => row.state !== 'not-asked').length} / {lines.length}</span></summary>
        <ul className="plain-list fact-list">{lines.map((line) => <FactLine key={line.row.path} caseId={caseId} file={file} line={line} open={line.row.path === editing} onEdit={onEdit} onForget={onForget} />)}</ul>
      </details>
    </Fragment>
  ));
});

function Alone({ id, file, path, onClose }: { readonly id: string; readonly file: CaseFile; readonly path: string; readonly onClose: () => void }) {
  const { tongue } = useWords();
  const asked = askedAt(file, path, tongue);
  return asked === null ? null : <section className="sheet"><AnswerField caseId={id} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) onClose(); }} /></section>;
}

type LineProps = { readonly caseId: string; readonly file: CaseFile; readonly line: Line; readonly open: boolean; readonly onEdit: (path: string | null) => void; readonly onForget: (path: string) => void };

/** A thousand lines stand in the list, and a new revision changes one: the others are not drawn anew. Only an open line reads the case itself. */
function sameLine(before: LineProps, after: LineProps): boolean {
  const { row, label, text } = after.line;
  return before.open === after.open && (!after.open || before.file === after.file) && before.line.row.path === row.path && before.line.row.state === row.state
    && before.line.label === label && before.line.text === text && before.caseId === after.caseId && before.onEdit === after.onEdit && before.onForget === after.onForget;
}

const FactLine = memo(function FactLine({ caseId, file, line: { row, label, text }, open, onEdit, onForget }: LineProps) {
  const { t, tongue } = useWords();
  const holder = useRef<HTMLLIElement>(null);
  useEffect(() => { if (open) holder.current?.scrollIntoView({ block: 'nearest' }); }, [open]);
  if (open) {
    const asked = askedAt(file, row.path, tongue);
    return (
      <li ref={holder} className="fact-open">
        {asked === null ? null : <AnswerField caseId={caseId} asked={asked} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) onEdit(null); }} />}
        <WhoReads caseId={caseId} file={file} path={row.path} />
        <Group mt="xs" gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => { onEdit(null); }}>{t('close')}</Button>
          <ForgetButton onAsk={() => { onForget(row.path); }} />
        </Group>
      </li>
    );
  }
  return (
    <li className="fact-line">
      <span className="fact-label">{label}</span>
      <span className="fact-value" data-state={row.state}>{text}</span>
      {/* A plain button: a thousand of the library's cost the search of this list its speed. */}
      <button type="button" className="row-button no-print" aria-label={`${t('edit')}: ${label}`} onClick={() => { onEdit(row.path); }}>{t('edit')}</button>
    </li>
  );
}, sameLine);

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
      <NativeSelect mt="sm" maw="22rem" label={t('whoReads')} value={chosen} data={[...READERS.map((each) => ({ value: each, label: t(`reader_${each}`) })), ...(known ? [] : [{ value: chosen, label: chosen }])]} onChange={(event) => { const next = READERS.find((each) => each === event.currentTarget.value); if (next !== undefined) telling.mutate(next); }} />
      <FailureNotice error={telling.error} />
    </>
  );
}
