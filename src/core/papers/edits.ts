import { z } from 'zod';
import type { Issue } from '../failure.ts';
import { TONGUES } from '../language/tongue.ts';
import type { Inline, Inlines, Paper, Provenance } from './paper.ts';
import { changePassages, markPassages, marked, passagesOf, type Fate, type Passage } from './passages.ts';
import { BLANK } from './set-words.ts';

const Piece = z.union([z.strictObject({ text: z.string().max(60_000) }), z.strictObject({ keep: z.string().max(600) })]);

/**
 * A change that a person made to the words of one paper. `was` is the passage as it stood, with a mark for each value in
 * it: the change applies as long as the passage reads so, wherever it has moved. The new words keep the values that they
 * still hold, so a corrected fact reaches them too.
 */
export const PaperEdit = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(['replace', 'remove', 'insert-after']),
  language: z.enum(TONGUES),
  address: z.string().max(80),
  was: z.string().max(120_000),
  /** The passage as it was printed when it was changed, for people. */
  shown: z.string().max(120_000),
  pieces: z.array(Piece).max(2000),
  at: z.string().max(40),
  by: z.string().max(120),
});
export type PaperEdit = z.output<typeof PaperEdit>;

/** The edits of a paper's record; entries that this program can't read are counted, never dropped from the record. */
export function readEdits(stored: readonly unknown[]): { readonly edits: readonly PaperEdit[]; readonly unreadable: number } {
  const read = stored.map((each) => PaperEdit.safeParse(each));
  const edits = read.flatMap((each) => (each.success ? [each.data] : []));
  return { edits, unreadable: read.length - edits.length };
}

/** The words of a passage as they are printed. */
export function plainText(content: Inlines): string {
  return content.map((inline) => (inline.kind === 'text' || inline.kind === 'reference' ? inline.text : inline.kind === 'blank' ? BLANK : '\n')).join('');
}

function keyOf(inline: Inline): string | null {
  if (inline.kind === 'blank') return `blank:${inline.path ?? inline.label}`;
  if (inline.kind === 'reference') return `reference:${inline.target}`;
  if (inline.kind === 'line-break' || inline.provenance === undefined) return null;
  return provenanceKey(inline.provenance);
}

function provenanceKey(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'fact': return `fact:${provenance.path}`;
    case 'derived': return `derived:${provenance.rule}:${provenance.from.join(',')}`;
    case 'norm': return `norm:${provenance.keys.join(',')}`;
    case 'paper': return `paper:${provenance.field}`;
  }
}

/** Every value of a passage under a key of its own: the second mention of a fact differs from the first. */
function keyed(content: Inlines): readonly { readonly inline: Inline; readonly key: string | null }[] {
  const seen = new Map<string, number>();
  return content.map((inline) => {
    const key = keyOf(inline);
    if (key === null) return { inline, key };
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { inline, key: `${key}#${String(count)}` };
  });
}

function masked(content: Inlines): string {
  return keyed(content).map(({ inline, key }) => (key === null ? plainText([inline]) : `⟦${key}⟧`)).join('');
}

const WORD = /[\p{L}\p{N}]/u;

/** Where `part` stands in `text` from `from` on, not inside a longer word. */
function standsAt(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const [first = '', before = '', last = '', after = ''] = [part.at(0), text.at(at === 0 ? text.length : at - 1), part.at(-1), text.at(at + part.length)];
    if (!(WORD.test(before) && WORD.test(first)) && !(WORD.test(after) && WORD.test(last))) return at;
  }
  return -1;
}

/** New words for a passage as pieces: values that still stand in them, in their order, stay tied to their facts and norms. */
function piecesOf(content: Inlines, words: string): PaperEdit['pieces'] {
  const pieces: PaperEdit['pieces'] = [];
  let done = 0;
  for (const { inline, key } of keyed(content)) {
    if (key === null) continue;
    const value = plainText([inline]);
    const at = value === '' ? -1 : standsAt(words, value, done);
    if (at < 0) continue;
    if (at > done) pieces.push({ text: words.slice(done, at) });
    pieces.push({ keep: key });
    done = at + value.length;
  }
  if (done < words.length) pieces.push({ text: words.slice(done) });
  return pieces;
}

/** What to do at an address of the paper without edits, or at `edit:<id>` with a passage that was added. */
export type EditWish = { readonly kind: PaperEdit['kind']; readonly address: string; readonly words: string };

/**
 * The edits with one more; a passage that was reworded before is reworded anew. `paper` is the paper without edits. Null
 * where there is no such passage, no words, or the passage can't be left out.
 */
