import type { Words } from '#core/language/tongue.ts';

/** The parts of a case file, as headings. */
export const SECTIONS: Readonly<Record<string, Words>> = {
  people: { ru: 'Люди', kk: 'Адамдар', en: 'People' },
  mandates: { ru: 'Полномочия', kk: 'Өкілеттіктер', en: 'Mandates' },
  consents: { ru: 'Согласия', kk: 'Келісімдер', en: 'Consents' },
  proceedings: { ru: 'Производства', kk: 'Іс жүргізулер', en: 'Proceedings' },
  journeys: { ru: 'Поездки', kk: 'Сапарлар', en: 'Journeys' },
  events: { ru: 'События', kk: 'Оқиғалар', en: 'Events' },
  claims: { ru: 'Основания для убежища', kk: 'Пана сұрау негіздері', en: 'Asylum claim' },
  stays: { ru: 'Пребывание в Казахстане', kk: 'Қазақстанда болуы', en: 'Stay in Kazakhstan' },
  evidence: { ru: 'Доказательства', kk: 'Дәлелдемелер', en: 'Evidence' },
  spellings: { ru: 'Написания имён', kk: 'Есімдердің жазылуы', en: 'Spellings of names' },
  citedSources: { ru: 'Источники для бумаг', kk: 'Қағаздарға арналған дереккөздер', en: 'Sources for papers' },
  explanations: { ru: 'Объяснения противоречий', kk: 'Қайшылықтарға түсіндірмелер', en: 'Explanations of contradictions' },
  notes: { ru: 'Заметки', kk: 'Жазбалар', en: 'Notes' },
};

/** Parts of a proceeding or a claim that hold questions of their own. */
export const BLOCKS: Readonly<Record<string, Words>> = {
  detention: { ru: 'задержание', kk: 'ұстау', en: 'detention' },
  safeguards: { ru: 'как проходило заседание', kk: 'отырыс қалай өтті', en: 'how the hearing went' },
  asylum: { ru: 'ход дела об убежище', kk: 'пана туралы істің барысы', en: 'course of the asylum case' },
  military: { ru: 'военная служба', kk: 'әскери қызмет', en: 'military service' },
  profession: { ru: 'профессия юриста или переводчика', kk: 'заңгер не аудармашы мамандығы', en: 'profession of a lawyer or interpreter' },
  departureTerm: { ru: 'срок выезда', kk: 'кету мерзімі', en: 'departure term' },
  un: { ru: 'обращение в ООН', kk: 'БҰҰ-ға жүгіну', en: 'communication to the UN' },
};
