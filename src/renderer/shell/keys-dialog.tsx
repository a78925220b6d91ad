import { Modal, Table } from '@mantine/core';
import { useWords } from '../words/language.ts';
import { useOffered, type Chord } from './actions.ts';

const NAMES: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Enter: 'Enter', Escape: 'Esc', Slash: '/' };

/** A chord as it stands on the keys. */
export const chordWords = (chord: Chord): string => chord.split('+').map((part) => NAMES[part] ?? part).join('+');

/** The keys of the screen as it stands. */
export function KeysDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const offered = useOffered();
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys')} size="lg" closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      <Table>
        <Table.Tbody>
          {offered.filter(({ chord }) => chord !== undefined).map(({ id, label, chord }) => (
            <Table.Tr key={id}><Table.Th scope="row" fw={400}>{t(label)}</Table.Th><Table.Td ta="right"><kbd>{chord === undefined ? '' : chordWords(chord)}</kbd></Table.Td></Table.Tr>
          ))}
          <Table.Tr><Table.Th scope="row" fw={400}>{t('keyFields')}</Table.Th><Table.Td ta="right"><kbd>Tab</kbd> <kbd>Shift+Tab</kbd></Table.Td></Table.Tr>
          <Table.Tr><Table.Th scope="row" fw={400}>{t('keyClose')}</Table.Th><Table.Td ta="right"><kbd>Esc</kbd></Table.Td></Table.Tr>
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
