import { isAnswer, valueOf, type Answer } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import { parsePath, readPath } from '../paths.ts';
import { exactMoment } from '../moments.ts';
import type { Proceeding } from '../proceeding.ts';
import { apart, dated, pairFinding, words, type Dated, type Finding, type Named } from './finding.ts';

const named = (path: string, ru: string, kk: string, en: string): Named => ({ path, label: words(ru, kk, en) });
const denied = (what: Named, recorded: Named): Finding =>
  pairFinding('denied-but-recorded', what, recorded, 'Записано: «{1}», но в деле есть «{2}».', '«{1}» деп жазылған, бірақ істе «{2}» бар.', 'On record: “{1}”, but the case has “{2}”.');
const exclude = (left: Named, right: Named): Finding =>
  pairFinding('answers-exclude', left, right, 'Ответы «{1}» и «{2}» вместе невозможны.', '«{1}» және «{2}» жауаптары бірге болуы мүмкін емес.', 'The answers “{1}” and “{2}” can’t both be true.');
const differ = (left: Dated, right: Dated): Finding =>
  pairFinding('sources-differ', left, right, 'Две записи об одном и том же — «{1}» и «{2}» — называют разные даты.', 'Бір нәрсе туралы екі жазба — «{1}» және «{2}» — әртүрлі күн көрсетеді.', 'Two records of one thing, “{1}” and “{2}”, give different dates.');

const none = (given: Answer<unknown> | undefined): boolean => given?.state === 'none';
const known = (given: Answer<unknown> | undefined): boolean => given?.state === 'value';

function aboutPeople(file: CaseFile): readonly Finding[] {
  return file.people.flatMap((person) => {
    const path = `people[${person.id}]`;
    const citizenships = valueOf(person.citizenships) ?? [];
    const countries = new Set(citizenships.map(({ country }) => country));
    return [
      ...(valueOf(person.stateless) === 'yes' ? citizenships.filter(({ kind }) => kind === 'citizen').map(({ id }) =>
        exclude(named(`${path}.stateless`, 'лицо без гражданства', 'азаматтығы жоқ адам', 'stateless'), named(`${path}.citizenships[${id}]`, 'гражданство', 'азаматтығы', 'citizenship'))) : []),
      ...(countries.size === 0 ? [] : (valueOf(person.documents) ?? []).filter(({ type, country }) => (type === 'passport' || type === 'internal-passport') && country !== undefined && !countries.has(country)).map(({ id }) =>
        pairFinding('passport-and-citizenship', named(`${path}.citizenships`, 'гражданство', 'азаматтығы', 'citizenship'), named(`${path}.documents[${id}]`, 'паспорт', 'паспорт', 'passport'),
          'Паспорт выдан страной, которой нет среди гражданств.', 'Паспортты азаматтықтар арасында жоқ ел берген.', 'The passport is of a country that is not among the citizenships.'))),
      ...(valueOf(person.whereabouts) === 'deceased' && valueOf(person.onApplication) === 'yes'
        ? [exclude(named(`${path}.whereabouts`, 'умер', 'қайтыс болған', 'deceased'), named(`${path}.onApplication`, 'вписан в ходатайство', 'өтінішхатқа енгізілген', 'entered in the application'))] : []),
      ...iinFindings(path, valueOf(person.iin), dated(`${path}.birthDate`, person.birthDate, 'дата рождения', 'туған күні', 'date of birth'), valueOf(person.sex)),
    ];
  });
}

/** A Kazakh identification number begins with the birth date; its seventh digit, where it is 1 to 6, tells century and sex (odd: male). */
function iinFindings(path: string, iin: string | undefined, birth: Dated, sex: 'male' | 'female' | undefined): readonly Finding[] {
  const match = /^(\d\d)(\d\d)(\d\d)([1-6])\d{5}$/u.exec(iin ?? '');
  if (match === null) return [];
  const [, year = '', month = '', day = '', mark = ''] = match;
  const century = String(18 + Math.floor((Number(mark) - 1) / 2));
  const number = named(`${path}.iin`, 'ИИН', 'ЖСН', 'identification number');
  const told: Dated = { ...number, value: `${century}${year}-${month}-${day}` };
  const male = Number(mark) % 2 === 1;
  return [
    ...(apart(told, birth) ? [pairFinding('number-and-birth', number, birth, 'Первые цифры ИИН — не та дата, что «{2}».', 'ЖСН-нің алғашқы цифрлары «{2}» күніне сәйкес емес.', 'The first digits of the identification number are not the “{2}”.')] : []),
    ...(sex !== undefined && (sex === 'male') !== male ? [pairFinding('number-and-birth', number, named(`${path}.sex`, 'пол', 'жынысы', 'sex'), 'Седьмая цифра ИИН — не того пола, что записан.', 'ЖСН-нің жетінші цифры жазылған жынысқа сәйкес емес.', 'The seventh digit of the identification number does not fit the recorded sex.')] : []),
  ];
}

