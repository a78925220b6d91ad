import type { Guide } from './guide-section.ts';

/** For a person who prepares their own papers: no legal words without need, nothing that presses. */
export const PERSON_GUIDE: Guide = {
  id: 'person',
  title: { ru: 'Я готовлю бумаги для себя', kk: 'Қағаздарды өзім үшін дайындаймын', en: 'I am preparing my own papers' },
  lead: {
    ru: 'Пана спрашивает по одному вопросу и делает из ответов бумаги. Торопиться не нужно: всё записанное сохраняется сразу.',
    kk: 'Пана бір-бір сұрақтан қойып, жауаптарыңыздан қағаз жасайды. Асықпаңыз: жазғаныңыздың бәрі бірден сақталады.',
    en: 'Pana asks one question at a time and makes papers from the answers. There is no hurry: what you write is kept at once.',
  },
  sections: [
    {
      id: 'answers', title: { ru: 'Как отвечать', kk: 'Қалай жауап беру керек', en: 'How to answer' },
      steps: [
        { ru: 'Говорите своими словами. Не нужно знать законы: их подставит программа.', kk: 'Өз сөзіңізбен айтыңыз. Заңды білудің қажеті жоқ: оны бағдарлама қояды.', en: 'Use your own words. You need not know the law: the program puts it in.', picture: { name: 'question', alt: { ru: 'Один вопрос на экране: поле для ответа, под ним «Не знаю», «Не хочу говорить», «Этого нет», ниже «Дальше» и «Пропустить пока».', kk: 'Экранда бір сұрақ: жауап өрісі, оның астында «Білмеймін», «Айтқым келмейді», «Мұндай жоқ», төменірек «Әрі қарай» және «Әзірге өткізіп жіберу».', en: 'One question on the screen: a field for the answer, below it “I don’t know”, “I don’t want to say”, “There is none”, then “Next” and “Skip for now”.' } } },
        { ru: 'Не помните — выберите «Не знаю». Помните примерно — так и пишите: «весна 2021 года», «2019 или 2020». Не придумывайте точную дату: выдуманная дата вредит больше, чем пропуск.', kk: 'Есіңізде болмаса — «Білмеймін» деп белгілеңіз. Шамамен білсеңіз, солай жазыңыз: «2021 жылдың көктемі», «2019 не 2020». Нақты күнді ойдан шығармаңыз: ойдан шығарылған күн бос орыннан да зиян.', en: 'If you do not remember, choose “I don’t know”. If you remember roughly, say so: “spring 2021”, “2019 or 2020”. Do not make up an exact date: an invented date does more harm than a gap.', picture: { name: 'date', alt: { ru: 'Вопрос о дате рождения: указан один год, день и месяц не заполнены, своими словами написано «1990 или 1991 год, день не знаю».', kk: 'Туған күні туралы сұрақ: тек жылы жазылған, күні мен айы бос, өз сөзімен «1990 или 1991 год, день не знаю» деп жазылған.', en: 'A question about the date of birth: only the year is filled in, day and month are empty, and in own words, in Russian: “1990 or 1991, I do not know the day”.' } } },
        { ru: 'На любой вопрос можно ответить «Не хочу говорить», пропустить его и вернуться позже. Перед тяжёлыми вопросами программа предупредит.', kk: 'Кез келген сұраққа «Айтқым келмейді» деп жауап беруге, оны өткізіп жіберіп, кейін оралуға болады. Ауыр сұрақтың алдында бағдарлама ескертеді.', en: 'You may answer any question with “I don’t want to say”, skip it and come back later. The program warns you before hard questions.', picture: { name: 'hard', alt: { ru: 'Предупреждение «Дальше трудные вопросы» с тремя кнопками: перейти к вопросам, пропустить раздел, сделать перерыв.', kk: '«Әрі қарай ауыр сұрақтар» деген ескерту және үш батырма: сұрақтарға өту, бөлімді өткізіп жіберу, үзіліс жасау.', en: 'The warning that hard questions come next, with three buttons: go on, skip this section, take a break.' } } },
        { ru: 'Одно и то же в разных бумагах должно быть сказано одинаково. Поэтому каждый ответ вы даёте один раз, а программа переносит его во все бумаги.', kk: 'Әр қағазда бір нәрсе бірдей айтылуы керек. Сондықтан әр жауапты бір рет бересіз, ал бағдарлама оны барлық қағазға көшіреді.', en: 'The same thing must be said the same way in every paper. So you answer once, and the program carries the answer into all of them.' },
      ],
    },
    {
      id: 'readers', title: { ru: 'Кто это прочтёт', kk: 'Мұны кім оқиды', en: 'Who will read this' },
      steps: [
        { ru: 'У каждого ответа в списке «Все ответы» можно выбрать, кто его прочтёт: все, орган по делам беженцев, суд и прокуратура, ООН или никто. В бумаги для остальных он не попадёт.', kk: '«Барлық жауап» тізімінде әр жауапты кім оқитынын таңдауға болады: бәрі, босқындар ісі органы, сот пен прокуратура, БҰҰ немесе ешкім. Қалғандарға арналған қағазға ол түспейді.', en: 'In the list “All answers” you can choose for each of them who will read it: everybody, the asylum body, court and prosecutor, the UN, or nobody. It will not get into papers for the others.', picture: { name: 'readers', alt: { ru: 'Номер телефона в деле; под ним список «Кто может прочесть этот ответ», выбран орган по делам беженцев.', kk: 'Істегі телефон нөмірі; астында «Бұл жауапты кім оқи алады» тізімі, босқындар ісі органы таңдалған.', en: 'A telephone number in the case; below it the list “Who may read this answer”, set to the asylum body.' } } },
        { ru: 'Имена людей, которые вам помогли и остались в опасности, лучше закрыть от всех. Если имя попало в дело зря, откройте этот ответ в списке «Все ответы» и нажмите «Забыть во всех версиях»: он исчезнет и из прежних версий. Программа скажет, где ещё стоят те же слова.', kk: 'Сізге көмектескен, әлі қауіпте қалған адамдардың есімін бәрінен жабық ұстаған дұрыс. Есім іске бекер түссе, сол жауапты «Барлық жауап» тізімінде ашып, «Барлық нұсқада ұмыту» батырмасын басыңыз: ол бұрынғы нұсқалардан да жойылады. Бағдарлама дәл сол сөздер тағы қайда тұрғанын айтады.', en: 'Names of people who helped you and are still in danger are best closed to everybody. If a name got into the case by mistake, open that answer in the list “All answers” and press “Forget in all revisions”: it goes from the earlier revisions too. The program says where the same words still stand.' },
      ],
    },
    {
      id: 'filing', title: { ru: 'Как подать бумагу', kk: 'Қағазды қалай беру керек', en: 'How to hand a paper in' },
      steps: [
        { ru: 'Прочитайте бумагу целиком. Черта «____» — пропуск: впишите ответ или оставьте, если не знаете.', kk: 'Қағазды басынан аяғына дейін оқыңыз. «____» — бос орын: жауабын жазыңыз немесе білмесеңіз, солай қалдырыңыз.', en: 'Read the paper to the end. The line “____” is a gap: write the answer in, or leave it if you do not know.' },
        { ru: 'Распечатайте столько экземпляров, сколько сказано на листе пакета. На своём экземпляре попросите поставить дату, время и подпись того, кто принял.', kk: 'Пакет парағында айтылғанша дана басып шығарыңыз. Өз данаңызға қабылдаған адамның күнін, уақытын және қолын қойғызыңыз.', en: 'Print as many copies as the sheet of the packet says. On your own copy ask for the date, the time and the signature of the person who took it.' },
        { ru: 'Если вас держат, отдайте жалобу администрации места содержания и попросите отметку о времени.', kk: 'Сізді ұстап отырса, шағымды ұстау орнының әкімшілігіне беріп, уақыты туралы белгі сұраңыз.', en: 'If you are held, give the complaint to the administration of the place and ask them to note the time.' },
        { ru: 'Не подписывайте того, чего не понимаете. Вы вправе просить переводчика. На листе пакета сказано, какие бумаги подписывать опасно.', kk: 'Түсінбейтін қағазға қол қоймаңыз. Аудармашы сұрауға құқығыңыз бар. Қандай қағазға қол қою қауіпті екені пакет парағында айтылған.', en: 'Do not sign what you do not understand. You may ask for an interpreter. The sheet of the packet says which papers are dangerous to sign.' },
      ],
    },
    {
      id: 'borrowed', title: { ru: 'Если компьютер чужой', kk: 'Компьютер өзіңіздікі болмаса', en: 'If the computer is not yours' },
      steps: [
        { ru: 'Хранилище зашифровано, но пока оно открыто, всё видно тому, кто рядом. Отходите — закройте его: Ctrl+L. Начатое предложение или дата не пропадут.', kk: 'Қойма шифрланған, бірақ ашық тұрғанда қасыңыздағы адам бәрін көреді. Кетіп бара жатсаңыз, оны жабыңыз: Ctrl+L. Басталған сөйлем не күн жоғалмайды.', en: 'The vault is encrypted, but while it is open whoever is near can see everything. When you step away, lock it: Ctrl+L. The sentence or the date that you began is kept.', picture: { name: 'locked', alt: { ru: 'Закрытое хранилище: видны только поле для парольной фразы и кнопка «Открыть».', kk: 'Жабық қойма: тек құпия фраза өрісі мен «Ашу» батырмасы көрінеді.', en: 'The locked vault: only the field for the passphrase and the button “Open” are to be seen.' } } },
        { ru: 'Сохранённые бумаги лежат без шифрования. Распечатали — уберите их: «Настройки», «Следы на диске».', kk: 'Сақталған қағаздар шифрсыз жатады. Басып шығарғаннан кейін оларды алып тастаңыз: «Баптаулар», «Дискідегі іздер».', en: 'Saved papers are not encrypted. After printing, remove them: “Settings”, “Traces on the disk”.' },
        { ru: 'Если за компьютером могут следить, шифрование не поможет. Возьмите другой.', kk: 'Компьютерді біреу бақылап отыруы мүмкін болса, шифрлау көмектеспейді. Басқасын алыңыз.', en: 'If the computer may be watched, encryption does not help. Use another one.' },
      ],
    },
  ],
};
