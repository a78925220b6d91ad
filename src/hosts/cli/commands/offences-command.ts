import type { Tongue, Words } from '#core/language/tongue.ts';
import type { LawLibrary } from '#core/law/norm.ts';
import { limitationSpan } from '#core/law/offences-limitation.ts';
import { gradeText } from '#core/law/grade-words.ts';
import { chargeTitle, kazakhOffenceTitle, termsIn, type OffenceTitle } from '#core/law/offence-titles.ts';
import { articleNumber, chargeOf, counterparts, imprisonmentHere, isMilitary, type ForeignCharge } from '#core/law/offences.ts';
import { parseCitation } from '#core/law/parse-citation.ts';
import { renderCitation } from '#core/law/render-citation.ts';
import { ok } from '#core/result.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../output.ts';

const words = (ru: string, kk: string, en: string): Words => ({ ru, kk, en });

const SAYS = {
  penalty: words('Санкция (подсказка, сверить с запросом)', 'Санкциясы (нұсқау, сұрау салумен салыстырыңыз)', 'Sanction (a hint, compare with the request)'),
  threshold: words('Лишения свободы в России будто бы нет: проверьте порог статьи 579 УПК по запросу', 'Ресейде бас бостандығынан айыру көзделмеген сияқты: ҚПК 579-бабының шегін сұрау салу бойынша тексеріңіз', 'Apparently no imprisonment in Russia: check the threshold of article 579 by the request'),
  unknown: words('в таблице нет; сопоставьте с УК РК сами', 'кестеде жоқ; ҚР ҚК-мен өзіңіз салыстырыңыз', 'not in the table; compare it with the Kazakh Code yourself'),
  here: words('В Казахстане', 'Қазақстанда', 'In Kazakhstan'),
  nothing: words('такого состава нет', 'мұндай құрам жоқ', 'no such offence'),
  routes: words('Отказ', 'Бас тарту', 'Refusal'),
  limitation: words('Давность по УК РК (лет обычно; лет самое позднее, если признают уклонение)', 'ҚР ҚК бойынша ескіру (жыл; ең көбі)', 'Limitation by the Kazakh Code (years; at the latest if evasion is found)'),
  note: words('Юристу', 'Заңгерге', 'For the lawyer'),
} as const;

const MATCH = {
  full: words('состав совпадает', 'құрамы сәйкес', 'the same offence'),
  partial: words('состав совпадает отчасти', 'құрамы ішінара сәйкес', 'partly the same'),
  none: words('преступлением не является', 'қылмыс болып табылмайды', 'no crime'),
} as const;

const CODE = words('УК РФ', 'РФ ҚК', 'of the Russian Criminal Code');
/** Before words that exist in Russian alone. */
const IN_RUSSIAN = words('', '(орысша) ', '(in Russian) ');

const KAZAKH_CODE = words('УК РК', 'ҚР ҚК', 'Criminal Code of Kazakhstan');
const MILITARY = words('воинское преступление', 'әскери қылмыс', 'a military offence');

const CAUTION = words(
  'Запрос рассматривается, только если хотя бы за одно из преступлений грозит не меньше года лишения свободы (осуждённому осталось не меньше шести месяцев): части первая и вторая статьи 579 УПК смотрят по санкциям самого запроса. Санкции российских статей здесь — подсказка, почти все по памяти. Основания отказа проверяются по каждому обвинению отдельно. Угроза пыток и преследования (590(1)(7)) проверяется при любом обвинении.',
  'Сұрау салу қылмыстардың кемінде біреуі үшін кемінде бір жыл бас бостандығынан айыру көзделсе ғана қаралады (ҚПК 579): сұрау салудың өз санкцияларын қараңыз. Мұндағы ресейлік санкциялар — нұсқау ғана. Бас тарту негіздері әр айып бойынша бөлек тексеріледі. Азаптау және қудалау қаупі (590(1)(7)) кез келген айыпта тексеріледі.',
  'A request is considered only if at least one of the crimes carries a year of imprisonment or more (or six months of a sentence are left): Criminal Procedure Code 579(1)-(2), by the sanctions in the request itself. The Russian sanctions here are hints, almost all from memory. Grounds of refusal are checked charge by charge. The danger of torture and persecution (590(1)(7)) is checked whatever the charge.',
);

function cite(keys: readonly string[], law: LawLibrary, tongue: Tongue): string {
  const read = parseCitation(keys.join('; '));
  if (!read.ok) return keys.join('; ');
  const rendered = renderCitation({ ...read.value, grammaticalCase: tongue === 'en' ? null : 'nominative', actForm: 'short' }, law, { tongue, mentioned: [], eventDate: null });
  return rendered.ok ? rendered.value.text : keys.join('; ');
}

