import { valueOf } from '#core/casefile/answer.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { caseTitle } from '#core/casefile/case-title.ts';
import type { Words } from '#core/language/tongue.ts';
import { checkedPlaces, isOldCheck } from '#core/law/address-freshness.ts';
import { localMinute, readMoment } from '#core/law/moment-span.ts';
import { choosePacket, type PacketChoice } from '#core/packet/choose-packet.ts';
import { emergencySteps } from '#core/packet/emergency-steps.ts';
import { shortCitations } from '#core/packet/short-citation.ts';
import { err, ok, type Result } from '#core/result.ts';
import { profilePerson } from '#core/settings/profile-person.ts';
import type { Handlers } from '#contract/define.ts';
import { refusedCall } from '#contract/define.ts';
import type { emergencyCalls, EmergencyView } from '#contract/emergency-calls.ts';
import type { Vault } from '#ports/vault.ts';
import { caseDeadlines } from '../case-deadlines.ts';
import { findSamePeople } from '../find-same-people.ts';
import { keepPaper } from '../keep-paper.ts';
import { writePacket, type PacketFiles, type PacketSources } from '../make-packet.ts';
import { filingKey, noteHandOver, noteId, noteStep, receiverOf } from '../note-hand-over.ts';
import { startEmergency } from '../start-emergency.ts';
import { exportedFiles, removeExport } from '../vault-exports.ts';
import { settingsOf } from './answer-custody.ts';
import type { Session } from './session.ts';

const FORM = 'emergency';
/** The sheet «00» of a packet. Kazakh awaits native review. */
const COVER_TITLE: Words = { ru: 'Лист для адвоката', kk: 'Адвокатқа арналған парақ', en: 'Sheet for the advocate' };
const FORMATS = ['docx', 'pdf'] as const;

/** The present minute in Kazakhstan, on the scale of the law's clocks. */
function minuteNow(now: string): number {
  return readMoment(`${now.slice(0, 16)}Z`).span.first ?? 0;
}

function heldMinutes(file: CaseFile, now: number): EmergencyView['heldMinutes'] {
  const since = (file.proceedings ?? []).map(({ detention }) => valueOf(detention?.restrictedAt)).find((each) => each !== undefined);
  const span = since === undefined ? null : readMoment(since).span;
  if (span?.first == null || span.last === null) return null;
  return { least: Math.max(0, now - span.last), most: Math.max(0, now - span.first) };
}

/** Where these authorities sit, as far as the user checked it, with the day; what the program only found is not shown. */
function addressesOf(keys: readonly string[], { addressees, law }: PacketSources, date: string): EmergencyView['filings'][number]['addresses'] {
  return keys.flatMap((key) => {
    const authority = addressees?.get(key);
    if (authority === undefined) return [];
    const { ru, kk, en } = authority.names;
    return checkedPlaces(authority).map(({ where, checkedOn }) => ({ name: { ru: ru.nominative, kk: kk?.nominative ?? ru.nominative, en }, where, checkedOn, old: isOldCheck(checkedOn, date, law.freshMonths) }));
  });
}

function viewOf(file: CaseFile, sources: PacketSources, choice: PacketChoice, nowMinute: number, tongue: 'ru' | 'kk' | 'en'): Omit<EmergencyView, 'same'> {
  const now = localMinute(nowMinute);
  const cited = (norms: readonly string[]): string => shortCitations(norms, sources.law, tongue);
  const noted = (id: string) => file.notes?.find((note) => note.id === id);
  const row = (filing: PacketChoice['filings'][number]['filing'], ready: boolean) => {
    const note = noted(noteId('handed', filingKey(filing)));
    return {
      key: filingKey(filing), title: filing.title, to: filing.to, copies: filing.copies, addresses: addressesOf(filing.addressees, sources, now.date), ready, citation: cited(filing.norms),
      handed: note === undefined ? null : { at: note.at ?? '', to: receiverOf(note) },
    };
  };
  const handed = choice.leftOut.filter(({ filing }) => noted(noteId('handed', filingKey(filing))) !== undefined);
  return {
    title: caseTitle(file), now, heldMinutes: heldMinutes(file, nowMinute),
    procedures: choice.procedures.map(({ track, stage, reason, grade, source }) => ({ track, stage, reason, grade, citation: cited(source) })),
    doubts: choice.doubts.map(({ message }) => message),
    terms: caseDeadlines(sources, sources.law, file, now).filter(({ status }) => status === 'open' || status === 'unknown' || status === 'passed' || status === 'at-once').map((term) => ({
      key: `${term.key} ${term.subject}`, side: term.side, title: term.title, status: term.status, safe: term.safe ?? term.guide, citation: term.citation, grade: term.grade,
      handingIn: term.handingIn?.text ?? null, missed: term.missed?.text ?? null,
    })),
    steps: emergencySteps(choice.procedures.map(({ track }) => track)).map(({ id, hours, text, norms }) => ({ id, hours, text, citation: cited(norms), done: noted(noteId('step', id))?.at ?? null })),
    filings: [...handed.map(({ filing }) => row(filing, true)), ...choice.filings.map(({ filing, template }) => row(filing, template !== null))],
    addressesUnread: sources.addressees === null,
    leftOut: choice.leftOut.filter((each) => !handed.includes(each)).map(({ filing, because }) => ({ title: filing.title, because })),
    byHand: choice.byHand.map(({ title, norms }) => ({ title, citation: cited(norms) })),
    cautions: choice.cautions.map(({ ru, kk, en }) => ({ ru, kk, en })),
  };
}

const openIn = ({ paper, files }: PacketFiles): number => [...paper.issues, ...files.flatMap((each) => each.issues)].filter(({ severity }) => severity !== 'note').length;

