import { MINUTES_A_DAY } from '#core/law/deadlines.ts';
import { localMinute, readMoment } from '#core/law/moment-span.ts';
import { ok, type Result } from '#core/result.ts';
import type { CaseFilter } from '#contract/list-calls.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import type { Vault } from '#ports/vault.ts';
import { openCase } from '../case-changes.ts';
import { caseDeadlines, nextDeadlines, type DeadlineSources, type DeadlineView } from '../case-deadlines.ts';
import type { Desk } from './desk.ts';

type Term = Pick<DeadlineView, 'title' | 'status'> & { readonly date: string | null; readonly time: string | null };
type Reckoned = { readonly kinds: readonly string[]; readonly handed: number; readonly term: Term | null };

/** What the list says of a case beside its name. */
export type CaseNote = { readonly id: string; readonly kinds: readonly string[]; readonly papers: number; readonly filed: number; readonly term: Term | null };

/** What was reckoned of a case stays true for its revision, and its terms for so many minutes. */
const FRESH = 10;

/** Says of each case what the list shows, and remembers it: in memory alone, and until the vault is locked. */
export class CaseNotes {
  readonly #desk: Desk;
  readonly #known = new Map<string, { readonly revision: number; readonly since: number; readonly reckoned: Reckoned }>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  forget(): void {
    this.#known.clear();
  }

  /** The notes of some cases; one that can't be read is left out and says so when it is opened. */
  async of(vault: Vault, cases: readonly { readonly id: string; readonly revision: number }[]): Promise<Result<readonly CaseNote[]>> {
    const law = await this.#desk.law();
    if (!law.ok) return law;
    const terms = await this.#desk.terms();
    if (!terms.ok) return terms;
    const now = this.#minute();
    const notes: CaseNote[] = [];
    for (const { id, revision } of cases) {
      const reckoned = this.#remembered(id, revision, now) ?? (await reckon(vault, id, terms.value, law.value, now));
      if (reckoned === null) continue;
      this.#known.set(id, { revision, since: now, reckoned });
      const papers = await vault.papers(id);
      const records = papers.ok ? papers.value : [];
      notes.push({ id, kinds: reckoned.kinds, papers: records.length, filed: records.filter(({ seal }) => seal !== undefined).length + reckoned.handed, term: reckoned.term });
    }
    return ok(notes);
  }

  /** Whether a case is asked for. A term that can't be reckoned counts as near: it may be. */
  passes(note: CaseNote, { kind, papers, withinDays }: CaseFilter): boolean {
    if (kind !== null && !note.kinds.includes(kind)) return false;
    if (papers === 'none' && note.papers + note.filed > 0) return false;
    if (papers === 'unfiled' && (note.papers === 0 || note.filed > 0)) return false;
    if (papers === 'filed' && note.filed === 0) return false;
    if (withinDays === null) return true;
    if (note.term === null) return false;
    return note.term.date === null || note.term.date <= localMinute(this.#minute() + withinDays * MINUTES_A_DAY).date;
  }

  #minute(): number {
    return readMoment(`${this.#desk.clock.now().slice(0, 16)}Z`).span.first ?? 0;
  }

  #remembered(id: string, revision: number, now: number): Reckoned | null {
    const known = this.#known.get(id);
    return known?.revision === revision && now - known.since < FRESH && now >= known.since ? known.reckoned : null;
  }
}

async function reckon(vault: Vault, id: string, terms: DeadlineSources, law: LawLibrary, now: number): Promise<Reckoned | null> {
  const stored = await vault.readCase(id);
  const file = stored.ok ? openCase(stored.value) : stored;
  if (!file.ok) return null;
  const next = nextDeadlines(caseDeadlines(terms, law, file.value, localMinute(now))).find(({ status }) => status !== 'passed');
  const end = next?.safe ?? next?.guide ?? null;
  return {
    kinds: [...new Set((file.value.proceedings ?? []).map(({ kind }) => kind))],
    // Papers of a packet are written outside the vault; that they were handed in stands in the case.
    handed: (file.value.notes ?? []).filter((note) => note.id.startsWith('h-')).length,
    term: next === undefined ? null : { title: next.title, status: next.status, date: end?.date ?? null, time: end?.time ?? null },
  };
}
