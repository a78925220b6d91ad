import { valueOf } from '../casefile/answer.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { isBefore, spanOf } from '../casefile/honest-date.ts';
import type { Words } from '../language/tongue.ts';
import { fearsTortureAlone } from './committee.ts';
import type { ConditionName } from './condition-names.ts';
import type { FilingTerm } from './filing-terms.ts';
import { decisionOf, proceedingOf, type Procedure } from './procedure.ts';

/** Levels at which a person follows a paper without an interpreter. */
const UNDERSTOOD: readonly string[] = ['native', 'fluent'];

export type ConditionContext = {
  readonly file: CaseFile;
  readonly procedure: Procedure;
  readonly terms: readonly FilingTerm[];
  /** Language of the packet's papers. */
  readonly language: string;
  /** Families of evidence that the filing's variants take annexes from. */
  readonly annexTo: string | null;
};

/** A named fact: when it holds, and how the cover says why a filing was left out for it (null: nothing to say). */
type Condition = { readonly source: readonly string[]; readonly holds: (context: ConditionContext) => boolean; readonly because: Words | null };

function asylumOf({ file, procedure }: ConditionContext) {
  return file.proceedings?.findLast(({ kind, person }) => kind === 'asylum' && person === procedure.person)?.asylum;
}

function stageIn(context: ConditionContext, stages: readonly string[]): boolean {
  const stage = valueOf(asylumOf(context)?.stage);
  return stage !== undefined && stages.includes(stage);
}

/** The application was handed in, by a recorded filing or by the stage that only comes after it. */
function applicationFiled(context: ConditionContext): boolean {
  return valueOf(asylumOf(context)?.applicationFiledAt) !== undefined || stageIn(context, ['filed', 'registered', 'certificate-issued', 'refused', 'complaint', 'court', 'granted']);
}

export const PACKET_CONDITIONS: Readonly<Record<ConditionName, Condition>> = {
  'application-filed': {
    source: ['kz.refugees.10(1)'],
    holds: applicationFiled,
    because: { ru: 'уже подано: приложите копию с отметкой о приёме', kk: 'берілген: қабылдау белгісі бар көшірмесін қоса беріңіз', en: 'filed already: attach the copy with the mark of receipt' },
  },
  'application-open': { source: ['kz.refugees.10(1)'], holds: (context) => !applicationFiled(context), because: null },
  'status-granted': {
    source: ['kz.refugees.1(5)'],
    holds: (context) => stageIn(context, ['granted']),
    because: { ru: 'статус беженца присвоен', kk: 'босқын мәртебесі берілген', en: 'refugee status was granted' },
  },
  'interpreter-needed': {
    source: ['kz.koap.738(3)', 'kz.gpk.14(3)'],
    holds: ({ file, procedure, language }) => {
      const spoken = valueOf(file.people.find(({ id }) => id === procedure.person)?.languages) ?? [];
      // The statement is for our own papers: whoever speaks their language needs none, whatever the court spoke.
      if (spoken.some(({ tag, level }) => tag === language && UNDERSTOOD.includes(level))) return false;
      const asked = file.claims?.some((claim) => claim.person === procedure.person && valueOf(claim.interpreterNeeded) === 'yes') === true;
      return asked || file.proceedings?.some((proceeding) => proceeding.person === procedure.person && valueOf(proceeding.safeguards?.interpreterNeeded) === 'yes') === true;
    },
    because: null,
  },
  'complaint-filed': {
    source: ['kz.koap.833', 'kz.gpk.403(1)', 'kz.upk.592(1)'],
    holds: ({ file, procedure }) => {
      const proceeding = proceedingOf(file, procedure);
      const decision = decisionOf(proceeding);
      const complaint = proceeding?.acts?.findLast(({ kind }) => kind === 'complaint');
      if (decision === undefined || complaint === undefined) return false;
      const [filed, decided] = [valueOf(complaint.date), valueOf(decision.date) ?? valueOf(decision.announcedAt)];
      return filed === undefined || decided === undefined || isBefore(spanOf(filed), spanOf(decided)) !== 'yes';
    },
    because: { ru: 'жалоба уже подана: держите при себе копию с отметкой', kk: 'шағым берілген: белгісі бар көшірмесін өзіңізде ұстаңыз', en: 'a complaint was filed already: keep the stamped copy at hand' },
  },
  'term-passed': {
    source: ['kz.upk.107(2)'],
    holds: ({ terms }) => terms.length > 0 && terms.every(({ passed }) => passed === 'yes'),
    because: { ru: 'срок истёк, подавать только с ходатайством о его восстановлении', kk: 'мерзімі өткен, тек оны қалпына келтіру туралы өтінішхатпен беріледі', en: 'the term has passed, it can only be filed with a motion to restore it' },
  },
  'torture-alone': {
    source: ['intl.cat.3', 'intl.cat.22'],
    holds: ({ file, procedure }) => fearsTortureAlone(file, procedure.person),
    because: null,
  },
  'un-seized': {
    source: ['intl.iccpr-op1.1', 'intl.cat.22'],
    // Letters of special procedures and UNHCR are no other international settlement; a case that is only being written is not before a committee yet.
    holds: ({ file, procedure }) => file.proceedings?.some(({ kind, person, un }) => {
      if (kind !== 'un' || person !== procedure.person) return false;
      const body = valueOf(un?.body);
      return un === undefined || (body !== 'unhcr' && body !== 'special-procedures' && [un.submittedOn, un.registeredOn, un.registrationNumber].some((given) => given?.state === 'value'));
    }) === true,
    because: { ru: 'комитет ООН уже рассматривает дело: второй комитет сделает обращение неприемлемым', kk: 'БҰҰ комитеті істі қарап жатыр: екінші комитетке жүгіну өтінішті қабылдауға келмейтін етеді', en: 'a UN committee has the case already: a second one would make the communication inadmissible' },
  },
  'annexes-listed': {
    source: ['kz.koap.833(4)', 'kz.gpk.404(1)'],
    holds: ({ file, annexTo }) => file.evidence?.some((item) => item.annexTo?.some((family) => family === annexTo) === true) === true,
    because: null,
  },
};
