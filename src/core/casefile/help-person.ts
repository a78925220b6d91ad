import type { Explanation } from './labels.ts';

type Help = readonly [ru: string, kk: string, en: string];
const help = ([ru, kk, en]: Help, more: Omit<Explanation, 'help'> = {}): Explanation => ({ help: { ru, kk, en }, ...more });

/** Help for questions about people, their papers, lawyers and interpreters. */
// review native C: the Kazakh help of the questions about people
export const PERSON_HELP = {
  birthDate: help(['Как знает человек. Если известен только год, впишите год.', 'Адам білетіндей жазыңыз. Тек жылы белгілі болса, жылын жазыңыз.', 'As the person knows it. If only the year is known, enter the year.'], { norms: ['kz.refugees.10(5)'] }),
  citizenships: help(['Все гражданства: нынешнее, прежнее, право на другое. Сокрытие гражданства — основание для отказа.', 'Барлық азаматтығы: қазіргі, бұрынғы, басқасына құқығы. Азаматтықты жасыру — бас тартуға негіз.', 'All of them: present, former, a right to another. Hiding one is a ground of refusal.'], { norms: ['kz.refugees.12(2)'] }),
  religion: help(['Только если имеет значение для дела. Можно не отвечать.', 'Іске қатысы болса ғана. Жауап бермеуге болады.', 'Only if it matters for the case. It need not be answered.'], { norms: ['kz.refugees.1(1)'] }),
  ethnicity: help(['Как человек сам себя называет.', 'Адам өзін қалай атайтынын жазыңыз.', 'As the person says it of themselves.']),
  languages: help(['На каких языках человек говорит, читает и понимает бумаги: от этого зависит, нужен ли переводчик.', 'Адам қай тілдерде сөйлейді, оқиды және қағаздарды түсінеді: аудармашы керектігі осыған байланысты.', 'Which languages the person speaks, reads and follows papers in: it decides whether an interpreter is needed.'], { norms: ['kz.koap.738(3)', 'kz.gpk.14(3)', 'kz.refugees.8(1)(1)'] }),
  trustedPerson: help(['Кому можно сообщить о задержании. Не вписывайте того, кому это навредит.', 'Ұсталғаны туралы кімге хабарлауға болады. Зияны тиетін адамды жазбаңыз.', 'Who may be told of the detention. Do not name anybody whom it would harm.']),
  health: help(['Болезни, травмы, лекарства, беременность. Пишите столько, сколько человек готов сказать.', 'Аурулары, жарақаттары, дәрілері, жүктілігі. Адам айтуға дайын мөлшерде ғана жазыңыз.', 'Illness, injuries, medicine, pregnancy. As much as the person is ready to say.'], { hard: true, ownWords: true, norms: ['kz.upk.593'] }),
  vulnerability: help(['Что делает человека особенно уязвимым: пережитое насилие, возраст, зависимость от помощи.', 'Адамды ерекше осал ететін жағдай: бастан кешкен зорлық, жасы, көмекке мұқтаждығы.', 'What makes the person especially vulnerable: violence suffered, age, need of care.'], { hard: true, ownWords: true }),
  needs: help(['Что нужно учесть при задержании, допросе и осмотре.', 'Ұстау, жауап алу және тексеру кезінде нені ескеру керек.', 'What has to be looked after in custody, at a hearing and in an examination.'], { hard: true }),
  marks: help(['Шрамы, татуировки, следы травм: по ним узнают человека и видят пытки.', 'Тыртықтар, татуировкалар, жарақат іздері: адамды солар арқылы таниды және азаптау ізі көрінеді.', 'Scars, tattoos, traces of injuries: they identify a person and show torture.'], { hard: true }),
  lostDocuments: help(['Отсутствие документов закон не карает, а сокрытие карает: объясните, что с ними стало.', 'Заң құжаттың болмауын емес, жасырылуын жазалайды: олардың не болғанын түсіндіріңіз.', 'The law punishes hiding papers, not lacking them: say what became of them.'], { norms: ['kz.refugees.12(2)'] }),
  stateService: help(['Армия, полиция, спецслужбы, государственная должность: когда и кем. Промолчать хуже, чем сказать.', 'Әскер, полиция, арнайы қызметтер, мемлекеттік лауазым: қашан және кім болып. Айтпай қалу айтқаннан жаман.', 'Army, police, secret services, public office: when and as what. Silence is worse than saying it.']),
  secrecyClearance: help(['Допуск к гостайне часто превращают в обвинение в измене.', 'Мемлекеттік құпияға рұқсат көбіне опасыздық айыбына айналдырылады.', 'A clearance is often turned into a charge of treason.'], { hard: true }),
  firstArrivalOn: help(['От прибытия или от дня, когда стало известно об опасности, идут пять дней для ходатайства.', 'Өтінішхатқа берілетін бес күн келген күннен немесе қауіп белгілі болған күннен басталады.', 'The five days for the application run from arrival or from learning of the danger.'], { norms: ['kz.refugees.10(1)'] }),
  onApplication: help(['Дети до 18 лет вписываются в ходатайство родителя.', '18 жасқа толмаған балалар ата-анасының өтінішхатына енгізіледі.', 'Children under 18 are entered in the parent’s application.'], { norms: ['kz.refugees.10(5)'] }),
} satisfies Readonly<Record<string, Explanation>>;

