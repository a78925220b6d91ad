import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { spanOf } from '../casefile/honest-date.ts';
import { RULES } from '../casefile/rules.ts';
import type { RuleResult, Selection } from '../casefile/selection.ts';
import type { Words } from '../language/tongue.ts';
import type { Grade } from '../law/act.ts';
import type { Family, Stage, Track } from './packet-plan.ts';
import { decisionOf, type CaseProceeding, type Procedure } from './procedure.ts';

/** A named rule that sees one kind of procedure in the facts of one person. */
export type ProcedureRule = {
  readonly name: string;
  readonly source: readonly string[];
  readonly find: (file: CaseFile, person: string, date: string, found: readonly Procedure[]) => readonly Procedure[];
};

const SELECTION: Selection = { person: '', proceeding: null, speaker: 'person', speakerPerson: null, interpreter: null, language: 'ru', date: '', variant: null, annexTo: null };

function reckon(rule: string, file: CaseFile, selection: Partial<Selection>, path: string, item: unknown): RuleResult | undefined {
  return RULES.find(({ name }) => name === rule)?.compute({ file, selection: { ...SELECTION, ...selection }, path, item });
}

const ofKind = (file: CaseFile, person: string, kind: string): CaseProceeding | undefined =>
  file.proceedings?.findLast((proceeding) => proceeding.kind === kind && proceeding.person === person);

/** Whether the court's departure term has surely passed on the day of the packet. */
function departureStage(file: CaseFile, proceeding: CaseProceeding, date: string): Stage {
  const act = decisionOf(proceeding);
  if (act === undefined) return 'before';
  const end = reckon('departureDeadline', file, { date }, `proceedings[${proceeding.id}].acts[${act.id}]`, act);
  const last = end?.state === 'value' ? spanOf(end.value as string).last : null;
  return last !== null && last < date ? 'late' : 'decided';
}

/** Whether the articles charged carry expulsion: all of them surely not, one of them surely, or nobody can say. */
function carriesExpulsion(file: CaseFile, proceeding: CaseProceeding): 'yes' | 'no' | 'unknown' {
  const verdicts = (proceeding.offences ?? []).map((offence) => reckon('carriesExpulsion', file, {}, `proceedings[${proceeding.id}].offences[${offence.id}]`, offence));
  if (verdicts.some((verdict) => verdict?.state === 'value' && verdict.value === 'yes')) return 'yes';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict?.state === 'value' && verdict.value === 'no') ? 'no' : 'unknown';
}

/** A КоАП case that ended, or can only end, in a fine: no article with expulsion, and no act that orders to leave. */
function onlyFine(file: CaseFile, proceeding: CaseProceeding): boolean {
  const act = decisionOf(proceeding);
  if (act?.departureTerm !== undefined || carriesExpulsion(file, proceeding) !== 'no') return false;
  const penalty = valueOf(act?.penalty)?.ru;
  return penalty === undefined ? act === undefined || valueOf(proceeding.offences?.[0]?.fine) !== undefined : !/выдвор/iu.test(penalty);
}

/** Held now on some other record than a КоАП, ГПК or extradition case. */
function heldElsewhere(file: CaseFile, person: string): CaseProceeding | undefined {
  const proceeding = ofKind(file, person, 'detention');
  const detention = proceeding?.detention;
  if (proceeding === undefined || (detention !== undefined && valueOf(detention.releasedAt) !== undefined)) return undefined;
  return proceeding;
}

type Seen = { readonly family: Family; readonly track: Track; readonly stage: Stage; readonly proceeding: string | null; readonly reason: Words; readonly grade?: Grade };

function rule(name: string, source: readonly string[], see: (file: CaseFile, person: string, date: string, found: readonly Procedure[]) => readonly Seen[]): ProcedureRule {
  return {
    name, source,
    find: (file, person, date, found) => see(file, person, date, found).map((seen) => ({ grade: 'A', ...seen, person, rule: name, source })),
  };
}

const BOTH_COURTS = ['koap', 'gpk'] as const;

const isUrgent = ({ family }: Procedure): boolean => family !== 'asylum';

/**
 * The rules in the order in which they are asked; each sees what the earlier ones found. Tracks by the table of signs
 * КоАП 51, 803 against ГПК 382–385, АППК 91; extradition by УПК 587–592; asylum by the Law on refugees, 1(6) and 10.
 */
