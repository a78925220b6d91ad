import { formatDate } from '#core/language/dates.ts';
import { checkedPlaces, isOldCheck } from '#core/law/address-freshness.ts';
import type { Authority } from '#core/law/authorities.ts';
import type { PacketPlan } from '#core/packet/packet-plan.ts';
import type { CaseReport, CheckedPaper } from './check-case.ts';

/** Where the papers of the urgent packet go: the plan, and the authorities with the user's own addresses; null where that file can't be read, absent where nobody looks. */
export type AddressSources = { readonly plan: PacketPlan; readonly addressees?: ReadonlyMap<string, Authority> | null | undefined };

/**
 * What is old or unread of the addresses to which the papers of a case go: one issue for each authority of which a printed
 * address or mailbox was checked more than `months` before the day, with the papers that go there.
 */
export function addressIssues({ plan, addressees }: AddressSources, papers: readonly CheckedPaper[], date: string, months: number): CaseReport['issues'] {
  const going = new Map<string, Set<string>>();
  for (const { template, variant } of papers) {
    const name = variant === null ? template : `${template}.${variant}`;
    for (const filing of plan.families.flatMap(({ filings }) => filings)) {
      if (filing.template !== template || (filing.variant !== undefined && filing.variant !== variant)) continue;
      for (const key of filing.addressees) going.set(key, (going.get(key) ?? new Set()).add(name));
    }
  }
  if (going.size === 0 || addressees === undefined) return [];
  if (addressees === null) return [{ issue: UNREAD, papers: [...new Set([...going.values()].flatMap((names) => [...names]))] }];
  return [...going].flatMap(([key, names]) => {
    const authority = addressees.get(key);
    const old = authority === undefined ? [] : checkedPlaces(authority).filter(({ checkedOn }) => isOldCheck(checkedOn, date, months));
    return authority === undefined || old.length === 0 ? [] : [{ issue: oldIssue(authority, old, months), papers: [...names] }];
  });
}

const UNREAD = {
  code: 'addresses-unread', severity: 'should',
  message: {
    ru: 'Ваш файл authorities.yaml не прочитан: адреса не печатаются и не проверены. Где ошибка, говорит pana authorities.',
    kk: 'authorities.yaml файлыңыз оқылмады: мекенжайлар басылмайды және тексерілген жоқ. Қатесін pana authorities командасы көрсетеді.',
    en: 'Your file authorities.yaml could not be read: addresses are not printed and were not checked. Where it is wrong, pana authorities says.',
  },
} as const;

function oldIssue({ names }: Authority, old: readonly { readonly where: string; readonly checkedOn: string }[], months: number): CaseReport['issues'][number]['issue'] {
  const list = (tongue: 'ru' | 'kk' | 'en'): string => old.map(({ where, checkedOn }) => `${where} (${formatDate(checkedOn, tongue, 'numeric') ?? checkedOn})`).join('; ');
  const count = String(months);
  return {
    code: 'address-checked-long-ago', severity: 'should',
    message: {
      ru: `Адрес проверен больше ${count} мес. назад: ${names.ru.nominative} — ${list('ru')}. Сверьте его до отправки и впишите новый день в authorities.yaml.`,
      kk: `Мекенжай ${count} айдан бұрын тексерілген: ${names.kk?.nominative ?? names.ru.nominative} — ${list('kk')}. Жібермес бұрын салыстырып, authorities.yaml файлына жаңа күнді жазыңыз.`,
      en: `An address was last checked more than ${count} months ago: ${names.en} — ${list('en')}. Compare it before sending and put the new day into authorities.yaml.`,
    },
  };
}
