import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import { fillPaper } from '#application/fill-paper.ts';
import { CaseFile } from '#core/casefile/case-file.ts';
import { citeSource } from '#core/law/cite-source.ts';
import { searchSources, sourcesFile } from '#core/law/source-library.ts';
import { suggestSources, TOPIC_RULES } from '#core/law/source-topics.ts';
import { shippedLibrary } from './library.ts';

const law = await shippedLibrary();
const { library } = await readTemplates('src/templates');
const source = (key: string) => {
  const found = law.sources.get(key);
  if (found === undefined) throw new Error(key);
  return found;
};
function example(name: string, more: object = {}): CaseFile {
  const read = readCaseText(readFileSync(`resources/examples/${name}.yaml`), name);
  if (!read.ok) throw new Error(read.error.code);
  return CaseFile.parse({ ...read.value, ...more });
}

describe('the library of sources', () => {
  it('holds what the research found, each with grade, address and day', () => {
    const all = [...law.sources.values()];
    expect([all.filter(({ kind }) => kind === 'country-information').length, all.filter(({ kind }) => kind === 'decision').length]).toEqual([84, 44]);
    for (const each of all) expect([each.key, ['2026-11-22', '2026-11-28'].includes(each.checkedOn), each.gradeNote.length > 0]).toEqual([each.key, true, true]);
    expect(all.filter(({ outcome }) => outcome === 'not-read').map(({ key, says }) => [key, says])).toEqual(['hrc-fa-rus', 'hrc-ns-rus', 'cat-nasirov', 'cat-x-kaz', 'cat-x-rus', 'cat-ad-cyp', 'cat-zs-geo', 'cat-ji-swe', 'cedaw-xy-rus'].map((key) => [key, null]));
    expect(all.filter(({ adverse }) => adverse).map(({ key }) => key)).toEqual(['hrc-tt-ukr', 'cat-zs-geo', 'echr-chankayev', 'echr-r39-hun']);
  });

  it.each([
    ['conversion', 11, ['echr-taganrog', 'forum18-survey-2024', 'memorial-hizb-2020']], ['lgbt', 12, ['echr-lapunov', 'ru-supreme-court-lgbt', 'ru-386-fz', 'un-experts-lgbt-2023']],
    ['women', 10, ['echr-tunikova', 'cedaw-og-rus', 'rferl-suleymanova-2023']], ['crimean-tatars', 5, ['echr-crimea', 'ohchr-crimea-2018']],
  ] as const)('says on %s how Russia treats people, and never that a document was read whole of which a part was', (topic, count, keys) => {
    const held = [...law.sources.values()].filter(({ topics }) => topics.includes(topic));
    expect(held).toHaveLength(count);
    expect(held.map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]));
    for (const each of held) expect([each.key, each.opened === 'whole' && /opening|heading|paragraph/u.test(each.gradeNote), each.opened === 'secondary' && each.grade === 'A']).toEqual([each.key, false, false]);
  });

  it('refuses a holding for a decision whose outcome nobody has read, and a grade for what nobody has opened', () => {
    const entry = { key: 'cat-made-up', body: 'cat', title: { ru: 'А', en: 'A' }, topics: ['torture'], outcome: 'not-read', grade: 'A', opened: 'whole', gradeNote: 'x', url: 'https://example.org/', checkedOn: '2026-11-22' };
    const accepts = (more: object): boolean => sourcesFile.safeParse({ sources: [{ ...entry, ...more }] }).success;
    const holding = { ru: 'нарушение', en: 'breach' };
    expect(accepts({})).toBe(true);
    expect(accepts({ holding })).toBe(false);
    expect(accepts({ outcome: 'interim-only', holding })).toBe(false);
    expect(accepts({ outcome: 'read' })).toBe(false);
    expect(accepts({ outcome: 'read', holding })).toBe(true);
    expect(accepts({ outcome: undefined, holding })).toBe(false);
    expect(accepts({ opened: 'no' })).toBe(false);
  });

  it('is searched by the beginnings of words in either language', () => {
    const keys = (query: string): readonly string[] => searchSources(law.sources, query).map(({ key }) => key);
    expect(keys('дезертир пытки')).toEqual(expect.arrayContaining(['dw-pits-2024']));
    expect(keys('valetov')).toEqual(['hrc-valetov']);
    expect(keys('2104/2011')).toEqual(['hrc-valetov']);
    expect(keys('нет такого слова')).toEqual([]);
    expect(keys(' ')).toHaveLength(law.sources.size);
  });

  it('is cited with body, title, symbol, date, paragraph and how far it was checked', () => {
    expect(citeSource(source('hrc-valetov'), 'ru', '14.5').replaceAll('\u00A0', ' ')).toBe('Комитет ООН по правам человека, «Валетов против Казахстана», 2104/2011, CCPR/C/110/D/2104/2011, 17 марта 2014 года, пункт 14.5 (по изложению или перепечатке, с самим источником не сверено)');
    expect(citeSource(source('cat-x-kaz'), 'en', null).replaceAll('\u00A0', ' ')).toBe('UN Committee against Torture, “X. v. Kazakhstan”, 554/2013, CAT/C/55/D/554/2013, 3 August 2015 (the outcome was not read)');
    expect(citeSource(source('ccpr-rus-co8'), 'ru', null)).toContain('(открыто только начало документа)');
    expect(citeSource(source('memo-2025'), 'kk', '3').replaceAll('\u00A0', ' ')).toContain('2025 жылғы 30 желтоқсан, 3-тармақ (дереккөзбен салыстырылған)');
  });
});

