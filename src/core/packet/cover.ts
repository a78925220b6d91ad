import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import type { Reader } from '../casefile/disclosure.ts';
import { RULES } from '../casefile/rules.ts';
import { formatDate } from '../language/dates.ts';
import { NBSP } from '../language/signs.ts';
import type { Authority } from '../law/authorities.ts';
import type { LawLibrary } from '../law/norm.ts';
import type { Block, Inlines, Paper } from '../papers/paper.ts';
import { isNameValue, printName } from '../templates/print-name.ts';
import { setBlocks } from '../templates/set-type.ts';
import type { ChosenFiling, PacketChoice } from './choose-packet.ts';
import { coverNotes } from './cover-notes.ts';
import { COVER_WORDS, type CoverTongue } from './cover-words.ts';
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
  /** Addressees with the user's own addresses; absent where they were not read. */
  readonly addressees?: ReadonlyMap<string, Authority> | null | undefined;
  readonly choice: PacketChoice;
  readonly items: readonly PacketItem[];
  readonly date: string;
  readonly paperId: string;
  readonly tongue: CoverTongue;
};

const text = (words: string): Inlines => [{ kind: 'text', text: words }];
const strong = (words: string): Inlines[number] => ({ kind: 'text', text: words, strong: true });

/** More filings than this are set smaller, so that the cover stays one page. */
const MANY: Readonly<Record<CoverTongue, number>> = { ru: 10, kk: 8 };
/** Up to so many papers the rows to fill in by hand are of double height. */
const FEW = 6;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const severalPeople = ({ procedures }: PacketChoice): boolean => new Set(procedures.map(({ person }) => person)).size > 1;

/** «Ветлугин Т. О.», as written in the case; «имя не внесено» where it is not there. */
function nameOf({ file, tongue }: CoverInput, id: string): string {
  const person = file.people.find((each) => each.id === id);
  const selection = { person: id, proceeding: null, speaker: 'person', speakerPerson: null, interpreter: null, language: tongue, date: '', variant: null, annexTo: null } as const;
  const name = person === undefined ? undefined : RULES.find((rule) => rule.name === 'name')?.compute({ file, selection, path: `people[${id}]`, item: person });
  return name?.state === 'value' && isNameValue(name.value) ? printName(name.value, 'initials-after', 'nominative', tongue).text : COVER_WORDS[tongue].noName;
}

/** «Выдворение — ГПК, глава 49, акт вынесен. Медеуский районный суд города Алматы, дело № 1. …», one line for each procedure. */
function procedureLine(procedure: Procedure, input: CoverInput): Inlines {
  const { file, law, choice, tongue } = input;
  const words = COVER_WORDS[tongue];
  const proceeding = proceedingOf(file, procedure);
  const body = valueOf(proceeding?.authority)?.name[tongue];
  const number = valueOf(proceeding?.caseNumber);
  const where = [body, number === undefined ? undefined : words.caseNumber(number)].filter((part) => part !== undefined).join(', ');
  const inferred = procedure.grade === 'C' ? words.inferred : '';
  const source = procedure.source.length === 0 ? '' : ` (${shortCitations(procedure.source, law, tongue)})`;
  const state = procedure.track === 'asylum' ? '' : `, ${words.stages[procedure.stage]}`;
  return [
    ...(severalPeople(choice) ? text(`${nameOf(input, procedure.person)}: `) : []),
    strong(`${words.families[procedure.family]} — ${words.tracks[procedure.track]}${state}.`),
    ...text(`${where === '' ? '' : ` ${where}.`} ${capital(procedure.reason[tongue])}${source}.${inferred}`),
  ];
}

const lines = (parts: readonly string[]): Inlines => parts.flatMap((part, index): Inlines => (index === 0 ? text(part) : [{ kind: 'line-break' }, ...text(part)]));

function filingRow(item: PacketItem, input: CoverInput): readonly Inlines[] {
  const { law, choice, tongue } = input;
  const words = COVER_WORDS[tongue];
  const { chosen, number, title } = item;
  const whose = severalPeople(choice) ? ` (${nameOf(input, chosen.procedure.person)})` : '';
  const terms = chosen.terms.length === 0 ? [chosen.filing.by?.[tongue] ?? words.atOnce] : chosen.terms.map((term) => termWords(term, law, tongue));
  const norms = chosen.filing.norms.length === 0 ? '' : ` (${shortCitations(chosen.filing.norms.slice(0, 1), law, tongue)})`;
  const signs = chosen.signatory.norms.length === 0 ? '' : ` (${shortCitations(chosen.signatory.norms.slice(0, 1), law, tongue)})`;
  return [
    number === null ? text('—') : [strong(number)],
    [...(number === null ? text(`${title}${whose} `) : [strong(title), ...text(whose)]), ...(number === null ? [strong(words.noTemplate)] : [])],
    text(`${chosen.filing.to[tongue]}${norms}`),
    lines(terms),
    text(chosen.filing.copies[tongue]),
    text(`${chosen.signatory.text[tongue]}${signs}`),
  ];
}

/** The one-page cover of a packet for the advocate: what to file where, by when, by whose hand, and what to look out for. It is filed nowhere. */
export function makeCover(input: CoverInput): Paper {
  const { file, choice, items, date, paperId, tongue } = input;
  const words = COVER_WORDS[tongue];
  const people = [...new Set(choice.procedures.map(({ person }) => person))].map((id) => nameOf(input, id));
  const fictional = file.fictional === 'yes' ? words.fictional : '';
  const made = items.filter(({ number }) => number !== null);
  const column = (header: string, share: number, align?: 'center') => ({ header: text(header), share, ...(align === undefined ? {} : { align }) });
  const blocks: readonly Block[] = [
    { kind: 'title', lines: [text(words.title)], subtitle: [text(`${words.subtitle(people.join(', '), formatDate(date, tongue, 'when') ?? date)}${fictional}`)] },
    ...choice.procedures.map((procedure): Block => ({ kind: 'paragraph', align: 'left', content: procedureLine(procedure, input) })),
    {
      kind: 'table',
      columns: [column('№', 4, 'center'), column(words.columns.paper, 21), column(words.columns.to, 20), column(words.columns.term, tongue === 'ru' ? 25 : 21), column(words.columns.copies, tongue === 'ru' ? 9 : 13), column(words.columns.signs, 21)],
      rows: items.map((item) => filingRow(item, input)),
    },
    ...coverNotes(input).map((content): Block => ({ kind: 'paragraph', align: 'left', content })),
    {
      kind: 'table',
      columns: [column('№', 4, 'center'), column(words.handOver.to, 36), column(words.handOver.when, 16), column(words.handOver.number, 14), column(words.handOver.by, 30)],
      rows: made.map(({ number }) => [made.length > FEW ? text(number ?? '') : [...text(number ?? ''), { kind: 'line-break' }, ...text(NBSP)], [], [], [], []]),
    },
  ];
  return { id: paperId, template: 'packet-cover', variant: null, language: tongue, date, title: words.paperTitle, pageStyle: items.length > MANY[tongue] ? 'cover-dense' : 'cover', blocks: setBlocks(blocks, tongue), issues: [], norms: [] };
}
