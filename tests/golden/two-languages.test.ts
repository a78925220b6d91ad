import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatKey } from '#core/law/norm-path.ts';
import { parseCitation } from '#core/law/parse-citation.ts';

/*
 * The Kazakh text of a filing may order its words as it likes, but it pleads what the Russian one pleads: the same
 * grounds, requests, annexes and rows under the same conditions, the same facts asked for, and no norm left out.
 */

const root = join(import.meta.dirname, '../../src/templates');
const pairs = globSync('**/*.ru.md', { cwd: root }).sort().map((ru) => [ru, ru.replace(/ru\.md$/u, 'kk.md')] as const).filter(([, kk]) => existsSync(join(root, kk)));

/** Tags without the words that they carry, which differ between the languages. */
function tagsOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{[#>][^{}]*\}\}/gu)].map(([tag]) => tag.replaceAll(/"[^"]*"/gu, '""'));
}

const parts = (text: string): readonly string[] => tagsOf(text).filter((tag) => !/^\{\{#(?:if|else|elseif|unknown|quote)/u.test(tag));
const conditions = (text: string): readonly string[] => [...new Set(tagsOf(text).filter((tag) => /^\{\{#(?:if|elseif)/u.test(tag)))];
const facts = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{\{ *([a-z][A-Za-z]*\.[A-Za-z.]+)/gu)].map(([, field = '']) => field))];

function norms(text: string): readonly string[] {
  return [...text.matchAll(/\[@((?:[^[\]]|\[[^[\]]*\])*)\]/gu)].flatMap(([whole, source = '']) => {
    const citation = parseCitation(source);
    if (!citation.ok) throw new Error(`unreadable citation ${whole}`);
    return citation.value.refs.map(({ path, to }) => formatKey(path) + (to ?? ''));
  });
}

describe('the Kazakh text of every template', () => {
  it('stands beside the Russian one of the expulsion appeal and the refugee application', () => {
    expect(pairs.map(([ru]) => ru)).toEqual(expect.arrayContaining(['asylum/kz-refugee-application/body.ru.md', 'removal/kz-expulsion-appeal/body.ru.md']));
    expect(pairs.length).toBeGreaterThan(50);
  });
  it.each(pairs)('%s: same parts, conditions, facts and norms', (ruFile, kkFile) => {
    const [ru, kk] = [readFileSync(join(root, ruFile), 'utf8'), readFileSync(join(root, kkFile), 'utf8')];
    expect(parts(kk)).toEqual(parts(ru));
    expect(conditions(ru).filter((condition) => !conditions(kk).includes(condition))).toEqual([]);
    expect(facts(ru).filter((fact) => !facts(kk).includes(fact))).toEqual([]);
    expect(norms(ru).filter((key) => !norms(kk).includes(key))).toEqual([]);
  });
});
