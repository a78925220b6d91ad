import { memo, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { z } from 'zod';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { useDraft } from '../../shell/drafts.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { goToEnd } from '../controls/words-control.tsx';
import { useWords } from '../../words/language.ts';
import type { GivenAnswer } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { NormCardView } from '../sources/norm-card-view.tsx';
import { askedAt } from './asked-at.ts';
import type { Pressed } from './page-view.tsx';
import type { Preview } from './use-preview.ts';

type FrameProps = { readonly pressed: Pressed; readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A small sheet that stands on the page, right under the word. Escape closes it and puts the cursor back on the word. */
function OnPage({ pressed, title, onClose, children }: FrameProps) {
  const { t } = useWords();
  const holder = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element !== null && !element.contains(document.activeElement)) element.focus();
    element?.scrollIntoView({ block: 'nearest' });
    // Only where the cursor went with the sheet: another word may have been pressed meanwhile.
    return () => { if (document.activeElement === document.body) pressed.from.focus(); };
  }, [pressed.from]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section ref={holder} tabIndex={-1} className="on-page sheet" aria-label={title} onKeyDown={onKeyDown} style={{ top: `${String(pressed.top * 100)}%` }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <h3>{title}</h3>
        <Button size="compact-sm" variant="default" onClick={onClose}>{t('close')} <kbd>Esc</kbd></Button>
      </Group>
      {children}
    </section>
  );
}

type Props = {
  readonly caseId: string; readonly paper: string; readonly file: CaseFile; readonly tongue: Tongue; readonly pressed: Pressed; readonly passages: Preview['passages'];
  readonly onClose: () => void; readonly onTyping: (path: string, answer: GivenAnswer | null) => void; readonly onEdited: () => void;
};

/** What can be done with the word or passage that was pressed. A new picture of its page leaves the field alone. */
export const InPlace = memo(function InPlace(props: Props) {
  const { t } = useWords();
  const { pressed, passages } = props;
  if (pressed.kind === 'passage') return <PassageEditor {...props} address={pressed.address} />;
  const { source, passage, text } = pressed.value;
  if (source.kind === 'norm') return <OnPage pressed={pressed} title={text} onClose={props.onClose}>{source.norms.map((key) => <NormCardView key={key} norm={key} />)}</OnPage>;
  const [edited] = source.edit === null ? [] : passages.filter(({ edit }) => edit === source.edit);
  if (edited !== undefined) return <PassageEditor {...props} address={edited.address} />;
  if (source.paths.length === 0 && pressed.value.blank) return null;
  if (source.kind === 'paper') return <OnPage pressed={pressed} title={text} onClose={props.onClose}><Text size="sm">{t('ofThePaper')}</Text></OnPage>;
  return <FactEditor {...props} paths={source.paths} passage={passage} />;
});

/** The facts behind a word, each in its own field. The pages follow every key. */
function FactEditor({ caseId, file, tongue, pressed, onClose, onTyping, paths, ...rest }: Props & { readonly paths: readonly string[]; readonly passage: string | null }) {
  const { t, tongue: inWindow } = useWords();
  const [passage, setPassage] = useState(false);
  const asked = paths.map((path) => askedAt(file, path, inWindow)).filter((each) => each !== null);
  if (passage && rest.passage !== null) return <PassageEditor {...{ caseId, file, tongue, pressed, onClose, onTyping, ...rest }} address={rest.passage} />;
  return (
    <OnPage pressed={pressed} title={asked.length > 1 ? t('fromSeveral') : t('factOfCase')} onClose={onClose}>
      <Stack gap="lg">
        {asked.length === 0 ? <Text size="sm">{t('factElsewhere')}</Text> : null}
        {asked.map((each, index) => <AnswerField key={each.path} caseId={caseId} asked={each} tongue={tongue} autoFocus={index === 0} onTyping={(answer) => { onTyping(each.path, answer); }} onSaved={(moved) => { if (moved) onClose(); }} />)}
      </Stack>
      <Text size="sm" mt="sm" c="dimmed">{t('factEverywhere')}</Text>
      {rest.passage === null ? null : <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => { setPassage(true); }}>{t('changeWordsHere')}</Button>}
    </OnPage>
  );
}

