import { z } from 'zod';
import { answer } from './answer.ts';
import { HonestDate, Moment } from './honest-date.ts';
import { Count, ITEM, ItemId, LanguageCode, NormKey, Organisation, ShortText, YesNo } from './elements.ts';
import { EARLIER_OUTCOME, ExtraditionRequest } from './extradition-request.ts';
import { ACT_HELP, ASYLUM_HELP, CHARGE_HELP, DEPARTURE_HELP, DETENTION_HELP, OFFENCE_HELP, PROCEEDING_HELP, REQUEST_HELP, SAFEGUARDS_HELP } from './help-proceeding.ts';
import { explain, named } from './labels.ts';
import { LocalizedText } from './text.ts';
import { UnSteps } from './un-steps.ts';

/** Which door the state (or the person) used. The wrong track loses the case: `koap` penalty, `gpk` chapter 49, `appk` stay curtailed. */
export const PROCEEDING_KINDS = ['detention', 'koap', 'gpk', 'appk', 'extradition', 'extradition-arrest', 'asylum', 'un', 'criminal-kz', 'criminal-abroad'] as const;

export const ACT_KINDS = ['protocol', 'detention-protocol', 'application-of-police', 'ruling', 'decision', 'order', 'refusal', 'certificate', 'request', 'indictment', 'warrant', 'sentence', 'complaint', 'other'] as const;

/** The term that a court sets for leaving: until a moment, or so many hours or days from a day. */
const DepartureTerm = z.strictObject({
  until: answer(Moment, 'Покинуть территорию не позднее', 'Аумақтан кету мерзімі', 'To leave not later than'),
  hours: answer(Count, 'Срок выезда в часах', 'Кету мерзімі, сағат', 'Departure term in hours'),
  days: answer(Count, 'Срок выезда в сутках', 'Кету мерзімі, тәулік', 'Departure term in days'),
});

/** A paper made in a proceeding, with the day it was made, announced and handed over: terms run from different ones. */
export const Act = z.strictObject({
  ...ITEM,
  kind: named(z.enum(ACT_KINDS), 'Вид акта', 'Акт түрі', 'Kind of act'),
  number: answer(ShortText, 'Номер акта', 'Акт нөмірі', 'Number of the act'),
  authority: answer(Organisation, 'Кем вынесен', 'Кім шығарған', 'Made by'),
  signedBy: answer(LocalizedText, 'Кто подписал (судья, должностное лицо)', 'Кім қол қойған', 'Signed by'),
  date: answer(Moment, 'Дата акта', 'Акт күні', 'Date of the act'),
  announcedAt: answer(Moment, 'Когда оглашён', 'Қашан жария етілді', 'Announced at'),
  finalFormOn: answer(HonestDate, 'Дата изготовления в окончательной форме', 'Түпкілікті нысанда дайындалған күні', 'Date of the final form'),
  handedOverAt: answer(Moment, 'Когда вручена копия', 'Көшірмесі қашан табыс етілді', 'Copy handed over at'),
  handedOverHow: answer(LocalizedText, 'Как вручена копия', 'Көшірмесі қалай табыс етілді', 'How the copy was handed over'),
  handedOverTo: answer(LocalizedText, 'Кому вручена копия', 'Көшірмесі кімге табыс етілді', 'Copy handed over to'),
  outcome: answer(LocalizedText, 'Чем кончилось рассмотрение', 'Қарау немен аяқталды', 'Outcome'),
  outcomeOn: answer(HonestDate, 'Когда рассмотрено', 'Қашан қаралды', 'Decided on'),
  departureTerm: named(DepartureTerm, 'Срок выезда', 'Кету мерзімі', 'Departure term').optional(),
  entryBan: answer(LocalizedText, 'Запрет на въезд', 'Кіруге тыйым', 'Entry ban'),
  penalty: answer(LocalizedText, 'Назначенное взыскание', 'Тағайындалған жаза', 'Penalty imposed'),
  reasons: answer(LocalizedText, 'Чем обоснован акт', 'Акт немен негізделген', 'Reasons given in the act'),
  statesTerm: answer(YesNo, 'В акте указан срок выезда', 'Актіде кету мерзімі көрсетілген', 'The act states the departure term'),
  statesAppeal: answer(YesNo, 'В акте указан порядок обжалования', 'Актіде шағымдану тәртібі көрсетілген', 'The act states how to appeal'),
  language: answer(LanguageCode, 'Язык акта', 'Акт тілі', 'Language of the act'),
  translationGiven: answer(YesNo, 'Вручён перевод', 'Аудармасы табыс етілді', 'Translation handed over'),
});
export type Act = z.output<typeof Act>;

