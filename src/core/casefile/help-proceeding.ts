import type { Explanation } from './labels.ts';

type Help = readonly [ru: string, kk: string, en: string];
const help = ([ru, kk, en]: Help, more: Omit<Explanation, 'help'> = {}): Explanation => ({ help: { ru, kk, en }, ...more });

/** Help for the questions about the case, its acts, the detention, the hearing and the asylum procedure. */
// review native C: the Kazakh help of the questions about proceedings
export const PROCEEDING_HELP = {
  authority: help(['Полное название, как в бумаге: его ставят в шапку.', 'Қағаздағыдай толық атауы: ол тақырыпқа жазылады.', 'The full name as in the paper: it goes into the heading.']),
  higherAuthority: help(['Кому адресуют жалобу; подают её через суд, который решил.', 'Шағым кімге жазылады; ол шешім шығарған сот арқылы беріледі.', 'To whom the complaint is addressed; it is handed in through the court that decided.']),
  nextHearingAt: help(['День и час из извещения: УВКБ ООН может прийти на заседание.', 'Хабарламадағы күн мен сағат: БҰҰ БЖКБ отырысқа келе алады.', 'Day and hour from the notice: UNHCR may come to the hearing.']),
  handoverExpectedAt: help(['Рейс, поезд, срок выезда: всё, из чего виден час.', 'Рейс, пойыз, кету мерзімі: сағаты көрінетіннің бәрі.', 'A flight, a train, the departure term: whatever shows the hour.']),
  inAbsentia: help(['Судили ли без человека и знал ли он о суде.', 'Адамсыз соттады ма және ол сот туралы білді ме.', 'Whether judged in absence, and whether the person knew of the trial.']),
} satisfies Readonly<Record<string, Explanation>>;

/** Help for the questions about a request for extradition and its check: each may bar the surrender. */
// review native C: the Kazakh help of the questions about the request
export const REQUEST_HELP = {
  materialsDemanded: help(['Просила ли Генеральная прокуратура у запрашивающего государства недостающие бумаги: без ответа на это выдача не допускается.', 'Бас прокуратура сұрау салушы мемлекеттен жетіспейтін қағаздарды сұрады ма: оған жауапсыз ұстап беруге жол берілмейді.', 'Whether the Prosecutor General asked the requesting State for what is missing: without an answer surrender is barred.'], { norms: ['kz.upk.590(1)(10)'] }),
  materialsSupplied: help(['Пришло ли всё, что запросили. Если пришла часть, выберите «нет» и напишите, чего не хватает.', 'Сұралғанның бәрі келді ме. Бір бөлігі ғана келсе, «жоқ» таңдап, не жетіспейтінін жазыңыз.', 'Whether all that was asked for arrived. If only part did, choose “no” and write what is missing.'], { norms: ['kz.upk.590(1)(10)'] }),
  materialsMissing: help(['Каких бумаг или данных нет и почему без них решать нельзя.', 'Қандай қағаздар не деректер жоқ және оларсыз неге шешуге болмайды.', 'Which papers or data are missing, and why there can be no decision without them.'], { norms: ['kz.upk.590(1)(10)'] }),
  assurancesGiven: help(['Обещало ли запрашивающее государство письменно не пытать, не казнить, допускать посещения. Попросите бумагу для ознакомления.', 'Сұрау салушы мемлекет азаптамауға, өлім жазасын қолданбауға, баруға рұқсат беруге жазбаша уәде берді ме. Қағазбен танысуды сұраңыз.', 'Whether the requesting State promised in writing not to torture, not to execute, to allow visits. Ask to read the paper.'], { norms: ['kz.upk.590(1)(7)'] }),
  assurances: help(['Перескажите обещание близко к тексту: общие слова и точное обязательство весят по-разному.', 'Уәдені мәтінге жақын етіп баяндаңыз: жалпы сөз бен нақты міндеттеменің салмағы әртүрлі.', 'Give the promise close to its words: a general phrase and an exact undertaking do not weigh the same.'], { norms: ['kz.upk.590(1)(7)'] }),
  assurancesBy: help(['Какой орган подписал: может ли он обязать тех, кто будет содержать человека под стражей.', 'Қай орган қол қойды: ол адамды қамауда ұстайтындарды міндеттей ала ма.', 'Which body signed: whether it can bind those who will hold the person.']),
  assurancesOn: help(['Дата, стоящая в бумаге с заверениями.', 'Кепілдік қағазында тұрған күн.', 'The date that stands in the paper with the assurances.']),
  assurancesMonitored: help(['Сказано ли, кто, когда и без предупреждения ли будет навещать человека. Если об этом молчат, выберите «нет».', 'Адамға кім, қашан және ескертусіз бара ма — айтылған ба. Бұл туралы айтылмаса, «жоқ» таңдаңыз.', 'Whether it says who will visit the person, when, and without notice. If it is silent, choose “no”.']),
  treatyGround: help(['Назовите договор и статью, если он запрещает выдачу ещё и по другой причине.', 'Егер шарт ұстап беруге басқа себеппен де тыйым салса, шарт пен бапты атаңыз.', 'Name the treaty and article if it bars the surrender for a further reason.'], { norms: ['kz.upk.590(1)(12)'] }),
  againstKazakhstan: help(['В выдаче может быть отказано, если деяние совершено в Казахстане или против его интересов.', 'Әрекет Қазақстанда не оның мүдделеріне қарсы жасалса, ұстап беруден бас тартылуы мүмкін.', 'Surrender may be refused if the act was committed in Kazakhstan or against its interests.'], { norms: ['kz.upk.590(2)'] }),
  againstKazakhstanHow: help(['Место деяния в Казахстане или чем оно задело его интересы.', 'Әрекеттің Қазақстандағы орны не оның мүдделеріне қалай тигені.', 'The place in Kazakhstan, or how its interests were touched.'], { norms: ['kz.upk.590(2)'] }),
  promise: help(['Что сказали и кто: письмо, разговор, фамилия, если её назвали.', 'Не айтылды және кім айтты: хат, әңгіме, аталса — тегі.', 'What was said and by whom: a letter, a talk, the name if it was given.']),
  promisedOn: help(['День письма или разговора.', 'Хаттың не әңгіменің күні.', 'The day of the letter or talk.']),
} satisfies Readonly<Record<string, Explanation>>;

