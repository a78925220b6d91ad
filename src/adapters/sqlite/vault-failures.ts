import type { Failure } from '#core/failure.ts';
import type { Words } from '#core/language/tongue.ts';

// review native C: the Kazakh messages about the vault
const SENTENCES = {
  'vault-wrong-passphrase': {
    ru: 'Парольная фраза не подходит к этому хранилищу. Ничего не изменено. Проверьте раскладку клавиатуры и Caps Lock и введите её ещё раз.',
    kk: 'Құпия фраза бұл қоймаға сәйкес келмейді. Ештеңе өзгерген жоқ. Пернетақта тілі мен Caps Lock пернесін тексеріп, қайта енгізіңіз.',
    en: 'The passphrase does not fit this vault. Nothing was changed. Check the keyboard layout and Caps Lock and enter it again.',
  },
  'vault-wrong-recovery': {
    ru: 'Слова записаны без ошибок, но это ключ восстановления другого хранилища, или его здесь уже отозвали. Ничего не изменено. Проверьте, тот ли это лист.',
    kk: 'Сөздер қатесіз жазылған, бірақ бұл басқа қойманың қалпына келтіру кілті немесе ол мұнда жойылған. Ештеңе өзгерген жоқ. Парақтың дұрыс екенін тексеріңіз.',
    en: 'The words are written without a mistake, but they are the recovery key of another vault, or were revoked here. Nothing was changed. Check that it is the right sheet.',
  },
  'vault-wrong-key-file': {
    ru: 'Этот файл-ключ цел, но он от другого хранилища, или его здесь уже отозвали. Ничего не изменено. Проверьте, тот ли это файл.',
    kk: 'Бұл кілт файлы бүтін, бірақ ол басқа қойманікі немесе мұнда жойылған. Ештеңе өзгерген жоқ. Файлдың дұрыс екенін тексеріңіз.',
    en: 'This key file is sound, but it belongs to another vault, or was revoked here. Nothing was changed. Check that it is the right file.',
  },
  'recovery-words-count': {
    ru: 'Ключ восстановления состоит из 12 слов, здесь их другое число. Хранилище не открыто. Введите все 12 слов через пробел, по порядку.',
    kk: 'Қалпына келтіру кілті 12 сөзден тұрады, мұнда олардың саны басқа. Қойма ашылған жоқ. 12 сөзді ретімен, бос орын арқылы енгізіңіз.',
    en: 'A recovery key has 12 words, and here is another number of them. The vault was not opened. Enter all 12 words in order, with spaces between.',
  },
  'recovery-words-unknown': {
    ru: 'Одного из слов нет в списке (какое по счёту, сказано рядом). Хранилище не открыто. Сверьте первые четыре буквы с листом.',
    kk: 'Сөздердің бірі тізімде жоқ (нешінші екені қасында көрсетілген). Қойма ашылған жоқ. Алғашқы төрт әрпін парақпен салыстырыңыз.',
    en: 'One of the words is not in the list (its number stands beside). The vault was not opened. Compare its first four letters with the sheet.',
  },
  'recovery-words-checksum': {
    ru: 'Все слова есть в списке, но вместе не сходятся: одно из них перепутано или слова стоят не по порядку. Хранилище не открыто. Сверьте их с листом.',
    kk: 'Сөздердің бәрі тізімде бар, бірақ бірге сәйкес келмейді: біреуі шатастырылған немесе реті бұзылған. Қойма ашылған жоқ. Оларды парақпен салыстырыңыз.',
    en: 'All words are in the list, but do not fit together: one was taken for another, or their order is wrong. The vault was not opened. Compare them with the sheet.',
  },
  'vault-wrong-shares': {
    ru: 'Листы прочитаны и сошлись между собой, но они от другого хранилища, или этот ключ здесь уже отозвали. Ничего не изменено. Проверьте номер хранилища на листах.',
    kk: 'Парақтар оқылды және бір-біріне сәйкес, бірақ олар басқа қойманікі немесе бұл кілт мұнда жойылған. Ештеңе өзгерген жоқ. Парақтардағы қойма нөмірін тексеріңіз.',
    en: 'The sheets were read and fit together, but they belong to another vault, or this key was revoked here. Nothing was changed. Check the number of the vault on the sheets.',
  },
  'share-words-count': {
    ru: 'На каждом листе 20 слов, здесь их другое число (какой лист по счёту, сказано рядом). Хранилище не открыто. Введите листы один за другим, слова по порядку.',
    kk: 'Әр парақта 20 сөз бар, мұнда олардың саны басқа (нешінші парақ екені қасында көрсетілген). Қойма ашылған жоқ. Парақтарды бірінен соң бірін, сөздерді ретімен енгізіңіз.',
    en: 'Each sheet has 20 words, and here is another number of them (which sheet, stands beside). The vault was not opened. Enter sheet after sheet, the words in order.',
  },
  'share-words-unknown': {
    ru: 'Одного из слов нет в списке (лист и номер слова сказаны рядом). Хранилище не открыто. Сверьте первые четыре буквы с листом.',
    kk: 'Сөздердің бірі тізімде жоқ (парақ пен сөздің нөмірі қасында көрсетілген). Қойма ашылған жоқ. Алғашқы төрт әрпін парақпен салыстырыңыз.',
    en: 'One of the words is not in the list (sheet and number of the word stand beside). The vault was not opened. Compare its first four letters with the sheet.',
  },
  'share-words-checksum': {
    ru: 'Слова одного из листов не сходятся (какого, сказано рядом): слово перепутано или порядок нарушен. Хранилище не открыто. Сверьте их с листом.',
    kk: 'Парақтардың бірінің сөздері сәйкес келмейді (қайсысы екені қасында көрсетілген): сөз шатастырылған немесе реті бұзылған. Қойма ашылған жоқ. Оларды парақпен салыстырыңыз.',
    en: 'The words of one sheet do not fit together (which one, stands beside): one was taken for another, or their order is wrong. The vault was not opened. Compare them with the sheet.',
  },
  'shares-mixed': {
    ru: 'Листы из разных наборов, вместе они ничего не открывают. Хранилище не открыто. Возьмите листы с одинаковыми первыми двумя словами.',
    kk: 'Парақтар әртүрлі жинақтан, олар бірге ештеңе ашпайды. Қойма ашылған жоқ. Алғашқы екі сөзі бірдей парақтарды алыңыз.',
    en: 'The sheets come from different sets and open nothing together. The vault was not opened. Take sheets whose first two words are the same.',
  },
  'shares-too-few': {
    ru: 'Листов меньше, чем нужно. Хранилище не открыто. Сколько их нужно, написано на каждом листе; один и тот же лист дважды не считается.',
    kk: 'Парақтар қажеттісінен аз. Қойма ашылған жоқ. Қаншасы керек екені әр парақта жазылған; бір парақ екі рет есептелмейді.',
    en: 'There are fewer sheets than needed. The vault was not opened. How many are needed is written on each; the same sheet twice counts once.',
  },
  'shares-damaged': {
    ru: 'Листы прочитаны, но вместе не сходятся: на одном из них другие слова, чем при печати. Хранилище не открыто. Возьмите другой лист набора.',
    kk: 'Парақтар оқылды, бірақ бірге сәйкес келмейді: бірінде басып шығарылғаннан басқа сөздер тұр. Қойма ашылған жоқ. Жинақтың басқа парағын алыңыз.',
    en: 'The sheets were read, but do not fit together: one of them has other words than were printed. The vault was not opened. Take another sheet of the set.',
  },
  'shares-plan': {
    ru: 'Так ключ не разделить: листов может быть от 2 до 16, открывать должны не меньше двух и не больше, чем их есть. Ничего не изменено. Пример: 2/3.',
    kk: 'Кілтті бұлай бөлуге болмайды: парақ саны 2-ден 16-ға дейін, ашатыны екеуден кем емес және барынан артық емес. Ештеңе өзгерген жоқ. Мысалы: 2/3.',
    en: 'A key cannot be split so: there may be 2 to 16 sheets, and at least two of them, at most all, must open. Nothing was changed. For example: 2/3.',
  },
  'key-useless': {
    ru: 'Этот файл с ключом уже был записан, но ключ в хранилище не попал и ничего не открывает. Удалите файл.',
    kk: 'Кілті бар бұл файл жазылып үлгерді, бірақ кілт қоймаға енбеді, ештеңе ашпайды. Файлды жойыңыз.',
    en: 'This file with a key had been written already, but the key did not reach the vault and opens nothing. Remove the file.',
  },
  'key-file-damaged': {
    ru: 'Это не файл-ключ Паны, или он повреждён. Хранилище не открыто. Возьмите другой экземпляр файла или откройте хранилище парольной фразой.',
    kk: 'Бұл Пананың кілт файлы емес немесе ол бүлінген. Қойма ашылған жоқ. Файлдың басқа данасын алыңыз немесе қойманы құпия фразамен ашыңыз.',
    en: 'This is no key file of Pana, or it is damaged. The vault was not opened. Take another copy of the file, or open the vault with the passphrase.',
  },
  'slot-kind-missing': {
    ru: 'У этого хранилища нет ключа такого рода. Ничего не изменено. Какие есть, покажет команда «slots»; откройте хранилище одним из них.',
    kk: 'Бұл қоймада мұндай кілт түрі жоқ. Ештеңе өзгерген жоқ. Қандай кілттер барын «slots» командасы көрсетеді; қойманы солардың бірімен ашыңыз.',
    en: 'This vault has no key of that kind. Nothing was changed. The command “slots” shows which there are; open the vault with one of them.',
  },
  'slot-not-found': {
    ru: 'Ключа с таким номером у хранилища нет. Ничего не изменено. Посмотрите список командой «slots».',
    kk: 'Қоймада мұндай нөмірлі кілт жоқ. Ештеңе өзгерген жоқ. Тізімді «slots» командасымен қараңыз.',
    en: 'The vault has no key of that number. Nothing was changed. Look at the list with the command “slots”.',
  },
  'slot-last': {
    ru: 'Это последний ключ: без него хранилище не откроет никто. Он не удалён. Сначала добавьте другой.',
    kk: 'Бұл соңғы кілт: онсыз қойманы ешкім аша алмайды. Ол жойылған жоқ. Алдымен басқасын қосыңыз.',
    en: 'This is the last key: without it nobody can open the vault. It was not removed. Add another one first.',
  },
  'slots-full': {
    ru: 'У хранилища уже 64 ключа, больше не помещается. Ничего не изменено. Удалите ненужный.',
    kk: 'Қоймада 64 кілт бар, артық сыймайды. Ештеңе өзгерген жоқ. Керексізін жойыңыз.',
    en: 'The vault has 64 keys already and takes no more. Nothing was changed. Remove one that is not needed.',
  },
  'slot-ambiguous': {
    ru: 'У хранилища несколько парольных фраз, и неясно, какую менять. Ничего не изменено. Назовите номер ключа: --slot НОМЕР.',
    kk: 'Қойманың бірнеше құпия фразасы бар, қайсысын өзгерту керегі белгісіз. Ештеңе өзгерген жоқ. Кілттің нөмірін көрсетіңіз: --slot НӨМІР.',
    en: 'The vault has several passphrases, and it is not clear which to change. Nothing was changed. Name the number of the key: --slot NUMBER.',
  },
  'vault-header-damaged': {
    ru: 'Повреждены оба экземпляра заголовка хранилища (vault.json и vault.spare.json), без него ключ не получить. База не тронута. Верните любой из этих файлов из копии; папку не удаляйте.',
    kk: 'Қойма тақырыбының екі данасы да (vault.json және vault.spare.json) бүлінген, онсыз кілтті алу мүмкін емес. Деректер базасына тиілген жоқ. Осы файлдардың бірін көшірмеден қайтарыңыз; буманы жоймаңыз.',
    en: 'Both copies of the vault header (vault.json and vault.spare.json) are damaged, and without it the key cannot be had. The database was not touched. Bring either file back from a copy; do not delete the folder.',
  },
  'vault-database-damaged': {
    ru: 'Парольная фраза верна, но база хранилища (vault.db) повреждена, обрезана или отсутствует. Программа ничего в ней не меняла. Сделайте копию папки, затем верните базу из резервной копии или соберите новое хранилище из того, что читается (pana salvage).',
    kk: 'Құпия фраза дұрыс, бірақ қойманың базасы (vault.db) бүлінген, қысқарған немесе жоқ. Бағдарлама онда ештеңе өзгертпеді. Буманың көшірмесін жасап, базаны сақтық көшірмеден қайтарыңыз немесе оқылатынынан жаңа қойма жинаңыз (pana salvage).',
    en: 'The passphrase is right, but the vault database (vault.db) is damaged, cut short or missing. The program changed nothing in it. Copy the folder first, then bring the database back from a backup, or make a new vault of what can be read (pana salvage).',
  },
  'vault-newer-format': {
    ru: 'Это хранилище записано более новой версией программы. Ничего не изменено. Откройте его той версией или новее.',
    kk: 'Бұл қойма бағдарламаның жаңарақ нұсқасымен жазылған. Ештеңе өзгерген жоқ. Оны сол немесе одан жаңа нұсқамен ашыңыз.',
    en: 'This vault was written by a newer version of the program. Nothing was changed. Open it with that version or a later one.',
  },
  'vault-in-use': {
    ru: 'Хранилище уже открыто в другом окне или другой программой. Ничего не изменено. Закройте его там и повторите.',
    kk: 'Қойма басқа терезеде немесе басқа бағдарламада ашық тұр. Ештеңе өзгерген жоқ. Оны сол жерде жауып, қайталаңыз.',
    en: 'The vault is already open in another window or program. Nothing was changed. Close it there and try again.',
  },
  'vault-missing': {
    ru: 'В этой папке нет хранилища. Проверьте путь или создайте новое хранилище.',
    kk: 'Бұл бумада қойма жоқ. Жолын тексеріңіз немесе жаңа қойма жасаңыз.',
    en: 'There is no vault in this folder. Check the path, or create a new vault.',
  },
  'vault-exists': {
    ru: 'Папка уже занята хранилищем или другими файлами, они не тронуты. Назовите новую или пустую папку.',
    kk: 'Бумада қойма немесе басқа файлдар бар, оларға тиілген жоқ. Жаңа немесе бос буманы көрсетіңіз.',
    en: 'The folder already holds a vault or other files, which were left as they are. Name a new or an empty folder.',
  },
  'vault-not-writable': {
    ru: 'В папку хранилища нельзя писать. Ничего не изменено. Снимите защиту от записи или скопируйте папку туда, где запись разрешена.',
    kk: 'Қойма бумасына жазуға болмайды. Ештеңе өзгерген жоқ. Жазудан қорғауды алып тастаңыз немесе буманы жазуға рұқсат бар жерге көшіріңіз.',
    en: 'The vault folder is closed to writing. Nothing was changed. Remove the write protection, or copy the folder to where writing is permitted.',
  },
  'vault-storage-failed': {
    ru: 'Диск с хранилищем не отвечает или его отключили. Подтверждённое раньше сохранено, последнее действие не выполнено. Проверьте носитель и откройте хранилище снова.',
    kk: 'Қойма тұрған диск жауап бермейді немесе ажыратылған. Бұрын расталғаны сақталды, соңғы әрекет орындалған жоқ. Тасығышты тексеріп, қойманы қайта ашыңыз.',
    en: 'The disk of the vault does not answer or was pulled out. What was confirmed before is kept, the last action was not carried out. Check the medium and open the vault again.',
  },
  'disk-full': {
    ru: 'На диске нет места. Записанное раньше сохранено, последнее действие не выполнено. Освободите место и повторите.',
    kk: 'Дискіде орын жоқ. Бұрын жазылғаны сақталды, соңғы әрекет орындалған жоқ. Орын босатып, қайталаңыз.',
    en: 'The disk is full. What was written before is kept, the last action was not carried out. Free some space and try again.',
  },
  'runtime-too-old': {
    ru: 'Для хранилища нужен Node.js 24 или новее. Ничего не открыто и не изменено. Запускайте программу через «npm run».',
    kk: 'Қойма үшін Node.js 24 немесе одан жаңа нұсқа қажет. Ештеңе ашылған да, өзгерген де жоқ. Бағдарламаны «npm run» арқылы іске қосыңыз.',
    en: 'The vault needs Node.js 24 or newer. Nothing was opened or changed. Start the program through “npm run”.',
  },
  'vault-closed': {
    ru: 'Хранилище закрыто. Последнее действие не выполнено. Откройте его снова.',
    kk: 'Қойма жабық. Соңғы әрекет орындалған жоқ. Оны қайта ашыңыз.',
    en: 'The vault is closed. The last action was not carried out. Open it again.',
  },
  'passphrase-too-short': {
    ru: 'Парольная фраза короче 12 знаков, её можно подобрать. Ничего не изменено. Возьмите пять-шесть слов, не связанных между собой.',
    kk: 'Құпия фраза 12 таңбадан қысқа, оны табуға болады. Ештеңе өзгерген жоқ. Бір-бірімен байланыссыз бес-алты сөз алыңыз.',
    en: 'The passphrase has fewer than 12 characters and can be guessed. Nothing was changed. Take five or six unconnected words.',
  },
  'passphrase-too-weak': {
    ru: 'Такую парольную фразу подбирают по словарям, именам и датам. Ничего не изменено. Возьмите шесть-восемь случайных слов: их составит команда «passphrase».',
    kk: 'Мұндай құпия фразаны сөздіктер, есімдер мен күндер бойынша тауып алады. Ештеңе өзгерген жоқ. Кездейсоқ алты-сегіз сөз алыңыз: оларды «passphrase» командасы құрайды.',
    en: 'Such a passphrase is found by trying dictionaries, names and dates. Nothing was changed. Take six to eight random words: the command “passphrase” makes them.',
  },
  'passphrase-too-long': {
    ru: 'Парольная фраза длиннее 1024 байт. Ничего не изменено. Проверьте, тот ли файл указан.',
    kk: 'Құпия фраза 1024 байттан ұзын. Ештеңе өзгерген жоқ. Файлдың дұрыс көрсетілгенін тексеріңіз.',
    en: 'The passphrase is longer than 1024 bytes. Nothing was changed. Check that the right file is named.',
  },
  'passphrase-not-text': {
    ru: 'Парольная фраза не является текстом в кодировке UTF-8. Ничего не изменено. Сохраните файл с ней как UTF-8.',
    kk: 'Құпия фраза UTF-8 кодтауындағы мәтін емес. Ештеңе өзгерген жоқ. Файлды UTF-8 түрінде сақтаңыз.',
    en: 'The passphrase is not text in UTF-8. Nothing was changed. Save its file as UTF-8.',
  },
  'case-not-found': {
    ru: 'Дела с таким номером в хранилище нет. Ничего не изменено. Посмотрите список дел.',
    kk: 'Қоймада мұндай нөмірлі іс жоқ. Ештеңе өзгерген жоқ. Істер тізімін қараңыз.',
    en: 'The vault has no case of this id. Nothing was changed. Look at the list of cases.',
  },
  'case-exists': {
    ru: 'Дело с таким номером уже есть в хранилище, оно не тронуто. Чтобы заменить его новой редакцией, попросите об этом прямо.',
    kk: 'Мұндай нөмірлі іс қоймада бар, оған тиілген жоқ. Оны жаңа редакциямен алмастыру үшін мұны анық сұраңыз.',
    en: 'The vault already holds a case of this id, which was left as it is. Ask for replacement if it is to become a new revision.',
  },
  'case-changed': {
    ru: 'Дело тем временем изменено в другом месте. Ваше изменение не записано, чужое сохранено. Откройте дело заново и внесите изменение ещё раз.',
    kk: 'Іс осы арада басқа жерде өзгертілді. Сіздің өзгерісіңіз жазылған жоқ, ол өзгеріс сақталды. Істі қайта ашып, өзгерісті қайта енгізіңіз.',
    en: 'The case was changed elsewhere in the meantime. Your change was not stored, the other one is kept. Open the case again and repeat the change.',
  },
  'revision-not-found': {
    ru: 'Такой редакции у дела нет. Ничего не изменено. Посмотрите историю дела.',
    kk: 'Істің мұндай редакциясы жоқ. Ештеңе өзгерген жоқ. Істің тарихын қараңыз.',
    en: 'The case has no such revision. Nothing was changed. Look at the history of the case.',
  },
  'record-damaged': {
    ru: 'Запись в хранилище повреждена и не расшифровывается; остальное доступно. Сделайте копию папки и запустите проверку хранилища.',
    kk: 'Қоймадағы жазба бүлінген, оны шифрдан шығару мүмкін емес; қалғаны қолжетімді. Буманың көшірмесін жасап, қойманы тексеріңіз.',
    en: 'A record in the vault is damaged and cannot be decrypted; the rest can be used. Copy the folder and run the check of the vault.',
  },
  'paper-sealed': {
    ru: 'Эта бумага отмечена как поданная и больше не меняется. Ничего не изменено. Чтобы исправить её, начните новую бумагу по тому же шаблону.',
    kk: 'Бұл қағаз берілген деп белгіленген және енді өзгермейді. Ештеңе өзгерген жоқ. Түзету үшін сол үлгі бойынша жаңа қағаз бастаңыз.',
    en: 'This paper is marked as filed and does not change any more. Nothing was changed. To correct it, begin a new paper from the same template.',
  },
  'attachment-too-large': {
    ru: 'Файл больше 2 ГБ, хранилище такие не принимает. Ничего не записано. Разделите файл или сожмите видео.',
    kk: 'Файл 2 ГБ-тан үлкен, қойма мұндайды қабылдамайды. Ештеңе жазылған жоқ. Файлды бөліңіз немесе бейнені сығыңыз.',
    en: 'The file is larger than 2 GB, and the vault takes none such. Nothing was stored. Split the file or compress the video.',
  },
  'blob-not-found': {
    ru: 'Такого приложения у дела нет. Ничего не изменено. Посмотрите список приложений.',
    kk: 'Істің мұндай қосымшасы жоқ. Ештеңе өзгерген жоқ. Қосымшалар тізімін қараңыз.',
    en: 'The case has no such attachment. Nothing was changed. Look at the list of attachments.',
  },
  'blob-damaged': {
    ru: 'Файл приложения в папке blobs повреждён или отсутствует; остальное доступно. Верните его из резервной копии.',
    kk: 'blobs бумасындағы қосымша файлы бүлінген немесе жоқ; қалғаны қолжетімді. Оны сақтық көшірмеден қайтарыңыз.',
    en: 'The file of an attachment in the folder “blobs” is damaged or missing; the rest can be used. Bring it back from a backup.',
  },
  'ledger-broken': {
    ru: 'Цепочка журнала прервана: записи журнала изменены или удалены в обход программы. Дела доступны. Сохраните копию папки и покажите её тому, кому доверяете.',
    kk: 'Журнал тізбегі үзілген: жазбалар бағдарламадан тыс өзгертілген немесе жойылған. Істер қолжетімді. Буманың көшірмесін сақтап, сенімді адамға көрсетіңіз.',
    en: 'The chain of the ledger is broken: entries were changed or removed outside the program. The cases can be used. Keep a copy of the folder and show it to someone you trust.',
  },
  'header-copy-damaged': {
    ru: 'Один из двух экземпляров заголовка повреждён или устарел; второй цел. Закройте и откройте хранилище: программа восстановит его.',
    kk: 'Тақырыптың екі данасының бірі бүлінген немесе ескірген; екіншісі бүтін. Қойманы жауып, қайта ашыңыз: бағдарлама оны қалпына келтіреді.',
    en: 'One of the two copies of the header is damaged or out of date; the other is sound. Close and open the vault: the program restores it.',
  },
} as const satisfies Record<string, Words>;

export type VaultFailureCode = keyof typeof SENTENCES;

/** The failure of a code with its sentence; `path` names a place in the vault and holds no client data. */
export function vaultFailure(code: VaultFailureCode, path?: string): Failure {
  return path === undefined ? { code, message: SENTENCES[code] } : { code, message: SENTENCES[code], place: { path } };
}
