import { listAuthorities, type AuthorityRow } from '#application/authority-list.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { err, ok } from '#core/result.ts';
import { textOption } from '../arguments.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../output.ts';

const STALE = { ru: 'давно не сверялось', kk: 'көптен салыстырылмаған', en: 'not checked for long' };

export const authoritiesCommand: Command = {
  name: 'authorities',
  usage: 'pana authorities [KEY] [--authorities FILE] [--vault DIR]',
  summary: { ru: 'адресаты: названия, что принимают, языки, адреса с днём сверки', kk: 'адресаттар: атаулары, не қабылдайды, тілдері, салыстырылған күні бар мекенжайлары', en: 'addressees: names, what they take, languages, addresses with the day of the check' },
  options: { authorities: { type: 'string' }, vault: { type: 'string' } },
  positionals: { least: 0, most: 1 },
  run: async (given, program) => {
    const law = await program.law();
    if (!law.ok) return law;
    const read = await program.authorities(law.value, textOption(given, 'authorities'), textOption(given, 'vault'));
    if (!read.ok) return read;
    const [key] = given.positionals;
    const rows = listAuthorities(read.value, given.ui, program.clock.today(), law.value.freshMonths).filter((row) => key === undefined || row.key === key);
    if (rows.length === 0) return err(program.wrongUse(authoritiesCommand.usage));
    return ok({ exit: EXIT.done, json: { ok: true, authorities: rows }, lines: rows.flatMap((row) => rowLines(row, given.ui)) });
  },
};

function rowLines(row: AuthorityRow, ui: Tongue): readonly string[] {
  const dative = ui === 'kk' ? row.dative.kk : ui === 'ru' ? row.dative.ru : null;
  const checked = (text: string, grade: string, checkedOn: string, source: string): string => `  ${text}  [${grade}] ${checkedOn}${row.stale.includes(text) ? ` (${STALE[ui]})` : ''}  ${source}`;
  return [
    `${row.key}  [${row.grade}]  ${row.name[ui]}${dative === null ? '' : ` — ${dative}`}`,
    `  ${row.takes[ui]} (${row.languages.join(', ')})`,
    ...row.addresses.map(({ place, address, grade, checkedOn, source }) => checked(address, grade, checkedOn, `${place}; ${source}`)),
    ...row.mailboxes.map(({ mailbox, grade, checkedOn, source }) => checked(mailbox, grade, checkedOn, source)),
    ...(row.note === null ? [] : [`  ${ui === 'en' ? row.note.en : row.note.ru}`]),
  ];
}
