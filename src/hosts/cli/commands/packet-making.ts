import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openCase } from '#application/case-changes.ts';
import { keepPaper } from '#application/keep-paper.ts';
import { writePacket, type Packet, type PacketFiles, type PacketSources } from '#application/make-packet.ts';
import { isCalendarDate } from '#core/casefile/calendar.ts';
import type { Failure, Issue } from '#core/failure.ts';
import { TONGUES, type Tongue } from '#core/language/tongue.ts';
import { FAMILIES, type Family } from '#core/packet/packet-plan.ts';
import { ok, type Result } from '#core/result.ts';
import type { Vault } from '#ports/vault.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { EXIT, progress, type Answered } from '../output.ts';
import type { Program } from '../program.ts';

const FORMATS = ['docx', 'pdf'];

type PacketOptions = { readonly family: Family | 'auto'; readonly language: Tongue; readonly unLanguage: Tongue; readonly date: string; readonly out: string; readonly lawDate: boolean };

/** The options, checked; `null` if one of them is not a word the command knows. */
export function packetOptions(given: Arguments, today: string): PacketOptions | null {
  const family = (['auto', ...FAMILIES] as const).find((each) => each === (textOption(given, 'family') ?? 'auto'));
  const language = TONGUES.find((tongue) => tongue === (textOption(given, 'lang') ?? 'ru'));
  const unLanguage = TONGUES.find((tongue) => tongue === (textOption(given, 'un-lang') ?? 'en'));
  const date = textOption(given, 'date') ?? today;
  const out = textOption(given, 'out');
  if (family === undefined || language === undefined || unLanguage === undefined || out === undefined || !isCalendarDate(date)) return null;
  return { family, language, unLanguage, date, out, lawDate: given.values['law-date'] === true };
}

const taken: Failure = {
  code: 'output-exists',
  message: {
    ru: 'В этой папке уже лежат файлы пакета, ничего не записано. Укажите новую папку: --out ПАПКА.',
    kk: 'Бұл қалтада пакет файлдары бар, ештеңе жазылған жоқ. Жаңа қалтаны көрсетіңіз: --out ҚАЛТА.',
    en: 'There are files of a packet in this folder already; nothing was written. Name a new folder: --out DIR.',
  },
};

/** Law, terms, plan and templates, read side by side. */
export async function readSources(program: Program, vaultFolder: string): Promise<Result<PacketSources>> {
  const templates = program.templates();
  const law = await program.law();
  if (!law.ok) return law;
  const terms = await program.deadlines(vaultFolder, undefined);
  if (!terms.ok) return terms;
  const plan = await program.packets(law.value, terms.value.book);
  if (!plan.ok) return plan;
  // A packet is not kept back for an address: what is wrong with the user's own file is told, and its addresses are not printed.
  const addressees = await program.authorities(law.value, undefined, vaultFolder);
  if (!addressees.ok) progress(`${addressees.error.message.ru} / ${addressees.error.message.kk} / ${addressees.error.message.en}`);
  return ok({ library: (await templates).library, law: law.value, ...terms.value, plan: plan.value, addressees: addressees.ok ? addressees.value : null });
}

/** What is open in one paper of the packet: in its words, and in what the writers had to change. */
function issuesOf({ paper, files }: PacketFiles): readonly Issue[] {
  return [...paper.issues, ...files.flatMap((each) => each.issues)];
}

function jsonOf(packet: Packet, made: readonly PacketFiles[]): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    procedures: packet.choice.procedures,
    papers: packet.filings.map(({ chosen, number, paper, selection }) => {
      const written = made.find((each) => each.number === number);
      return {
        number, template: chosen.filing.template, variant: paper?.variant ?? chosen.filing.variant ?? null, title: chosen.filing.title, procedure: chosen.procedure.rule, language: paper?.language ?? null, speaker: selection?.speaker ?? null,
        paper: paper?.id ?? null, terms: chosen.terms, files: written?.files.map(({ name, pages }) => ({ name, pages })) ?? [], issues: written === undefined ? [] : issuesOf(written),
      };
    }),
    cover: made.find(({ number }) => number === '00')?.files.map(({ name, pages }) => ({ name, pages })) ?? [],
    missing: packet.filings.filter(({ number }) => number === null).map(({ chosen }) => ({ template: chosen.filing.template, variant: chosen.filing.variant ?? null })),
    doubts: packet.choice.doubts,
    leftOut: packet.choice.leftOut.map(({ filing, condition, because }) => ({ template: filing.template, variant: filing.variant ?? null, condition, because })),
  };
}

function linesOf(packet: Packet, made: readonly PacketFiles[], tongue: Tongue): readonly string[] {
  const { procedures, leftOut } = packet.choice;
  const missing = { ru: 'нет шаблона', kk: 'үлгісі жоқ', en: 'no template' }[tongue];
  const out = { ru: 'не вошло', kk: 'кірмеді', en: 'left out' }[tongue];
  return [
    ...procedures.map(({ track, stage, rule, reason }) => `${track} (${stage}): ${reason[tongue]} [${rule}]`),
    ...packet.choice.doubts.map(({ message, rule }) => `! ${message[tongue]} [${rule}]`),
    '',
    ...made.flatMap(({ files }) => files.map(({ name, pages }) => `${name}${pages === null ? '' : `  ${String(pages)}`}`)),
    ...packet.filings.filter(({ number }) => number === null).map(({ chosen }) => `—  ${chosen.filing.title[tongue]}: ${missing}`),
    ...leftOut.map(({ filing, because }) => `—  ${filing.title[tongue]}: ${out}; ${because[tongue]}`),
    ...made.flatMap((each) => issuesOf(each).map((issue) => `${each.number} [${issue.severity}] ${issue.message[tongue]}${issue.path === undefined ? '' : ` (${issue.path})`}`)),
  ];
}

/** Makes the packet of a case, keeps its papers in the vault, and writes every file: whole or not at all, and none over another. */
export async function makeAndKeep(program: Program, vault: Vault, caseId: string, options: PacketOptions, reading: Promise<Result<PacketSources>>, ui: Tongue): Promise<Result<Answered>> {
  const stored = await vault.readCase(caseId);
  if (!stored.ok) return stored;
  const file = openCase(stored.value);
  if (!file.ok) return file;
  const sources = await reading;
  if (!sources.ok) return sources;
  // With its code there, a writer begins a paper in the call itself, so that the thread sets one while the next is made here.
  for (const writer of program.writers) if (FORMATS.includes(writer.format)) await writer.load?.();
  const { packet, made } = await writePacket(file.value, sources.value, { ...options, paperId: () => program.ids.paperId() }, program.writers, FORMATS);
  const names = made.flatMap(({ files }) => files.map(({ name }) => join(options.out, name)));
  if (names.some((name) => existsSync(name))) return { ok: false, error: taken };
  for (const { paper, selection, files } of made) {
    const kept = selection === null ? ok(null) : await keepPaper(vault, stored.value, paper, selection);
    if (!kept.ok) return kept;
    const written = await Promise.all(files.map((each) => program.writePlainFile(vault, file.value.id, join(options.out, each.name), each.bytes)));
    const failed = written.find((each) => !each.ok);
    if (failed !== undefined) return failed;
  }
  const open = made.flatMap(issuesOf).some(({ severity }) => severity !== 'note') || packet.filings.some(({ number }) => number === null);
  return ok({ exit: open ? EXIT.openIssues : EXIT.done, json: jsonOf(packet, made), lines: linesOf(packet, made, ui) });
}
