import { UN_FORMS } from './form-fields-un.ts';

/**
 * Every field of every form of the legal dossier, and where its answer stands in the case file. `P`, `G`, `D`, `S`, `A`, `X`, `O`, `H`, `U`, `C`, `M`, `J`, `E`, `V`, `T`, `K`, `N` stand
 * for the things of the case file (see `SHORT`). `paper:` marks what the paper itself says (its date, signature, requests), `law:` what comes from the law library or from
 * country information, `rule:` what a named rule reckons.
 */
const SHORT: Readonly<Record<string, string>> = {
  P: 'people[…]', G: 'proceedings[…]', D: 'proceedings[…].detention', S: 'proceedings[…].safeguards', A: 'proceedings[…].asylum', X: 'proceedings[…].acts[…]', O: 'proceedings[…].offences[…]',
  H: 'proceedings[…].charges[…]', U: 'proceedings[…].un', C: 'claims[…]', M: 'claims[…].military', J: 'journeys[…]', E: 'events[…]', V: 'evidence[…]', T: 'stays[…]', K: 'consents[…]', N: 'mandates[…]',
};

export type FormField = { readonly form: string; readonly field: string; readonly where: readonly string[] };

const FORMS: Readonly<Record<string, string>> = {
  'kz-asylum 3.1': `
Name of the local executive body at the place of stay > G.authority
Identity, citizenships, statelessness > P.names, P.birthDate, P.citizenships, P.stateless
Date of arrival; of learning of the danger; why later than five days > J.at, P.firstArrivalOn, C.learnedOn, C.lateReason
Way and place of border crossing; why forced; when the body was approached > J.manner, J.place, J.forcedReason, A.applicationFiledAt
Route and countries of stay > J.country, J.at, J.until
Grounds, with facts > C.grounds, C.reasons
Why the protection of the own state is unavailable > C.noProtection
Departure not for economic reasons > C.economic
Exclusion: organisations, criminal cases, military acts, UN protection > C.organisations, C.crimesAlleged, C.warCrimes, C.unProtection, M.combat
Family under 18 with birth documents; spouse; others > P.ties, P.ties[…].proof, P.birthDate, P.onApplication
Interpreter need and language > C.interpreterNeeded, C.interpreterLanguage
Readiness for fingerprinting and medical check > C.fingerprintsReady, C.medicalReady
Request for certificate and registration on the same day > paper:request
Confidentiality request > C.confidential
Non-refoulement statement > law:kz.refugees.18(2)
Representative and authority > N.kind, N.number, N.date
Truth statement, date, signature, interpreter's signature > paper:signatures`,
  'kz-asylum 3.2': `
1 addressee > G.authority
2 from > P.names
3 other names > P.names[…].use
4 names in Latin letters > P.names[…].script
5 sex > P.sex
6 date of birth > P.birthDate
7 place of birth > P.birthPlace
8 citizenship or statelessness > P.citizenships, P.stateless
9 other citizenship, right to it > P.citizenships[…].kind
10 ethnicity > P.ethnicity
11 religion > P.religion
12 marital status > P.maritalStatus
13 languages > P.languages
14 education > P.education
15 profession, last work > P.occupation, P.workplace
16 identity document > P.documents[…].type, P.documents[…].series, P.documents[…].number, P.documents[…].issuedBy, P.documents[…].issuedOn, P.documents[…].validUntil
17 IIN > P.iin
18 last address in the country of origin > P.addresses[…].text
19 address of stay in Kazakhstan > P.addresses[…].text
20 telephone, e-mail, trusted person > P.phone, P.email, P.trustedPerson
21 date of exit > J.at
22 route, transit, duration > J.country, J.until
23 date, place and manner of entry > J.at, J.place, J.manner
24 document at entry > J.document
25 date of learning of the danger > C.learnedOn
26 ground > C.grounds
27 reasons > C.reasons
28 fear on return > C.fear
29 earlier asylum applications, UNHCR > C.priorAsylum
30 family under 18 > P.names, P.birthDate, P.ties[…].kind, P.ties[…].proof
31 adult family > P.whereabouts
32 interpreter > C.interpreterNeeded, C.interpreterLanguage
33 representative > N.to, N.kind, P.phone, P.email
34 attachments > V.title
35 declarations > paper:declaration
36 date, signature > paper:signatures
37 interpreter's name and signature > P.names, paper:signatures
38 interpreter's statement > P.profession.languagePairs, P.profession.competence
39 official block > A.registeredOn, A.registrationNumber, A.certificateNumber, A.certificateIssuedOn`,
  'kz-asylum 3.3': `
A identity as 3.2; photo; marks; documents lost or taken > P.names, V.kind, P.marks, P.lostDocuments
B schools, years > P.studies
B employers, posts, years > P.jobs
B state, military, law-enforcement service; clearance > P.stateService, P.secrecyClearance
C registration, rank, unit > M.registration, M.rank, M.unit
C conscript service, contract > M.service, M.contractOn
C summons, date and service > M.summonsOn, M.summonsHow
C mobilisation > M.calledUpOn
C leaving the unit: date, circumstances > M.leftUnitOn, M.circumstances
C combat > M.combat
C refusal by conviction, report, alternative service > M.conviction, M.refusalReported, M.alternativeService
D spouse, children, parents, siblings > P.ties, P.birthDate, P.citizenships, P.whereabouts
D who else is at risk > C.whoElseAtRisk
D pressure on relatives > E.kind
E addresses for ten years > P.addresses[…].from, P.addresses[…].until
E foreign trips, earlier stays > J.kind, J.at, J.until
E residence permits > P.documents[…].type
E other citizenship or right to it > P.citizenships[…].kind
F parties, movements, NGOs, community; role; dates > C.organisations, E.what, E.date
F online activity > C.onlineActivity
F donations > C.donations
F whether the authorities know > C.activityKnown
G event: date, place, who, what > E.date, E.place, E.by, E.what
G injuries, witnesses, documents > E.injuries, E.witnesses, E.evidence
G complaints and answers > E.complained
H number, article, date, body > G.caseNumber, H.article, H.broughtOn, G.authority
H measure of restraint, wanted list, in absentia > G.restraint, G.wantedBy, G.wantedSince, G.inAbsentia
H court, sentence > X.kind, X.authority, X.outcome
H registers > C.labelledExtremist
H lawyer > G.counsel
I to whom complained; why no protection > C.protectionSought, C.noProtection
I internal relocation > C.noFlight
J when decided, who helped > C.departureDecided
J documents, border, legality > J.document, J.place, J.manner
J obstacles to exit > C.departureObstacles
J why Kazakhstan > C.whyKazakhstan
K transit: time, asylum claimed or why not > J.until, J.asylumSought, J.protectionAvailable
L places since arrival > P.addresses[…].from
L contacts with police, consulate > C.consulateContact, E.what
L detention; fines; work > D.heldAt, O.fine, T.work
L new facts > C.surPlace
M what, from whom, why now, why everywhere > C.fear, E.by, C.whyNow, C.noFlight
N organisations, offences, combat, crimes, UN protection > C.organisations, C.crimesAlleged, M.combat, C.warCrimes, C.unProtection
O illness, pregnancy, disability, torture marks, minors > P.health, P.vulnerability, P.needs
O female or male interviewer, psychologist > P.needs
P original or copy, language, translation, what it proves > V.form, V.language, V.translation, V.proves
Q language, interpreter, understood > A.interviewLanguage, A.interviewInterpreter, A.interviewUnderstood
Q breaks, corrections after reading back > A.interviewReadBack, A.interviewCorrections
Q refusal to sign, signature on each page > A.interviewRefusedToSign`,
  'kz-asylum 3.4': `
Passport, internal passport, birth certificate > P.documents[…].type, V.kind
Children's birth certificates; marriage certificate > P.ties[…].proof
Migration or entry proof > J.document, V.title
Photos, summons, orders, court and police papers, wanted lists > V.kind
Medical papers > V.kind
Media and country reports > V.kind, law:country information
Written statement > C.reasons
List of witnesses > E.witnesses
Power of attorney or warrant > N.kind
Translations > V.translation
Why papers are lacking > P.lostDocuments`,
  'kz-extradition F1': `
Court that decides; court through which it is filed > G.higherAuthority, G.authority
Ruling; date and minute of pronouncement > X.date, X.announcedAt
Detention: hour and minute > D.restrictedAt
Citizenship > P.citizenships
Offences and thresholds > H.article, H.sanction, rule:noCrimeInKazakhstan
Annexes to the motion, certified request > X.reasons
Term authorised > D.expectedUntil
Bail fixed > D.bailFixed
Court session held > S.sessionHeld
Hearing with the person > S.personPresent, S.hearingAt
Asylum seeker > A.stage
Request, annexes > paper:request, V.annexTo`,
  'kz-extradition F2': `
Addressee > G.higherAuthority
Decision: number, date > X.number, X.date
Date and manner of service > X.handedOverAt, X.handedOverHow, X.handedOverTo
Term observed > rule:appealInTime
Person, status, asylum > P.names, A.stage
Charges: article, sanction > H.article, H.title, H.sanction, H.sanctionSource
Private prosecution > H.kazakhArticle, rule:privateProsecution
Limitation, dates of the acts > H.allegedOn, rule:lapsed
Personal history > E.what, C.fear
Similar cases, family, co-defendants > C.similarCases
Counsel notified; request translated; file shown > S.defenderPresent, X.translationGiven, S.caseFileShown
Change of charge > H.broughtOn
Requests > paper:request`,
  'kz-extradition F3': `
Status and certificate > A.stage, A.certificateNumber, A.certificateValidUntil
Stage and dates of the refugee case > A.applicationFiledAt, A.registeredOn
UN interim measures > U.interimDecision, U.interimDecidedOn
Request to report, to replace custody > paper:request`,
  'kz-extradition F4': `
Addressee > G.prosecutor
Papers asked for > paper:request
Unanswered request of counsel > X.kind, X.date, X.outcome`,
  'kz-extradition F5': `
As F1; detained at; ruling at > D.restrictedAt, X.announcedAt
Foreign custody ruling > X.kind`,
  'kz-extradition F6': `
Minute of factual detention > D.restrictedAt
Ill-treatment; injuries recorded; complaint > D.treatment, D.injuriesRecorded, D.illTreatmentComplaint`,
  'kz-extradition F7': `
Term end > D.expectedUntil
Bail > D.bailFixed
Health with medical opinion > P.health, V.kind`,
  'kz-extradition F8': `
As UN form A > U.body
Remedies used and outcomes > X.kind, X.outcome, X.outcomeOn`,
  'kz-extradition F9': `
Refusal of status, service, complaint > X.kind, X.handedOverAt, X.outcome
Expulsion as penalty > X.penalty`,
  'kz-removal 9.1': `
Court; court through which it is filed > G.higherAuthority, G.authority
Ruling: court, date, case number, article > X.date, G.caseNumber, O.norm
Departure term with hour > X.departureTerm.until, X.departureTerm.hours, X.departureTerm.days
Facts and asylum claim > E.what, C.fear, A.wishStated, A.wishExpressedAt
Procedural breaches: rights, defender, interpreter, protocol, notice, time > S.rightsExplained, S.defenderPresent, S.interpreterPresent, S.protocolDrawn, S.notifiedAt, S.reasonsTold
No event, wrong article, sanction > O.contested, rule:carriesExpulsion
Disproportion: family, work, lawful stay > T.familyTies, T.work, T.lawfulUntil, T.character
Name and address > P.names, P.addresses[…].text
Annexes: ruling, evidence, mandate > V.annexTo, N.kind
Requests, date, signature > paper:request, paper:signatures`,
  'kz-removal 9.2': `
Panel, district court > G.higherAuthority, G.authority
Decision, final form > X.date, X.finalFormOn
Power of attorney naming the appeal > N.powers, N.number, N.date
Evidence and why not filed earlier > V.title, paper:own words
Notice of the hearing, time to prepare > S.notifiedAt, S.hearingAt, S.hearingMinutes
Police application > X.kind, G.initiator, G.initiatorApplicationOn, G.initiatorGround`,
  'kz-removal 9.3': `
Judge; executing body; prosecutor > G.authority, G.initiator, G.prosecutor
Ruling and term > X.date, X.departureTerm.until
Complaint filed at, number > X.date, X.number
Asylum claim pending > A.stage, rule:pending
Longer term, third country > T.thirdCountry`,
  'kz-removal 9.4': `
As kz-asylum 3.1 and 3.2 > C.reasons
Filed from detention, with which body, obstacles > A.filedTo, A.custodyObstacles, D.heldAt
Wish put on record, to whom > A.wishRecorded, A.wishExpressedTo`,
  'kz-removal 9.5': `
Prosecutor > G.prosecutor
Who, where, since which minute > P.names, D.heldAt, D.restrictedAt
Stated ground, limit exceeded > D.statedGround, rule:overThreeHours
No protocol, defender, interpreter, notice within 24 hours > S.protocolDrawn, S.defenderPresent, S.interpreterPresent, S.prosecutorInformed
Asylum claim > A.wishExpressedAt`,
  'kz-removal 9.6': `
Hour of expected removal > G.handoverExpectedAt, rule:departureDeadline
Name, date of birth, nationality > P.names, P.birthDate, P.citizenships
Place, police unit, court, case number > D.heldAt, D.body, G.authority, G.caseNumber
Legal basis and term > D.legalBasis, X.departureTerm.until
Asylum claim filed, when, number > A.applicationFiledAt, A.registrationNumber
Risk on return > C.fear
Lawyer's contact > P.phone, P.email
Consent signed > K.given, K.date`,
  'kz-removal 9.7': `
Name, residence or work > P.names, P.addresses[…].text, P.workplace
Decision or act that breached rights > X.reasons, X.date
Steps taken > X.kind, X.outcome
Documents > V.title
Consent for the NGO > K.to, K.given`,
  'kz-removal 9.8': `
Court, parties > G.authority, G.initiator
Act challenged and service date > X.date, X.handedOverAt
Pre-trial stage: complaint, decision > X.kind, X.outcome, X.outcomeOn
Stated reasons of the refusal > X.reasons
Interim measures, interpreter, closed hearing > paper:request, C.interpreterNeeded, C.confidential
Fee proof, copies, power of attorney > V.kind, N.powers`,
  'kz-removal 9.9': `
Superior body; issuing body > G.higherAuthority, G.authority
Name, IIN, postal and actual address > P.names, P.iin, P.addresses[…].text
Circumstances and evidence > X.reasons, V.title
Reasoned exception from suspension in the act > X.reasons`,
  ...UN_FORMS,
};

