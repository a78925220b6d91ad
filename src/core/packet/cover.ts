import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import type { Reader } from '../casefile/disclosure.ts';
import { RULES } from '../casefile/rules.ts';
import { formatDate } from '../language/dates.ts';
import { NBSP } from '../language/signs.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Block, Inlines, Paper } from '../papers/paper.ts';
import { isNameValue, printName } from '../templates/print-name.ts';
import { setBlocks } from '../templates/set-type.ts';
import type { ChosenFiling, PacketChoice } from './choose-packet.ts';
import { coverNotes } from './cover-notes.ts';
import type { Family, Stage, Track } from './packet-plan.ts';
import { proceedingOf, type Procedure } from './procedure.ts';
import { shortCitations } from './short-citation.ts';
import { termWords } from './term-words.ts';

/** A filing of the packet with the paper that was made of it, if it could be. */
export type PacketItem = {
  readonly chosen: ChosenFiling;
  /** «01»; null where there is no paper. */
  readonly number: string | null;
  readonly title: string;
  readonly paper: Paper | null;
  /** Who comes to read the paper; empty where there is none. */
  readonly readers: readonly Reader[];
};

export type CoverInput = {
  readonly file: CaseFile;
  readonly law: LawLibrary;
  readonly choice: PacketChoice;
  readonly items: readonly PacketItem[];
  readonly date: string;
  readonly paperId: string;
};

const text = (words: string): Inlines => [{ kind: 'text', text: words }];
const strong = (words: string): Inlines[number] => ({ kind: 'text', text: words, strong: true });

const FAMILY_WORDS: Readonly<Record<Family, string>> = { removal: 'Выдворение', extradition: 'Выдача', asylum: 'Убежище' };
const TRACK_WORDS: Readonly<Record<Track, string>> = { koap: 'КоАП', gpk: 'ГПК, глава 49', appk: 'АППК', extradition: 'решение о выдаче', 'extradition-arrest': 'стража', asylum: 'статус беженца' };
/** More filings than this are set smaller, so that the cover stays one page. */
const MANY = 10;
/** Up to so many papers the rows to fill in by hand are of double height. */
const FEW = 6;
const STAGE_WORDS: Readonly<Record<Stage, string>> = { before: 'акта ещё нет', decided: 'акт вынесен', late: 'срок выезда истёк' };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const severalPeople = ({ procedures }: PacketChoice): boolean => new Set(procedures.map(({ person }) => person)).size > 1;

/** «Ветлугин Т. О.», as written in the case; «имя не внесено» where it is not there. */
function nameOf(file: CaseFile, id: string): string {
  const person = file.people.find((each) => each.id === id);
  const selection = { person: id, proceeding: null, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '', variant: null, annexTo: null } as const;
  const name = person === undefined ? undefined : RULES.find((rule) => rule.name === 'name')?.compute({ file, selection, path: `people[${id}]`, item: person });
  return name?.state === 'value' && isNameValue(name.value) ? printName(name.value, 'initials-after', 'nominative', 'ru').text : 'имя не внесено';
}

/** «Выдворение — ГПК, глава 49, акт вынесен. Медеуский районный суд города Алматы, дело № 1. …», one line for each procedure. */
function procedureLine(procedure: Procedure, { file, law, choice }: CoverInput): Inlines {
  const proceeding = proceedingOf(file, procedure);
  const body = valueOf(proceeding?.authority)?.name.ru;
  const number = valueOf(proceeding?.caseNumber);
  const where = [body, number === undefined ? undefined : `дело № ${number}`].filter((part) => part !== undefined).join(', ');
  const inferred = procedure.grade === 'C' ? ' Это вывод программы: проверьте.' : '';
  const source = procedure.source.length === 0 ? '' : ` (${shortCitations(procedure.source, law)})`;
  const state = procedure.track === 'asylum' ? '' : `, ${STAGE_WORDS[procedure.stage]}`;
  return [
    ...(severalPeople(choice) ? text(`${nameOf(file, procedure.person)}: `) : []),
    strong(`${FAMILY_WORDS[procedure.family]} — ${TRACK_WORDS[procedure.track]}${state}.`),
    ...text(`${where === '' ? '' : ` ${where}.`} ${capital(procedure.reason.ru)}${source}.${inferred}`),
  ];
}

const lines = (parts: readonly string[]): Inlines => parts.flatMap((part, index): Inlines => (index === 0 ? text(part) : [{ kind: 'line-break' }, ...text(part)]));

function filingRow(item: PacketItem, { file, law, choice }: CoverInput): readonly Inlines[] {
  const { chosen, number, title } = item;
  const whose = severalPeople(choice) ? ` (${nameOf(file, chosen.procedure.person)})` : '';
  const terms = chosen.terms.length === 0 ? [chosen.filing.by ?? 'немедленно'] : chosen.terms.map((term) => termWords(term, law));
  const norms = chosen.filing.norms.length === 0 ? '' : ` (${shortCitations(chosen.filing.norms.slice(0, 1), law)})`;
  const signs = chosen.signatory.norms.length === 0 ? '' : ` (${shortCitations(chosen.signatory.norms.slice(0, 1), law)})`;
  return [
    number === null ? text('—') : [strong(number)],
    [...(number === null ? text(`${title}${whose} `) : [strong(title), ...text(whose)]), ...(number === null ? [strong('НЕТ ШАБЛОНА')] : [])],
    text(`${chosen.filing.to}${norms}`),
    lines(terms),
    text(chosen.filing.copies),
    text(`${chosen.signatory.text}${signs}`),
  ];
}

/** The one-page cover of a packet for the advocate: what to file where, by when, by whose hand, and what to look out for. Russian. It is filed nowhere. */
export function makeCover(input: CoverInput): Paper {
  const { file, choice, items, date, paperId } = input;
  const people = [...new Set(choice.procedures.map(({ person }) => person))].map((id) => nameOf(file, id));
  const fictional = file.fictional === 'yes' ? ' Дело вымышленное.' : '';
  const made = items.filter(({ number }) => number !== null);
  const column = (header: string, share: number, align?: 'center') => ({ header: text(header), share, ...(align === undefined ? {} : { align }) });
  const blocks: readonly Block[] = [
    { kind: 'title', lines: [text('СРОЧНЫЙ ПАКЕТ')], subtitle: [text(`${people.join(', ')}; составлен ${formatDate(date, 'ru', 'when') ?? date}. Лист для адвоката, никуда не подаётся.${fictional}`)] },
    ...choice.procedures.map((procedure): Block => ({ kind: 'paragraph', align: 'left', content: procedureLine(procedure, input) })),
    {
      kind: 'table',
      columns: [column('№', 4, 'center'), column('Бумага', 21), column('Куда', 20), column('Срок', 25), column('Экз.', 9), column('Кто подписывает', 21)],
      rows: items.map((item) => filingRow(item, input)),
    },
    ...coverNotes(input).map((content): Block => ({ kind: 'paragraph', align: 'left', content })),
    {
      kind: 'table',
      columns: [column('№', 4, 'center'), column('Кому передано', 36), column('Дата и час', 16), column('Входящий №', 14), column('Кто принял, подпись', 30)],
      rows: made.map(({ number }) => [made.length > FEW ? text(number ?? '') : [...text(number ?? ''), { kind: 'line-break' }, ...text(NBSP)], [], [], [], []]),
    },
  ];
  return { id: paperId, template: 'packet-cover', variant: null, language: 'ru', date, title: 'Лист адвоката к срочному пакету', pageStyle: items.length > MANY ? 'cover-dense' : 'cover', blocks: setBlocks(blocks, 'ru'), issues: [], norms: [] };
}
