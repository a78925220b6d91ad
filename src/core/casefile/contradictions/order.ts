import { valueOf } from '../answer.ts';
import type { CaseFile } from '../case-file.ts';
import type { Person } from '../person.ts';
import type { Proceeding } from '../proceeding.ts';
import { byFirstDay, dated, orderFinding, reversed, type Dated, type Finding } from './finding.ts';

type Pair = readonly [earlier: Dated, later: Dated];

const birthOf = (person: Person): Dated => dated(`people[${person.id}].birthDate`, person.birthDate, 'дата рождения', 'туған күні', 'date of birth');

function pairsOfPerson(person: Person, file: CaseFile): readonly Pair[] {
  const birth = birthOf(person);
  const path = `people[${person.id}]`;
  const births = new Map(file.people.map((each) => [each.id, birthOf(each)]));
  const firstArrival = dated(`${path}.firstArrivalOn`, person.firstArrivalOn, 'первый въезд в Казахстан', 'Қазақстанға алғаш кіру', 'first arrival in Kazakhstan');
  return [
    ...(file.events ?? []).filter((event) => event.person === person.id).map((event): Pair => [birth, dated(`events[${event.id}].date`, event.date, 'событие', 'оқиға', 'an event')]),
    ...(file.journeys ?? []).filter((journey) => journey.person === person.id).flatMap((journey): readonly Pair[] => {
      const at = dated(`journeys[${journey.id}].at`, journey.at, 'поездка', 'сапар', 'a journey');
      const until = dated(`journeys[${journey.id}].until`, journey.until, 'конец поездки', 'сапардың аяқталуы', 'end of the journey');
      return [[birth, at], [at, until], ...(journey.kind === 'entry-kazakhstan' ? [[firstArrival, { ...at, label: { ru: 'въезд в Казахстан', kk: 'Қазақстанға кіру', en: 'entry into Kazakhstan' } }] as const] : [])];
    }),
    ...(person.ties ?? []).flatMap((tie): readonly Pair[] => {
      const other = births.get(tie.to);
      return other === undefined ? [] : tie.kind === 'child' ? [[other, birth]] : tie.kind === 'parent' || tie.kind === 'grandparent' ? [[birth, other]] : [];
    }),
    ...(person.addresses ?? []).map((address): Pair => [
      dated(`${path}.addresses[${address.id}].from`, address.from, 'начало проживания', 'тұрудың басталуы', 'beginning of residence'),
      dated(`${path}.addresses[${address.id}].until`, address.until, 'конец проживания', 'тұрудың аяқталуы', 'end of residence'),
    ]),
    ...(valueOf(person.documents) ?? []).flatMap((document): readonly Pair[] => {
      const issued = dated(`${path}.documents[${document.id}].issuedOn`, document.issuedOn, 'выдача документа', 'құжаттың берілуі', 'issue of a document');
      return [[birth, issued], [issued, dated(`${path}.documents[${document.id}].validUntil`, document.validUntil, 'срок действия документа', 'құжаттың жарамдылық мерзімі', 'validity of the document')]];
    }),
  ];
}

function pairsOfActs(proceeding: Proceeding): readonly Pair[] {
  const path = `proceedings[${proceeding.id}]`;
  const acts = (proceeding.acts ?? []).map((act) => ({ act, made: dated(`${path}.acts[${act.id}].date`, act.date, 'дата акта', 'акт күні', 'date of the act') }));
  const hearing = dated(`${path}.safeguards.hearingAt`, proceeding.safeguards?.hearingAt, 'начало заседания', 'отырыстың басталуы', 'beginning of the hearing');
  const filed = dated(`${path}.asylum.applicationFiledAt`, proceeding.asylum?.applicationFiledAt, 'подача ходатайства', 'өтінішхат беру', 'filing of the application');
  return acts.flatMap(({ act, made }): readonly Pair[] => {
    const at = `${path}.acts[${act.id}]`;
    const handed = dated(`${at}.handedOverAt`, act.handedOverAt, 'вручение копии', 'көшірмесін табыс ету', 'handing over of the copy');
    const announced = dated(`${at}.announcedAt`, act.announcedAt, 'оглашение', 'жария ету', 'announcement');
    const decides = act.kind === 'ruling' || act.kind === 'decision' || act.kind === 'refusal';
    return [
      [made, handed], [announced, handed], [announced, dated(`${at}.departureTerm.until`, act.departureTerm?.until, 'срок выезда', 'кету мерзімі', 'departure term')],
      ...(act.kind === 'ruling' || act.kind === 'decision' ? [[hearing, announced] as const] : []),
      ...(proceeding.kind === 'asylum' && decides ? [[filed, { ...made, label: { ru: 'решение по ходатайству', kk: 'өтінішхат бойынша шешім', en: 'decision on the application' } }] as const] : []),
    ];
  });
}

