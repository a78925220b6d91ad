import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { useWords } from '../words/language.ts';
import type { WordKey } from '../words/words.ts';

/** What was typed and what was asked for count as the same whatever their capitals, spaces and dots over ё. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();

type DialogProps = { readonly title: string; readonly running: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** A dialog about something that can't be taken back. While it runs it can't be closed. */
export function SureDialog({ title, running, onClose, children }: DialogProps) {
  const { t } = useWords();
  return <Modal opened onClose={() => { if (!running) onClose(); }} withCloseButton={!running} closeOnClickOutside={false} title={title} size="lg" closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>{children}</Modal>;
}

type FormProps = {
  readonly about: string | null; readonly goes: readonly WordKey[]; readonly stays: readonly WordKey[];
  /** What has to be typed, and the words that ask for it. */
  readonly wanted: string; readonly ask: WordKey; readonly act: WordKey; readonly runs: WordKey;
  readonly running: boolean; readonly error: unknown; readonly onSure: () => void; readonly onClose: () => void;
  /** What else is to be known before. */
  readonly children?: ReactNode;
};

/** Says what goes and what stays, and does it once what was asked for has been typed. */
export function SureForm({ about, goes, stays, wanted, ask, act, runs, running, error, onSure, onClose, children }: FormProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const sure = plain(typed) === plain(wanted);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sure && !running) onSure();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <GoesAndStays about={about} goes={goes} stays={stays} />
        {children}
        <TextInput label={`${t(ask)} ${wanted}`} value={typed} autoComplete="off" disabled={running} onChange={(event) => { setTyped(event.currentTarget.value); }} />
        <FailureNotice error={error} />
        <Text role="status" size="sm">{running ? t(runs) : ''}</Text>
        <Group><Button type="submit" variant="default" disabled={!sure} loading={running}>{t(act)}</Button><Button variant="default" disabled={running} onClick={onClose}>{t('cancel')}</Button></Group>
      </Stack>
    </form>
  );
}

/**
 * What is destroyed, and what no deletion reaches; said each time, because people believe otherwise. The cursor begins here and not in the field
 * below, so that it is read first and in a small window nothing is typed out of sight.
 */
function GoesAndStays({ about, goes, stays }: { readonly about: string | null; readonly goes: readonly WordKey[]; readonly stays: readonly WordKey[] }) {
  const { t } = useWords();
  return (
    <Stack className="read-first" tabIndex={-1} data-autofocus>
      {about === null ? null : <Text fw={600} size="lg">{about}</Text>}
      {([['goesTitle', goes], ['staysTitle', stays]] as const).map(([title, lines]) => (
        <div key={title}>
          <Text fw={600} component="h3">{t(title)}</Text>
          <ul className="goes-and-stays">{lines.map((line) => <li key={line}>{t(line)}</li>)}</ul>
        </div>
      ))}
    </Stack>
  );
}

/** The files of a case that lie outside the vault, by name. */
export function FilesLeft({ files, lead }: { readonly files: readonly string[] | null; readonly lead: WordKey }) {
  const { t } = useWords();
  if (files === null) return <Text size="sm">{t('filesUnknown')}</Text>;
  if (files.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>{t(lead)}</Text>
      <ul className="goes-and-stays files-left">{files.map((name, index) => <li key={`${name} ${String(index)}`}>{name}</li>)}</ul>
    </div>
  );
}
