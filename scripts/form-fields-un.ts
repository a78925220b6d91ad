/** The fields of the forms of UN bodies, in the notation of `form-fields.ts`. */
export const UN_FORMS: Readonly<Record<string, string>> = {
  'UN form A': `
1 Committee > U.body
2 State party > U.state
3 complainant: names, birth, nationality > P.names, P.birthDate, P.citizenships
4 e-mail, telephone, address > P.email, P.phone, P.addresses[…].text
5 victim, if different > P.names, U.correspondent
6 lawyer or representative > P.names, P.email, P.phone, P.addresses[…].text
7 anonymity in a decision > U.anonymity
8 same matter elsewhere: which, when, outcome > U.sameMatter, U.sameMatterDetails
9 interim measures: measure, reason, date of removal > U.interimAsked, U.interimMeasure, U.urgency, G.handoverExpectedAt
9 protection measures > U.protectionAsked
9 facts in order > E.date, E.what
9 domestic remedies, outcomes, why not effective > X.kind, X.date, X.outcome, U.remediesNotUsed
9 claims: articles and why > U.articles, law:intl
9 remedies sought > U.relief
9 annexes > V.annexTo, N.kind
last date, signature > paper:signatures`,
  'UN form B': `
Submission language > U.submissionLanguage
Committee, State, events > U.body, U.state, E.date
Main correspondent and role > U.correspondent
Victims > P.names
Authority or reason for none > N.kind, U.noAuthorityReason
Anonymity, other procedure, interim, protection > U.anonymity, U.sameMatter, U.interimAsked, U.protectionAsked
Facts, remedies, claims, relief, annexes > E.what, X.outcome, U.articles, U.relief, V.title`,
  'UN form C': `
Procedure invoked, date > U.body, paper:date
I name, nationality, birth, address > P.names, P.citizenships, P.birthDate, P.birthPlace, P.addresses[…].text
I own behalf or another's > U.correspondent
I whereabouts of the other > P.whereabouts, D.heldAt
I authority, relationship, why right to act > N.kind, P.ties[…].kind, U.noAuthorityReason
II State, articles > U.state, U.articles
III steps for redress, other procedure > X.outcome, U.remediesNotUsed, U.sameMatter
IV facts > E.what
V checklist > V.form, V.title`,
  'UN interim measures 1.7': `
Header: name, place of detention, hour of removal, decision > P.names, D.heldAt, G.handoverExpectedAt, X.number
Measure asked > U.interimMeasure
Imminence: order, served, final, practice > X.date, X.handedOverAt, X.finalFormOn, G.handoverPlans
Real and personal risk with annexes > E.what, E.evidence, C.fear
Irreparable; merits > law:intl, C.torture
Domestic remedies > X.outcome
Contact, consent, language > P.phone, K.given, U.submissionLanguage`,
  'UN 2.3 non-refoulement facts': `
1 identity, ethnicity, religion, profession, military > P.ethnicity, P.religion, P.occupation, M.rank, M.unit, M.calledUpOn
2 activity with public traces > C.opinion, C.onlineActivity, C.donations
3 criminal case > H.article, G.caseNumber, H.broughtOn, H.description, G.wantedBy, C.labelledExtremist
4 arrests, searches, summonses, threats > E.kind, E.date
5 torture: when, where, who, witnesses, complaints, report, effects > E.what, E.by, E.witnesses, E.complained, E.injuries, V.kind
6 family, colleagues, co-accused > C.similarCases
7 desertion or refusal > M.conviction, M.ordersRefused, M.comrades, M.frontAgain, M.leftUnitOn
8 departure > J.at, J.document, C.departureDecided, C.lateReason
9 what changed > C.surPlace
10 place of likely detention > C.likelyDetention
11 pattern of violations > law:country information
12 assurances > G.request.assurancesGiven, G.request.assurances, G.request.assurancesBy, G.request.assurancesOn, G.request.assurancesMonitored
13 proceedings in Kazakhstan; interpreter, lawyer > A.stage, S.interpreterPresent, S.defenderPresent
14 credibility > C.inconsistencies
15 imminence > X.date, D.heldAt, G.handoverExpectedAt
told to the authorities > E.toldAuthorities`,
  'UN form D': `
I.1-2 names > P.names
I.3 sex > P.sex
I.4 birth date > P.birthDate
I.5 nationality > P.citizenships
I.6 identity document > P.documents[…].number, P.documents[…].issuedBy, P.documents[…].issuedOn
I.7 profession > P.occupation
I.8 residence > P.addresses[…].text
II.1-2 date and place of arrest > D.restrictedAt, D.place
II.3 forces > D.body
II.4-5 warrant, by whom > D.warrantShown, D.warrantBy
II.6-7 reasons, legal basis > D.statedGround, D.legalBasis
III.1-2 date, duration > D.restrictedAt, D.expectedUntil
III.3-4 forces holding, places, transfers > D.body, D.heldAt, D.transfers
III.5-7 who ordered, reasons, basis > X.authority, D.statedGround, D.legalBasis
IV circumstances > S.account, D.treatment
V why arbitrary > U.arbitraryCategories, U.whyArbitrary
VI remedies > X.kind, X.outcome
VII sender > P.names, P.phone, P.email, P.addresses[…].text
VIII consent, confidentiality > K.given, U.confidentialData, paper:signatures
urgent action > U.urgency, P.health`,
  'UN form E': `
1 victim > P.names, P.birthDate, P.sex, P.citizenships, P.ethnicity, P.occupation
2 perpetrators > E.by, D.body
3 source > P.names, P.email
4 date, place, circumstances > E.date, E.place, E.what
5 data to stay confidential > U.confidentialData
6 mandate's own questions > paper:own words
7 countries > U.state, C.country
8 mandates > U.mandates
9 consent > K.given
10 name in letter; in report > U.nameInLetter, U.nameInReport
11 steps taken > X.kind, X.outcome
12 urgency > U.urgency, G.handoverExpectedAt
13 standards > law:intl
14 attachments, earlier submissions > V.title, U.registrationNumber
visits by family, lawyers, doctors > D.visits`,
  'UN form F': `
State > U.state
Person: name, birth, nationality, photo, ID, address, profession, activities > P.names, P.birthDate, P.citizenships, V.kind, P.documents[…].number, P.addresses[…].text, P.occupation, C.organisations
Date, place, circumstances > E.date, E.place, E.what
Suspected perpetrators > E.by
Search and complaints, dates, replies > E.complained, X.date, X.outcome
Other procedures > U.sameMatter
Protection wanted > U.protectionAsked
Author: name, relation, contact, language, authority > P.names, P.ties[…].kind, P.phone, U.submissionLanguage, N.kind`,
  'UN form G': `
Registration number, office, arrival, linked cases > P.unhcrNumber, U.unhcrOffice, J.at
A names, sex, birth, nationality, ethnicity, religion, marital > P.names, P.sex, P.birthDate, P.birthPlace, P.citizenships, P.ethnicity, P.religion, P.maritalStatus
A spouse; father; mother > P.ties[…].kind, P.fatherName, P.motherName
A languages > P.languages, A.interviewLanguage
B education > P.studies
C occupations; military service > P.jobs, M.service
D documents; lost ones > P.documents[…].type, P.documents[…].whereNow, P.lostDocuments
E earlier registration and claims > C.priorAsylum
F family with the applicant > P.ties, P.whereabouts
G close family elsewhere > P.whereabouts, P.addresses[…].text, P.occupation
H travel; returns > J.kind, J.at, J.place
I why left; what may happen > C.reasons, C.fear
J specific needs > P.needs
K declaration, consent, interpreter > K.given, paper:signatures`,
  'UN form H': `
1 office, urgency > U.unhcrOffice, G.handoverExpectedAt
2 person, certificate, UNHCR number, language > P.names, P.sex, P.birthDate, P.citizenships, A.certificateNumber, A.certificateIssuedOn, A.certificateValidUntil, P.unhcrNumber, P.languages
3 facility, since, authority, basis, next hearing > D.heldAt, D.restrictedAt, D.body, D.legalBasis, D.expectedUntil, G.nextHearingAt
4 return threat: numbers, dates, final, plans > X.number, X.date, X.finalFormOn, G.handoverPlans
5 applied when and where, interview, decision, obstacles > A.applicationFiledAt, A.filedTo, A.interviewAt, A.stage, A.custodyObstacles
6 fear > C.fear
7 exclusion points > C.crimesAlleged, C.warCrimes
8 needs > P.needs, T.familyTies
9 requests > U.unhcrRequests
10 other bodies and numbers > U.body, U.registrationNumber, U.submittedOn
11 consent; may be named; authority > K.given, K.mayName, K.scope, N.kind
12 counsel, annexes > P.names, P.phone, P.email, V.annexTo`,
};
