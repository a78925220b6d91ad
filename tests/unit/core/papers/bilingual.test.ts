import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besidePaper } from '#core/papers/bilingual.ts';
import type { Block, Paper } from '#core/papers/paper.ts';
import { anyPaper } from '../../../doubles/any-paper.ts';
import { trialLetter } from '../../../doubles/bilingual/trial-letter.ts';
import { ground, items, para, paperOf, say } from '../../../doubles/paper-making.ts';
import { wordsOf } from '../templates/trial.ts';

/** The rows as `[number] left | right`, passages parted by ` / `; other blocks by their kind. */
function rowsOf(paper: Paper): readonly string[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind !== 'parallel') return [block.kind];
    return block.rows.map(({ number, cells }) => {
      const sides = cells.map((cell) => cell.map(({ mark, content }) => `${mark}${mark === '' ? '' : ' '}${wordsOf(content)}`).join(' / '));
      return `${number}${number === '' ? '' : ' '}${sides.join(' | ')}`;
    });
  });
}

const beside = (left: readonly Block[], right: readonly Block[]): Paper => besidePaper(paperOf(left), paperOf(right, { language: 'kk' }));
const codes = (paper: Paper): readonly string[] => paper.issues.map(({ code }) => code);

describe('two languages side by side', () => {
  it('lays each part beside its counterpart, names the prevailing language first, signs once', () => {
    expect(rowsOf(trialLetter('ru', 'kk'))).toEqual([
      'При расхождении преобладает текст на русском языке. | Мәтіндер арасында алшақтық болған жағдайда орыс тіліндегі мәтінге басымдық беріледі.',
      'В Медеуский районный суд города Алматы / от Вымышленного Рената Олеговича / дата рождения: 14.08.2000 | Алматы қаласы Медеу аудандық сотына / Вымышленный Ренат Олеговичтен / туған күні: 14.08.2000',
      'ЗАЯВЛЕНИЕ\nоб обстоятельствах дела | ӨТІНІШ\nіс мән-жайлары туралы',
      expect.stringMatching(/^\[1\] Решением от .* \| 2026 жылғы 20 қараша/u),
      '1. Обстоятельства дела | 1. Істің мән-жайлары',
      expect.stringMatching(/^\[2\] Меня задержали .* \| Мені 2026/u),
      '[3] Боюсь, что меня будут пытать. | Мені азаптайды деп қорқамын.',
      '[4] Перечень того, о чём я просил: | Менің сұрағандарымның тізбесі:',
      '[5] 1) пригласить переводчика; | 1) аудармашы шақыру;',
      '[6] 2) дать время на подготовку. | 2) дайындалуға уақыт беру.',
      '2. Сведения о заявителе | 2. Өтініш беруші туралы мәліметтер',
      '1. Фамилия, имя, отчество: Вымышленный Ренат Олегович | 1. Тегі, аты, әкесінің аты: Вымышленный Ренат Олегович',
      '2. Дата рождения: 14 августа 2000 года | 2. Туған күні: 2000 жылғы 14 тамыз',
      '3. Занятие: слесарь | 3. Кәсібі: слесарь',
      'Таблица 1. Вменяемые нарушения | 1-кесте. Тағылған құқық бұзушылықтар',
      '[7] № 1 / Статья: статья 441 / Что вменяют: курение кальяна в помещении кафе | № 1 / Бап: 441-бап / Не тағылды: кафе ішінде қорқор шегу',
      '[8] № 2 / Статья: статья 615 / Что вменяют: переход проезжей части вне пешеходного перехода | № 2 / Бап: 615-бап / Не тағылды: жаяу жүргіншілер өткелінен тыс жерде жолды кесіп өту',
      '3. Основание, которое есть только в русском тексте | ',
      '[9] См. основание 1. | ',
      'На основании изложенного ПРОШУ: | Баяндалғанның негізінде СҰРАЙМЫН:',
      '1. приостановить исполнение решения; | 1. шешімнің орындалуын тоқтата тұруды;',
      '2. отменить решение полностью (основание 1). | 2. шешімнің күшін толық жоюды (1-негіз).',
      'Приложения: | Қосымшалар:',
      '1. Копия решения суда. | 1. Сот шешімінің көшірмесі.',
      'signatures',
    ]);
  });

  it('says of a part without counterpart which it is and in which text it is missing, once', () => {
    const found = trialLetter('ru', 'kk').issues.filter(({ code }) => code === 'counterpart-missing');
    expect(found.map(({ message }) => message.en)).toEqual(['The part “ground\u00A03” has no counterpart in the Kazakh text; its place is left empty. Compare the two texts of the template.']);
    const turned = trialLetter('kk', 'ru').issues.filter(({ code }) => code === 'counterpart-missing');
    expect(turned.map(({ message }) => message.en)).toEqual(['The part “ground\u00A03” has no counterpart in the Kazakh text; its place is left empty. Compare the two texts of the template.']);
  });

  it('leaves the language that was asked for first at the left and prevailing', () => {
    const paper = trialLetter('kk', 'ru');
    expect([paper.language, paper.beside, paper.title]).toEqual(['kk', 'ru', 'Сынақ өтініш / Пробное заявление']);
    expect(rowsOf(paper)[0]).toBe('Мәтіндер арасында алшақтық болған жағдайда қазақ тіліндегі мәтінге басымдық беріледі. | При расхождении преобладает текст на казахском языке.');
    expect(rowsOf(trialLetter('ru', 'en'))[0]).toBe('При расхождении преобладает текст на русском языке. | If the texts differ, the Russian text prevails.');
  });

  it('pairs requests by label and says when they bear different numbers', () => {
    const request = (number: string, label: string, words: string) => ({ number, label, content: say(words) });
    const paper = beside(
      [{ kind: 'requests', lead: say('ПРОШУ:'), items: [request('1.', 'stop', 'остановить;'), request('2.', 'annul', 'отменить.')] }],
      [{ kind: 'requests', lead: say('СҰРАЙМЫН:'), items: [request('1.', 'annul', 'күшін жоюды.')] }],
    );
    expect(rowsOf(paper).slice(1)).toEqual(['ПРОШУ: | СҰРАЙМЫН:', '1. остановить; | ', '2. отменить. | 1. күшін жоюды.']);
    expect(codes(paper)).toEqual(['counterpart-missing', 'counterpart-numbers-differ']);
  });

  it('keeps headings with what they head, and begins a page where the paper does', () => {
    const paper = beside([para('раз'), { kind: 'page-break' }, ground(1, 'Довод', [para('два')])], [para('бір'), { kind: 'page-break' }, ground(1, 'Уәж', [para('екі')])]);
    expect(paper.blocks.map(({ kind }) => kind)).toEqual(['parallel', 'page-break', 'parallel']);
    const kept = paper.blocks.flatMap((block) => (block.kind === 'parallel' ? block.rows.filter((row) => row.kept).map(({ cells }) => wordsOf(cells[0][0]?.content ?? [])) : []));
    expect(kept).toEqual(['Довод']);
  });

  it('prints a role in both languages over one line and a name once', () => {
    const sign = (role: string, name: string): Block => ({ kind: 'signatures', items: [{ role: say(role), name: say(name), withDate: true }] });
    const paper = beside([sign('Заявитель', 'А. Образцов')], [sign('Өтініш беруші', 'А. Образцов')]);
    const last = paper.blocks.at(-1);
    expect(last?.kind === 'signatures' ? last.items : []).toEqual([
      { role: [{ kind: 'text', text: 'Заявитель' }, { kind: 'line-break' }, { kind: 'text', text: 'Өтініш беруші', language: 'kk' }], name: say('А. Образцов'), withDate: true },
    ]);
  });

  it('reports a gap that both texts have once, and the norms of both', () => {
    const gap = { code: 'gap', severity: 'should', message: { ru: 'а', kk: 'б', en: 'в' }, path: 'people[a].name' } as const;
    const paper = besidePaper(paperOf([], { issues: [gap], norms: ['kz.koap.1'] }), paperOf([], { language: 'kk', issues: [gap], norms: ['kz.koap.2', 'kz.koap.1'] }));
    expect(paper.issues).toEqual([gap]);
    expect(paper.norms).toEqual(['kz.koap.1', 'kz.koap.2']);
  });

  it('numbers an item without label by its place', () => {
    const paper = beside([{ kind: 'annexes', heading: say('Приложения:'), items: items('annex', [say('копия')]) }], [{ kind: 'annexes', heading: say('Қосымшалар:'), items: items('annex', [say('көшірме')]) }]);
    expect(rowsOf(paper).slice(1)).toEqual(['Приложения: | Қосымшалар:', '1. копия | 1. көшірме']);
    expect(codes(paper)).toEqual([]);
  });
});

