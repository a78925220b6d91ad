import type { Explanation } from './labels.ts';

type Help = readonly [ru: string, kk: string, en: string];
const help = ([ru, kk, en]: Help, more: Omit<Explanation, 'help'> = {}): Explanation => ({ help: { ru, kk, en }, ...more });
const told = { ownWords: true, hard: true } as const;

/** Help for the questions about fear, events, service, journeys and life in Kazakhstan. */
// review native C: the Kazakh help of the questions about the asylum claim
export const CLAIM_HELP = {
  country: help(['Куда человека хотят вернуть и где ему грозит опасность; обычно страна гражданства.', 'Адамды қайтармақ болған және оған қауіп төнетін ел; әдетте азаматтық елі.', 'Where the person would be returned to and is in danger; usually the country of citizenship.']),
  grounds: help(['Можно несколько. Преследование за то, в чём человека лишь подозревают, тоже считается.', 'Бірнешеуін таңдауға болады. Адамға тек күдік келтіріп қудалау да есептеледі.', 'Several are possible. Persecution for what is only imputed counts too.'], { norms: ['kz.refugees.1(1)'] }),
  opinion: help(['Во что человек верит, как говорил об этом и кто это видел.', 'Адам неге сенеді, ол туралы қалай айтты және оны кім көрді.', 'What the person believes, how it was said, and who saw it.'], { ownWords: true }),
  socialGroup: help(['Что объединяет этих людей и почему их преследуют.', 'Бұл адамдарды не біріктіреді және олар неге қудаланады.', 'What these people have in common, and why they are persecuted.'], { ownWords: true }),
  reasons: help(['Своими словами, по порядку: что случилось, кто, когда, чем кончилось. Ничего не приукрашивайте.', 'Өз сөзіңізбен, ретімен: не болды, кім, қашан, немен аяқталды. Ештеңені әсірелемеңіз.', 'In the person’s own words, in order: what happened, who, when, how it ended. Nothing embellished.'], { ...told, norms: ['kz.refugees.1(1)', 'kz.refugees.10(1)'] }),
  fear: help(['Что именно сделают, кто, и почему человек так думает. Довольно коротких предложений.', 'Нақты не істейді, кім істейді және адам неге солай ойлайды. Қысқа сөйлемдер жеткілікті.', 'What exactly would be done, by whom, and why the person thinks so. Short sentences will do.'], { ...told, norms: ['kz.refugees.18(2)[2]'] }),
  torture: help(['Чем грозят, кто пытает задержанных по таким делам, что было с ним раньше.', 'Немен қорқытады, мұндай істер бойынша ұсталғандарды кім азаптайды, бұрын онымен не болды.', 'What is threatened, who tortures people held in such cases, what happened before.'], { ...told, norms: ['intl.cat.3'] }),
  noProtection: help(['Почему своё государство не защитит: оно само преследует или не хочет и не может.', 'Өз мемлекеті неге қорғамайды: өзі қудалайды немесе қаламайды не қауқарсыз.', 'Why the own state would not protect: it persecutes itself, or will not or cannot.'], { ...told, norms: ['kz.refugees.1(1)'] }),
  noFlight: help(['Почему опасно и в других местах страны: единый розыск, те же органы.', 'Елдің басқа жерлерінде де неге қауіпті: ортақ іздеу, сол органдар.', 'Why other parts of the country are dangerous too: one search, the same bodies.'], { ownWords: true }),
  learnedOn: help(['Если опасность возникла уже в Казахстане, пять дней идут от этого дня.', 'Қауіп Қазақстанда жүргенде туындаса, бес күн осы күннен басталады.', 'If the danger arose while in Kazakhstan, the five days run from that day.'], { norms: ['kz.refugees.10(1)'] }),
  surPlace: help(['Новые обвинения, обыски у близких, публикации после отъезда.', 'Кеткеннен кейінгі жаңа айыптар, жақындарының үйіндегі тінтулер, жарияланымдар.', 'New charges, searches at relatives’ homes, publications after departure.'], told),
  lateReason: help(['Опоздание само по себе не основание для отказа, но его нужно объяснить.', 'Кешігудің өзі бас тартуға негіз емес, бірақ оны түсіндіру керек.', 'Being late is no ground of refusal by itself, but it has to be explained.'], { ownWords: true, norms: ['kz.refugees.10(1)'] }),
  economic: help(['Отъезд ради заработка статуса не даёт. Если причины две, обе и назовите.', 'Табыс үшін кету мәртебе бермейді. Себеп екеу болса, екеуін де айтыңыз.', 'Leaving to earn a living gives no status. If there are two reasons, say both.'], { norms: ['kz.refugees.2(2)'] }),
  warCrimes: help(['Вопрос об исключении: отвечайте честно и с адвокатом.', 'Қоспау туралы сұрақ: адвокатпен бірге шыншыл жауап беріңіз.', 'A question of exclusion: answer it honestly, with a lawyer.'], { hard: true, norms: ['kz.refugees.12(6)'] }),
  crimesAlleged: help(['В чём обвиняют или могут обвинить, и правда ли это.', 'Не үшін айыптайды не айыптауы мүмкін және ол рас па.', 'What is or may be charged, and whether it is true.'], { hard: true }),
  confidential: help(['Сведения ходатайства нельзя передавать стране происхождения; попросить об этом стоит всё равно.', 'Өтінішхаттағы мәліметтерді шығу еліне беруге болмайды; соған қарамастан сұраған жөн.', 'What the application says may not go to the country of origin; asking for it is wise all the same.'], { norms: ['kz.refugees.4(3)'] }),
  fingerprintsReady: help(['Отказ от дактилоскопии — основание отказать в статусе.', 'Дактилоскопиядан бас тарту — мәртебеден бас тартуға негіз.', 'Refusing fingerprints is a ground to refuse status.'], { norms: ['kz.refugees.12(10)'] }),
  consulateContact: help(['Обращался ли человек в консульство и зачем. Просить известить консульство без совета не надо.', 'Адам консулдыққа жүгінді ме және не үшін. Кеңессіз консулдыққа хабарлауды сұрамаңыз.', 'Whether the person went to the consulate and why. Do not ask to have it notified without advice.']),
  similarCases: help(['Что стало с теми, кто в том же положении: имена называйте, только если это им не навредит.', 'Дәл сондай жағдайдағылармен не болды: зияны тимесе ғана аттарын атаңыз.', 'What became of others in the same position: name them only if it does not harm them.'], told),
  whoElseAtRisk: help(['Кто ещё может пострадать. Эти имена не печатаются, если не разрешить.', 'Тағы кім зардап шегуі мүмкін. Рұқсат берілмесе, бұл есімдер басылмайды.', 'Who else may suffer. Mark the fact so that no paper prints it, unless they agree.'], { hard: true }),
  protectionSought: help(['Куда жаловался у себя дома и что ответили; если не жаловался — почему.', 'Өз елінде қайда шағымданды, не жауап берілді; шағымданбаса — неге.', 'Where help was sought at home and what came of it; if nowhere, why.'], { ownWords: true }),
  whyNow: help(['Что изменилось: повестка, обвинение, обыск, закон.', 'Не өзгерді: шақыру қағазы, айып, тінту, заң.', 'What changed: a summons, a charge, a search, a law.'], { ownWords: true }),
  inconsistencies: help(['Если в разных бумагах сказано по-разному, объясните это здесь, пока не спросил чиновник.', 'Әртүрлі қағазда әртүрлі айтылса, шенеунік сұрамай тұрып осында түсіндіріңіз.', 'If papers say different things, explain it here before an officer asks.'], { ownWords: true }),
} satisfies Readonly<Record<string, Explanation>>;

