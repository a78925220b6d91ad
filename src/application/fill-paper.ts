import type { CaseFile } from '#core/casefile/case-file.ts';
import { chooseSelection } from '#core/casefile/choose-selection.ts';
import type { Selection, Speaker } from '#core/casefile/selection.ts';
import type { Failure, Issue } from '#core/failure.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import type { Paper } from '#core/papers/paper.ts';
import { err, ok, type Result } from '#core/result.ts';
import { assemble } from '#core/templates/assemble.ts';
import type { Template, TemplateLibrary } from '#core/templates/template.ts';
import type { PaperWriter } from '#ports/writers.ts';

/** What a user asks to be filled. */
export type FillWish = {
  readonly template: string;
  readonly variant: string | null;
  readonly language: Tongue;
  readonly speaker: Speaker;
  readonly date: string;
  readonly paperId: string;
  /** Whose paper, and about which proceeding; chosen from the case where it is left out. */
  readonly person?: string | undefined;
  readonly proceeding?: string | undefined;
};

function refused(code: string, ru: string, kk: string, en: string): Failure {
  return { code, message: { ru, kk, en } };
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
  if (template.bodies[wish.language] === undefined) {
    return err(refused('language-missing', 'Этой бумаги на этом языке ещё нет. Ничего не записано.', 'Бұл қағаз бұл тілде әлі жоқ. Ештеңе жазылған жоқ.', 'The template does not exist in this language yet. Nothing was written.'));
  }
  const speakers = template.head.variants.find(({ id }) => id === wish.variant)?.speakers ?? template.head.speakers;
  if (!speakers.includes(wish.speaker)) {
    return err(refused('speaker-misfit', `Эту бумагу так не подписывают. Может подписать: ${speakers.join(', ')}. Ничего не записано.`, `Бұл қағазға бұлай қол қойылмайды. Қол қоя алатын: ${speakers.join(', ')}. Ештеңе жазылған жоқ.`, `This paper is not signed like that. Who may sign: ${speakers.join(', ')}. Nothing was written.`));
  }
  return ok(template);
}

/** Assembles a paper from a case. Refused only when the template, variant, language or speaker does not exist; never because of gaps. */
export function fillPaper(library: TemplateLibrary, law: LawLibrary, file: CaseFile, wish: FillWish): Result<{ readonly paper: Paper; readonly selection: Selection }> {
  const template = findTemplate(library, wish);
  if (!template.ok) return template;
  const { head } = template.value;
  const variant = head.variants.find(({ id }) => id === wish.variant);
  const selection = chooseSelection(file, {
    language: wish.language, date: wish.date, variant: wish.variant, speaker: wish.speaker,
    proceedingKinds: variant?.proceeding === undefined ? head.proceeding : [variant.proceeding], annexTo: variant?.annexTo ?? head.annexTo ?? null,
    person: wish.person, proceeding: wish.proceeding,
  });
  return ok({ paper: assemble({ template: template.value, library, file, selection, law, paperId: wish.paperId }), selection });
}

/** One finished file of a paper. */
export type PaperFile = { readonly name: string; readonly format: PaperWriter['format']; readonly bytes: Uint8Array; readonly pages: number | null; readonly issues: readonly Issue[] };

/** Named by paper, template, variant and language, never after a person. */
export function paperFileName(paper: Paper, format: string): string {
  return [paper.id, paper.template, ...(paper.variant === null ? [] : [paper.variant]), paper.language, format].join('.');
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
