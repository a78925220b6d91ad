import { Badge, Button, Text } from '@mantine/core';
import type { Tongue } from '#core/language/tongue.ts';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { placeName } from '../place-name.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { gradeText } from '#core/law/grade-words.ts';
import type { Overview } from './overview-tab.tsx';

type Clock = Overview['clocks'][number];
const SHOWN = ['at-once', 'unknown', 'open', 'passed'];

function endWords({ date, time }: { readonly date: string; readonly time: string | null }, tongue: Tongue): string {
  return `${dayOf(date, tongue)}, ${time ?? '24:00'}`;
}

/** The terms that run: ours first, the most urgent at the top; then what bodies and courts owe. */
export function Clocks({ clocks, file, onFact }: { readonly file: CaseFile | null; readonly clocks: readonly Clock[]; readonly onFact: (path: string) => void }) {
  const { t } = useWords();
  const ours = clocks.filter(({ side, status }) => side === 'ours' && SHOWN.includes(status));
  const state = clocks.filter(({ side, status }) => side === 'state' && (SHOWN.includes(status) || status === 'done'));
  const waiting = clocks.filter(({ status }) => status === 'no-trigger');
  return (
    <section className="sheet" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{t('clocks')}</h2>
      {ours.length === 0 ? <Text size="sm">{t('noClocks')}</Text> : null}
      <ul className="plain-list clocks">{ours.map((clock) => <ClockLine key={`${clock.key} ${clock.subject}`} clock={clock} file={file} onFact={onFact} />)}</ul>
      {state.length === 0 ? null : <details><summary>{t('stateClocks')} ({state.length})</summary><ul className="plain-list clocks">{state.map((clock) => <ClockLine key={`${clock.key} ${clock.subject}`} clock={clock} file={file} onFact={onFact} />)}</ul></details>}
      {waiting.length === 0 ? null : <details><summary>{t('clocksWithoutDate')} ({waiting.length})</summary><ul className="plain-list clocks">{waiting.map((clock) => <ClockLine key={`${clock.key} ${clock.subject}`} clock={clock} file={file} onFact={onFact} />)}</ul></details>}
    </section>
  );
}

function ClockLine({ clock, file, onFact }: { readonly file: CaseFile | null; readonly clock: Clock; readonly onFact: (path: string) => void }) {
  const { t, say, tongue } = useWords();
  const end = clock.safe ?? clock.guide;
  const status = clock.status === 'done' ? (clock.kept === 'no' ? 'clock_late' : clock.kept === 'yes' ? 'clock_kept' : 'clock_done') : clock.side === 'state' && clock.status === 'passed' ? 'clock_stateOver' : `clock_${clock.status}` as const;
  return (
    <li className="clock" data-urgent={clock.side === 'ours' && clock.status !== 'passed' ? true : undefined}>
      <div className="clock-head">
        <span className="clock-title">{say(clock.title)}</span>
        <Badge variant={clock.status === 'passed' || clock.status === 'at-once' ? 'filled' : 'outline'} color="dark" autoContrast>{t(status)}</Badge>
      </div>
      {end === null ? null : <Text className="clock-end">{t(clock.safe === null ? 'clockGuide' : 'clockBy')} {endWords(end, tongue)}</Text>}
      {clock.officeDay === null || clock.side === 'state' || end === null || clock.officeDay === end.date ? null : <Text size="sm">{t('clockOffice')} {dayOf(clock.officeDay, tongue)}</Text>}
      <details>
        <summary>{t('clockMore')}</summary>
        <Text size="sm">{say(clock.citation)} · {t('grade')} {gradeText(clock.grade, tongue)}</Text>
        <Text size="sm">{say(clock.counting)}</Text>
        {clock.side === 'ours' ? <Text size="sm">{t(clock.suspends === 'yes' ? 'suspendsYes' : clock.suspends === 'no' ? 'suspendsNo' : 'suspendsBefore')}</Text> : null}
        {clock.missed === null ? null : <Text size="sm">{t('clockMissed')} {say(clock.missed)}</Text>}
        {clock.doubts.map((doubt) => <Text size="sm" key={doubt.ru}>{say(doubt)}</Text>)}
      </details>
      <Button size="compact-sm" variant="subtle" onClick={() => { onFact(clock.path); }}>{t('clockFrom')} {placeName(file, clock.path, tongue)}</Button>
    </li>
  );
}
