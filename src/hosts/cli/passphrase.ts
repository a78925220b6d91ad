import { readFile } from 'node:fs/promises';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { textOption, type Arguments } from './arguments.ts';

const LIMIT = 4096;

const failures = {
  missing: {
    code: 'passphrase-missing',
    message: {
      ru: 'Нужна парольная фраза: запустите команду в терминале или укажите --passphrase-file ФАЙЛ. Хранилище не открыто.',
      kk: 'Құпия фраза керек: команданы терминалда іске қосыңыз немесе --passphrase-file ФАЙЛ көрсетіңіз. Қойма ашылған жоқ.',
      en: 'A passphrase is needed: run the command in a terminal or give --passphrase-file FILE. The vault was not opened.',
    },
  },
  unreadable: {
    code: 'passphrase-file-unreadable',
    message: {
      ru: 'Файл с парольной фразой не прочитан: его нет, он пуст или больше 4 КБ. Хранилище не открыто.',
      kk: 'Құпия фраза файлы оқылмады: ол жоқ, бос немесе 4 КБ-тан үлкен. Қойма ашылған жоқ.',
      en: 'The passphrase file was not read: it is missing, empty or larger than 4 KB. The vault was not opened.',
    },
  },
  tooMany: {
    code: 'wrong-use',
    message: {
      ru: 'Назван больше чем один ключ к хранилищу. Ничего не сделано. Оставьте что-то одно: --passphrase-file, --recovery-file, --shares-file или --key-file.',
      kk: 'Қойма кілтінің бірнешеуі көрсетілген. Ештеңе жасалған жоқ. Біреуін ғана қалдырыңыз: --passphrase-file, --recovery-file, --shares-file не --key-file.',
      en: 'More than one key to the vault is named. Nothing was done. Keep one of --passphrase-file, --recovery-file, --shares-file and --key-file.',
    },
  },
} satisfies Record<string, Failure>;

/** Somebody pressed Ctrl-C: not the same as an empty line. */
const cancelled: Failure = { ...failures.missing };

async function fromFile(path: string): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readFile(path);
    let end = bytes.length;
    if (bytes[end - 1] === 0x0a) end -= 1;
    if (bytes[end - 1] === 0x0d) end -= 1;
    const passphrase = Uint8Array.from(bytes.subarray(0, end));
    bytes.fill(0);
    return passphrase.length === 0 || passphrase.length > LIMIT ? err(failures.unreadable) : ok(passphrase);
  } catch {
    return err(failures.unreadable);
  }
}

/** Reads a line from the terminal without showing it. The bytes are kept in buffers only, which the caller zeroes. */
async function fromTerminal(question: string): Promise<Result<Uint8Array>> {
  const { stdin } = process;
  if (!stdin.isTTY) return err(failures.missing);
  process.stderr.write(question);
  stdin.setRawMode(true);
  const typed: number[] = [];
  try {
    for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
      for (const byte of chunk) {
        if (byte === 3) return err(cancelled);
        if (byte === 10 || byte === 13) return typed.length === 0 ? err(failures.missing) : ok(Uint8Array.from(typed));
        if (byte === 127 || byte === 8) dropCharacter(typed);
        else if (typed.length < LIMIT) typed.push(byte);
      }
    }
    return err(failures.missing);
  } finally {
    typed.fill(0);
    stdin.setRawMode(false);
    stdin.pause();
    process.stderr.write('\n');
  }
}

/** Removes the last UTF-8 character: its continuation bytes, then its first byte. */
function dropCharacter(bytes: number[]): void {
  while (bytes.length > 0) {
    const byte = bytes.pop() ?? 0;
    if ((byte & 0xc0) !== 0x80) return;
  }
}

/** The passphrase of an existing vault: from `--passphrase-file`, else asked for. Never from the command line or the environment. */
async function passphrase(given: Arguments): Promise<Result<Uint8Array>> {
  const file = textOption(given, 'passphrase-file');
  return file === undefined ? fromTerminal('Парольная фраза / Құпия фраза / Passphrase: ') : fromFile(file);
}

/** The words of several sheets, from a file, or asked for one sheet after the other until an empty line. */
async function sheetWords(source: string): Promise<Result<VaultSecret>> {
  if (source !== '-') {
    const file = await fromFile(source);
    return file.ok ? ok({ kind: 'shares', bytes: file.value }) : file;
  }
  let all = Buffer.alloc(0);
  for (let sheet = 1; sheet <= 16; sheet += 1) {
    const words = await fromTerminal(`Лист / Парақ / Sheet ${String(sheet)} (Enter: всё / болды / no more): `);
    if (!words.ok && (sheet === 1 || words.error === cancelled)) {
      all.fill(0);
      return words;
    }
    if (!words.ok) break;
    const longer = Buffer.concat([all, words.value, Buffer.from('\n')]);
    all.fill(0);
    words.value.fill(0);
    all = longer;
  }
  return ok({ kind: 'shares', bytes: all });
}

/**
 * What opens an existing vault: the passphrase, or the words in `--recovery-file` or of all sheets in `--shares-file` (`-` asks for
 * them, unseen), or a key file. More than one of them is refused, since it would not be clear which was meant.
 */
export async function vaultSecret(given: Arguments): Promise<Result<VaultSecret>> {
  const recovery = textOption(given, 'recovery-file');
  const keyFile = textOption(given, 'key-file');
  const shares = textOption(given, 'shares-file');
  const named = [recovery, keyFile, shares, textOption(given, 'passphrase-file')].filter((each) => each !== undefined);
  if (named.length > 1) return err(failures.tooMany);
  if (recovery !== undefined) {
    const words = recovery === '-' ? await fromTerminal('12 слов восстановления / Қалпына келтіру 12 сөзі / 12 recovery words: ') : await fromFile(recovery);
    return words.ok ? ok({ kind: 'recovery', bytes: words.value }) : words;
  }
  if (shares !== undefined) return await sheetWords(shares);
  if (keyFile !== undefined) {
    const file = await fromFile(keyFile);
    return file.ok ? ok({ kind: 'key-file', bytes: file.value }) : file;
  }
  const phrase = await passphrase(given);
  return phrase.ok ? ok({ kind: 'passphrase', bytes: phrase.value }) : phrase;
}

/** The passphrase of a new vault: from `--new-passphrase-file`, else asked for twice. */
export async function newPassphrase(given: Arguments): Promise<Result<Uint8Array>> {
  const file = textOption(given, 'new-passphrase-file');
  if (file !== undefined) return fromFile(file);
  const first = await fromTerminal('Новая парольная фраза / Жаңа құпия фраза / New passphrase: ');
  if (!first.ok) return first;
  const second = await fromTerminal('Ещё раз / Тағы бір рет / Once more: ');
  if (!second.ok) return second;
  const same = Buffer.from(first.value).equals(Buffer.from(second.value));
  second.value.fill(0);
  if (same) return first;
  first.value.fill(0);
  return err({
    code: 'passphrase-mismatch',
    message: {
      ru: 'Фразы не совпали. Ничего не изменено. Повторите команду.',
      kk: 'Фразалар сәйкес келмеді. Ештеңе өзгерген жоқ. Команданы қайталаңыз.',
      en: 'The two passphrases differ. Nothing was changed. Run the command again.',
    },
  });
}
