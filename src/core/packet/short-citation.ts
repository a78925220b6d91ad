import type { Act } from '../law/act.ts';
import { chainOf, type Link } from '../law/citation-chain.ts';
import { citeNorms } from '../law/cite-norms.ts';
import { kazakhUnit } from '../law/kazakh-citation.ts';
import type { LawLibrary } from '../law/norm.ts';
import { parseKey } from '../law/norm-path.ts';
import { NBSP } from '../language/signs.ts';
import type { Tongue } from '../language/tongue.ts';
import type { CoverTongue } from './cover-words.ts';

const SHORT: Readonly<Record<Link['word'], string>> = { статья: 'ст.', глава: 'гл.', часть: 'ч.', пункт: 'п.', подпункт: 'пп.', абзац: 'абз.', раздел: 'разд.' };

function linkWords({ word, numbers, spans }: Link, tongue: CoverTongue): string {
  const figures = spans.map(({ from }) => from).join(', ');
  if (tongue === 'ru') return `${SHORT[word]}${NBSP}${figures}${numbers === 'bracket' ? ')' : ''}`;
  return numbers === 'bracket' ? `${figures})${NBSP}${kazakhUnit(word)}` : `${figures}-${kazakhUnit(word)}`;
}

/** The act as it is called beside a place in it: «КоАП» in the genitive, «ӘҚБтК» as it stands. The Russian name where there is no Kazakh one. */
function actName({ names: { ru, kk } }: Act, tongue: CoverTongue): string {
  return tongue === 'kk' && kk !== null ? (kk.short ?? kk.full).nominative : (ru.short ?? ru.full).genitive;
}

type Cited = { readonly name: string; readonly place: string };

function cite(key: string, law: LawLibrary, tongue: CoverTongue): Cited {
  const path = parseKey(key);
  const act = path.ok ? law.acts.get(path.value.act) : undefined;
  if (!path.ok || act === undefined || path.value.unit === 'concept') return { name: '', place: key };
  const name = actName(act, tongue);
  if (path.value.unit === 'act') return { name: '', place: name };
  const steps = chainOf(act, { path: path.value, to: null }).links.map((link) => linkWords(link, tongue));
  return { name, place: (tongue === 'ru' ? steps.reverse() : steps).join(' ') };
}

const together = (name: string, places: string, tongue: CoverTongue): string => (name === '' ? places : tongue === 'ru' ? `${places} ${name}` : `${name} ${places}`);

/** A norm as lawyers note it, for tables: «ч. 4 ст. 834 КоАП», «ӘҚБтК 834-бап 4-бөлік». The key itself when the library lacks the act. */
export function shortCitation(key: string, law: LawLibrary, tongue: CoverTongue): string {
  const { name, place } = cite(key, law, tongue);
  return together(name, place, tongue);
}

/**
 * Several norms, those of one act together: «ч. 4 ст. 834, ч. 1 ст. 832 КоАП». English has no such shorthand of its own and names them as a sentence
 * does: "article 834(4) and article 832(1) of the Code on Administrative Offences"; a key that cannot be cited stands as it is.
 */
export function shortCitations(keys: readonly string[], law: LawLibrary, tongue: Tongue): string {
  if (tongue === 'en') return citeNorms(keys, law, 'en')?.text ?? keys.join(', ');
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const { name, place } = cite(key, law, tongue);
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups].map(([name, places]) => together(name, places.join(', '), tongue)).join('; ');
}
