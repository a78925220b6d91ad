import { useEffect, useImperativeHandle, useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AnswerState } from '#core/casefile/answer.ts';
import { placeAt } from '#core/interview/places.ts';
import type { Control, Created, Question } from '#core/interview/question.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { calls } from '../../shell/calls.ts';
import { useDraft } from '../../shell/drafts.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { isLocking } from '../../shell/lock.ts';
import { useWords } from '../../words/language.ts';
import { refreshCase, useAnswer, type GivenAnswer } from '../answers.ts';
import { AnyControl } from './any-control.tsx';
import { draftText, typedOf, type Typed } from './draft-text.ts';

export type Asked = { readonly path: string; readonly label: string; readonly control: Control; readonly state: AnswerState; readonly value: unknown; readonly creates?: readonly Created[]; readonly plain?: boolean };

/** A question of the interview as its field takes it. A part of a thing (a spelling of a name, a kind) can be written or skipped; it has no «I don't know» of its own. */
export function askedOf(question: Question, say: (words: Words) => string): Asked {
  const { path, control, state, creates } = question;
  return { path, label: say(question.label), control, state, value: question.value ?? undefined, creates, ...(placeAt(path)?.isAnswer === false ? { plain: true } : {}) };
}

type Props = {
  readonly caseId: string;
  readonly asked: Asked;
  readonly tongue: Tongue;
  /** Called when an answer was given: by Ctrl+Enter or one of the buttons (`moved`), or by leaving the field. */
  readonly onSaved?: (moved: boolean) => void;
  /** Every readable value while it is being typed; null when it is saved. */
  readonly onTyping?: (answer: GivenAnswer | null) => void;
  readonly autoFocus?: boolean;
};

const SILENT = [['unknown', 'notKnown'], ['refused', 'notSaid'], ['none', 'thereIsNone'], ['not-applicable', 'notFitting']] as const;

/**
 * One question with the control that fits it. What is typed lies encrypted in the vault a moment later, whole or not; leaving the field makes of what is
 * whole a revision, and keeps the rest for later. «I don't know» and «I don't want to say» are answers like others.
 */
export function AnswerField(props: Props) {
  const draft = useDraft(props.caseId, props.asked.path);
  // The control begins with the draft, so it waits until the vault was asked for one.
  if (!draft.ready) return <div className="answer-field" aria-busy />;
  return <ReadyField key={props.asked.path} {...props} draft={draft} />;
}

function ReadyField({ caseId, asked, tongue, onSaved, onTyping, autoFocus, draft }: Props & { readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const saving = useAnswer(caseId);
  const [first] = useState((): Typed => (draft.text === null ? { value: asked.value } : typedOf(draft.text)));
  const stand = useRef<StandHandle>(null);
  const typed = useRef<Typed | null>(draft.text === null ? null : first);
  const { path, creates = [] } = asked;

  const give = (answer: GivenAnswer, moved: boolean, unfinished?: unknown): void => {
    typed.current = null;
    saving.mutate({ path, creates, answer }, {
      onSuccess: () => {
        // A date whose year is missing is not in the answer: its day and month wait in the field.
        if (unfinished === undefined) draft.drop();
        onTyping?.(null);
        stand.current?.show(unfinished === undefined ? 'saved' : 'unfinished');
        onSaved?.(moved);
      },
    });
  };
  const save = (moved: boolean): void => {
    const { value, unfinished } = typed.current ?? {};
    if (value !== undefined) {
      give({ value }, moved, unfinished);
      return;
    }
    // An emptied field that was left again is no half-written answer; what is kept already stays until it is taken back by its button.
    if (typed.current !== null && unfinished === undefined) {
      typed.current = null;
      draft.drop();
    }
    if (moved) onSaved?.(true);
  };

  // Going to another screen is leaving the field too.
  useEffect(() => () => {
    const waiting = typed.current;
    typed.current = null;
    if (waiting === null || waiting.value === undefined) return;
    const { value, unfinished } = waiting;
    void calls['interview.answer']({ id: caseId, path, creates: [...creates], answer: { value } }).then((saved) => {
      if (!saved.ok) return undefined;
      if (unfinished === undefined) void calls['draft.drop']({ id: caseId, path });
      return refreshCase(queries);
    });
  }, [caseId, path]);

  const onChange = (value: unknown, unfinished?: unknown): void => {
    typed.current = { value, unfinished };
    stand.current?.show(value === undefined ? 'unfinished' : 'waits');
    draft.write(draftText(typed.current));
    if (value !== undefined) onTyping?.({ value });
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => { if (!isLocking() && !event.currentTarget.contains(event.relatedTarget)) save(false); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(true);
  };
  const silence = SILENT.slice(0, asked.plain === true ? 0 : SILENT.length);
  return (
    <div className="answer-field" onBlur={onBlur} onKeyDown={onKeyDown} data-path={path}>
      <AnyControl control={asked.control} label={asked.label} value={first.value} unfinished={first.unfinished} tongue={tongue} onChange={onChange} autoFocus={autoFocus} />
      <FailureNotice error={saving.error} />
      <Group gap="xs" mt="sm" className="answer-silence">
        {silence.map(([state, word]) => (
          <Button key={state} size="compact-sm" variant={asked.state === state ? 'filled' : 'default'} aria-pressed={asked.state === state} onClick={() => { give({ state }, true); }}>{t(word)}</Button>
        ))}
        {asked.state === 'not-asked' || asked.plain === true ? null : <Button size="compact-sm" variant="subtle" onClick={() => { give({ state: 'not-asked' }, false); }}>{t('clearAnswer')}</Button>}
      </Group>
      <StandLine ref={stand} first={draft.text === null ? 'clean' : first.value === undefined ? 'unfinished' : 'waits'} />
    </div>
  );
}

type Stand = 'clean' | 'waits' | 'unfinished' | 'saved';
type StandHandle = { readonly show: (stand: Stand) => void };

/** How the answer stands. Told by itself, so that the first key in a field does not draw the field and its buttons anew. */
function StandLine({ first, ref }: { readonly first: Stand; readonly ref: Ref<StandHandle> }) {
  const { t } = useWords();
  const [stand, setStand] = useState<Stand>(first);
  useImperativeHandle(ref, () => ({ show: setStand }), []);
  return <Text size="sm" role="status" className="answer-stand">{stand === 'clean' ? '' : t(stand === 'waits' ? 'answerWaits' : stand === 'unfinished' ? 'answerUnfinished' : 'answerSaved')}</Text>;
}
