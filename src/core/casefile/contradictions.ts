import type { Words } from '../language/tongue.ts';
import { valueOf, type Answer } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { isBefore, spanOf, type HonestDate, type Moment } from './honest-date.ts';
import { exactMoment, minutesOf } from './moments.ts';

/** Two facts that can't both be true, with both places to look. Who is wrong is for people to say. */
export type Contradiction = { readonly code: string; readonly places: readonly [string, string]; readonly message: Words };

type Dated = { readonly path: string; readonly label: Words; readonly value: HonestDate | Moment | undefined };

const dated = (path: string, answer: Answer<HonestDate> | Answer<Moment> | undefined, ru: string, kk: string, en: string): Dated => ({ path, label: { ru, kk, en }, value: valueOf<HonestDate | Moment>(answer) });

/** True only if the later thing surely stands before the earlier one: by days, and by the minute where both minutes are known. */
function reversed(earlier: Dated, later: Dated): boolean {
  if (earlier.value === undefined || later.value === undefined) return false;
  if (isBefore(spanOf(later.value), spanOf(earlier.value)) === 'yes') return true;
  const [first, second] = [exactMoment(earlier.value), exactMoment(later.value)];
  return first !== null && second !== null && !first.about && !second.about && minutesOf(second) < minutesOf(first);
}

/** Pairs of things that happen in one order, wherever both are dated. */
function orderedPairs(file: CaseFile): readonly (readonly [Dated, Dated])[] {
  const pairs: (readonly [Dated, Dated])[] = [];
  const births = new Map(file.people.map((person) => [person.id, dated(`people[${person.id}].birthDate`, person.birthDate, 'дата рождения', 'туған күні', 'date of birth')]));
  const entries = new Map((file.journeys ?? []).filter(({ kind }) => kind === 'entry-kazakhstan').map((journey) => [journey.person, dated(`journeys[${journey.id}].at`, journey.at, 'въезд в Казахстан', 'Қазақстанға кіру', 'entry into Kazakhstan')]));
  for (const event of file.events ?? []) {
    const birth = births.get(event.person);
    if (birth !== undefined) pairs.push([birth, dated(`events[${event.id}].date`, event.date, 'событие', 'оқиға', 'an event')]);
  }
  for (const person of file.people) {
    for (const tie of person.ties ?? []) {
      const [own, other] = [births.get(person.id), births.get(tie.to)];
      if (own === undefined || other === undefined) continue;
      if (tie.kind === 'child') pairs.push([other, own]);
      if (tie.kind === 'parent') pairs.push([own, other]);
    }
  }
  for (const proceeding of file.proceedings ?? []) {
    const path = `proceedings[${proceeding.id}]`;
    const entry = entries.get(proceeding.person);
    const restricted = dated(`${path}.detention.restrictedAt`, proceeding.detention?.restrictedAt, 'фактическое задержание', 'нақты ұстау', 'actual detention');
    const hearing = dated(`${path}.safeguards.hearingAt`, proceeding.safeguards?.hearingAt, 'начало заседания', 'отырыстың басталуы', 'beginning of the hearing');
    const released = dated(`${path}.detention.releasedAt`, proceeding.detention?.releasedAt, 'освобождение', 'босату', 'release');
    if (entry !== undefined && proceeding.kind !== 'criminal-abroad') pairs.push([entry, restricted]);
    pairs.push([restricted, released], [restricted, hearing], [dated(`${path}.safeguards.notifiedAt`, proceeding.safeguards?.notifiedAt, 'извещение о заседании', 'отырыс туралы хабарлау', 'notice of the hearing'), hearing]);
    for (const act of proceeding.acts ?? []) {
      const made = dated(`${path}.acts[${act.id}].date`, act.date, 'дата акта', 'акт күні', 'date of the act');
      const handed = dated(`${path}.acts[${act.id}].handedOverAt`, act.handedOverAt, 'вручение копии', 'көшірмесін табыс ету', 'handing over of the copy');
      const announced = dated(`${path}.acts[${act.id}].announcedAt`, act.announcedAt, 'оглашение', 'жария ету', 'announcement');
      pairs.push([made, handed], [announced, handed], [announced, dated(`${path}.acts[${act.id}].departureTerm.until`, act.departureTerm?.until, 'срок выезда', 'кету мерзімі', 'departure term')]);
      if (act.kind === 'ruling' || act.kind === 'decision') pairs.push([hearing, announced]);
    }
    const steps = proceeding.asylum;
    if (steps !== undefined) {
      const filed = dated(`${path}.asylum.applicationFiledAt`, steps.applicationFiledAt, 'подача ходатайства', 'өтінішхат беру', 'filing of the application');
      const registered = dated(`${path}.asylum.registeredOn`, steps.registeredOn, 'регистрация ходатайства', 'өтінішхатты тіркеу', 'registration of the application');
      const issued = dated(`${path}.asylum.certificateIssuedOn`, steps.certificateIssuedOn, 'выдача свидетельства', 'куәлік беру', 'issue of the certificate');
      if (entry !== undefined) pairs.push([entry, filed]);
      pairs.push([filed, registered], [registered, issued], [issued, dated(`${path}.asylum.certificateValidUntil`, steps.certificateValidUntil, 'срок действия свидетельства', 'куәлік мерзімі', 'validity of the certificate')]);
    }
  }
  for (const claim of file.claims ?? []) {
    const path = `claims[${claim.id}].military`;
    pairs.push([
      dated(`${path}.calledUpOn`, claim.military?.calledUpOn, 'призыв или мобилизация', 'шақыру не жұмылдыру', 'call-up'),
      dated(`${path}.leftUnitOn`, claim.military?.leftUnitOn, 'оставление части', 'бөлімнен кету', 'leaving the unit'),
    ]);
  }
  return pairs;
}

