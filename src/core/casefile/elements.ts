import { z } from 'zod';
import { Disclosure } from './disclosure.ts';
import { named } from './labels.ts';
import { LocalizedText } from './text.ts';

/** Random id of an item in a list; paths go by it, so provenance and revisions survive reordering. */
export const ItemId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/);

/** Short text without line breaks: numbers, names, marks. Kept as written: a leading zero and `45E10` survive. */
export const ShortText = z.string().min(1).max(400).regex(/^[^\n\r]*$/);

/** Yes or no. JSON booleans are read, everything is stored as words. */
export const YesNo = z.preprocess((raw) => (raw === true || raw === 'true' ? 'yes' : raw === false || raw === 'false' ? 'no' : raw), z.enum(['yes', 'no']));

/** A count, written in digits. */
export const Count = z.preprocess(
  (raw) => (typeof raw === 'string' && /^\d{1,9}$/u.test(raw) ? Number(raw) : raw),
  z.int().min(0).max(999_999_999),
);

/** A day that stands in a paper, so it is always exact. */
export const ExactDate = z.iso.date();

/** ISO 3166-1 alpha-2 country; prints by name in the paper's language. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** Primary language subtag of BCP 47; prints by name in the paper's language. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/);

/** Key of the law library, for example `kz.koap.517(4)`; prints as a citation. */
export const NormKey = z.string().regex(/^[a-z]+\.[a-z0-9.-]+(\([0-9-]+\))*$/);

/** Every item of a list has an id and may be withheld as a whole. */
export const ITEM = { id: ItemId, disclosure: Disclosure.optional() };

/** Case forms of a name in one language, as confirmed by a person. `declines: no` prints the name unchanged in every case. */
export const NameForms = z.strictObject({
  declines: z.enum(['yes', 'no']).optional(),
  confirmed: z.enum(['yes', 'no']).optional(),
  nominative: ShortText.optional(),
  genitive: ShortText.optional(),
  dative: ShortText.optional(),
  accusative: ShortText.optional(),
  instrumental: ShortText.optional(),
  prepositional: ShortText.optional(),
  locative: ShortText.optional(),
  ablative: ShortText.optional(),
});
export type NameForms = z.output<typeof NameForms>;

export const NameFormsByTongue = z.strictObject({ ru: NameForms.optional(), kk: NameForms.optional() });

/** A court, police body, prosecutor's office, local executive body. The name stands in the nominative in each language. */
export const Organisation = z.strictObject({
  name: named(LocalizedText, 'Название', 'Атауы', 'Name'),
  nameForms: named(NameFormsByTongue, 'Падежные формы названия', 'Атаудың септік түрлері', 'Case forms of the name').optional(),
  address: named(LocalizedText, 'Адрес', 'Мекенжайы', 'Address').optional(),
});
export type Organisation = z.output<typeof Organisation>;
