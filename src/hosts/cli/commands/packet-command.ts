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
import { textOption, type Arguments } from '../arguments.ts';
import { withVault, word, type Command } from '../command.ts';
import { EXIT } from '../output.ts';
import type { Program } from '../program.ts';

const FORMATS = ['docx', 'pdf'];

type PacketOptions = { readonly family: Family | 'auto'; readonly language: Tongue; readonly unLanguage: Tongue; readonly date: string; readonly out: string; readonly lawDate: boolean };

/** The options, checked; `null` if one of them is not a word the command knows. */
function packetOptions(given: Arguments, today: string): PacketOptions | null {
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
  return ok({ library: (await templates).library, law: law.value, ...terms.value, plan: plan.value });
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

export const packetCommand: Command = {
  name: 'packet',
  usage: 'pana packet VAULT CASE [--family auto|removal|extradition|asylum] [--lang ru] [--un-lang en] [--date D] [--law-date] --out DIR',
  summary: { ru: 'срочный пакет: что подать сейчас, по порядку, и лист адвоката', kk: 'шұғыл пакет: қазір не беру керек, ретімен, және адвокат парағы', en: 'the urgent packet: what to file now, in order, and the cover' },
  options: { family: { type: 'string' }, lang: { type: 'string' }, 'un-lang': { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'law-date': { type: 'boolean' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) => {
    // The data is read while the vault's passphrase is being stretched.
    const reading = readSources(program, word(given, 0));
    // Should the vault not open, nobody waits for it any more.
    reading.catch(() => undefined);
    return withVault(given, program, word(given, 0), async (vault) => {
      const options = packetOptions(given, program.clock.today());
      if (options === null) return { ok: false, error: program.wrongUse(packetCommand.usage) };
      const stored = await vault.readCase(word(given, 1));
      if (!stored.ok) return stored;
      const file = openCase(stored.value);
      if (!file.ok) return file;
      const sources = await reading;
      if (!sources.ok) return sources;
      const { packet, made } = await writePacket(file.value, sources.value, { ...options, paperId: () => program.ids.paperId() }, program.writers, FORMATS);
      const names = made.flatMap(({ files }) => files.map(({ name }) => join(options.out, name)));
      if (names.some((name) => existsSync(name))) return { ok: false, error: taken };
      for (const { paper, selection, files } of made) {
        const kept = selection === null ? ok(null) : await keepPaper(vault, stored.value, paper, selection);
        if (!kept.ok) return kept;
        for (const each of files) {
          const written = await program.writePlainFile(vault, file.value.id, join(options.out, each.name), each.bytes);
          if (!written.ok) return written;
        }
      }
      const open = made.flatMap(issuesOf).some(({ severity }) => severity !== 'note') || packet.filings.some(({ number }) => number === null);
      return ok({ exit: open ? EXIT.openIssues : EXIT.done, json: jsonOf(packet, made), lines: linesOf(packet, made, given.ui) });
    });
  },
};