describe('suggestions', () => {
  it('come from facts of the case, by named rules', () => {
    const topics = (file: CaseFile, person: string): readonly string[] => suggestSources(law.sources, file, person).map(({ topic }) => topic);
    expect(topics(example('a-programmer-expulsion'), 'timur')).toEqual(expect.arrayContaining(['treason', 'removal-kazakhstan', 'asylum-system']));
    expect(topics(example('b-soldier-extradition'), 'artyom')).toEqual(expect.arrayContaining(['desertion', 'mobilisation', 'anti-war', 'torture', 'extradition-kazakhstan']));
    expect(topics(example('c-thin-and-messy'), 'madinat')).toEqual(expect.arrayContaining(['chechnya', 'women']));
    expect(topics(example('b-soldier-extradition'), 'artyom')).not.toEqual(expect.arrayContaining(['chechnya']));
    expect(new Set(TOPIC_RULES.map(({ name }) => name)).size).toBe(TOPIC_RULES.length);
  });

  it.each([
    ['лесбиянка', 'lgbt'], ['крымских татар преследуют', 'crimean-tatars'], ['Я принял христианство', 'conversion'], ['я журналист', 'journalists'],
    ['Соседи узнали, что я гей.', 'lgbt'], ['Мен гейлер клубында болдым', 'lgbt'], ['из-за моей сексуальной ориентации', 'lgbt'], ['I am gay', 'lgbt'], ['За участие в Меджлисе', 'crimean-tatars'],
    ['Я Свидетель Иеговы', 'conversion'], ['Отец сказал, что я вероотступник', 'conversion'], ['Я ушла из ислама', 'conversion'], ['дінімді ауыстырғаным үшін', 'conversion'], ['дело «Хизб ут-Тахрир»', 'conversion'],
  ])('«%s» is about %s', (ru, topic) => {
    const file = example('b-soldier-extradition', { claims: [{ id: 'cc', person: 'artyom', country: 'RU', reasons: { ru } }] });
    const found = suggestSources(law.sources, file, 'artyom').find((each) => each.topic === topic);
    expect(found?.from).toEqual(['claims[cc].reasons']);
  });

  it.each(['гейзер и гейм', 'мужчина сменил версию', 'принял вердикт', 'обращено в доход государства', 'отказался от версии следствия', 'Я мусульманин', 'бірдің алдынан шықты'])('«%s» is about neither faith nor orientation nor violence at home', (ru) => {
    const file = example('c-thin-and-messy', { claims: [{ id: 'cc', person: 'madinat', country: 'RU', reasons: { ru } }] });
    const topics = suggestSources(law.sources, file, 'madinat').filter(({ from }) => from.includes('claims[cc].reasons')).map(({ topic }) => topic);
    expect(topics).toEqual([]);
  });

  it.each([['муж бил меня', true], ['Муж.', true], ['күйеуім ұрды', true], ['мужчины в форме', false]])('«%s» of a woman is about violence against women: %s', (ru, is) => {
    const file = example('c-thin-and-messy', { claims: [{ id: 'cc', person: 'madinat', country: 'RU', reasons: { ru } }], events: [] });
    expect(suggestSources(law.sources, file, 'madinat').some(({ topic }) => topic === 'women')).toBe(is);
  });

  it('finds faith in a charge of insulting the feelings of believers, and in the ground that was chosen, once', () => {
    const file = example('b-soldier-extradition', { claims: [{ id: 'cc', person: 'artyom', country: 'RU', grounds: { state: 'value', value: ['religion'] }, reasons: { ru: 'Я крещён' } }] });
    expect(suggestSources(law.sources, file, 'artyom').find(({ topic }) => topic === 'conversion')?.from).toEqual(['claims[cc].grounds', 'claims[cc].reasons']);
    const charges = (file.proceedings ?? []).map((each) => (each.kind === 'extradition' ? { ...each, charges: [{ id: 'c148', code: 'ru-uk', article: { state: 'value', value: '148' } }] } : each));
    expect(suggestSources(law.sources, CaseFile.parse({ ...file, claims: [], proceedings: charges }), 'artyom').find(({ topic }) => topic === 'conversion')?.from[0]).toMatch(/charges\[c148\]\.article$/u);
  });
});

