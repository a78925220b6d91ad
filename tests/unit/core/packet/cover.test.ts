import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseText } from '#adapters/casefile/read-case-text.ts';
import { readAuthorities } from '#adapters/law/read-authorities.ts';
import { createPdfWriter } from '#adapters/pdf/pdf-writer.ts';
import { createTextWriter } from '#adapters/text/text-writer.ts';
import { makePacket, writePacket, type Packet, type PacketSources } from '#application/make-packet.ts';
import type { CaseFile } from '#core/casefile/case-file.ts';
import { shortCitation, shortCitations } from '#core/packet/short-citation.ts';
import { packetSources } from './packet-sources.ts';

const EXAMPLES = ['a-programmer-expulsion', 'b-soldier-extradition', 'c-thin-and-messy', 'd-teacher-koap'] as const;
const sources = await packetSources();
const pdf = createPdfWriter();
afterAll(() => pdf.close());

function example(name: string): CaseFile {
  const file = readCaseText(readFileSync(join(import.meta.dirname, `../../../../resources/examples/${name}.yaml`)), name);
  if (!file.ok) throw new Error(`${name} is damaged`);
  return file.value;
}

function packetOf(name: string, date = '2026-11-22', from: PacketSources = sources): Packet {
  let count = 0;
  return makePacket(example(name), from, { family: 'auto', language: 'ru', unLanguage: 'en', date, paperId: () => `p${String((count += 1))}` });
}

const words = async (packet: Packet): Promise<string> => new TextDecoder().decode((await createTextWriter().write(packet.cover, { forEditing: false })).bytes).replace(/[\s\u00A0]+/gu, ' ');