/** An offence that is alleged in Kazakhstan. `norm` is a key of the law library. */
export const Offence = z.strictObject({
  ...ITEM,
  norm: answer(NormKey, 'Статья', 'Бабы', 'Article'),
  at: answer(Moment, 'Когда', 'Қашан', 'When'),
  place: answer(LocalizedText, 'Где', 'Қайда', 'Where'),
  description: answer(LocalizedText, 'В чём обвиняют', 'Не үшін айыпталуда', 'What is alleged'),
  protocolNumber: answer(ShortText, 'Номер протокола', 'Хаттама нөмірі', 'Number of the protocol'),
  admitted: answer(YesNo, 'Вина признана', 'Кінәсін мойындады', 'Guilt admitted'),
  contested: answer(LocalizedText, 'Что оспаривается', 'Не дауланады', 'What is contested'),
  fine: answer(LocalizedText, 'Назначенный штраф', 'Салынған айыппұл', 'Fine imposed'),
  finePaid: answer(YesNo, 'Штраф уплачен', 'Айыппұл төленді', 'Fine paid'),
});
export type Offence = z.output<typeof Offence>;

/** What was done and left undone when the person was held and heard. «No» is a breach that a ground may name. */
export const Safeguards = z.strictObject({
  reasonsTold: answer(YesNo, 'Основания задержания сообщены сразу', 'Ұстау негіздері бірден айтылды', 'Reasons told at once'),
  rightsExplained: answer(YesNo, 'Права разъяснены', 'Құқықтары түсіндірілді', 'Rights explained'),
  protocolDrawn: answer(YesNo, 'Протокол задержания составлен', 'Ұстау хаттамасы жасалды', 'Detention protocol drawn up'),
  protocolCopyGiven: answer(YesNo, 'Копия протокола вручена', 'Хаттама көшірмесі берілді', 'Copy of the protocol given'),
  relativesNotified: answer(YesNo, 'Родственники уведомлены по просьбе', 'Туыстары хабардар етілді', 'Relatives notified on request'),
  prosecutorNotified: answer(YesNo, 'Прокурор извещён о заседании', 'Прокурорға отырыс туралы хабарланды', 'Prosecutor notified of the hearing'),
  prosecutorInformed: answer(YesNo, 'Прокурор письменно извещён о задержании в первые 24 часа', 'Прокурорға ұстау туралы алғашқы 24 сағатта жазбаша хабарланды', 'Prosecutor informed of the detention in writing within 24 hours'),
  crimeReported: answer(LocalizedText, 'О каком тяжком преступлении против себя сообщено, кому и когда', 'Өзіне қарсы қандай ауыр қылмыс туралы, кімге және қашан хабарланды', 'Which grave crime against the person was reported, to whom and when'),
  crimeReportDecided: answer(YesNo, 'До постановления по сообщению о преступлении принято решение', 'Қаулыға дейін қылмыс туралы хабарлама бойынша шешім қабылданды', 'The report of a crime was decided before the ruling'),
  defenderRequested: answer(YesNo, 'Защитник был запрошен', 'Қорғаушы сұралды', 'Defender asked for'),
  defenderPresent: answer(YesNo, 'Защитник участвовал', 'Қорғаушы қатысты', 'Defender took part'),
  interpreterNeeded: answer(YesNo, 'Нужен был переводчик', 'Аудармашы қажет болды', 'Interpreter needed'),
  interpreterPresent: answer(YesNo, 'Переводчик участвовал', 'Аудармашы қатысты', 'Interpreter took part'),
  caseFileShown: answer(YesNo, 'С материалами дела ознакомили', 'Іс материалдарымен таныстырылды', 'Case file shown'),
  sessionHeld: answer(YesNo, 'Судебное заседание проводилось', 'Сот отырысы өткізілді', 'A court session was held'),
  personPresent: answer(YesNo, 'Лицо участвовало в заседании', 'Адам отырысқа қатысты', 'Person took part in the hearing'),
  personHeard: answer(YesNo, 'Лицу дали объясниться', 'Адамға түсінік беруге мүмкіндік берілді', 'Person could explain'),
  notifiedAt: answer(Moment, 'Когда извещён о заседании', 'Отырыс туралы қашан хабарланды', 'Notified of the hearing at'),
  hearingAt: answer(Moment, 'Когда началось заседание', 'Отырыс қашан басталды', 'Hearing began at'),
  hearingMinutes: answer(Count, 'Сколько минут длилось заседание', 'Отырыс қанша минутқа созылды', 'Length of the hearing in minutes'),
  recordMade: answer(YesNo, 'Велась аудио- и видеозапись', 'Аудио-, бейнежазба жүргізілді', 'Audio and video record made'),
  postponementAsked: answer(YesNo, 'Заявлено ходатайство об отложении', 'Кейінге қалдыру туралы өтінішхат берілді', 'Postponement asked for'),
  postponementGranted: answer(YesNo, 'Отложение предоставлено', 'Кейінге қалдырылды', 'Postponement granted'),
  waiverSigned: answer(YesNo, 'Подписано ходатайство о немедленном рассмотрении', 'Дереу қарау туралы өтінішхатқа қол қойылды', 'Request for immediate hearing signed'),
  waiverUnderstood: answer(YesNo, 'Смысл подписанного был понят', 'Қол қойғанның мәні түсінікті болды', 'What was signed was understood'),
  account: answer(LocalizedText, 'Как это происходило', 'Бұл қалай болды', 'How it went'),
});
export type Safeguards = z.output<typeof Safeguards>;

