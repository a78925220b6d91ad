import type { z } from 'zod';
import type { Words } from '../language/tongue.ts';

type ZodIssue = z.core.$ZodIssue;

/** One complaint about the shape of a case file, before its place in the text is known. */
export type ShapeComplaint = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: Words };

const quoted = (values: readonly unknown[]): string => values.map(String).join(', ');

/** Turns one zod issue into complaints in plain words. Never repeats a value of the file, which may be client data. */
export function explainShape(issue: ZodIssue, parents: readonly PropertyKey[] = []): readonly ShapeComplaint[] {
  const path = [...parents, ...issue.path];
  const complain = (code: string, ru: string, kk: string, en: string): readonly ShapeComplaint[] => [{ code, path, message: { ru, kk, en } }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'case-unknown-field',
        path: [...path, key],
        message: {
          ru: 'Такого поля здесь нет. Проверьте написание по docs/case-file.md.',
          kk: 'Мұнда мұндай өріс жоқ. Жазылуын docs/case-file.md бойынша тексеріңіз.',
          en: 'There is no such field here. Check the spelling against docs/case-file.md.',
        },
      }));
    case 'invalid_type':
      return issue.input === undefined
        ? missingField(complain)
        : wrongKind(issue.expected, complain);
    case 'invalid_value':
      if (issue.input === undefined) return missingField(complain);
      return complain('case-unknown-word', `Здесь допустимо только одно из слов: ${quoted(issue.values)}.`, `Мұнда тек мына сөздердің бірі жарайды: ${quoted(issue.values)}.`, `Only one of these words may stand here: ${quoted(issue.values)}.`);
    case 'invalid_format':
      return complain('case-wrong-format', 'Значение записано не в том виде. Образец — в docs/case-file.md.', 'Мән дұрыс түрде жазылмаған. Үлгісі docs/case-file.md құжатында.', 'The value is not written in the right form. See docs/case-file.md for a sample.');
    case 'too_big':
      return complain('case-too-long', `Слишком длинно или слишком много: не больше ${String(issue.maximum)}.`, `Тым ұзын немесе тым көп: ${String(issue.maximum)}-ден аспауы керек.`, `Too long or too many: at most ${String(issue.maximum)}.`);
    case 'too_small':
      return complain('case-empty', 'Пустое значение. Если ответа нет, запишите {state: unknown} или уберите поле.', 'Бос мән. Жауап болмаса, {state: unknown} деп жазыңыз немесе өрісті алып тастаңыз.', 'An empty value. If there is no answer, write {state: unknown} or leave the field out.');
    case 'invalid_union':
      return explainUnion(issue, path);
    case 'custom':
      return explainCustom(issue.message, complain);
    default:
      return complain('case-wrong-value', 'Значение не подходит. Образец — в docs/case-file.md.', 'Мән сәйкес келмейді. Үлгісі docs/case-file.md құжатында.', 'The value does not fit. See docs/case-file.md for a sample.');
  }
}

type Complain = (code: string, ru: string, kk: string, en: string) => readonly ShapeComplaint[];

/** What belongs in a place, by the schema's own name of its kind, in words that need no programmer. */
const KINDS: Readonly<Record<string, Words>> = {
  object: { ru: 'запись из полей и их значений, например {id: a1, поле: значение}', kk: 'өрістер мен мәндерден тұратын жазба, мысалы {id: a1, өріс: мән}', en: 'a record of fields and their values, such as {id: a1, field: value}' },
  array: { ru: 'список, каждый член с новой строки и с дефиса', kk: 'тізім: әр мүшесі жаңа жолдан, сызықшадан басталады', en: 'a list, each item on a line of its own after a hyphen' },
  string: { ru: 'текст (если он похож на число или дату, возьмите его в кавычки)', kk: 'мәтін (санға не күнге ұқсаса, тырнақшаға алыңыз)', en: 'text (in quotation marks if it looks like a number or a date)' },
  number: { ru: 'число без слов и кавычек', kk: 'сөзсіз, тырнақшасыз сан', en: 'a number without words or quotation marks' },
};