/** The half-written words for a passage lie beside the half-written answers of the case, under this name. */
export const passageDraft = (paper: string, address: string): string => `papers[${paper}].passages[${address}]`;

const HalfWritten = z.object({ words: z.string(), added: z.string().nullable() });

function halfWritten(text: string | null): z.infer<typeof HalfWritten> | null {
  try {
    return text === null ? null : (HalfWritten.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** The words around the facts, for this paper alone. What was there before stays in the list of changes; what is half-written stands a lock. */
function PassageEditor(props: Props & { readonly address: string }) {
  const draft = useDraft(props.caseId, passageDraft(props.paper, props.address));
  return draft.ready ? <PassageWords {...props} draft={draft} /> : null;
}

function PassageWords({ caseId, paper, pressed, passages, onClose, onEdited, address, draft }: Props & { readonly address: string; readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useWords();
  const passage = passages.find((each) => each.address === address);
  const [before] = useState(() => halfWritten(draft.text));
  const [words, setWordsShown] = useState(before?.words ?? passage?.text ?? '');
  const [added, setAddedShown] = useState<string | null>(before?.added ?? null);
  const setWords = (next: string): void => { setWordsShown(next); draft.write(JSON.stringify({ words: next, added })); };
  const setAdded = (next: string): void => { setAddedShown(next); draft.write(JSON.stringify({ words, added: next })); };
  const editing = useMutation({
    mutationFn: (change: { readonly kind: 'replace' | 'remove' | 'insert-after'; readonly words: string }) => valueOf(calls['paper.edit']({ case: caseId, paper, address, ...change })),
    onSuccess: () => { draft.drop(); onEdited(); onClose(); },
  });
  const reverting = useMutation({ mutationFn: (edit: string) => valueOf(calls['paper.revert']({ case: caseId, paper, edit })), onSuccess: () => { draft.drop(); onEdited(); onClose(); } });
  const revertible = passage?.edit ?? null;
  if (passage === undefined) return <OnPage pressed={pressed} title={t('changeWords')} onClose={onClose}><Text size="sm">{t('passageGone')}</Text></OnPage>;
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editing.mutate({ kind: 'replace', words });
  };
  return (
    <OnPage pressed={pressed} title={t('changeWords')} onClose={onClose}>
      <Text size="sm" mb="xs">{t('changeWordsNote')}</Text>
      <Textarea label={t('wordsOfPassage')} autosize minRows={3} maxRows={14} value={words} autoFocus onFocus={goToEnd} onKeyDown={keys} onChange={(event) => { setWords(event.currentTarget.value); }} />
      {added === null ? null : <Textarea mt="sm" label={t('newParagraph')} autosize minRows={2} maxRows={10} value={added} autoFocus onChange={(event) => { setAdded(event.currentTarget.value); }} />}
      <FailureNotice error={editing.error ?? reverting.error} />
      <Group gap="xs" mt="sm">
        <Button size="compact-md" disabled={words === passage.text || words.trim() === ''} loading={editing.isPending} onClick={() => { editing.mutate({ kind: 'replace', words }); }}>{t('keepWords')}</Button>
        {!passage.mayAdd ? null : added === null ? <Button size="compact-md" variant="default" onClick={() => { setAdded(''); }}>{t('addParagraph')}</Button> : <Button size="compact-md" disabled={added.trim() === ''} onClick={() => { editing.mutate({ kind: 'insert-after', words: added }); }}>{t('putParagraph')}</Button>}
        {passage.mayRemove ? <Button size="compact-md" variant="default" onClick={() => { editing.mutate({ kind: 'remove', words: '' }); }}>{t('leaveOut')}</Button> : null}
        {revertible === null ? null : <Button size="compact-md" variant="subtle" onClick={() => { reverting.mutate(revertible); }}>{t('asTemplate')}</Button>}
      </Group>
    </OnPage>
  );
}
