import { useEffect, useState } from 'react';
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls, valueOf } from '../shell/calls.ts';
import { useWords } from '../words/language.ts';

const FILL = { none: 0, short: 10, floor: 30, fair: 65, strong: 100 } as const;
type Verdict = keyof typeof FILL;

/** The judgement of the vault itself, asked a moment after the last key. */
function useVerdict(passphrase: string): Verdict {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = globalThis.setTimeout(() => { setSettled(passphrase); }, 150);
    return () => { globalThis.clearTimeout(timer); };
  }, [passphrase]);
  const judged = useQuery({ queryKey: ['strength', settled], enabled: settled !== '', gcTime: 0, placeholderData: (before) => before, queryFn: () => valueOf(calls['passphrase.strength']({ passphrase: settled })) });
  return passphrase === '' ? 'none' : (judged.data?.verdict ?? 'none');
}

/**
 * Two fields for a new passphrase with its strength, and a maker of random words. `onReady` is told the passphrase once it is strong enough
 * for the vault and written twice the same, and null whenever it is not.
 */
export function NewPassphrase({ onReady, autoFocus }: { readonly onReady: (passphrase: string | null) => void; readonly autoFocus?: boolean }) {
  const { t, tongue } = useWords();
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [made, setMade] = useState<string | null>(null);
  const verdict = useVerdict(phrase);
  const good = (verdict === 'fair' || verdict === 'strong') && phrase === again;
  useEffect(() => { onReady(good ? phrase : null); }, [good, phrase, onReady]);
  const making = useMutation({
    mutationFn: () => valueOf(calls['passphrase.suggest']({ tongue })),
    onSuccess: ({ passphrase }) => {
      setMade(passphrase);
      setPhrase(passphrase);
      setAgain(passphrase);
    },
  });
  return (
    <Stack gap="md">
      <div>
        <PasswordInput label={t('passphrase')} description={t('passphraseHint')} value={phrase} autoFocus={autoFocus === true} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} onChange={(event) => { setPhrase(event.currentTarget.value); setMade(null); }} />
        <div className="meter" data-verdict={verdict} aria-hidden><div style={{ width: `${String(FILL[verdict])}%` }} /></div>
        <Text size="sm" role="status">{t('strength')}: {t(verdict === 'none' && phrase !== '' ? 'strength_judging' : `strength_${verdict}`)}</Text>
      </div>
      <PasswordInput label={t('passphraseAgain')} value={again} autoComplete="off" visibilityToggleButtonProps={{ 'aria-label': t('showPassphrase') }} error={again !== '' && again !== phrase ? t('passphraseDiffers') : undefined} onChange={(event) => { setAgain(event.currentTarget.value); }} />
      <div>
        <Button variant="default" loading={making.isPending} onClick={() => { making.mutate(); }}>{t('suggest')}</Button>
        {made === null ? null : <div className="made-phrase"><Text fw={600} ff="monospace">{made}</Text><Text size="sm" mt="xs">{t('suggested')}</Text></div>}
      </div>
    </Stack>
  );
}
