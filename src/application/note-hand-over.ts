import type { Tongue, Words } from '#core/language/tongue.ts';
import { caseHead } from '#core/casefile/case-title.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import type { PlannedFiling } from '#core/packet/packet-plan.ts';
import type { Procedure } from '#core/packet/procedure.ts';
import type { Result } from '#core/result.ts';
import type { StoredCase, Vault } from '#ports/vault.ts';
import { openCase, type Author } from './case-changes.ts';
import { validateCase } from './validate-case.ts';

/** The id of the note that says that a filing was handed in, or a step done: always the same for the same one, within the length of an id. */
export const noteId = (kind: 'handed' | 'step', key: string): string => `${kind === 'handed' ? 'h' : 's'}-${key}`.slice(0, 40).replace(/-+$/u, '');

/** A filing by template and variant. */
export const filingKey = ({ template, variant }: Pick<PlannedFiling, 'template' | 'variant'>): string => (variant === undefined ? template : `${template}-${variant}`);

export type HandOver = { readonly filing: PlannedFiling; readonly procedure: Procedure; readonly at: string; readonly to: string };

const said = <T>(value: T) => ({ state: 'value' as const, value });

type Proceedings = NonNullable<CaseFile['proceedings']>;

/** A complaint becomes an act of its proceeding, the application for refugee status a step of the asylum case: rules and terms look there. */
function asFacts(proceedings: Proceedings, { filing, procedure, at, to }: HandOver, free: string): Proceedings {
  if (/-appeal$/u.test(filing.template) && procedure.proceeding !== null) {
    return proceedings.map((each) => (each.id !== procedure.proceeding ? each : {
      ...each, acts: [...(each.acts ?? []), { id: free, kind: 'complaint' as const, date: said(at), ...(to === '' ? {} : { handedOverTo: said({ original: 'ru', ru: to }) }) }],
    }));
  }
  if (filing.template !== 'kz-refugee-application') return proceedings;
  const filed = { applicationFiledAt: said(at), stage: said('filed' as const) };
  const last = proceedings.findLast(({ kind, person }) => kind === 'asylum' && person === procedure.person);
  if (last === undefined) return [...proceedings, { id: free, kind: 'asylum', person: procedure.person, asylum: filed }];
  return proceedings.map((each) => (each.id === last.id ? { ...each, asylum: { ...each.asylum, ...filed } } : each));
}

type Told = { readonly begin: string; readonly to: string; readonly nobody: string };

/** The program's own words of such a note, in every language of the window; which paper or step it is stands in its id. */
const HANDED: Readonly<Record<Tongue, Told>> = {
  ru: { begin: 'Подано', to: 'Кому', nobody: 'не записано' }, kk: { begin: 'Берілді', to: 'Кімге', nobody: 'жазылмаған' }, en: { begin: 'Handed in', to: 'To', nobody: 'not noted' },
};
const DONE: Readonly<Record<Tongue, string>> = { ru: 'Сделано', kk: 'Жасалды', en: 'Done' };

function inEveryLanguage(begin: Readonly<Record<Tongue, Told | string>>, what: Words, to: string | null) {
  const line = (tongue: Tongue): string => {
    const told = begin[tongue];
    return typeof told === 'string' ? `${told}: ${what[tongue]}` : `${told.begin}: ${what[tongue]}. ${told.to}: ${to === null || to === '' ? told.nobody : to}`;
  };
  return { original: 'ru' as const, ru: line('ru'), kk: line('kk'), en: line('en') };
}

/** To whom a paper was handed in, by its note; empty where nobody was noted. Notes of older programs, in Russian alone, are read as well. */
export function receiverOf({ text }: { readonly text: { readonly ru?: string | undefined } }): string {
  const to = text.ru?.split(`. ${HANDED.ru.to}: `).slice(1).join(`. ${HANDED.ru.to}: `) ?? '';
  return to === HANDED.ru.nobody ? '' : to;
}

/** Stores in the case that a paper of the packet was handed in. Nothing changes unless the whole case stays sound. */
export function noteHandOver(vault: Vault, stored: StoredCase, handOver: HandOver, author: Author): Promise<Result<StoredCase>> {
  const { filing, at, to } = handOver;
  const note = { id: noteId('handed', filingKey(filing)), text: inEveryLanguage(HANDED, filing.title, to), at };
  return changed(vault, stored, author, (file) => ({
    ...file, proceedings: asFacts(file.proceedings ?? [], handOver, `filed-${String((file.proceedings ?? []).flatMap(({ acts }) => acts ?? []).length + 1)}`),
    notes: [...(file.notes ?? []).filter(({ id }) => id !== note.id), note],
  }));
}

/** Stores that a step of the first hours was done, or takes that back. */
export function noteStep(vault: Vault, stored: StoredCase, step: { readonly id: string; readonly text: Words }, done: boolean, author: Author): Promise<Result<StoredCase>> {
  const id = noteId('step', step.id);
  return changed(vault, stored, author, (file) => {
    const others = (file.notes ?? []).filter((note) => note.id !== id);
    return { ...file, notes: done ? [...others, { id, text: inEveryLanguage(DONE, step.text, null), at: author.at }] : others };
  });
}

async function changed(vault: Vault, stored: StoredCase, author: Author, change: (file: CaseFile) => CaseFile): Promise<Result<StoredCase>> {
  const before = openCase(stored);
  if (!before.ok) return before;
  const checked = validateCase(change(before.value));
  if (!checked.ok) return checked;
  const file = checked.value;
  const parts = (['proceedings', 'notes'] as const).filter((part) => JSON.stringify(before.value[part]) !== JSON.stringify(file[part]));
  return vault.saveCase({
    id: stored.id, expectedRevision: stored.revision, ...caseHead(file), content: file,
    changes: parts.map((part) => ({ path: part, before: before.value[part], after: file[part] })), by: author.by, reason: 'answer',
  });
}
