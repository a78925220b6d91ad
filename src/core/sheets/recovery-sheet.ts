import { pointEn } from '../language/dates-en.ts';
import { pointKk } from '../language/dates-kk.ts';
import { pointRu } from '../language/dates-ru.ts';
import type { Tongue, Words } from '../language/tongue.ts';

/** What a sheet is printed of. `date` is YYYY-MM-DD; `share` is set for one sheet of a split key, `number` from 1. */
export type RecoverySheetFacts = {
  readonly vault: string;
  readonly slot: string;
  readonly date: string;
  /** The words, separated by single spaces. */
  readonly words: string;
  readonly share: { readonly number: number; readonly threshold: number; readonly count: number } | null;
};

/** A printed sheet, ready to be set: every text in one language, the words in Latin letters. */
export type RecoverySheet = {
  readonly language: Tongue;
  readonly date: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly words: readonly string[];
  /** What the QR code says: the words, in capitals, as a reader of such codes gives them back. */
  readonly code: string;
  readonly codeCaption: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
};

// The Kazakh wording awaits a native reader.
const TITLE: Words = { ru: 'Лист восстановления', kk: 'Қалпына келтіру парағы', en: 'Recovery sheet' };

const CAPTION: Words = {
  ru: 'Те же слова в виде QR-кода. Считывайте его только устройством без сети: снимок остаётся в памяти телефона и уходит в облако.',
  kk: 'Сол сөздер QR-код түрінде. Оны тек желіге қосылмаған құрылғымен оқыңыз: сурет телефон жадында қалады және бұлтқа кетеді.',
  en: 'The same words as a QR code. Read it only with a device that is off the network: the picture stays in the phone and goes to the cloud.',
};

const HEADINGS = {
  use: { ru: 'Как открыть хранилище', kk: 'Қойманы қалай ашуға болады', en: 'How to open the vault' },
  keep: { ru: 'Где не хранить', kk: 'Қайда сақтауға болмайды', en: 'Where not to keep it' },
  lost: { ru: 'Если лист потерян или его видел чужой', kk: 'Парақ жоғалса немесе оны бөтен көрсе', en: 'If the sheet is lost or a stranger saw it' },
} as const satisfies Record<string, Words>;

/**
 * Writes the texts of a recovery sheet: what it is, what it opens, how it is used, where it must not lie. The sheet names no person and no
 * case. Commands are those of `docs/cli.md`.
 */
export function recoverySheet(facts: RecoverySheetFacts, language: Tongue): RecoverySheet {
  const { share, slot, words } = facts;
  return {
    language,
    date: facts.date,
    title: share === null ? TITLE[language] : `${TITLE[language]}${numbered(share.number, share.count)[language]}`,
    lead: (share === null ? wholeLead() : shareLead(share))[language],
    facts: factRows(facts).map(([name, value]) => [name[language], value[language]]),
    words: words.split(' '),
    code: words.toUpperCase(),
    codeCaption: CAPTION[language],
    sections: [
      { heading: HEADINGS.use[language], lines: usage(share !== null).map((line) => line[language]) },
      { heading: HEADINGS.keep[language], lines: keeping(share !== null).map((line) => line[language]) },
      { heading: HEADINGS.lost[language], lines: [lost(slot)[language]] },
    ],
  };
}

function numbered(number: number, count: number): Words {
  const [one, all] = [String(number), String(count)];
  return { ru: ` ${one} из ${all}`, kk: `: ${one}-парақ, барлығы ${all}`, en: ` ${one} of ${all}` };
}

function wholeLead(): Words {
  return {
    ru: 'Эти двенадцать слов открывают хранилище программы «Пана» без парольной фразы. Кто их прочтёт, прочтёт все дела.',
    kk: 'Осы он екі сөз «Пана» бағдарламасының қоймасын құпия фразасыз ашады. Оларды оқыған адам барлық істі оқиды.',
    en: 'These twelve words open a vault of the program “Pana” without the passphrase. Whoever reads them reads all cases.',
  };
}

function shareLead({ threshold, count }: { readonly threshold: number; readonly count: number }): Words {
  const [few, all] = [String(threshold), String(count)];
  return {
    ru: `Здесь часть ключа к хранилищу программы «Пана». Листов ${all}; вместе хранилище открывают любые ${few} из них, без парольной фразы. Меньшее число листов не открывает ничего и ничего не сообщает о ключе.`,
    kk: `Мұнда «Пана» бағдарламасының қоймасы кілтінің бір бөлігі. Барлығы ${all} парақ; олардың кез келген ${few} данасы бірге қойманы құпия фразасыз ашады. Одан аз парақ ештеңе ашпайды және кілт туралы ештеңе айтпайды.`,
    en: `This is a part of the key to a vault of the program “Pana”. There are ${all} sheets; any ${few} of them together open the vault, without the passphrase. Fewer open nothing and say nothing about the key.`,
  };
}

/** The number of a vault in groups of four, as sheets and lists show it. */
export function groupedId(vault: string): string {
  return vault.replaceAll(/(.{4})(?=.)/gu, '$1 ');
}

