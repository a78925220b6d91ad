import { useState } from 'react';
import { Button, FileButton, Group, NativeSelect, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import type { Opening } from '#contract/custody-calls.ts';
import { useWords } from '../words/language.ts';

const KINDS = ['passphrase', 'recovery', 'shares', 'key-file'] as const;
const LABELS = { 'passphrase': 'passphrase', 'recovery': 'recoveryWords', 'shares': 'sharesWords', 'key-file': 'keyFile' } as const;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(String.fromCharCode(...bytes.subarray(0, 4096)));
}

/** What opens the vault: a passphrase, the words of the sheet, or a key file. `onChange` is told null while it is not whole. */
export function OpeningFields({ onChange, autoFocus = false }: { readonly onChange: (secret: Opening | null) => void; readonly autoFocus?: boolean }) {
  const { t } = useWords();
  const [kind, setKind] = useState<Opening['kind']>('passphrase');
  const [file, setFile] = useState<string | null>(null);
  const take = (text: string): void => { onChange(text.trim() === '' || kind === 'key-file' ? null : { kind, text }); };
  return (
    <Stack gap="md">
      {kind === 'passphrase' ? <PasswordInput label={t('passphrase')} autoFocus={autoFocus} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} onChange={(event) => { take(event.currentTarget.value); }} /> : null}
      {kind === 'recovery' || kind === 'shares' ? <Textarea key={kind} label={t(LABELS[kind])} description={t(kind === 'recovery' ? 'recoveryHint' : 'sharesHint')} autosize minRows={3} autoFocus autoComplete="off" spellCheck={false} onChange={(event) => { take(event.currentTarget.value); }} /> : null}
      {kind === 'key-file' ? (
        <Group>
          <FileButton onChange={(chosen) => {
            if (chosen === null) return;
            setFile(chosen.name);
            void base64Of(chosen).then((base64) => { onChange({ kind: 'key-file', base64 }); });
          }}>{(props) => <Button {...props} variant="default">{t('chooseKeyFile')}</Button>}</FileButton>
          <Text role="status">{file ?? ''}</Text>
        </Group>
      ) : null}
      <NativeSelect label={t('openWith')} value={kind} data={KINDS.map((value) => ({ value, label: t(LABELS[value]) }))} onChange={(event) => {
        setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'passphrase');
        setFile(null);
        onChange(null);
      }} />
    </Stack>
  );
}
