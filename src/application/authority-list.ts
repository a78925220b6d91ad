import type { CaseFile } from '#core/casefile/case-file.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { isOldCheck } from '#core/law/address-freshness.ts';
import { headingOf, type Authority } from '#core/law/authorities.ts';

/** An addressee as a list shows it: its name, in the dative where the language has one, what it takes, in which languages, where it was said to sit. */
export type AuthorityRow = Pick<Authority, 'key' | 'kind' | 'takes' | 'languages' | 'grade' | 'gradeKk' | 'note' | 'addresses' | 'mailboxes' | 'norms'> & {
  readonly name: Words;
  readonly dative: { readonly ru: string; readonly kk: string | null };
  /** Head of a paper in this language; null where the name of the very body must be copied from the person's papers. */
  readonly heading: string | null;
  /** Addresses and mailboxes whose check is older than the day asked about by more than `months`. */
  readonly stale: readonly string[];
};

/** All addressees; with a case, those with a name of their own in it are headed by that name. */
export function listAuthorities(authorities: ReadonlyMap<string, Authority>, tongue: Tongue, today: string, months: number): readonly AuthorityRow[] {
  return [...authorities.values()].map((authority) => {
    const { key, kind, takes, languages, grade, gradeKk, note, addresses, mailboxes, norms, names } = authority;
    const old = ({ checkedOn }: { readonly checkedOn: string }): boolean => isOldCheck(checkedOn, today, months);
    return {
      key, kind, takes, languages, grade, gradeKk, note, addresses, mailboxes, norms,
      name: { ru: names.ru.nominative, kk: names.kk?.nominative ?? names.ru.nominative, en: names.en },
      dative: { ru: names.ru.dative, kk: names.kk?.dative ?? null },
      heading: headingOf(authority, tongue, null),
      stale: [...addresses.filter(old).map(({ address }) => address), ...mailboxes.filter(old).map(({ mailbox }) => mailbox)],
    };
  });
}

/** Bodies that the case names in its own papers: paths and names, the ones to copy into a heading. */
export function bodiesOfCase(file: CaseFile): readonly { readonly path: string; readonly name: unknown }[] {
  return (file.proceedings ?? []).flatMap((proceeding) => (['authority', 'higherAuthority', 'initiator', 'prosecutor'] as const).flatMap((field) => {
    const answer = proceeding[field];
    return answer?.state === 'value' ? [{ path: `proceedings[${proceeding.id}].${field}`, name: answer.value.name }] : [];
  }));
}
