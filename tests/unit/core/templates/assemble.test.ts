import { describe, expect, it } from 'vitest';
import { EXPULSION, trialIssues, trialLines, trialPaper, type Trial } from './trial.ts';

const facts = EXPULSION;

describe('numbers and references', () => {
  const body = 'Смотрите основания {{ref torture}} и {{ref safeguards}}.\n\n{{#ground minor when person.minor}}\n## Возраст\nТекст.\n{{/ground}}\n{{#ground torture}}\n## Пытки\nТекст.\n{{/ground}}\n{{#ground safeguards when not safeguards.rightsExplained}}\n## Права\nПро{{ref torture}}.\n{{/ground}}\n';
  it('follow what is printed, forwards and backwards', () => {
    expect(trialLines(body, { facts })).toEqual(['Смотрите основания 1 и 2.', '1. Пытки', 'Текст.', '2. Права', 'Про1.']);
    expect(trialLines(body, { facts, person: { birthDate: '2015-01-01' } })).toEqual(['Смотрите основания 2 и 3.', '1. Возраст', 'Текст.', '2. Пытки', 'Текст.', '3. Права', 'Про2.']);
  });
  it.each([
    ['Раз. Смотрите {{ref none}} ниже. Два.', 'Раз. Два.'],
    ['Раз (подробно в основании {{ref none}}). Два.', 'Раз. Два.'],
    ['Смотрите {{ref none}}.', undefined],
    ['Раз, {{ person.name }} (см. {{ref none}}), два.', 'Раз, Петров Иван Алексеевич, два.'],
  ])('to what is not printed take their sentence or parenthesis along: %s', (text, line) => {
    expect(trialLines(text)).toEqual(line === undefined ? [] : [line]);
    expect(trialIssues(text)).toEqual(['reference-missing should']);
  });
  it('conditions may ask what is printed', () => {
    const asks = '{{#if printed torture}}Есть {{ref torture}}.{{#else}}Нет.{{/if}}\n\n{{#ground torture when claim.fear is known}}\nТекст.\n{{/ground}}';
    expect(trialLines(asks, { facts })).toEqual(['Есть 1.', '1. ', 'Текст.']);
    expect(trialLines(asks)).toEqual(['Нет.']);
  });
  it('settle even where two grounds ask for one another', () => {
    const circle = '{{#ground a when not printed b}}\nА.\n{{/ground}}\n{{#ground b when not printed a}}\nБ.\n{{/ground}}';
    expect(() => trialPaper(circle)).not.toThrow();
  });
  it('number grounds inside grounds', () => {
    expect(trialLines('{{#ground a}}\n## А\nТекст.\n{{#ground b}}\n## Б\nТекст.\n{{/ground}}\n{{/ground}}\nСм. {{ref b}}.')).toEqual(['1. А', 'Текст.', '1.1. Б', 'Текст.', 'См. 1.1.']);
  });
  it('number requests and annexes, each with a label to refer to', () => {
    const asks = '{{#requests}}\nПРОШУ:\n{{#request cancel}}отменить;{{/request}}\n{{#request when person.minor}}нет;{{/request}}\n{{#request}}прекратить (см. {{ref proof}}).{{/request}}\n{{/requests}}\n{{#annexes}}\n{{#each item in evidence}}{{#annex}}{{ item.title }} на {{ item.pages | count "листе" "листах" "листах" }}{{/annex}}{{/each}}\n{{#annex proof}}Доказательство.{{/annex}}\n{{/annexes}}';
    expect(trialLines(asks, { facts })).toEqual(['ПРОШУ:', '1. отменить;', '2. прекратить (см. 3).', 'Приложения:', '1. Повестка на 2 листах', '2. Решение суда на 5 листах', '3. Доказательство.']);
  });
});

