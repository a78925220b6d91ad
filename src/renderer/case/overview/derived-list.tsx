import { Button, Text } from '@mantine/core';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { useWords } from '../../words/language.ts';
import { dateIn } from '../controls/shown-value.ts';
import { placeName } from '../place-name.ts';
import type { Overview } from './overview-tab.tsx';

/** So many are shown at once: the first tell which procedure this is. */
const FEW = 4;

type Derived = Overview['derived'][number];

/** What nobody typed and the program reckoned: each with the norm or reason, and the answers that it comes from or waits for. */
export function DerivedList({ facts, file, onFact }: { readonly facts: readonly Derived[]; readonly file: CaseFile | null; readonly onFact: (path: string) => void }) {
  const { t } = useWords();
  const known = facts.filter(({ value }) => value !== null);
  const waiting = facts.filter(({ value, missing }) => value === null && missing.length > 0);
  return (
    <section className="sheet" aria-labelledby="derived-title">
      <h2 id="derived-title">{t('derivedTitle')}</h2>
      <Text size="sm" c="dimmed">{t(known.length === 0 ? 'derivedNone' : 'derivedNote')}</Text>
      <ul className="plain-list">{known.slice(0, FEW).map((fact) => <DerivedLine key={`${fact.rule} ${fact.path}`} fact={fact} file={file} onFact={onFact} />)}</ul>
      {known.length <= FEW ? null : <details className="derived-more"><summary>{t('derivedMore')} ({known.length - FEW})</summary><ul className="plain-list">{known.slice(FEW).map((fact) => <DerivedLine key={`${fact.rule} ${fact.path}`} fact={fact} file={file} onFact={onFact} />)}</ul></details>}
      {waiting.length === 0 ? null : <details><summary>{t('derivedWaiting')} ({waiting.length})</summary><ul className="plain-list">{waiting.map((fact) => <DerivedLine key={`${fact.rule} ${fact.path}`} fact={fact} file={file} onFact={onFact} />)}</ul></details>}
    </section>
  );
}

function DerivedLine({ fact, file, onFact }: { readonly fact: Derived; readonly file: CaseFile | null; readonly onFact: (path: string) => void }) {
  const { t, say, tongue } = useWords();
  const { value } = fact;
  const shown = value === null ? null : typeof value === 'object' ? say(value) : fact.kind === 'truth' ? t(value === 'yes' ? 'derivedYes' : 'derivedNo') : fact.kind === 'number' ? String(value) : dateIn(String(value), tongue);
  const places = value === null ? fact.missing : fact.from;
  return (
    <li className="derived">
      <Text size="sm">{say(fact.label)}{fact.path === '' ? '' : ` (${placeName(file, fact.path, tongue)})`}{shown === null ? '' : ': '}{shown === null ? null : <strong>{shown}</strong>}</Text>
      <details>
        <summary>{t(value === null ? 'derivedNeeds' : 'derivedWhy')}</summary>
        <Text size="sm">{say(fact.source)}</Text>
        <Text size="sm" c="dimmed">{t('derivedRule')} {fact.rule}</Text>
        <div className="places">{places.map((path) => <Button key={path} size="compact-sm" variant="default" onClick={() => { onFact(path); }}>{placeName(file, path, tongue)}</Button>)}</div>
      </details>
    </li>
  );
}
