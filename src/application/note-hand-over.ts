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

/** Stores in the case that a paper of the packet was handed in. Nothing changes unless the whole case stays sound. */
export function noteHandOver(vault: Vault, stored: StoredCase, handOver: HandOver, author: Author): Promise<Result<StoredCase>> {
  const { filing, at, to } = handOver;
  const note = { id: noteId('handed', filingKey(filing)), text: { original: 'ru', ru: `Подано: ${filing.title.ru}. Кому: ${to === '' ? 'не записано' : to}` }, at };
  return changed(vault, stored, author, (file) => ({
    ...file, proceedings: asFacts(file.proceedings ?? [], handOver, `filed-${String((file.proceedings ?? []).flatMap(({ acts }) => acts ?? []).length + 1)}`),
    notes: [...(file.notes ?? []).filter(({ id }) => id !== note.id), note],
  }));
}

/** Stores that a step of the first hours was done, or takes that back. */
export function noteStep(vault: Vault, stored: StoredCase, step: { readonly id: string; readonly text: string }, done: boolean, author: Author): Promise<Result<StoredCase>> {
  const id = noteId('step', step.id);
  return changed(vault, stored, author, (file) => {
    const others = (file.notes ?? []).filter((note) => note.id !== id);
    return { ...file, notes: done ? [...others, { id, text: { original: 'ru', ru: `Сделано: ${step.text}` }, at: author.at }] : others };
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
