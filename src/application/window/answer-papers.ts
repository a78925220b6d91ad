import { ok } from '#core/result.ts';
import type { Handlers } from '#contract/define.ts';
import type { paperCalls } from '#contract/paper-calls.ts';
import { fillPaper, writePaper } from '../fill-paper.ts';
import type { Session } from './session.ts';
import { shownIssue } from './shown-issue.ts';

/** Answers what concerns templates, papers and their pages. */
export function answerPapers(session: Session): Handlers<typeof paperCalls> {
  const { desk, withCase } = session;
  return {
    'papers.templates': async () => {
      const { templates } = await desk.templates();
      return ok([...templates.values()].map(({ head, bodies }) => ({
        id: head.id, title: head.titles, family: head.family, languages: head.languages.filter((tongue) => bodies[tongue] !== undefined), speakers: head.speakers,
        variants: head.variants.map((variant) => ({ id: variant.id, title: variant.titles })), lawyerReview: head.review.lawyer,
      })));
    },
    'paper.preview': (wish) => withCase(wish.case, async (_open, file) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const filled = fillPaper(await desk.templates(), law.value, file, { ...wish, paperId: 'preview' });
      if (!filled.ok) return filled;
      const drawn = await desk.drawer.draw(filled.value.paper);
      return ok({ pages: [...drawn.pages], issues: [...filled.value.paper.issues, ...drawn.issues].map(shownIssue), withheld: filled.value.paper.issues.filter(({ code }) => code === 'withheld').length });
    }),
    'paper.export': ({ wish, formats }) => withCase(wish.case, async (open, file, revision) => {
      const law = await desk.law();
      if (!law.ok) return law;
      const filled = fillPaper(await desk.templates(), law.value, file, { ...wish, paperId: desk.ids.paperId() });
      if (!filled.ok) return filled;
      const { paper, selection } = filled.value;
      const files = await writePaper(paper, desk.writers, formats, false);
      const kept = await open.putPaper({
        id: paper.id, caseId: wish.case, template: paper.template, variant: paper.variant, language: paper.language, speaker: selection.speaker, date: paper.date,
        caseRevision: revision, person: selection.person, proceeding: selection.proceeding, answers: {}, edits: [],
      });
      if (!kept.ok) return kept;
      for (const each of files) {
        const written = await desk.writePaperFile(open, wish.case, each.name, each.bytes);
        if (!written.ok) return written;
      }
      return ok({ files: files.map(({ name }) => name) });
    }),
  };
}
