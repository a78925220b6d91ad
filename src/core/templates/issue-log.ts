import type { Issue } from '../failure.ts';
import type { Words } from '../language/tongue.ts';
import type { Open } from './decide.ts';
import type { Reading } from './reading.ts';
import { wholeLabel } from './whose.ts';

/** Collects the issues of one paper, each once, in the order in which they came up. */
export class IssueLog {
  readonly #issues = new Map<string, Issue>();
  readonly #needs: ReadonlySet<string>;
  /** Fields for which the paper has a blank. */
  readonly #blanks = new Set<string>();
  #noted = 0;

  /** `needs` are the fields that the paper can't do without, as named from the root. */
  constructor(needs: readonly string[]) {
    this.#needs = new Set(needs);
  }

  /** How often something was noted, also what stood there already. */
  get noted(): number {
    return this.#noted;
  }

  add(issue: Issue): void {
    this.#noted += 1;
    const key = `${issue.code} ${issue.path ?? ''} ${issue.norm ?? ''} ${issue.path === undefined && issue.norm === undefined ? issue.message.ru : ''}`;
    const before = this.#issues.get(key);
    if (before === undefined || (before.severity !== 'must' && issue.severity === 'must')) this.#issues.set(key, issue);
  }

  all(): readonly Issue[] {
    return [...this.#issues.values()];
  }

  has(code: string, path: string): boolean {
    return this.#issues.has(`${code} ${path}  `);
  }

  /** A printed place that has no answer. */
  gap(reading: Reading & { readonly state: 'missing' }): void {
    if (reading.withheld) {
      this.withheld(reading.paths, wholeLabel(reading));
      return;
    }
    this.#blanks.add(reading.canonical);
    const severity = this.#needs.has(reading.canonical) ? 'must' : 'should';
    const label = wholeLabel(reading);
    const message: Words = {
      ru: `Нет ответа: «${label.ru}». В бумаге оставлено пустое место. Впишите ответ или заполните от руки.`,
      kk: `Жауап жоқ: «${label.kk}». Қағазда бос орын қалдырылды. Жауапты енгізіңіз не қолмен толтырыңыз.`,
      en: `No answer: "${label.en}". The paper has a blank there. Enter the answer or fill it in by hand.`,
    };
    this.#forPaths('gap', severity, message, reading.paths);
  }

  /** A need that nothing in the paper printed. */
  need(reading: Reading & { readonly state: 'missing' }): void {
    if (reading.withheld) {
      this.withheld(reading.paths, wholeLabel(reading));
      return;
    }
    if (reading.paths.length === 0 ? this.#blanks.has(reading.canonical) : reading.paths.some((path) => this.has('gap', path))) return;
    const label = wholeLabel(reading);
    this.#forPaths('need-missing', 'must', {
      ru: `Без этого бумага неполна: «${label.ru}». Впишите ответ.`,
      kk: `Онсыз қағаз толық емес: «${label.kk}». Жауапты енгізіңіз.`,
      en: `The paper is incomplete without this: "${label.en}". Enter the answer.`,
    }, reading.paths);
  }

  /** Facts that the readers of this paper may not read. Says where, never what. */
  withheld(paths: readonly string[], label: Words): void {
    this.#forPaths('withheld', 'note', {
      ru: `Не напечатано, потому что читатели этой бумаги не должны этого знать: «${label.ru}».`,
      kk: `Басылмады, өйткені бұл қағазды оқитындар мұны білмеуі керек: «${label.kk}».`,
      en: `Not printed, because the readers of this paper may not know it: "${label.en}".`,
    }, paths);
  }

  /** An answer that would decide whether a passage is printed. */
  undecided(open: readonly Open[]): void {
    for (const { paths, label, withheld } of open) {
      if (withheld) this.withheld(paths, label);
      else this.#forPaths('answer-would-decide', 'note', {
        ru: `От ответа зависит, войдёт ли в бумагу ещё один довод: «${label.ru}».`,
        kk: `Қағазға тағы бір дәлелдің кіруі мына жауапқа байланысты: «${label.kk}».`,
        en: `Whether a further passage belongs in the paper depends on this answer: "${label.en}".`,
      }, paths);
    }
  }

  /** An issue about a value that has been printed. */
  about(code: string, severity: Issue['severity'], path: string, message: Words): void {
    this.add({ code, severity, message, ...(path === '' ? {} : { path }) });
  }

  #forPaths(code: string, severity: Issue['severity'], message: Words, paths: readonly string[]): void {
    if (paths.length === 0) this.add({ code, severity, message });
    for (const path of paths) this.add({ code, severity, message, path });
  }
}