const expanded = (place: string): string => place.replace(/^([A-Z])(?=\.)/u, (letter) => SHORT[letter] ?? letter);

/** All fields of all forms, in the order of the dossier. */
export function formFields(): readonly FormField[] {
  return Object.entries(FORMS).flatMap(([form, lines]) => lines.trim().split('\n').map((line): FormField => {
    const [field = '', places = ''] = line.split(' > ');
    return { form, field, where: places.split(', ').map(expanded) };
  }));
}

const MARKS: Readonly<Record<string, string>> = { 'paper:': 'the paper itself: ', 'law:': 'law library: ', 'rule:': 'rule: ' };

function shown(place: string): string {
  const mark = Object.keys(MARKS).find((start) => place.startsWith(start));
  return mark === undefined ? `\`${place}\`` : `${MARKS[mark] ?? ''}${place.slice(mark.length)}`;
}

/** The table of docs/case-file.md. */
export function formTable(): string {
  const rows = formFields().map(({ form, field, where }) => `| ${form} | ${field} | ${where.map(shown).join(', ')} |`);
  return `\n## Where each field of each form stands\n\nThe forms are those of the legal dossier: the refugee application and questionnaire (\`kz-asylum\` 3.1–3.4, working lists: nobody has read the official annexes), the extradition papers (F1–F9), the removal papers
(9.1–9.9), and the UN forms A–H. \`tests/unit/core/casefile/form-table.test.ts\` reads this table and looks each path up in the schema.\n\n| form | field | in the case file |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}
