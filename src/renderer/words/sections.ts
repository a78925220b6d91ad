import type { Words } from '#core/language/tongue.ts';

/** The parts of a case file, as headings. */
export const SECTIONS: Readonly<Record<string, Words>> = {
  people: { ru: 'Человек', kk: 'Адам', en: 'Person' },
  mandates: { ru: 'Полномочия', kk: 'Өкілеттік', en: 'Mandate' },
  consents: { ru: 'Согласие', kk: 'Келісім', en: 'Consent' },
  proceedings: { ru: 'Производство', kk: 'Іс жүргізу', en: 'Proceeding' },
  journeys: { ru: 'Поездка', kk: 'Сапар', en: 'Journey' },
  events: { ru: 'Событие', kk: 'Оқиға', en: 'Event' },
  claims: { ru: 'Основания для убежища', kk: 'Пана сұрау негіздері', en: 'Asylum claim' },
  stays: { ru: 'Пребывание в Казахстане', kk: 'Қазақстанда болуы', en: 'Stay in Kazakhstan' },
  evidence: { ru: 'Доказательство', kk: 'Дәлелдеме', en: 'Evidence' },
  spellings: { ru: 'Написание имени', kk: 'Есімнің жазылуы', en: 'Spelling of a name' },
  notes: { ru: 'Заметка', kk: 'Жазба', en: 'Note' },
};
