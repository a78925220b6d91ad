import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileFailure, systemCode } from '#adapters/files/file-failures.ts';
import { stripMetadata } from '#adapters/metadata/strip-metadata.ts';
import { attachFile, type AttachedFile, type MetadataChoice } from '#application/attach-file.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { err, type Result } from '#core/result.ts';
import type { MetadataKind } from '#ports/metadata.ts';
import type { Attachment, Vault } from '#ports/vault.ts';
import { textOption, wrongUse } from '../arguments.ts';
import { done, withVault, word, type Command } from '../command.ts';
import { progress, type Answered } from '../output.ts';
import type { Program } from '../program.ts';

function line({ blob, bytes, sha256, name, at }: Attachment): string {
  return `${blob}  ${String(bytes).padStart(12)}  ${sha256}  ${at.slice(0, 10)}  ${name}`;
}

/** Stores one file; what the system says against reading it becomes a failure with the file's place. */
async function attached(vault: Vault, caseId: string, file: string, choice: MetadataChoice): Promise<Result<AttachedFile>> {
  try {
    const about = await stat(file);
    // A pipe or a device would never end; a folder is no file.
    if (!about.isFile()) return err(fileFailure('input-not-readable', file));
    const pieces = createReadStream(file, { highWaterMark: 1_048_576 }) as AsyncIterable<Uint8Array>;
    const one = await attachFile(vault, stripMetadata, caseId, { name: basename(file), bytes: about.size, pieces }, choice);
    return one.ok || one.error.place !== undefined ? one : err({ ...one.error, place: { file: basename(file) } });
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    return err(fileFailure(['ENOENT', 'ENOTDIR'].includes(code) ? 'input-missing' : 'input-not-readable', file));
  }
}

const REMOVED: Readonly<Record<MetadataKind, Words>> = {
  exif: { ru: 'камера, время и место съёмки', kk: 'камера, түсірілген уақыты мен орны', en: 'camera, time and place of the picture' },
  xmp: { ru: 'сведения XMP', kk: 'XMP мәліметтері', en: 'XMP data' },
  iptc: { ru: 'подписи IPTC', kk: 'IPTC жазбалары', en: 'IPTC captions' },
  comment: { ru: 'скрытые тексты', kk: 'жасырын мәтіндер', en: 'hidden texts' },
  thumbnail: { ru: 'миниатюра', kk: 'кішірейтілген сурет', en: 'thumbnail' },
  trailer: { ru: 'данные после конца картинки', kk: 'сурет соңынан кейінгі деректер', en: 'data behind the end of the picture' },
  properties: { ru: 'свойства документа', kk: 'құжат қасиеттері', en: 'document properties' },
  authors: { ru: 'имена и время у примечаний и правок', kk: 'ескертпелер мен түзетулердегі есімдер мен уақыт', en: 'names and times at comments and changes' },
  traces: { ru: 'следы редактирования и пути к файлам', kk: 'өңдеу іздері мен файл жолдары', en: 'marks of editing and file paths' },
  leftovers: { ru: 'остатки прежних версий', kk: 'бұрынғы нұсқалардың қалдықтары', en: 'leftovers of older versions' },
};

/** A stored file with what was taken out of it and what was not looked into. */
function lines({ attachment, removed, left, original }: AttachedFile, tongue: Tongue, stripped: boolean): readonly string[] {
  const head: Words = { ru: 'убрано: ', kk: 'алынды: ', en: 'taken out: ' };
  const nothing: Words = { ru: 'скрытых сведений не найдено', kk: 'жасырын мәліметтер табылмады', en: 'no hidden data found' };
  const inside: Words = {
    ru: 'внутри документа есть вложенные файлы, их программа не просматривала',
    kk: 'құжат ішінде салынған файлдар бар, бағдарлама оларды қараған жоқ',
    en: 'there are files inside the document, which the program did not look into',
  };
  return [
    line(attachment),
    ...(stripped ? [`    ${removed.length === 0 ? nothing[tongue] : head[tongue] + removed.map((kind) => REMOVED[kind][tongue]).join('; ')}`] : []),
    ...(left.length === 0 ? [] : [`    ${inside[tongue]}`]),
    ...(original === null ? [] : [line(original)]),
  ];
}

async function taken(vault: Vault, program: Program, caseId: string, blob: string, out: string, said: Words, tongue: 'ru' | 'kk' | 'en'): Promise<Result<Answered>> {
  const content = await vault.attachmentContent(caseId, blob);
  if (!content.ok) return content;
  const written = await program.writePlainStream(vault, caseId, out, content.value);
  return written.ok ? done({ file: out, sha256: content.value.sha256 }, said[tongue]) : written;
}

export const attachCommand: Command = {
  name: 'attach',
  usage: 'pana attach VAULT CASE [FILE… [--strip [--keep-original]]] | --get ATTACHMENT --out FILE',
  summary: { ru: 'приложить файлы к делу; без файлов — список; --get: вынуть', kk: 'іске файл тіркеу; файлсыз — тізім; --get: алып шығу', en: 'attach files to a case; without files, list; --get: take one out' },
  options: { get: { type: 'string' }, out: { type: 'string' }, strip: { type: 'boolean' }, 'keep-original': { type: 'boolean' } },
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
      const [strip, keep] = [given.values['strip'] === true, given.values['keep-original'] === true];
      if (keep && !strip) return err(wrongUse(attachCommand.usage));
      if (files.length === 0) {
        const all = await vault.attachments(caseId);
        return all.ok ? done({ attachments: all.value }, ...all.value.map((each) => line(each))) : all;
      }
      const stored: AttachedFile[] = [];
      for (const file of files) {
        const one = await attached(vault, caseId, file, strip ? (keep ? 'strip-and-keep' : 'strip') : 'as-is');
        // What was stored before stays and is told, so that nobody attaches it twice.
        if (!one.ok) {
          for (const before of stored) progress(line(before.attachment));
          return one;
        }
        stored.push(one.value);
      }
      const kept: Words = {
        ru: 'Файлы лежат в хранилище зашифрованными. Исходные файлы остались на диске: удалите их, если они вам опасны.',
        kk: 'Файлдар қоймада шифрланып жатыр. Бастапқы файлдар дискіде қалды: олар сізге қауіпті болса, жойыңыз.',
        en: 'The files lie in the vault encrypted. The originals are still on the disk: remove them if they put you in danger.',
      };
      const attachments = stored.map(({ attachment, removed, left, original }) => ({ ...attachment, removed, left, original }));
      return done({ attachments }, ...stored.flatMap((each) => lines(each, given.ui, strip)), kept[given.ui]);
    }),
};