/** Every text that a tree holds, in any place. */
function textsOf(value: unknown, found: string[] = []): readonly string[] {
  if (Array.isArray(value)) for (const each of value) textsOf(each, found);
  else if (typeof value === 'object' && value !== null) {
    const record = value as Readonly<Record<string, unknown>>;
    if ((record['kind'] === 'text' || record['kind'] === 'reference') && typeof record['text'] === 'string') found.push(record['text']);
    else for (const each of Object.values(record)) textsOf(each, found);
  }
  return found;
}

describe('laws of a bilingual paper', () => {
  const single = anyPaper.filter((paper) => !JSON.stringify(paper.blocks).includes('"parallel"'));
  it('leaves out no word of either text', () => {
    fc.assert(fc.property(single, single, (left, right) => {
      const [a, b] = [{ ...left, language: 'ru' as const }, { ...right, language: 'kk' as const }];
      const printed = new Set(textsOf(besidePaper(a, b).blocks));
      for (const text of [...textsOf(a.blocks), ...textsOf(b.blocks)]) expect(printed).toContain(text);
    }));
  });
  it('a paper beside itself misses no counterpart', () => {
    fc.assert(fc.property(single, (paper) => {
      const same: Paper = besidePaper({ ...paper, language: 'ru', issues: [] }, { ...paper, language: 'kk', issues: [] });
      expect(same.issues).toEqual([]);
      const cells = same.blocks.flatMap((block) => (block.kind === 'parallel' ? block.rows.slice(1) : [])).map(({ cells: [left, right] }) => [left, right]);
      for (const [left, right] of cells) expect(left).toEqual(right);
    }));
  });
});
