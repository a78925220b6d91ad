import { useEffect, useState } from 'react';
import { Text } from '@mantine/core';
import type { EmergencyView } from '#contract/emergency-calls.ts';
import { useWords } from '../words/language.ts';

/** Minutes that have gone by since the answer of the program came. */
export function usePassing(view: EmergencyView): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const from = performance.now();
    setPassed(0);
    const timer = globalThis.setInterval(() => { setPassed(Math.floor((performance.now() - from) / 60_000)); }, 5000);
    return () => { globalThis.clearInterval(timer); };
  }, [view]);
  return passed;
}

/** How long the person has been held, running. No hurry is drawn: it only says the time. */
export function HeldClock({ view, passed }: { readonly view: EmergencyView; readonly passed: number }) {
  const { t } = useWords();
  if (view.heldMinutes === null) return <Text role="status">{t('heldUnknown')}</Text>;
  const written = (minutes: number): string => `${String(Math.floor(minutes / 60))} ${t('hoursShort')} ${String(minutes % 60).padStart(2, '0')} ${t('minutesShort')}`;
  const { least, most } = view.heldMinutes;
  return (
    <div className="held-clock" role="timer" aria-live="off">
      <Text size="sm">{t('heldFor')}</Text>
      <span className="held-time">{least === most ? written(most + passed) : `${written(least + passed)} – ${written(most + passed)}`}</span>
    </div>
  );
}
