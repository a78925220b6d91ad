import { ok } from '#core/result.ts';
import { kazakhHeadingOf } from '#core/law/article-heading.ts';
import { chargeTitle, kazakhOffenceTitle } from '#core/law/offence-titles.ts';
import { chargeOf, counterparts, imprisonmentHere, isMilitary } from '#core/law/offences.ts';
import type { Handlers } from '#contract/define.ts';
import type { lawCalls } from '#contract/law-calls.ts';
import { findNorms } from '../find-norms.ts';
import type { Session } from './session.ts';
import { shownIssue } from './shown-issue.ts';

/** Answers what concerns the law, which is the same for every case. */
export function answerLaw({ desk }: Session): Handlers<typeof lawCalls> {
  return {
    'law.norm': async ({ key }) => {
      const cards = await desk.normCards(key);
      return cards.ok ? ok(cards.value.map(({ key: norm, citation, heading, paraphrase, grade, source, edition, checkedOn, validFrom, validTo, texts, issues }) => ({
        key: norm, citation, heading, paraphrase, grade, source, edition, checkedOn, validFrom, validTo, issues: issues.map(shownIssue),
        texts: { ru: texts.ru === null ? null : { ...texts.ru, lines: texts.ru.lines === null ? null : [...texts.ru.lines] }, kk: texts.kk === null ? null : { ...texts.kk, lines: texts.kk.lines === null ? null : [...texts.kk.lines] } },
      }))) : cards;
    },
    'law.search': async ({ query }) => {
      const law = await desk.law();
      return law.ok ? ok(findNorms(law.value, query).map(({ norm, citation }) => ({ key: norm.key, heading: kazakhHeadingOf(norm.key, law.value), paraphrase: norm.paraphrase, citation, grade: norm.grade }))) : law;
    },
    'law.offence': async ({ article }) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const table = law.value.offences;
      const charge = chargeOf(table, article);
      if (charge === null) return ok(null);
      return ok({
        article: charge.article, title: chargeTitle(charge), penalty: charge.penalty.ru, penaltyGrade: charge.penalty.grade, match: charge.match, searched: charge.searched, plea: charge.plea, note: charge.note,
        military: isMilitary(table, charge), imprisonmentHere: imprisonmentHere(table, charge), routes: [...charge.routes],
        kazakh: counterparts(table, charge).map(({ key, offence, terms }) => ({ key, number: offence.number, title: kazakhOffenceTitle(offence, law.value), terms: [...terms] })),
      });
    },
    'law.checked': async () => {
      const law = await desk.law();
      if (!law.ok) return law;
      const table = law.value.offences;
      return ok({ kazakhEdition: table.kazakhEdition, checkedOn: table.checkedOn });
    },
  };
}
