import { useCallback, useEffect, useMemo, useState } from 'react';
import { Alert, Button, Checkbox, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CaseFile } from '#core/casefile/case-file.ts';
import { useActions, type Action } from '../../shell/actions.ts';
import { calls, valueOf } from '../../shell/calls.ts';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { useNavigation, useUnfinished } from '../../shell/navigation.tsx';
import { useWords } from '../../words/language.ts';
import { caseQuery, refreshCase } from '../answers.ts';
import { IssueList, type ShownIssue } from '../issue-list.tsx';
import { EditList } from './edit-list.tsx';
import { InPlace, passageDraft } from './in-place.tsx';
import { MissingPanel } from './missing-panel.tsx';
import { PageView, type Pressed } from './page-view.tsx';
import { PaperSettings, papersQuery, type PaperRow } from './paper-settings.tsx';
import { SealedNotice } from './sealed-notice.tsx';
import { usePreview, type Preview } from './use-preview.ts';

/** A paper of a case: what it lacks at the left, its real pages at the right. */
export function PaperScreen({ id, paper, today }: { readonly id: string; readonly paper: string; readonly today: string }) {
  const { t } = useWords();
  const { go } = useNavigation();
  const found = useQuery(caseQuery(id));
  const papers = useQuery(papersQuery(id));
  const file = useMemo(() => { const read = CaseFile.safeParse(found.data?.content); return read.success ? read.data : null; }, [found.data?.content]);
  const row = papers.data?.find((each) => each.id === paper);
  const error = found.error ?? papers.error;
  if (error !== null) return <FailureNotice error={error} />;
  if (file === null || papers.data === undefined) return <Text>{t('preparing')}</Text>;
  if (row === undefined) return <Stack><Text>{t('paperGone')}</Text><Group><Button onClick={() => { go({ screen: 'case', id, tab: 'papers' }); }}>{t('toPapers')}</Button></Group></Stack>;
  return <OpenPaper key={row.id} id={id} row={row} file={file} revision={found.data?.revision ?? 0} title={found.data?.title ?? ''} today={today} />;
}

type Props = { readonly id: string; readonly row: PaperRow; readonly file: CaseFile; readonly revision: number; readonly title: string; readonly today: string };

const NO_EDITS: Preview['edits'] = [];

