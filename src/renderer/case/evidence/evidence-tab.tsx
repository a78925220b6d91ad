import { useMemo, useRef, useState } from 'react';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { optionWords } from '#core/casefile/option-words.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { refreshCase, useAnswer, useRemoval } from '../answers.ts';
import { AnswerField } from '../controls/answer-field.tsx';
import { newId } from '../controls/control-props.ts';
import { wordsIn } from '../controls/shown-value.ts';
import { askedAt } from '../paper/asked-at.ts';
import { bytesWords, FileView } from './file-view.tsx';

const PIECE = 720 * 1024;

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Sends a file to the vault piece by piece, so that it never lies in memory whole. */
async function takeIn(id: string, file: File, onProgress: (share: number) => void) {
  const { upload } = await valueOf(calls['evidence.begin']({ id, name: file.name }));
  let whole = false;
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      await valueOf(calls['evidence.piece']({ upload, piece: await base64Of(file.slice(at, at + PIECE)) }));
      onProgress(Math.min(1, (at + PIECE) / file.size));
    }
    whole = true;
  } finally {
    if (!whole) await calls['evidence.end']({ upload, whole: false });
  }
  return valueOf(calls['evidence.end']({ upload, whole: true }));
}

/** What proves the facts of a case: things with their files, and to which papers they are annexed. */
export function EvidenceTab({ id, content, today: _today }: { readonly id: string; readonly content: unknown; readonly today: string }) {
  const { t, tongue } = useWords();
  const queries = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const left = /^evidence\[([^\]]+)\]/u.exec(useUnfinished(id) ?? '')?.[1] ?? null;
  const [open, setOpen] = useState(left);
  const reset = useRef<() => void>(null);
  const file = useMemo(() => { const read = CaseFile.safeParse(content); return read.success ? read.data : null; }, [content]);
  const files = useQuery({ queryKey: ['evidence', id], queryFn: () => valueOf(calls['evidence.files']({ id })) });
  const saving = useAnswer(id);
  const adding = useMutation({
    mutationFn: async (chosen: File) => {
      const kept = await takeIn(id, chosen, setShare);
      if (kept === null) return null;
      const item = newId();
      await saving.mutateAsync({ path: `evidence[${item}]`, answer: { value: { id: item, title: { original: tongue, [tongue]: kept.name.replace(/\.[^.]+$/u, '') }, kind: 'other', blob: kept.blob } } });
      return item;
    },
    onSettled: () => { setShare(null); reset.current?.(); },
    onSuccess: async (item) => { setOpen(item); await refreshCase(queries); },
  });
  const bare = useMutation({ mutationFn: async () => { const item = newId(); await saving.mutateAsync({ path: `evidence[${item}]`, answer: { value: { id: item, title: { original: tongue, [tongue]: t('untitledEvidence') }, kind: 'other' } } }); return item; }, onSuccess: setOpen });
  if (file === null) return <Text>{t('loading')}</Text>;
  const items = file.evidence ?? [];
  const loose = (files.data ?? []).filter(({ blob }) => !items.some((item) => item.blob === blob));
  return (
    <Stack gap="xl">
      <section aria-labelledby="evidence-title">
        <h2 id="evidence-title">{t('evidence')}</h2>
        <Text size="sm">{t('evidenceNote')}</Text>
        <Group gap="xs" my="sm" className="no-print">
          <FileButton resetRef={reset} onChange={(chosen) => { if (chosen !== null) adding.mutate(chosen); }}>{(props) => <Button {...props} loading={adding.isPending}>{t('addFile')}</Button>}</FileButton>
          <Button variant="default" loading={bare.isPending} onClick={() => { bare.mutate(); }}>{t('addWithoutFile')}</Button>
          <Text size="sm" role="status">{share === null ? '' : `${String(Math.round(share * 100))} %`}</Text>
        </Group>
        <FailureNotice error={adding.error ?? bare.error ?? files.error} />
        {items.length === 0 ? <Text>{t('noEvidence')}</Text> : null}
        <ul className="plain-list evidence">
          {items.map((item) => {
            const kept = files.data?.find(({ blob }) => blob === item.blob);
            return (
              <li key={item.id} className="sheet">
                <div className="evidence-head">
                  <div>
                    <Text fw={600}>{wordsIn(item.title, tongue)}</Text>
                    <Text size="sm" c="dimmed">{[optionWords('kind', item.kind)?.[tongue] ?? item.kind, kept === undefined ? t('noFile') : `${kept.name}, ${bytesWords(kept.bytes, tongue)}`, (item.annexTo ?? []).length === 0 ? t('annexNone') : `${t('annexOf')} ${(item.annexTo ?? []).map((each) => optionWords('annexTo', each)?.[tongue] ?? each).join(', ')}`].join(' · ')}</Text>
                    {kept === undefined ? null : <Text size="xs" className="hash">SHA-256 {kept.sha256}</Text>}
                  </div>
                  <Button size="compact-md" variant="default" aria-expanded={open === item.id} aria-label={`${t(open === item.id ? 'close' : 'openEvidence')}: ${wordsIn(item.title, tongue)}`} onClick={() => { setOpen(open === item.id ? null : item.id); }}>{t(open === item.id ? 'close' : 'openEvidence')}</Button>
                </div>
                {open === item.id ? <OneEvidence caseId={id} file={file} item={item} /> : null}
              </li>
            );
          })}
        </ul>
      </section>
      {loose.length === 0 ? null : (
        <section aria-labelledby="loose-title"><h2 id="loose-title">{t('looseFiles')}</h2>
          <ul className="plain-list evidence">{loose.map((each) => <li key={each.blob} className="sheet"><Text>{each.name === '' ? each.blob : each.name}, {bytesWords(each.bytes, tongue)}</Text><Text size="xs" className="hash">SHA-256 {each.sha256}</Text><FileView caseId={id} blob={each.blob} name={each.name} /></li>)}</ul>
        </section>
      )}
    </Stack>
  );
}

const PARTS = ['title', 'kind', 'annexTo', 'date', 'pages', 'language', 'translation', 'form'] as const;

function OneEvidence({ caseId, file, item }: { readonly caseId: string; readonly file: CaseFile; readonly item: NonNullable<CaseFile['evidence']>[number] }) {
  const { t, tongue } = useWords();
  const unfinished = useUnfinished(caseId);
  const removing = useRemoval(caseId);
  const [sure, setSure] = useState(false);
  return (
    <Stack gap="lg" mt="md">
      {item.blob === undefined ? null : <FileView caseId={caseId} blob={item.blob} name={wordsIn(item.title, tongue)} />}
      {PARTS.map((part) => {
        const asked = askedAt(file, `evidence[${item.id}].${part}`, tongue);
        return asked === null ? null : <AnswerField key={part} caseId={caseId} tongue={tongue} autoFocus={unfinished === asked.path} asked={part === 'annexTo' ? { ...asked, label: t('annexTo') } : part === 'kind' ? { ...asked, label: t('evidenceKind') } : asked} />;
      })}
      <FailureNotice error={removing.error} />
      <Group gap="xs">
        {sure ? <><Button size="compact-md" variant="default" autoFocus onClick={() => { removing.mutate(`evidence[${item.id}]`); }}>{t('removeSure')}</Button><Button size="compact-md" variant="subtle" onClick={() => { setSure(false); }}>{t('cancel')}</Button></> : <Button size="compact-md" variant="subtle" onClick={() => { setSure(true); }}>{t('removeEvidence')}</Button>}
      </Group>
      <Text size="sm" c="dimmed">{t('removeEvidenceNote')}</Text>
    </Stack>
  );
}
