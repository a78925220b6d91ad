import { join, relative, resolve } from 'node:path';
import { readGlossary } from '#adapters/templates/read-glossary.ts';
import { readReviewPlaces } from '#adapters/templates/read-review-places.ts';
import type { Words } from '#core/language/tongue.ts';
import { lintTemplates } from '#core/templates/lint.ts';
import { reviewPlaces, type ReviewPlace } from '#core/templates/review-places.ts';
import type { TemplateReading } from '#adapters/templates/read-templates.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { err, ok, type Result } from '#core/result.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { done, withVault, type Command } from '../command.ts';
import { EXIT, type Answered } from '../output.ts';
import { templatesOf } from '../vault-templates.ts';
import { PROGRAM_ROOT, TEMPLATES_FOLDER } from '../program.ts';

export const lintCommand: Command = {
  name: 'lint',
  usage: 'pana lint [FOLDER] [--vault VAULT] [--spaces] [--review]',
  summary: { ru: 'проверить шаблоны; --review: что ждёт носителя языка и юриста', kk: 'үлгілерді тексеру; --review: тіл маманын және заңгерді күтіп тұрған жерлер', en: 'check the templates; --review: what waits for a native reader and a lawyer' },
  options: { vault: { type: 'string' }, spaces: { type: 'boolean' }, review: { type: 'boolean' } },
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    const law = await program.law();
    if (!law.ok) return law;
    const folder = given.positionals[0];
    const vault = textOption(given, 'vault');
    if (vault !== undefined) {
      if (folder !== undefined || given.values['review'] === true) return err(program.wrongUse(lintCommand.usage));
      return withVault(given, program, vault, async (open) => {
        const known = await templatesOf(open, program);
        return known.ok ? complaintsOf(given, known.value, law.value, known.value.own) : known;
      });
    }
    const reading = await program.templates(folder);
    if (given.values['review'] === true) {
      const own = reviewPlaces(reading.library, law.value);
      const prefix = relative(PROGRAM_ROOT, TEMPLATES_FOLDER);
      return listPlaces(given, folder === undefined ? [...own.map((place) => ({ ...place, file: `${prefix}/${place.file}` })), ...(await readReviewPlaces(PROGRAM_ROOT))] : own.map((place) => ({ ...place, file: join(resolve(folder), place.file) })));
    }
    return complaintsOf(given, reading, law.value);
  },
};

/** All complaints about templates; with `own` those about these alone. */
async function complaintsOf(given: Arguments, reading: TemplateReading, law: LawLibrary, own?: ReadonlySet<string>): Promise<Result<Answered>> {
  const glossary = await readGlossary(join(PROGRAM_ROOT, 'resources/glossary'));
  if (!glossary.ok) return glossary;
  const library = own === undefined ? reading.library : { ...reading.library, templates: new Map([...reading.library.templates].filter(([id]) => own.has(id))) };
  const all = lintTemplates(library, reading.complaints, reading.sources, law, { glossary: glossary.value, spaces: given.values['spaces'] === true });
  const complaints = own === undefined ? all : all.filter(({ file }) => own.has(file.split('/').at(-2) ?? '') || reading.complaints.some((each) => each.file === file));
  return ok({
    exit: complaints.some(({ severity }) => severity === 'error') ? EXIT.openIssues : EXIT.done,
    json: { ok: complaints.length === 0, complaints },
    lines: complaints.map(({ file, position, message, code }) => `${file}:${String(position.line)}:${String(position.column)}: ${message[given.ui]} [${code}]`),
  });
}

const KINDS: Readonly<Record<ReviewPlace['kind'], Words>> = {
  template: { ru: 'никто не прочёл', kk: 'ешкім оқымаған', en: 'nobody has read it' },
  wording: { ru: 'слова', kk: 'сөздері', en: 'wording' },
  term: { ru: 'термин', kk: 'термин', en: 'term' },
  norm: { ru: 'норма не прочитана', kk: 'норма оқылмаған', en: 'norm not read' },
};
const READERS: Readonly<Record<ReviewPlace['reviewer'], Words>> = {
  native: { ru: 'носитель языка', kk: 'тіл маманы', en: 'native reader' },
  lawyer: { ru: 'юрист', kk: 'заңгер', en: 'lawyer' },
};

function listPlaces(given: Arguments, places: readonly ReviewPlace[]): ReturnType<typeof done> {
  const lines = places.map(({ file, line, column, kind, reviewer, language, grade, reason }) =>
    `${file}:${String(line)}:${String(column)}: ${[READERS[reviewer][given.ui], language, grade].filter((part) => part !== null).join(', ')} — ${KINDS[kind][given.ui]}: ${reason}`);
  const native = places.filter(({ reviewer }) => reviewer === 'native').length;
  const total = { ru: `Мест: ${String(places.length)}; для носителя языка ${String(native)}, для юриста ${String(places.length - native)}.`, kk: `Барлығы: ${String(places.length)}; тіл маманына ${String(native)}, заңгерге ${String(places.length - native)}.`, en: `Places: ${String(places.length)}; for a native reader ${String(native)}, for a lawyer ${String(places.length - native)}.` };
  return done({ places }, ...lines, total[given.ui]);
}
