import type { Words } from '../language/tongue.ts';
import { valueOf } from './answer.ts';
import type { CaseFile } from './case-file.ts';
import { CitedSource } from './cited-source.ts';
import { CaseEvent, Claim, Journey, Military, Stay } from './claim.ts';
import { Evidence } from './evidence.ts';
import { spanOf } from './honest-date.ts';
import { Consent, Mandate } from './mandate.ts';
import { IdentityDocument, Person } from './person.ts';
import { Act, AsylumSteps, Charge, Detention, Offence, Proceeding, Safeguards } from './proceeding.ts';
import type { Root, Selection } from './selection.ts';
import { UnSteps } from './un-steps.ts';

type Find = Root['find'];

const one = (path: string | undefined): readonly string[] => (path === undefined ? [] : [path]);
const words = (ru: string, kk: string, en: string): Words => ({ ru, kk, en });

const selectedProceeding = (file: CaseFile, selection: Selection) => file.proceedings?.find((proceeding) => proceeding.id === selection.proceeding);

/** The selected proceeding if it is of the kind, else the last one of that kind for the same person. */
function proceedingOfKind(file: CaseFile, selection: Selection, kind: string) {
  const selected = selectedProceeding(file, selection);
  return selected?.kind === kind ? selected : file.proceedings?.findLast((proceeding) => proceeding.kind === kind && proceeding.person === selection.person);
}

const proceedingPath: Find = (file, selection) => one(selectedProceeding(file, selection) && `proceedings[${String(selection.proceeding)}]`);

const actOfKinds = (kinds: readonly string[]): Find => (file, selection) => {
  const proceeding = selectedProceeding(file, selection);
  const act = proceeding?.acts?.findLast((candidate) => kinds.includes(candidate.kind));
  return one(proceeding && act && `proceedings[${proceeding.id}].acts[${act.id}]`);
};

const ofKind = (kind: string): Find => (file, selection) => {
  const proceeding = proceedingOfKind(file, selection, kind);
  return one(proceeding && `proceedings[${proceeding.id}]`);
};

/**
 * A block of the selected proceeding, or of the person's detention proceeding where the selected one has none. An asylum or
 * UN paper, which complains of no proceeding, also sees what is recorded in the person's last removal or extradition case;
 * in an appeal the detention of another case would be a false ground.
 */
const blockOf = (block: 'detention' | 'safeguards'): Find => (file, selection) => {
  const selected = selectedProceeding(file, selection);
  const neutral = selected === undefined || selected.kind === 'asylum' || selected.kind === 'un';
  const elsewhere = neutral ? file.proceedings?.findLast((proceeding) => proceeding.person === selection.person && proceeding[block] !== undefined) : undefined;
  const holder = [selected, proceedingOfKind(file, selection, 'detention'), elsewhere].find((proceeding) => proceeding?.[block]);
  return one(holder && `proceedings[${holder.id}].${block}`);
};

/** The last proceeding in which the state seeks to remove the person by expulsion. */
const removalOf: Find = (file, selection) => {
  const proceeding = file.proceedings?.findLast(({ kind, person }) => person === selection.person && (kind === 'koap' || kind === 'gpk' || kind === 'appk'));
  return one(proceeding && `proceedings[${proceeding.id}]`);
};

const lastJourney = (kind: Journey['kind']): Find => (file, selection) => {
  const journey = file.journeys?.findLast((candidate) => candidate.kind === kind && candidate.person === selection.person);
  return one(journey && `journeys[${journey.id}]`);
};

/** Events in the order of the first day they can mean; those without one keep their place at the end. */
const eventsInOrder: Find = (file, selection) => {
  const dated = (file.events ?? []).filter((event) => event.person === selection.person).map((event) => {
    const date = valueOf(event.date);
    return { path: `events[${event.id}]`, first: date === undefined ? '9999' : (spanOf(date).first ?? '9999') };
  });
  return dated.sort((left, right) => (left.first < right.first ? -1 : left.first > right.first ? 1 : 0)).map((event) => event.path);
};

const familyOf: Find = (file, selection) =>
  file.people.filter((person) => person.ties?.some((tie) => tie.to === selection.person) === true && person.roles.includes('family')).map((person) => `people[${person.id}]`);

const chargesAbroad: Find = (file, selection) => {
  const holders = ['extradition', 'criminal-abroad'].map((kind) => proceedingOfKind(file, selection, kind));
  const holder = holders.find((proceeding) => (proceeding?.charges?.length ?? 0) > 0);
  return (holder?.charges ?? []).map((charge) => `proceedings[${holder?.id ?? ''}].charges[${charge.id}]`);
};

const passportOf: Find = (file, selection) => {
  const documents = valueOf(file.people.find((person) => person.id === selection.person)?.documents);
  const document = documents?.find((candidate) => candidate.type === 'passport') ?? documents?.[0];
  return one(document && `people[${selection.person}].documents[${document.id}]`);
};

