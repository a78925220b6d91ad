import { readFile, readdir } from 'node:fs/promises';
import type { z } from 'zod';
import { readSoundYaml } from '#adapters/files/sound-yaml.ts';
import type { Failure } from '#core/failure.ts';

/** A data file that passed its schema, or everything that is wrong with it. */
export type FileReading<T> = { readonly value: T | null; readonly complaints: readonly Failure[] };

/** Reads a YAML file as strings only (no dates, numbers or booleans are guessed) and checks it; complaints carry file and line. */
export async function readLawYaml<T>(file: string, name: string, schema: z.ZodType<T>): Promise<FileReading<T>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { value: null, complaints: [lawFileFailure(name, null, 'missing')] };
  }
  const sound = schema.safeParse(readSoundYaml(text));
  return sound.success ? { value: sound.data, complaints: [] } : await complained(text, name, schema);
}

/** Reads once more, keeping the places, to say where it is wrong. */
async function complained<T>(text: string, name: string, schema: z.ZodType<T>): Promise<FileReading<T>> {
  const { LineCounter, isNode, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false, strict: true, uniqueKeys: true });
  if (document.errors.length > 0) {
    return { value: null, complaints: document.errors.map((error) => lawFileFailure(name, counter.linePos(error.pos[0]).line, error.code)) };
  }
  const checked = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (checked.success) return { value: checked.data, complaints: [] };
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
  return { value: null, complaints: checked.error.issues.map((issue) => lawFileFailure(name, lineOf(issue.path), `${issue.path.join('.')}: ${issue.message}`)) };
}

/** One complaint about a law data file. `detail` is technical and in English. */
export function lawFileFailure(file: string, line: number | null, detail: string): Failure {
  return {
    code: 'law-data',
    place: line === null ? { file } : { file, line },
    message: {
      ru: `Файл данных о праве ${file} содержит ошибку (${detail}). Исправьте его; до этого библиотека права не загружена.`,
      kk: `Құқық деректерінің ${file} файлында қате бар (${detail}). Оны түзетіңіз; оған дейін құқық кітапханасы жүктелмейді.`,
      en: `The law data file ${file} has a mistake (${detail}). Correct it; until then the law library is not loaded.`,
    },
  };
}

/** Names of the YAML files of a folder in a fixed order; none when the folder is missing. */
export async function yamlFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  } catch {
    return [];
  }
}