/** Answers «Человек задержан». */
export function answerEmergency(session: Session): Handlers<typeof emergencyCalls> {
  const { desk, author, withVault, withCase } = session;
  const chosen = async (file: CaseFile, language: 'ru' | 'kk' | 'en'): Promise<Result<{ readonly sources: PacketSources; readonly choice: PacketChoice }>> => {
    const sources = await desk.packetSources();
    return sources.ok ? ok({ sources: sources.value, choice: choosePacket(file, sources.value, { family: 'auto', date: desk.clock.today(), language }) }) : sources;
  };
  // Two packets within one second get two folders: the later must not meet the files of the earlier.
  const taken = new Set<string>();
  const newFolder = (name: string): string => {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}-${String(number)}`;
    taken.add(free);
    return free;
  };
  const putForm = (vault: Vault, form: unknown) => vault.putSetting(FORM, JSON.stringify(form));
  return {
    'emergency.keep': ({ form }) => withVault(async (vault) => {
      const kept = await putForm(vault, form);
      return kept.ok ? ok({}) : kept;
    }),
    'emergency.kept': () => withVault(async (vault) => {
      const kept = await vault.readSetting(FORM);
      return kept.ok ? ok({ form: kept.value === null ? null : (JSON.parse(kept.value) as Record<string, unknown> | null) }) : kept;
    }),
    'emergency.start': ({ answers, profile }) => withVault(async (vault) => {
      const { profiles, tongue } = await settingsOf(session);
      const own = profile === null ? undefined : profiles[profile];
      const helper = own === undefined ? null : profilePerson(own, 'defender', tongue ?? 'ru');
      const started = await startEmergency(vault, answers, desk.ids.caseId(), author(), helper === null ? [] : [helper]);
      if (!started.ok) return started;
      const dropped = await putForm(vault, null);
      return dropped.ok ? ok({ id: started.value.id }) : dropped;
    }),
    'emergency.view': ({ id, tongue }) => withCase(id, async (vault, file) => {
      const found = await chosen(file, tongue);
      if (!found.ok) return found;
      const person = file.people.find((each) => each.id === found.value.choice.procedures[0]?.person);
      const same = person === undefined ? null : await findSamePeople(vault, person, { caseId: id, personId: person.id });
      const others = same?.ok === true ? same.value.found.filter(({ caseId }) => caseId !== id) : [];
      const once = [...new Map(others.map(({ caseId, title }) => [caseId, title])).entries()].map(([caseId, title]) => ({ caseId, title }));
      return ok({ ...viewOf(file, found.value.sources, found.value.choice, minuteNow(desk.clock.now()), tongue), same: once });
    }),
    'emergency.packet': ({ id, language, unLanguage }) => withCase(id, async (vault, file, revision) => {
      const sources = await desk.packetSources();
      if (!sources.ok) return sources;
      const request = { family: 'auto' as const, language, unLanguage, date: desk.clock.today(), paperId: () => desk.ids.paperId() };
      const { packet, made } = await writePacket(file, sources.value, request, desk.writers, FORMATS);
      const folder = newFolder(`packet-${desk.clock.now().slice(0, 19).replaceAll(':', '').replace('T', '-')}`);
      const begun: string[] = [];
      for (const { paper, selection, files } of made) {
        const kept = selection === null ? ok(null) : await keepPaper(vault, { id, revision, content: file }, paper, selection);
        if (!kept.ok) return kept;
        for (const each of files) {
          const written = await desk.writePaperFile(vault, id, `${folder}/${each.name}`, each.bytes);
          if (!written.ok) {
            await removeBegun(session, vault, id, folder, begun);
            return written;
          }
          begun.push(each.name);
        }
      }
      const titles = new Map(packet.filings.map(({ number, chosen: { filing } }) => [number, filing.title]));
      return ok({
        folder,
        papers: made.map((each) => ({ number: each.number, title: titles.get(each.number) ?? COVER_TITLE, language: each.paper.language, files: each.files.map(({ name }) => name), pages: each.files.find(({ pages }) => pages !== null)?.pages ?? null, open: openIn(each) })),
        missing: packet.filings.filter(({ number }) => number === null).map(({ chosen: { filing } }) => filing.title),
      });
    }),
    'emergency.handed': ({ id, filing, at, to }) => withCase(id, async (vault, file, revision) => {
      const found = await chosen(file, 'ru');
      if (!found.ok) return found;
      const { filings, leftOut } = found.value.choice;
      const wanted = [...filings, ...leftOut].find((each) => filingKey(each.filing) === filing);
      if (wanted === undefined) return err(refusedCall);
      const noted = await noteHandOver(vault, { id, revision, content: file }, { filing: wanted.filing, procedure: wanted.procedure, at, to }, author());
      return noted.ok ? ok({}) : noted;
    }),
    'emergency.step': ({ id, step, done }) => withCase(id, async (vault, file, revision) => {
      const wanted = emergencySteps(['koap', 'gpk', 'appk', 'extradition', 'extradition-arrest', 'asylum']).find((each) => each.id === step);
      if (wanted === undefined) return err(refusedCall);
      const noted = await noteStep(vault, { id, revision, content: file }, { id: step, text: wanted.text }, done, author());
      return noted.ok ? ok({}) : noted;
    }),
  };
}

/** A packet is there whole or not at all: what was written of one that could not be finished goes again. */
async function removeBegun({ desk }: Session, vault: Vault, id: string, folder: string, names: readonly string[]): Promise<void> {
  const exported = await exportedFiles(vault, desk.plainFiles, id);
  const begun = new Set(names.map((name) => `${folder}/${name}`));
  for (const file of exported.ok ? exported.value.filter(({ path }) => begun.has(path.split(/[/\\]/u).slice(-2).join('/'))) : []) await removeExport(vault, desk.plainFiles, file);
}
