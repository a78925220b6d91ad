import { withVault, word, type Command } from '../command.ts';

export const packetCommand: Command = {
  name: 'packet',
  usage: 'pana packet VAULT CASE [--family auto|removal|extradition|asylum] [--lang ru] [--un-lang en] [--date D] [--law-date] --out DIR',
  summary: { ru: 'срочный пакет: что подать сейчас, по порядку, и лист адвоката', kk: 'шұғыл пакет: қазір не беру керек, ретімен, және адвокат парағы', en: 'the urgent packet: what to file now, in order, and the cover' },
  options: { family: { type: 'string' }, lang: { type: 'string' }, 'un-lang': { type: 'string' }, date: { type: 'string' }, out: { type: 'string' }, 'law-date': { type: 'boolean' } },
  positionals: { least: 2, most: 2 },
  run: (given, program) => {
    const folder = word(given, 0);
    program.startTypesetting();
    // Everything that makes papers is loaded, and the law and the templates are read, while the passphrase is being stretched.
    let loading: ReturnType<typeof load> | undefined;
    const load = async () => {
      const making = await import('./packet-making.ts');
      return { ...making, reading: making.readSources(program, folder) };
    };
    const begin = (): ReturnType<typeof load> => (loading ??= load());
    return withVault(given, program, folder, async (vault) => {
      const { packetOptions, makeAndKeep, reading } = await begin();
      const options = packetOptions(given, program.clock.today());
      return options === null ? { ok: false, error: program.wrongUse(packetCommand.usage) } : await makeAndKeep(program, vault, word(given, 1), options, reading, given.ui);
    }, () => {
      // Should the vault not open, nobody waits for it any more.
      begin().catch(() => undefined);
    });
  },
};
