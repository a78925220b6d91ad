import { join } from 'node:path';
import { madePassphrase, passphraseStrength } from '#adapters/crypto/passphrase-strength.ts';
import { writeAllFiles } from '#adapters/files/write-all-files.ts';
import { vaultFailure } from '#adapters/sqlite/vault-failures.ts';
import { printedSheets } from '#application/recovery-sheets.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import { groupedId } from '#core/sheets/recovery-sheet.ts';
import type { KeysChanged, NewKey, SlotSummary, WrittenFile } from '#ports/vault-custody.ts';
import { isTongue, textOption, wrongUse, type Arguments } from '../arguments.ts';
import { done, word, type Command } from '../command.ts';
import type { Answered } from '../output.ts';
import { newPassphrase, vaultSecret } from '../passphrase.ts';
import type { Program } from '../program.ts';
import { strengthLine } from '../strength-line.ts';

const KINDS: Readonly<Record<string, Words>> = {
  passphrase: { ru: 'парольная фраза', kk: 'құпия фраза', en: 'passphrase' },
  recovery: { ru: 'ключ восстановления (12 слов)', kk: 'қалпына келтіру кілті (12 сөз)', en: 'recovery key (12 words)' },
  shares: { ru: 'ключ, разделённый на листы', kk: 'парақтарға бөлінген кілт', en: 'key split into sheets' },
  'key-file': { ru: 'файл-ключ', kk: 'кілт файлы', en: 'key file' },
};

const UNKNOWN: Words = { ru: 'ключ более новой версии программы', kk: 'бағдарламаның жаңа нұсқасының кілті', en: 'a key of a newer version of the program' };

/** What no change of keys can do; said after each, because people believe otherwise. */
const OLD_COPIES: Words = {
  ru: 'Старые копии хранилища (резервные, скопированная папка) по-прежнему открываются прежним ключом. Если прежний ключ мог узнать чужой: pana passwd ХРАНИЛИЩЕ --rekey и уничтожьте старые копии.',
  kk: 'Қойманың ескі көшірмелері (сақтық көшірмелер, көшірілген бума) бұрынғы кілтпен ашыла береді. Бұрынғы кілт бөтенге белгілі болуы мүмкін болса: pana passwd ҚОЙМА --rekey және ескі көшірмелерді жойыңыз.',
  en: 'Old copies of the vault (backups, a copied folder) still open with the former key. If a stranger may know it: pana passwd VAULT --rekey, and destroy the old copies.',
};

const SPARE_LEFT: Words = {
  ru: 'Запасной экземпляр заголовка записать не удалось, в нём остался прежний ключ. Откройте хранилище ещё раз: программа исправит его.',
  kk: 'Тақырыптың қосалқы данасын жазу мүмкін болмады, онда бұрынғы кілт қалды. Қойманы тағы бір рет ашыңыз: бағдарлама оны түзетеді.',
  en: 'The spare copy of the header could not be written and still holds the former key. Open the vault once more: the program puts it right.',
};

function slotLine(slot: SlotSummary, tongue: Tongue): string {
  const cost = slot.cost === null ? '' : `  Argon2id ${String(slot.cost.memoryKiB / 1024)} MiB × ${String(slot.cost.passes)}`;
  const split = slot.shares === null ? '' : `  ${String(slot.shares.threshold)}/${String(slot.shares.count)}`;
  return `${slot.id}  ${(KINDS[slot.kind] ?? UNKNOWN)[tongue]}  ${slot.addedAt?.slice(0, 10) ?? ''}${cost}${split}`;
}

/** The lines after a change: the keys that are left, those that fell away, and what the change can't do. */
function changed(result: KeysChanged, tongue: Tongue, warn: boolean): readonly string[] {
  const gone: Words = { ru: 'Больше не открывают (ключ базы сменён), добавьте их заново:', kk: 'Енді ашпайды (база кілті ауысты), оларды қайта қосыңыз:', en: 'No longer open it (the database key was changed), add them again:' };
  return [
    ...result.slots.map((slot) => slotLine(slot, tongue)),
    ...(result.dropped.length > 0 ? [gone[tongue], ...result.dropped.map((slot) => slotLine(slot, tongue))] : []),
    ...(result.spareWritten ? [] : [SPARE_LEFT[tongue]]),
    ...(warn ? [OLD_COPIES[tongue]] : []),
  ];
}

function facts({ slots, slot, dropped, spareWritten }: KeysChanged): Readonly<Record<string, unknown>> {
  return { slots, slot, dropped, spareWritten };
}

/** A wish on the command line: `2/3` means any two of three sheets. */
function splitWish(text: string): NewKey | null {
  const [, threshold, count] = /^(\d{1,2})\/(\d{1,2})$/u.exec(text) ?? [];
  return threshold === undefined || count === undefined ? null : { kind: 'shares', threshold: Number(threshold), count: Number(count) };
}

