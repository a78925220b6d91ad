/**
 * Copies the official texts of all cited articles from a folder of texts into resources/law/texts, each with its
 * first line (which copy, of what date), and writes resources/law/outlines.json from them.
 *
 *   node scripts/copy-law-texts.ts FOLDER [--renew]
 *
 * FOLDER holds koap, gpk, appk, upk, uk, constitution-2026, refugees and migration, as listed below. A text that lies in
 * resources/law/texts already stays: some articles were read in another copy than FOLDER has, and the first line of
 * each text says in which. `--renew` replaces what FOLDER has too. The text of an article that no norm names goes.
 */
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import path from 'node:path';
import { actsFile, normsFile } from '../src/core/law/law-schema.ts';
import { readLawYaml } from '../src/adapters/law/law-yaml.ts';
import { actOf, normsOf } from '../src/core/law/build-library.ts';
import { compareArticles } from '../src/core/law/norm-issues.ts';
import { parseKey } from '../src/core/law/norm-path.ts';
import { outlineOf, parseStatuteArticle } from '../src/core/law/statute-text.ts';

const SOURCES: Readonly<Record<string, (article: string) => string>> = {
  'kz.koap/ru': (article) => `koap/${article}.txt`,
  'kz.koap/kk': (article) => `koap/kaz/${article}.txt`,
  'kz.gpk/ru': (article) => `gpk/${article}.txt`,
  'kz.appk/ru': (article) => `appk/${article}.txt`,
  'kz.appk/kk': (article) => `appk/kaz/${article}.txt`,
  'kz.upk/ru': (article) => `upk/${article}.txt`,
  'kz.upk/kk': (article) => `upk/kaz/${article}.txt`,
  'kz.uk/ru': (article) => `uk/${article}.txt`,
  'kz.const/ru': (article) => `constitution-2026/rus/${article}.txt`,
  'kz.const/kk': (article) => `constitution-2026/kaz/${article}.txt`,
  'kz.refugees/ru': (article) => `refugees/rus/${article}.txt`,
  'kz.refugees/kk': (article) => `refugees/kaz/${article}.txt`,
  'kz.migration/ru': (article) => `migration/rus/migration-${article}.txt`,
  'kz.foreigners/ru': (article) => `migration/rus/foreigners-${article}.txt`,
};

const { positionals: [source], values: { renew } } = parseArgs({ allowPositionals: true, options: { renew: { type: 'boolean', default: false } } });
if (source === undefined) {
  console.error('usage: node scripts/copy-law-texts.ts FOLDER [--renew]');
  process.exit(2);
}
const law = path.join(import.meta.dirname, '../resources/law');
const texts = path.join(law, 'texts');

const acts = new Map((await must(path.join(law, 'acts.yaml'), actsFile)).acts.map((entry) => [entry.key, actOf(entry)]));
const articles = new Set<string>();
for (const name of readdirSync(path.join(law, 'norms')).toSorted()) {
  for (const norm of normsOf(await must(path.join(law, 'norms', name), normsFile), () => '')) {
    const key = parseKey(norm.key);
    if (key.ok && key.value.unit === 'article') articles.add(`${key.value.act} ${key.value.number}`);
  }
}
const outlines: [string, unknown][] = [];
const named = new Set<string>();
let copied = 0;
const missing: string[] = [];
for (const [act, article] of [...articles].map((pair) => pair.split(' ')).toSorted(byActAndArticle)) {
  if (act === undefined || article === undefined) continue;
  const held = acts.get(act)?.texts ?? {};
  for (const [tongue, folder] of Object.entries(held)) {
    const from = SOURCES[folder]?.(article);
    const file = from === undefined ? '' : path.join(source, from);
    const own = path.join(texts, folder, `${article}.txt`);
    if (existsSync(file) && (renew || !existsSync(own))) {
      await mkdir(path.join(texts, folder), { recursive: true });
      await copyFile(file, own);
      copied += 1;
    }
    if (!existsSync(own)) {
      if (tongue === 'ru') missing.push(`${act}.${article}`);
      continue;
    }
    named.add(own);
    const parsed = tongue === 'ru' ? parseStatuteArticle(await readFile(own, 'utf8')) : null;
    if (parsed !== null) outlines.push([`${act}.${article}`, outlineOf(parsed)]);
  }
}
for (const file of readdirSync(texts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'))) {
  if (!named.has(path.join(texts, file))) await rm(path.join(texts, file));
}
const lines = outlines.map(([key, outline]) => `${JSON.stringify(key)}:${JSON.stringify(outline)}`);
await writeFile(path.join(law, 'outlines.json'), `{\n${lines.join(',\n')}\n}\n`);
console.log(`${copied.toString()} files copied, ${outlines.length.toString()} outlines`);
if (missing.length > 0) console.log(`no text: ${missing.join(', ')}`);

function byActAndArticle(first: readonly string[], second: readonly string[]): number {
  const [act = '', article = ''] = first;
  const [otherAct = '', otherArticle = ''] = second;
  if (act !== otherAct) return act < otherAct ? -1 : 1;
  return compareArticles(article, otherArticle);
}

async function must<T>(file: string, schema: Parameters<typeof readLawYaml<T>>[2]): Promise<T> {
  const { value, complaints } = await readLawYaml(file, path.basename(file), schema);
  if (value !== null) return value;
  for (const complaint of complaints) console.error(complaint.message.en);
  process.exit(1);
}