function namesInTwoSpellings(file: CaseFile): readonly Contradiction[] {
  return file.people.flatMap((person) => {
    const mains = person.names.filter(({ use, script, tongue }) => use === 'main' && script === 'cyrillic' && (tongue === undefined || tongue === 'ru'));
    const registered = new Set((file.spellings ?? []).filter((spelling) => spelling.person === person.id).map(({ text }) => text));
    const spelt = mains.map((name) => ({ id: name.id, text: name.whole ?? [name.family, name.given, name.patronymic].filter((part) => part !== undefined).join(' ') }));
    const [first, second] = spelt.filter(({ text }) => !registered.has(text));
    if (first === undefined || second === undefined || first.text === second.text) return [];
    return [{
      code: 'name-in-two-spellings',
      places: [`people[${person.id}].names[${first.id}]`, `people[${person.id}].names[${second.id}]`] as const,
      message: {
        ru: 'Основное имя записано двумя способами. Внесите второе написание в реестр (spellings) или исправьте.',
        kk: 'Негізгі аты екі түрлі жазылған. Екінші жазылуын тізілімге (spellings) енгізіңіз немесе түзетіңіз.',
        en: 'The main name is spelt in two ways. Enter the second spelling in the register (spellings) or correct it.',
      },
    }];
  });
}

/** All contradictions of the case. A date that is only about known contradicts nothing. */
export function findContradictions(file: CaseFile): readonly Contradiction[] {
  const orders = orderedPairs(file).filter(([earlier, later]) => reversed(earlier, later)).map(([earlier, later]): Contradiction => ({
    code: 'order-of-events',
    places: [earlier.path, later.path],
    message: {
      ru: `«${later.label.ru}» стоит раньше, чем «${earlier.label.ru}». Проверьте обе даты.`,
      kk: `«${later.label.kk}» «${earlier.label.kk}» күнінен бұрын тұр. Екі күнді де тексеріңіз.`,
      en: `“${later.label.en}” stands before “${earlier.label.en}”. Check both dates.`,
    },
  }));
  return [...orders, ...namesInTwoSpellings(file)];
}
