import { readFileLimited } from '#adapters/files/limited-read.ts';
import { backupFailure } from '#adapters/backup/backup-failures.ts';
import { backUpVault } from '#application/back-up-vault.ts';
import type { Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { BackupKey, BackupLock } from '#ports/backup.ts';
import type { VaultSecret } from '#ports/vault-custody.ts';
import { textOption, type Arguments } from '../arguments.ts';
import { done, word, type Command } from '../command.ts';
import { EXIT } from '../output.ts';
import { newPassphrase, vaultSecret } from '../passphrase.ts';

/** The lock of a new backup: recipients, a passphrase of its own, or the one that opens the vault. */
async function backupLock(given: Arguments, secret: VaultSecret): Promise<Result<BackupLock>> {
  const recipient = textOption(given, 'recipient');
  if (recipient !== undefined) return ok({ kind: 'recipients', recipients: recipient.split(',').map((each) => each.trim()) });
  if (given.values['new-passphrase-file'] !== undefined) {
    const own = await newPassphrase(given);
    return own.ok ? ok({ kind: 'passphrase', bytes: own.value }) : own;
  }
  return secret.kind === 'passphrase' ? ok({ kind: 'passphrase', bytes: Uint8Array.from(secret.bytes) }) : err(backupFailure('backup-secret-missing'));
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'pana backup VAULT FILE.age [--recipient age1…[,age1…] | --new-passphrase-file FILE]',
  summary: { ru: 'резервная копия, проверенная восстановлением', kk: 'қалпына келтіріп тексерілген сақтық көшірме', en: 'a backup, proved by restoring it' },
  options: { recipient: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: async (given, program) => {
    const [folder, file] = [word(given, 0), word(given, 1)];
    const secret = await vaultSecret(given);
    if (!secret.ok) return secret;
    const lock = await backupLock(given, secret.value);
    if (!lock.ok) {
      secret.value.bytes.fill(0);
      return lock;
    }
    const opened = await program.vaults.open(folder, secret.value);
    if (!opened.ok) return opened;
    try {
      const written = await backUpVault(opened.value, program.backups, folder, file, lock.value);
      if (!written.ok) return written;
      const { cases, revisions, blobs, blobsCopied, blobsFolder } = written.value;
      const recipients = lock.value.kind === 'recipients';
      const said: Words = {
        ru: `Копия записана и сверена с хранилищем${recipients ? ' до шифрования (ключ получателя не здесь, проверьте восстановление у него)' : ', восстановив её'}. Дел, версий: ${String(cases)} / ${String(revisions)}.`,
        kk: `Көшірме жазылды және қоймамен ${recipients ? 'шифрлауға дейін салыстырылды (алушының кілті мұнда емес, қалпына келтіруді сонда тексеріңіз)' : 'қалпына келтіріп салыстырылды'}. Істер, нұсқалар: ${String(cases)} / ${String(revisions)}.`,
        en: `The backup is written and was compared with the vault ${recipients ? 'before encryption (the key of the recipient is not here: try restoring it there)' : 'by restoring it'}. Cases, revisions: ${String(cases)} / ${String(revisions)}.`,
      };
      const attached: Words = {
        ru: `Вложения (${String(blobs)}, новых ${String(blobsCopied)}) лежат зашифрованными рядом, в папке ${blobsFolder}: переносите её вместе с файлом.`,
        kk: `Тіркемелер (${String(blobs)}, жаңасы ${String(blobsCopied)}) қасында, ${blobsFolder} бумасында шифрланып жатыр: оны файлмен бірге көшіріңіз.`,
        en: `Attachments (${String(blobs)}, new ${String(blobsCopied)}) lie beside it, encrypted, in the folder ${blobsFolder}: carry it along with the file.`,
      };
      const keys: Words = {
        ru: 'Копия помнит сегодняшние ключи: после смены фразы она открывается прежней.',
        kk: 'Көшірме бүгінгі кілттерді сақтайды: фраза ауысқан соң ол бұрынғысымен ашылады.',
        en: 'The backup keeps the keys of today: after a change of the passphrase it still opens with the former one.',
      };
      return done({ ...written.value }, said[given.ui], ...(blobs === 0 ? [] : [attached[given.ui]]), keys[given.ui]);
    } finally {
      await opened.value.close();
    }
  },
};

/** What opens a backup: an identity file of age, or a passphrase. */
async function backupKey(given: Arguments): Promise<Result<BackupKey>> {
  const identity = textOption(given, 'identity-file');
  if (identity !== undefined) {
    const read = await readFileLimited(identity, 1_048_576);
    return read.ok ? ok({ kind: 'identity', bytes: read.value }) : read;
  }
  const secret = await vaultSecret(given);
  if (!secret.ok) return secret;
  return secret.value.kind === 'passphrase' ? ok({ kind: 'passphrase', bytes: secret.value.bytes }) : err(backupFailure('backup-wrong-key'));
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'pana restore FILE.age VAULT [--passphrase-file FILE | --identity-file FILE]',
  summary: { ru: 'восстановить копию в новую папку', kk: 'көшірмені жаңа бумаға қалпына келтіру', en: 'restore a backup into a new folder' },
  options: { 'identity-file': { type: 'string' } },
  positionals: { least: 2, most: 2 },
  run: async (given, program) => {
    const [file, folder] = [word(given, 0), word(given, 1)];
    const key = await backupKey(given);
    if (!key.ok) return key;
    const phrase = key.value.kind === 'passphrase' ? Uint8Array.from(key.value.bytes) : null;
    const restored = await program.backups.restore(file, folder, key.value);
    if (!restored.ok) return restored;
    // A backup is usually locked with the passphrase of the vault; with another one the vault is there, but only its owner can look into it.
    const opened = phrase === null ? null : await program.vaults.open(folder, phrase);
    let problems = 0;
    if (opened?.ok === true) {
      await opened.value.record({ kind: 'restored' });
      problems = (await opened.value.verify()).problems.length;
      await opened.value.close();
    }
    const { takenAt, cases, revisions, blobs, missingBlobs } = restored.value;
    const said: Words = {
      ru: `Хранилище восстановлено, каким оно было ${takenAt.slice(0, 10)}. Дел, версий, вложений: ${String(cases)} / ${String(revisions)} / ${String(blobs)}.`,
      kk: `Қойма ${takenAt.slice(0, 10)} күнгі қалпына келтірілді. Істер, нұсқалар, тіркемелер: ${String(cases)} / ${String(revisions)} / ${String(blobs)}.`,
      en: `The vault is restored as it was on ${takenAt.slice(0, 10)}. Cases, revisions, attachments: ${String(cases)} / ${String(revisions)} / ${String(blobs)}.`,
    };
    const missing: Words = {
      ru: `Не хватает вложений: ${String(missingBlobs.length)}. Положите рядом с копией её папку pana-blobs и восстановите ещё раз, в другую папку.`,
      kk: `Жетіспейтін тіркемелер: ${String(missingBlobs.length)}. Көшірменің қасына оның pana-blobs бумасын қойып, басқа бумаға тағы бір рет қалпына келтіріңіз.`,
      en: `Attachments missing: ${String(missingBlobs.length)}. Put the folder pana-blobs beside the backup and restore once more, into another folder.`,
    };
    const unchecked: Words = {
      ru: 'Само хранилище не открывалось: у него своя парольная фраза. Откройте его и запустите проверку: pana verify.',
      kk: 'Қойманың өзі ашылған жоқ: оның құпия фразасы бөлек. Оны ашып, тексеруді іске қосыңыз: pana verify.',
      en: 'The vault itself was not opened: it has a passphrase of its own. Open it and run the check: pana verify.',
    };
    const checked = opened?.ok === true;
    const open = missingBlobs.length > 0 || problems > 0;
    return ok({
      exit: open ? EXIT.openIssues : EXIT.done,
      json: { ok: !open, ...restored.value, checked, problems },
      lines: [said[given.ui], ...(missingBlobs.length > 0 ? [missing[given.ui]] : []), ...(checked ? [] : [unchecked[given.ui]])],
    });
  },
};