export const EVENT_HELP = {
  date: help(['Как помнит человек: «весной 2022», «после майских». Уточнять до дня не нужно.', 'Адамның есіндегідей: «2022 жылдың көктемінде». Күніне дейін нақтылау қажет емес.', 'As the person remembers it: “in spring 2022”. It need not be a day.']),
  what: help(['Что произошло, словами человека.', 'Не болғаны, адамның өз сөзімен.', 'What happened, in the person’s words.'], told),
  by: help(['Кто именно: орган, звание, имя, если известно. Если неизвестно, так и напишите.', 'Нақты кім: орган, атағы, белгілі болса аты. Белгісіз болса, солай жазыңыз.', 'Who exactly: body, rank, name if known. If not known, say so.'], { hard: true }),
  injuries: help(['Что осталось на теле и в самочувствии, есть ли справка.', 'Денесінде және көңіл күйінде не қалды, анықтама бар ма.', 'What is left in body and mind, and whether there is a record.'], told),
  witnesses: help(['Называйте, только если это им не навредит.', 'Зияны тимесе ғана атаңыз.', 'Name them only if it does not harm them.'], { hard: true }),
  complained: help(['Куда обращались и чем кончилось; если не обращались — почему.', 'Қайда жүгінді, немен аяқталды; жүгінбесе — неге.', 'Where it was reported and how it ended; if it was not, why.'], { ownWords: true }),
  toldAuthorities: help(['Комитет спросит, было ли это сказано казахстанским органам.', 'Комитет мұның Қазақстан органдарына айтылғанын сұрайды.', 'A committee asks whether this was told to the Kazakh authorities.']),
} satisfies Readonly<Record<string, Explanation>>;

