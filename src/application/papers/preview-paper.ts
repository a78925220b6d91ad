import type { CaseFile } from '#core/casefile/case-file.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { allowed, plainText, type PaperEdit } from '#core/papers/edits.ts';
import { overlayOf, type Overlay } from '#core/papers/overlay.ts';
import type { Inline, Paper, Provenance } from '#core/papers/paper.ts';
import { passagesOf } from '#core/papers/passages.ts';
import type { DrawnPage, DrawnPaper } from '#ports/writers.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import { ok, type Result } from '#core/result.ts';
import type { PaperRecord } from '#ports/vault.ts';
import { withAnswer, type Author, type NewAnswer } from '../case-changes.ts';
import { makePaper, type MadePaper } from './paper-record.ts';

export type Draft = { readonly path: string; readonly answer: NewAnswer };

/** The case with answers that are still being typed. One that can't be read yet is passed over. */
export function withDrafts(file: CaseFile, drafts: readonly Draft[], author: Author): { readonly file: CaseFile; readonly refused: boolean } {
  let here = file;
  let refused = false;
  for (const { path, answer } of drafts) {
    const answered = withAnswer(here, path, answer, author);
    if (answered.ok) here = answered.value.file;
    else refused = true;
  }
  return { file: here, refused };
}

/** Where a printed value comes from, as the window sees it. */
export function sourceOf(provenance: Provenance) {
  switch (provenance.kind) {
    case 'fact':
      return { kind: provenance.kind, paths: provenance.path === '' ? [] : [provenance.path], norms: [], edit: null };
    case 'derived':
      return { kind: provenance.kind, paths: [...provenance.from], norms: [], edit: null };
    case 'norm':
      return { kind: provenance.kind, paths: [], norms: [...provenance.keys], edit: null };
    case 'paper':
      return { kind: provenance.kind, paths: [], norms: [], edit: /^edit:(.+)$/u.exec(provenance.field)?.[1] ?? null };
  }
}

/** The pages of a paper as they are kept in a seal and made for the window: each with its picture and what may be pressed on it. */
export function storedPages(drawn: DrawnPaper) {
  return drawn.pages.map((page) => storedPage(page, drawn.spots));
}

/** The same of a paper that was drawn in part. */
export function storedPart(drawn: DrawnPaper<DrawnPage | null>): readonly (StoredPage | null)[] {
  return drawn.pages.map((page) => (page === null ? null : storedPage(page, drawn.spots)));
}

export type StoredPage = ReturnType<typeof storedPage>;

function storedPage({ digest, svg, marks }: DrawnPage, spots: DrawnPaper['spots']) {
  const { values, passages }: Overlay = overlayOf(marks, spots);
  return {
    digest, svg,
    values: values.map(({ text, blank, provenance, passage, areas }) => ({ text, blank, source: sourceOf(provenance), passage, areas: [...areas] })),
    passages: passages.map(({ address, area }) => ({ address, area })),
  };
}

/** The words of every passage as they stand now, and what may be done with it. */
export function passageRows({ paper, plain }: Pick<MadePaper, 'paper' | 'plain'>) {
  const groups = new Map(passagesOf(plain).map(({ address, group }) => [address, group]));
  return passagesOf(paper).map(({ address: _now, content, group }) => {
    const address = content.map((inline) => ('passage' in inline ? inline.passage : undefined)).find((each) => each !== undefined) ?? '';
    const kind = { group: groups.get(address) ?? group };
    return { address, text: plainText(content), edit: editIn(content), mayRemove: address.startsWith('edit:') || allowed(kind, 'remove'), mayAdd: allowed(kind, 'insert-after') };
  }).filter(({ address }) => address !== '');
}

function editIn(content: readonly Inline[]): string | null {
  for (const inline of content) {
    const edit = inline.kind === 'text' && inline.provenance !== undefined ? sourceOf(inline.provenance).edit : null;
    if (edit !== null) return edit;
  }
  return null;
}

/** The changes of a paper for the list: how the passage read, and how it reads now. */
export function editRows({ states, edits, paper }: Pick<MadePaper, 'states' | 'edits' | 'paper'>) {
  return edits.map((edit) => ({
    id: edit.id, kind: edit.kind, language: edit.language, shown: edit.shown, words: wordsOf(edit, paper), applied: states.some((state) => state.edit === edit && state.applied), at: edit.at, by: edit.by,
  }));
}

function wordsOf(edit: PaperEdit, paper: Paper): string {
  if (edit.kind === 'remove') return '';
  const now = passagesOf(paper).find(({ content }) => editIn(content) === edit.id);
  return now === undefined ? edit.pieces.map((piece) => ('text' in piece ? piece.text : '…')).join('') : plainText(now.content);
}

/** The paper of a record with answers that are still being typed, every word marked with its passage. */
export function paperToShow(library: TemplateLibrary, law: LawLibrary, file: CaseFile, record: PaperRecord, drafts: readonly Draft[], author: Author): Result<MadePaper & { readonly draftRefused: boolean }> {
  const drafted = withDrafts(file, drafts, author);
  const made = makePaper(library, law, drafted.file, record, true);
  return made.ok ? ok({ ...made.value, draftRefused: drafted.refused }) : made;
}
