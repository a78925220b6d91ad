import type { Words } from '../language/tongue.ts';

/** A label and the root under which it stands; null where nobody needs to be told (the person whom the paper is about, the paper itself). */
export type Whose = { readonly label: Words; readonly owner: Words | null };

/** The label with whose it is, for lists in which it stands away from its neighbours: «Защитник или представитель: имя». */
export function wholeLabel({ label, owner }: Whose): Words {
  if (owner === null) return label;
  const joined = (tongue: keyof Words): string => `${owner[tongue]}: ${uncapitalised(label[tongue])}`;
  return { ru: joined('ru'), kk: joined('kk'), en: joined('en') };
}

/** «Имя» becomes «имя»; «ИИН» stays. */
function uncapitalised(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