function wrongKind(expected: string, complain: Complain): readonly ShapeComplaint[] {
  const kind = KINDS[expected] ?? { ru: 'значение другого вида', kk: 'басқа түрдегі мән', en: 'a value of another kind' };
  return complain('case-wrong-type', `Здесь должно стоять иное: ${kind.ru}. Образец — в docs/case-file.md.`, `Мұнда басқа мән тұруы керек: ${kind.kk}. Үлгісі docs/case-file.md құжатында.`, `Something else belongs here: ${kind.en}. See docs/case-file.md for a sample.`);
}

function missingField(complain: Complain): readonly ShapeComplaint[] {
  return complain('case-field-missing', 'Здесь не хватает обязательного поля.', 'Мұнда міндетті өріс жетіспейді.', 'A required field is missing here.');
}

/** Of the alternatives of a union, the one that got furthest speaks: the longest path, then the most specific code. */
function explainUnion(issue: Extract<ZodIssue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): readonly ShapeComplaint[] {
  if (issue.errors.length === 0) {
    return [{
      code: 'case-unknown-word',
      path,
      message: {
        ru: 'Здесь допустимо только: value, unknown, refused, not-asked, none, not-applicable.',
        kk: 'Мұнда тек мыналар жарайды: value, unknown, refused, not-asked, none, not-applicable.',
        en: 'Only value, unknown, refused, not-asked, none, not-applicable may stand here.',
      },
    }];
  }
  const depth = (issues: readonly ZodIssue[]): number => Math.max(...issues.map((inner) => inner.path.length * 2 + (inner.code === 'invalid_type' ? 0 : 1)));
  const furthest = [...issue.errors].sort((left, right) => depth(right) - depth(left))[0] ?? [];
  return furthest.flatMap((inner) => explainShape(inner, path));
}

function explainCustom(reason: string, complain: Complain): readonly ShapeComplaint[] {
  switch (reason) {
    case 'date-not-honest':
      return complain(
        'case-date-unreadable',
        'Такой даты нет или она записана непонятно. Можно: 2021-05-03, 2021-05, 2021-spring, 2021, 2021-05/2021-06, before 2021-05, after 2021-05, about 2021-05.',
        'Мұндай күн жоқ немесе түсініксіз жазылған. Болады: 2021-05-03, 2021-05, 2021-spring, 2021, 2021-05/2021-06, before 2021-05, after 2021-05, about 2021-05.',
        'There is no such date, or it is not readable. Allowed: 2021-05-03, 2021-05, 2021-spring, 2021, 2021-05/2021-06, before 2021-05, after 2021-05, about 2021-05.',
      );
    case 'moment-not-readable':
      return complain(
        'case-moment-unreadable',
        'Такого времени нет или оно записано непонятно. Нужны дата, час, минута и пояс: 2026-11-21T09:40+05:00. Если час неизвестен, запишите одну дату.',
        'Мұндай уақыт жоқ немесе түсініксіз жазылған. Күн, сағат, минут және белдеу керек: 2026-11-21T09:40+05:00. Сағаты белгісіз болса, тек күнін жазыңыз.',
        'There is no such moment, or it is not readable. Date, hour, minute and zone are needed: 2026-11-21T09:40+05:00. If the hour is not known, write the date alone.',
      );
    case 'original-wording-missing':
      return complain(
        'case-wording-missing',
        'Назван язык подлинника, а самих слов на этом языке нет.',
        'Түпнұсқа тілі аталған, бірақ сол тілдегі сөздердің өзі жоқ.',
        'The language of the original is named, but the words in that language are missing.',
      );
    default:
      return complain('case-wrong-value', 'Значение не подходит. Образец — в docs/case-file.md.', 'Мән сәйкес келмейді. Үлгісі docs/case-file.md құжатында.', 'The value does not fit. See docs/case-file.md for a sample.');
  }
}
