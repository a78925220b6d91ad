import { z } from 'zod';
import { answer } from './answer.ts';
import { CountryCode, LanguageCode, ShortText, YesNo } from './elements.ts';
import { UN_HELP } from './help-proceeding.ts';
import { HonestDate } from './honest-date.ts';
import { explain } from './labels.ts';
import { LocalizedText } from './text.ts';

/** Bodies that take an individual case. A case goes to one treaty body only. */
export const UN_BODIES = ['hrc', 'cat', 'cedaw', 'cerd', 'crc', 'cescr', 'crpd', 'ced', 'wgad', 'wgeid', 'special-procedures', 'unhcr'] as const;

/** What UNHCR can be asked to do. */
export const UNHCR_REQUESTS = ['visit', 'contact-authorities', 'letter-to-court', 'attend-hearing', 'mandate-assessment', 'third-state', 'interpreter'] as const;

/** The UN track of a proceeding of kind `un`: what its forms ask beside the facts of the case. */
export const UnSteps = z.strictObject({
  body: answer(z.enum(UN_BODIES), 'Орган ООН', 'БҰҰ органы', 'UN body'),
  state: answer(CountryCode, 'Против какого государства', 'Қай мемлекетке қарсы', 'State concerned'),
  submissionLanguage: answer(LanguageCode, 'Язык обращения', 'Өтініш тілі', 'Language of the submission'),
  correspondent: answer(z.enum(['victim', 'representative', 'relative', 'ngo']), 'Кто пишет в орган', 'Органға кім жазады', 'Who writes to the body'),
  noAuthorityReason: answer(LocalizedText, 'Почему нет подписанного полномочия', 'Қол қойылған өкілеттік неге жоқ', 'Why there is no signed authority'),
  anonymity: answer(YesNo, 'Скрыть имя в опубликованном решении', 'Жарияланған шешімде атын жасыру', 'Name hidden in a published decision'),
  confidentialData: answer(LocalizedText, 'Какие сведения не передавать государству', 'Мемлекетке қандай мәліметтер берілмеуі керек', 'Data to be kept from the State'),
  sameMatter: answer(YesNo, 'То же дело подано в другую международную процедуру', 'Дәл осы іс басқа халықаралық рәсімге берілді', 'Same matter submitted to another international procedure'),
  sameMatterDetails: answer(LocalizedText, 'В какую процедуру, когда и с каким исходом', 'Қай рәсімге, қашан, нәтижесі қандай', 'Which procedure, when, with what outcome'),
  submittedOn: answer(HonestDate, 'Когда отправлено', 'Қашан жіберілді', 'Submitted on'),
  registrationNumber: answer(ShortText, 'Номер регистрации в органе', 'Органдағы тіркеу нөмірі', 'Registration number of the body'),
  registeredOn: answer(HonestDate, 'Когда зарегистрировано', 'Қашан тіркелді', 'Registered on'),
  interimAsked: answer(YesNo, 'Прошены временные меры', 'Уақытша шаралар сұралды', 'Interim measures asked for'),
  interimMeasure: answer(LocalizedText, 'Какая мера нужна', 'Қандай шара қажет', 'Measure asked for'),
  interimDecision: answer(z.enum(['granted', 'refused', 'lifted', 'waiting']), 'Решение о временных мерах', 'Уақытша шаралар туралы шешім', 'Decision on interim measures'),
  interimDecidedOn: answer(HonestDate, 'Когда решено о временных мерах', 'Уақытша шаралар туралы қашан шешілді', 'Interim measures decided on'),
  protectionAsked: answer(LocalizedText, 'От какого давления нужна защита и кому', 'Қандай қысымнан және кімге қорғау қажет', 'Protection against reprisals, for whom'),
  remediesNotUsed: answer(LocalizedText, 'Почему внутренние средства не исчерпаны', 'Ішкі құралдар неге таусылмаған', 'Why domestic remedies are not exhausted'),
  articles: answer(z.array(ShortText).max(40), 'Какие статьи нарушены', 'Қай баптар бұзылды', 'Articles violated'),
  relief: answer(LocalizedText, 'О чём просят орган', 'Органнан не сұралады', 'Relief sought'),
  mandates: answer(z.array(z.enum(['torture', 'russia', 'migrants', 'defenders', 'expression', 'assembly', 'judges', 'counter-terrorism', 'religion', 'executions', 'wgad', 'wgeid', 'minorities'])).max(13), 'Кому из специальных процедур', 'Арнайы рәсімдердің қайсысына', 'Mandates addressed'),
  nameInLetter: answer(YesNo, 'Имя можно назвать в письме государству', 'Мемлекетке хатта атын атауға болады', 'Name may stand in the letter to the State'),
  nameInReport: answer(YesNo, 'Имя можно назвать в открытом докладе', 'Ашық баяндамада атын атауға болады', 'Name may stand in the public report'),
  arbitraryCategories: answer(z.array(z.enum(['i', 'ii', 'iii', 'iv', 'v'])).max(5), 'Категории произвольного задержания', 'Заңсыз ұстау санаттары', 'Categories of arbitrary detention'),
  whyArbitrary: answer(LocalizedText, 'Почему задержание произвольно', 'Ұстау неге заңсыз', 'Why the detention is arbitrary'),
  urgency: answer(LocalizedText, 'Что случится и когда, если не вмешаться', 'Араласпаса не болады және қашан', 'What will happen and when'),
  unhcrRequests: answer(z.array(z.enum(UNHCR_REQUESTS)).max(UNHCR_REQUESTS.length), 'О чём просят УВКБ ООН', 'БҰҰ БЖКБ-дан не сұралады', 'What UNHCR is asked to do'),
  unhcrOffice: answer(LocalizedText, 'Офис УВКБ ООН', 'БҰҰ БЖКБ кеңсесі', 'UNHCR office'),
});
export type UnSteps = z.output<typeof UnSteps>;

explain(UnSteps, UN_HELP);
