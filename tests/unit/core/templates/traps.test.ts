import { describe, expect, it } from 'vitest';
import { EXPULSION, trialIssues, trialLines, trialPaper } from './trial.ts';

describe('the seven traps of Markdown in legal text', () => {
  it('«в 10:30» stays as it is', () => {
    expect(trialLines('Задержан в 10:30 и в 11:00.')).toEqual(['Задержан в 10:30 и в 11:00.']);
  });
  it('«ст.107:прошу» is no directive', () => {
    expect(trialLines('По ст.107:прошу отменить :::дело.')).toEqual(['По ст.107:прошу отменить :::дело.']);
  });
  it.each([
    ['590. Не перечень.', ['590. Не перечень.']],
    ['Абзац.\n\n1991. Год.', ['Абзац.', '1991. Год.']],
    ['1) Скобка.', ['1) Скобка.']],
    ['+ 7 701 000 00 00', ['+ 7 701 000 00 00']],
    ['* Звёздочка', ['* Звёздочка']],
    ['1. раз\n2. два', ['1. раз', '2. два']],
    ['1. раз\n\nАбзац.\n\n2. Второй пункт абзацем.', ['1. раз', 'Абзац.', '2. Второй пункт абзацем.']],
  ])('a line that starts like a list: %j', (body, lines) => {
    expect(trialLines(body)).toEqual(lines);
  });
  it('a bar inside a value splits no table cell', () => {
    expect(trialLines('{{#table columns="Дело:1 | Год:1"}}\n{{#tr}}{{ decision.number }} | 2026{{/tr}}\n{{/table}}', { facts: EXPULSION })).toEqual(['Дело | Год', '2-101|7 | 2026']);
  });
  it('a condition may stand between the rows of a table', () => {
    const body = '{{#table columns="А:1 | Б:1"}}\n{{#tr}}1 | 2{{/tr}}\n{{#if safeguards.rightsExplained}}\n{{#tr}}3 | 4{{/tr}}\n{{#else}}\n{{#tr}}5 | 6{{/tr}}\n{{/if}}\n{{/table}}';
    expect(trialLines(body, { facts: EXPULSION })).toEqual(['А | Б', '1 | 2', '5 | 6']);
  });
  it('indented text is no code', () => {
    const [block] = trialPaper('Абзац.\n\n      Отступ `не код` и ещё.').blocks.slice(1);
    expect(block).toEqual({ kind: 'paragraph', content: [{ kind: 'text', text: 'Отступ `не\u00A0код` и\u00A0ещё.' }] });
  });
  it('addresses, HTML, entities, links, rules and underscores are plain words', () => {
    expect(trialLines('Пишите на https://example.org и <b>a@b.kz</b> &amp; [сюда](x) ![y](z) __раз__ ____\n---\nдва')).toEqual(['Пишите на https://example.org и <b>a@b.kz</b> &amp; [сюда](x) ![y](z) __раз__ ____ --- два']);
  });
});

describe('client text', () => {
  const hostile = '# $x$ #let *a* **b** {{person.name}} [@kz.koap.1] <b> | ::: [y](z) 1. `c` \\ _d_ {{#if}}';
  it('is never markup, wherever it stands', () => {
    const facts = { ...EXPULSION, claims: [{ id: 'c1', person: 'p1', country: 'RU', fear: { ru: hostile } }] };
    const body = '{{ claim.fear }}\n\nДо {{ claim.fear }} после.\n\n**{{ claim.fear }}**\n\n- {{ claim.fear }}\n\n{{#addressee}}\n{{ claim.fear }}\n{{/addressee}}\n{{#form}}\n{{#row "Что"}}{{ claim.fear }}{{/row}}\n{{/form}}';
    const lines = trialLines(body, { facts });
    expect(lines).toEqual([hostile, `До ${hostile} после.`, hostile, `- ${hostile}`, `> ${hostile}`, `1. Что: ${hostile}`]);
  });
  it('keeps its paragraphs where it stands alone, and becomes one line inside a sentence', () => {
    expect(trialLines('{{ claim.reasons }}\n\nОн сказал: {{ claim.reasons }}\n\n{{#quote}}\n{{ claim.reasons }}\n{{/quote}}', { facts: EXPULSION })).toEqual([
      'Первый абзац.', 'Второй абзац.', 'Он сказал: Первый абзац. Второй абзац.', '“ Первый абзац.', '“ Второй абзац.',
    ]);
  });
  it('carries where it comes from', () => {
    const [block] = trialPaper('{{ claim.fear }}', { facts: EXPULSION }).blocks;
    expect(block).toEqual({ kind: 'paragraph', content: [{ kind: 'text', text: 'Боюсь пыток.', provenance: { kind: 'fact', path: 'claims[c1].fear' } }] });
  });
});

describe('what absent values leave behind', () => {
  it.each([
    ['Родился {{#if person.birthDate is known}}{{ person.birthDate }}{{/if}}, живёт здесь.', 'Родился, живёт здесь.'],
    ['Суд ({{#if person.birthDate is known}}{{ person.birthDate }}{{/if}}) решил.', 'Суд решил.'],
    ['Раз, {{#if person.minor is known}}два{{/if}}, три.', 'Раз, три.'],
    ['Раз{{#if person.minor is known}}, два{{/if}} .', 'Раз.'],
    ['{{#if person.minor is known}}Раз{{/if}}, два.', 'два.'],
    ['Защитник {{ speaker.name | surname }}. Далее.', 'Защитник Сагатова А. Далее.'],
    ['Сказано: «{{#if person.minor is known}}да{{/if}}» и всё.', 'Сказано: и всё.'],
    ['И так далее... Конец.', 'И так далее… Конец.'],
  ])('%s', (body, line) => {
    expect(trialLines(body)).toEqual([line]);
  });
  it('drops headings, lists, grounds, parentheses and paragraphs that hold nothing', () => {
    const body = '## Пустой\n\n{{#if person.minor is known}}\nТекст.\n{{/if}}\n\n## Полный\n\nТекст.\n\n{{#if person.minor is known}}\n- раз\n{{/if}}\n\n{{#ground a}}\n## Пусто\n{{#if person.minor is known}}\nТекст.\n{{/if}}\n{{/ground}}\n{{#ground b}}\n## Есть\nТекст.\n{{/ground}}\n\n### Пустой в конце\n';
    expect(trialLines(body)).toEqual(['## Полный', 'Текст.', '1. Есть', 'Текст.']);
  });
  it('never touches a value', () => {
    const person = { phone: 'a  b , ( ) ..' };
    expect(trialLines('Телефон: {{ person.phone }}', { person })).toEqual(['Телефон: a  b , ( ) ..']);
  });
});

it('a citation that can’t be printed is a blank with an issue', () => {
  expect(trialLines('По [@kz.koap.9999 | dative].')).toEqual(['По ____.']);
  expect(trialIssues('По [@kz.koap.9999 | dative].')).toEqual(['norm-unknown must']);
});