describe('the cover', () => {
  it('prints the addresses that the user checked, with the day, says which are old, and none that the program only found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pana-addresses-'));
    const own = join(folder, 'authorities.yaml');
    await writeFile(own, `authorities:
  supreme-court: { addresses: [{ place: Астана, address: 'улица Примерная, 1', checkedOn: '2026-11-20' }] }
  unhcr: { mailboxes: [{ mailbox: office@example.org, checkedOn: '2026-01-10' }] }
`);
    const addressees = await readAuthorities(join(import.meta.dirname, '../../../../resources/law'), sources.law, own);
    await rm(folder, { recursive: true });
    if (!addressees.ok) throw new Error('the addresses can’t be read');
    const packet = packetOf('b-soldier-extradition', '2026-11-22', { ...sources, addressees: addressees.value });
    const text = await words(packet);
    expect(text).toContain('Проверенные адреса: Верховный Суд Республики Казахстан — Астана, улица Примерная, 1 (проверен 20.11.2026).');
    expect(text).toContain('office@example.org (проверен давно, 10.01.2026: сверьте снова).');
    expect(text).not.toContain('ohchr-petitions@un.org');
    expect((await pdf.write(packet.cover, { forEditing: false })).pages).toBe(1);
    expect(await words(packetOf('b-soldier-extradition'))).not.toContain('Проверенные адреса');
  });
  it('says that the file of addresses could not be read, where it could not', async () => {
    expect(await words(packetOf('b-soldier-extradition', '2026-11-22', { ...sources, addressees: null }))).toContain('Проверенные адреса: ваш файл authorities.yaml не прочитан');
  });
  it('knows every addressee that the plan names', async () => {
    const known = await readAuthorities(join(import.meta.dirname, '../../../../resources/law'), sources.law);
    const named = sources.plan.families.flatMap(({ filings }) => filings.flatMap(({ addressees }) => addressees));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((key) => !known.ok || !known.value.has(key))).toEqual([]);
  });
  it.each(EXAMPLES)('of %s fits one page', async (name) => {
    expect((await pdf.write(packetOf(name).cover, { forEditing: false })).pages).toBe(1);
  });
  it('names term, hour, norm, mandate and what is not to be signed', async () => {
    const text = await words(packetOf('a-programmer-expulsion'));
    for (const part of ['Медеуский районный суд города Алматы, дело № 0000-26-00-0/0001', 'поступить в суд до 18:00 23 ноября 2026 года', '(ст. 386 ГПК)', 'не позднее 20.12.2026, считая с оглашения', 'доверенность, где названо обжалование', 'Человеку нельзя без совета с вами: платить половину штрафа', 'ст. 811 КоАП', 'уже подано', 'Нормы степени C']) expect(text).toContain(part);
    const handOver = packetOf('a-programmer-expulsion').cover.blocks.findLast((block) => block.kind === 'table');
    expect(handOver?.columns.map(({ header }) => header.map((inline) => (inline.kind === 'text' ? inline.text.replaceAll('\u00A0', ' ') : '')).join(''))).toEqual(['№', 'Кому передано', 'Дата и час', 'Входящий №', 'Кто принял, подпись']);
  });
  it('says of a gpk appeal without a mandate that the person must sign', async () => {
    const { mandates: _mandates, ...file } = example('a-programmer-expulsion');
    let count = 0;
    const packet = makePacket(file, sources, { family: 'auto', language: 'ru', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` });
    expect(await words(packet)).toContain('ТОЛЬКО лично');
  });
  it('says so when a paper comes in another language than asked for', async () => {
    let count = 0;
    const packet = makePacket(example('a-programmer-expulsion'), sources, { family: 'auto', language: 'kk', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` });
    const papers = packet.filings.filter(({ paper, chosen }) => paper !== null && chosen.filing.tongue === 'case');
    expect((await words(packet)).match(/қағаздың тілі: орыс тілі/gu)?.length ?? 0).toBe(papers.filter(({ paper }) => paper?.language === 'ru').length);
    expect(papers.length).toBeGreaterThan(0);
  });
  it('counts blanks and names the worst of them', async () => {
    expect(await words(packetOf('c-thin-and-messy'))).toMatch(/Пустые места .*Прежде всего: .*Дело об убежище: суд или орган, который ведёт дело/u);
  });
  it('names a person held back by nothing but the word', async () => {
    const text = await words(packetOf('b-soldier-extradition'));
    expect(text).toMatch(/Скрыто от читателей бумаг: .*человек \(все\)/u);
    expect(text).not.toMatch(/kolya|Тихомиров|09 09/u);
  });
  it('says where facts were withheld, never what they are', async () => {
    const file = example('a-programmer-expulsion');
    const [claim] = file.claims ?? [];
    if (claim?.fear?.state !== 'value') throw new Error('the example names no fear');
    let count = 0;
    const hidden = { ...file, claims: [{ ...claim, fear: { ...claim.fear, disclosure: 'un' as const } }] };
    const text = await words(makePacket(hidden, sources, { family: 'auto', language: 'ru', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` }));
    expect(text).toContain('Скрыто от читателей бумаг: Чего опасается при возвращении (01, 02, 03, 06, 07)');
    expect(text).not.toContain('посадки самолёта');
  });
  it('names a filing that has no template, and takes it when there is one', async () => {
    const templates = new Map(sources.library.templates);
    templates.delete('kz-refugee-application');
    let count = 0;
    const make = (library: typeof sources.library): Packet => makePacket(example('c-thin-and-messy'), { ...sources, library }, { family: 'auto', language: 'ru', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` });
    const without = make({ ...sources.library, templates });
    expect(await words(without)).toMatch(/— .*Ходатайство о присвоении статуса беженца НЕТ ШАБЛОНА/u);
    const refugee = (packet: Packet) => packet.filings.find(({ chosen }) => chosen.filing.template === 'kz-refugee-application');
    expect([refugee(without)?.number, refugee(make(sources.library))?.number]).toEqual([null, '04']);
  });
});

