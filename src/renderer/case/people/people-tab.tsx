import { useMemo, useState } from 'react';
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { CaseFile } from '#core/casefile/case-file.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import type { Person } from '#core/casefile/person.ts';
import { controlOf, shownName } from '#core/interview/controls.ts';
import { placeAt } from '#core/interview/places.ts';
import { useDraft } from '../../shell/drafts.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation, useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer, useRemoval } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { newId, recordOf, textOf } from '../controls/control-props.ts';
import { AnyControl } from '../controls/any-control.tsx';
import { draftText, typedOf } from '../controls/draft-text.ts';
import { shownValue } from '../controls/shown-value.ts';
import { AddThing } from '../facts/add-thing.tsx';
import { addersOf } from '#core/interview/adders.ts';
import { ForgetButton, ForgetFact } from '../facts/forget-fact.tsx';
import { askedAt } from '../paper/asked-at.ts';
import { NameFormsEditor } from './name-forms-editor.tsx';
import { ThingList } from './thing-list.tsx';

/** The people of a case: who they are in it, how their names are written and declined, who may act for whom. */
export function PeopleTab({ id, content }: { readonly id: string; readonly content: unknown }) {
  const { t, say, tongue } = useWords();
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const left = /^people\[([^\]]+)\]/u.exec(useUnfinished(id) ?? '')?.[1] ?? null;
  const [open, setOpen] = useState(left);
  if (file === null) return <Text>{t('loading')}</Text>;
  // A person who was being added when the window was locked is not among them yet.
  const person = file.people.find(({ id: each }) => each === open) ?? file.people[0];
  const shown = person?.id ?? null;
  const context = { file, selection: { person: file.people[0]?.id ?? '', proceeding: null, annexTo: null } };
  return (
    <div className="people">
      <nav className="people-list no-print" aria-label={t('people')}>
        <ul className="plain-list">
          {file.people.map((each) => (
            <li key={each.id}>
              <button type="button" className="person-link" aria-current={each.id === shown} onClick={() => { setOpen(each.id); }}>
                <span>{shownName(each)}</span>
                <span className="person-roles">{each.roles.map((role) => optionWords('roles', role)?.[tongue] ?? role).join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
        <Stack gap="xs" mt="sm" align="flex-start">{addersOf(['applicants', 'family', 'defenders', 'interpreters'], context).map((adder) => <AddThing key={adder.path} caseId={id} adder={adder} tongue={tongue} onAdded={(path) => { setOpen(/\[([^\]]+)\]/u.exec(path)?.[1] ?? null); }} />)}</Stack>
      </nav>
      <div className="person-sheet">
        {person === undefined ? null : <OnePerson key={person.id} caseId={id} file={file} person={person} />}
        <section className="sheet" aria-labelledby="mandates-title"><h2 id="mandates-title">{t('mandates')}</h2><Text size="sm" c="dimmed">{t('mandatesNote')}</Text><ThingList caseId={id} file={file} list="mandates" /></section>
        <section className="sheet" aria-labelledby="consents-title"><h2 id="consents-title">{t('consents')}</h2><Text size="sm" c="dimmed">{t('consentsNote')}</Text><ThingList caseId={id} file={file} list="consents" /></section>
        <section className="sheet" aria-labelledby="readers-title"><h2 id="readers-title">{t('readersTitle')}</h2><Text size="sm">{t('readersText')}</Text><ReadersLink id={id} label={say({ ru: 'К ответам', kk: 'Жауаптарға', en: 'To the answers' })} /></section>
      </div>
    </div>
  );
}

function ReadersLink({ id, label }: { readonly id: string; readonly label: string }) {
  const { go } = useNavigation();
  return <Button mt="sm" size="compact-md" variant="default" onClick={() => { go({ screen: 'case', id, tab: 'facts' }); }}>{label}</Button>;
}

function OnePerson({ caseId, file, person }: { readonly caseId: string; readonly file: CaseFile; readonly person: Person }) {
  const { t, tongue } = useWords();
  const unfinished = useUnfinished(caseId);
  const roles = askedAt(file, `people[${person.id}].roles`, tongue);
  return (
    <>
      <section className="sheet" aria-labelledby="person-title">
        <h2 id="person-title">{shownName(person)}</h2>
        <Stack gap="lg" mt="sm">
          {roles === null ? null : <AnswerField caseId={caseId} asked={{ ...roles, label: t('roles') }} tongue={tongue} autoFocus={unfinished === roles.path} />}
          <Names caseId={caseId} file={file} person={person} />
        </Stack>
      </section>
      <NameFormsEditor caseId={caseId} person={person} />
      <Spellings caseId={caseId} file={file} person={person} />
    </>
  );
}

/** Every spelling of the name that was met, each in its script. */
function Names({ caseId, file, person }: { readonly caseId: string; readonly file: CaseFile; readonly person: Person }) {
  const { t, tongue } = useWords();
  const left = useUnfinished(caseId);
  const [editing, setEditing] = useState(person.names.find(({ id }) => left === `people[${person.id}].names[${id}]`)?.id ?? null);
  const [forgetting, setForgetting] = useState<string | null>(null);
  const [adding, setAdding] = useState(() => SCRIPTS.find((script) => left === newNamePath(person.id, script)) ?? null);
  const removing = useRemoval(caseId);
  const place = placeAt(`people[${person.id}].names[${person.names[0]?.id ?? 'x'}]`);
  const control = place === undefined ? null : controlOf(place, file);
  return (
    <section aria-labelledby="names-title">
      <h3 id="names-title">{t('namesTitle')}</h3>
      <Text size="sm" c="dimmed">{t('namesNote')}</Text>
      <FailureNotice error={removing.error} />
      <ul className="plain-list names">
        {person.names.map((name) => {
          const path = `people[${person.id}].names[${name.id}]`;
          const asked = editing === name.id ? askedAt(file, path, tongue) : null;
          return (
            <li key={name.id}>
              {asked === null ? (
                <div className="name-line">
                  <span>{control === null ? '' : shownValue(control, name, tongue)}</span>
                  <Badge variant="outline" color="dark">{optionWords('script', name.script)?.[tongue] ?? name.script}{name.tongue === undefined ? '' : ` · ${name.tongue === 'ru' || name.tongue === 'kk' || name.tongue === 'en' ? t(`language_${name.tongue}`) : name.tongue}`}</Badge>
                  <Badge variant="outline" color="dark">{optionWords('use', name.use)?.[tongue] ?? name.use}</Badge>
                  <Button size="compact-sm" variant="subtle" aria-label={`${t('edit')}: ${control === null ? '' : shownValue(control, name, tongue)}`} onClick={() => { setEditing(name.id); }}>{t('edit')}</Button>
                  {person.names.length < 2 ? null : <Button size="compact-sm" variant="subtle" aria-label={`${t('removeThing')}: ${control === null ? '' : shownValue(control, name, tongue)}`} onClick={() => { removing.mutate(path); }}>{t('removeThing')}</Button>}
                </div>
              ) : <><AnswerField caseId={caseId} asked={{ ...asked, label: t('namesTitle') }} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) setEditing(null); }} />
                  <Group gap="xs">
                    <Button size="compact-sm" variant="default" onClick={() => { setEditing(null); }}>{t('close')}</Button>
                    {person.names.length < 2 ? null : <ForgetButton onAsk={() => { setEditing(null); setForgetting(path); }} />}
                  </Group></>}
            </li>
          );
        })}
      </ul>
      {forgetting === null ? null : <ForgetFact caseId={caseId} file={file} path={forgetting} onClose={() => { setForgetting(null); }} />}
      {adding === null ? (
        <Group gap="xs" mt="xs">
          <Button size="compact-md" variant="default" onClick={() => { setAdding('cyrillic'); }}>+ {t('addCyrillic')}</Button>
          <Button size="compact-md" variant="default" onClick={() => { setAdding('latin'); }}>+ {t('addLatin')}</Button>
        </Group>
      ) : (
        <NewName key={adding} caseId={caseId} person={person} script={adding} onClose={() => { setAdding(null); }} />
      )}
    </section>
  );
}