export const Detention = z.strictObject({
  restrictedAt: answer(Moment, 'Минута фактического ограничения свободы', 'Бас бостандығы нақты шектелген уақыт', 'Moment of actual restriction of liberty'),
  recordedAt: answer(Moment, 'Время задержания по протоколу', 'Хаттама бойынша ұстау уақыты', 'Time of detention in the protocol'),
  place: answer(LocalizedText, 'Где задержан', 'Қайда ұсталды', 'Where detained'),
  heldAt: answer(LocalizedText, 'Где содержится', 'Қайда ұсталып отыр', 'Where held'),
  body: answer(Organisation, 'Кто задержал', 'Кім ұстады', 'Detained by'),
  statedGround: answer(LocalizedText, 'Названное основание', 'Айтылған негіз', 'Stated ground'),
  warrantShown: answer(YesNo, 'Показали постановление или ордер', 'Қаулы не ордер көрсетілді', 'A warrant or decision was shown'),
  warrantBy: answer(LocalizedText, 'Кто вынес показанное постановление', 'Көрсетілген қаулыны кім шығарды', 'Who issued it'),
  legalBasis: answer(LocalizedText, 'На какую норму сослались', 'Қандай нормаға сілтеме жасалды', 'Legal basis given'),
  transfers: answer(LocalizedText, 'Куда переводили и когда', 'Қайда және қашан ауыстырылды', 'Transfers between places, with dates'),
  expectedUntil: answer(HonestDate, 'До какого времени санкционировано содержание', 'Ұстауға қай уақытқа дейін рұқсат берілді', 'Detention authorised until'),
  bailFixed: answer(YesNo, 'Залог определён', 'Кепіл белгіленді', 'Bail fixed'),
  visits: answer(LocalizedText, 'Кто посещал: близкие, адвокат, врач, когда', 'Кім келді: жақындары, адвокат, дәрігер, қашан', 'Visits by family, lawyer, doctor'),
  injuriesRecorded: answer(LocalizedText, 'Зафиксированы ли травмы и кем', 'Жарақаттар тіркелді ме, кім тіркеді', 'Injuries recorded, and by whom'),
  illTreatmentComplaint: answer(LocalizedText, 'Кому жаловались на обращение и что ответили', 'Қарым-қатынасқа кімге шағымданды, не жауап берілді', 'Complaint of ill-treatment, and the answer'),
  releasedAt: answer(Moment, 'Когда освобождён', 'Қашан босатылды', 'Released at'),
  treatment: answer(LocalizedText, 'Обращение при задержании', 'Ұстау кезіндегі қарым-қатынас', 'Treatment in detention'),
});

export type Detention = z.output<typeof Detention>;

