import { describe, expect, it } from 'vitest';
import { findPlace, outlineOf, parseStatuteArticle, textAt } from '#core/law/statute-text.ts';
import { parseKey } from '#core/law/norm-path.ts';
import type { StatuteArticle } from '#core/law/statute-text.ts';

/** The layout of the paged copies: paragraphs begin with a space, lines go on without one. */
const PAGED = [
  'Кодекс. Копия от 1 января 2026 года.', '', 'Статья 7-1. Длинный', 'заголовок',
  ' Сноска. Заголовок в редакции Закона.', ' 1. Первая часть', 'продолжается:', ' 1) первый пункт;', ' 2) Исключен Законом;', ' 2-1) вставленный', 'пункт.',
  ' Второй абзац.', ' 3) пункт второго абзаца.', '\f 1-1. Вставленная часть.', ' 2. Исключена Законом РК.', ' Примечание. Замечание к части.', ' 3. Третья часть.',
  ' Пункт 4 предусмотрен в редакции Закона.', ' Сноска. С изменениями', 'от 1 января.', 'Глава 9. СЛЕДУЮЩАЯ',
].join('\n');

/** The other layout: every line is a paragraph. */
const LINES = ['SOURCE: закон.', '', 'Статья 4. Принципы', 'Принципами являются:', '1) первый;', '2) второй.', 'Сноска. Изменено.'].join('\n');

function article(text: string): StatuteArticle {
  const parsed = parseStatuteArticle(text);
  if (parsed === null) throw new Error('no article');
  return parsed;
}

function at(text: string, steps: string, direct = false): string | null {
  const key = parseKey(`kz.act.1${steps}`);
  return key.ok ? textAt(article(text), key.value.steps, direct) : null;
}

describe('stored texts of statutes', () => {
  it('are cut into parts, paragraphs and items, without notes, excluded places and the next heading', () => {
    expect(article(PAGED)).toMatchObject({ number: '7-1', title: 'Длинный заголовок', source: 'Кодекс. Копия от 1 января 2026 года.' });
    expect(outlineOf(article(PAGED))).toEqual([
      { part: '1', paragraphs: [['1', '2-1'], ['3']] },
      { part: '1-1', paragraphs: [[]] },
      { part: '3', paragraphs: [[]] },
    ]);
    expect(outlineOf(article(LINES))).toEqual([{ part: '', paragraphs: [['1', '2']] }]);
    expect(parseStatuteArticle('просто текст')).toBeNull();
  });

  it.each([
    ['(1)(1)', false, 'первый пункт;'], ['(1)(2-1)', false, 'вставленный пункт.'], ['(1)[2]', false, 'Второй абзац. пункт второго абзаца.'],
    ['(1)(3)', false, 'пункт второго абзаца.'], ['(1)[2](3)', false, 'пункт второго абзаца.'], ['(1-1)', false, 'Вставленная часть.'], ['(3)', false, 'Третья часть.'],
    ['(1)(2)', false, null], ['(1)[1](3)', false, null], ['(2)', false, null], ['(4)', false, null], ['(1)[3]', false, null], ['(1)(1)(1)', false, null], ['(1)(1)', true, null],
  ])('%s (direct items: %s)', (steps, direct, text) => {
    expect(at(PAGED, steps, direct)).toBe(text);
  });

  it('takes the first bracket for an item only where the act says so', () => {
    expect(at(LINES, '(2)', true)).toBe('второй.');
    expect(at(LINES, '(2)', false)).toBeNull();
    expect(at(LINES, '[1](2)', false)).toBe('второй.');
    expect(findPlace([], [], false)).toBeNull();
  });
});
