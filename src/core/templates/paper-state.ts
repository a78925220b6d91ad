import type { CaseFile } from '../casefile/case-file.ts';
import type { Selection } from '../casefile/selection.ts';
import type { Issue } from '../failure.ts';
import type { LawLibrary } from '../law/norm.ts';
import { parseCitation } from '../law/parse-citation.ts';
import { renderCitation } from '../law/render-citation.ts';
import type { Inlines } from '../papers/paper.ts';
import { citationIssue } from './issues.ts';
import type { Printed } from './print-text.ts';

/** What grows while one paper is assembled: issues, norms cited, acts already named in full, numbers given. */
export class PaperState {
  /** Numbers that the pass before gave; what references print. */
  readonly known: ReadonlyMap<string, string>;
  readonly numbers = new Map<string, string>();
  readonly selection: Selection;
  readonly file: CaseFile;
  private readonly law: LawLibrary;
  private readonly noted = new Map<string, Issue>();
  private readonly cited: string[] = [];
  private readonly open = new Set<string>();
  private mentioned: readonly string[] = [];
  private grounds = 0;
  subjectNamed = false;

  constructor(input: { readonly law: LawLibrary; readonly selection: Selection; readonly file: CaseFile }, known: ReadonlyMap<string, string>) {
    this.law = input.law;
    this.selection = input.selection;
    this.file = input.file;
    this.known = known;
  }

  note(issue: Issue): void {
    const key = `${issue.code} ${issue.path ?? ''} ${issue.norm ?? ''} ${issue.path === undefined && issue.norm === undefined ? issue.message.ru : ''}`;
    const before = this.noted.get(key);
    if (before === undefined || (before.severity !== 'must' && issue.severity === 'must')) this.noted.set(key, issue);
  }

  issues(): readonly Issue[] {
    return [...this.noted.values()];
  }

  norms(): readonly string[] {
    return [...new Set(this.cited)];
  }

  /** Enters a clause; refused while it is open already. */
  enter(clause: string): boolean {
    if (this.open.has(clause)) return false;
    this.open.add(clause);
    return true;
  }

  leave(clause: string): void {
    this.open.delete(clause);
  }

  nextGround(): string {
    this.grounds += 1;
    return String(this.grounds);
  }

  dropGround(): void {
    this.grounds -= 1;
  }

  give(label: string, number: string): void {
    if (!this.numbers.has(label)) this.numbers.set(label, number);
  }

  /** Prints the inside of `[@…]`. A norm that the library lacks prints a blank, never a wrong number. */
  cite(inner: string): Inlines {
    const parsed = parseCitation(inner);
    const rendered = parsed.ok ? renderCitation(parsed.value, this.law, { tongue: this.selection.language, mentioned: this.mentioned, eventDate: null }) : parsed;
    if (!rendered.ok) {
      this.note(citationIssue(inner));
      return [{ kind: 'blank', label: inner }];
    }
    const { text, keys, mentioned, issues } = rendered.value;
    this.mentioned = mentioned;
    this.cited.push(...keys);
    for (const issue of issues) this.note(issue);
    return [{ kind: 'text', text, provenance: { kind: 'norm', keys } }];
  }

  /** Prints norms named by the case (an alleged offence) in a grammatical case. */
  citeKeys(keys: readonly string[], grammaticalCase: string, form: 'auto' | 'short' | 'none'): Printed {
    const inner = `${keys.join('; ')} | ${grammaticalCase}${form === 'short' ? ' short' : form === 'none' ? ' bare' : ''}`;
    const [inline] = this.cite(inner);
    return { text: inline?.kind === 'text' ? inline.text : null, issues: [] };
  }
}

