import type { CaseFile } from '#core/casefile/case-file.ts';
import { chooseSelection } from '#core/casefile/choose-selection.ts';
import type { Selection, Speaker } from '#core/casefile/selection.ts';
import type { Failure, Issue } from '#core/failure.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { besidePaper } from '#core/papers/bilingual.ts';
import { withLawDate } from '#core/papers/law-date.ts';
import type { Paper } from '#core/papers/paper.ts';
import { err, ok, type Result } from '#core/result.ts';
import { assemble, issuesOfPaper, readerOf } from '#core/templates/assemble.ts';
import { OpenCase, type FactReader } from '#core/templates/reading.ts';
import type { Template, TemplateLibrary } from '#core/templates/template.ts';
import type { PaperWriter } from '#ports/writers.ts';

/** What a user asks to be filled. */
export type FillWish = {
  readonly template: string;
  readonly variant: string | null;
  readonly language: Tongue;
  /** A second language, printed beside the first, which prevails. */
  readonly beside?: Tongue | null;
  readonly speaker: Speaker;
  readonly date: string;
  readonly paperId: string;
  /** Whose paper, and about which proceeding; chosen from the case where it is left out. */
  readonly person?: string | undefined;
  readonly proceeding?: string | undefined;
  /** Whether a line says as of which day the law was checked. */
  readonly lawDate?: boolean;
};

function refused(code: string, ru: string, kk: string, en: string): Failure {
  return { code, message: { ru, kk, en } };
}

/** Why a paper can't be made in the languages asked for; `null` if it can. */
function languageMisfit({ bodies }: Template, { language, beside }: FillWish): Failure | null {
  const has = TONGUES.filter((tongue) => bodies[tongue] !== undefined).join(', ');
  if (bodies[language] === undefined) {
    return refused('language-missing', `Этой бумаги на этом языке ещё нет. Есть языки: ${has}. Ничего не записано.`, `Бұл қағаз бұл тілде әлі жоқ. Бар тілдері: ${has}. Ештеңе жазылған жоқ.`, `The template does not exist in this language yet. It has: ${has}. Nothing was written.`);
  }
  if (beside === undefined || beside === null) return null;
  if (beside === language) {
    return refused('beside-same-language', 'Рядом нужен текст на другом языке, а указан тот же. Укажите в --beside другой язык. Ничего не записано.', 'Қатар басқа тілдегі мәтін керек, ал сол тілдің өзі көрсетілген. --beside үшін басқа тілді көрсетіңіз. Ештеңе жазылған жоқ.', 'The text beside needs another language; the same one was given. Give another language with --beside. Nothing was written.');
  }
  if (bodies[beside] === undefined) {
    return refused('beside-language-missing', `Рядом напечатать нельзя: этой бумаги на втором языке ещё нет. Есть языки: ${has}. Ничего не записано.`, `Қатар басып шығаруға болмайды: бұл қағаз екінші тілде әлі жоқ. Бар тілдері: ${has}. Ештеңе жазылған жоқ.`, `It can't be printed side by side: the template does not exist in the second language yet. It has: ${has}. Nothing was written.`);
  }
  return null;
}

function findTemplate(library: TemplateLibrary, wish: FillWish): Result<Template> {
  const template = library.templates.get(wish.template);
  if (template === undefined) {
    return err(refused('template-unknown', 'Такой бумаги нет. Список: pana templates. Ничего не записано.', 'Мұндай қағаз жоқ. Тізімі: pana templates. Ештеңе жазылған жоқ.', 'There is no such template. See pana templates. Nothing was written.'));
  }
  if (template.head.variants.length > 0 ? !template.head.variants.some(({ id }) => id === wish.variant) : wish.variant !== null) {
    const ids = template.head.variants.map(({ id }) => id).join(', ');
    return err(refused('variant-unknown', `У этой бумаги нет такого варианта. Есть: ${ids || 'без вариантов'}. Ничего не записано.`, `Бұл қағазда мұндай нұсқа жоқ. Бары: ${ids || 'нұсқасыз'}. Ештеңе жазылған жоқ.`, `The template has no such variant. It has: ${ids || 'none'}. Nothing was written.`));
  }
  const misfit = languageMisfit(template, wish);
  if (misfit !== null) return err(misfit);
  const speakers = template.head.variants.find(({ id }) => id === wish.variant)?.speakers ?? template.head.speakers;
  if (!speakers.includes(wish.speaker)) {
    return err(refused('speaker-misfit', `Эту бумагу так не подписывают. Может подписать: ${speakers.join(', ')}. Ничего не записано.`, `Бұл қағазға бұлай қол қойылмайды. Қол қоя алатын: ${speakers.join(', ')}. Ештеңе жазылған жоқ.`, `This paper is not signed like that. Who may sign: ${speakers.join(', ')}. Nothing was written.`));
  }
  return ok(template);
}

