import type { Words } from '../language/tongue.ts';
import type { SectionId } from './question.ts';

type Section = { readonly label: Words; readonly warning: Words | null };

// review native C: the Kazakh names of the sections of the interview and the warning before hard questions
const HARD: Words = {
  ru: 'Дальше вопросы о тяжёлом. Любой можно пропустить и вернуться к нему позже; можно ответить «не знаю» или «не хочу говорить».',
  kk: 'Әрі қарай ауыр сұрақтар болады. Кез келгенін өткізіп жіберіп, кейін оралуға болады; «білмеймін» немесе «айтқым келмейді» деуге болады.',
  en: 'The next questions are about hard things. Any of them can be skipped and come back to later; “I don’t know” and “I don’t want to say” are answers.',
};

const easy = (ru: string, kk: string, en: string): Section => ({ label: { ru, kk, en }, warning: null });
const hard = (ru: string, kk: string, en: string): Section => ({ label: { ru, kk, en }, warning: HARD });

/** Names of the parts of the interview, and what is said before those that may hurt. Kazakh words await native review. */
export const SECTION_WORDS: Readonly<Record<SectionId, Section>> = {
  person: easy('О человеке', 'Адам туралы', 'The person'),
  detention: easy('Задержание', 'Ұстау', 'Detention'),
  act: easy('Дело и решение', 'Іс және шешім', 'The case and the decision'),
  hearing: easy('Как проходило заседание', 'Отырыс қалай өтті', 'How the hearing went'),
  offences: easy('В чём обвиняют в Казахстане', 'Қазақстанда не үшін айыптайды', 'What is alleged in Kazakhstan'),
  asylum: easy('Ход дела об убежище', 'Пана туралы істің барысы', 'Course of the asylum case'),
  entry: easy('Дорога и въезд', 'Жол және кіру', 'Journey and entry'),
  documents: easy('Документы', 'Құжаттар', 'Documents'),
  family: easy('Семья', 'Отбасы', 'Family'),
  stay: easy('Жизнь в Казахстане', 'Қазақстандағы өмір', 'Life in Kazakhstan'),
  reasons: hard('Почему нельзя возвращаться', 'Неге қайтуға болмайды', 'Why return is impossible'),
  events: hard('Что произошло', 'Не болды', 'What happened'),
  military: hard('Военная служба', 'Әскери қызмет', 'Military service'),
  charges: easy('Обвинения за рубежом', 'Шетелдегі айыптар', 'Charges abroad'),
  health: hard('Здоровье и уязвимость', 'Денсаулық және осалдық', 'Health and vulnerability'),
  signing: easy('Кто подписывает и переводит', 'Кім қол қояды және аударады', 'Who signs and interprets'),
  consents: easy('Согласия', 'Келісімдер', 'Consents'),
  un: easy('Обращения в ООН', 'БҰҰ-ға жүгіну', 'Proceedings before the UN'),
  evidence: easy('Доказательства', 'Дәлелдемелер', 'Evidence'),
};
