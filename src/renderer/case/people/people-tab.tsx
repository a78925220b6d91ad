import { useMemo, useState } from 'react';
import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { CaseFile } from '#core/casefile/case-file.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import type { Person } from '#core/casefile/person.ts';
import { controlOf, shownName } from '#core/interview/controls.ts';
import { placeAt } from '#core/interview/places.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation, useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { useAnswer, useRemoval } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { newId } from '../controls/control-props.ts';
import { AnyControl } from '../controls/any-control.tsx';
import { shownValue } from '../controls/shown-value.ts';
import { AddThing } from '../facts/add-thing.tsx';
import { addersOf } from '#core/interview/adders.ts';
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
  const shown = open ?? file.people[0]?.id ?? null;
  const person = file.people.find((each) => each.id === shown);
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
  const [adding, setAdding] = useState<{ readonly script: 'cyrillic' | 'latin'; readonly value: unknown } | null>(null);
  const saving = useAnswer(caseId);
  const removing = useRemoval(caseId);
  const place = placeAt(`people[${person.id}].names[${person.names[0]?.id ?? 'x'}]`);
  const control = place === undefined ? null : controlOf(place, file);
  return (
    <section aria-labelledby="names-title">
      <h3 id="names-title">{t('namesTitle')}</h3>
      <Text size="sm" c="dimmed">{t('namesNote')}</Text>
      <FailureNotice error={removing.error ?? saving.error} />
      <ul className="plain-list names">
        {person.names.map((name) => {
          const path = `people[${person.id}].names[${name.id}]`;
          const asked = editing === name.id ? askedAt(file, path, tongue) : null;
          return (
            <li key={name.id}>
              {asked === null ? (
                <div className="name-line">
                  <span>{control === null ? '' : shownValue(control, name, tongue)}</span>
                  <Badge variant="outline" color="dark">{optionWords('script', name.script)?.[tongue] ?? name.script}{name.tongue === undefined ? '' : ` · ${name.tongue}`}</Badge>
                  <Badge variant="outline" color="dark">{optionWords('use', name.use)?.[tongue] ?? name.use}</Badge>
                  <Button size="compact-sm" variant="subtle" aria-label={`${t('edit')}: ${control === null ? '' : shownValue(control, name, tongue)}`} onClick={() => { setEditing(name.id); }}>{t('edit')}</Button>
                  {person.names.length < 2 ? null : <Button size="compact-sm" variant="subtle" aria-label={`${t('removeThing')}: ${control === null ? '' : shownValue(control, name, tongue)}`} onClick={() => { removing.mutate(path); }}>{t('removeThing')}</Button>}
                </div>
              ) : <><AnswerField caseId={caseId} asked={{ ...asked, label: t('namesTitle') }} tongue={tongue} autoFocus onSaved={(moved) => { if (moved) setEditing(null); }} /><Button size="compact-sm" variant="default" onClick={() => { setEditing(null); }}>{t('close')}</Button></>}
            </li>
          );
        })}
      </ul>
      {adding === null ? (
        <Group gap="xs" mt="xs">
          <Button size="compact-md" variant="default" onClick={() => { setAdding({ script: 'cyrillic', value: undefined }); }}>+ {t('addCyrillic')}</Button>
          <Button size="compact-md" variant="default" onClick={() => { setAdding({ script: 'latin', value: undefined }); }}>+ {t('addLatin')}</Button>
        </Group>
      ) : (
        <Stack gap="xs" mt="xs">
          <AnyControl control={{ kind: 'name', use: adding.script === 'latin' ? 'passport' : 'alias', script: adding.script }} label={t(adding.script === 'latin' ? 'addLatin' : 'addCyrillic')} value={undefined} tongue={tongue} autoFocus onChange={(value) => { setAdding({ ...adding, value }); }} />
          <Group gap="xs">
            <Button size="compact-md" disabled={adding.value === undefined} loading={saving.isPending} onClick={() => { const nameId = newId(); saving.mutate({ path: `people[${person.id}].names[${nameId}]`, answer: { value: { ...(adding.value as object), id: nameId } } }, { onSuccess: () => { setAdding(null); } }); }}>{t('saveAnswer')}</Button>
            <Button size="compact-md" variant="default" onClick={() => { setAdding(null); }}>{t('cancel')}</Button>
          </Group>
        </Stack>
      )}
    </section>
  );
}

/** Spellings that were met in papers and belong to this person, so that they are no contradiction. */
function Spellings({ caseId, file, person }: { readonly caseId: string; readonly file: CaseFile; readonly person: Person }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [metIn, setMetIn] = useState('');
  const saving = useAnswer(caseId);
  const removing = useRemoval(caseId);
  const own = (file.spellings ?? []).filter((each) => each.person === person.id);
  const add = (): void => {
    const id = newId();
    saving.mutate({ path: `spellings[${id}]`, answer: { value: { id, person: person.id, text: text.trim(), ...(metIn.trim() === '' ? {} : { metIn: metIn.trim() }) } } }, { onSuccess: () => { setText(''); setMetIn(''); } });
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
        <TextInput className="grow" label={t('spelling')} value={text} onChange={(event) => { setText(event.currentTarget.value); }} />
        <TextInput className="grow" label={t('metIn')} value={metIn} onChange={(event) => { setMetIn(event.currentTarget.value); }} />
        <Button variant="default" disabled={text.trim() === ''} loading={saving.isPending} onClick={add}>{t('addThing')}</Button>
      </Group>
    </section>
  );
}