/** The title in the language of the interface, or in Russian and marked so. */
function titleIn(tongue: Tongue, title: OffenceTitle): string {
  return title[tongue] ?? `${IN_RUSSIAN[tongue]}${title.ru}`;
}

const quoted = (tongue: Tongue, text: string): string => (tongue === 'en' ? `“${text}”` : `«${text}»`);

function aboutCharge(asked: string, charge: ForeignCharge, law: LawLibrary) {
  const table = law.offences;
  const found = counterparts(table, charge);
  const { longest } = limitationSpan(found);
  return {
    asked, known: true, article: charge.article, title: chargeTitle(charge), penalty: charge.penalty, match: charge.match, searched: charge.searched,
    kazakh: found.map(({ key, offence, terms }) => ({ key, title: kazakhOffenceTitle(offence, law), terms })),
    military: isMilitary(table, charge), imprisonmentAbroad: charge.imprisonment, imprisonmentHere: imprisonmentHere(table, charge),
    limitation: longest, routes: charge.routes, plea: charge.plea, note: charge.note,
  };
}

function linesOf(asked: string, charge: ForeignCharge | null, law: LawLibrary, tongue: Tongue): readonly string[] {
  if (charge === null) return [`${asked}: ${SAYS.unknown[tongue]}`, ''];
  const about = aboutCharge(asked, charge, law);
  const kazakh = counterparts(law.offences, charge).map(({ key, offence, terms }) => `    ${cite([key], law, tongue)} ${quoted(tongue, titleIn(tongue, kazakhOffenceTitle(offence, law)))}: ${termsIn(tongue, terms)}`);
  return [
    `${charge.article} ${CODE[tongue]} — ${titleIn(tongue, chargeTitle(charge))}`,
    `  ${SAYS.penalty[tongue]}: ${IN_RUSSIAN[tongue]}${charge.penalty.ru} [${gradeText(charge.penalty.grade, tongue)}]`,
    ...(charge.imprisonment ? [] : [`  ${SAYS.threshold[tongue]}`]),
    `  ${SAYS.here[tongue]}: ${kazakh.length === 0 ? SAYS.nothing[tongue] : MATCH[charge.match][tongue]}${about.military ? `; ${MILITARY[tongue]}` : ''}`,
    ...kazakh,
    ...(about.limitation === null ? [] : [`  ${SAYS.limitation[tongue]}: ${String(about.limitation.ordinary)}; ${String(about.limitation.atLatest)}`]),
    `  ${SAYS.routes[tongue]}: ${cite(charge.routes, law, tongue)}`,
    `  ${SAYS.note[tongue]}: ${IN_RUSSIAN[tongue]}${charge.note}`,
    '',
  ];
}

/** Looks up charges of the Russian Criminal Code: the Kazakh counterpart, the route of refusal of each, and what to check in the request. */
export const offencesCommand: Command = {
  name: 'offences',
  usage: 'pana offences ARTICLE [ARTICLE …]',
  summary: { ru: 'обвинения и уголовный закон Казахстана', kk: 'айыптар және Қазақстанның қылмыстық заңы', en: 'charges and the criminal law of Kazakhstan' },
  options: {},
  positionals: { least: 1, most: 50 },
  run: async (given, program) => {
    if (given.positionals.some((asked) => articleNumber(asked) === null)) return { ok: false, error: program.wrongUse(offencesCommand.usage) };
    const law = await program.law();
    if (!law.ok) return law;
    const table = law.value.offences;
    const looked = given.positionals.map((asked) => ({ asked, charge: chargeOf(table, asked) }));
    const unknown = looked.filter(({ charge }) => charge === null).map(({ asked }) => asked);
    return ok({
      exit: unknown.length === 0 ? EXIT.done : EXIT.openIssues,
      json: {
        ok: unknown.length === 0, unknown, kazakhEdition: table.kazakhEdition, checkedOn: table.checkedOn, caution: CAUTION,
        charges: looked.map(({ asked, charge }) => (charge === null ? { asked, known: false } : aboutCharge(asked, charge, law.value))),
      },
      // Plain spaces, so that what the terminal shows can be searched.
      lines: [...looked.flatMap(({ asked, charge }) => linesOf(asked, charge, law.value, given.ui)), CAUTION[given.ui], `${KAZAKH_CODE[given.ui]}: ${table.kazakhEdition}; ${table.checkedOn}.`].map((line) => line.replaceAll('\u00A0', ' ')),
    });
  },
};
