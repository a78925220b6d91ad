import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { controlOf } from '#core/interview/controls.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { placeAt } from '#core/interview/places.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { dayOf } from '../../words/clock-words.ts';
import { useWords } from '../../words/language.ts';
import { caseQuery } from '../answers.ts';
import { placeName } from '../place-name.ts';
import { recordOf, textOf } from '../controls/control-props.ts';
import { insideOf, shownValue, wordsIn } from '../controls/shown-value.ts';

/** Parts of an item that mean nothing to a person. */
const MACHINE: readonly string[] = ['id', 'blob', 'person', 'disclosure', 'recordedBy', 'at'];

export type ShownChange = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

/** What changed in a case since one of its papers was made. */
export const changesQuery = (caseId: string, paper: string) => ({ queryKey: ['history', caseId, 'since', paper], queryFn: () => valueOf(calls['history.since']({ id: caseId, since: { paper } })) });
type Since = Awaited<ReturnType<ReturnType<typeof changesQuery>['queryFn']>>;

/** A stored value as a line: an answer, a silent state, or a whole item by its first words. */
export function storedText(file: CaseFile | null, path: string, value: unknown, tongue: Tongue, silent: Readonly<Record<string, string>>): string {
  const state = textOf(recordOf(value)['state']);
  if (state !== '' && state !== 'value') return silent[state] ?? state;
  const place = placeAt(path);
  const inner = insideOf(value);
  if (inner === undefined || inner === null) return '';
  const shown = place === undefined || file === null ? '' : shownValue(controlOf(place, file), inner, tongue);
  if (shown !== '') return shown;
  const words = wordsIn(inner, tongue);
  if (words !== '') return words;
  const parts = Object.entries(recordOf(inner)).filter(([field]) => !MACHINE.includes(field)).map(([field, part]) => (typeof part === 'string' ? (optionWords(field, part)?.[tongue] ?? part) : textOf(insideOf(part)) || wordsIn(insideOf(part), tongue)));
  return parts.filter((part) => part !== '').slice(0, 4).join(', ');
}

export function useSilentWords(): Readonly<Record<string, string>> {
  const { t } = useWords();
  return { unknown: t('notKnown'), refused: t('notSaid'), none: t('thereIsNone'), 'not-applicable': t('notFitting'), 'not-asked': t('notAskedYet') };
}

export function ChangeRows({ caseId, changes }: { readonly caseId: string; readonly changes: readonly ShownChange[] }) {
  const { t, tongue } = useWords();
  const silent = useSilentWords();
  const found = useQuery(caseQuery(caseId));
  const file = (found.data?.content ?? null) as CaseFile | null;
  return (
    <ul className="plain-list changes">
      {changes.map((change) => {
        const [before, after] = [storedText(file, change.path, change.before, tongue, silent), storedText(file, change.path, change.after, tongue, silent)];
        return (
          <li key={change.path}>
            <Text size="sm" c="dimmed">{placeName(file, change.path, tongue)}</Text>
            {change.before === undefined ? null : <Text size="sm" component="del" display="block">{before === '' ? t('somethingElse') : before}</Text>}
            {change.after === undefined ? <Text size="sm" fs="italic">{t('takenOut')}</Text> : <Text size="sm" component="ins" display="block">{after === '' ? t('somethingElse') : after}</Text>}
          </li>
        );
      })}
    </ul>
  );
}

/** What is different since a paper was made. */
export function ChangeList({ caseId, changes }: { readonly caseId: string; readonly changes: Since }) {
  const { t, tongue } = useWords();
  if (changes.changes.length === 0 && changes.forgotten.length === 0) return <Text size="sm">{t('nothingChanged')}</Text>;
  return (
    <>
      <ChangeRows caseId={caseId} changes={changes.changes} />
      {changes.forgotten.map((each) => <Text size="sm" key={`${each.path} ${each.at}`}>{t('forgottenSince')} {placeName(null, each.path, tongue)} ({dayOf(each.at, tongue)})</Text>)}
    </>
  );
}
