import { err, ok, type Result } from '#core/result.ts';
import { readEdits, withEdit } from '#core/papers/edits.ts';
import type { Handlers } from '#contract/define.ts';
import type { paperCalls } from '#contract/paper-calls.ts';
import type { z } from 'zod';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PaperRecord, PaperSeal, Vault } from '#ports/vault.ts';
import { fillPaper, writePaper } from '../fill-paper.ts';
import { makePaper, paperRecord, unknownPassage, wishOf } from '../papers/paper-record.ts';
import { editRows, paperToShow, passageRows, storedPart, type StoredPage } from '../papers/preview-paper.ts';
import { sealPaper } from '../papers/seal-paper.ts';
import { listPapers, listTemplateRows } from './paper-rows.ts';
import type { Session } from './session.ts';
import { shownIssue } from './shown-issue.ts';

type Preview = z.input<(typeof paperCalls)['paper.preview']['output']>;
type Open = { readonly open: Vault; readonly file: CaseFile; readonly revision: number; readonly record: PaperRecord; readonly library: TemplateLibrary; readonly law: LawLibrary };

const shownSeal = ({ at, by, caseRevision, files }: PaperSeal) => ({ at, by, caseRevision, files: files.map(({ format, name, sha256, bytes }) => ({ format, name, sha256, bytes })) });