describe('conditions', () => {
  const body = '{{#if safeguards.rightsExplained}}да{{#else}}нет{{#unknown}}неизвестно{{/if}} {{#if safeguards.interpreterPresent}}да{{#else}}нет{{#unknown}}неизвестно{{/if}} {{#if safeguards.interpreterPresent}}да{{#else}}нет{{/if}}';
  it('have three values, and an open question prints its own branch or nothing', () => {
    expect(trialLines(body, { facts })).toEqual(['нет неизвестно']);
    expect(trialIssues(body, { facts })).toEqual(['answer-would-decide note proceedings[k1].safeguards.interpreterPresent']);
  });
  it.each([
    ['person.sex is male', 'yes'], ['person.sex is not male', 'no'], ['person.sex is one of female, male', 'yes'], ['person.birthDate is known', 'no'], ['person.birthDate is unknown', 'yes'],
    ['person.stateless', 'unknown'], ['not person.stateless', 'unknown'], ['person.stateless and person.sex is female', 'no'], ['person.stateless or person.sex is male', 'yes'],
    ['claim.grounds includes political-opinion', 'yes'], ['claim.grounds includes race', 'no'], ['count offences is 2', 'yes'], ['count offences is at least 3', 'no'],
    ['any offence in offences where offence.carriesExpulsion', 'no'], ['all offence in offences where offence.norm is known', 'yes'], ['all child in family where child.minor', 'no'],
    ['any item in evidence where item.kind is act and person.sex is male', 'yes'], ['(person.sex is female or person.sex is male) and not person.sex is female', 'yes'],
    ['family is known', 'no'], ['evidence is known', 'yes'], ['paper.speaker is person', 'yes'], ['paper.language is kk', 'no'], ['person.religion is none', 'yes'], ['person.religion is known', 'no'],
    ['person.ethnicity is none', 'no'], ['passport.number is known', 'no'], ['passport.number is unknown', 'yes'], ['person.dependants is at least 2', 'yes'], ['person.dependants is 3', 'yes'],
  ])('%s is %s', (condition, truth) => {
    const person = { religion: { state: 'none' }, dependants: 3 };
    expect(trialLines(`{{#if ${condition}}}yes{{#else}}no{{#unknown}}unknown{{/if}}`, { facts, person })).toEqual([truth]);
  });
  it('an open question before a sure one keeps the later branch back', () => {
    expect(trialLines('{{#if person.stateless}}раз{{#elseif person.sex is male}}два{{#else}}три{{/if}}')).toEqual([]);
    expect(trialLines('{{#if person.stateless}}раз{{#elseif person.sex is male}}два{{#else}}три{{/if}}', { person: { stateless: 'no' } })).toEqual(['два']);
  });
  it('stand in a line, or part paragraphs when they have lines to themselves', () => {
    expect(trialLines('Раз {{#if person.sex is male}}два{{/if}} три.')).toEqual(['Раз два три.']);
    expect(trialLines('Раз\n{{#if person.sex is male}}\nдва\n{{/if}}\nтри.')).toEqual(['Раз', 'два', 'три.']);
  });
});

describe('who speaks', () => {
  const body = '{{ subject }} {{ verb "опасаюсь" "опасается" }} пыток. {{ subject | genitive }} ждут. Права {{ bySpeaker "мои" "подзащитного" "доверителя" }}; для {{ subject | genitive }}; {{ bySex person "прибыл" "прибыла" }}.';
  it.each<[string, Trial, string]>([
    ['the person', {}, 'Я опасаюсь пыток. Меня ждут. Права мои; для меня; прибыл.'],
    ['the defender', { selection: { speaker: 'defender' } }, 'Мой подзащитный Петров И. А. опасается пыток. Моего подзащитного ждут. Права подзащитного; для моего подзащитного; прибыл.'],
    ['the representative of a woman', { selection: { speaker: 'representative' }, person: { sex: 'female', names: [{ id: 'n1', script: 'cyrillic', use: 'main', family: 'Петрова', given: 'Анна' }] } }, 'Моя доверительница Петрова А. опасается пыток. Моей доверительницы ждут. Права доверителя; для моей доверительницы; прибыла.'],
    ['of unknown sex', { person: { sex: { state: 'unknown' } } }, 'Я опасаюсь пыток. Меня ждут. Права мои; для меня; прибыл(а).'],
  ])('%s', (_name, trial, line) => {
    expect(trialLines(body, trial)).toEqual([line]);
  });
  it('declines the name at first mention', () => {
    expect(trialLines('О {{ subject | prepositional }}.', { selection: { speaker: 'defender' } })).toEqual(['О моём подзащитном Петрове И. А.']);
  });
});

