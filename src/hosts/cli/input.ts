import { open } from 'node:fs/promises';
import { CASE_FILE_LIMIT } from '#adapters/casefile/read-case-text.ts';
import type { Failure } from '#core/failure.ts';
import { err, ok, type Result } from '#core/result.ts';

const tooLarge: Failure = {
  code: 'input-too-large',
  message: {
    ru: 'Ввод больше 8 МБ и не прочитан. Ничего не изменено.',
    kk: 'Енгізілген дерек 8 МБ-тан үлкен, оқылған жоқ. Ештеңе өзгертілмеді.',
    en: 'The input is larger than 8 MB and was not read. Nothing was changed.',
  },
};

const unreadable = (file: string): Failure => ({
  code: 'input-unreadable',
  place: { file },
  message: {
    ru: 'Файл не найден или не читается. Ничего не изменено. Проверьте путь и права.',
    kk: 'Файл табылмады немесе оқылмайды. Ештеңе өзгертілмеді. Жолы мен құқықтарын тексеріңіз.',
    en: 'The file was not found or cannot be read. Nothing was changed. Check the path and the rights.',
  },
});

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > CASE_FILE_LIMIT) return err(tooLarge);
    parts.push(chunk);
  }
  return ok(Buffer.concat(parts));
}

/** Reads a file, or standard input for `-`, up to the limit of a case file. */
export async function readInput(source: string): Promise<Result<Uint8Array>> {
  if (source === '-') return collect(process.stdin as AsyncIterable<Uint8Array>);
  try {
    const file = await open(source, 'r');
    try {
      const { size } = await file.stat();
      return size > CASE_FILE_LIMIT ? err(tooLarge) : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return err(unreadable(source));
  }
}
