import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileFailure, systemCode } from '#adapters/files/file-failures.ts';
import type { Words } from '#core/language/tongue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Attachment, Vault } from '#ports/vault.ts';
import { textOption, wrongUse } from '../arguments.ts';
import { done, withVault, word, type Command } from '../command.ts';
import { progress, type Answered } from '../output.ts';
import type { Program } from '../program.ts';

function line({ blob, bytes, sha256, name, at }: Attachment): string {
  return `${blob}  ${String(bytes).padStart(12)}  ${sha256}  ${at.slice(0, 10)}  ${name}`;
}

/** Stores one file; what the system says against reading it becomes a failure with the file's place. */
async function attached(vault: Vault, caseId: string, file: string): Promise<Result<Attachment>> {
  try {
    // A pipe or a device would never end; a folder is no file.
    if (!(await stat(file)).isFile()) return err(fileFailure('input-not-readable', file));
    return await vault.attach(caseId, basename(file), createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Uint8Array>);
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    return err(fileFailure(['ENOENT', 'ENOTDIR'].includes(code) ? 'input-missing' : 'input-not-readable', file));
  }
}

async function taken(vault: Vault, program: Program, caseId: string, blob: string, out: string, said: Words, tongue: 'ru' | 'kk' | 'en'): Promise<Result<Answered>> {
  const content = await vault.attachmentContent(caseId, blob);
  if (!content.ok) return content;
  const written = await program.writePlainStream(vault, caseId, out, content.value);
  return written.ok ? done({ file: out, sha256: content.value.sha256 }, said[tongue]) : written;
}

export const attachCommand: Command = {
  name: 'attach',
  usage: 'pana attach VAULT CASE [FILE…] | --get ATTACHMENT --out FILE',
  summary: { ru: 'приложить файлы к делу; без файлов — список; --get: вынуть', kk: 'іске файл тіркеу; файлсыз — тізім; --get: алып шығу', en: 'attach files to a case; without files, list; --get: take one out' },
  options: { get: { type: 'string' }, out: { type: 'string' } },
  positionals: { least: 2, most: 1000 },
  run: (given, program) =>
    withVault(given, program, word(given, 0), async (vault) => {
      const caseId = word(given, 1);
      const files = given.positionals.slice(2);
      const [blob, out] = [textOption(given, 'get'), textOption(given, 'out')];
      if ((blob === undefined) !== (out === undefined) || (blob !== undefined && files.length > 0)) return err(wrongUse(attachCommand.usage));
      if (blob !== undefined && out !== undefined) {
        const said: Words = {
          ru: 'Вложение записано в открытый файл, сверено с хранилищем и внесено в журнал. Он не зашифрован.',
          kk: 'Тіркеме ашық файлға жазылды, қоймамен салыстырылды және журналға енгізілді. Ол шифрланбаған.',
          en: 'The attachment is written to a plain file, compared with the vault and noted in the ledger. It is not encrypted.',
        };
        return await taken(vault, program, caseId, blob, out, said, given.ui);
      }
      const stored: Attachment[] = [];
      for (const file of files) {
        const one = await attached(vault, caseId, file);
        // What was stored before stays and is told, so that nobody attaches it twice.
        if (!one.ok) {
          for (const before of stored) progress(line(before));
          return one;
        }
        stored.push(one.value);
      }
      const all = files.length > 0 ? ok(stored) : await vault.attachments(caseId);
      if (!all.ok) return all;
      const kept: Words = {
        ru: 'Файлы лежат в хранилище зашифрованными. Исходные файлы остались на диске: удалите их, если они вам опасны.',
        kk: 'Файлдар қоймада шифрланып жатыр. Бастапқы файлдар дискіде қалды: олар сізге қауіпті болса, жойыңыз.',
        en: 'The files lie in the vault encrypted. The originals are still on the disk: remove them if they put you in danger.',
      };
      return done({ attachments: all.value }, ...all.value.map((each) => line(each)), ...(files.length > 0 ? [kept[given.ui]] : []));
    }),
};