const TOLD = {
  recovery: {
    ru: 'Ключ восстановления. Перепишите слова на бумагу по порядку и храните отдельно от компьютера: кто их прочтёт, откроет хранилище. Больше они показаны не будут. Достаточно первых четырёх букв каждого слова.',
    kk: 'Қалпына келтіру кілті. Сөздерді ретімен қағазға көшіріп, компьютерден бөлек сақтаңыз: оқыған адам қойманы ашады. Олар қайта көрсетілмейді. Әр сөздің алғашқы төрт әрпі жеткілікті.',
    en: 'The recovery key. Copy the words to paper in their order and keep it apart from the computer: whoever reads them opens the vault. They will not be shown again. The first four letters of each word will do.',
  },
  shares: {
    ru: 'Ключ разделён на листы. Перепишите слова каждого листа на отдельную бумагу и раздайте разным людям. Больше они показаны не будут. На каждой бумаге напишите, сколько листов нужно.',
    kk: 'Кілт парақтарға бөлінді. Әр парақтың сөздерін бөлек қағазға көшіріп, әртүрлі адамдарға беріңіз. Олар қайта көрсетілмейді. Әр қағазға қанша парақ керегін жазыңыз.',
    en: 'The key is split into sheets. Copy the words of each to a paper of its own and give them to different people. They will not be shown again. Write on each how many sheets are needed.',
  },
  'key-file': {
    ru: 'Файл-ключ записан. Он один открывает хранилище, без фразы: держите его на отдельном носителе, не рядом с хранилищем.',
    kk: 'Кілт файлы жазылды. Ол қойманы фразасыз, жалғыз өзі ашады: оны қоймадан бөлек тасығышта сақтаңыз.',
    en: 'The key file is written. It opens the vault by itself, without the passphrase: keep it on another medium, not beside the vault.',
  },
  sheets: {
    ru: 'Листы записаны в PDF и внесены в журнал. Напечатайте их и удалите файлы: pana ledger ХРАНИЛИЩЕ --sweep --remove. Пока файл лежит на диске, он открывает хранилище.',
    kk: 'Парақтар PDF-ке жазылып, журналға енгізілді. Оларды басып шығарып, файлдарды жойыңыз: pana ledger ҚОЙМА --sweep --remove. Файл дискіде жатқанда ол қойманы ашады.',
    en: 'The sheets are written as PDF and noted in the ledger. Print them and remove the files: pana ledger VAULT --sweep --remove. As long as a file lies on the disk, it opens the vault.',
  },
} as const satisfies Record<string, Words>;

function wordLines(texts: readonly string[], tongue: Tongue): readonly string[] {
  const head: Words = { ru: 'Лист', kk: 'Парақ', en: 'Sheet' };
  return texts.flatMap((text, sheet) => [
    ...(texts.length === 1 ? [] : [`${head[tongue]} ${String(sheet + 1)}`]),
    ...text.split(' ').map((each, index) => `${String(index + 1).padStart(2)}. ${each}`),
  ]);
}

/** Adds a random key: as a key file, as sheets below a folder, or as words on the screen. */
async function addedKey(given: Arguments, program: Program, folder: string, wish: NewKey): Promise<Result<Answered>> {
  const [sheets, keyFile] = [textOption(given, 'sheets'), textOption(given, 'add-key-file')];
  const language = textOption(given, 'lang') ?? given.ui;
  if (!isTongue(language) || (wish.kind === 'key-file' && sheets !== undefined)) return err(wrongUse(slotsCommand.usage));
  const secret = await vaultSecret(given);
  if (!secret.ok) return secret;
  const shown: string[] = [];
  const files: WrittenFile[] = [];
  const made = await program.keyring.addKey(folder, secret.value, wish, async (key) => {
    if (keyFile === undefined && sheets === undefined) {
      shown.push(...key.texts.map((text) => Buffer.from(text).toString('latin1')));
      return ok([]);
    }
    const wanted = keyFile !== undefined
      ? key.texts.map((bytes) => ({ path: keyFile, bytes }))
      : (await printedSheets(key, language, program.sheets)).map(({ name, bytes }) => ({ path: join(sheets ?? '', name), bytes }));
    const written = await writeAllFiles(wanted);
    if (written.ok) files.push(...written.value);
    return written;
  });
  if (!made.ok) return made;
  const told = shown.length > 0 || keyFile !== undefined ? TOLD[wish.kind] : TOLD.sheets;
  const json = { ...facts(made.value), ...(shown.length === 0 ? { files } : wish.kind === 'shares' ? { shares: shown } : { words: shown[0] }) };
  return done(json, told[given.ui], ...wordLines(shown, given.ui), ...files.map(({ path }) => `  ${path}`), ...changed(made.value, given.ui, false));
}

async function addedPassphrase(given: Arguments, program: Program, folder: string): Promise<Result<Answered>> {
  const secret = await vaultSecret(given);
  if (!secret.ok) return secret;
  const fresh = await newPassphrase(given);
  if (!fresh.ok) {
    secret.value.bytes.fill(0);
    return fresh;
  }
  const strength = passphraseStrength(fresh.value);
  const made = await program.keyring.addPassphrase(folder, secret.value, fresh.value);
  return made.ok ? done({ ...facts(made.value), strength }, strengthLine(strength, given.ui), ...changed(made.value, given.ui, false)) : made;
}