describe('values', () => {
  it.each<[string, string]>([
    ['{{ person.name | genitive }}', 'Петрова Ивана Алексеевича'], ['{{ person.name | dative | initials }}', 'И. А. Петрову'], ['{{ person.name | surname | instrumental }}', 'Петровым И. А.'],
    ['{{ proceeding.authority | genitive }}', 'Алмалинского районного суда города Алматы'], ['{{ decision.date | date }}', '20 ноября 2026 года'], ['{{ decision.date | moment }}', '20 ноября 2026 года в 17:05'],
    ['{{ decision.date | dateNumeric }}', '20.11.2026'], ['{{ decision.date | time }}', '17:05'], ['{{ decision.date | year }}', '2026'], ['{{ decision.number }}', '2-101|7'],
    ['{{ person.birthDate | date }}', 'в мае 1990 года'], ['{{ person.birthDate | date name }}', 'май 1990 года'], ['{{ claim.country | genitive }}', 'Российской Федерации'],
    ['{{ evidence | count "документ" "документа" "документов" }}', '2 документа'], ['{{ person.sex | choice "male:мужской | female:женский" }}', 'мужской'], ['{{ person.religion }}', 'нет'],
    ['{{ claim.fear | clause }}', 'боюсь пыток'], ['{{ claim.fear | quoted }}', '«Боюсь пыток»'], ['{{ claim.fear | upper }}', 'БОЮСЬ ПЫТОК.'], ['{{ person.phone | default "не указан" }}', 'не указан'],
    ['{{#each offence in offences separator="; "}}{{ offence.norm | genitive bare }}{{/each}}', 'части второй статьи 441; части первой статьи 615'],
    ['{{#each offence in offences separator="; "}}{{ offence.norm | genitive | short }}{{/each}}', 'части второй статьи 441 КоАП; части первой статьи 615 КоАП'],
    ['{{ person.dependants | words genitive }}', 'трех'], ['{{ person.occupation | sentence }}', 'Программист.'],
  ])('%s prints %s', (body, line) => {
    const person = { birthDate: '1990-05', religion: { state: 'none' }, dependants: 3, occupation: { ru: 'программист' } };
    expect(trialLines(body, { facts, person })).toEqual([line]);
  });
  it('without an answer are a blank with an issue, graver where the paper needs them', () => {
    expect(trialLines('Телефон: {{ person.phone }}')).toEqual(['Телефон: ____']);
    expect(trialIssues('Телефон: {{ person.phone }}')).toEqual(['gap should people[p1].phone']);
    expect(trialIssues('Телефон: {{ person.phone }}', { head: { needs: ['person.phone'] } })).toEqual(['gap must people[p1].phone']);
    expect(trialIssues('Текст.', { head: { needs: ['person.phone'] } })).toEqual(['need-missing must people[p1].phone']);
    expect(trialPaper('{{ person.phone }}').blocks).toEqual([{ kind: 'paragraph', content: [{ kind: 'blank', label: 'Телефон', wide: '_'.repeat(28), path: 'people[p1].phone' }] }]);
  });
  it('say whose answer is missing, and say it once', () => {
    const said = (body: string, trial: Parameters<typeof trialPaper>[1] = {}) => trialPaper(body, trial).issues.map(({ severity, message }) => `${severity} ${message.ru}`);
    expect(said('{{ speaker.phone }}')[0]).toContain('«Защитник или представитель: телефон»');
    expect(said('{{ person.phone }}')[0]).toContain('«Телефон»');
    expect(said('{{ decision.date }}', { head: { needs: ['decision.date'] } })).toEqual([expect.stringMatching(/^must .*«Обжалуемый акт: дата акта»/u)]);
  });
  it('ask for the name in Latin letters where an English paper has none', () => {
    const [issue] = trialPaper('{{ person.name }}', { selection: { language: 'en' }, head: { needs: ['person.name'] } }).issues;
    expect(issue).toMatchObject({ code: 'gap', severity: 'must' });
    expect(issue?.message.en).toContain('"Name in Latin letters"');
  });
  it('in another language than the paper are a blank with an issue', () => {
    const foreign = { ...facts, claims: [{ id: 'c1', person: 'p1', country: 'RU', fear: { kk: 'Қорқамын.' } }] };
    expect(trialLines('Страх: {{ claim.fear }}', { facts: foreign })).toEqual(['Страх: ____']);
    expect(trialIssues('Страх: {{ claim.fear }}', { facts: foreign })).toEqual(['translation-missing should claims[c1].fear']);
  });
  it('declined by the program ask for a look', () => {
    expect(trialIssues('{{ person.name | genitive }}')).toEqual(['name-form-unconfirmed note people[p1].nameForms.ru']);
    expect(trialIssues('{{ person.name | genitive }}', { person: { nameForms: { ru: { genitive: 'Петрова И.', dative: 'х', accusative: 'х', instrumental: 'х', prepositional: 'х', confirmed: 'yes' } } } })).toEqual([]);
    expect(trialIssues('{{ person.name }}')).toEqual([]);
  });
});