export const PROCEDURE_RULES: readonly ProcedureRule[] = [
  rule('koap-expulsion', ['kz.koap.51(1)'], (file, person, date) => {
    const proceeding = ofKind(file, person, 'koap');
    if (proceeding === undefined || onlyFine(file, proceeding)) return [];
    return [{
      family: 'removal', track: 'koap', stage: departureStage(file, proceeding, date), proceeding: proceeding.id,
      reason: { ru: 'дело об административном правонарушении, в котором возможно или назначено выдворение', kk: 'шығарып жіберу мүмкін немесе тағайындалған әкімшілік құқық бұзушылық туралы іс', en: 'an administrative-offence case in which expulsion is possible or was imposed' },
    }];
  }),
  rule('gpk-chapter-49', ['kz.gpk.382', 'kz.gpk.385(1)'], (file, person, date) => {
    const proceeding = ofKind(file, person, 'gpk');
    if (proceeding === undefined) return [];
    return [{
      family: 'removal', track: 'gpk', stage: departureStage(file, proceeding, date), proceeding: proceeding.id,
      reason: { ru: 'гражданское дело по заявлению полиции о выдворении', kk: 'полицияның шығарып жіберу туралы арызы бойынша азаматтық іс', en: 'a civil case on the police application for expulsion' },
    }];
  }),
  rule('stay-curtailed', ['kz.appk.91(2)'], (file, person) => {
    const proceeding = ofKind(file, person, 'appk');
    if (proceeding === undefined) return [];
    return [{
      family: 'removal', track: 'appk', stage: decisionOf(proceeding) === undefined ? 'before' : 'decided', proceeding: proceeding.id,
      reason: { ru: 'решение миграционной полиции о пребывании обжалуется по АППК', kk: 'көші-қон полициясының болу туралы шешіміне ӘРПК бойынша шағым жасалады', en: 'a decision of the migration police about the stay is challenged under the APPC' },
    }];
  }),
  rule('extradition-request', ['kz.upk.591(1)', 'kz.upk.592(1)'], (file, person) => {
    const proceeding = ofKind(file, person, 'extradition');
    if (proceeding === undefined) return [];
    const decided = decisionOf(proceeding) !== undefined;
    return [{
      family: 'extradition', track: 'extradition', stage: decided ? 'decided' : 'before', proceeding: proceeding.id,
      reason: decided
        ? { ru: 'есть решение о выдаче', kk: 'ұстап беру туралы шешім бар', en: 'there is a decision to extradite' }
        : { ru: 'идёт экстрадиционная проверка', kk: 'экстрадициялық тексеру жүріп жатыр', en: 'an extradition check is going on' },
    }];
  }),
  rule('extradition-custody', ['kz.upk.588(1)', 'kz.upk.589(1)'], (file, person) => {
    const proceeding = ofKind(file, person, 'extradition-arrest');
    if (proceeding === undefined) return [];
    return [{
      family: 'extradition', track: 'extradition-arrest', stage: decisionOf(proceeding) === undefined ? 'before' : 'decided', proceeding: proceeding.id,
      reason: { ru: 'под стражей для выдачи', kk: 'ұстап беру үшін күзетпен ұсталуда', en: 'in custody for extradition' },
    }];
  }),
  rule('held-and-wanted', ['kz.upk.587', 'kz.upk.131'], (file, person, _date, found) => {
    const held = heldElsewhere(file, person);
    const abroad = ofKind(file, person, 'criminal-abroad');
    const wanted = abroad !== undefined && (valueOf(abroad.wantedSince) !== undefined || ['interstate', 'interpol'].includes(valueOf(abroad.wantedBy) ?? ''));
    if (held === undefined || !wanted || found.some(isUrgent) || (held.offences?.length ?? 0) > 0) return [];
    return [{
      family: 'extradition', track: 'extradition', stage: 'before', proceeding: null, grade: 'C',
      reason: { ru: 'человек задержан и находится в розыске другого государства', kk: 'адам ұсталған және басқа мемлекеттің іздеуінде', en: 'the person is held and wanted by another state' },
    }];
  }),
  rule('held-offence-carries-expulsion', ['kz.koap.51(1)', 'kz.koap.789'], (file, person, _date, found) => {
    const held = heldElsewhere(file, person);
    if (held === undefined || found.some(isUrgent) || carriesExpulsion(file, held) !== 'yes') return [];
    return [{
      family: 'removal', track: 'koap', stage: 'before', proceeding: null,
      reason: { ru: 'человек задержан по статье, которая предусматривает выдворение', kk: 'адам шығарып жіберуді көздейтін бап бойынша ұсталған', en: 'the person is held under an article that carries expulsion' },
    }];
  }),
  rule('held-offence-without-expulsion', ['kz.koap.51(1)', 'kz.gpk.382'], (file, person, _date, found) => {
    const held = heldElsewhere(file, person);
    if (held === undefined || found.some(isUrgent) || carriesExpulsion(file, held) !== 'no') return [];
    return [{
      family: 'removal', track: 'gpk', stage: 'before', proceeding: null, grade: 'C',
      reason: { ru: 'человек задержан по статье без выдворения: полиция может просить о нём в порядке ГПК', kk: 'адам шығарып жіберу көзделмеген бап бойынша ұсталған: полиция оны АПК тәртібімен сұрауы мүмкін', en: 'the person is held under an article without expulsion: the police may seek it under the CPC' },
    }];
  }),
  rule('held-track-unknown', ['kz.koap.789', 'kz.gpk.382'], (file, person, _date, found) => {
    if (heldElsewhere(file, person) === undefined || found.some(isUrgent)) return [];
    return BOTH_COURTS.map((track) => ({
      family: 'removal' as const, track, stage: 'before' as const, proceeding: null, grade: 'C' as const,
      reason: { ru: 'человек задержан, порядок дела не виден: уточните в полиции и в обоих судах', kk: 'адам ұсталған, істің тәртібі белгісіз: полициядан және екі соттан анықтаңыз', en: 'the person is held and the track is not visible: ask the police and both courts' },
    }));
  }),
  rule('asylum-procedure', ['kz.refugees.1(6)', 'kz.refugees.10(1)'], (file, person) => {
    const proceeding = ofKind(file, person, 'asylum');
    const claimed = file.claims?.some((claim) => claim.person === person) === true;
    if (proceeding === undefined && !claimed) return [];
    const stage = valueOf(proceeding?.asylum?.stage);
    const refused = stage === 'refused' || stage === 'complaint' || stage === 'court';
    return [{
      family: 'asylum', track: 'asylum', stage: refused ? 'decided' : 'before', proceeding: proceeding?.id ?? null,
      reason: stage === 'granted'
        ? { ru: 'статус беженца присвоен', kk: 'босқын мәртебесі берілген', en: 'refugee status was granted' }
        : refused
        ? { ru: 'в статусе беженца отказано', kk: 'босқын мәртебесінен бас тартылған', en: 'refugee status was refused' }
        : { ru: 'человек просит убежища', kk: 'адам пана сұрайды', en: 'the person seeks asylum' },
    }];
  }),
];

const ASKED: Words = { ru: 'так указано в команде; в деле этого не видно', kk: 'бұйрықта солай көрсетілген; істе бұл көрінбейді', en: 'asked for in the command; the case does not show it' };
const NOTHING: Words = { ru: 'из дела не видно, кто и как выдворяет или выдаёт: взято самое опасное', kk: 'істен кім және қалай шығарып жіберетіні не ұстап беретіні көрінбейді: ең қауіптісі алынды', en: 'the case does not show who is removing the person or how: the most dangerous is assumed' };

/** What stands in for procedures that the case does not show, so that a packet comes out all the same. */
export function assumedProcedures(person: string, family: Family | null): readonly Procedure[] {
  const tracks: readonly (readonly [Family, Track])[] =
    family === 'extradition' ? [['extradition', 'extradition']] : family === 'asylum' ? [['asylum', 'asylum']] : BOTH_COURTS.map((track) => ['removal', track] as const);
  return tracks.map(([each, track]) => ({
    person, family: each, track, stage: 'before', proceeding: null, rule: family === null ? 'nothing-known' : 'asked-for', source: [], grade: 'C', reason: family === null ? NOTHING : ASKED,
  }));
}
