import type { CaseFile } from '#core/casefile/case-file.ts';
import { caseTitle } from '#core/casefile/case-title.ts';
import type { Failure, Issue } from '#core/failure.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { TemplateLibrary } from '#core/templates/template.ts';
import type { PanaContract } from '#contract/contract.ts';
import type { Handlers } from '#contract/define.ts';
import type { Clock, Ids } from '#ports/clock.ts';
import type { Vault, VaultKeeper } from '#ports/vault.ts';
import type { PageDrawer, PaperWriter } from '#ports/writers.ts';
import { addCase, openCase, setAnswer } from './case-changes.ts';
import type { DeadlineSources } from './case-deadlines.ts';
import { checkCase } from './check-case.ts';
import { fillPaper, writePaper } from './fill-paper.ts';

/** What a host gives to the calls of its window. The host alone knows paths: the vault's folder and the papers' folder. */
export type Desk = {
  readonly host: 'electron' | 'chromium' | 'test';
  readonly clock: Clock;
  readonly ids: Ids;
  /** UTF-8 of a text. */
  readonly encode: (text: string) => Uint8Array;
  readonly vaults: VaultKeeper;
  readonly vaultFolder: string;
  readonly vaultExists: () => Promise<boolean>;
  readonly templates: () => Promise<TemplateLibrary>;
  readonly law: () => Promise<Result<LawLibrary>>;
  /** The terms of the law with the days off that apply to this vault. */
  readonly terms: () => Promise<Result<DeadlineSources>>;
  readonly readCase: (bytes: Uint8Array, name: string) => Result<CaseFile>;
  readonly writers: readonly PaperWriter[];
  readonly drawer: PageDrawer;
  /** Writes a file where the user's papers go and notes it in the ledger. */
  readonly writePaperFile: (vault: Vault, caseId: string, name: string, bytes: Uint8Array) => Promise<Result<null>>;
};

const locked: Failure = {
  code: 'vault-locked',
  message: {
    ru: 'Хранилище закрыто. Ничего не изменено. Введите парольную фразу.',
    kk: 'Қойма жабық. Ештеңе өзгертілмеді. Құпия фразаны енгізіңіз.',
    en: 'The vault is locked. Nothing was changed. Enter the passphrase.',
  },
};

const shown = (issue: Issue) => ({ code: issue.code, severity: issue.severity, message: issue.message, path: issue.path ?? null });

/** Answers every call of the contract over one vault. `lock` closes the vault, also when nobody asked: idle, screen lock, exit. */
export function answerCalls(desk: Desk): { readonly handlers: Handlers<PanaContract>; readonly lock: () => Promise<void> } {
  let vault: Vault | null = null;
  const lock = async (): Promise<void> => {
    const open = vault;
    vault = null;
    await open?.close();
  };
  const author = () => ({ by: 'pana', at: desk.clock.now() });
  const enter = async (how: 'create' | 'open', passphrase: string): Promise<Result<Record<string, never>>> => {
    await lock();
    const opened = await desk.vaults[how](desk.vaultFolder, desk.encode(passphrase));
    if (!opened.ok) return opened;
    vault = opened.value;
    return ok({});
  };
  const withVault = async <T>(work: (open: Vault) => Promise<Result<T>>): Promise<Result<T>> => (vault === null ? err(locked) : work(vault));
  const withCase = <T>(id: string, work: (open: Vault, file: CaseFile, revision: number) => Promise<Result<T>>): Promise<Result<T>> =>
    withVault(async (open) => {
      const stored = await open.readCase(id);
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      return file.ok ? work(open, file.value, stored.value.revision) : file;
    });
  const handlers: Handlers<PanaContract> = {
    'program.state': async () => ok({ vault: vault !== null ? 'open' : (await desk.vaultExists()) ? 'locked' : 'absent', host: desk.host, today: desk.clock.today() }),
    'vault.create': ({ passphrase }) => enter('create', passphrase),
    'vault.open': ({ passphrase }) => enter('open', passphrase),
    'vault.lock': async () => {
      await lock();
      return ok({});
    },
    'cases.list': ({ search }) => withVault(async (open) => {
      const listed = await (search.trim() === '' ? open.listCases() : open.listCases(search));
      return listed.ok ? ok(listed.value.map(({ id, title, revision, changedAt, damaged }) => ({ id, title, revision, changedAt, damaged: damaged === true }))) : listed;
    }),
    'cases.import': ({ name, text }) => withVault(async (open) => {
      const file = desk.readCase(desk.encode(text), name);
      if (!file.ok) return file;
      const stored = await addCase(open, file.value, author(), 'imported');
      return stored.ok ? ok({ id: stored.value.id }) : stored;
    }),
    'case.read': ({ id }) => withCase(id, (_open, file, revision) => Promise.resolve(ok({ id, title: caseTitle(file), revision, content: file }))),
    'case.answer': ({ id, path, answer }) => withVault(async (open) => {
      const saved = await setAnswer(open, id, path, answer, author());
      return saved.ok ? ok({ revision: saved.value.revision }) : saved;
    }),
    'case.check': ({ id, date }) => withCase(id, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const terms = await desk.terms();
      if (!terms.ok) return terms;
      const report = checkCase(await desk.templates(), law.value, terms.value, file, { date, time: null });
      return ok({ contradictions: report.contradictions.map(({ message, places }) => ({ message, places: [...places] })), issues: report.issues.map(({ issue }) => shown(issue)) });
    }),
    'papers.templates': async () => {
      const { templates } = await desk.templates();
      return ok([...templates.values()].map(({ head, bodies }) => ({
        id: head.id, title: head.titles, family: head.family, languages: head.languages.filter((tongue) => bodies[tongue] !== undefined), speakers: head.speakers,
        variants: head.variants.map((variant) => ({ id: variant.id, title: variant.titles })), lawyerReview: head.review.lawyer,
      })));
    },
    'paper.preview': (wish) => withCase(wish.case, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const filled = fillPaper(await desk.templates(), law.value, file, { ...wish, paperId: 'preview' });
      if (!filled.ok) return filled;
      const drawn = await desk.drawer.draw(filled.value.paper);
      return ok({ pages: [...drawn.pages], issues: [...filled.value.paper.issues, ...drawn.issues].map(shown), withheld: filled.value.paper.issues.filter(({ code }) => code === 'withheld').length });
    }),
    'paper.export': ({ wish, formats }) => withCase(wish.case, async (open, file, revision) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const filled = fillPaper(await desk.templates(), law.value, file, { ...wish, paperId: desk.ids.paperId() });
      if (!filled.ok) return filled;
      const { paper, selection } = filled.value;
      const files = await writePaper(paper, desk.writers, formats, false);
      const kept = await open.putPaper({
        id: paper.id, caseId: wish.case, template: paper.template, variant: paper.variant, language: paper.language, speaker: selection.speaker, date: paper.date,
        caseRevision: revision, person: selection.person, proceeding: selection.proceeding, answers: {}, edits: [],
      });
      if (!kept.ok) return kept;
      for (const each of files) {
        const written = await desk.writePaperFile(open, wish.case, each.name, each.bytes);
        if (!written.ok) return written;
      }
      return ok({ files: files.map(({ name }) => name) });
    }),
  };
  return { handlers, lock };
}