function OpenPaper({ id, row, file, title, today }: Props) {
  const { t, say } = useWords();
  const { go } = useNavigation();
  const queries = useQueryClient();
  const { preview, error, draw, type, onSeen } = usePreview(id, row.id);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const unfinished = useUnfinished(id);
  const ofPassage = unfinished?.startsWith(`papers[${row.id}].`) === true;
  const [wanted, setWanted] = useState(ofPassage ? null : unfinished);
  const [showSources, setShowSources] = useState(true);
  const [forEditing, setForEditing] = useState(false);
  const [sealing, setSealing] = useState(false);
  const sealed = row.sealedAt !== null;
  const redraw = useCallback((): void => { void draw(); }, [draw]);
  const changed = useCallback((): void => { void queries.invalidateQueries({ queryKey: ['papers'] }); void draw(); }, [queries, draw]);
  const close = useCallback((): void => { setPressed(null); void draw(); }, [draw]);
  const exporting = useMutation({
    mutationFn: () => valueOf(sealed ? calls['paper.exportSealed']({ case: id, paper: row.id }) : calls['paper.export']({ case: id, paper: row.id, formats: ['docx', 'pdf'], forEditing })),
    onSuccess: () => refreshCase(queries),
  });
  const seal = useMutation({ mutationFn: () => valueOf(calls['paper.seal']({ case: id, paper: row.id })), onSuccess: async () => { setSealing(false); setPressed(null); await refreshCase(queries); void draw(); } });
  const toPapers = useCallback((): void => { go({ screen: 'case', id, tab: 'papers' }); }, [go, id]);
  useActions(useMemo((): readonly Action[] => [
    { id: 'export', label: 'save', chord: 'Ctrl+S', run: () => { exporting.mutate(); } },
    ...(sealed ? [] : [{ id: 'seal', label: 'sealPaper', run: () => { setSealing(true); } } as const satisfies Action]),
    { id: 'to-papers', label: 'toPapers', chord: 'Alt+ArrowUp', run: toPapers },
  ], [sealed, toPapers, exporting.mutate]));
  const press = useCallback((next: Pressed): void => {
    setPressed(next);
    // A gap whose place is not in the case yet is filled at the left, where what it needs is made too.
    if (next.kind === 'value' && next.value.blank && next.value.source.paths.length === 0) setWanted(`label:${next.value.text}`);
  }, []);
  // Locked while the words of a passage were being changed: they stand on their page again as soon as it is there.
  const [back, setBack] = useState(ofPassage);
  useEffect(() => {
    if (!back || preview === null) return;
    setBack(false);
    preview.pages.forEach((page, index) => {
      const passage = page.passages.find(({ address }) => passageDraft(row.id, address) === unfinished);
      if (passage !== undefined) setPressed({ kind: 'passage', address: passage.address, page: index + 1, top: passage.area.y + passage.area.height, left: passage.area.x, from: document.body });
    });
  }, [back, preview, row.id, unfinished]);
  const jump = useCallback((issue: ShownIssue): void => {
    if (issue.path !== null) { setWanted(issue.path); document.getElementById('missing')?.scrollIntoView({ block: 'nearest' }); }
  }, []);
  const passages = preview?.passages;
  // The same element as long as nothing of it changes, so that a page with an open field is not drawn anew for its own sake.
  const inPlace = useMemo(() => (pressed === null || passages === undefined || sealed ? null
    : <InPlace key={`${String(pressed.top)} ${String(pressed.left)}`} caseId={id} paper={row.id} file={file} tongue={row.language} pressed={pressed} passages={passages} onClose={close} onTyping={type} onEdited={changed} />),
  [pressed, passages, sealed, id, row.id, row.language, file, close, type, changed]);
  return (
    <div className="paper-screen" data-sources={showSources ? 'shown' : 'hidden'}>
      <header className="paper-head">
        <div>
          <Button variant="subtle" size="compact-sm" onClick={toPapers}>← {title}</Button>
          <h1>{say(row.title)}</h1>
          {row.variantTitle === null ? null : <Text size="sm" c="dimmed">{say(row.variantTitle)}</Text>}
        </div>
        <Group gap="xs" className="no-print">
          {sealed ? null : <Button variant="default" onClick={() => { setSealing(true); }}>{t('sealPaper')}</Button>}
          <Button onClick={() => { exporting.mutate(); }} loading={exporting.isPending}>{t('save')} <kbd>Ctrl+S</kbd></Button>
        </Group>
      </header>
      <FailureNotice error={exporting.error ?? seal.error} />
      <Text role="status" size="sm" className="paper-status">{exporting.data === undefined ? '' : `${t('saved')} ${exporting.data.files.join(', ')}`}</Text>
      <div className="paper-columns">
        <div className="paper-side no-print">
          {sealed && preview?.sealed != null ? <SealedNotice caseId={id} paper={row.id} seal={preview.sealed} /> : null}
          {sealed ? null : (
            <section id="missing" aria-labelledby="missing-title">
              <h2 id="missing-title">{t('missingTitle')}</h2>
              <MissingPanel caseId={id} file={file} template={row.template} variant={row.variant} person={row.person} speaker={row.speaker} language={row.language} today={today} wanted={wanted} onWanted={setWanted} onTyping={type} onSaved={redraw} />
            </section>
          )}
          <section aria-labelledby="settings-title">
            <h2 id="settings-title">{t('paperSettings')}</h2>
            <PaperSettings caseId={id} paper={row} file={file} onChanged={redraw} />
            <Switch mt="sm" label={t('showSources')} checked={showSources} onChange={(event) => { setShowSources(event.currentTarget.checked); }} />
            {sealed ? null : <Checkbox mt="sm" label={t('forEditing')} description={t('forEditingHint')} checked={forEditing} onChange={(event) => { setForEditing(event.currentTarget.checked); }} />}
          </section>
          {sealed ? null : (
            <section aria-labelledby="edits-title">
              <h2 id="edits-title">{t('ownEdits')} ({preview?.edits.length ?? 0})</h2>
              <EditList caseId={id} paper={row.id} edits={preview?.edits ?? NO_EDITS} onEdited={changed} />
            </section>
          )}
        </div>
        <div className="paper-pages" role="region" aria-label={t('pagesOfPaper')} tabIndex={0}>
          <FailureNotice error={error} />
          {preview === null ? <Text>{t('preparing')}</Text> : preview.pages.map((page, index) => (
            <PageView key={String(index)} page={page} number={index + 1} sealed={sealed} onPress={press} onSeen={onSeen}>
              {pressed?.page === index + 1 ? inPlace : null}
            </PageView>
          ))}
        </div>
      </div>
      {sealed || preview === null ? null : (
        <section className="sheet paper-issues" aria-labelledby="issues-title">
          <h2 id="issues-title">{t('issues')} ({preview.issues.length})</h2>
          <IssueList issues={preview.issues} onJump={jump} />
        </section>
      )}
      <Modal opened={sealing} onClose={() => { setSealing(false); }} title={t('sealPaper')} closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
        <Stack>
          <Text>{t('sealText')}</Text>
          {(preview?.issues.filter(({ severity }) => severity === 'must').length ?? 0) > 0 ? <Alert color="dark" variant="outline">{t('sealWithGaps')} {preview?.issues.filter(({ severity }) => severity === 'must').length}</Alert> : null}
          <FailureNotice error={seal.error} />
          <Group><Button data-autofocus loading={seal.isPending} onClick={() => { seal.mutate(); }}>{t('sealNow')}</Button><Button variant="default" onClick={() => { setSealing(false); }}>{t('cancel')}</Button></Group>
        </Stack>
      </Modal>
    </div>
  );
}
