import { EmergencyAnswers, type EmergencyKey } from '#core/interview/emergency.ts';
import type { Control } from '#core/interview/question.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { quickDate } from './quick-date.ts';

/** What a field holds as typed: its words by part, or why there is none. */
export type Typed = { readonly parts: Readonly<Record<string, string>>; readonly silent: 'unknown' | 'none' | 'refused' | null };
export type Form = Readonly<Partial<Record<EmergencyKey, Typed>>>;

export const NOTHING: Typed = { parts: {}, silent: null };

/** The form as it was kept in the vault; what does not look like one is passed over. */
export function formOf(kept: Readonly<Record<string, unknown>> | null): Form {
  const entries = Object.keys(EmergencyAnswers.shape).flatMap((key): [string, Typed][] => {
    const typed = kept?.[key];
    if (typeof typed !== 'object' || typed === null || !('parts' in typed) || typeof typed.parts !== 'object' || typed.parts === null) return [];
    const parts = Object.fromEntries(Object.entries(typed.parts).filter((part): part is [string, string] => typeof part[1] === 'string'));
    const silent = 'silent' in typed ? (['unknown', 'none', 'refused'] as const).find((state) => state === typed.silent) : undefined;
    return [[key, { parts, silent: silent ?? null }]];
  });
  return Object.fromEntries(entries);
}

const words = (text: string, tongue: Tongue) => ({ original: tongue, [tongue]: text });

/** The value of one field in the notation of the case file; undefined while nothing readable stands there. */
export function valueOfField(kind: Control['kind'], parts: Typed['parts'], tongue: Tongue, today: string): unknown {
  const text = (parts['text'] ?? '').trim();
  if (kind === 'name') {
    const names = Object.fromEntries(['family', 'given', 'patronymic'].flatMap((part) => ((parts[part] ?? '').trim() === '' ? [] : [[part, (parts[part] ?? '').trim()]])));
    if (Object.keys(names).length === 0) return undefined;
    return { script: /\p{Script=Latin}/u.test(Object.values(names).join('')) ? 'latin' : 'cyrillic', ...names };
  }
  if (text === '') return undefined;
  switch (kind) {
    case 'honest-date':
      return quickDate(text, false, today) ?? undefined;
    case 'moment':
      return quickDate(text, true, today) ?? undefined;
    case 'words':
    case 'own-words':
      return words(text, tongue);
    case 'organisation':
      return { name: words(text, tongue) };
    default:
      return text;
  }
}

type Asked = { readonly path: string; readonly control: Control };

/** The answers that can be read out of the form. */
export function answersOf(form: Form, asked: readonly Asked[], tongue: Tongue, today: string): EmergencyAnswers {
  const entries = asked.flatMap(({ path, control }): [string, unknown][] => {
    const typed = form[path as EmergencyKey];
    if (typed === undefined) return [];
    if (typed.silent !== null) return [[path, { state: typed.silent }]];
    const value = valueOfField(control.kind, typed.parts, tongue, today);
    return value === undefined ? [] : [[path, { state: 'value', value }]];
  });
  const read = EmergencyAnswers.safeParse(Object.fromEntries(entries));
  if (read.success) return read.data;
  // One field that the case file refuses must not cost the others.
  const sound = entries.filter(([key, value]) => EmergencyAnswers.safeParse({ [key]: value }).success);
  return EmergencyAnswers.parse(Object.fromEntries(sound));
}