export const ACT_HELP = {
  date: help(['Дата, стоящая в самом акте.', 'Актінің өзінде тұрған күн.', 'The date that stands in the act itself.']),
  announcedAt: help(['Когда судья огласил решение. От этой минуты считают срок выезда в часах.', 'Судья шешімді қашан жария етті. Сағатпен берілген кету мерзімі осы минуттан есептеледі.', 'When the judge announced it. A departure term in hours runs from this minute.'], { norms: ['kz.koap.829-14(2)'] }),
  handedOverAt: help(['Когда копия оказалась у человека или защитника. От этого идут сроки жалоб. Если не вручали, выберите «нет».', 'Көшірме адамның не қорғаушының қолына қашан тиді. Шағым мерзімдері осыдан басталады. Табыс етілмесе, «жоқ» таңдаңыз.', 'When the copy came into the hands of the person or defender. Terms of complaint run from it. If it never did, choose “none”.'], { norms: ['kz.koap.832(1)', 'kz.upk.592(1)'] }),
  finalFormOn: help(['День, когда готов полный текст решения: от него идёт месяц на апелляцию.', 'Шешімнің толық мәтіні дайын болған күн: апелляцияның бір айы осыдан басталады.', 'The day on which the full text was ready: the month of the appeal runs from it.'], { norms: ['kz.gpk.403(3)'] }),
  statesTerm: help(['Если срок выезда не назван, это ошибка акта.', 'Кету мерзімі көрсетілмесе, бұл — актінің қатесі.', 'If no departure term is named, that is a defect of the act.'], { norms: ['kz.gpk.385(2)'] }),
  reasons: help(['Чем орган объяснил решение: только на это он и может ссылаться.', 'Орган шешімін немен түсіндірді: ол тек соған сүйене алады.', 'How the body explained the decision: it may rely on nothing else.']),
} satisfies Readonly<Record<string, Explanation>>;

export const DEPARTURE_HELP = {
  until: help(['Час и день, до которых велено уехать. Жалоба, поданная раньше, останавливает исполнение.', 'Кетуге бұйырылған күн мен сағат. Одан бұрын берілген шағым орындалуды тоқтатады.', 'The hour and day by which to leave. A complaint handed in before stops the execution.'], { norms: ['kz.koap.834(4)', 'kz.gpk.386'] }),
} satisfies Readonly<Record<string, Explanation>>;

