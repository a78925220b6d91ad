import { z } from 'zod';
import { answer } from './answer.ts';
import { HonestDate, Moment } from './honest-date.ts';
import { CountryCode, ITEM, ItemId, LanguageCode, YesNo } from './elements.ts';
import { CLAIM_HELP, EVENT_HELP, JOURNEY_HELP, MILITARY_HELP, STAY_HELP } from './help-claim.ts';
import { explain, named } from './labels.ts';
import { LocalizedText } from './text.ts';

/** The six grounds of article 1, subparagraph 1), of the Law on refugees: the Convention's five and citizenship. */
export const PERSECUTION_GROUNDS = ['race', 'nationality', 'religion', 'citizenship', 'social-group', 'political-opinion'] as const;

/** One journey: how a person came into or left a country. */
export const Journey = z.strictObject({
  ...ITEM,
  person: named(ItemId, 'Чья поездка', 'Кімнің сапары', 'Whose journey'),
  kind: named(z.enum(['entry-kazakhstan', 'exit-origin', 'transit', 'exit-kazakhstan', 'return-origin', 'earlier-trip']), 'Вид поездки', 'Сапар түрі', 'Kind of journey'),
  at: answer(Moment, 'Когда', 'Қашан', 'When'),
  until: answer(HonestDate, 'По какое время', 'Қай уақытқа дейін', 'Until'),
  country: named(CountryCode, 'Страна', 'Ел', 'Country').optional(),
  place: answer(LocalizedText, 'Где пересечена граница', 'Шекара қай жерде кесілді', 'Where the border was crossed'),
  manner: answer(z.enum(['lawful-checkpoint', 'lawful-internal-border', 'outside-checkpoint', 'false-papers']), 'Способ пересечения', 'Кесу тәсілі', 'Manner of crossing'),
  document: answer(LocalizedText, 'Документ при пересечении', 'Кесу кезіндегі құжат', 'Document used'),
  forcedReason: answer(LocalizedText, 'Почему пересечение было вынужденным', 'Кесу неге мәжбүрлі болды', 'Why the crossing was forced'),
  asylumSought: answer(YesNo, 'Просил ли там убежища', 'Сол жерде пана сұрады ма', 'Asylum sought there'),
  protectionAvailable: answer(LocalizedText, 'Была ли там доступна защита', 'Сол жерде қорғау қолжетімді болды ма', 'Was protection available there'),
});
export type Journey = z.output<typeof Journey>;

/** One thing that happened, in the order of honest dates. Grounds and the account are built from them. */
export const CaseEvent = z.strictObject({
  ...ITEM,
  person: named(ItemId, 'С кем произошло', 'Кіммен болды', 'Whom it happened to'),
  kind: named(
    z.enum(['activity', 'threat', 'harm', 'search', 'arrest', 'summons', 'call-up', 'desertion', 'criminal-case', 'pressure-on-family', 'dismissal', 'publication', 'departure', 'sur-place', 'complaint-made', 'other']),
    'Вид события', 'Оқиға түрі', 'Kind of event',
  ),
  date: answer(HonestDate, 'Дата события', 'Оқиға күні', 'Date of the event'),
  place: answer(LocalizedText, 'Место события', 'Оқиға орны', 'Place of the event'),
  what: answer(LocalizedText, 'Что произошло', 'Не болды', 'What happened'),
  by: answer(LocalizedText, 'Кто это сделал', 'Мұны кім жасады', 'Who did it'),
  injuries: answer(LocalizedText, 'Травмы и последствия', 'Жарақаттар мен салдары', 'Injuries and effects'),
  witnesses: answer(LocalizedText, 'Кто видел', 'Кім көрді', 'Who saw it'),
  complained: answer(LocalizedText, 'Кому жаловался и что ответили', 'Кімге шағымданды, не жауап берілді', 'To whom it was complained of, and the answer'),
  toldAuthorities: answer(YesNo, 'Сообщено властям Казахстана', 'Қазақстан билігіне айтылды', 'Told to the authorities of Kazakhstan'),
  evidence: named(z.array(ItemId).max(50), 'Доказательства события', 'Оқиғаның дәлелдемелері', 'Evidence of the event').optional(),
});
export type CaseEvent = z.output<typeof CaseEvent>;