export const slotsCommand: Command = {
  name: 'slots',
  usage: 'pana slots VAULT [--add-recovery [--sheets DIR [--lang ru|kk|en]] | --add-shares 2/3 [--sheets DIR [--lang ru|kk|en]] | --add-key-file FILE | --add-passphrase | --remove SLOT]',
  summary: { ru: 'ключи хранилища: показать, добавить, удалить', kk: 'қойма кілттері: көрсету, қосу, жою', en: 'the keys of a vault: list, add, remove' },
  options: {
    'add-recovery': { type: 'boolean' }, 'add-shares': { type: 'string' }, 'add-key-file': { type: 'string' }, 'add-passphrase': { type: 'boolean' }, remove: { type: 'string' },
    sheets: { type: 'string' }, lang: { type: 'string' },
  },
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const folder = word(given, 0);
    const wishes = ['add-recovery', 'add-shares', 'add-key-file', 'add-passphrase', 'remove'].filter((name) => given.values[name] !== undefined);
    if (wishes.length > 1) return err(wrongUse(slotsCommand.usage));
    if (wishes.length === 0) {
      const slots = await program.keyring.slots(folder);
      if (!slots.ok) return slots;
      const vault = await program.keyring.vaultId(folder);
      if (!vault.ok) return vault;
      const head: Words = { ru: 'Хранилище', kk: 'Қойма', en: 'Vault' };
      return done({ vault: vault.value, slots: slots.value }, `${head[given.ui]} ${groupedId(vault.value)}`, ...slots.value.map((slot) => slotLine(slot, given.ui)));
    }
    const slot = textOption(given, 'remove');
    if (given.values['add-passphrase'] === true) return await addedPassphrase(given, program, folder);
    if (slot === undefined) {
      const split = textOption(given, 'add-shares');
      const wish: NewKey | null = split !== undefined ? splitWish(split) : { kind: given.values['add-recovery'] === true ? 'recovery' : 'key-file' };
      return wish === null ? err(vaultFailure('shares-plan')) : await addedKey(given, program, folder, wish);
    }
    const secret = await vaultSecret(given);
    if (!secret.ok) return secret;
    const removed = await program.keyring.removeSlot(folder, secret.value, slot);
    return removed.ok ? done(facts(removed.value), ...changed(removed.value, given.ui, true)) : removed;
  },
};

export const passwdCommand: Command = {
  name: 'passwd',
  usage: 'pana passwd VAULT [--rekey] [--slot SLOT] [--new-passphrase-file FILE]',
  summary: { ru: 'сменить парольную фразу; --rekey: и ключ базы', kk: 'құпия фразаны ауыстыру; --rekey: база кілтін де', en: 'change the passphrase; --rekey: the database key too' },
  options: { rekey: { type: 'boolean' }, slot: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const secret = await vaultSecret(given);
    if (!secret.ok) return secret;
    const fresh = await newPassphrase(given);
    if (!fresh.ok) {
      secret.value.bytes.fill(0);
      return fresh;
    }
    const strength = passphraseStrength(fresh.value);
    const slot = textOption(given, 'slot');
    const newDatabaseKey = given.values['rekey'] === true;
    const result = await program.keyring.changePassphrase(word(given, 0), secret.value, fresh.value, { newDatabaseKey, ...(slot === undefined ? {} : { slot }) });
    if (!result.ok) return result;
    const said: Words = newDatabaseKey
      ? { ru: 'Парольная фраза и ключ базы сменены.', kk: 'Құпия фраза мен база кілті ауыстырылды.', en: 'The passphrase and the database key are changed.' }
      : { ru: 'Парольная фраза сменена.', kk: 'Құпия фраза ауыстырылды.', en: 'The passphrase is changed.' };
    return done({ ...facts(result.value), strength }, said[given.ui], strengthLine(strength, given.ui), ...changed(result.value, given.ui, true));
  },
};

export const passphraseCommand: Command = {
  name: 'passphrase',
  usage: 'pana passphrase [--words ru|en] | --check',
  summary: { ru: 'составить парольную фразу или оценить свою', kk: 'құпия фраза құрау немесе өзіңіздікін бағалау', en: 'make up a passphrase, or judge your own' },
  options: { words: { type: 'string' }, check: { type: 'boolean' } },
  positionals: { least: 0, most: 0 },
  run: async (given) => {
    const list = textOption(given, 'words') ?? 'ru';
    if (list !== 'ru' && list !== 'en') return err(wrongUse(passphraseCommand.usage));
    if (given.values['check'] !== true) {
      const phrase = madePassphrase(list);
      return done({ passphrase: phrase }, phrase);
    }
    const phrase = await newPassphrase(given);
    if (!phrase.ok) return phrase;
    const strength = passphraseStrength(phrase.value);
    phrase.value.fill(0);
    return ok({ exit: strength.verdict === 'floor' ? 1 : 0, json: { ok: strength.verdict !== 'floor', ...strength }, lines: [strengthLine(strength, given.ui)] });
  },
};