export const OFFENCE_HELP = {
  norm: help(['Статья и часть, как в протоколе: от части зависит, возможно ли выдворение.', 'Хаттамадағыдай бап пен бөлік: шығарып жіберудің мүмкіндігі бөлікке байланысты.', 'Article and part as in the protocol: the part decides whether expulsion is possible.'], { norms: ['kz.koap.51(1)'] }),
  at: help(['Когда, по словам протокола, это произошло.', 'Хаттама бойынша бұл қашан болды.', 'When it happened, as the protocol says.']),
  admitted: help(['Признание вины и быстрая уплата штрафа закрывают дело как вину: сначала совет.', 'Кінәні мойындау мен айыппұлды тез төлеу істі кінәлі деп жабады: алдымен кеңес алыңыз.', 'Admitting guilt and paying at once close the case as guilt: take advice first.'], { norms: ['kz.koap.811'] }),
  contested: help(['Что в протоколе неправда или не нарушение.', 'Хаттамада не өтірік немесе не бұзушылық емес.', 'What in the protocol is untrue or no offence.'], { ownWords: true }),
} satisfies Readonly<Record<string, Explanation>>;

export const DETENTION_HELP = {
  restrictedAt: help(['Минута, с которой человек не мог уйти, а не время в протоколе.', 'Хаттамадағы уақыт емес, адам кете алмайтын болған минут.', 'The minute from which the person could not leave, not the time in the protocol.'], { norms: ['kz.koap.788(1)', 'kz.koap.789(1)'] }),
  recordedAt: help(['Время, которое записала полиция. Разница с действительным — нарушение.', 'Полиция жазған уақыт. Нақты уақыттан айырмасы — бұзушылық.', 'The time that the police wrote down. A difference from the real one is a breach.'], { norms: ['kz.koap.788(1)'] }),
  releasedAt: help(['Если человек ещё под стражей, выберите «нет».', 'Адам әлі ұсталып отырса, «жоқ» таңдаңыз.', 'If the person is still held, choose “none”.'], { norms: ['kz.koap.789(1)'] }),
  statedGround: help(['Что сказали, когда задерживали, и что написали.', 'Ұстағанда не айтты және не жазды.', 'What was said when the person was stopped, and what was written.']),
  treatment: help(['Били ли, угрожали, лишали сна, еды, лекарств, туалета. Можно пропустить.', 'Ұрды ма, қорқытты ма, ұйқыдан, тамақтан, дәріден, дәретханадан айырды ма. Өткізіп жіберуге болады.', 'Beating, threats, no sleep, food, medicine, toilet. It can be skipped.'], { hard: true, ownWords: true, norms: ['kz.upk.14(4)'] }),
  injuriesRecorded: help(['Кто и когда осмотрел, есть ли справка.', 'Кім және қашан қарады, анықтама бар ма.', 'Who examined the person and when, and whether there is a record.'], { hard: true }),
  illTreatmentComplaint: help(['Куда жаловались и что ответили.', 'Қайда шағымданды, не жауап берілді.', 'Where it was complained of, and the answer.'], { hard: true }),
  expectedUntil: help(['Конец санкционированного срока: в этот день человека обязаны выпустить, если ничего не решено.', 'Рұқсат етілген мерзімнің соңы: ештеңе шешілмесе, адам осы күні босатылуы тиіс.', 'The end of the authorised term: on that day the person has to be let go if nothing was decided.'], { norms: ['kz.upk.589(10)'] }),
  bailFixed: help(['Суд, санкционируя арест, обязан назвать залог, если закон его не исключает.', 'Сот қамауға рұқсат бергенде, заң жоққа шығармаса, кепілді белгілеуге міндетті.', 'A court that authorises custody has to fix bail unless the law rules it out.'], { norms: ['kz.upk.589-1(3)'] }),
} satisfies Readonly<Record<string, Explanation>>;