describe('in Kazakh and English', () => {
  const kk = { language: 'kk' } as const;
  it.each<[string, Trial, string]>([
    ['{{ subject }} {{ verb "қорқамын" "қорқады" }}. {{ subject | dative }} қауіп төнді.', { selection: kk }, 'Мен қорқамын. Маған қауіп төнді.'],
    ['{{ subject | dative }} және {{ subject | dative }}', { selection: { ...kk, speaker: 'defender' } }, 'Менің қорғауымдағы адам И. А. Петровқа және менің қорғауымдағы адамға'],
    ['{{ person.name | genitive }} {{ person.birthDate | date locative }}', { selection: kk, person: { birthDate: '1990-05-03' } }, 'Петров Иван Алексеевичтің 1990 жылғы 3 мамырда'],
    ['({{ claim.fear | clause }})', { selection: kk, facts: { ...facts, claims: [{ id: 'c1', person: 'p1', country: 'RU', fear: { kk: 'Орал қаласындағы пәтер.' } }] } }, '(Орал қаласындағы пәтер)'],
    ['[@kz.koap.788(1) | locative short]', { selection: kk }, 'ӘҚБтК-нің 788-бабының бірінші бөлігінде'],
    ['{{ claim.country | dative }}', { selection: kk, facts }, 'Ресей Федерациясына'],
    ['{{ subject }} {{ verb "fear" "fears" }} torture; it awaits {{ subject | dative }}.', { selection: { language: 'en' } }, 'I fear torture; it awaits me.'],
    ['{{ person.birthDate | date from }} {{ claim.country }}', { selection: { language: 'en' }, facts, person: { birthDate: '1990-05' } }, 'from May 1990 the Russian Federation'],
  ])('%s', (body, trial, line) => {
    expect(trialLines(body, trial)).toEqual([line]);
  });
});

describe('clauses', () => {
  it('stand in a line or on their own, with parameters', () => {
    const clauses = { name: '{{ who.name | dative }}\n', basis: '## Право\n\nТекст.\n' };
    expect(trialLines('Отдать {{> name who=person }} сегодня.\n\n{{> basis }}', { clauses })).toEqual(['Отдать Петрову Ивану Алексеевичу сегодня.', '## Право', 'Текст.']);
  });
  it('that are missing or go in circles leave an issue, not a failure', () => {
    expect(trialIssues('{{> gone }}')).toEqual(['clause-missing must']);
    expect(trialIssues('{{> round }}', { clauses: { round: 'А {{> round }}' } })).toEqual(['clause-missing must']);
  });
});

describe('blocks', () => {
  it('addressee, title, form, table, signatures', () => {
    const body = [
      '{{#addressee}}', '**В суд**', '{{#if person.phone is known}}', 'тел. {{ person.phone }}', '{{/if}}', 'от {{ person.name | genitive }}', '{{/addressee}}',
      '{{#title}}', 'ЖАЛОБА', '{{#if person.sex is male}}', 'на решение', '{{/if}}', '', 'в порядке надзора', '{{/title}}',
      '{{#form}}', '{{#row "Имя"}}{{ person.name }}{{/row}}', '{{#row "Пусто"}}{{#if person.phone is known}}{{ person.phone }}{{/if}}{{/row}}', '{{#row "Пол"}}', '{{ person.sex | choice "male:м | female:ж" }}', '{{/row}}', '{{/form}}',
      '{{#table x in evidence where x.kind is act columns="№:1 | Что:3" caption="Документы" label="docs"}}', '{{ x.title }}', '{{/table}}',
      'См. таблицу {{ref docs}}.', '{{ pagebreak }}',
      '{{#signatures}}', '{{#signature date}}', 'Заявитель', '{{ person.name | initials }}', '', 'Прочитано вслух.', '{{/signature}}', '{{/signatures}}',
    ].join('\n');
    expect(trialLines(body, { facts })).toEqual([
      '> В суд', '> от Петрова Ивана Алексеевича', '# ЖАЛОБА', '# на решение', '(в порядке надзора)', '1. Имя: Петров Иван Алексеевич', '2. Пол: м',
      'Таблица 1. Документы', '№ | Что', '1 | Решение суда', 'См. таблицу 1.', '---', 'Прочитано вслух.\nЗаявитель И. А. Петров [date]',
    ]);
  });
  it('name an act in full once, also when a dropped ground named it before', () => {
    const body = '{{#ground gone}}\n## По [@kz.koap.788 | dative]\n{{/ground}}\nПо [@kz.koap.788 | dative]. По [@kz.koap.789 | dative].';
    expect(trialLines(body)).toEqual(['По статье 788 Кодекса Республики Казахстан об административных правонарушениях от 5 июля 2014 года № 235-V (далее – КоАП). По статье 789 КоАП.']);
    expect(trialPaper(body).norms).toEqual(['kz.koap.788', 'kz.koap.789']);
  });
});

