import type { Words } from '../language/tongue.ts';
import { isAnswer } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import type { Disclosure } from './disclosure.ts';
import { parsePath, readPath } from './paths.ts';

/** Who should read a fact unless somebody decides otherwise, and why. */
export type SuggestedDisclosure = { disclosure: Disclosure; because: Words };

const HELPER: Words = { ru: 'имя помощника может навредить ему самому', kk: 'көмекшінің аты оның өзіне зиян тигізуі мүмкін', en: 'a helper’s name may harm the helper' };
const THIRD_PERSON: Words = { ru: 'сведения о людях, которые не просили их называть', kk: 'аталуын сұрамаған адамдар туралы мәліметтер', en: 'it speaks of people who did not ask to be named' };
const ASYLUM_FILE: Words = {
  ru: 'содержание дела об убежище: жалобу на выдачу читает прокурор, который говорит с запрашивающим государством',
  kk: 'пана туралы істің мазмұны: ұстап беруге шағымды сұрау салушы мемлекетпен сөйлесетін прокурор оқиды',
  en: 'content of the asylum file: a complaint against extradition is read by the prosecutor who talks to the requesting state',
};
const OWN_NOTE: Words = { ru: 'заметка для себя', kk: 'өзіне арналған жазба', en: 'a note for oneself' };
const SOURCE: Words = { ru: 'согласие даётся одному органу и другим не показывается', kk: 'келісім бір органға беріледі, басқаларға көрсетілмейді', en: 'a consent is given to one body and shown to no other' };

type Default = { readonly pattern: RegExp; readonly disclosure: Disclosure; readonly because: Words };

// review native C: the Kazakh reasons of the disclosure defaults
/** By path; the first that fits. A person is judged by role. */
const DEFAULTS: readonly Default[] = [
  { pattern: /^notes\[[^\]]+\]$/u, disclosure: 'nobody', because: OWN_NOTE },
  { pattern: /^people\[[^\]]+\]\.trustedPerson$/u, disclosure: ['asylum', 'un'], because: THIRD_PERSON },
  { pattern: /^events\[[^\]]+\]\.witnesses$/u, disclosure: 'nobody', because: THIRD_PERSON },
  { pattern: /^claims\[[^\]]+\]\.(?:whoElseAtRisk|departureDecided)$/u, disclosure: 'nobody', because: THIRD_PERSON },
  { pattern: /^claims\[[^\]]+\]\.similarCases$/u, disclosure: ['asylum', 'un'], because: THIRD_PERSON },
  { pattern: /^claims\[[^\]]+\]\.(?:onlineActivity|donations|activityKnown|protectionSought|inconsistencies)$/u, disclosure: ['asylum', 'un'], because: ASYLUM_FILE },
  { pattern: /^proceedings\[[^\]]+\]\.asylum\.(?:interview\w+|custodyObstacles)$/u, disclosure: ['asylum', 'un'], because: ASYLUM_FILE },
  { pattern: /^proceedings\[[^\]]+\]\.un\./u, disclosure: 'un', because: SOURCE },
  { pattern: /^consents\[[^\]]+\]\.scope$/u, disclosure: 'un', because: SOURCE },
];

/** People who come into a case to help, and not as a party. */
const HIDDEN_ROLES: readonly string[] = ['helper', 'witness'];

/** The default for a fact at a path, or for a person by role; `null` where every reader of a paper may know it. */
export function suggestedDisclosure(path: string, roles: readonly string[] = []): SuggestedDisclosure | null {
  if (/^people\[[^\]]+\]$/u.test(path)) return roles.length > 0 && roles.every((role) => HIDDEN_ROLES.includes(role)) ? { disclosure: 'nobody', because: HELPER } : null;
  const found = DEFAULTS.find(({ pattern }) => pattern.test(path));
  return found === undefined ? null : { disclosure: found.disclosure, because: found.because };
}

/** Facts of a case that stand open to every reader although the default would close them: what a lawyer should look at. */
export function openAgainstDefault(file: CaseFile): readonly (SuggestedDisclosure & { readonly path: string })[] {
  const people = file.people.flatMap((person) => {
    const path = `people[${person.id}]`;
    const suggested = person.disclosure === undefined ? suggestedDisclosure(path, person.roles) : null;
    return suggested === null ? [] : [{ path, ...suggested }];
  });
  return [...people, ...walk(file, '')];
}

function walk(value: unknown, path: string): readonly (SuggestedDisclosure & { readonly path: string })[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? walk(item, `${path}[${String(item.id)}]`) : []));
  if (typeof value !== 'object' || value === null) return [];
  if (isAnswer(value)) {
    const suggested = value.state === 'value' && value.disclosure === undefined ? suggestedDisclosure(path) : null;
    return suggested === null ? (value.state === 'value' ? walk(value.value, path) : []) : [{ path, ...suggested }];
  }
  if ('disclosure' in value && value.disclosure !== undefined) return [];
  return Object.entries(value).flatMap(([field, below]) => walk(below, path === '' ? field : `${path}.${field}`));
}

/** Who may read the fact at a path as the case stands: the strictest of what is set on it and on the things around it. */
export function effectiveDisclosure(file: CaseFile, path: string): readonly { readonly path: string; readonly disclosure: Disclosure }[] {
  const steps = parsePath(path) ?? [];
  return steps.flatMap((_step, index) => {
    const here = steps.slice(0, index + 1);
    const found: unknown = readPath(file, here);
    return typeof found === 'object' && found !== null && 'disclosure' in found && found.disclosure !== undefined ? [{ path: here.map((step, at) => ('id' in step ? `[${step.id}]` : at === 0 ? step.field : `.${step.field}`)).join(''), disclosure: found.disclosure as Disclosure }] : [];
  });
}