export const Military = z.strictObject({
  registration: answer(LocalizedText, 'Воинский учёт', 'Әскери есеп', 'Military registration'),
  summonsOn: answer(HonestDate, 'Когда получена повестка', 'Шақыру қағазы қашан алынды', 'Summons received on'),
  summonsHow: answer(LocalizedText, 'Как вручили повестку', 'Шақыру қағазы қалай табыс етілді', 'How the summons was served'),
  contractOn: answer(HonestDate, 'Дата контракта', 'Келісімшарт күні', 'Date of the contract'),
  alternativeService: answer(LocalizedText, 'Заявление об альтернативной службе и ответ', 'Баламалы қызмет туралы өтініш және жауабы', 'Request for alternative service, and the answer'),
  ordersRefused: answer(LocalizedText, 'Какие приказы отказался выполнять', 'Қандай бұйрықтарды орындаудан бас тартты', 'Orders refused'),
  comrades: answer(LocalizedText, 'Что стало с сослуживцами, которые отказались', 'Бас тартқан жолдастарымен не болды', 'What happened to comrades who refused'),
  frontAgain: answer(LocalizedText, 'Почему могут снова отправить на фронт', 'Неге қайтадан майданға жіберуі мүмкін', 'Why a forced return to the front is likely'),
  liable: answer(YesNo, 'Военнообязанный', 'Әскери міндетті', 'Liable to military service'),
  rank: answer(LocalizedText, 'Звание', 'Атағы', 'Rank'),
  unit: answer(LocalizedText, 'Воинская часть', 'Әскери бөлім', 'Unit'),
  service: answer(z.enum(['conscript', 'mobilised', 'contract', 'reserve', 'none']), 'Вид службы', 'Қызмет түрі', 'Kind of service'),
  calledUpOn: answer(HonestDate, 'Дата мобилизации или призыва', 'Жұмылдырылған не шақырылған күні', 'Called up on'),
  leftUnitOn: answer(HonestDate, 'Дата оставления части', 'Бөлімнен кеткен күні', 'Left the unit on'),
  circumstances: answer(LocalizedText, 'Обстоятельства оставления части', 'Бөлімнен кету мән-жайлары', 'Circumstances of leaving'),
  conviction: answer(LocalizedText, 'Убеждения против участия в войне', 'Соғысқа қатысуға қарсы нанымы', 'Convictions against taking part in the war'),
  refusalReported: answer(LocalizedText, 'Рапорт, заявление об отказе', 'Бас тарту туралы баянат', 'Report or statement of refusal'),
  combat: answer(LocalizedText, 'Участие в боевых действиях', 'Ұрыс қимылдарына қатысуы', 'Part taken in combat'),
});