export function withEdit(paper: Paper, edits: readonly PaperEdit[], wish: EditWish, about: { readonly id: string; readonly at: string; readonly by: string }): readonly PaperEdit[] | null {
  if (wish.kind !== 'remove' && wish.words.trim() === '') return null;
  const added = edits.find(({ id }) => wish.address === `edit:${id}`);
  if (added !== undefined) {
    if (wish.kind === 'remove') return edits.filter((edit) => edit !== added);
    if (wish.kind === 'replace') return edits.map((edit) => (edit === added ? { ...edit, pieces: [{ text: wish.words }], at: about.at, by: about.by } : edit));
  }
  const address = added?.address ?? wish.address;
  const passage = passagesOf(paper).find((each) => each.address === address);
  if (passage === undefined || !allowed(passage, wish.kind)) return null;
  const edit: PaperEdit = {
    ...about, kind: wish.kind, language: paper.language, address, was: masked(passage.content), shown: plainText(passage.content),
    pieces: wish.kind === 'replace' ? piecesOf(passage.content, wish.words) : wish.kind === 'remove' ? [] : [{ text: wish.words }],
  };
  const others = wish.kind === 'insert-after' ? edits : edits.filter(({ kind, language, was, address: place }) => kind === 'insert-after' || language !== edit.language || was !== edit.was || place !== edit.address);
  // The words as the template has them again are no edit.
  return wish.kind === 'replace' && wish.words === edit.shown ? others : [...others, edit];
}

/** Numbered things are referred to by number, so they are reworded or added to, never left out. */
export function allowed({ group }: Pick<Passage, 'group'>, kind: PaperEdit['kind']): boolean {
  return kind === 'replace' || (kind === 'remove' ? group === 'block' || group === 'heading' : group !== 'annex');
}

/** How an edit fares in the paper as it stands now. */
export type EditState = { readonly edit: PaperEdit; readonly applied: boolean };
export type Edited = { readonly paper: Paper; readonly states: readonly EditState[] };

/**
 * Applies the edits of the paper's language. One whose passage reads otherwise now is not applied and stands in the issues.
 * With `mark` every word also knows its passage, by its address in the paper without edits, or `edit:<id>` where it was added.
 */
export function applyEdits(paper: Paper, edits: readonly PaperEdit[], mark = false): Edited {
  const mine = edits.filter(({ language }) => language === paper.language);
  if (mine.length === 0) return { paper: mark ? markPassages(paper) : paper, states: [] };
  const passages = passagesOf(paper).map((passage) => ({ ...passage, mask: masked(passage.content) }));
  const placed = new Map<string, PaperEdit[]>();
  const states = mine.map((edit): EditState => {
    const same = passages.filter(({ mask }) => mask === edit.was);
    const home = same.find(({ address }) => address === edit.address) ?? (same.length === 1 ? same[0] : undefined);
    if (home === undefined) return { edit, applied: false };
    placed.set(home.address, [...(placed.get(home.address) ?? []), edit]);
    return { edit, applied: true };
  });
  const blocks = changePassages(paper.blocks, (passage) => fateOf(passage, placed.get(passage.address) ?? [], mark));
  return { paper: { ...paper, blocks, issues: [...paper.issues, ...states.flatMap(({ edit, applied }) => (applied ? [] : [lost(edit)]))] }, states };
}

function fateOf({ address, content }: Passage, edits: readonly PaperEdit[], mark: boolean): Fate {
  const values = new Map(keyed(content).flatMap(({ inline, key }) => (key === null ? [] : [[key, inline] as const])));
  const set = (edit: PaperEdit): Inlines => edit.pieces.map((piece) => ('keep' in piece ? values.get(piece.keep) : undefined) ?? own(edit, 'text' in piece ? piece.text : ''));
  const ready = (words: Inlines, passage: string): Inlines => (mark ? words.map((inline) => marked(inline, passage)) : words);
  const reworded = edits.findLast(({ kind }) => kind === 'replace');
  return {
    content: edits.some(({ kind }) => kind === 'remove') ? null : ready(reworded === undefined ? content : set(reworded), address),
    after: edits.filter(({ kind }) => kind === 'insert-after').map((edit) => ready(set(edit), `edit:${edit.id}`)),
  };
}

const own = (edit: PaperEdit, text: string): Inline => ({ kind: 'text', text, provenance: { kind: 'paper', field: `edit:${edit.id}` } });

function lost(edit: PaperEdit): Issue {
  const start = edit.shown.length > 60 ? `${edit.shown.slice(0, 60).trimEnd()}…` : edit.shown;
  return {
    code: 'edit-not-applied', severity: 'should',
    message: {
      ru: `Ваша правка не вошла: место «${start}» теперь звучит иначе. Внесите правку заново или верните исходный текст.`,
      kk: `Түзетуіңіз енген жоқ: «${start}» деген жер енді басқаша. Түзетуді қайта енгізіңіз немесе бастапқы мәтінді қайтарыңыз.`,
      en: `Your change was left out: the passage “${start}” reads otherwise now. Make the change again or revert it.`,
    },
  };
}

/** Says how many edits of a record could not be read. */
export function unreadableEdits(count: number): readonly Issue[] {
  return count === 0 ? [] : [{
    code: 'edit-unreadable', severity: 'must',
    message: {
      ru: `Правок, которые эта версия программы не читает: ${String(count)}. Они сохранены, но в бумагу не вошли.`,
      kk: `Бағдарламаның осы нұсқасы оқи алмайтын түзетулер: ${String(count)}. Олар сақталған, бірақ қағазға енген жоқ.`,
      en: `Changes that this version of the program can’t read: ${String(count)}. They are kept, but are not in the paper.`,
    },
  }];
}