/** The asylum track of a proceeding of kind `asylum`. */
export const AsylumSteps = z.strictObject({
  wishStated: answer(YesNo, 'Заявлено желание просить убежище', 'Пана сұрау ниеті білдірілді', 'Wish to seek asylum expressed'),
  wishExpressedAt: answer(Moment, 'Когда заявлено желание просить убежище', 'Пана сұрау ниеті қашан білдірілді', 'Wish to seek asylum expressed at'),
  wishExpressedTo: answer(LocalizedText, 'Кому заявлено', 'Кімге айтылды', 'Expressed to'),
  wishRecorded: answer(YesNo, 'Заявление занесено в протокол', 'Хаттамаға енгізілді', 'Wish put on record'),
  applicationFiledAt: answer(Moment, 'Когда подано ходатайство', 'Өтінішхат қашан берілді', 'Application filed at'),
  registrationNumber: answer(ShortText, 'Регистрационный номер ходатайства', 'Өтінішхаттың тіркеу нөмірі', 'Registration number'),
  registeredOn: answer(HonestDate, 'Дата регистрации', 'Тіркелген күні', 'Date of registration'),
  certificateNumber: answer(ShortText, 'Номер свидетельства', 'Куәлік нөмірі', 'Number of the certificate'),
  certificateIssuedOn: answer(HonestDate, 'Дата свидетельства', 'Куәлік берілген күні', 'Date of the certificate'),
  certificateValidUntil: answer(HonestDate, 'Свидетельство действительно до', 'Куәлік жарамдылығы', 'Certificate valid until'),
  filedTo: answer(Organisation, 'Куда подано ходатайство', 'Өтінішхат қайда берілді', 'Application filed with'),
  custodyObstacles: answer(LocalizedText, 'Что мешало подать из-под стражи', 'Қамаудан беруге не кедергі болды', 'Obstacles to filing in custody'),
  interviewAt: answer(Moment, 'Когда проведено интервью', 'Сұхбат қашан өткізілді', 'Interview held at'),
  interviewLanguage: answer(LanguageCode, 'Язык интервью', 'Сұхбат тілі', 'Language of the interview'),
  interviewInterpreter: answer(LocalizedText, 'Переводчик на интервью', 'Сұхбаттағы аудармашы', 'Interpreter at the interview'),
  interviewUnderstood: answer(YesNo, 'Переводчика было понятно', 'Аудармашы түсінікті болды', 'The interpreter was understood'),
  interviewReadBack: answer(YesNo, 'Протокол интервью прочитан вслух', 'Сұхбат хаттамасы дауыстап оқылды', 'Record read back'),
  interviewCorrections: answer(LocalizedText, 'Исправления и замечания к протоколу интервью', 'Сұхбат хаттамасына түзетулер мен ескертулер', 'Corrections to the record'),
  interviewRefusedToSign: answer(LocalizedText, 'От какой подписи отказался и почему', 'Қандай қол қоюдан бас тартты және неге', 'Signature refused, and why'),
  stage: answer(z.enum(['not-filed', 'filed', 'registered', 'certificate-issued', 'refused', 'complaint', 'court', 'granted', 'withdrawn']), 'Стадия', 'Сатысы', 'Stage'),
  fingerprintsTaken: answer(YesNo, 'Дактилоскопия пройдена', 'Дактилоскопиядан өтті', 'Fingerprints taken'),
});

/** A charge under foreign law, or under the law of Kazakhstan in criminal proceedings. */
export const Charge = z.strictObject({
  ...ITEM,
  code: named(z.enum(['ru-uk', 'kz-uk', 'by-uk', 'other']), 'Кодекс', 'Кодекс', 'Code'),
  article: answer(ShortText, 'Статья обвинения', 'Айып бабы', 'Article of the charge'),
  title: answer(LocalizedText, 'Название состава', 'Құрам атауы', 'Title of the offence'),
  allegedOn: answer(HonestDate, 'Когда деяние якобы совершено', 'Әрекет жасалды делінген күн', 'When allegedly committed'),
  description: answer(LocalizedText, 'Суть обвинения', 'Айыптың мәні', 'Substance of the charge'),
  sanction: answer(LocalizedText, 'Санкция', 'Санкциясы', 'Sanction'),
  sanctionSource: answer(z.enum(['request', 'code', 'press', 'hearsay']), 'Откуда известна санкция', 'Санкция қайдан белгілі', 'Source of the sanction'),
  kazakhArticle: answer(ShortText, 'Статья УК РК, с которой деяние сопоставил защитник', 'Қорғаушы әрекетті салыстырған ҚР ҚК бабы', 'Article of the Kazakh Code that the defender compares the act with'),
  changedFrom: answer(LocalizedText, 'Прежнее обвинение за то же деяние', 'Сол әрекет үшін бұрын тағылған айып', 'Earlier charge for the same act'),
  broughtOn: answer(HonestDate, 'Дата предъявления или возбуждения', 'Айып тағылған немесе іс қозғалған күн', 'Date of the charge'),
  ...EARLIER_OUTCOME,
});
export type Charge = z.output<typeof Charge>;