describe('the files of a packet', () => {
  it.each(EXAMPLES)('of %s are numbered in order and named after no person', async (name) => {
    let count = 0;
    const request = { family: 'auto', language: 'ru', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` } as const;
    const { made } = await writePacket(example(name), sources, request, [createTextWriter()], ['txt']);
    const names = made.flatMap(({ files }) => files.map((file) => file.name));
    expect(names[0]).toBe('00-cover.ru.txt');
    names.forEach((each, index) => { expect(each).toMatch(new RegExp(`^${String(index).padStart(2, '0')}-[a-z-]+(?:\\.[a-z-]+)?\\.(?:ru|kk|en)\\.txt$`, 'u')); });
    const people = example(name).people.flatMap((person) => person.names.flatMap(({ family, given }) => [family, given])).filter((part) => part !== undefined);
    for (const part of people) expect(names.join(' ').toLowerCase()).not.toContain(part.toLowerCase());
  });
  it('equal input gives an equal packet', () => {
    expect(packetOf('a-programmer-expulsion')).toEqual(packetOf('a-programmer-expulsion'));
  });
});

describe('a norm in short', () => {
  it.each([
    ['kz.koap.834(4)', 'ч. 4 ст. 834 КоАП'],
    ['kz.gpk.386', 'ст. 386 ГПК'],
    ['kz.refugees.8(1)(5)', 'пп. 5) п. 1 ст. 8 Закона «О беженцах»'],
    ['kz.refugees.18(2)[2]', 'ч. 2 п. 2 ст. 18 Закона «О беженцах»'],
    ['kz.refugees.12(10)', 'пп. 10) ст. 12 Закона «О беженцах»'],
    ['kz.upk.592(7)(3)', 'п. 3) ч. 7 ст. 592 УПК'],
    ['kz.koap.916(1)[2]', 'абз. 2 ч. 1 ст. 916 КоАП'],
    ['no key', 'no key'],
  ])('%s is %s', (key, text) => {
    expect(shortCitation(key, sources.law, 'ru').replaceAll('\u00A0', ' ')).toBe(text);
  });
  it('joins those of one act', () => {
    expect(shortCitations(['kz.koap.744(1)', 'kz.koap.829-5(2)', 'kz.refugees.12(10)'], sources.law, 'ru').replaceAll('\u00A0', ' ')).toBe('ч. 1 ст. 744, ч. 2 ст. 829-5 КоАП; пп. 10) ст. 12 Закона «О беженцах»');
  });
});

describe('the cover in Kazakh', () => {
  const kazakh = (name: string): Packet => {
    let count = 0;
    return makePacket(example(name), sources, { family: 'auto', language: 'kk', unLanguage: 'en', date: '2026-11-22', paperId: () => `p${String((count += 1))}` });
  };
  it.each(EXAMPLES)('of %s fits one page and holds no Russian sentence of its own', async (name) => {
    const { cover } = kazakh(name);
    expect((await pdf.write(cover, { forEditing: false })).pages).toBe(1);
    // ы and щ apart, these words stand in every Russian cover and in no Kazakh one.
    expect(await words(kazakh(name))).not.toMatch(/(?:^|[ («])(?:не позднее|немедленно|через|или|жалоба|дело|ст\.|ч\.|срок|лично|суд,|который)(?= |[.,;)]|$)/iu);
  });
  it('names term, hour, norm, mandate and what is not to be signed', async () => {
    const text = await words(kazakh('a-programmer-expulsion'));
    for (const part of ['ШҰҒЫЛ ПАКЕТ', 'Алматы қаласының Медеу аудандық соты, № 0000-26-00-0/0001 іс', 'сотқа 2026 жылғы 23 қарашадағы сағат 18:00-ге дейін түсуі тиіс', '(АПК 386-бап)', '20.12.2026 күнінен кешіктірмей', 'шағым жасау құқығы көрсетілген сенімхат', 'айыппұлдың жартысын сол жерде төлеу', 'C дәрежелі нормалар']) expect(text).toContain(part);
  });
  it.each([
    ['kz.koap.834(4)', 'ӘҚБтК 834-бап 4-бөлік'],
    ['kz.upk.592(7)(3)', 'ҚПК 592-бап 7-бөлік 3) тармақ'],
    ['kz.refugees.8(1)(5)', '«Босқындар туралы» Заң 8-бап 1-тармақ 5) тармақша'],
  ])('%s is %s', (key, text) => {
    expect(shortCitation(key, sources.law, 'kk').replaceAll('\u00A0', ' ')).toBe(text);
  });
});