// review native C: the Kazakh help of the questions about lawyers, interpreters, mandates and consents
export const PROFESSION_HELP = {
  cardNumber: help(['В деле по КоАП и УПК адвокату хватает удостоверения и уведомления о защите; требовать больше нельзя.', 'ӘҚБтК және ҚПК бойынша іс үшін адвокатқа куәлік пен қорғау туралы хабарлама жеткілікті; одан артық талап етуге болмайды.', 'Under КоАП and УПК card and notice of defence suffice an advocate; more may not be asked for.'], { norms: ['kz.koap.750(7)', 'kz.upk.68(8)'] }),
  languagePairs: help(['Например ru-kk: с русского на казахский и обратно.', 'Мысалы, ru-kk: орыс тілінен қазақ тіліне және керісінше.', 'For example ru-kk: from Russian into Kazakh and back.']),
  competence: help(['Диплом, удостоверение, опыт. Без этого перевод легко оспорить.', 'Диплом, куәлік, тәжірибе. Онсыз аударманы даулау оңай.', 'Diploma, certificate, experience. Without it the interpreting is easily challenged.']),
} satisfies Readonly<Record<string, Explanation>>;

export const MANDATE_HELP = {
  powers: help(['В гражданском деле право обжаловать должно быть названо в доверенности прямо, иначе жалобу вернут.', 'Азаматтық істе шағымдану құқығы сенімхатта тікелей аталуы керек, әйтпесе шағым қайтарылады.', 'In a civil case the power to appeal must stand in the power of attorney, or the appeal is returned.'], { norms: ['kz.gpk.60(1)', 'kz.gpk.61(3)'] }),
  certifiedBy: help(['Нотариус, администрация места содержания под стражей или другой, кому это разрешает закон.', 'Нотариус, қамауда ұстау орнының әкімшілігі немесе заң рұқсат берген басқа тұлға.', 'A notary, the administration of the place of custody, or whoever the law allows.']),
  revokedOn: help(['После отзыва никто не может подписывать по этому полномочию.', 'Кері қайтарып алынғаннан кейін ешкім осы өкілеттікпен қол қоя алмайды.', 'After that nobody can sign by this mandate.']),
} satisfies Readonly<Record<string, Explanation>>;

export const CONSENT_HELP = {
  scope: help(['Какие сведения и бумаги можно передать и для чего. Всё, чего здесь нет, передавать нельзя.', 'Қандай мәліметтер мен қағаздарды және не үшін беруге болады. Мұнда жазылмағанды беруге болмайды.', 'Which facts and papers may be passed on and what for. What is not named here may not.'], { ownWords: true }),
  readBack: help(['Согласие читают вслух на языке, который человек понимает, и только потом спрашивают.', 'Келісім адам түсінетін тілде дауыстап оқылады, содан кейін ғана сұралады.', 'The consent is read out in a language the person understands, and only then asked for.']),
  mayName: help(['«Нет» значит, что орган может говорить о случае, но не о человеке.', '«Жоқ» деген — орган оқиға туралы айта алады, бірақ адамды атай алмайды.', '“No” means that the body may speak of the case but not of the person.']),
  withdrawnOn: help(['С этого дня ничего нового не передают.', 'Осы күннен бастап жаңа ештеңе берілмейді.', 'From that day nothing more is passed on.']),
} satisfies Readonly<Record<string, Explanation>>;