function aboutClaims(file: CaseFile): readonly Finding[] {
  return (file.claims ?? []).flatMap((claim) => {
    const path = `claims[${claim.id}]`;
    const own = (file.proceedings ?? []).filter(({ person }) => person === claim.person);
    const { military } = claim;
    const unliable = valueOf(military?.liable) === 'no' ? named(`${path}.military.liable`, 'не военнообязанный', 'әскери міндетті емес', 'not liable to military service')
      : valueOf(military?.service) === 'none' ? named(`${path}.military.service`, 'не служил', 'қызмет етпеген', 'no service') : null;
    const service: readonly Named[] = [
      ...(known(military?.calledUpOn) ? [named(`${path}.military.calledUpOn`, 'призыв или мобилизация', 'шақыру не жұмылдыру', 'call-up')] : []),
      ...(known(military?.leftUnitOn) ? [named(`${path}.military.leftUnitOn`, 'оставление части', 'бөлімнен кету', 'leaving the unit')] : []),
      ...(file.events ?? []).filter(({ person, kind }) => person === claim.person && kind === 'desertion').map(({ id }) => named(`events[${id}]`, 'оставление службы', 'қызметтен кету', 'desertion')),
    ];
    const desertions = (file.events ?? []).filter(({ person, kind }) => person === claim.person && kind === 'desertion').map((event) => dated(`events[${event.id}].date`, event.date, 'событие «оставление службы»', '«қызметтен кету» оқиғасы', 'the event of desertion'));
    const left = dated(`${path}.military.leftUnitOn`, military?.leftUnitOn, 'оставление части', 'бөлімнен кету', 'leaving the unit');
    const [firstDesertion] = desertions.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    return [
      ...(none(claim.crimesAlleged) ? own.filter(({ kind }) => kind === 'criminal-abroad' || kind === 'extradition').flatMap((proceeding) => (proceeding.charges ?? []).map((charge) =>
        denied(named(`${path}.crimesAlleged`, 'обвинений нет', 'айып жоқ', 'no crimes alleged'), named(`proceedings[${proceeding.id}].charges[${charge.id}]`, 'обвинение', 'айып', 'a charge')))) : []),
      ...(none(claim.priorAsylum) ? (file.journeys ?? []).filter(({ person, asylumSought }) => person === claim.person && valueOf(asylumSought) === 'yes').map(({ id }) =>
        denied(named(`${path}.priorAsylum`, 'убежища прежде не просил', 'бұрын пана сұрамаған', 'no earlier asylum application'), named(`journeys[${id}].asylumSought`, 'просил убежища по дороге', 'жолда пана сұраған', 'asylum sought on the way'))) : []),
      ...(unliable === null ? [] : service.map((recorded) => denied(unliable, recorded))),
      ...(firstDesertion !== undefined && desertions.every((each) => apart(each, left)) ? [pairFinding('dates-differ', left, firstDesertion,
        '«{1}» и «{2}» — одно и то же, но даты разные.', '«{1}» мен «{2}» — бір нәрсе, бірақ күндері әртүрлі.', '“{1}” and “{2}” are one thing, but the dates differ.')] : []),
    ];
  });
}

const SAFEGUARD_PAIRS = [
  ['personPresent', 'no', 'personHeard', 'yes', words('лицо не участвовало в заседании', 'адам отырысқа қатыспаған', 'the person was not at the hearing'), words('лицу дали объясниться', 'адамға түсінік беруге мүмкіндік берілген', 'the person could explain')],
  ['sessionHeld', 'no', 'personPresent', 'yes', words('судебного заседания не было', 'сот отырысы болмаған', 'there was no court session'), words('лицо участвовало в заседании', 'адам отырысқа қатысқан', 'the person took part in the session')],
  ['sessionHeld', 'no', 'personHeard', 'yes', words('судебного заседания не было', 'сот отырысы болмаған', 'there was no court session'), words('лицу дали объясниться', 'адамға түсінік беруге мүмкіндік берілген', 'the person could explain')],
  ['protocolDrawn', 'no', 'protocolCopyGiven', 'yes', words('протокол не составлен', 'хаттама жасалмаған', 'no record was made'), words('копия протокола вручена', 'хаттама көшірмесі берілген', 'a copy of the record was given')],
  ['postponementAsked', 'no', 'postponementGranted', 'yes', words('об отложении не просили', 'кейінге қалдыру сұралмаған', 'no postponement was asked for'), words('отложение предоставлено', 'кейінге қалдырылған', 'a postponement was granted')],
  ['waiverSigned', 'no', 'waiverUnderstood', 'yes', words('ходатайство не подписано', 'өтінішхатқа қол қойылмаған', 'the request was not signed'), words('смысл подписанного понят', 'қол қойғанның мәні түсінікті болған', 'what was signed was understood')],
] as const;

