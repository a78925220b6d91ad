import { z } from 'zod';
import { CaseEvent, Claim, Journey, Stay } from './claim.ts';
import { CitedSource, Explanation } from './cited-source.ts';
import { Evidence, Note, Spelling } from './evidence.ts';
import { YesNo } from './elements.ts';
import { named } from './labels.ts';
import { Consent, Mandate } from './mandate.ts';
import { Person } from './person.ts';
import { Proceeding } from './proceeding.ts';

export const CASE_SCHEMA = 'pana-case/1';

export const CaseId = z.string().regex(/^[a-z0-9]{16,32}$/);

/**
 * One case: every fact asked once. Lists are open-ended, every item has a random id, references go by id.
 * Checked beyond shape by `checkReferences`: ids are unique in the case and every reference finds its item.
 */
export const CaseFile = z.strictObject({
  schema: z.literal(CASE_SCHEMA),
  id: CaseId,
  /** Example cases say so, and their papers carry the word. */
  fictional: YesNo.optional(),
  workingLanguage: named(z.enum(['ru', 'kk', 'en']), 'Рабочий язык', 'Жұмыс тілі', 'Working language').optional(),
  people: named(z.array(Person).max(200), 'Люди', 'Адамдар', 'People'),
  mandates: named(z.array(Mandate).max(200), 'Полномочия', 'Өкілеттіктер', 'Mandates').optional(),
  consents: named(z.array(Consent).max(200), 'Согласия', 'Келісімдер', 'Consents').optional(),
  proceedings: named(z.array(Proceeding).max(200), 'Производства', 'Іс жүргізулер', 'Proceedings').optional(),
  journeys: named(z.array(Journey).max(200), 'Поездки', 'Сапарлар', 'Journeys').optional(),
  events: named(z.array(CaseEvent).max(2000), 'События', 'Оқиғалар', 'Events').optional(),
  claims: named(z.array(Claim.extend({ id: Person.shape.id })).max(50), 'Основания для убежища', 'Пана сұрау негіздері', 'Asylum claims').optional(),
  stays: named(z.array(Stay.extend({ id: Person.shape.id })).max(50), 'Пребывание в Казахстане', 'Қазақстанда болуы', 'Stay in Kazakhstan').optional(),
  evidence: named(z.array(Evidence).max(2000), 'Приложения и доказательства', 'Қосымшалар мен дәлелдемелер', 'Annexes and evidence').optional(),
  spellings: named(z.array(Spelling).max(500), 'Встреченные написания имён', 'Есімдердің кездескен жазылулары', 'Spellings met').optional(),
  citedSources: named(z.array(CitedSource).max(200), 'Источники, выбранные для бумаг', 'Қағаздарға таңдалған дереккөздер', 'Sources chosen for papers').optional(),
  explanations: named(z.array(Explanation).max(500), 'Объяснения противоречий', 'Қайшылықтардың түсіндірмелері', 'Explanations of contradictions').optional(),
  notes: named(z.array(Note).max(500), 'Заметки', 'Жазбалар', 'Notes').optional(),
});
export type CaseFile = z.output<typeof CaseFile>;