export const Proceeding = z.strictObject({
  ...ITEM,
  kind: named(z.enum(PROCEEDING_KINDS), 'Вид производства', 'Іс жүргізу түрі', 'Kind of proceeding'),
  person: named(ItemId, 'О ком дело', 'Іс кім туралы', 'Whom it concerns'),
  caseNumber: answer(ShortText, 'Номер дела', 'Іс нөмірі', 'Case number'),
  authority: answer(Organisation, 'Суд или орган, который ведёт дело', 'Істі жүргізетін сот немесе орган', 'Court or body in charge'),
  higherAuthority: answer(Organisation, 'Вышестоящий суд или орган', 'Жоғары тұрған сот немесе орган', 'Higher court or body'),
  initiator: answer(Organisation, 'Кто инициировал (орган полиции, запрашивающее государство)', 'Бастамашы', 'Initiated by'),
  initiatorApplicationOn: answer(HonestDate, 'Дата заявления инициатора', 'Бастамашы өтінішінің күні', 'Date of the initiator’s application'),
  initiatorGround: answer(LocalizedText, 'Основание, на которое ссылается инициатор', 'Бастамашы сүйенген негіз', 'Ground relied on by the initiator'),
  prosecutor: answer(Organisation, 'Прокуратура', 'Прокуратура', 'Prosecutor’s office'),
  detention: named(Detention, 'Задержание', 'Ұстау', 'Detention').optional(),
  safeguards: named(Safeguards, 'Процессуальные гарантии', 'Процестік кепілдіктер', 'Procedural safeguards').optional(),
  asylum: named(AsylumSteps, 'Ход дела об убежище', 'Пана туралы істің барысы', 'Course of the asylum case').optional(),
  acts: named(z.array(Act).max(200), 'Акты и бумаги дела', 'Істің актілері мен қағаздары', 'Acts and papers').optional(),
  offences: named(z.array(Offence).max(50), 'Вменяемые правонарушения', 'Таңылған құқық бұзушылықтар', 'Alleged offences').optional(),
  charges: named(z.array(Charge).max(50), 'Обвинения', 'Айыптар', 'Charges').optional(),
  request: named(ExtraditionRequest, 'Запрос о выдаче и его проверка', 'Ұстап беру туралы сұрау салу және оны тексеру', 'The request for extradition and its check').optional(),
  wantedSince: answer(HonestDate, 'В розыске с', 'Іздеуде', 'Wanted since'),
  wantedBy: answer(z.enum(['domestic', 'interstate', 'interpol']), 'Вид розыска', 'Іздеу түрі', 'Kind of search'),
  inAbsentia: answer(YesNo, 'Заочное решение', 'Сырттай шешім', 'Decided in absentia'),
  restraint: answer(LocalizedText, 'Мера пресечения', 'Бұлтартпау шарасы', 'Measure of restraint'),
  counsel: answer(LocalizedText, 'Защитник в этом деле', 'Осы істегі қорғаушы', 'Counsel in that case'),
  nextHearingAt: answer(Moment, 'Когда следующее заседание', 'Келесі отырыс қашан', 'Next hearing at'),
  handoverExpectedAt: answer(Moment, 'Когда могут передать или вывезти', 'Қашан ұстап беруі не шығарып жіберуі мүмкін', 'When the hand-over or removal may happen'),
  handoverPlans: answer(LocalizedText, 'Как собираются передать или вывезти', 'Қалай ұстап бермек не шығарып жібермек', 'How the hand-over or removal is planned'),
  un: named(UnSteps, 'Обращение в орган ООН', 'БҰҰ органына жүгіну', 'Submission to a UN body').optional(),
  note: answer(LocalizedText, 'Пояснение', 'Түсініктеме', 'Note'),
});
export type Proceeding = z.output<typeof Proceeding>;

explain(Proceeding, PROCEEDING_HELP);
explain(Act, ACT_HELP);
explain(DepartureTerm, DEPARTURE_HELP);
explain(Offence, OFFENCE_HELP);
explain(Safeguards, SAFEGUARDS_HELP);
explain(Detention, DETENTION_HELP);
explain(AsylumSteps, ASYLUM_HELP);
explain(Charge, CHARGE_HELP);
explain(ExtraditionRequest, REQUEST_HELP);
