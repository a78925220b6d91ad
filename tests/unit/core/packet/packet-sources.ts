import { join } from 'node:path';
import { readDeadlines } from '#adapters/law/read-deadlines.ts';
import { readHolidays } from '#adapters/law/read-holidays.ts';
import { readLaw } from '#adapters/law/read-law.ts';
import { readPackets } from '#adapters/packets/read-packets.ts';
import { readTemplates } from '#adapters/templates/read-templates.ts';
import type { PacketSources } from '#application/make-packet.ts';

const root = join(import.meta.dirname, '../../../..');

/** The shipped law, terms, plan and templates. Throws if one of them is damaged. */
export async function packetSources(): Promise<PacketSources> {
  const law = await readLaw(join(root, 'resources/law'));
  const book = law.ok ? await readDeadlines(join(root, 'resources/law'), law.value) : law;
  const plan = law.ok && book.ok ? await readPackets(join(root, 'resources/packets'), law.value, book.value) : book;
  const calendar = await readHolidays(join(root, 'resources/law'), null);
  if (!calendar.ok || !law.ok || !book.ok || !plan.ok || !('families' in plan.value)) throw new Error('a shipped file is damaged');
  return { library: (await readTemplates(join(root, 'src/templates'))).library, law: law.value, book: book.value, calendar: calendar.value, plan: plan.value };
}
