import { useQuery } from '@tanstack/react-query';
import { Stack } from '@mantine/core';
import { calls, valueOf } from '../shell/calls.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { EmergencyForm } from './emergency-form.tsx';
import { EmergencyWork } from './emergency-work.tsx';

/** «Человек задержан»: the questions, then what to do. */
export function EmergencyScreen({ id, today }: { readonly id: string | null; readonly today: string }) {
  const kept = useQuery({ queryKey: ['emergency-form'], gcTime: 0, staleTime: 0, enabled: id === null, queryFn: () => valueOf(calls['emergency.kept']({})) });
  if (id !== null) return <EmergencyWork id={id} />;
  if (kept.error !== null) return <Stack className="page"><FailureNotice error={kept.error} /></Stack>;
  return kept.data === undefined ? null : <EmergencyForm today={today} kept={kept.data.form} />;
}