function aboutProceeding(proceeding: Proceeding): readonly Finding[] {
  const path = `proceedings[${proceeding.id}]`;
  const { safeguards, asylum, acts = [], offences = [] } = proceeding;
  const stage = valueOf(asylum?.stage);
  const steps: readonly [Answer<unknown> | undefined, readonly string[], Named][] = [
    [asylum?.applicationFiledAt, ['not-filed'], named(`${path}.asylum.applicationFiledAt`, 'дата подачи ходатайства', 'өтінішхат берілген күн', 'date of filing')],
    [asylum?.registrationNumber, ['not-filed'], named(`${path}.asylum.registrationNumber`, 'регистрационный номер', 'тіркеу нөмірі', 'registration number')],
    [asylum?.certificateNumber, ['not-filed', 'filed'], named(`${path}.asylum.certificateNumber`, 'номер свидетельства', 'куәлік нөмірі', 'number of the certificate')],
  ];
  return [
    ...SAFEGUARD_PAIRS.filter(([left, no, right, yes]) => valueOf(safeguards?.[left]) === no && valueOf(safeguards?.[right]) === yes)
      .map(([left, , right, , leftLabel, rightLabel]) => exclude({ path: `${path}.safeguards.${left}`, label: leftLabel }, { path: `${path}.safeguards.${right}`, label: rightLabel })),
    ...(valueOf(safeguards?.protocolDrawn) === 'no' ? acts.filter(({ kind }) => kind === 'detention-protocol').map(({ id }) =>
      denied(named(`${path}.safeguards.protocolDrawn`, 'протокол задержания не составлен', 'ұстау хаттамасы жасалмаған', 'no record of detention'), named(`${path}.acts[${id}]`, 'протокол задержания', 'ұстау хаттамасы', 'a record of detention'))) : []),
    ...acts.filter((act) => none(act.handedOverAt) && known(act.handedOverTo)).map(({ id }) =>
      exclude(named(`${path}.acts[${id}].handedOverAt`, 'копия не вручалась', 'көшірмесі берілмеген', 'no copy was handed over'), named(`${path}.acts[${id}].handedOverTo`, 'кому вручена копия', 'көшірмесі кімге берілген', 'to whom the copy was handed over'))),
    ...(stage === undefined ? [] : steps.filter(([given, stages]) => known(given) && stages.includes(stage)).map(([, , recorded]) => exclude(named(`${path}.asylum.stage`, 'стадия: ещё не дошло', 'сатысы: әлі жетпеген', 'stage: not yet reached'), recorded))),
    ...(none(asylum?.wishExpressedAt) && valueOf(asylum?.wishRecorded) === 'yes' ? [exclude(named(`${path}.asylum.wishExpressedAt`, 'желание не заявлялось', 'ниет білдірілмеген', 'no wish was expressed'), named(`${path}.asylum.wishRecorded`, 'заявление занесено в протокол', 'өтініш хаттамаға енгізілген', 'the wish was recorded'))] : []),
    ...offences.filter((offence) => none(offence.fine) && valueOf(offence.finePaid) === 'yes').map(({ id }) => exclude(named(`${path}.offences[${id}].fine`, 'штрафа нет', 'айыппұл жоқ', 'no fine'), named(`${path}.offences[${id}].finePaid`, 'штраф уплачен', 'айыппұл төленген', 'the fine was paid'))),
    ...(none(proceeding.detention?.restrictedAt) && known(proceeding.detention?.releasedAt) ? [exclude(named(`${path}.detention.restrictedAt`, 'не задерживали', 'ұсталмаған', 'not detained'), named(`${path}.detention.releasedAt`, 'освобождён', 'босатылған', 'released'))] : []),
  ];
}

const ONE_ACT = /^proceedings\[[^\]]+\]\.acts\[[^\]]+\]$/u;

