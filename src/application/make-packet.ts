import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Selection } from '#core/casefile/selection.ts';
import type { Tongue } from '#core/language/tongue.ts';
import type { Authority } from '#core/law/authorities.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { choosePacket, type ChoiceSources, type ChosenFiling, type PacketChoice } from '#core/packet/choose-packet.ts';
import { makeCover, type PacketItem } from '#core/packet/cover.ts';
import { coverTongue, type CoverTongue } from '#core/packet/cover-words.ts';
import type { Family } from '#core/packet/packet-plan.ts';
import type { Paper } from '#core/papers/paper.ts';
import type { Template } from '#core/templates/template.ts';
import type { PaperWriter } from '#ports/writers.ts';
import { fillPaper, writePaper, type PaperFile } from './fill-paper.ts';

/** What a packet is made from besides the case: all of it read once. */
/** `addressees` is null where the user's own file of them can't be read: the cover says so. */
export type PacketSources = ChoiceSources & { readonly law: LawLibrary; readonly addressees?: ReadonlyMap<string, Authority> | null | undefined };

export type PacketRequest = {
  readonly family: Family | 'auto';
  readonly language: Tongue;
  /** Language of the papers to the UN. */
  readonly unLanguage: Tongue;
  readonly date: string;
  readonly paperId: () => string;
  /** Whether each paper says as of which day its law was checked. */
  readonly lawDate?: boolean;
};

/** A filing of the packet; `selection` goes into the vault with the paper. */
export type MadeFiling = PacketItem & { readonly selection: Selection | null };

export type Packet = { readonly choice: PacketChoice; readonly filings: readonly MadeFiling[]; readonly cover: Paper };

/** The language wished for, else one that the template has: a paper in another language is better than none. */
function languageOf(template: Template, wished: Tongue): Tongue | undefined {
  return [wished, ...(['ru', 'en', 'kk'] as const)].find((tongue) => template.bodies[tongue] !== undefined);
}

function makeFiling(file: CaseFile, sources: PacketSources, request: PacketRequest, chosen: ChosenFiling): { readonly paper: Paper; readonly selection: Selection } | null {
  const template = chosen.template === null ? undefined : sources.library.templates.get(chosen.template.id);
  if (template === undefined || chosen.template === null) return null;
  const variantId = chosen.template.variant;
  const language = languageOf(template, chosen.filing.tongue === 'un' ? request.unLanguage : request.language);
  const variant = template.head.variants.find(({ id }) => id === variantId);
  const kinds: readonly string[] = variant?.proceeding === undefined ? template.head.proceeding : [variant.proceeding];
  const kind = file.proceedings?.find(({ id }) => id === chosen.procedure.proceeding)?.kind;
  // A paper about another kind of proceeding (the refugee application) finds its own.
  const proceeding = kind !== undefined && kinds.includes(kind) ? (chosen.procedure.proceeding ?? undefined) : undefined;
  if (language === undefined) return null;
  const filled = fillPaper(sources.library, sources.law, file, {
    template: chosen.filing.template, variant: variantId, language, speaker: chosen.signatory.speaker, date: request.date, paperId: request.paperId(), person: chosen.procedure.person, proceeding, lawDate: request.lawDate === true,
  });
  return filled.ok ? filled.value : null;
}

const LANGUAGE: Readonly<Record<CoverTongue, Readonly<Record<Tongue, string>>>> = {
  ru: { ru: 'язык бумаги: русский', kk: 'язык бумаги: казахский', en: 'язык бумаги: английский' },
  kk: { ru: 'қағаздың тілі: орыс тілі', kk: 'қағаздың тілі: қазақ тілі', en: 'қағаздың тілі: ағылшын тілі' },
};

/** The title on the cover; it says so when the paper had to come in another language than the one asked for. */
function titleOf({ filing }: ChosenFiling, paper: Paper | undefined, { language, unLanguage }: PacketRequest): string {
  const wished = filing.tongue === 'un' ? unLanguage : language;
  const tongue = coverTongue(language);
  return paper === undefined || paper.language === wished ? filing.title[tongue] : `${filing.title[tongue]} (${LANGUAGE[tongue][paper.language]})`;
}

/** A paper of the packet with its number, as soon as it is there. */
export type NumberedPaper = { readonly number: string; readonly paper: Paper; readonly selection: Selection | null };

/**
 * Chooses, fills and numbers the papers of a packet and makes its cover, «00», last: it counts what is open in the others. Each is
 * handed to `onPaper` when it is made. Never refused: what the case lacks is a blank, what has no template stands on the cover.
 */
export function makePacket(file: CaseFile, sources: PacketSources, request: PacketRequest, onPaper: (made: NumberedPaper) => void = () => undefined): Packet {
  const choice = choosePacket(file, sources, request);
  let count = 0;
  const filings = choice.filings.map((chosen): MadeFiling => {
    const made = makeFiling(file, sources, request, chosen);
    if (made !== null) count += 1;
    const number = made === null ? null : String(count).padStart(2, '0');
    if (number !== null && made !== null) onPaper({ number, ...made });
    return {
      chosen, number, title: titleOf(chosen, made?.paper, request), paper: made?.paper ?? null, selection: made?.selection ?? null,
      readers: made === null ? [] : (sources.library.templates.get(chosen.filing.template)?.head.readers ?? []),
    };
  });
  const cover = makeCover({ file, law: sources.law, addressees: sources.addressees, choice, items: filings, date: request.date, paperId: request.paperId(), tongue: coverTongue(request.language) });
  onPaper({ number: COVER, paper: cover, selection: null });
  return { choice, filings, cover };
}

const COVER = '00';

/** The finished files of one paper of the packet. */
export type PacketFiles = NumberedPaper & { readonly files: readonly PaperFile[] };

const fileName = (number: string, { template, variant, language }: Paper, format: string): string =>
  `${number}-${[number === COVER ? 'cover' : template, ...(variant === null ? [] : [variant]), language, format].join('.')}`;

/** All formats are begun in one go, the last writer first: so the typesetting thread has its order before the Word file is made here. */
async function writeNumbered({ number, paper, selection }: NumberedPaper, writers: readonly PaperWriter[], formats: readonly string[]): Promise<PacketFiles> {
  const begun = writers.toReversed().map((writer) => writePaper(paper, [writer], formats, false));
  const written = (await Promise.all(begun)).toReversed();
  return { number, paper, selection, files: written.flat().map((each) => ({ ...each, name: fileName(number, paper, each.format) })) };
}

/**
 * Makes a packet and writes every paper in every format, sorted by number, the cover first. While one paper is typeset the next one
 * is assembled: the person waits for the longer of the two, not for both. Names hold number, kind and language, never a person.
 */
export async function writePacket(file: CaseFile, sources: PacketSources, request: PacketRequest, writers: readonly PaperWriter[], formats: readonly string[]): Promise<{ readonly packet: Packet; readonly made: readonly PacketFiles[] }> {
  const writing: Promise<PacketFiles>[] = [];
  const packet = makePacket(file, sources, request, (made) => { writing.push(writeNumbered(made, writers, formats)); });
  const made = await Promise.all(writing);
  return { packet, made: made.toSorted((left, right) => Number(left.number) - Number(right.number)) };
}
