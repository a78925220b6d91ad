import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runPana } from './run-pana.ts';

const Answer = z.object({
  ok: z.boolean(), unknown: z.array(z.string()),
  charges: z.array(z.object({ asked: z.string(), known: z.boolean(), match: z.string().optional(), military: z.boolean().optional(), kazakh: z.array(z.object({ key: z.string() })).optional(), routes: z.array(z.string()).optional(), limitation: z.unknown() })),
  caution: z.object({ ru: z.string(), kk: z.string(), en: z.string() }),
});

describe('pana offences', () => {
  it('answers for several charges at once, each with its own route', async () => {
    const run = await runPana(['offences', '207.3', '280.3', '337(5)', '--json']);
    expect(run.code).toBe(0);
    const answer = Answer.parse(JSON.parse(run.stdout));
    expect(answer.charges.map(({ asked, match, military, kazakh, routes, limitation }) => ({ asked, match, military, kazakh: kazakh?.map(({ key }) => key), routes, limitation }))).toEqual([
      { asked: '207.3', match: 'partial', military: false, kazakh: ['kz.uk.274'], routes: ['kz.upk.590(1)(2)', 'kz.upk.590(1)(7)', 'kz.upk.590(1)(11)'], limitation: { ordinary: 10, atLatest: 15 } },
      { asked: '280.3', match: 'none', military: false, kazakh: [], routes: ['kz.upk.590(1)(2)', 'kz.upk.590(1)(7)', 'kz.upk.590(1)(11)'], limitation: null },
      { asked: '337(5)', match: 'full', military: true, kazakh: ['kz.uk.441'], routes: ['kz.upk.590(1)(9)'], limitation: { ordinary: 15, atLatest: 20 } },
    ]);
    expect(answer.caution.ru).toContain('по санкциям самого запроса');
  }, 60_000);
  it('says what is not in the table, concludes nothing of it, and still answers for the rest', async () => {
    const run = await runPana(['offences', '105', '338']);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('105: в таблице нет');
    expect(run.stdout).toContain('статья 442 УК РК «Дезертирство»');
    expect(run.stdout).toMatch(/\[[ABC].—/u);
  }, 60_000);
  it.each([[['offences']], [['offences', 'дезертирство']], [['offences', '337', '--part', '5']]])('%j is wrong use', async (words) => {
    const run = await runPana([...words, '--json']);
    expect([run.code, run.stdout]).toEqual([2, expect.stringContaining('"wrong-use"')]);
  }, 60_000);
  it('speaks English and Kazakh where asked', async () => {
    const english = (await runPana(['offences', '338', '--ui', 'en'])).stdout;
    expect(english).toContain('a military offence');
    expect(english).toMatch(/338 of the Russian Criminal Code — Desertion\n.*\(in Russian\)/u);
    expect(english).toMatch(/article 442 .*“Desertion”: part 1: /u);
    const kazakh = (await runPana(['offences', '338', '--ui', 'kk'])).stdout;
    expect(kazakh).toContain('әскери қылмыс');
    expect(kazakh).toContain('338 РФ ҚК — (орысша) Дезертирство');
    expect(kazakh).toContain('«Қашқындық»: бірінші бөлігі – ');
    expect((await runPana(['offences', '228.1', '--ui', 'kk'])).stdout).toMatch(/297-бабы «\(орысша\) Незаконные/u);
  }, 60_000);
});
