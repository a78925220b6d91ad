import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Failure } from '#core/failure.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { citedNorms } from '#core/templates/cited-norms.ts';
import type { Complaint } from '#core/templates/complaint.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { ownFolderOf, withoutOwn, withOwnFiles, type OwnTemplates } from '#core/templates/own-templates.ts';
import { NOT_READ } from '#core/templates/review-places.ts';
import type { Template } from '#core/templates/template.ts';
import type { Handlers } from '#contract/define.ts';
import type { templateCalls } from '#contract/template-calls.ts';
import { openCase } from '../case-changes.ts';
import { fillPaper } from '../fill-paper.ts';
import { readOwn, storeOwn } from '../templates/own-store.ts';
import type { TemplateReading } from './desk.ts';
import type { Session } from './session.ts';
import { shownIssue } from './shown-issue.ts';

const failure = (code: string, ru: string, kk: string, en: string): Failure => ({ code, message: { ru, kk, en } });
const unknown = failure('template-unknown', 'Такого шаблона нет. Ничего не изменено.', 'Мұндай үлгі жоқ. Ештеңе өзгертілмеді.', 'There is no such template. Nothing was changed.');
const shippedStays = failure('template-shipped', 'Поставляемый шаблон не меняется. Ничего не изменено. Сделайте копию под своим именем и правьте её.', 'Дайын үлгі өзгертілмейді. Ештеңе өзгертілмеді. Өз атыңызбен көшірме жасап, соны өңдеңіз.', 'A shipped template is not changed. Nothing was changed. Make a copy under a name of your own and edit that.');
const taken = failure('template-name-taken', 'Шаблон с таким именем уже есть. Ничего не изменено. Выберите другое имя.', 'Мұндай атты үлгі бар. Ештеңе өзгертілмеді. Басқа ат таңдаңыз.', 'There is a template of this name. Nothing was changed. Choose another name.');
const badFile = failure('template-file-refused', 'Имя или размер текста не подходят: имя пишут строчными латинскими буквами, цифрами и дефисом. Ничего не изменено.', 'Мәтіннің аты не көлемі келмейді: ат латынның кіші әріптерімен, цифрмен және дефиспен жазылады. Ештеңе өзгертілмеді.', 'The name or size of a text does not fit: a name is written in small Latin letters, digits and hyphens. Nothing was changed.');

const line = ({ head, bodies }: Template, own: OwnTemplates) => ({
  id: head.id, title: head.titles, area: head.area, own: ownFolderOf(own, head.id) !== undefined,
  languages: TONGUES.filter((tongue) => bodies[tongue] !== undefined), lawAsOf: head.lawAsOf, lawyer: head.review.lawyer,
});

const shown = ({ code, severity, file, position, message }: Complaint) => ({ code, severity, file, line: position.line, column: position.column, message });

/** Where the texts of a template lie that are still being written. */
const halfWritten = (id: string): string => `own-template-draft ${id}`;