const SCRIPTS = ['cyrillic', 'latin'] as const;
type Script = (typeof SCRIPTS)[number];

/** Where a spelling lies that is being added and has no id yet. */
const newNamePath = (person: string, script: Script): string => `people[${person}].names[new-${script}]`;

/** A spelling that is being added. What is half-written stands a lock, which opens the field again. */
function NewName(props: { readonly caseId: string; readonly person: Person; readonly script: Script; readonly onClose: () => void }) {
  const draft = useDraft(props.caseId, newNamePath(props.person.id, props.script));
  return draft.ready ? <NewNameFields {...props} draft={draft} /> : null;
}

function NewNameFields({ caseId, person, script, onClose, draft }: Parameters<typeof NewName>[0] & { readonly draft: ReturnType<typeof useDraft> }) {
  const { t, tongue } = useWords();
  const [first] = useState(() => (draft.text === null ? undefined : typedOf(draft.text).value));
  const [value, setValue] = useState(first);
  const saving = useAnswer(caseId);
  const close = (): void => { draft.drop(); onClose(); };
  const save = (): void => {
    const id = newId();
    saving.mutate({ path: `people[${person.id}].names[${id}]`, answer: { value: { ...recordOf(value), id } } }, { onSuccess: close });
  };
  return (
    <Stack gap="xs" mt="xs">
      <AnyControl control={{ kind: 'name', use: script === 'latin' ? 'passport' : 'alias', script }} label={t(script === 'latin' ? 'addLatin' : 'addCyrillic')} value={first} tongue={tongue} autoFocus onChange={(next) => { setValue(next); draft.write(draftText({ value: next })); }} />
      <FailureNotice error={saving.error} />
      <Group gap="xs">
        <Button size="compact-md" disabled={value === undefined} loading={saving.isPending} onClick={save}>{t('saveAnswer')}</Button>
        <Button size="compact-md" variant="default" onClick={close}>{t('cancel')}</Button>
      </Group>
    </Stack>
  );
}

