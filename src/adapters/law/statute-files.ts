import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Act } from '#core/law/act.ts';
import { parseStatuteArticle } from '#core/law/statute-text.ts';
import type { StatuteArticle } from '#core/law/statute-text.ts';

/** The stored text of an article, or null when none is held or the file is no article. */
export async function readStatute(textsFolder: string, act: Act, article: string, tongue: 'ru' | 'kk' = 'ru'): Promise<StatuteArticle | null> {
  const folder = act.texts[tongue];
  if (folder === undefined) return null;
  try {
    return parseStatuteArticle(await readFile(path.join(textsFolder, folder, `${article}.txt`), 'utf8'));
  } catch {
    return null;
  }
}
