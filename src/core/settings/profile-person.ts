import type { Person } from '../casefile/person.ts';
import type { Profile } from './vault-settings.ts';

const said = <T>(value: T) => ({ state: 'value' as const, value });

/** A profile as a person of a case, null where it has no name. Only what the profile says: no mandate is made up. `tongue` is the language it was written in. */
export function profilePerson(profile: Profile, id: string, tongue: 'ru' | 'kk' | 'en'): Person | null {
  const { family, given, patronymic, sex, role, status, cardNumber, licence, organisation, address, phone, email } = profile;
  if (family === '' && given === '') return null;
  const words = (text: string) => ({ original: tongue, [tongue]: text });
  const profession = {
    ...(status === '' ? {} : { status }), ...(organisation === '' ? {} : { organisation: said(words(organisation)) }),
    ...(cardNumber === '' ? {} : { cardNumber: said(cardNumber) }), ...(licence === '' ? {} : { licence: said(licence) }),
  };
  return {
    id, roles: [role],
    names: [{ id: `${id}-name`, script: 'cyrillic', use: 'main', ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }), ...(patronymic === '' ? {} : { patronymic }) }],
    ...(sex === '' ? {} : { sex: said(sex) }), ...(phone === '' ? {} : { phone: said(phone) }), ...(email === '' ? {} : { email: said(email) }),
    ...(address === '' ? {} : { addresses: [{ id: `${id}-office`, kind: 'office', text: words(address) }] }),
    ...(Object.keys(profession).length === 0 ? {} : { profession }),
  };
}
