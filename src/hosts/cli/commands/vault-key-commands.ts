import { madePassphrase, passphraseStrength } from '#adapters/crypto/passphrase-strength.ts';
import { writeFileAtomically } from '#adapters/files/atomic-write.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { KeysChanged, SlotSummary } from '#ports/vault-custody.ts';
import { textOption, wrongUse, type Arguments } from '../arguments.ts';
import { done, word, type Command } from '../command.ts';
import type { Answered } from '../output.ts';
import { newPassphrase, vaultSecret } from '../passphrase.ts';
import type { Program } from '../program.ts';

const KINDS: Readonly<Record<string, Words>> = {
  passphrase: { ru: 'парольная фраза', kk: 'құпия фраза', en: 'passphrase' },
  recovery: { ru: 'ключ восстановления (12 слов)', kk: 'қалпына келтіру кілті (12 сөз)', en: 'recovery key (12 words)' },
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
  return `${slot.id}  ${(KINDS[slot.kind] ?? UNKNOWN)[tongue]}  ${slot.addedAt?.slice(0, 10) ?? ''}${cost}`;
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

async function added(given: Arguments, program: Program, folder: string): Promise<Result<Answered>> {
  const keyFile = textOption(given, 'add-key-file');
  const secret = await vaultSecret(given);
  if (!secret.ok) return secret;
  if (given.values['add-recovery'] === true) {
    const made = await program.keyring.addRecovery(folder, secret.value);
    if (!made.ok) return made;
    const words = Buffer.from(made.value.words).toString('latin1');
    made.value.words.fill(0);
    const told: Words = {
      ru: 'Ключ восстановления. Перепишите слова на бумагу по порядку и храните отдельно от компьютера: кто их прочтёт, откроет хранилище. Больше они показаны не будут. Достаточно первых четырёх букв каждого слова.',
      kk: 'Қалпына келтіру кілті. Сөздерді ретімен қағазға көшіріп, компьютерден бөлек сақтаңыз: оқыған адам қойманы ашады. Олар қайта көрсетілмейді. Әр сөздің алғашқы төрт әрпі жеткілікті.',
      en: 'The recovery key. Copy the words to paper in their order and keep it apart from the computer: whoever reads them opens the vault. They will not be shown again. The first four letters of each word will do.',
    };
    const numbered = words.split(' ').map((each, index) => `${String(index + 1).padStart(2)}. ${each}`);
    return done({ ...facts(made.value), words }, told[given.ui], ...numbered, ...changed(made.value, given.ui, false));
  }
  if (keyFile !== undefined) {
    const made = await program.keyring.addKeyFile(folder, secret.value);
    if (!made.ok) return made;
    const written = await writeFileAtomically(keyFile, made.value.file, 'refuse');
    made.value.file.fill(0);
    if (!written.ok) {
      const undone: Words = {
        ru: `Файл-ключ записать не удалось; лишний ключ ${made.value.slot} удалите: pana slots ХРАНИЛИЩЕ --remove ${made.value.slot}.`,
        kk: `Кілт файлын жазу мүмкін болмады; артық ${made.value.slot} кілтін жойыңыз: pana slots ҚОЙМА --remove ${made.value.slot}.`,
        en: `The key file could not be written; remove the useless key ${made.value.slot}: pana slots VAULT --remove ${made.value.slot}.`,
      };
      return err({ ...written.error, also: [{ code: 'slot-left-over', message: undone }] });
    }
    const told: Words = {
      ru: 'Файл-ключ записан. Он один открывает хранилище, без фразы: держите его на отдельном носителе, не рядом с хранилищем.',
      kk: 'Кілт файлы жазылды. Ол қойманы фразасыз, жалғыз өзі ашады: оны қоймадан бөлек тасығышта сақтаңыз.',
      en: 'The key file is written. It opens the vault by itself, without the passphrase: keep it on another medium, not beside the vault.',
    };
    return done({ ...facts(made.value), file: keyFile }, told[given.ui], ...changed(made.value, given.ui, false));
  }
  const fresh = await newPassphrase(given);
  if (!fresh.ok) {
    secret.value.bytes.fill(0);
    return fresh;
  }
  const made = await program.keyring.addPassphrase(folder, secret.value, fresh.value);
  return made.ok ? done(facts(made.value), ...changed(made.value, given.ui, false)) : made;
}

export const slotsCommand: Command = {
  name: 'slots',
  usage: 'pana slots VAULT [--add-recovery | --add-key-file FILE | --add-passphrase | --remove SLOT]',
  summary: { ru: 'ключи хранилища: показать, добавить, удалить', kk: 'қойма кілттері: көрсету, қосу, жою', en: 'the keys of a vault: list, add, remove' },
  options: { 'add-recovery': { type: 'boolean' }, 'add-key-file': { type: 'string' }, 'add-passphrase': { type: 'boolean' }, remove: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run: async (given, program) => {
    const folder = word(given, 0);
    const wishes = ['add-recovery', 'add-key-file', 'add-passphrase', 'remove'].filter((name) => given.values[name] !== undefined);
    if (wishes.length > 1) return err(wrongUse(slotsCommand.usage));
    if (wishes.length === 0) {
      const slots = await program.keyring.slots(folder);
      return slots.ok ? done({ slots: slots.value }, ...slots.value.map((slot) => slotLine(slot, given.ui))) : slots;
    }
    const slot = textOption(given, 'remove');
    if (slot === undefined) return await added(given, program, folder);
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
    const slot = textOption(given, 'slot');
    const newDatabaseKey = given.values['rekey'] === true;
    const result = await program.keyring.changePassphrase(word(given, 0), secret.value, fresh.value, { newDatabaseKey, ...(slot === undefined ? {} : { slot }) });
    if (!result.ok) return result;
    const said: Words = newDatabaseKey
      ? { ru: 'Парольная фраза и ключ базы сменены.', kk: 'Құпия фраза мен база кілті ауыстырылды.', en: 'The passphrase and the database key are changed.' }
      : { ru: 'Парольная фраза сменена.', kk: 'Құпия фраза ауыстырылды.', en: 'The passphrase is changed.' };
    return done(facts(result.value), said[given.ui], ...changed(result.value, given.ui, true));
  },
};

const VERDICTS = {
  floor: { ru: 'слишком слабая, программа её не примет', kk: 'тым әлсіз, бағдарлама қабылдамайды', en: 'too weak, the program will not take it' },
  fair: { ru: 'средняя: против богатого противника добавьте слов', kk: 'орташа: қуатты қарсыласқа қарсы сөз қосыңыз', en: 'fair: add words against a rich opponent' },
  strong: { ru: 'сильная', kk: 'мықты', en: 'strong' },
} as const satisfies Record<string, Words>;

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
    const power = Math.floor(strength.guessesLog10);
    const said: Words = {
      ru: `Оценка: ${VERDICTS[strength.verdict].ru} (около 10^${String(power)} попыток).`,
      kk: `Бағасы: ${VERDICTS[strength.verdict].kk} (шамамен 10^${String(power)} әрекет).`,
      en: `Estimate: ${VERDICTS[strength.verdict].en} (about 10^${String(power)} guesses).`,
    };
    return ok({ exit: strength.verdict === 'floor' ? 1 : 0, json: { ok: strength.verdict !== 'floor', ...strength }, lines: [said[given.ui]] });
  },
};