export const JOURNEY_HELP = {
  at: help(['Дата, а если помнит — час и место.', 'Күні, есінде болса — сағаты мен орны.', 'The date, and the hour and place if remembered.'], { norms: ['kz.refugees.10(1)'] }),
  manner: help(['Если граница пересечена незаконно, важно, почему и как скоро человек обратился к властям.', 'Шекара заңсыз кесілсе, неге және билікке қаншалықты тез жүгінгені маңызды.', 'If the border was crossed unlawfully, it matters why and how soon the person went to the authorities.'], { norms: ['kz.refugees.10(3)'] }),
  forcedReason: help(['Почему нельзя было пройти через пункт пропуска.', 'Неге өткізу пункті арқылы өтуге болмады.', 'Why the checkpoint could not be used.'], { ownWords: true, norms: ['kz.refugees.10(3)'] }),
  protectionAvailable: help(['Почему нельзя было остаться под защитой в той стране.', 'Сол елде неге қорғауда қалуға болмады.', 'Why there was no staying under protection there.'], { norms: ['kz.refugees.12(4)'] }),
} satisfies Readonly<Record<string, Explanation>>;

export const MILITARY_HELP = {
  circumstances: help(['Когда, как и почему ушёл; что грозило, если остаться.', 'Қашан, қалай және неге кетті; қалса не күтіп тұрды.', 'When, how and why the unit was left; what staying would have meant.'], told),
  conviction: help(['Почему не может воевать: вера, совесть, отношение к этой войне.', 'Неге соғыса алмайды: сенімі, ары, осы соғысқа көзқарасы.', 'Why the person cannot fight: faith, conscience, view of this war.'], told),
  combat: help(['Где, когда, что делал. Вопрос об исключении: отвечайте с адвокатом.', 'Қайда, қашан, не істеді. Қоспау туралы сұрақ: адвокатпен бірге жауап беріңіз.', 'Where, when, doing what. A question of exclusion: answer it with a lawyer.'], { ...told, norms: ['kz.refugees.12(6)'] }),
  ordersRefused: help(['Какой приказ, кто отдал, что было после отказа.', 'Қандай бұйрық, кім берді, бас тартқаннан кейін не болды.', 'Which order, by whom, what followed the refusal.'], told),
  frontAgain: help(['Случаи, когда таких людей возвращали на фронт силой.', 'Мұндай адамдарды майданға күшпен қайтарған жағдайлар.', 'Cases in which such people were sent back to the front by force.'], told),
} satisfies Readonly<Record<string, Explanation>>;

export const STAY_HELP = {
  lawfulUntil: help(['До какого дня человек мог находиться в Казахстане законно. Законное пребывание исключает довод полиции.', 'Адам Қазақстанда қай күнге дейін заңды бола алатын еді. Заңды болу полицияның дәлелін жояды.', 'Until which day the person could be in Kazakhstan lawfully. Lawful stay removes the argument of the police.'], { norms: ['kz.migration.60(1)'] }),
  familyTies: help(['Супруг, дети, родители здесь: суд должен взвесить разлуку.', 'Мұндағы жұбайы, балалары, ата-анасы: сот ажырасудың салдарын бағалауы тиіс.', 'Spouse, children, parents here: the court has to weigh the separation.'], { ownWords: true }),
  thirdCountry: help(['Есть ли страна, куда можно выехать безопасно, и на каком основании.', 'Қауіпсіз кетуге болатын ел бар ма және қандай негізде.', 'Whether there is a country to leave for safely, and on what basis.']),
} satisfies Readonly<Record<string, Explanation>>;
