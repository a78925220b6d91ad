import type { Words } from '../language/tongue.ts';
import type { Complaint, Position } from './tree.ts';

type Kind = { readonly severity: Complaint['severity']; readonly words: (detail: string) => Words };

const error = (ru: string, kk: string, en: string): Kind => ({ severity: 'error', words: (detail) => ({ ru: ru.replace('%', detail), kk: kk.replace('%', detail), en: en.replace('%', detail) }) });
const warning = (ru: string, kk: string, en: string): Kind => ({ ...error(ru, kk, en), severity: 'warning' });

/** Every complaint about a template: what is wrong and what to do. `%` is the word of the template that it is about. */
export const COMPLAINTS = {
  'tag-not-closed': error('Метка «{{» не закрыта: допишите «}}».', '«{{» белгісі жабылмаған: «}}» қосыңыз.', 'The mark “{{” is not closed: add “}}”.'),
  'citation-not-closed': error('Ссылка «[@» не закрыта: допишите «]».', '«[@» сілтемесі жабылмаған: «]» қосыңыз.', 'The citation “[@” is not closed: add “]”.'),
  'comment-not-closed': error('Комментарий не закрыт: допишите «-->».', 'Түсініктеме жабылмаған: «-->» қосыңыз.', 'The comment is not closed: add “-->”.'),
  'tag-unreadable': error('Метка написана не по правилам языка: «%».', 'Белгі тіл ережесі бойынша жазылмаған: «%».', 'The mark does not follow the language: “%”.'),
  'block-unknown': error('Такого блока нет: «%».', 'Мұндай блок жоқ: «%».', 'There is no such block: “%”.'),
  'block-not-closed': error('Блок «%» не закрыт: допишите {{/%}}.', '«%» блогы жабылмаған.', 'The block “%” is not closed.'),
  'closer-without-block': error('Закрывающая метка «%» без открытого блока.', 'Ашық блогы жоқ жабушы белгі: «%».', 'The closing mark “%” closes nothing.'),
  'branch-without-if': error('«%» стоит вне блока {{#if}}.', '«%» {{#if}} блогынан тыс тұр.', '“%” stands outside {{#if}}.'),
  'field-unknown': error('Такого поля нет: «%».', 'Мұндай өріс жоқ: «%».', 'There is no such field: “%”.'),
  'filter-unknown': error('Такого фильтра нет: «%».', 'Мұндай сүзгі жоқ: «%».', 'There is no such filter: “%”.'),
  'filter-misfit': error('Фильтр «%» не подходит к этому полю.', '«%» сүзгісі бұл өріске сәйкес келмейді.', 'The filter “%” does not fit this field.'),
  'choice-unknown': error('У этого поля нет варианта «%».', 'Бұл өрісте «%» нұсқасы жоқ.', 'This field has no choice “%”.'),
  'condition-misfit': error('Поле «%» нельзя спросить так: это не ответ «да» или «нет».', '«%» өрісін бұлай сұрауға болмайды: ол «иә» не «жоқ» жауабы емес.', 'The field “%” can’t be asked like this: it is no yes-or-no answer.'),
  'list-expected': error('«%» — не список.', '«%» тізім емес.', '“%” is not a list.'),
  'item-expected': error('«%» — список: пройдите его через {{#each}}.', '«%» тізім: оны {{#each}} арқылы қараңыз.', '“%” is a list: go through it with {{#each}}.'),
  'clause-missing': error('Такого фрагмента нет: «%».', 'Мұндай үзінді жоқ: «%».', 'There is no such clause: “%”.'),
  'clause-cycle': error('Фрагмент «%» включает сам себя.', '«%» үзіндісі өзін-өзі қамтиды.', 'The clause “%” includes itself.'),
  'ref-unknown': error('Нет пункта с меткой «%», на который ведёт ссылка.', 'Сілтеме апаратын «%» белгісі бар тармақ жоқ.', 'Nothing carries the label “%”.'),
  'label-twice': error('Метка «%» дана дважды.', '«%» белгісі екі рет берілген.', 'The label “%” is given twice.'),
  'citation-unreadable': error('Ссылка на норму не читается: «%».', 'Норма сілтемесі оқылмайды: «%».', 'The citation can’t be read: “%”.'),
  'citation-without-case': error('У ссылки на норму не назван падеж: «%».', 'Норма сілтемесінің септігі көрсетілмеген: «%».', 'The citation names no grammatical case: “%”.'),
  'norm-unknown': error('Такой нормы нет в библиотеке: «%».', 'Мұндай норма кітапханада жоқ: «%».', 'There is no such norm in the library: “%”.'),
  'article-outside-citation': error('Номер статьи вне ссылки: «%». Запишите его как [@ключ | падеж].', 'Сілтемеден тыс бап нөмірі: «%».', 'An article number outside a citation: “%”. Write it as [@key | case].'),
  'straight-quotes': error('Прямые кавычки: поставьте «ёлочки».', 'Түзу тырнақша: «ілмек» тырнақша қойыңыз.', 'Straight quotation marks: use typographic ones.'),
  'double-space': error('Два пробела подряд.', 'Қатар екі бос орын.', 'Two spaces in a row.'),
  'long-sentence': warning('Предложение длиннее 60 слов (%).', 'Сөйлем 60 сөзден ұзын (%).', 'A sentence of more than 60 words (%).'),
  'need-unused': warning('Поле «%» объявлено нужным, но в тексте его нет.', '«%» өрісі қажет деп жарияланған, бірақ мәтінде жоқ.', 'The field “%” is declared as needed but not used.'),
  'ground-missing-in-language': error('В тексте на другом языке есть пункт «%», а здесь его нет.', 'Басқа тілдегі мәтінде «%» тармағы бар, мұнда жоқ.', 'The body in another language has the ground “%”, this one lacks it.'),
  'html': error('HTML не печатается: «%».', 'HTML басылмайды: «%».', 'HTML is not printed: “%”.'),
} as const satisfies Record<string, Kind>;

export type ComplaintCode = keyof typeof COMPLAINTS;

/** Makes a complaint of the closed list. */
export function complaint(code: ComplaintCode, file: string, position: Position, detail = ''): Complaint {
  const kind: Kind = COMPLAINTS[code];
  return { code, severity: kind.severity, file, position, message: kind.words(detail.length > 60 ? `${detail.slice(0, 57)}…` : detail) };
}