/** Answers what concerns templates, papers and their pages. */
export function answerPapers(session: Session): Handlers<typeof paperCalls> {
  const { desk, author, withCase, withVault } = session;

  /** Runs with a paper of a case, its facts, and everything to make it from. */
  const withPaper = <T>(which: { readonly case: string; readonly paper: string }, work: (at: Open) => Promise<Result<T>>): Promise<Result<T>> =>
    withCase(which.case, async (open, file, revision) => {
      const record = await paperRecord(open, which.case, which.paper);
      if (!record.ok) return record;
      const law = await desk.law();
      if (!law.ok) return law;
      return work({ open, file, revision, record: record.value, library: await session.library(), law: law.value });
    });

  const send = (pages: readonly (StoredPage | null)[], known: readonly string[]): Preview['pages'] => session.sentPages.send(pages, known, desk.digest);

  const keep = async (open: Vault, record: PaperRecord): Promise<Result<Record<string, never>>> => {
    const kept = await open.putPaper(record);
    return kept.ok ? ok({}) : kept;
  };

  return {
    'papers.templates': async () => ok(listTemplateRows(await session.library())),
    'papers.list': ({ case: caseId }) => withVault(async (open) => {
      const papers = await open.papers(caseId);
      return papers.ok ? ok(listPapers(papers.value, await session.library())) : papers;
    }),
    'paper.begin': (wish) => withCase(wish.case, async (open, file, revision) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const id = desk.ids.paperId();
      const filled = fillPaper(await session.library(), law.value, file, { ...wish, beside: wish.beside ?? null, paperId: id });
      if (!filled.ok) return filled;
      const { selection } = filled.value;
      const kept = await keep(open, {
        id, caseId: wish.case, template: wish.template, variant: wish.variant, language: wish.language, ...(wish.beside == null ? {} : { beside: wish.beside }), speaker: selection.speaker, date: wish.date,
        caseRevision: revision, person: selection.person, proceeding: selection.proceeding, answers: {}, edits: [],
      });
      return kept.ok ? ok({ id }) : kept;
    }),
    'paper.change': (change) => withPaper(change, async ({ open, file, record, library, law }) => {
      const { beside: _old, ...rest } = record;
      const beside = change.beside === undefined ? record.beside : (change.beside ?? undefined);
      const changed: PaperRecord = {
        ...rest, variant: change.variant === undefined ? record.variant : change.variant, language: change.language ?? record.language, speaker: change.speaker ?? record.speaker, date: change.date ?? record.date,
        person: change.person ?? record.person, proceeding: change.proceeding === undefined ? record.proceeding : change.proceeding,
        ...(beside === undefined || beside === (change.language ?? record.language) ? {} : { beside }),
      };
      const filled = fillPaper(library, law, file, wishOf(changed));
      return filled.ok ? keep(open, changed) : filled;
    }),
    'paper.discard': (which) => withVault(async (open) => {
      const dropped = await open.dropPaper(which.case, which.paper);
      return dropped.ok ? ok({}) : dropped;
    }),
    'paper.preview': (wish) => withPaper<Preview>(wish, async ({ open, file, record, library, law }) => {
      if (record.seal !== undefined) {
        const bytes = await open.readBlob(wish.case, record.seal.pages);
        if (!bytes.ok) return bytes;
        const pages = JSON.parse(desk.unpack(bytes.value)) as readonly StoredPage[];
        return ok({ pages: send(pages, wish.known), issuesDigest: '', issues: [], withheld: 0, passages: [], edits: [], sealed: shownSeal(record.seal), draftRefused: false });
      }
      const made = paperToShow(library, law, file, record, wish.drafts, author());
      if (!made.ok) return made;
      const near = wish.near === undefined ? null : await desk.drawer.drawNear(made.value.paper, wish.near);
      const drawn = near ?? (await desk.drawer.draw(made.value.paper));
      const issues = [...made.value.paper.issues, ...drawn.issues];
      const shown = issues.map(shownIssue);
      const issuesDigest = desk.digest(JSON.stringify(shown));
      return ok({
        pages: send(storedPart(drawn), wish.known), issuesDigest, issues: wish.knownIssues === issuesDigest ? null : shown, withheld: issues.filter(({ code }) => code === 'withheld').length,
        passages: near === null ? passageRows(made.value) : null, edits: editRows(made.value), sealed: null, draftRefused: made.value.draftRefused,
      });
    }),
    'paper.edit': (wish) => withPaper(wish, async ({ open, file, record, library, law }) => {
      const made = makePaper(library, law, file, record);
      if (!made.ok) return made;
      const { by, at } = author();
      const edits = withEdit(made.value.plain, made.value.edits, wish, { id: desk.ids.itemId(), at, by });
      if (edits === null) return err(unknownPassage);
      const unreadable = record.edits.filter((each) => readEdits([each]).unreadable > 0);
      return keep(open, { ...record, edits: [...unreadable, ...edits] });
    }),
    'paper.revert': (wish) => withPaper(wish, ({ open, record }) => keep(open, { ...record, edits: record.edits.filter((each) => readEdits([each]).edits[0]?.id !== wish.edit) })),
    'paper.export': ({ formats, forEditing, ...which }) => withPaper(which, async ({ open, file, revision, record, library, law }) => {
      const made = makePaper(library, law, file, record);
      if (!made.ok) return made;
      const files = await writePaper(made.value.paper, desk.writers, formats, forEditing);
      for (const each of files) {
        const written = await desk.writePaperFile(open, which.case, each.name, each.bytes);
        if (!written.ok) return written;
      }
      if (record.seal === undefined) {
        const kept = await open.putPaper({ ...record, caseRevision: revision, made: { at: author().at, caseRevision: revision } });
        if (!kept.ok) return kept;
      }
      return ok({ files: files.map(({ name }) => name) });
    }),
    'paper.seal': (which) => withPaper(which, async ({ open, file, revision, record, library, law }) => {
      const sealed = await sealPaper(open, { library, law, writers: desk.writers, drawer: desk.drawer, pack: desk.pack, digest: desk.digest }, file, revision, record, author());
      return sealed.ok ? ok(shownSeal(sealed.value)) : sealed;
    }),
    'paper.exportSealed': (which) => withPaper(which, async ({ open, record }) => {
      const names: string[] = [];
      for (const { name, blob } of record.seal?.files ?? []) {
        const bytes = await open.readBlob(which.case, blob);
        if (!bytes.ok) return bytes;
        const written = await desk.writePaperFile(open, which.case, name, bytes.value);
        if (!written.ok) return written;
        names.push(name);
      }
      return ok({ files: names });
    }),
  };
}