/** Spellings that were met in papers and belong to this person, so that they are no contradiction. */
function Spellings(props: { readonly caseId: string; readonly file: CaseFile; readonly person: Person }) {
  const draft = useDraft(props.caseId, `spellings[new-${props.person.id}]`);
  return draft.ready ? <SpellingList {...props} draft={draft} /> : null;
}

function SpellingList({ caseId, file, person, draft }: Parameters<typeof Spellings>[0] & { readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useWords();
  const [left] = useState(() => recordOf(draft.text === null ? null : typedOf(draft.text).value));
  const [text, setText] = useState(textOf(left['text']));
  const [metIn, setMetIn] = useState(textOf(left['metIn']));
  const write = (next: { readonly text: string; readonly metIn: string }): void => {
    setText(next.text);
    setMetIn(next.metIn);
    if (next.text === '' && next.metIn === '') draft.drop();
    else draft.write(JSON.stringify(next));
  };
  const saving = useAnswer(caseId);
  const removing = useRemoval(caseId);
  const own = (file.spellings ?? []).filter((each) => each.person === person.id);
  const add = (): void => {
    const id = newId();
    saving.mutate({ path: `spellings[${id}]`, answer: { value: { id, person: person.id, text: text.trim(), ...(metIn.trim() === '' ? {} : { metIn: metIn.trim() }) } } }, { onSuccess: () => { write({ text: '', metIn: '' }); } });
  };
  return (
    <section className="sheet" aria-labelledby="spellings-title">
      <h2 id="spellings-title">{t('spellingsTitle')}</h2>
      <Text size="sm" c="dimmed">{t('spellingsNote')}</Text>
      <FailureNotice error={saving.error ?? removing.error} />
      <ul className="plain-list names">
        {own.map((each) => (
          <li key={each.id} className="name-line"><span>{each.text}</span><Text size="sm" c="dimmed">{each.metIn ?? ''}</Text><Button size="compact-sm" variant="subtle" aria-label={`${t('removeThing')}: ${each.text}`} onClick={() => { removing.mutate(`spellings[${each.id}]`); }}>{t('removeThing')}</Button></li>
        ))}
      </ul>
      <Group gap="sm" align="flex-end" mt="xs">
        <TextInput className="grow" label={t('spelling')} value={text} onChange={(event) => { write({ text: event.currentTarget.value, metIn }); }} />
        <TextInput className="grow" label={t('metIn')} value={metIn} onChange={(event) => { write({ text, metIn: event.currentTarget.value }); }} />
        <Button variant="default" disabled={text.trim() === ''} loading={saving.isPending} onClick={add}>{t('addThing')}</Button>
      </Group>
    </section>
  );
}
