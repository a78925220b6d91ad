import type { Words } from '../language/tongue.ts';
import type { Track } from './packet-plan.ts';

/** What to do in the first hours after somebody is held for removal. `hours` is the hour since the restriction of liberty by which it should be done. */
export type EmergencyStep = { readonly id: string; readonly hours: 1 | 3 | 12 | 24 | 72; readonly tracks: readonly Track[]; readonly text: Words; readonly norms: readonly string[] };

const COURT: readonly Track[] = ['koap', 'gpk'];
const ALL: readonly Track[] = ['koap', 'gpk', 'appk', 'extradition', 'extradition-arrest', 'asylum'];

// review native C: the Kazakh emergency steps
/**
 * The steps in their order. Norms were compared with the texts of the library; steps without a norm are advice of practice. The hours are a
 * guide for the work, not terms of the law: those stand among the deadlines.
 */
export const EMERGENCY_STEPS: readonly EmergencyStep[] = [
  {
    id: 'minute', hours: 1, tracks: ALL, norms: ['kz.koap.789(1)'],
    text: {
      ru: 'Зафиксируйте минуту, с которой человек не мог уйти: часы считают от неё, а не от времени в протоколе.',
      kk: 'Адам кете алмайтын болған минутты белгілеп алыңыз: сағат хаттамадағы уақыттан емес, содан есептеледі.',
      en: 'Fix the minute from which the person could not leave: the hours run from it, not from the time in the protocol.',
    },
  },
  {
    id: 'notice', hours: 1, tracks: ALL, norms: ['kz.koap.748(3)', 'kz.koap.788(2)'],
    text: {
      ru: 'Направьте туда, где человека держат, уведомление о защите и спросите, где он. По его просьбе о месте нахождения обязаны сообщить родным и защитнику.',
      kk: 'Адам ұсталып отырған жерге қорғау туралы хабарлама жіберіп, оның қайда екенін сұраңыз. Оның өтініші бойынша орналасқан жері туыстары мен қорғаушыға хабарлануға тиіс.',
      en: 'Send a notice of defence to where the person is held and ask where they are. At their request relatives and the defender must be told the place.',
    },
  },
  {
    id: 'signatures', hours: 1, tracks: ALL, norms: [],
    text: {
      ru: 'Пусть человек подпишет жалобу (дату впишут при подаче), доверенность с правом обжалования, согласие на обращение в УВКБ и ООН, ходатайство о статусе беженца.',
      kk: 'Адам шағымға (күні берілгенде жазылады), шағымдану құқығы бар сенімхатқа, БЖКБ мен БҰҰ-ға жүгінуге келісімге, босқын мәртебесі туралы өтінішхатқа қол қойсын.',
      en: 'Have the person sign the complaint (dated when it is filed), a power of attorney that names appeal, consent to write to UNHCR and the UN, and the application for refugee status.',
    },
  },
  {
    id: 'say-asylum', hours: 1, tracks: ALL, norms: ['kz.refugees.10(4)'],
    text: {
      ru: 'Если человек боится возвращения, пусть скажет вслух и напишет в каждой бумаге, что просит убежища. О задержанном за незаконный въезд или пребывание, кто об этом заявил, орган извещает местный исполнительный орган в течение одного дня с задержания.',
      kk: 'Адам қайтудан қорқатын болса, пана сұрайтынын дауыстап айтсын және әр қағазға жазсын. Заңсыз келгені не болғаны үшін ұсталып, осыны мәлімдеген адам туралы орган ұстаған сәттен бастап бір күн ішінде жергілікті атқарушы органға хабарлайды.',
      en: 'If the person fears return, let them say aloud and write in every paper that they ask for asylum. About a person held for unlawful entry or stay who says so the body informs the local executive body within one day of the detention.',
    },
  },
  {
    id: 'do-not', hours: 1, tracks: ALL, norms: [],
    text: {
      ru: 'Не платить штраф со скидкой и не просить немедленного рассмотрения, пока не решено о жалобе; не отказываться от дактилоскопии; не обращаться в консульство государства, которого человек боится.',
      kk: 'Шағым туралы шешілмейінше, айыппұлды жеңілдікпен төлемеу және дереу қарауды сұрамау; саусақ ізін алудан бас тартпау; адам қорқатын мемлекеттің консулдығына жүгінбеу.',
      en: 'Do not pay the reduced fine or ask for an immediate hearing before the complaint is decided on; do not refuse fingerprints; do not turn to the consulate of the state that is feared.',
    },
  },
  {
    id: 'unhcr', hours: 1, tracks: ALL, norms: [],
    text: {
      ru: 'Сообщите в УВКБ ООН с согласия человека: имя, отдел полиции, суд, час заседания.',
      kk: 'Адамның келісімімен БҰҰ БЖКБ-ға хабарлаңыз: аты-жөні, полиция бөлімі, сот, отырыс сағаты.',
      en: 'Tell UNHCR, with the person’s consent: name, police unit, court, hour of the hearing.',
    },
  },
  {
    id: 'release', hours: 3, tracks: COURT, norms: ['kz.koap.789(1)', 'kz.koap.788(6)', 'kz.koap.760(1)(6)'],
    text: {
      ru: 'Через три часа требуйте освобождения, если нет статьи, по которой держат дольше (сверьте остальные части той же нормы). Прокурор может освободить своим постановлением.',
      kk: 'Ұзағырақ ұстауға болатын бап болмаса (сол норманың басқа бөліктерін салыстырыңыз), үш сағаттан кейін босатуды талап етіңіз. Прокурор өз қаулысымен босата алады.',
      en: 'After three hours demand release unless an article allows longer (compare the other parts of the same norm). The prosecutor can release by an act of their own.',
    },
  },
  {
    id: 'refugee', hours: 3, tracks: ALL, norms: ['kz.refugees.10(1)', 'kz.refugees.10(6)', 'kz.appk.64(2)'],
    text: {
      ru: 'Подайте ходатайство о статусе беженца в местный исполнительный орган, копию вручите тем, кто держит. Храните талон с датой и временем; свидетельство выдают в день регистрации.',
      kk: 'Босқын мәртебесі туралы өтінішхатты жергілікті атқарушы органға беріңіз, көшірмесін ұстап отырған органға табыс етіңіз. Күні мен уақыты бар талонды сақтаңыз; куәлік тіркелген күні беріледі.',
      en: 'File the application for refugee status with the local executive body and hand a copy to whoever holds the person. Keep the slip with date and time; the certificate is issued on the day of registration.',
    },
  },
  {
    id: 'find-court', hours: 3, tracks: COURT, norms: [],
    text: {
      ru: 'Найдите суд: позвоните и в специализированный, и в районный по месту пребывания. Заявите о явке, ознакомлении, переводчике, отложении, записи, извещении прокурора.',
      kk: 'Сотты табыңыз: мамандандырылған сотқа да, тұратын жер бойынша аудандық сотқа да қоңырау шалыңыз. Қатысу, танысу, аудармашы, кейінге қалдыру, жазба, прокурорға хабарлау туралы мәлімдеңіз.',
      en: 'Find the court: call both the specialised court and the district court of the place of stay. Announce appearance; ask for access to the file, an interpreter, postponement, a recording, notice to the prosecutor.',
    },
  },
  {
    id: 'hearing', hours: 12, tracks: COURT, norms: ['kz.koap.829-14(2)', 'kz.gpk.385(2)'],
    text: {
      ru: 'На заседании: заявление об убежище и возражения под протокол; просите указать срок выезда, которого хватит на жалобу; просите копию акта.',
      kk: 'Отырыста: пана сұрау мен қарсылықты хаттамаға енгізу; шағымға жететін кету мерзімін көрсетуді сұраңыз; актінің көшірмесін сұраңыз.',
      en: 'At the hearing: the asylum statement and objections on the record; ask for a departure term long enough to appeal; ask for a copy of the act.',
    },
  },
  {
    id: 'stopping', hours: 12, tracks: COURT, norms: ['kz.koap.834(4)', 'kz.gpk.386'],
    text: {
      ru: 'Сразу после оглашения подайте краткую жалобу в этот же суд до срока выезда: тогда исполнение приостановлено. Копии с отметкой — полиции, Пограничной службе, прокурору.',
      kk: 'Жария етілгеннен кейін бірден, кету мерзіміне дейін осы сотқа қысқа шағым беріңіз: сонда орындау тоқтатылады. Белгісі бар көшірмелер — полицияға, Шекара қызметіне, прокурорға.',
      en: 'Right after the announcement file the short complaint with the same court before the departure term: then the execution is stayed. Stamped copies go to the police, the Border Service and the prosecutor.',
    },
  },
  {
    id: 'crime-report', hours: 12, tracks: ['koap'], norms: ['kz.koap.51(2)'],
    text: {
      ru: 'Если человека пытали или иным тяжким преступлением навредили ему, пусть заявит об этом: рассмотрение дела о выдворении откладывается до решения по заявлению.',
      kk: 'Адам азапталған болса не оған өзге ауыр қылмыс жасалса, ол туралы мәлімдесін: шығарып жіберу туралы істі қарау арыз бойынша шешім шыққанша кейінге қалдырылады.',
      en: 'If the person was tortured or harmed by another grave crime, let them report it: the expulsion case is postponed until the report is decided.',
    },
  },
  {
    id: 'prosecutor', hours: 24, tracks: ['koap'], norms: ['kz.koap.834(2)', 'kz.koap.834(3)', 'kz.koap.760(1)(5)'],
    text: {
      ru: 'Просите прокурора приостановить исполнение и принести апелляционное ходатайство: оно приостанавливает исполнение до рассмотрения.',
      kk: 'Прокурордан орындауды тоқтата тұруды және апелляциялық өтінішхат келтіруді сұраңыз: ол қаралғанша орындауды тоқтата тұрады.',
      en: 'Ask the prosecutor to suspend execution and to bring an appeal motion: it suspends execution until it is heard.',
    },
  },
  {
    id: 'un', hours: 24, tracks: ALL, norms: [],
    text: {
      ru: 'Просьба о временных мерах в один комитет ООН (по правам человека или против пыток), не в два.',
      kk: 'Уақытша шаралар туралы өтінішті БҰҰ-ның бір комитетіне (Адам құқықтары не Азаптауға қарсы) беріңіз, екеуіне емес.',
      en: 'A request for interim measures to one UN committee (Human Rights or against Torture), not to two.',
    },
  },
  {
    id: 'ombudsman', hours: 24, tracks: ALL, norms: [],
    text: {
      ru: 'Обратитесь к Уполномоченному по правам человека и просите посещения Национального превентивного механизма.',
      kk: 'Адам құқықтары жөніндегі уәкілге жүгініп, Ұлттық превентивтік тетіктің баруын сұраңыз.',
      en: 'Write to the Ombudsman and ask for a visit of the National Preventive Mechanism.',
    },
  },
  {
    id: 'full-complaint', hours: 72, tracks: COURT, norms: ['kz.koap.838(2)'],
    text: {
      ru: 'Дополните краткую жалобу полной, с доказательствами: по КоАП суд проверяет дело и по дополнительно представленным материалам.',
      kk: 'Қысқа шағымды дәлелдемелері бар толық шағыммен толықтырыңыз: ӘҚБтК бойынша сот істі қосымша ұсынылған материалдар бойынша да тексереді.',
      en: 'Follow the short complaint with the full one and evidence: under the CAO the court also looks at materials that are added.',
    },
  },
  {
    id: 'detention-complaint', hours: 72, tracks: ['koap'], norms: ['kz.koap.827', 'kz.koap.828'],
    text: {
      ru: 'Жалоба на само задержание и на то, как оно прошло.',
      kk: 'Ұстаудың өзіне және оның қалай өткеніне шағым.',
      en: 'A complaint about the detention itself and how it went.',
    },
  },
];

/** The steps for these tracks, the earliest first. */
export function emergencySteps(tracks: readonly Track[]): readonly EmergencyStep[] {
  return EMERGENCY_STEPS.filter((step) => step.tracks.some((track) => tracks.includes(track)));
}