/** Answers what concerns the templates themselves. */
export function answerTemplates(session: Session): Handlers<typeof templateCalls> {
  const { desk, withVault } = session;

  const withOwn = <T>(work: (own: OwnTemplates, reading: TemplateReading) => Promise<Result<T>>): Promise<Result<T>> => withVault(async (open) => {
    const own = await readOwn(open);
    return own.ok ? work(own.value, await desk.ownTemplates(own.value)) : own;
  });

  /** All that the linter says of one template. */
  const complaintsOf = async (reading: TemplateReading, folder: string): Promise<Result<readonly Complaint[]>> => {
    const law = await desk.law();
    if (!law.ok) return law;
    const glossary = await desk.glossary();
    if (!glossary.ok) return glossary;
    const mine = ({ file }: { readonly file: string }): boolean => file.startsWith(`${folder}/`);
    const alone = new Map([...reading.library.templates].filter(([, { head }]) => `${head.area}/${head.id}` === folder));
    const all = lintTemplates({ ...reading.library, templates: alone }, reading.complaints.filter(mine), reading.sources.filter(mine), law.value, { glossary: glossary.value, spaces: false });
    return ok(all.filter(mine));
  };

  const store = (own: OwnTemplates): Promise<Result<null>> => withVault((open) => storeOwn(open, own));

  const keep = (id: string, files: readonly { readonly name: string; readonly text: string }[] | null): Promise<Result<null>> => withVault((open) => open.putSetting(halfWritten(id), JSON.stringify(files)));

  const caseOf = (id: string): Promise<Result<CaseFile>> => withVault(async (open) => {
    const stored = await open.readCase(id);
    return stored.ok ? openCase(stored.value) : stored;
  });

  return {
    'templates.list': () => withOwn((own, { library }) => Promise.resolve(ok([...library.templates.values()].map((template) => line(template, own))))),
    'templates.read': ({ id }) => withOwn(async (own, reading) => {
      const folder = ownFolderOf(own, id);
      const template = reading.library.templates.get(id);
      const law = await desk.law();
      if (!law.ok) return law;
      const ownFiles = folder === undefined ? [] : Object.entries(own.files).filter(([name]) => name.startsWith(`${folder}/`)).map(([name, text]) => ({ name, text }));
      const complaints = folder === undefined ? ok([]) : await complaintsOf(reading, folder);
      if (!complaints.ok) return complaints;
      if (template === undefined) return err(unknown);
      const { head, bodies } = template;
      return ok({
        ...line(template, own), note: head.note ?? null, readers: [...head.readers], speakers: head.speakers, variants: head.variants.map((variant) => ({ id: variant.id, title: variant.titles })),
        native: { ru: head.review.native.ru ?? NOT_READ, kk: head.review.native.kk ?? NOT_READ, en: head.review.native.en ?? NOT_READ },
        files: folder === undefined ? Object.values(bodies).map(({ file, source }) => ({ name: file, text: source })) : ownFiles,
        norms: citedNorms(template, reading.library.clauses, law.value).map((norm) => ({ ...norm })),
        complaints: complaints.value.map(shown),
      });
    }),
    'templates.copy': ({ id, newId }) => withOwn(async (own, { library }) => {
      if (library.templates.has(newId) || ownFolderOf(own, newId) !== undefined) return err(taken);
      const files = await desk.copyTemplate(own, id, newId);
      if (files === null) return err(unknown);
      const changed = withOwnFiles(own, files);
      if (changed === null) return err(badFile);
      const stored = await store(changed);
      return stored.ok ? ok({ id: newId }) : stored;
    }),
    'templates.save': ({ id, files }) => withOwn(async (own) => {
      const folder = ownFolderOf(own, id);
      if (folder === undefined) return err(shippedStays);
      const changed = withOwnFiles(own, Object.fromEntries(files.map(({ name, text }) => [name, text])));
      if (changed === null || files.some(({ name }) => !name.startsWith(`${folder}/`))) return err(badFile);
      const stored = await store(changed);
      if (!stored.ok) return stored;
      const dropped = await keep(id, null);
      if (!dropped.ok) return dropped;
      const complaints = await complaintsOf(await desk.ownTemplates(changed), folder);
      return complaints.ok ? ok({ complaints: complaints.value.map(shown) }) : complaints;
    }),
    'templates.keep': ({ id, files }) => withOwn(async (own) => {
      if (ownFolderOf(own, id) === undefined) return err(shippedStays);
      const kept = await keep(id, files);
      return kept.ok ? ok({}) : kept;
    }),
    'templates.kept': ({ id }) => withVault(async (open) => {
      const kept = await open.readSetting(halfWritten(id));
      return kept.ok ? ok({ files: kept.value === null ? null : (JSON.parse(kept.value) as { name: string; text: string }[] | null) }) : kept;
    }),
    'templates.remove': ({ id }) => withOwn(async (own) => {
      if (ownFolderOf(own, id) === undefined) return err(shippedStays);
      const stored = await store(withoutOwn(own, id));
      if (!stored.ok) return stored;
      const dropped = await keep(id, null);
      return dropped.ok ? ok({}) : dropped;
    }),
    'templates.try': ({ id, files, case: caseId, language, date }) => withOwn(async (own) => {
      const folder = ownFolderOf(own, id);
      const changed = withOwnFiles(own, Object.fromEntries(files.map(({ name, text }) => [name, text])));
      if (changed === null || (files.length > 0 && folder === undefined) || files.some(({ name }) => !name.startsWith(`${String(folder)}/`))) return err(badFile);
      const reading = await desk.ownTemplates(changed);
      const complaints = folder === undefined ? ok([]) : await complaintsOf(reading, folder);
      if (!complaints.ok) return complaints;
      const template = reading.library.templates.get(id);
      const nothing = { complaints: complaints.value.map(shown), pages: [], issues: [] };
      if (template === undefined || caseId === null) return ok(nothing);
      const file = await caseOf(caseId);
      if (!file.ok) return file;
      const law = await desk.law();
      if (!law.ok) return law;
      const variant = template.head.variants[0];
      const speaker = (variant?.speakers ?? template.head.speakers)[0] ?? 'person';
      const filled = fillPaper(reading.library, law.value, file.value, { template: id, variant: variant?.id ?? null, language, speaker, date, paperId: 'trial' });
      if (!filled.ok) return filled;
      const drawn = await desk.drawer.draw(filled.value.paper);
      return ok({ ...nothing, pages: drawn.pages.map(({ svg }) => svg), issues: [...filled.value.paper.issues, ...drawn.issues].map(shownIssue) });
    }),
  };
}
