import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAuthorities } from '#adapters/law/read-authorities.ts';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readPackets } from '#adapters/packets/read-packets.ts';
import { addressIssues } from '#application/address-issues.ts';
import { listAuthorities } from '#application/authority-list.ts';
import { isOldCheck } from '#core/law/address-freshness.ts';
import { checkedAddresses } from '#core/packet/addresses-note.ts';

const read = await readLaw('resources/law');
if (!read.ok) throw new Error(read.error.message.en);
const law = read.value;
const book = await readDeadlines('resources/law', law);
if (!book.ok) throw new Error(book.error.message.en);
const packets = await readPackets('resources/packets', law, book.value);
if (!packets.ok) throw new Error(packets.error.message.en);
const plan = packets.value;

async function withOwn(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pana-addresses-'));
  try {
    const file = join(folder, 'authorities.yaml');
    writeFileSync(file, text);
    const own = await readAuthorities('resources/law', law, file);
    if (!own.ok) throw new Error(own.error.message.en);
    return own.value;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const OWN = "authorities: { supreme-court: { addresses: [{ place: Астана, address: 'Астана, Выдуманная улица, 1', checkedOn: '2026-05-21' }] }, unhcr: { mailboxes: [{ mailbox: office@example.org, checkedOn: '2026-11-01' }] } }";
const appeal = { template: 'kz-extradition-decision-appeal', variant: null, person: 'artyom' };
const letter = { template: 'unhcr-intervention-letter', variant: null, person: 'artyom' };

describe('the addresses to which the papers of a case go', () => {
  it('are told when their check is older than the months of the library, with the papers that go there', async () => {
    const addressees = await withOwn(OWN);
    const found = addressIssues({ plan, addressees }, [appeal, letter, appeal], '2026-11-22', law.freshMonths);
    expect(found.map(({ issue, papers }) => [issue.code, issue.severity, papers])).toEqual([['address-checked-long-ago', 'should', ['kz-extradition-decision-appeal']]]);
    expect(found[0]?.issue.message.ru).toBe('Адрес проверен больше 6 мес. назад: Верховный Суд Республики Казахстан — Астана, Выдуманная улица, 1 (21.05.2026). Сверьте его до отправки и впишите новый день в authorities.yaml.');
    expect(found[0]?.issue.message.kk).toContain('Қазақстан Республикасының Жоғарғы Соты');
    expect(addressIssues({ plan, addressees }, [letter], '2026-11-22', law.freshMonths)).toEqual([]);
    expect(addressIssues({ plan, addressees }, [letter], '2027-05-02', law.freshMonths)[0]?.issue.message.en).toContain('office@example.org');
  });

  it('are old on the same day in the check, in the list of addressees and on the cover', async () => {
    const addressees = await withOwn(OWN);
    const chosen = { filing: plan.families.flatMap(({ filings }) => filings).find(({ template }) => template === appeal.template) };
    for (const [date, old] of [['2026-11-21', false], ['2026-11-22', true]] as const) {
      expect(isOldCheck('2026-05-21', date, 6)).toBe(old);
      expect(addressIssues({ plan, addressees }, [appeal], date, law.freshMonths).length > 0).toBe(old);
      expect((listAuthorities(addressees, 'ru', date, law.freshMonths).find(({ key }) => key === 'supreme-court')?.stale.length ?? 0) > 0).toBe(old);
      const cover = checkedAddresses({ items: [{ chosen }] as unknown as Parameters<typeof checkedAddresses>[0]['items'], addressees, date, tongue: 'ru', law });
      expect(cover.join(' ').includes('сверьте снова')).toBe(old);
    }
  });

  it('say so when the file of the user cannot be read, and nothing where no paper has a fixed addressee', () => {
    expect(addressIssues({ plan, addressees: null }, [appeal, letter], '2026-11-22', 6)).toEqual([{ issue: expect.objectContaining({ code: 'addresses-unread' }) as unknown, papers: ['kz-extradition-decision-appeal', 'unhcr-intervention-letter'] }]);
    expect(addressIssues({ plan, addressees: null }, [{ template: 'kz-expulsion-appeal', variant: 'koap-stopping', person: 'x' }], '2026-11-22', 6)).toEqual([]);
    expect(addressIssues({ plan }, [appeal], '2026-11-22', 6)).toEqual([]);
  });

  it('that the program only found, and nobody checked, are not printed and not told', async () => {
    const shipped = await readAuthorities('resources/law', law, undefined);
    if (!shipped.ok) throw new Error(shipped.error.message.en);
    expect(addressIssues({ plan, addressees: shipped.value }, [appeal, letter], '2030-01-01', 6)).toEqual([]);
  });
});