function factRows(facts: RecoverySheetFacts): readonly (readonly [Words, Words])[] {
  const same = (text: string): Words => ({ ru: text, kk: text, en: text });
  const { share } = facts;
  return [
    [{ ru: 'Хранилище', kk: 'Қойма', en: 'Vault' }, same(groupedId(facts.vault))],
    [{ ru: 'Ключ', kk: 'Кілт', en: 'Key' }, same(facts.slot)],
    [{ ru: 'Дата', kk: 'Күні', en: 'Date' }, written(facts.date)],
    ...(share === null ? [] : [[{ ru: 'Нужно листов', kk: 'Қажет парақ саны', en: 'Sheets needed' }, {
      ru: `${String(share.threshold)} из ${String(share.count)}`, kk: `${String(share.count)} парақтың ${String(share.threshold)} данасы`, en: `${String(share.threshold)} of ${String(share.count)}`,
    }] as const]),
  ];
}

function written(date: string): Words {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const point = { precision: 'day', year, month, day } as const;
  return { ru: pointRu(point, 'nominative'), kk: pointKk(point, 'nominative'), en: pointEn(point) };
}

function usage(split: boolean): readonly Words[] {
  const option = split ? '--shares-file -' : '--recovery-file -';
  const typed: Words = split
    ? {
      ru: 'Соберите нужное число листов. Слова вводят латинскими буквами, лист за листом, по порядку; достаточно первых четырёх букв каждого слова. Ошибку в слове программа заметит.',
      kk: 'Қажетті парақ санын жинаңыз. Сөздер латын әріптерімен, парақ соңынан парақ, ретімен енгізіледі; әр сөздің алғашқы төрт әрпі жеткілікті. Сөздегі қатені бағдарлама байқайды.',
      en: 'Bring together as many sheets as are needed. The words are typed in Latin letters, sheet after sheet, in order; the first four letters of each will do. The program notices a mistake.',
    }
    : {
      ru: 'Слова вводят латинскими буквами, по порядку; достаточно первых четырёх букв каждого слова. Ошибку в слове программа почти всегда заметит.',
      kk: 'Сөздер латын әріптерімен, ретімен енгізіледі; әр сөздің алғашқы төрт әрпі жеткілікті. Сөздегі қатені бағдарлама әрдайым дерлік байқайды.',
      en: 'The words are typed in Latin letters, in order; the first four letters of each will do. The program almost always notices a mistake.',
    };
  return [
    typed,
    {
      ru: `В командной строке: npm run -s pana -- list ПАПКА ${option}`,
      kk: `Командалық жолда: npm run -s pana -- list БУМА ${option}`,
      en: `On the command line: npm run -s pana -- list FOLDER ${option}`,
    },
    {
      ru: `Затем задайте новую парольную фразу: npm run -s pana -- passwd ПАПКА ${option}`,
      kk: `Содан кейін жаңа құпия фраза қойыңыз: npm run -s pana -- passwd БУМА ${option}`,
      en: `Then set a new passphrase: npm run -s pana -- passwd FOLDER ${option}`,
    },
  ];
}

function keeping(split: boolean): readonly Words[] {
  return [
    {
      ru: 'Рядом с компьютером и с резервными копиями; дома и в кабинете, если туда могут прийти с обыском; в вещах, с которыми пересекаете границу.',
      kk: 'Компьютер мен сақтық көшірмелердің жанында; тінту болуы мүмкін үйде және кабинетте; шекарадан өткенде алып жүретін заттарда.',
      en: 'Beside the computer or the backups; at home or in the office, if they may be searched; in what you carry over a border.',
    },
    {
      ru: 'В телефоне (фотографией), в почте, в мессенджере, в облаке. Файл, с которого лист напечатан, удалите: npm run -s pana -- ledger ПАПКА --sweep --remove',
      kk: 'Телефонда (фотосурет түрінде), поштада, мессенджерде, бұлтта. Парақ басып шығарылған файлды жойыңыз: npm run -s pana -- ledger БУМА --sweep --remove',
      en: 'In a phone (as a photo), in mail, in a messenger, in the cloud. Remove the file from which the sheet was printed: npm run -s pana -- ledger FOLDER --sweep --remove',
    },
    ...(split ? [{
      ru: 'Два листа этого набора у одного человека или в одном месте: тогда делить ключ было незачем.',
      kk: 'Осы жинақтың екі парағы бір адамда немесе бір жерде: онда кілтті бөлудің мәні болмас еді.',
      en: 'Two sheets of this set with one person or in one place: then there was no use in splitting the key.',
    }] : []),
  ];
}

function lost(slot: string): Words {
  return {
    ru: `Отзовите ключ: npm run -s pana -- slots ПАПКА --remove ${slot}, затем смените ключ базы: passwd ПАПКА --rekey. Старые копии хранилища по-прежнему открываются этими словами: уничтожьте их.`,
    kk: `Кілтті жойыңыз: npm run -s pana -- slots БУМА --remove ${slot}, содан кейін база кілтін ауыстырыңыз: passwd БУМА --rekey. Қойманың ескі көшірмелері осы сөздермен ашыла береді: оларды жойыңыз.`,
    en: `Revoke the key: npm run -s pana -- slots FOLDER --remove ${slot}, then change the database key: passwd FOLDER --rekey. Old copies of the vault still open with these words: destroy them.`,
  };
}
