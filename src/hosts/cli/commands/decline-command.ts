import { KK_CASES, RU_CASES, type Certainty, type Sex } from '#core/language/cases.ts';
import type { NameForms } from '#core/language/name-forms.ts';
import { suggestKazakhNameForms } from '#core/language/names-kk.ts';
import { suggestNameForms } from '#core/language/names-ru.ts';
import type { Words } from '#core/language/tongue.ts';
import { textOption } from '../arguments.ts';
import { word, type Command } from '../command.ts';
import { readInput } from '../input.ts';
import { EXIT } from '../output.ts';
import { ok } from '#core/result.ts';

const SEXES: Readonly<Record<string, Sex>> = { m: 'male', f: 'female' };

const CERTAINTY: Readonly<Record<Certainty, Words>> = {
  confirmed: { ru: 'подтверждено', kk: 'расталған', en: 'confirmed' },
  unchanged: { ru: 'оставлено как есть', kk: 'өзгертілмеген', en: 'left as it is' },
  sure: { ru: 'по правилу, других форм нет', kk: 'ережеге сай, басқа нысаны жоқ', en: 'by the rule, no other form exists' },
  likely: { ru: 'вероятно, прочитайте', kk: 'ықтимал, оқып шығыңыз', en: 'likely, read it' },
  doubtful: { ru: 'сомнительно, спросите самого человека', kk: 'күмәнді, адамның өзінен сұраңыз', en: 'doubtful, ask the person' },
};

/** Family name, given name and patronymic in this order, as they stand in a Kazakh or Russian passport. */
function partsOf(line: string): { readonly family?: string; readonly given?: string; readonly patronymic?: string; readonly whole?: string } {
  const words = line.trim().split(/\s+/u).filter((part) => part !== '');
  const [family, given, ...rest] = words;
  if (family === undefined || given === undefined) return family === undefined ? {} : { whole: family };
  return rest.length === 0 ? { family, given } : { family, given, patronymic: rest.join(' ') };
}

/** A name read from standard input, in all cases of Russian or Kazakh, with how far each part can be trusted. Keeps nothing. */
export const declineCommand: Command = {
  name: 'decline',
  usage: 'pana decline -|FILE --sex m|f [--lang ru|kk]',
  summary: { ru: 'имя во всех падежах', kk: 'есім барлық септікте', en: 'a name in all cases' },
  options: { sex: { type: 'string' }, lang: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const sex = SEXES[textOption(given, 'sex') ?? ''];
    const tongue = textOption(given, 'lang') ?? 'ru';
    if (sex === undefined || (tongue !== 'ru' && tongue !== 'kk')) return { ok: false, error: program.wrongUse(declineCommand.usage) };
    const bytes = await readInput(word(given, 0));
    if (!bytes.ok) return bytes;
    const name = { ...partsOf(new TextDecoder().decode(bytes.value)), sex };
    const forms: NameForms<Readonly<Record<string, string>>> = tongue === 'ru' ? suggestNameForms(name) : suggestKazakhNameForms(name);
    const cases = tongue === 'ru' ? RU_CASES : KK_CASES;
    const parts = [forms.family, forms.given, forms.patronymic].filter((part) => part !== null);
    return ok({
      exit: parts.every(({ certainty }) => certainty === 'sure' || certainty === 'unchanged') ? EXIT.done : EXIT.openIssues,
      json: { ok: true, full: forms.full, initialled: forms.initialled, family: forms.family, given: forms.given, patronymic: forms.patronymic, certainty: forms.certainty },
      lines: [
        ...cases.map((each) => `${each.padEnd(14)} ${forms.full[each] ?? ''}  (${forms.initialled[each] ?? ''})`),
        ...parts.map((part) => `${part.forms['nominative'] ?? ''}: ${CERTAINTY[part.certainty][given.ui]} [${part.reason}]`),
      ],
    });
  },
};