const unCasesOf = (file: CaseFile, person: string) => (file.proceedings ?? []).filter((proceeding) => proceeding.kind === 'un' && proceeding.person === person);

/** The submission that a paper to the UN is: to the committee of its variant, else to UNHCR; else one whose body is not written down yet. */
const unStepsOf: Find = (file, selection) => {
  const cases = unCasesOf(file, selection.person);
  const body = selection.variant ?? 'unhcr';
  const found = cases.findLast(({ un }) => valueOf(un?.body) === body) ?? cases.findLast(({ un }) => un !== undefined && un.body === undefined);
  return one(found?.un && `proceedings[${found.id}].un`);
};

/** The last consent of the person to one of the bodies, unless it was taken back. */
const consentTo = (...bodies: readonly string[]): Find => (file, selection) => {
  const consent = file.consents?.findLast((candidate) => candidate.person === selection.person && bodies.includes(candidate.to) && valueOf(candidate.withdrawnOn) === undefined);
  return one(consent && `consents[${consent.id}]`);
};

/** Every root of the template language. A new one needs its line in `docs/template-language.md`. */
export const ROOTS: readonly Root[] = [
  { name: 'person', list: false, schema: Person, label: words('Лицо, о котором бумага', 'Қағаз қатысты адам', 'The person concerned'), find: (file, { person }) => one(file.people.some(({ id }) => id === person) ? `people[${person}]` : undefined) },
  { name: 'passport', list: false, schema: IdentityDocument, label: words('Паспорт лица', 'Адамның паспорты', 'The person’s passport'), find: passportOf },
  { name: 'speaker', list: false, schema: Person, label: words('Защитник или представитель', 'Қорғаушы немесе өкіл', 'Defender or representative'), find: (file, { speakerPerson }) => one(file.people.some(({ id }) => id === speakerPerson) ? `people[${String(speakerPerson)}]` : undefined) },
  { name: 'interpreter', list: false, schema: Person, label: words('Переводчик', 'Аудармашы', 'Interpreter'), find: (file, { interpreter }) => one(file.people.some(({ id }) => id === interpreter) ? `people[${String(interpreter)}]` : undefined) },
  { name: 'family', list: true, schema: Person, label: words('Члены семьи', 'Отбасы мүшелері', 'Family members'), find: familyOf },
  {
    name: 'mandate', list: false, schema: Mandate, label: words('Полномочия подписавшего', 'Қол қоюшының өкілеттігі', 'The signatory’s mandate'),
    find: (file, selection) => {
      const mandate = file.mandates?.findLast((candidate) => candidate.from === selection.person && candidate.to === selection.speakerPerson);
      return one(mandate && `mandates[${mandate.id}]`);
    },
  },
  { name: 'proceeding', list: false, schema: Proceeding, label: words('Производство', 'Іс жүргізу', 'The proceeding'), find: proceedingPath },
  { name: 'decision', list: false, schema: Act, label: words('Обжалуемый акт', 'Шағым жасалған акт', 'The challenged act'), find: actOfKinds(['ruling', 'decision', 'refusal', 'order']) },
  { name: 'protocol', list: false, schema: Act, label: words('Протокол', 'Хаттама', 'The protocol'), find: actOfKinds(['protocol', 'detention-protocol']) },
  { name: 'policeApplication', list: false, schema: Act, label: words('Заявление полиции о выдворении', 'Полицияның шығарып жіберу туралы өтініші', 'The police application'), find: actOfKinds(['application-of-police']) },
  { name: 'offences', list: true, schema: Offence, label: words('Вменяемые правонарушения', 'Таңылған құқық бұзушылықтар', 'Alleged offences'), find: (file, selection) => (selectedProceeding(file, selection)?.offences ?? []).map((offence) => `proceedings[${String(selection.proceeding)}].offences[${offence.id}]`) },
  { name: 'detention', list: false, schema: Detention, label: words('Задержание', 'Ұстау', 'Detention'), find: blockOf('detention') },
  { name: 'safeguards', list: false, schema: Safeguards, label: words('Процессуальные гарантии', 'Процестік кепілдіктер', 'Procedural safeguards'), find: blockOf('safeguards') },
  {
    name: 'asylum', list: false, schema: AsylumSteps, label: words('Ход дела об убежище', 'Пана туралы істің барысы', 'Course of the asylum case'),
    find: (file, selection) => {
      const proceeding = proceedingOfKind(file, selection, 'asylum');
      return one(proceeding?.asylum && `proceedings[${proceeding.id}].asylum`);
    },
  },
  { name: 'asylumCase', list: false, schema: Proceeding, label: words('Дело об убежище', 'Пана туралы іс', 'The asylum case'), find: ofKind('asylum') },
  { name: 'removal', list: false, schema: Proceeding, label: words('Дело о выдворении', 'Шығарып жіберу туралы іс', 'The removal case'), find: removalOf },
  { name: 'extradition', list: false, schema: Proceeding, label: words('Дело о выдаче', 'Ұстап беру туралы іс', 'The extradition case'), find: ofKind('extradition') },
  { name: 'criminalAbroad', list: false, schema: Proceeding, label: words('Уголовное дело за рубежом', 'Шетелдегі қылмыстық іс', 'The criminal case abroad'), find: ofKind('criminal-abroad') },
  { name: 'charges', list: true, schema: Charge, label: words('Обвинения за рубежом', 'Шетелдегі айыптар', 'Charges abroad'), find: chargesAbroad },
  { name: 'entry', list: false, schema: Journey, label: words('Въезд в Казахстан', 'Қазақстанға кіру', 'Entry into Kazakhstan'), find: lastJourney('entry-kazakhstan') },
  { name: 'exit', list: false, schema: Journey, label: words('Выезд из страны происхождения', 'Шығу елінен кету', 'Exit from the country of origin'), find: lastJourney('exit-origin') },
  {
    name: 'transit', list: true, schema: Journey, label: words('Транзит', 'Транзит', 'Transit'),
    find: (file, selection) => (file.journeys ?? []).filter((journey) => journey.kind === 'transit' && journey.person === selection.person).map((journey) => `journeys[${journey.id}]`),
  },
  { name: 'events', list: true, schema: CaseEvent, label: words('События', 'Оқиғалар', 'Events'), find: eventsInOrder },
  {
    name: 'claim', list: false, schema: Claim, label: words('Основания для убежища', 'Пана сұрау негіздері', 'The asylum claim'),
    find: (file, selection) => {
      const claim = file.claims?.find((candidate) => candidate.person === selection.person);
      return one(claim && `claims[${claim.id}]`);
    },
  },
  {
    name: 'military', list: false, schema: Military, label: words('Военная служба', 'Әскери қызмет', 'Military service'),
    find: (file, selection) => {
      const claim = file.claims?.find((candidate) => candidate.person === selection.person);
      return one(claim?.military && `claims[${claim.id}].military`);
    },
  },
  {
    name: 'stay', list: false, schema: Stay, label: words('Пребывание в Казахстане', 'Қазақстанда болуы', 'Stay in Kazakhstan'),
    find: (file, selection) => {
      const stay = file.stays?.find((candidate) => candidate.person === selection.person);
      return one(stay && `stays[${stay.id}]`);
    },
  },
  { name: 'consents', list: true, schema: Consent, label: words('Согласия лица', 'Адамның келісімдері', 'The person’s consents'), find: (file, { person }) => (file.consents ?? []).filter((consent) => consent.person === person).map(({ id }) => `consents[${id}]`) },
  { name: 'unhcrConsent', list: false, schema: Consent, label: words('Согласие на передачу в УВКБ ООН', 'БҰҰ БЖКБ-ға беруге келісім', 'Consent to write to UNHCR'), find: consentTo('unhcr') },
  { name: 'unConsent', list: false, schema: Consent, label: words('Согласие на обращение в орган ООН', 'БҰҰ органына жүгінуге келісім', 'Consent to write to a UN body'), find: consentTo('un-treaty-body', 'special-procedures') },
  { name: 'un', list: false, schema: UnSteps, label: words('Обращение в орган ООН', 'БҰҰ органына жүгіну', 'The submission to the UN body'), find: unStepsOf },
  {
    name: 'unCases', list: true, schema: Proceeding, label: words('Поданные обращения в ООН', 'БҰҰ-ға берілген өтініштер', 'Submissions made to the UN'),
    find: (file, { person }) => unCasesOf(file, person).filter(({ un, caseNumber }) => [un?.submittedOn, un?.registeredOn, un?.registrationNumber, caseNumber].some((given) => given?.state === 'value')).map(({ id }) => `proceedings[${id}]`),
  },
  {
    name: 'citedSources', list: true, schema: CitedSource, label: words('Источники, на которые ссылается бумага', 'Қағаз сілтеме жасайтын дереккөздер', 'Sources that the paper cites'),
    find: (file, selection) => (file.citedSources ?? []).filter((cited) => cited.person === selection.person).map((cited) => `citedSources[${cited.id}]`),
  },
  {
    name: 'evidence', list: true, schema: Evidence, label: words('Приложения и доказательства', 'Қосымшалар мен дәлелдемелер', 'Annexes and evidence'),
    find: (file, selection) => (file.evidence ?? []).filter((item) => item.annexTo?.some((family) => family === selection.annexTo) === true).map((item) => `evidence[${item.id}]`),
  },
];