function selectionFor(file: CaseFile, { head }: Template, wish: FillWish): Selection {
  const variant = head.variants.find(({ id }) => id === wish.variant);
  return chooseSelection(file, {
    language: wish.language, date: wish.date, variant: wish.variant, speaker: wish.speaker,
    proceedingKinds: variant?.proceeding === undefined ? head.proceeding : [variant.proceeding], annexTo: variant?.annexTo ?? head.annexTo ?? null,
    person: wish.person, proceeding: wish.proceeding,
  });
}

/**
 * Gives the issues that `fillPaper` would give for papers of one case, without making the papers. Papers with the same
 * readers read the case together.
 */
export function paperIssues(library: TemplateLibrary, law: LawLibrary, file: CaseFile): (wish: FillWish) => Result<readonly Issue[]> {
  const opened = new Map<string, OpenCase>();
  const readers = new Map<string, FactReader>();
  return (wish) => {
    const found = findTemplate(library, wish);
    if (!found.ok) return found;
    const template = found.value;
    const selection = selectionFor(file, template, wish);
    const input = { template, library, file, selection, law, paperId: wish.paperId };
    const who = template.head.readers.toSorted().join(' ');
    const openCase = opened.get(who) ?? new OpenCase(file, template.head.readers);
    opened.set(who, openCase);
    const key = JSON.stringify([who, selection]);
    const reader = readers.get(key) ?? readerOf(input, openCase);
    readers.set(key, reader);
    return ok(issuesOfPaper(input, reader));
  };
}

/**
 * Assembles a paper from a case, in one language or in two side by side. Refused only when the template, variant, language
 * or speaker does not exist; never because of gaps.
 */
export function fillPaper(library: TemplateLibrary, law: LawLibrary, file: CaseFile, wish: FillWish): Result<{ readonly paper: Paper; readonly selection: Selection }> {
  const found = findTemplate(library, wish);
  if (!found.ok) return found;
  const template = found.value;
  const { head } = template;
  const selection = selectionFor(file, template, wish);
  const assembled = (language: Tongue): Paper => {
    const made = assemble({ template, library, file, selection: { ...selection, language }, law, paperId: wish.paperId });
    return wish.lawDate === true ? withLawDate(made, head.lawAsOf) : made;
  };
  const paper = assembled(wish.language);
  return ok({ paper: wish.beside === undefined || wish.beside === null ? paper : besidePaper(paper, assembled(wish.beside)), selection });
}

/** One finished file of a paper. */
export type PaperFile = { readonly name: string; readonly format: PaperWriter['format']; readonly bytes: Uint8Array; readonly pages: number | null; readonly issues: readonly Issue[] };

/** Named by paper, template, variant and language (`ru-kk` for two), never after a person. */
export function paperFileName(paper: Paper, format: string): string {
  const languages = paper.beside === undefined ? paper.language : `${paper.language}-${paper.beside}`;
  return [paper.id, paper.template, ...(paper.variant === null ? [] : [paper.variant]), languages, format].join('.');
}

/** Writes a paper in each of the formats asked for. */
export async function writePaper(paper: Paper, writers: readonly PaperWriter[], formats: readonly string[], forEditing: boolean): Promise<readonly PaperFile[]> {
  const files: PaperFile[] = [];
  for (const writer of writers.filter(({ format }) => formats.includes(format))) {
    const written = await writer.write(paper, { forEditing });
    files.push({ name: paperFileName(paper, writer.format), format: writer.format, ...written });
  }
  return files;
}