/** One thing in two records of the case: a charge in two proceedings, a detention in two, an act and its copy in the evidence, a document listed twice. */
function aboutTwoRecords(file: CaseFile): readonly Finding[] {
  const records: { readonly key: string; readonly at: Dated }[] = [];
  const add = (key: string, at: Dated): void => void records.push({ key, at });
  for (const proceeding of file.proceedings ?? []) {
    const path = `proceedings[${proceeding.id}]`;
    for (const charge of proceeding.charges ?? []) {
      const article = valueOf(charge.article);
      if (article === undefined) continue;
      add(`brought ${proceeding.person} ${charge.code} ${article}`, dated(`${path}.charges[${charge.id}].broughtOn`, charge.broughtOn, 'дата обвинения', 'айып күні', 'date of the charge'));
      add(`alleged ${proceeding.person} ${charge.code} ${article}`, dated(`${path}.charges[${charge.id}].allegedOn`, charge.allegedOn, 'время вменяемого деяния', 'таңылған әрекеттің уақыты', 'time of the alleged act'));
    }
    if (proceeding.kind === 'extradition' || proceeding.kind === 'criminal-abroad') add(`wanted ${proceeding.person} ${valueOf(proceeding.wantedBy) ?? ''}`, dated(`${path}.wantedSince`, proceeding.wantedSince, 'объявление в розыск', 'іздеу жариялау', 'date of the search'));
    for (const act of proceeding.acts ?? []) {
      const number = valueOf(act.number);
      if (number !== undefined && /\d/u.test(number)) add(`act ${act.kind} ${number} ${JSON.stringify(valueOf(act.authority)?.name ?? '')}`, dated(`${path}.acts[${act.id}].date`, act.date, 'дата акта', 'акт күні', 'date of the act'));
    }
  }
  for (const person of file.people) {
    for (const document of valueOf(person.documents) ?? []) {
      const number = valueOf(document.number);
      if (number !== undefined) add(`document ${person.id} ${document.type} ${valueOf(document.series) ?? ''} ${number}`, dated(`people[${person.id}].documents[${document.id}].issuedOn`, document.issuedOn, 'выдача документа', 'құжаттың берілуі', 'issue of the document'));
    }
  }
  for (const item of file.evidence ?? []) {
    const held = dated(`evidence[${item.id}].date`, item.date, 'дата приложенного документа', 'қоса берілген құжаттың күні', 'date of the annexed document');
    // A copy that holds two acts bears the date of one of them.
    const proved = item.kind === 'act' ? (item.proves ?? []).filter((path) => ONE_ACT.test(path)) : [];
    for (const path of proved.length === 1 ? proved : []) {
      const made = readPath(file, parsePath(`${path}.date`) ?? []);
      if (!isAnswer(made)) continue;
      add(`copy ${item.id} ${path}`, held);
      add(`copy ${item.id} ${path}`, dated(`${path}.date`, made as Answer<string>, 'дата акта', 'акт күні', 'date of the act'));
    }
  }
  const groups = new Map<string, Dated[]>();
  for (const { key, at } of records) groups.set(key, [...(groups.get(key) ?? []), at]);
  return [...groups.values()].flatMap((group) => group.flatMap((left, index) => group.slice(index + 1).filter((right) => apart(left, right)).map((right) => differ(left, right))));
}

/** Two proceedings that tell of one detention on one day, by different minutes. */
function aboutDetentions(file: CaseFile): readonly Finding[] {
  const held = (file.proceedings ?? []).filter(({ kind }) => kind !== 'criminal-abroad').map((proceeding) => ({ person: proceeding.person, at: dated(`proceedings[${proceeding.id}].detention.restrictedAt`, proceeding.detention?.restrictedAt, 'фактическое задержание', 'нақты ұстау', 'actual detention') }));
  return held.flatMap((left, index) => held.slice(index + 1).filter((right) => {
    if (left.person !== right.person || left.at.value === undefined || right.at.value === undefined) return false;
    const [one, other] = [exactMoment(left.at.value), exactMoment(right.at.value)];
    return one !== null && other !== null && !one.about && !other.about && one.date === other.date && one.zoneMinutes === other.zoneMinutes && (one.hour !== other.hour || one.minute !== other.minute);
  }).map((right) => differ(left.at, right.at)));
}

/** A consent that is given and refused to the same recipient on the same day. */
function aboutConsents(file: CaseFile): readonly Finding[] {
  const consents = file.consents ?? [];
  return consents.flatMap((left, index) => consents.slice(index + 1).filter((right) => {
    const [one, other] = [valueOf(left.given), valueOf(right.given)];
    return left.person === right.person && left.to === right.to && one !== undefined && other !== undefined && one !== other && known(left.date) && JSON.stringify(valueOf(left.date)) === JSON.stringify(valueOf(right.date));
  }).map((right) => exclude(named(`consents[${left.id}].given`, 'согласие', 'келісім', 'a consent'), named(`consents[${right.id}].given`, 'другое согласие тому же получателю', 'сол алушыға басқа келісім', 'another consent to the same recipient'))));
}

/** Answers that deny what the case records, answers that exclude each other, and one thing told in two ways. */
export function statementFindings(file: CaseFile): readonly Finding[] {
  return [...aboutPeople(file), ...aboutClaims(file), ...(file.proceedings ?? []).flatMap(aboutProceeding), ...aboutTwoRecords(file), ...aboutDetentions(file), ...aboutConsents(file)];
}