/** What a person fears and why: the substance of the refugee application and of the non-refoulement grounds. */
export const Claim = z.strictObject({
  person: named(ItemId, 'Кто просит убежища', 'Кім пана сұрайды', 'Who seeks asylum'),
  country: answer(CountryCode, 'Куда нельзя возвращаться', 'Қай елге қайтуға болмайды', 'Country to which there is no return'),
  grounds: answer(z.array(z.enum(PERSECUTION_GROUNDS)).max(6), 'Признак преследования', 'Қудалау белгісі', 'Ground of persecution'),
  socialGroup: answer(LocalizedText, 'Какая социальная группа', 'Қандай әлеуметтік топ', 'Which social group'),
  opinion: answer(LocalizedText, 'Политические убеждения и как они выражены', 'Саяси нанымы және оны білдіруі', 'Political opinion and how it was expressed'),
  reasons: answer(LocalizedText, 'Причины обращения', 'Жүгіну себептері', 'Reasons of the application'),
  fear: answer(LocalizedText, 'Чего опасается при возвращении', 'Қайтып оралса неден қауіптенеді', 'What is feared on return'),
  torture: answer(LocalizedText, 'Угроза пыток и жестокого обращения', 'Азаптау және қатыгездік қаупі', 'Danger of torture and ill-treatment'),
  noProtection: answer(LocalizedText, 'Почему нельзя получить защиту своего государства', 'Өз мемлекетінің қорғауын неге ала алмайды', 'Why the own state gives no protection'),
  noFlight: answer(LocalizedText, 'Почему нельзя переехать внутри страны', 'Ел ішінде неге көше алмайды', 'Why not elsewhere in the country'),
  learnedOn: answer(HonestDate, 'Когда стало известно об опасности', 'Қауіп туралы қашан белгілі болды', 'When the danger became known'),
  learnedHow: answer(LocalizedText, 'Как стало известно об опасности', 'Қауіп туралы қалай белгілі болды', 'How the danger became known'),
  surPlace: answer(LocalizedText, 'Что изменилось после приезда', 'Келгеннен кейін не өзгерді', 'What changed after arrival'),
  lateReason: answer(LocalizedText, 'Почему обращение позже пяти дней', 'Неге бес күннен кейін жүгінді', 'Why later than five days'),
  economic: answer(YesNo, 'Отъезд по экономическим причинам', 'Экономикалық себептермен кету', 'Left for economic reasons'),
  priorAsylum: answer(LocalizedText, 'Прежние обращения за убежищем', 'Бұрын пана сұрауы', 'Earlier asylum applications'),
  organisations: answer(LocalizedText, 'Участие в организациях', 'Ұйымдарға қатысуы', 'Membership of organisations'),
  labelledExtremist: answer(LocalizedText, 'Объявление экстремистом, иноагентом и т. п.', 'Экстремист, шетел агенті деп жариялануы', 'Labelled extremist, foreign agent and the like'),
  crimesAlleged: answer(LocalizedText, 'Обвинения в преступлениях', 'Қылмыс жасады деген айыптар', 'Crimes alleged'),
  warCrimes: answer(LocalizedText, 'Участие в преступлениях против мира и человечности, военных преступлениях', 'Бейбітшілікке, адамзатқа қарсы және соғыс қылмыстарына қатысуы', 'Part in crimes against peace, war crimes, crimes against humanity'),
  unProtection: answer(YesNo, 'Пользуется защитой других органов ООН', 'БҰҰ-ның басқа органдарының қорғауында', 'Protected by other UN bodies'),
  consulateContact: answer(LocalizedText, 'Обращения в консульство своей страны', 'Өз елінің консулдығына жүгінуі', 'Contact with the own country’s consulate'),
  fingerprintsReady: answer(YesNo, 'Готовность к дактилоскопии', 'Дактилоскопиядан өтуге дайындығы', 'Ready for fingerprinting'),
  medicalReady: answer(YesNo, 'Готовность к медицинскому освидетельствованию', 'Медициналық тексеруге дайындығы', 'Ready for the medical examination'),
  interpreterNeeded: answer(YesNo, 'Нужен переводчик', 'Аудармашы қажет', 'Interpreter needed'),
  interpreterLanguage: answer(LanguageCode, 'Язык перевода', 'Аударма тілі', 'Language of interpretation'),
  confidential: answer(YesNo, 'Просьба о конфиденциальности', 'Құпиялылық туралы өтініш', 'Confidentiality asked for'),
  whyKazakhstan: answer(LocalizedText, 'Почему Казахстан', 'Неге Қазақстан', 'Why Kazakhstan'),
  departureDecided: answer(LocalizedText, 'Когда и почему решил уехать, кто помог', 'Қашан және неге кетуге шешім қабылдады, кім көмектесті', 'When and why leaving was decided, who helped'),
  departureObstacles: answer(LocalizedText, 'Препятствия при выезде', 'Кетудегі кедергілер', 'Obstacles to leaving'),
  onlineActivity: answer(LocalizedText, 'Страницы и публикации в сети', 'Желідегі парақшалары мен жарияланымдары', 'Accounts and posts online'),
  donations: answer(LocalizedText, 'Пожертвования', 'Қайырымдылық', 'Donations'),
  activityKnown: answer(LocalizedText, 'Знают ли об этом власти и откуда видно', 'Билік бұл туралы біле ме, неден көрінеді', 'Whether the authorities know, and how that shows'),
  similarCases: answer(LocalizedText, 'Что стало с близкими, коллегами, другими обвиняемыми', 'Жақындарымен, әріптестерімен, басқа айыпталушылармен не болды', 'What happened to family, colleagues, co-accused'),
  whoElseAtRisk: answer(LocalizedText, 'Кому ещё грозит опасность', 'Тағы кімге қауіп төнеді', 'Who else is at risk'),
  protectionSought: answer(LocalizedText, 'К кому обращался за защитой и с каким исходом', 'Кімнен қорғау сұрады, нәтижесі қандай', 'Protection sought, from whom, with what result'),
  whyNow: answer(LocalizedText, 'Почему опасно именно сейчас', 'Неге дәл қазір қауіпті', 'Why the danger is present now'),
  likelyDetention: answer(LocalizedText, 'Где и кто будет держать при возвращении', 'Қайтса, қайда және кім ұстайды', 'Where and by whom the person would be held'),
  inconsistencies: answer(LocalizedText, 'Расхождения в бумагах и как они объясняются', 'Қағаздардағы алшақтықтар және олардың түсіндірмесі', 'Inconsistencies and their explanation'),
  military: named(Military, 'Военная служба', 'Әскери қызмет', 'Military service').optional(),
});
export type Claim = z.output<typeof Claim>;

/** What ties a person to Kazakhstan and weighs against removal. */
export const Stay = z.strictObject({
  person: named(ItemId, 'Чьё пребывание', 'Кімнің болуы', 'Whose stay'),
  lawfulUntil: answer(HonestDate, 'Законное пребывание до', 'Заңды болу мерзімі', 'Lawful stay until'),
  basis: answer(LocalizedText, 'Основание пребывания', 'Болу негізі', 'Basis of the stay'),
  registered: answer(YesNo, 'Регистрация по месту пребывания', 'Болатын жері бойынша тіркеу', 'Registered at the place of stay'),
  work: answer(LocalizedText, 'Работа или учёба в Казахстане', 'Қазақстандағы жұмысы не оқуы', 'Work or study in Kazakhstan'),
  familyTies: answer(LocalizedText, 'Семья в Казахстане', 'Қазақстандағы отбасы', 'Family in Kazakhstan'),
  earlierOffences: answer(LocalizedText, 'Прежние нарушения', 'Бұрынғы бұзушылықтары', 'Earlier offences'),
  thirdCountry: answer(LocalizedText, 'Возможность выехать в третью страну', 'Үшінші елге кету мүмкіндігі', 'Possibility to leave for a third country'),
  character: answer(LocalizedText, 'Сведения о личности', 'Жеке басы туралы мәліметтер', 'Personal circumstances'),
});
export type Stay = z.output<typeof Stay>;

explain(Claim, CLAIM_HELP);
explain(CaseEvent, EVENT_HELP);
explain(Journey, JOURNEY_HELP);
explain(Military, MILITARY_HELP);
explain(Stay, STAY_HELP);