export const SAFEGUARDS_HELP = {
  reasonsTold: help(['Сказали ли сразу, за что задержан.', 'Не үшін ұсталғанын бірден айтты ма.', 'Whether the reason was told at once.']),
  rightsExplained: help(['Объяснили ли права на понятном языке.', 'Құқықтарын түсінікті тілде түсіндірді ме.', 'Whether rights were explained in a language the person understands.'], { norms: ['kz.koap.744(1)'] }),
  interpreterPresent: help(['Был ли переводчик, которого человек понимал.', 'Адам түсінетін аудармашы болды ма.', 'Whether there was an interpreter whom the person understood.'], { norms: ['kz.koap.738(3)', 'kz.gpk.14(3)'] }),
  sessionHeld: help(['Было ли заседание. Вопросы об экстрадиционном аресте, о страже и об их продлении судья без заседания решать не вправе.', 'Сот отырысы болды ма. Экстрадициялық қамақ, күзетпен ұстау және оларды ұзарту мәселелерін судья отырыссыз шешуге құқылы емес.', 'Whether there was a session. Extradition arrest, custody and their extension may not be decided without one.'], { norms: ['kz.upk.56(2)[3]'] }),
  notifiedAt: help(['Когда человек узнал о времени заседания. От этого видно, можно ли было подготовиться.', 'Адам отырыс уақытын қашан білді. Дайындалуға мүмкіндік болғаны осыдан көрінеді.', 'When the person learned the time of the hearing: it shows whether there was time to prepare.'], { norms: ['kz.gpk.127(3)'] }),
  hearingAt: help(['Когда началось заседание.', 'Отырыс қашан басталды.', 'When the hearing began.'], { norms: ['kz.gpk.127(3)'] }),
  waiverSigned: help(['Просьба рассмотреть дело немедленно лишает времени на жалобу.', 'Істі дереу қарау туралы өтініш шағымға берілетін уақыттан айырады.', 'A request for an immediate hearing takes away the time to complain.'], { norms: ['kz.koap.829-5(2)'] }),
  crimeReported: help(['Если человек заявил о тяжком преступлении против себя, до решения по нему выдворять нельзя.', 'Адам өзіне қарсы ауыр қылмыс туралы мәлімдесе, ол бойынша шешім шыққанша шығарып жіберуге болмайды.', 'Who has reported a grave crime against themselves may not be expelled before it is decided.'], { hard: true, norms: ['kz.koap.51(2)'] }),
  account: help(['Как всё прошло, словами человека: кто был, что спрашивали, что дали подписать.', 'Бәрі қалай өтті, адамның өз сөзімен: кім болды, не сұрады, неге қол қойғызды.', 'How it went, in the person’s words: who was there, what was asked, what had to be signed.'], { ownWords: true }),
} satisfies Readonly<Record<string, Explanation>>;

export const ASYLUM_HELP = {
  wishStated: help(['Достаточно слов «прошу убежища», сказанных любому должностному лицу.', 'Кез келген лауазымды адамға айтылған «пана сұраймын» деген сөз жеткілікті.', 'The words “I ask for asylum”, said to any official, are enough.'], { norms: ['kz.refugees.1(6)'] }),
  wishExpressedAt: help(['С этой минуты человек — ищущий убежище и его нельзя высылать.', 'Осы минуттан бастап адам — пана іздеуші, оны шығарып жіберуге болмайды.', 'From this minute the person is an asylum seeker and may not be sent away.'], { norms: ['kz.refugees.1(6)', 'kz.refugees.18(2)[2]'] }),
  applicationFiledAt: help(['Дата и час на отметке о приёме.', 'Қабылдау белгісіндегі күн мен сағат.', 'Date and hour on the mark of receipt.'], { norms: ['kz.refugees.10(1)'] }),
  certificateValidUntil: help(['Свидетельство лица, ищущего убежище: до этого дня пребывание законно.', 'Пана іздеуші куәлігі: осы күнге дейін болу заңды.', 'The certificate of an asylum seeker: until that day the stay is lawful.'], { norms: ['kz.refugees.10(6)'] }),
  interviewAt: help(['Когда человека выслушали по существу.', 'Адам мәні бойынша қашан тыңдалды.', 'When the person was heard on the substance.']),
  stage: help(['Где дело сейчас. Отказ и жалоба меняют права и сроки.', 'Іс қазір қай сатыда. Бас тарту мен шағым құқықтар мен мерзімдерді өзгертеді.', 'Where the case is now. Refusal and complaint change rights and terms.'], { norms: ['kz.refugees.8(1)(5)', 'kz.refugees.18(1)'] }),
} satisfies Readonly<Record<string, Explanation>>;