describe('disclosure', () => {
  const hidden = { ...facts, claims: [{ id: 'c1', person: 'p1', country: 'RU', fear: { value: { ru: 'тайна' }, disclosure: 'asylum' }, economic: { value: 'yes', disclosure: 'nobody' } }] };
  const body = '{{ claim.fear }} {{#if claim.fear is known}}известно{{/if}} {{#if claim.economic}}да{{#else}}нет{{#unknown}}неизвестно{{/if}}';
  it('makes a fact as good as not there, and says where', () => {
    expect(trialLines(body, { facts: hidden })).toEqual(['____ неизвестно']);
    expect(trialIssues(body, { facts: hidden })).toEqual(['withheld note claims[c1].fear', 'withheld note claims[c1].economic']);
    expect(trialLines(body, { facts: hidden, head: { readers: ['asylum'] } })).toEqual(['тайна известно неизвестно']);
  });
  it('of an item hides the item from lists and counts', () => {
    const secret = { ...facts, evidence: [{ id: 'e1', kind: 'act', title: { ru: 'тайна' }, annexTo: ['gpk'], disclosure: 'un' }, { id: 'e2', kind: 'act', title: { ru: 'открыто' }, annexTo: ['gpk'] }] };
    const lists = '{{#each item in evidence separator=", "}}{{ item.title }}{{/each}} {{#if count evidence is 1}}один{{#else}}не один{{#unknown}}сколько-то{{/if}} {{#if all item in evidence where item.kind is act}}все{{#unknown}}не знаю{{/if}}';
    expect(trialLines(lists, { facts: secret })).toEqual(['открыто сколько-то не знаю']);
    expect(trialIssues(lists, { facts: secret })).toContain('withheld note evidence[e1]');
  });
  it('of the last journey does not put the one before it in its place', () => {
    const journeys = { journeys: [{ id: 'j1', person: 'p1', kind: 'entry-kazakhstan', at: '2020-01-01' }, { id: 'j2', person: 'p1', kind: 'entry-kazakhstan', at: '2026-01-01', disclosure: 'nobody' }] };
    expect(trialLines('Въезд: {{ entry.at | date }}', { facts: journeys })).toEqual(['Въезд: ____']);
  });
  it('of the sex leaves the name, with both forms of words', () => {
    const person = { sex: { value: 'male', disclosure: 'nobody' } };
    expect(trialLines('{{ person.name }} {{ bySex person "прибыл" "прибыла" }}', { person })).toEqual(['Петров Иван Алексеевич прибыл(а)']);
  });
  it('reaches what is reckoned from a fact', () => {
    const person = { birthDate: { value: '2015-01-01', disclosure: 'nobody' } };
    expect(trialLines('{{#if person.minor}}ребёнок{{#unknown}}неизвестно{{/if}} {{ person.age }}', { person })).toEqual(['неизвестно ____']);
    expect(trialIssues('{{#if person.minor}}ребёнок{{/if}}', { person })).toEqual(['withheld note people[p1].birthDate']);
  });
});

it('a paper in a language that the template lacks is empty and says so', () => {
  const paper = trialPaper('Текст.', { selection: { language: 'kk' }, head: { languages: ['kk'] } });
  expect(paper.language).toBe('kk');
  const none = trialPaper('', { head: { languages: ['ru'] } });
  expect(none.blocks).toEqual([]);
});

it('equal input gives an equal paper', () => {
  expect(trialPaper('{{ person.name | genitive }} [@kz.koap.788 | dative]', { facts })).toEqual(trialPaper('{{ person.name | genitive }} [@kz.koap.788 | dative]', { facts }));
});
