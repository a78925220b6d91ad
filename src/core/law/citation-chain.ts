import type { Act, LevelWord } from './act.ts';
import type { NormPath, PathStep } from './norm-path.ts';

/** A reference of a citation: a path, and the last number of a range when the last number is the start of one. */
export type CitationRef = { readonly path: NormPath; readonly to: string | null };

/** A number or a range of numbers as the author wrote it. */
export type NumberSpan = { readonly from: string; readonly to: string | null };

/** One step of a chain: which word it is called by in this act, and how its number is printed. */
export type Link = {
  readonly word: 'статья' | 'глава' | LevelWord;
  readonly numbers: 'figure' | 'ordinal' | 'bracket';
  /** An unnumbered paragraph, counted by us: it has no figure in the act itself. */
  readonly isParagraph: boolean;
  readonly spans: readonly NumberSpan[];
};

/** A chain from the article down. The last link may carry several numbers; the others carry one. */
export type Chain = { readonly links: readonly Link[] };

/** All chains that end in the same act; `wholeAct` when the act itself is cited. */
export type ActGroup = { readonly act: Act; readonly wholeAct: boolean; readonly chains: readonly Chain[] };

/** The links of a path from the article down, by the level names of its act. */
export function chainOf(act: Act, ref: CitationRef): Chain {
  const { path } = ref;
  const last = path.steps.length;
  const span = (number: string, index: number): readonly NumberSpan[] => [{ from: number, to: index === last ? ref.to : null }];
  const head: Link = { word: path.unit === 'chapter' ? 'глава' : 'статья', numbers: 'figure', isParagraph: false, spans: span(path.number, 0) };
  const links: Link[] = [head];
  let previous: Place = 'article';
  path.steps.forEach((step, index) => {
    const level = levelOf(act, path.number, step, previous);
    links.push({ word: level.word, numbers: level.numbers, isParagraph: step.kind === 'paragraph', spans: span(step.number, index + 1) });
    previous = level.becomes;
  });
  return { links };
}

type Place = 'article' | 'part' | 'item';
type Level = { readonly word: LevelWord; readonly numbers: Link['numbers']; readonly becomes: Place };

function levelOf(act: Act, article: string, step: PathStep, previous: Place): Level {
  const { levels } = act;
  // Article 1 A (2) of the 1951 Convention: «пункт 2 раздела A статьи 1».
  if (act.kind === 'treaty' && /^[A-Z]$/u.test(step.number)) return { word: 'раздел', numbers: 'figure', becomes: 'article' };
  if (step.kind === 'paragraph') {
    // An unnumbered paragraph of an article is a «часть» in every act; inside an item it is an «абзац» in every act.
    if (previous === 'article') return { word: 'часть', numbers: 'ordinal', becomes: 'part' };
    return { word: previous === 'item' ? 'абзац' : levels.paragraph, numbers: 'ordinal', becomes: 'part' };
  }
  const isItem = previous !== 'article' || act.directItems.includes(article);
  if (isItem) return { word: levels.item, numbers: levels.itemNumbers === 'bracket' ? 'bracket' : 'figure', becomes: 'item' };
  return { word: levels.part, numbers: levels.partNumbers, becomes: 'part' };
}

/**
 * Merges references in the order in which they were written: same act side by side, same parent into one list
 * («пункты 7) и 11) части первой»). Nothing is reordered, and references of unlike depth are never folded into each
 * other, because «пункту 7) части первой и части второй статьи 590» could be read in two ways.
 */
export function groupRefs(refs: readonly CitationRef[], acts: ReadonlyMap<string, Act>): readonly ActGroup[] {
  const groups: { act: Act; wholeAct: boolean; chains: { links: Link[]; parent: string }[] }[] = [];
  for (const ref of refs) {
    const act = acts.get(ref.path.act);
    if (act === undefined) continue;
    const wholeAct = ref.path.unit === 'act';
    let group = groups.at(-1);
    if (group?.act.key !== act.key || wholeAct || group.wholeAct) {
      group = { act, wholeAct, chains: [] };
      groups.push(group);
    }
    if (wholeAct) continue;
    const links = [...chainOf(act, ref).links];
    const parent = parentOf(links);
    const open = group.chains.at(-1);
    const added = links.at(-1);
    const list = open?.links.at(-1);
    if (open?.parent === parent && list !== undefined && added !== undefined) {
      open.links[open.links.length - 1] = { ...list, spans: [...list.spans, ...added.spans] };
    } else {
      group.chains.push({ links, parent });
    }
  }
  return groups.map(({ act, wholeAct, chains }) => ({ act, wholeAct, chains: chains.map(({ links }) => ({ links })) }));
}

function parentOf(links: readonly Link[]): string {
  const last = links.at(-1);
  const owners = links.slice(0, -1).map((link) => `${link.word} ${link.spans.map((span) => span.from).join()}`);
  return [...owners, last?.word ?? '', last?.numbers ?? ''].join('|');
}

/** True when the two chains differ only below the article, and to the same depth: they may share «статьи 590». */
export function shareArticle(first: Chain, second: Chain): boolean {
  const [head] = first.links;
  const [other] = second.links;
  return (
    first.links.length > 1 &&
    first.links.length === second.links.length &&
    head?.word === other?.word &&
    head?.spans[0]?.from === other?.spans[0]?.from &&
    first.links.every((link, index) => link.word === second.links[index]?.word)
  );
}