describe('papers', () => {
  const picks = [
    { id: 'p1', person: 'artyom', source: 'hrc-valetov', paragraph: '14.5' }, { id: 'p2', person: 'artyom', source: 'cat-x-kaz' }, { id: 'p3', person: 'artyom', source: 'dw-pits-2024', relevance: { original: 'ru', ru: 'Так поступили и с заявителем.', en: 'The same was done to the applicant.' } },
    { id: 'p4', person: 'darya', source: 'hrc-alzery' }, { id: 'p5', person: 'artyom', source: 'echr-othman', disclosure: 'nobody' }, { id: 'p6', person: 'artyom', source: 'not-in-the-library' },
  ];
  const paper = (template: string, variant: string | null, language: 'ru' | 'kk' | 'en') => {
    const filled = fillPaper(library, law, example('b-soldier-extradition', { citedSources: picks }), { template, variant, language, speaker: 'person', date: '2026-11-22', paperId: 'x' });
    if (!filled.ok) throw new Error(filled.error.code);
    return { text: JSON.stringify(filled.value.paper.blocks).replaceAll('\u00A0', ' '), issues: filled.value.paper.issues };
  };

  it.each([
    ['kz-extradition-decision-appeal', null, 'ru', 'Решения международных органов и судов'], ['kz-refugee-application', 'local', 'ru', 'Положение в стране описано в источниках'], ['kz-refugee-application', 'local', 'kk', 'Елдегі жағдай мына дереккөздерде сипатталған'],
    ['un-interim-measures', 'cat', 'en', 'Decisions of international bodies and courts'], ['unhcr-intervention-letter', null, 'ru', 'Положение в стране описано в источниках'],
  ] as const)('%s.%s in %s cites what was picked for this person', (template, variant, language, heading) => {
    const { text, issues } = paper(template, variant, language);
    expect(text).toContain(heading);
    expect(text).toContain('CCPR/C/110/D/2104/2011');
    expect(text).toContain('CAT/C/55/D/554/2013');
    expect(text).not.toMatch(/Альзери|Alzery|Отман|Othman/u);
    const codes = issues.filter(({ code }) => code.startsWith('source-')).map(({ code, path }) => `${code} ${path ?? ''}`);
    expect(codes).toEqual(expect.arrayContaining(['source-outcome-not-read citedSources[p2]', 'source-without-paragraph citedSources[p2].paragraph']));
    expect(codes).not.toContain('source-without-paragraph citedSources[p1].paragraph');
  });

  it('prints no holding for a decision that nobody has read, and one for a decision that somebody has', () => {
    const { text } = paper('kz-extradition-decision-appeal', null, 'ru');
    expect(text).toContain('нарушила запрет возвращения');
    expect(text).toContain('исход дела не прочитан');
    expect(text).not.toContain('ближайший прецедент');
    expect(text).toContain('Так поступили и с заявителем.');
  });
});
