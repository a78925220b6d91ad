import { chainOf, type Link } from '../law/citation-chain.ts';
import type { LawLibrary } from '../law/norm.ts';
import { parseKey } from '../law/norm-path.ts';
import { NBSP } from '../language/signs.ts';

const SHORT: Readonly<Record<Link['word'], string>> = { статья: 'ст.', глава: 'гл.', часть: 'ч.', пункт: 'п.', подпункт: 'пп.', абзац: 'абз.', раздел: 'разд.' };

/** A norm as lawyers note it, for tables: «ч. 4 ст. 834 КоАП», «пп. 5) п. 1 ст. 8 Закона «О беженцах»». The key itself when the library lacks the act. */
export function shortCitation(key: string, law: LawLibrary): string {
  const path = parseKey(key);
  const act = path.ok ? law.acts.get(path.value.act) : undefined;
  if (!path.ok || act === undefined || path.value.unit === 'concept') return key;
  const name = (act.names.ru.short ?? act.names.ru.full).genitive;
  if (path.value.unit === 'act') return name;
  const steps = chainOf(act, { path: path.value, to: null }).links.map(({ word, numbers, spans }) => `${SHORT[word]}${NBSP}${spans.map(({ from }) => from).join(', ')}${numbers === 'bracket' ? ')' : ''}`);
  return `${steps.reverse().join(' ')} ${name}`;
}

/** Several norms, those of one act together: «ч. 4 ст. 834, ч. 1 ст. 832 КоАП». */
export function shortCitations(keys: readonly string[], law: LawLibrary): string {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const text = shortCitation(key, law);
    const path = parseKey(key);
    const act = path.ok ? law.acts.get(path.value.act) : undefined;
    const name = act === undefined ? '' : (act.names.ru.short ?? act.names.ru.full).genitive;
    const place = name !== '' && text.endsWith(` ${name}`) ? text.slice(0, -name.length - 1) : text;
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups].map(([name, places]) => `${places.join(', ')}${name === '' ? '' : ` ${name}`}`).join('; ');
}