export const CHARGE_HELP = {
  article: help(['Статья и часть, как в запросе или постановлении: «ч. 5 ст. 337» впишите 337(5).', 'Сұрау салудағы не қаулыдағы бап пен бөлік: «337-баптың 5-бөлігін» 337(5) деп жазыңыз.', 'Article and part as in the request or ruling: write part 5 of article 337 as 337(5).']),
  sanction: help(['Наказание по тексту запроса: от него зависит, возможна ли выдача.', 'Сұрау салу мәтіні бойынша жаза: ұстап берудің мүмкіндігі соған байланысты.', 'The penalty in the words of the request: it decides whether extradition is possible.'], { norms: ['kz.upk.579(1)'] }),
  kazakhArticle: help(['Нужна там, где программа такой статьи иностранного кодекса не знает: например 131(1). Сопоставление на ответственности защитника; в бумаге так и сказано. Дела частного обвинения выдачи не допускают.', 'Бағдарлама шет кодексінің мұндай бабын білмейтін жерде керек: мысалы, 131(1). Салыстыру үшін қорғаушы жауап береді; қағазда солай айтылады. Жекеше айыптау істері бойынша ұстап беруге жол берілмейді.', 'Needed where the program does not know the foreign article: for example 131(1). The defender answers for the comparison, and the paper says so. Cases of private prosecution bar extradition.'], { norms: ['kz.upk.590(1)(8)', 'kz.upk.32(2)'] }),
  changedFrom: help(['Если за то же деяние сначала вменяли другую статью, например об экстремизме: какую. Замена может скрывать настоящую цель.', 'Сол әрекет үшін алдымен басқа бап, мысалы экстремизм туралы бап тағылған болса: қайсысы. Ауыстыру нақты мақсатты жасыруы мүмкін.', 'If another article, such as one on extremism, was first charged for the same act: which. The change may hide the real aim.'], { norms: ['kz.upk.590(1)(7)'] }),
  allegedOn: help(['Когда, по обвинению, совершено деяние: от этого считают давность.', 'Айып бойынша әрекет қашан жасалған: ескіру мерзімі осыдан есептеледі.', 'When the act was done, as alleged: limitation runs from it.'], { norms: ['kz.uk.71(1)'] }),
} satisfies Readonly<Record<string, Explanation>>;

export const UN_HELP = {
  body: help(['Дело подают только в один комитет.', 'Іс тек бір комитетке беріледі.', 'A case goes to one committee only.']),
  anonymity: help(['Скрывает имя только в опубликованном решении: государству его сообщают всегда.', 'Атын тек жарияланған шешімде жасырады: мемлекетке ол әрқашан хабарланады.', 'Hides the name in the published decision only: the State is always told it.']),
  sameMatter: help(['Письма УВКБ и специальным процедурам сюда не относятся; другой комитет относится.', 'БЖКБ мен арнайы рәсімдерге хаттар бұған жатпайды; басқа комитет жатады.', 'Letters to UNHCR and to special procedures do not count; another committee does.'], { norms: ['intl.iccpr-op1.5(2)(a)', 'intl.cat.22(5)(a)'] }),
  noAuthorityReason: help(['Например: человек под стражей и к нему не пускают.', 'Мысалы: адам қамауда және оған кіргізбейді.', 'For example: the person is held and nobody is let in.'], { ownWords: true }),
  protectionAsked: help(['Кого и от кого нужно защитить за само обращение.', 'Жүгінгені үшін кімді және кімнен қорғау керек.', 'Who needs protection, and from whom, for having complained.'], { ownWords: true, hard: true }),
  remediesNotUsed: help(['Почему внутри страны больше некуда обратиться или это не остановит высылку.', 'Ел ішінде неге жүгінетін жер қалмады немесе ол шығарып жіберуді неге тоқтатпайды.', 'Why there is nowhere left to go, or why it would not stop the removal.'], { ownWords: true }),
  urgency: help(['Что случится и к какому часу, если не вмешаться.', 'Араласпаса, не болады және қай сағатқа дейін.', 'What will happen, and by which hour, unless somebody acts.'], { ownWords: true }),
  whyArbitrary: help(['Нет основания, нет пересмотра, карают за убеждения: что из этого и почему.', 'Негіз жоқ, қайта қарау жоқ, нанымы үшін жазалайды: осының қайсысы және неге.', 'No basis, no review, punishment for beliefs: which of these and why.'], { ownWords: true }),
} satisfies Readonly<Record<string, Explanation>>;
