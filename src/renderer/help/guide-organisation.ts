import type { Guide } from './guide-section.ts';

/** For an organisation with many cases, several people and little connectivity. */
export const ORGANISATION_GUIDE: Guide = {
  id: 'organisation',
  title: { ru: 'Мы ведём много дел', kk: 'Біз көп іс жүргіземіз', en: 'We look after many cases' },
  lead: {
    ru: 'Одно хранилище держит тысячи дел и работает без сети. Обмен между компьютерами — только через зашифрованные копии.',
    kk: 'Бір қойма мыңдаған істі ұстайды және желісіз жұмыс істейді. Компьютерлер арасында тек шифрланған көшірме арқылы алмасасыз.',
    en: 'One vault holds thousands of cases and works without a network. Computers exchange only encrypted copies.',
  },
  sections: [
    {
      id: 'finding', title: { ru: 'Найти дело', kk: 'Істі табу', en: 'Find a case' },
      steps: [
        { ru: 'Ищите по началу имени на любом письме, по номеру дела или бумаги. Написания одного имени кириллицей и латиницей находят друг друга.', kk: 'Кез келген жазудағы есімнің басы, істің не қағаздың нөмірі бойынша іздеңіз. Бір есімнің кириллицамен және латынмен жазылуы бірін-бірі табады.', en: 'Search by the beginning of a name in any script, by the number of a case or paper. Cyrillic and Latin spellings of one name find each other.', picture: { name: 'search', alt: { ru: 'Список дел: набрано «roshch» латиницей, найдено дело с фамилией «Рощин».', kk: 'Істер тізімі: латынша «roshch» терілген, «Рощин» тегі бар іс табылған.', en: 'The list of cases: “roshch” is typed in Latin letters, and the case of the surname «Рощин» is found.' } } },
        { ru: 'Внося человека, посмотрите, нет ли его уже в другом деле, своём или чужом: это и дубликат, и возможный конфликт интересов.', kk: 'Адамды енгізгенде, оның басқа істе бар-жоғын қараңыз: бұл — қосарлану немесе мүдделер қақтығысы болуы мүмкін.', en: 'When you enter a person, see whether they are in another case already: that is a duplicate or a possible conflict of interest.' },
      ],
    },
    {
      id: 'keys', title: { ru: 'Ключи', kk: 'Кілттер', en: 'Keys' },
      steps: [
        { ru: 'Дайте хранилищу не меньше двух ключей: парольную фразу и напечатанный лист восстановления, который лежит в другом месте. Можно разделить его на части между несколькими людьми.', kk: 'Қоймаға кемінде екі кілт беріңіз: құпия фраза және басқа жерде сақталатын басып шығарылған қалпына келтіру парағы. Оны бірнеше адамға бөліп беруге болады.', en: 'Give the vault at least two keys: a passphrase, and a printed recovery sheet kept elsewhere. The sheet can be split among several people.', picture: { name: 'keys', alt: { ru: 'Раздел «Ключи хранилища»: одна парольная фраза и выбор, что добавить.', kk: '«Қойма кілттері» бөлімі: бір құпия фраза және нені қосуды таңдау.', en: 'The part “Keys of the vault”: one passphrase, and the choice of what to add.' } } },
        { ru: 'Ушёл сотрудник — смените парольную фразу вместе с ключом базы командой pana passwd --rekey (в окне меняется одна фраза) и сделайте новую копию. Старые копии открываются старыми ключами: уничтожьте их.', kk: 'Қызметкер кетсе, құпия фразаны дерекқор кілтімен бірге pana passwd --rekey командасымен ауыстырып (терезеде тек фраза ауысады), жаңа көшірме жасаңыз. Ескі көшірмелер ескі кілттермен ашылады: оларды жойыңыз.', en: 'When somebody leaves, change the passphrase together with the database key by the command pana passwd --rekey (the window changes the phrase alone), and make a new backup. Old copies open with old keys: destroy them.' },
        { ru: 'Внутри хранилища нет учётных записей: кто его открыл, видит все дела. Дела, которые надо держать порознь, держите в разных хранилищах.', kk: 'Қойма ішінде тіркелгілер жоқ: оны ашқан адам барлық істі көреді. Бөлек ұсталуға тиіс істерді бөлек қоймаларда сақтаңыз.', en: 'There are no accounts inside a vault: whoever opens it sees all cases. Keep cases that must be apart in vaults of their own.' },
      ],
    },
    {
      id: 'backups', title: { ru: 'Копии', kk: 'Көшірмелер', en: 'Backups' },
      steps: [
        { ru: 'Копия делается, не прерывая работы, и засчитывается только после того, как программа сама её открыла и сверила. Держите её на другом диске и в другом месте.', kk: 'Көшірме жұмысты тоқтатпай жасалады және бағдарлама оны өзі ашып, салыстырғаннан кейін ғана есепке алынады. Оны басқа дискіде, басқа жерде ұстаңыз.', en: 'A backup is made without stopping work, and counts only after the program has opened it and compared it. Keep it on another disk in another place.', picture: { name: 'backup', alt: { ru: 'Раздел «Резервная копия»: чем закрыть копию, парольная фраза, кнопка «Сделать копию».', kk: '«Сақтық көшірме» бөлімі: көшірмені немен жабу, құпия фраза, көшірме жасау батырмасы.', en: 'The part “Backup”: what to lock the backup with, a passphrase, the button that makes it.' } } },
        { ru: 'Границу пересекайте без хранилища: сделайте копию для ключа, который хранится у других людей, сотрите хранилище, восстановите его после.', kk: 'Шекарадан қоймасыз өтіңіз: кілті басқа адамдарда сақталатын көшірме жасап, қойманы өшіріп, кейін қалпына келтіріңіз.', en: 'Cross a border without the vault: back up to a key that others hold, erase the vault, restore it afterwards.' },
      ],
    },
    {
      id: 'consent', title: { ru: 'Согласие и полномочия', kk: 'Келісім және өкілеттік', en: 'Consent and mandates' },
      steps: [
        { ru: 'Запишите, на что человек согласился, на каком языке ему прочитали и когда. Согласие можно отозвать; отзыв тоже записывается.', kk: 'Адамның неге келіскенін, оған қай тілде және қашан оқылғанын жазыңыз. Келісімді қайтарып алуға болады; ол да жазылады.', en: 'Record what the person agreed to, in which language it was read to them and when. Consent can be withdrawn; that is recorded too.', picture: { name: 'consents', alt: { ru: 'Согласие вымышленного человека передать бумаги УВКБ ООН: объём, дата, на каком языке прочитано.', kk: 'Ойдан шығарылған адамның БҰҰ БЖКБ-ға құжат беруге келісімі: көлемі, күні, қай тілде оқылғаны.', en: 'The consent of an invented person to give papers to UNHCR: its extent, date, and in which language it was read.' } } },
        { ru: 'Кто вправе подписать, решает порядок: в КоАП и УПК — защитник с уведомлением о защите, в ГПК — представитель, если доверенность прямо называет обжалование. Программа смотрит на записанные полномочия.', kk: 'Кім қол қоя алатынын іс жүргізу тәртібі шешеді: ӘҚБтК мен ҚПК бойынша — қорғау туралы хабарламасы бар қорғаушы, АПК бойынша — сенімхатында шағым беру тікелей аталған өкіл. Бағдарлама жазылған өкілеттіктерге қарайды.', en: 'Who may sign depends on the procedure: under the administrative and criminal procedure codes a defender with a notice of defence, under the civil one a representative whose power of attorney names the appeal. The program looks at the mandates recorded.' },
      ],
    },
  ],
};
