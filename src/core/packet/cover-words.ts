import { GRADE_WORDS } from '../law/grade-words.ts';
import type { Tongue } from '../language/tongue.ts';
import type { Family, Stage, Track } from './packet-plan.ts';

/** The languages of the cover: the advocate's working languages. A packet asked for in English has a Russian cover. */
export type CoverTongue = 'ru' | 'kk';

/** The language of the cover for the language of the papers. */
export const coverTongue = (asked: Tongue): CoverTongue => (asked === 'kk' ? 'kk' : 'ru');

/** Everything the cover says by itself; the words of filings, signatories and cautions are data of the plan. */
export type CoverWords = {
  readonly title: string;
  readonly paperTitle: string;
  /** «Ветлугин Т. О.; составлен 22 ноября 2026 года. Лист для адвоката …» */
  readonly subtitle: (people: string, date: string) => string;
  readonly fictional: string;
  readonly noName: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly tracks: Readonly<Record<Track, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly caseNumber: (number: string) => string;
  readonly inferred: string;
  readonly columns: { readonly paper: string; readonly to: string; readonly term: string; readonly copies: string; readonly signs: string };
  readonly handOver: { readonly to: string; readonly when: string; readonly number: string; readonly by: string };
  readonly atOnce: string;
  readonly noTemplate: string;
  readonly more: (count: number) => string;
  readonly all: string;
  readonly notes: {
    readonly addresses: string; readonly addressesUnread: string; readonly doubt: string; readonly cautions: string; readonly byHand: string; readonly leftOut: string; readonly blanks: string; readonly blanksFirst: string; readonly withheld: string;
    readonly unread: string; readonly changed: string; readonly compare: string; readonly consent: string; readonly consentTake: string; readonly contradictions: string; readonly contradictionsWhere: string;
  };
  /** The day on which an address was checked, and what to say of one long ago. */
  readonly addresses: { readonly checked: (day: string) => string; readonly checkAgain: (day: string) => string };
  readonly unhcr: string;
  readonly committee: string;
};

const RU: CoverWords = {
  title: 'СРОЧНЫЙ ПАКЕТ',
  paperTitle: 'Лист адвоката к срочному пакету',
  subtitle: (people, date) => `${people}; составлен ${date}. Лист для адвоката, никуда не подаётся.`,
  fictional: ' Дело вымышленное.',
  noName: 'имя не внесено',
  families: { removal: 'Выдворение', extradition: 'Выдача', asylum: 'Убежище' },
  tracks: { koap: 'КоАП', gpk: 'ГПК, глава 49', appk: 'АППК', extradition: 'решение о выдаче', 'extradition-arrest': 'стража', asylum: 'статус беженца' },
  stages: { before: 'акта ещё нет', decided: 'акт вынесен', late: 'срок выезда истёк' },
  caseNumber: (number) => `дело № ${number}`,
  inferred: ' Это вывод программы: проверьте.',
  columns: { paper: 'Бумага', to: 'Куда', term: 'Срок', copies: 'Экз.', signs: 'Кто подписывает' },
  handOver: { to: 'Кому передано', when: 'Дата и час', number: 'Входящий №', by: 'Кто принял, подпись' },
  atOnce: 'немедленно',
  noTemplate: 'НЕТ ШАБЛОНА',
  more: (count) => `ещё ${String(count)}`,
  all: 'все',
  addresses: { checked: (day) => `проверен ${day}`, checkAgain: (day) => `проверен давно, ${day}: сверьте снова` },
  notes: {
    addresses: 'Проверенные адреса:',
    addressesUnread: 'ваш файл authorities.yaml не прочитан, адреса не напечатаны; где ошибка, говорит pana authorities.',
    doubt: 'Проверьте порядок дела:', cautions: 'Человеку нельзя без совета с вами:', byHand: 'Составить самим, шаблона в программе нет:', leftOut: 'Не вошло:',
    blanks: 'Пустые места (впишите от руки или в дело):', blanksFirst: 'Прежде всего:', withheld: 'Скрыто от читателей бумаг:',
    unread: `Нормы степени C (${GRADE_WORDS.C.short.ru}):`, changed: 'Могла измениться редакция:', compare: 'Сверьте до подачи.',
    consent: 'Согласие человека не записано:', consentTake: 'Возьмите подпись до отправки.', contradictions: 'Противоречия в деле:', contradictionsWhere: 'места показывает команда check.',
  },
  unhcr: 'УВКБ ООН',
  committee: 'комитет ООН',
};

// review native C: the Kazakh words of the packet's cover
const KK: CoverWords = {
  title: 'ШҰҒЫЛ ПАКЕТ',
  paperTitle: 'Шұғыл пакетке арналған адвокат парағы',
  subtitle: (people, date) => `${people}; ${date} жасалды. Адвокатқа арналған парақ, ешқайда тапсырылмайды.`,
  fictional: ' Іс ойдан шығарылған.',
  noName: 'аты енгізілмеген',
  families: { removal: 'Шығарып жіберу', extradition: 'Ұстап беру', asylum: 'Пана' },
  tracks: { koap: 'ӘҚБтК', gpk: 'АПК, 49-тарау', appk: 'ӘРПК', extradition: 'ұстап беру туралы шешім', 'extradition-arrest': 'күзетпен ұстау', asylum: 'босқын мәртебесі' },
  stages: { before: 'акт әлі жоқ', decided: 'акт шығарылған', late: 'кету мерзімі өткен' },
  caseNumber: (number) => `№ ${number} іс`,
  inferred: ' Бұл бағдарламаның қорытындысы: тексеріңіз.',
  columns: { paper: 'Қағаз', to: 'Қайда', term: 'Мерзім', copies: 'Дана', signs: 'Кім қол қояды' },
  handOver: { to: 'Кімге берілді', when: 'Күні, сағаты', number: 'Кіріс №', by: 'Кім қабылдады, қолы' },
  atOnce: 'дереу',
  noTemplate: 'ҮЛГІСІ ЖОҚ',
  more: (count) => `тағы ${String(count)}`,
  all: 'барлығы',
  addresses: { checked: (day) => `${day} тексерілген`, checkAgain: (day) => `${day} тексерілген, ескірген болуы мүмкін: қайта салыстырыңыз` },
  notes: {
    addresses: 'Тексерілген мекенжайлар:',
    addressesUnread: 'authorities.yaml файлыңыз оқылмады, мекенжайлар басылмады; қатесін pana authorities командасы көрсетеді.',
    doubt: 'Істің тәртібін тексеріңіз:', cautions: 'Сізбен ақылдаспай адамға болмайтыны:', byHand: 'Өзіңіз жасайсыз, бағдарламада үлгісі жоқ:', leftOut: 'Кірмегені:',
    blanks: 'Бос орындар (қолмен не іске жазыңыз):', blanksFirst: 'Ең алдымен:', withheld: 'Қағаздарды оқитындардан жасырылған:',
    unread: `C дәрежелі нормалар (${GRADE_WORDS.C.short.kk}):`, changed: 'Редакциясы өзгеруі мүмкін:', compare: 'Тапсырмас бұрын салыстырыңыз.',
    consent: 'Адамның келісімі жазылмаған:', consentTake: 'Жібермес бұрын қолын алыңыз.', contradictions: 'Істегі қайшылықтар:', contradictionsWhere: 'орындарын check командасы көрсетеді.',
  },
  unhcr: 'БҰҰ БЖКБ',
  committee: 'БҰҰ комитеті',
};

export const COVER_WORDS: Readonly<Record<CoverTongue, CoverWords>> = { ru: RU, kk: KK };
