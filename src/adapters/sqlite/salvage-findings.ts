import { parsedJson } from '../crypto/header-envelope.ts';
import { caseKeys } from '../crypto/key-schedule.ts';
import type { CaseKeys } from '../crypto/key-schedule.ts';
import { unwrappedCaseKey } from './case-access.ts';
import type { LedgerRow } from './ledger-store.ts';
import type { CellPlace, PageScan } from './page-scan.ts';
import type { SqlValue } from './record-format.ts';
import { settingName } from './setting-store.ts';

/** Where a row was found. Bodies are read again when they are needed, so that a large vault does not lie in memory. */
export type FoundRow = CellPlace;

/** What the row of a case itself says. */
export type FoundHead = { readonly revision: number; readonly changedAt: string; readonly title: Buffer; readonly content: Buffer };

/** A case whose key was found, and where the rest of it lies. */
export type FoundCase = {
  readonly id: string;
  readonly caseKey: Buffer;
  readonly keys: CaseKeys;
  readonly head: FoundHead | null;
  readonly revisions: ReadonlyMap<number, FoundRow>;
  readonly drafts: readonly FoundRow[];
  readonly papers: readonly FoundRow[];
  readonly blobs: readonly FoundRow[];
};

/** All that the pages give, and the cases that are known to be lost with their keys. `settings` by name: the pages vouch for them, they have no seal of their own. */
export type Findings = { readonly settings: ReadonlyMap<string, string>; readonly cases: readonly FoundCase[]; readonly ledger: readonly LedgerRow[]; readonly lostCases: string[] };

type Belongings = { revisions: Map<number, FoundRow>; drafts: FoundRow[]; papers: FoundRow[]; blobs: FoundRow[] };

/**
 * Sorts the rows of a scan by the shape of their columns: without the catalogue of the database nothing says which table a
 * page belongs to. A wrong guess does no harm, because every row is opened under a seal that names its table.
 */
export function findings(scan: PageScan, wrappingKey: Uint8Array): Findings {
  const belongings = new Map<number, Belongings>();
  const wrapped: { row: number; id: string; key: Buffer; head: FoundHead | null }[] = [];
  const ledger = new Map<number, LedgerRow>();
  const settings = new Map<string, string>();
  const of = (row: number): Belongings => {
    const known = belongings.get(row) ?? { revisions: new Map(), drafts: [], papers: [], blobs: [] };
    belongings.set(row, known);
    return known;
  };
  for (const { rowId, values, page, cell } of scan.rows()) {
    const place = { page, cell };
    const [first, a, b, c, d, e] = values;
    const setting = values.length === 2 && typeof first === 'string' ? settingName(first) : null;
    if (setting !== null && typeof a === 'string' && parsedJson(a) !== undefined) settings.set(setting, a);
    else if (values.length === 8) wrapped.push(...caseRow(rowId, values));
    else if (values.length === 3 && typeof a === 'string' && b instanceof Buffer) wrapped.push({ row: rowId, id: a, key: b, head: null });
    else if (values.length === 5 && typeof a === 'number' && typeof b === 'number' && e === undefined && d instanceof Buffer) of(a).revisions.set(b, place);
    else if (values.length === 4 && typeof a === 'number' && b instanceof Buffer && c instanceof Buffer) of(a).drafts.push(place);
    else if (values.length === 4 && typeof a === 'number' && typeof b === 'string' && c instanceof Buffer) (/^[0-9a-f]{32}$/u.test(b) ? of(a).blobs : of(a).papers).push(place);
    else if (values.length === 6 && typeof a === 'string' && typeof b === 'string' && e instanceof Buffer) {
      ledger.set(rowId, { sequence: rowId, at: a, kind: b, caseId: typeof c === 'string' ? c : null, body: d instanceof Buffer ? d : null, hash: e });
    }
  }
  const deleted = new Set([...ledger.values()].filter(({ kind }) => kind === 'case-deleted').map(({ caseId }) => caseId));
  const cases = new Map<number, FoundCase>();
  for (const { row, id, key, head } of wrapped) {
    const known = cases.get(row);
    const caseKey = known?.caseKey ?? unwrappedCaseKey(wrappingKey, id, key);
    if (caseKey === null || deleted.has(id)) continue;
    cases.set(row, { id, caseKey, keys: known?.keys ?? caseKeys(caseKey), head: head ?? known?.head ?? null, ...of(row) });
  }
  const ids = new Map(wrapped.map(({ row, id }) => [row, id] as const));
  const rows = new Set([...belongings.keys(), ...ids.keys()]);
  const lostCases = [...rows].filter((row) => !cases.has(row) && !deleted.has(ids.get(row) ?? null)).map((row) => ids.get(row) ?? `row ${String(row)}`);
  return { settings, cases: [...cases.values()], ledger: [...ledger.values()].toSorted((a, b) => a.sequence - b.sequence), lostCases };
}

function caseRow(row: number, [, id, key, revision, , changedAt, title, content]: readonly SqlValue[]): readonly { row: number; id: string; key: Buffer; head: FoundHead }[] {
  const right = typeof id === 'string' && key instanceof Buffer && typeof revision === 'number' && typeof changedAt === 'string' && title instanceof Buffer && content instanceof Buffer;
  return right ? [{ row, id, key, head: { revision, changedAt, title, content } }] : [];
}
