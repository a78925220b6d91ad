import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import type { Speaker } from '#core/casefile/selection.ts';
import { goldenText } from '../../scripts/golden-texts.ts';

const root = join(import.meta.dirname, '../..');
const example = readFileSync(join(root, 'resources/examples/b-soldier-extradition.yaml'), 'utf8');
const thin = readFileSync(join(root, 'resources/examples/c-thin-and-messy.yaml'), 'utf8');
const { library } = await readTemplates(join(root, 'src/templates'));
const law = await readLaw(join(root, 'resources/law'));
if (!law.ok) throw new Error('the law library is damaged');

type Change = readonly [from: string, to: string];

/** A paper of the soldier's case with some facts changed, as one line of words. */
async function words(template: string, changes: readonly Change[], { from: start = example, speaker = 'defender', variant = null, date = '2026-11-22' }: { from?: string; speaker?: Speaker; variant?: string | null; date?: string } = {}): Promise<string> {
  let text = start;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the example no longer holds: ${from}`);
    text = text.replaceAll(from, () => to);
  }
  const file = readCaseText(new TextEncoder().encode(text), 'changed.yaml');
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  if (!law.ok) throw new Error('no law');
  const filled = fillPaper(library, law.value, file.value, { template, variant, language: 'ru', speaker, date, paperId: 'trial' });
  if (!filled.ok) throw new Error(filled.error.code);
  return (await goldenText(filled.value.paper)).replace(/[\s\u00A0]+/gu, ' ');
}

const DECISION = 'kz-extradition-decision-appeal';
const ARREST = 'kz-extradition-arrest-appeal';
const MOTION = 'kz-suspension-motion';
const FIRST: Change = ['article: "337(5)"', 'article: "280.3(1)"'];
const BOTH = (article: string): readonly Change[] => [['article: "337(5)"', `article: "${article}"`], ['article: "338(3)"', `article: "${article}"`]];
const MILITARY = 'Выдача за воинские преступления не допускается';
const NO_CRIME = 'Деяние не признаётся в Республике Казахстан преступлением';
const PENDING = 'Дело об убежище не окончено';

describe('a ground is printed only when its facts are there', () => {
  it.each<readonly [string, readonly Change[], string | null, string | null]>([
    ['military charges', [], MILITARY, NO_CRIME],
    ['discrediting the army beside a military charge', [FIRST], NO_CRIME, null],
    ['one charge that is not military', [FIRST], 'как бы ни решался вопрос об остальных', 'Других обвинений в запросе'],
    ['no military charge left', BOTH('280.3(1)'), NO_CRIME, MILITARY],
    ['an article that the table does not hold', BOTH('105(1)'), 'не сопоставлено', MILITARY],
    ['insult of an official', BOTH('319'), 'Деяние не наказывается в Республике Казахстан лишением свободы', MILITARY],
    ['draft evasion is no military crime', BOTH('328(1)'), 'Совпадение состава не установлено', MILITARY],
    ['false information on the army', BOTH('207.3(1)'), 'а не репутацию иностранной армии', NO_CRIME],
    ['an old charge', [...BOTH('198(1)'), ['allegedOn: 2023-09-05', 'allegedOn: 2014-09-05']], 'Истёк и предельный срок', null],
    ['a fresh charge', BOTH('198(1)'), null, 'Срок давности истёк'],
    ['sanctions in the request without imprisonment', [['лишение свободы на срок от пяти до десяти лет', 'штраф'], ['лишение свободы на срок от пяти до пятнадцати лет', 'штраф']], 'Запрос не подлежал рассмотрению', null],
    ['one sanction with imprisonment', [['лишение свободы на срок от пяти до десяти лет', 'штраф']], null, 'Запрос не подлежал рассмотрению'],
    ['asylum withdrawn', [['stage: certificate-issued', 'stage: withdrawn']], null, PENDING],
    ['asylum refused and still open to appeal', [['stage: certificate-issued', 'stage: refused']], PENDING, null],
    ['stage not known', [['stage: certificate-issued', 'stage: {state: unknown}']], PENDING, 'Убежище уже предоставлено'],
    ['asylum granted', [['stage: certificate-issued', 'stage: granted']], 'Убежище уже предоставлено', PENDING],
    ['the case abroad not in absentia', [['inAbsentia: yes', 'inAbsentia: no']], null, 'Право на справедливый суд под угрозой'],
    ['the copy not handed over', [['handedOverAt: 2026-11-16T10:40+05:00', 'handedOverAt: {state: none}']], 'поэтому он не начинался', 'Последний день срока'],
    ['the appeal not explained', [['statesAppeal: yes', 'statesAppeal: no']], 'не разъяснено', null],
  ])('%s', async (_name, changes, contains, lacks) => {
    const paper = await words(DECISION, changes);
    if (contains !== null) expect(paper).toContain(contains);
    if (lacks !== null) expect(paper).not.toContain(lacks);
  });
  it('a danger that nobody but the asylum body may read is in none of the three papers', async () => {
    const hidden: Change = ['    torture: {original: ru, ru: "В июне 2023 года меня девять суток', '    torture: {disclosure: asylum, value: {original: ru, ru: "В июне 2023 года меня девять суток'];
    const closed: Change = ['that I am to be returned.", translatedBy: "перевод для примера", confirmed: no}', 'that I am to be returned.", translatedBy: "перевод для примера", confirmed: no}}'];
    for (const [template, variant] of [[DECISION, null], [ARREST, null], [MOTION, 'extradition']] as const) {
      expect(await words(template, [], { variant })).toContain('требуют вернуть тому же ведомству');
      expect(await words(template, [hidden, closed], { variant })).not.toContain('требуют вернуть тому же ведомству');
    }
  });
  it('the helper and the comrade are in none of them', async () => {
    for (const [template, variant] of [[DECISION, null], [ARREST, null], [MOTION, 'extradition']] as const) {
      for (const speaker of ['person', 'defender'] as const) expect(await words(template, [], { variant, speaker })).not.toMatch(/Тихомиров|[Сс]ослуживец/u);
    }
  });
});

describe('a charge that took the place of another', () => {
  it('is pleaded as a sign of a disguised purpose, only where it is told', async () => {
    const told: Change = ['        article: "337(5)"\n', '        article: "337(5)"\n        changedFrom: {ru: "публичные призывы к экстремистской деятельности"}\n'];
    for (const speaker of ['person', 'defender'] as const) {
      expect(await words(DECISION, [told], { speaker })).toContain('Обвинение за то же деяние изменено: прежде – публичные призывы к экстремистской деятельности, теперь – ');
      expect(await words(DECISION, [], { speaker })).not.toContain('за то же деяние изменено');
    }
  });
});

describe('a ruling on arrest without a session', () => {
  it('is pleaded by the duty to hold one, only where it is told that there was none', async () => {
    const none: Change = ['safeguards:\n', 'safeguards:\n      sessionHeld: no\n'];
    for (const speaker of ['person', 'defender'] as const) {
      const paper = await words(ARREST, [none], { speaker });
      expect(paper).toContain('Постановление вынесено без судебного заседания');
      // What is known of a session beside it is a contradiction of the case, which the check tells; the paper does not say both.
      expect(paper).not.toMatch(/Как проходило заседание|заседание длилось|Отложить заседание суд отказался/u);
      expect(paper).toContain('Копию запроса Российской Федерации защите показали');
      expect(paper).toMatch(/его проведение обязательно \(пункты 5\) и 6\) части первой статьи 55 и абзац третий части второй статьи 56 УПК\)/u);
      expect(await words(ARREST, [['safeguards:\n', 'safeguards:\n      sessionHeld: yes\n']], { speaker })).not.toContain('без судебного заседания');
      expect(await words(ARREST, [], { speaker })).not.toContain('без судебного заседания');
    }
  });
});

describe('the duty of reasons and of full examination', () => {
  const REASONS = /        reasons: \{[^\n]*\n/u;
  const OF_ARREST = /, reasons: \{original: ru, ru: "экстрадиционный арест[^}]*\}/u;
  it('stands beside the reasons of the decision, and says so where it gives none', async () => {
    const [given = ''] = REASONS.exec(example) ?? [];
    const bare: Change = [given, '        reasons: {state: none}\n'];
    const open: Change = [given, ''];
    const openArrest: Change = [OF_ARREST.exec(example)?.[0] ?? '', ''];
    for (const speaker of ['person', 'defender'] as const) {
      expect(await words(DECISION, [], { speaker })).toMatch(/всестороннего, полного и объективного исследования обстоятельств \(часть первая статьи 24/u);
      expect(await words(DECISION, [], { speaker })).not.toContain('Мотивов в постановлении нет');
      expect(await words(DECISION, [bare], { speaker })).toContain('Мотивов в постановлении нет. Решение о выдаче законно');
      expect(await words(DECISION, [open], { speaker })).not.toContain('полного и объективного');
      expect(await words(ARREST, [], { speaker })).toContain('Что должно быть видно из постановления');
      expect(await words(ARREST, [openArrest], { speaker })).not.toContain('Что должно быть видно из постановления');
    }
  });
});

describe('a case of private prosecution', () => {
  const GROUND = 'Деяние преследуется лишь в порядке частного обвинения';
  const unknown = (named: string): readonly Change[] => [['article: "337(5)"\n', `article: "137(1)"\n        kazakhArticle: "${named}"\n`], ['article: "338(3)"', 'article: "105(1)"']];
  it.each<readonly [string, readonly Change[], string | null, string | null]>([
    ['named by the defender', unknown('147(2)'), 'Защита сопоставляет это деяние с нормой ч. 2 ст. 147 УК РК: она в этом перечне названа.', 'К тому же лишения свободы'],
    ['named as lawyers write it', unknown('ст. 147 ч. 2'), 'с нормой ч. 2 ст. 147 УК РК', null],
    ['and without imprisonment', unknown('131(1)'), 'К тому же лишения свободы она не предусматривает', null],
    ['a part that the list does not name', unknown('147(3)'), 'ч. 3 ст. 147 УК РК (сопоставлено защитой)', GROUND],
    ['an article without its part', unknown('147'), 'ст. 147 УК РК (сопоставлено защитой)', GROUND],
    ['an article that the program does not know', unknown('999'), 'ст. 999 УК РК (сопоставлено защитой)', GROUND],
    ['named beside the norm that the table has', [['article: "337(5)"\n', 'article: "158(1)"\n        kazakhArticle: "198(1)"\n']], '; ч. 1 ст. 198 УК РК (сопоставлено защитой)', null],
    ['nothing named', BOTH('105(1)'), 'не сопоставлено', GROUND],
    ['slander, which is no crime here', [['article: "337(5)"\n', 'article: "128.1(2)"\n        kazakhArticle: "131(2)"\n']], NO_CRIME, GROUND],
  ])('%s', async (_name, changes, contains, lacks) => {
    for (const speaker of ['person', 'defender'] as const) {
      const paper = await words(DECISION, changes, { speaker });
      if (contains !== null) expect(paper).toContain(contains.trim());
      if (lacks !== null) expect(paper).not.toContain(lacks);
    }
  });
  it('is a known bar in the complaint against arrest', async () => {
    expect(await words(ARREST, unknown('131'))).toMatch(/только в порядке частного обвинения преследуется деяние, которое защита сопоставляет с нормой: .* – ст\. 131 УК РК/u);
    expect(await words(ARREST, unknown('147'))).not.toContain('частного обвинения');
  });
});

describe('the letter to UNHCR', () => {
  it('names the next hearing where it is known, so that somebody can come', async () => {
    const known: Change = ['    kind: extradition\n', '    kind: extradition\n    nextHearingAt: 2026-12-01T10:00+05:00\n'];
    expect(await words('unhcr-intervention-letter', [known], { speaker: 'person' })).toMatch(/Следующее заседание:? 1 декабря 2026 года,? (?:в )?10:00/u);
    expect(await words('unhcr-intervention-letter', [], { speaker: 'person' })).not.toContain('Следующее заседание');
  });
});

describe('the answer to article 75 of the Constitution', () => {
  /** A submission to a UN body beside the proceedings of the example. */
  const toUn = (un: string): Change => ['journeys:\n', `  - id: unbody\n    kind: un\n    person: artyom\n    un:\n${un.split('; ').map((line) => `      ${line}\n`).join('')}\njourneys:\n`];
  const OBJECTION = 'Суду могут возразить, что решение международного органа';
  it.each<readonly [string, readonly Change[], readonly string[], readonly string[]]>([
    ['no submission', [], [], [OBJECTION, 'В орган ООН по этому делу']],
    ['one that is only prepared', [toUn('body: hrc')], [], [OBJECTION, 'В орган ООН по этому делу']],
    ['one that was sent', [toUn('body: hrc; submittedOn: 2026-11-19')], [OBJECTION, 'обратились: Комитет по правам человека, подано 19 ноября 2026 года.', 'пункт 3 статьи 75 Конституции'], ['временных мерах удовлетворена']],
    ['one that is registered, with interim measures granted', [toUn('body: cat; registrationNumber: "1234/2026"; interimDecision: granted; interimDecidedOn: 2026-11-20')], ['Комитет против пыток, № 1234/2026, просьба о временных мерах удовлетворена 20 ноября 2026 года', OBJECTION], []],
    ['interim measures refused', [toUn('body: hrc; submittedOn: 2026-11-19; interimDecision: refused')], [OBJECTION], ['временных мерах удовлетворена']],
    ['a letter to UNHCR, which decides nothing', [toUn('body: unhcr; submittedOn: 2026-11-19')], [], [OBJECTION]],
  ])('%s', async (_name, changes, contains, lacks) => {
    for (const speaker of ['person', 'defender'] as const) {
      const paper = await words(DECISION, changes, { speaker });
      for (const part of contains) expect(paper).toContain(part);
      for (const part of lacks) expect(paper).not.toContain(part);
    }
  });
  it('stands in the motion to suspend as well, and the complaint asks to wait for the committee', async () => {
    const sent = toUn('body: hrc; submittedOn: 2026-11-19');
    expect(await words(MOTION, [sent], { variant: 'extradition' })).toContain(OBJECTION);
    expect(await words(MOTION, [], { variant: 'extradition' })).not.toContain(OBJECTION);
    expect(await words(DECISION, [sent])).toContain('включая обжалование, и до рассмотрения обращения органом ООН (пункт 3)');
    expect(await words(DECISION, [])).not.toContain('органом ООН');
  });
});

describe('terms', () => {
  it('the complaint asks for restoration only when it is surely late', async () => {
    expect(await words(DECISION, [], { date: '2026-11-26' })).not.toContain('восстановить срок');
    const between = await words(DECISION, [], { date: '2026-12-01' });
    expect(between).not.toContain('восстановить срок');
    expect(between).not.toContain('в пределах этого срока');
    expect(await words(DECISION, [], { date: '2026-12-10' })).toContain('восстановить срок обжалования, а до разрешения');
  });
  it('an arrest appealed on the third day needs none', async () => {
    const paper = await words(ARREST, [], { date: '2026-09-18' });
    expect(paper).toContain('Жалоба датирована днём в пределах этого срока');
    expect(paper).not.toContain('О восстановлении срока');
  });
  it('an arrest after forty days names it', async () => {
    expect(await words(ARREST, [])).not.toContain('срок превышен');
    expect(await words(ARREST, [['2026-09-17T', '2026-09-21T']])).toContain('срок превышен');
  });
});

it('before a decision the motion goes to the Prosecutor General and asks not to decide', async () => {
  const paper = await words(MOTION, [['        kind: decision\n        number: "12-000-26/э"', '        kind: other\n        number: "12-000-26/э"']], { variant: 'extradition' });
  expect(paper).toContain('Генеральному Прокурору Республики Казахстан');
  expect(paper).toContain('не принимать решения о выдаче');
  expect(paper).not.toContain('Судье Верховного Суда');
});

describe('a case in which nothing of the extradition is recorded', () => {
  it('still gives a complaint that names the court, the term and the request', async () => {
    const paper = await words(DECISION, [], { from: thin });
    for (const part of ['В Верховный Суд Республики Казахстан', 'Копия получена: «____»', 'признать решение о выдаче незаконным', 'обеспечить переводчика']) expect(paper).toContain(part);
    expect(paper).not.toMatch(/До её окончания|Комитет против пыток|Сопоставление с правом/u);
  });
  it('still gives a motion with an addressee and a first request that fit both stages', async () => {
    const paper = await words(MOTION, [], { from: thin, variant: 'extradition' });
    expect(paper).toContain('Генеральному Прокурору Республики Казахстан');
    expect(paper).toContain('1. не принимать решения о выдаче, а если оно принято – приостановить его');
  });
  it('claims no danger of torture that nobody told of', async () => {
    expect(await words(ARREST, [], { from: thin })).not.toContain('в запрашивающей стороне грозят пытки');
  });
});
