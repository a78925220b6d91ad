import { NBSP } from './signs.ts';

/** Words of kinship in Turkic patronymics: they give no initial of their own («Гасан оглы» → «Г.»). */
const KINSHIP = new Set(['оглы', 'оглу', 'кызы', 'қызы', 'гызы', 'улы', 'ұлы', 'уулу', 'oglu', 'oğlu', 'qizi', 'qızı']);

/**
 * The initials of given name and patronymic, tied by no-break spaces: «И. А.», «А.-М.» for «Анна-Мария».
 * Empty when both are missing.
 */
export function initialsOf(name: { readonly given?: string | undefined; readonly patronymic?: string | undefined }): string {
  return [name.given, name.patronymic]
    .flatMap((part) => (part ?? '').normalize('NFC').trim().split(/\s+/u))
    .map(initialOfWord)
    .filter((initial) => initial !== '')
    .join(NBSP);
}

function initialOfWord(word: string): string {
  const pieces = word.split('-').filter((piece) => piece !== '' && !KINSHIP.has(piece.toLowerCase()));
  return pieces.map((piece) => `${([...piece][0] ?? '').toUpperCase()}.`).join('-');
}

/**
 * Surname with initials, tied by no-break spaces: «И. А. Петров» (`before`) or «Петров И. А.» (`after`), in all three
 * languages alike. `family` is given already in its case. What is missing is left out.
 */
export function withInitials(
  name: { readonly family?: string | undefined; readonly given?: string | undefined; readonly patronymic?: string | undefined },
  order: 'before' | 'after' = 'before',
): string {
  const initials = initialsOf(name);
  const family = (name.family ?? '').normalize('NFC').trim();
  const parts = order === 'before' ? [initials, family] : [family, initials];
  return parts.filter((part) => part !== '').join(NBSP);
}
