import type { Guide } from './guide-section.ts';

/** For an advocate or a representative between the detention and the plane. */
export const LAWYER_GUIDE: Guide = {
  id: 'lawyer',
  title: { ru: 'Я защищаю человека', kk: 'Мен адамды қорғаймын', en: 'I defend a person' },
  lead: {
    ru: 'От «его задержали утром» до распечатанного пакета — минуты. Ничто не мешает сохранить бумагу: пропуски печатаются чертой и перечислены.',
    kk: '«Таңертең ұсталды» дегеннен басып шығарылған пакетке дейін — санаулы минут. Қағазды сақтауға ештеңе кедергі емес: бос орындар сызықпен басылып, тізіледі.',
    en: 'From “he was detained this morning” to a printed packet takes minutes. Nothing keeps you from saving a paper: gaps print as a line and are listed.',
  },
  sections: [
    {
      id: 'emergency', title: { ru: 'Человек задержан', kk: 'Адам ұсталды', en: 'A person is detained' },
      steps: [
        { ru: 'Нажмите «Человек задержан» и ответьте на вопросы: кто, когда ограничена свобода (до минуты, если известно), где держат, какую бумагу вручили и когда, какой срок выезда назвал суд, чего человек боится, просил ли убежища.', kk: '«Адам ұсталды» батырмасын басып, сұрақтарға жауап беріңіз: кім, бостандығы қашан шектелді (белгілі болса, минутына дейін), қайда ұсталып отыр, қандай қағаз және қашан табыс етілді, сот қандай кету мерзімін белгіледі, адам неден қорқады, пана сұрады ма.', en: 'Press “A person is detained” and answer: who, when the person was deprived of liberty (to the minute if known), where held, which paper was served and when, what departure term the court set, what the person fears, whether asylum was asked for.' },
        { ru: 'Программа скажет, какое это производство и почему. Выдворение по КоАП и выдворение по главе 49 ГПК — разные дела: жалоба не тем порядком теряет время.', kk: 'Бағдарлама бұл қандай іс жүргізу екенін және неге екенін айтады. ӘҚБтК бойынша шығарып жіберу мен АПК-нің 49-тарауы бойынша шығарып жіберу — екі бөлек іс: басқа тәртіппен берілген шағым уақыт алады.', en: 'The program says which proceeding this is and why. Expulsion under the Code on Administrative Offences and under chapter 49 of the Civil Procedure Code are different tracks: a complaint in the wrong one costs time.' },
        { ru: 'Сохраните пакет. Первый лист — для вас: что, куда, до какого часа, в скольких экземплярах, кто подписывает, чего не подписывать. Подавайте в порядке номеров и отмечайте время сдачи.', kk: 'Пакетті сақтаңыз. Бірінші парақ — сізге арналған: нені, қайда, қай сағатқа дейін, неше данада беру керек, кім қол қояды, неге қол қоюға болмайды. Нөмір ретімен беріп, тапсырған уақытты белгілеңіз.', en: 'Save the packet. Its first sheet is for you: what to file where and by what hour, in how many copies, who signs, what not to sign. Hand papers in by number and note the times.' },
      ],
    },
    {
      id: 'facts', title: { ru: 'Факты — один раз', kk: 'Фактілер — бір рет', en: 'Facts once' },
      steps: [
        { ru: 'Дата хранится так, как её помнят: день, месяц, время года, год, промежуток, «до» и «после». Если по ней нельзя решить, прошёл ли срок, программа так и скажет.', kk: 'Күн адамның есінде қалғандай сақталады: күн, ай, жыл мезгілі, жыл, аралық, «дейін» және «кейін». Ол бойынша мерзімнің өткен-өтпегенін шешуге болмаса, бағдарлама солай дейді.', en: 'A date is kept as it is remembered: a day, month, season, year, range, before or after. If it does not settle whether a term has run, the program says so.' },
        { ru: 'Проверьте падежи имён: редкие фамилии программа склоняет с оговоркой и просит взглянуть. Подтверждённая форма печатается во всех бумагах.', kk: 'Есімдердің септелуін тексеріңіз: сирек тектерді бағдарлама ескертумен септеп, қарап шығуды сұрайды. Расталған тұлға барлық қағазда басылады.', en: 'Check the case forms of names: rare surnames are declined with a caution. A confirmed form is printed in every paper.' },
        { ru: 'Разберите противоречия раньше, чем их заметит чиновник. Противоречие объясняют или исправляют, но не прячут: у каждого показаны оба места.', kk: 'Қайшылықтарды шенеунік байқағанша өзіңіз қараңыз. Қайшылықты түсіндіреді не түзетеді, бірақ жасырмайды: әрқайсысының екі орны да көрсетілген.', en: 'Deal with contradictions before an officer notices them. A contradiction is explained or corrected, not hidden: both places are shown.' },
        { ru: 'Жалобу на выдачу читает прокурор, который переписывается с запрашивающим государством. Закройте от судов то, чего он не должен знать.', kk: 'Ұстап беруге шағымды сұрау салған мемлекетпен хат алысатын прокурор оқиды. Ол білмеуі керек нәрсені соттардан жабық ұстаңыз.', en: 'A complaint against extradition is read by the prosecutor who corresponds with the requesting state. Close to courts what the prosecutor must not know.' },
      ],
    },
    {
      id: 'papers', title: { ru: 'Бумага', kk: 'Қағаз', en: 'The paper' },
      steps: [
        { ru: 'Справа — страницы такими, какими они будут в PDF. Слово из дела ведёт к своему факту.', kk: 'Оң жақта — беттер PDF-те қандай болса, сондай. Істен алынған сөз өз фактісіне апарады.', en: 'At the right are the pages as they will be in the PDF. A word taken from the case leads to its fact.' },
        { ru: 'Список под бумагой называет пропуски, скрытые факты и нормы, в которых есть сомнение. Степень A — прочитано в самом тексте; B — прежняя редакция, копия или изложение: сравните с действующим текстом; C — текст не прочитан: найдите его до подачи.', kk: 'Қағаз астындағы тізім бос орындарды, жасырылған фактілерді және күмәнді нормаларды атайды. A дәрежесі — мәтіннің өзінен оқылған; B — бұрынғы редакция, көшірме немесе баяндау: қолданыстағы мәтінмен салыстырыңыз; C — мәтіні оқылмаған: тапсырмас бұрын тауып оқыңыз.', en: 'The list below the paper names gaps, withheld facts and doubtful norms. Grade A was read in the text itself; B is an older edition, a copy or a summary: compare it with the text in force; C was not read: find it before filing.' },
        { ru: 'Ни один шаблон пока не проверен вторым юристом, казахский текст — носителем языка. Перечитайте бумагу целиком.', kk: 'Әзірге бірде-бір үлгіні екінші заңгер, қазақша мәтінді тіл иесі тексерген жоқ. Қағазды толық қайта оқып шығыңыз.', en: 'No template has been reviewed by a second lawyer yet, nor the Kazakh by a native speaker. Read the whole paper again.' },
        { ru: 'Подав бумагу, отметьте это: дело запомнит, что именно подано, и предупредит, если факт с тех пор изменился.', kk: 'Қағазды бергеннен кейін белгілеңіз: іс ненің берілгенін есте сақтап, содан бері факт өзгерсе, ескертеді.', en: 'Once a paper is filed, mark it: the case remembers what exactly was filed and warns if a fact has changed since.' },
      ],
    },
    {
      id: 'terms', title: { ru: 'Сроки', kk: 'Мерзімдер', en: 'Terms' },
      steps: [
        { ru: 'Срок считается от вручения по правилам своего кодекса. Показан и строгий последний день, который не рассчитывает на выходные и праздники: держитесь его.', kk: 'Мерзім табыс етілген сәттен бастап өз кодексінің қағидаларымен есептеледі. Демалыс пен мерекеге сенбейтін қатаң соңғы күн де көрсетіледі: соны ұстаныңыз.', en: 'A term runs from service by the rules of its own code. A strict last day that relies on no weekend or holiday is shown too: keep to it.' },
        { ru: 'Есть сроки и у государства. Если оно их пропустило, программа говорит, что с этим делать.', kk: 'Мемлекеттің де мерзімдері бар. Ол мерзімін өткізіп алса, бағдарлама не істеу керегін айтады.', en: 'The state has terms too. When it misses one, the program says what to do about it.' },
      ],
    },
  ],
};
