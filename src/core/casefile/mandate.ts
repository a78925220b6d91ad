import { z } from 'zod';
import { answer } from './answer.ts';
import { HonestDate } from './honest-date.ts';
import { ITEM, ItemId, LanguageCode, ShortText, YesNo } from './elements.ts';
import { CONSENT_HELP, MANDATE_HELP } from './help-person.ts';
import { explain, named } from './labels.ts';
import { LocalizedText } from './text.ts';

/**
 * Why somebody may sign for a person. КоАП 750: card and notice of defence suffice. ГПК 60, 61: an appeal needs a
 * power of attorney that names the right to appeal; without it the appeal is returned (ГПК 407).
 */
export const Mandate = z.strictObject({
  ...ITEM,
  from: named(ItemId, 'От кого', 'Кімнен', 'From'),
  to: named(ItemId, 'Кому', 'Кімге', 'To'),
  kind: named(z.enum(['notice-of-defence', 'power-of-attorney', 'advocate-warrant', 'un-authority', 'legal-guardian', 'oral-in-court']), 'Вид полномочия', 'Өкілеттік түрі', 'Kind of mandate'),
  number: answer(ShortText, 'Номер', 'Нөмірі', 'Number'),
  date: answer(HonestDate, 'Дата', 'Күні', 'Date'),
  powers: answer(z.array(z.enum(['represent', 'sign', 'appeal', 'cassation', 'withdraw', 'receive-papers', 'asylum', 'un'])).max(8), 'Полномочия', 'Өкілеттіктері', 'Powers'),
  certifiedBy: answer(LocalizedText, 'Кем удостоверено', 'Кім куәландырған', 'Certified by'),
  validUntil: answer(HonestDate, 'Действует до', 'Жарамдылық мерзімі', 'Valid until'),
  revokedOn: answer(HonestDate, 'Когда отозвано', 'Қашан кері қайтарып алынды', 'Revoked on'),
  original: answer(YesNo, 'Подлинник на руках', 'Түпнұсқасы қолда', 'Original at hand'),
});
export type Mandate = z.output<typeof Mandate>;

/** What a person agreed to, in which scope, and that it was read back in a language they understand. */
export const Consent = z.strictObject({
  ...ITEM,
  person: named(ItemId, 'Кто соглашается', 'Кім келіседі', 'Who consents'),
  to: named(z.enum(['unhcr', 'un-treaty-body', 'special-procedures', 'ombudsman', 'prosecutor', 'ngo', 'media', 'consulate']), 'Кому можно передать', 'Кімге беруге болады', 'To whom it may go'),
  scope: answer(LocalizedText, 'Объём согласия', 'Келісім көлемі', 'Scope of consent'),
  given: answer(YesNo, 'Согласие дано', 'Келісім берілді', 'Consent given'),
  date: answer(HonestDate, 'Дата согласия', 'Келісім күні', 'Date of consent'),
  mayName: answer(YesNo, 'Можно назвать имя властям', 'Билікке атын атауға болады', 'The name may be given to the authorities'),
  language: answer(LanguageCode, 'На каком языке прочитано', 'Қай тілде оқылды', 'Read back in which language'),
  readBackBy: answer(ItemId, 'Кто прочитал вслух', 'Кім дауыстап оқыды', 'Read back by'),
  withdrawnOn: answer(HonestDate, 'Когда согласие отозвано', 'Келісім қашан кері қайтарып алынды', 'Consent withdrawn on'),
  readBack: answer(YesNo, 'Прочитано вслух на понятном языке', 'Түсінікті тілде оқылды', 'Read back in an understood language'),
});
export type Consent = z.output<typeof Consent>;

explain(Mandate, MANDATE_HELP);
explain(Consent, CONSENT_HELP);
