import { describe, expect, it } from 'vitest';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { wrap } from '#adapters/text/wrap.ts';
import type { Paper } from '#core/papers/paper.ts';
import { items, paperOf, say } from '../../doubles/paper-making.ts';
import { russianComplaint } from '../../doubles/russian-complaint.ts';

async function text(paper: Paper): Promise<string> {
  return new TextDecoder().decode((await createTextWriter().write(paper, { forEditing: false })).bytes);
}

describe('the text writer', () => {
  it('fits 80 characters and ends with one line end', async () => {
    const printed = await text(russianComplaint());
    expect(printed.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    expect(printed).toMatch(/[^\n]\n$/);
    expect(printed).not.toMatch(/\n\n\n| \n/);
  });

  it('lays out addressee, title, requests and signature as a lawyer expects', async () => {
    const paper = paperOf([
      { kind: 'addressee', lines: [say('В суд города Энска')] },
      { kind: 'title', lines: [say('ЖАЛОБА')], subtitle: [] },
      { kind: 'requests', lead: say('ПРОШУ:'), items: items('r', [say('отменить постановление;'), [{ kind: 'blank', label: 'второе' }]]) },
      { kind: 'signatures', items: [{ role: say('Заявитель'), name: say('А. П. Вымышленный'), withDate: true }] },
    ]);
    expect(await text(paper)).toBe(
      [
        `${' '.repeat(36)}В суд города Энска`,
        '',
        `${' '.repeat(37)}ЖАЛОБА`,
        '',
        `${' '.repeat(37)}ПРОШУ:`,
        '',
        '1.  отменить постановление;',
        '2.  ____',
        '',
        `Заявитель  ${'_'.repeat(24)}  А. П. Вымышленный`,
        `${' '.repeat(18)}(подпись)`,
        '',
        '«____»\u00a0______________\u00a020___\u00a0г.',
        '',
      ].join('\n'),
    );
  });

  it('never breaks at a non-breaking space and leaves a long word whole', () => {
    expect(wrap(`а ${'б'.repeat(10)}\u00a0в`, { first: '', rest: '' }, 8)).toEqual(['а', `${'б'.repeat(10)}\u00a0в`]);
  });
});