function pairsOfProceeding(proceeding: Proceeding): readonly Pair[] {
  const path = `proceedings[${proceeding.id}]`;
  const { detention, safeguards, asylum } = proceeding;
  const restricted = dated(`${path}.detention.restrictedAt`, detention?.restrictedAt, 'фактическое задержание', 'нақты ұстау', 'actual detention');
  const hearing = dated(`${path}.safeguards.hearingAt`, safeguards?.hearingAt, 'начало заседания', 'отырыстың басталуы', 'beginning of the hearing');
  const filed = dated(`${path}.asylum.applicationFiledAt`, asylum?.applicationFiledAt, 'подача ходатайства', 'өтінішхат беру', 'filing of the application');
  const registered = dated(`${path}.asylum.registeredOn`, asylum?.registeredOn, 'регистрация ходатайства', 'өтінішхатты тіркеу', 'registration of the application');
  const issued = dated(`${path}.asylum.certificateIssuedOn`, asylum?.certificateIssuedOn, 'выдача свидетельства', 'куәлік беру', 'issue of the certificate');
  return [
    [restricted, dated(`${path}.detention.releasedAt`, detention?.releasedAt, 'освобождение', 'босату', 'release')],
    [restricted, dated(`${path}.detention.recordedAt`, detention?.recordedAt, 'время задержания по протоколу', 'хаттама бойынша ұстау уақыты', 'time of detention in the record')],
    [restricted, hearing],
    [dated(`${path}.safeguards.notifiedAt`, safeguards?.notifiedAt, 'извещение о заседании', 'отырыс туралы хабарлау', 'notice of the hearing'), hearing],
    [filed, registered], [registered, issued],
    [issued, dated(`${path}.asylum.certificateValidUntil`, asylum?.certificateValidUntil, 'срок действия свидетельства', 'куәлік мерзімі', 'validity of the certificate')],
    ...(proceeding.charges ?? []).map((charge): Pair => [
      dated(`${path}.charges[${charge.id}].allegedOn`, charge.allegedOn, 'время вменяемого деяния', 'таңылған әрекеттің уақыты', 'time of the alleged act'),
      dated(`${path}.charges[${charge.id}].broughtOn`, charge.broughtOn, 'предъявление обвинения', 'айып тағу', 'bringing of the charge'),
    ]),
    ...pairsOfActs(proceeding),
  ];
}

/** Claims: the call-up before the unit was left, the danger known before the application, no lawful stay that ends before the entry. */
function pairsOfClaims(file: CaseFile): readonly Pair[] {
  return (file.claims ?? []).flatMap((claim): readonly Pair[] => {
    const path = `claims[${claim.id}]`;
    const learned = dated(`${path}.learnedOn`, claim.learnedOn, 'когда стало известно об опасности', 'қауіп туралы белгілі болған күн', 'when the danger became known');
    const birth = file.people.filter(({ id }) => id === claim.person).map(birthOf);
    return [
      [
        dated(`${path}.military.calledUpOn`, claim.military?.calledUpOn, 'призыв или мобилизация', 'шақыру не жұмылдыру', 'call-up'),
        dated(`${path}.military.leftUnitOn`, claim.military?.leftUnitOn, 'оставление части', 'бөлімнен кету', 'leaving the unit'),
      ],
      ...birth.map((date): Pair => [date, learned]),
      ...(file.proceedings ?? []).filter(({ kind, person }) => kind === 'asylum' && person === claim.person).map((proceeding): Pair => [
        learned, dated(`proceedings[${proceeding.id}].asylum.applicationFiledAt`, proceeding.asylum?.applicationFiledAt, 'подача ходатайства', 'өтінішхат беру', 'filing of the application'),
      ]),
    ];
  });
}

/** What can only happen in Kazakhstan, against entries that all surely lie after it. */
function beforeEveryEntry(file: CaseFile): readonly Finding[] {
  const inKazakhstan = (file.proceedings ?? []).filter(({ kind }) => kind !== 'criminal-abroad').flatMap((proceeding) => [
    { person: proceeding.person, at: dated(`proceedings[${proceeding.id}].detention.restrictedAt`, proceeding.detention?.restrictedAt, 'фактическое задержание', 'нақты ұстау', 'actual detention') },
    { person: proceeding.person, at: dated(`proceedings[${proceeding.id}].asylum.applicationFiledAt`, proceeding.asylum?.applicationFiledAt, 'подача ходатайства', 'өтінішхат беру', 'filing of the application') },
  ]);
  const stays = (file.stays ?? []).map((stay) => ({ person: stay.person, at: dated(`stays[${stay.id}].lawfulUntil`, stay.lawfulUntil, 'законное пребывание до', 'заңды болу мерзімі', 'lawful stay until') }));
  return [...inKazakhstan, ...stays].flatMap(({ person, at }) => {
    const entries = (file.journeys ?? []).filter((journey) => journey.person === person && journey.kind === 'entry-kazakhstan')
      .map((journey) => dated(`journeys[${journey.id}].at`, journey.at, 'въезд в Казахстан', 'Қазақстанға кіру', 'entry into Kazakhstan'));
    const [nearest] = entries.toSorted(byFirstDay);
    return nearest !== undefined && entries.every((entry) => reversed(entry, at)) ? [orderFinding(nearest, at)] : [];
  });
}

/** Things that happen in one order and are dated in the other. */
export function orderFindings(file: CaseFile): readonly Finding[] {
  const pairs = [...file.people.flatMap((person) => pairsOfPerson(person, file)), ...(file.proceedings ?? []).flatMap(pairsOfProceeding), ...pairsOfClaims(file)];
  return [...pairs.filter(([earlier, later]) => reversed(earlier, later)).map(([earlier, later]) => orderFinding(earlier, later)), ...beforeEveryEntry(file)];
}
