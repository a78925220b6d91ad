import { useState, type KeyboardEvent } from 'react';
import { Modal, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../words/language.ts';
import { useOffered } from './actions.ts';
import { calls, valueOf } from './calls.ts';
import { chordWords } from './keys-dialog.tsx';
import { useNavigation } from './navigation.tsx';

type Row = { readonly id: string; readonly label: string; readonly hint: string; readonly run: () => void };
const MOST_CASES = 8;

/** Everything that can be done here, and the cases, by typing some letters of its name. Arrows choose, Enter does. */
export function Palette({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const { go } = useNavigation();
  const offered = useOffered();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const cases = useQuery({ queryKey: ['cases', 'palette', wanted], enabled: opened && wanted.length > 1, queryFn: () => valueOf(calls['cases.list']({ search: wanted })), placeholderData: (before) => before });
  const rows: readonly Row[] = [
    ...offered.map((action): Row => ({ id: action.id, label: t(action.label), hint: action.chord === undefined ? '' : chordWords(action.chord), run: action.run })).filter(({ label }) => wanted === '' || label.toLowerCase().includes(wanted)),
    ...(wanted.length > 1 ? (cases.data ?? []).slice(0, MOST_CASES) : []).map((each): Row => ({ id: each.id, label: each.title, hint: t('aCase'), run: () => { go({ screen: 'case', id: each.id, tab: 'overview' }); } })),
  ];
  const at = Math.min(chosen, Math.max(rows.length - 1, 0));
  const close = (): void => {
    setTyped('');
    setChosen(0);
    onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen((at + (event.key === 'ArrowDown' ? 1 : rows.length - 1)) % Math.max(rows.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const row = rows[at];
      close();
      row?.run();
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={t('find')} size="lg" closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      <TextInput
        label={t('findHint')} value={typed} onKeyDown={onKey} data-autofocus autoComplete="off"
        onChange={(event) => { setTyped(event.currentTarget.value); setChosen(0); }}
        role="combobox" aria-expanded aria-controls="palette-rows" aria-activedescendant={rows[at] === undefined ? undefined : `palette-${rows[at].id}`}
      />
      <div role="listbox" id="palette-rows" aria-label={t('find')} className="palette-rows">
        {rows.map((row, index) => (
          <div key={row.id} id={`palette-${row.id}`} role="option" aria-selected={index === at} className="palette-row" onClick={() => { close(); row.run(); }}>
            <span>{row.label}</span><span className="palette-hint">{row.hint}</span>
          </div>
        ))}
      </div>
      {rows.length === 0 ? <Text mt="sm">{t('nothingFound')}</Text> : null}
    </Modal>
  );
}
