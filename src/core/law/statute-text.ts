import type { PathStep } from './norm-path.ts';

/** An item «7) …» of a part. */
export type StatuteItem = { readonly number: string; readonly text: string; readonly excluded: boolean };
/** An unnumbered paragraph (the first one is the numbered line itself) with the items that follow it. */
export type StatuteParagraph = { readonly text: string; readonly items: readonly StatuteItem[] };
/** A numbered part or пункт; `number` is empty for text that stands under no number. */
export type StatutePart = { readonly number: string; readonly paragraphs: readonly StatuteParagraph[]; readonly excluded: boolean };

/** An article as it is stored, cut into parts, paragraphs and items. Notes on amendments are left out. */
export type StatuteArticle = {
  /** First line of the file: which copy this is, and of what date. */
  readonly source: string;
  readonly number: string;
  readonly title: string;
  readonly parts: readonly StatutePart[];
};

/** The same tree without its words: which parts and items an article has. Excluded ones are not in it. */
export type ArticleOutline = readonly { readonly part: string; readonly paragraphs: readonly (readonly string[])[] }[];

const RUSSIAN_HEAD = /^Статья\s+([0-9]+(?:-[0-9]+)*)\.?\s*(.*)$/u;
const KAZAKH_HEAD = /^([0-9]+(?:-[0-9]+)*)-бап\.?\s*(.*)$/u;
const NOTE =
  /^(?:Сноска|Ескерту|Примечание ИЗПИ|Примечание РЦПИ|РҚАО|ЗҚАИ|Нормативным постановлением Конституционного Суда)|предусм(?:атрива[ею]тся|отрен[оаы]?) (?:изменени|дополн|в редакции|исключ)/u;
/** Headings of the next chapter that stand at the end of some files. */
const HEADING = /^(?:ПОДРАЗДЕЛ|РАЗДЕЛ|Раздел|Подраздел|Глава|ГЛАВА|Параграф|§)\s/u;
const PART = /^([0-9]+(?:-[0-9]+)*)\.\s*(.*)$/u;
const ITEM = /^([0-9]+(?:-[0-9]+)*|[а-я])\)\s*(.*)$/u;
const INDENT = /^\s/u;
const EXCLUDED = /^(?:Исключен|Утратил|Алып тасталды|Алынып тасталды)/iu;
/** The article's own remark («Примечание. …») is law, but belongs to no part: it lasts until the next numbered part. */
const REMARK = /^(?:Примечание|Ескертпе)/u;
/** «Примечания. 1. …» are numbered themselves and end the article. */
const REMARKS = /^Примечания/u;

/** Cuts a stored article text into its parts. Returns null when no article heading is found. */
export function parseStatuteArticle(text: string): StatuteArticle | null {
  const lines = text.replaceAll('\f', '').split(/\r?\n/u);
  const [source = ''] = lines;
  const headAt = lines.findIndex((line) => RUSSIAN_HEAD.test(line.trim()) || KAZAKH_HEAD.test(line.trim()));
  const head = lines[headAt]?.trim() ?? '';
  const match = RUSSIAN_HEAD.exec(head) ?? KAZAKH_HEAD.exec(head);
  if (match === null) return null;
  const { title, paragraphs } = joinLines(lines.slice(headAt + 1), match[2] ?? '');
  return { source, number: match[1] ?? '', title, parts: readParts(paragraphs) };
}

/**
 * Some copies come from paged files: there a new paragraph begins with a space, and a line without one continues
 * the line before. In the other copies every line is a paragraph.
 */
function joinLines(lines: readonly string[], heading: string): { readonly title: string; readonly paragraphs: readonly string[] } {
  const wrapped = lines.some((line) => INDENT.test(line));
  const paragraphs: string[] = [];
  let title = heading;
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (HEADING.test(line.trim()) && paragraphs.length > 0) break;
    if (!wrapped || INDENT.test(line)) paragraphs.push(line.trim());
    else if (paragraphs.length === 0) title = `${title} ${line.trim()}`;
    else paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ''} ${line.trim()}`;
  }
  return { title, paragraphs };
}

type OpenPart = { number: string; excluded: boolean; paragraphs: { text: string; items: StatuteItem[] }[] };

function readParts(paragraphs: readonly string[]): readonly StatutePart[] {
  const parts: OpenPart[] = [];
  let inRemark = false;
  for (const paragraph of paragraphs) {
    if (REMARKS.test(paragraph)) break;
    if (REMARK.test(paragraph) && !NOTE.test(paragraph)) inRemark = true;
    const part = PART.exec(paragraph);
    if (NOTE.test(paragraph) || (inRemark && part === null)) continue;
    if (part !== null) {
      inRemark = false;
      const body = part[2] ?? '';
      parts.push({ number: part[1] ?? '', excluded: EXCLUDED.test(body), paragraphs: [{ text: body, items: [] }] });
      continue;
    }
    let open = parts.at(-1);
    if (open === undefined) {
      open = { number: '', excluded: EXCLUDED.test(paragraph), paragraphs: [] };
      parts.push(open);
    }
    const item = ITEM.exec(paragraph);
    const last = open.paragraphs.at(-1);
    if (item !== null && last !== undefined) {
      const body = item[2] ?? '';
      last.items.push({ number: item[1] ?? '', text: body, excluded: EXCLUDED.test(body) });
    } else {
      open.paragraphs.push({ text: paragraph, items: [] });
    }
  }
  return parts;
}

/** The outline of an article, without what has been excluded from the act. */
export function outlineOf(article: StatuteArticle): ArticleOutline {
  return article.parts
    .filter((part) => !part.excluded)
    .map((part) => ({
      part: part.number,
      paragraphs: part.paragraphs.map(({ items }) => items.filter((item) => !item.excluded).map((item) => item.number)),
    }));
}

/** A place below the article, by position in an outline. */
type Place = { readonly part: number; readonly paragraph: number | null; readonly item: string | null };

/**
 * Finds the steps of a key in an outline. `directItems` says that the first bracket is an item, because the article
 * has no numbered parts. Returns null when the article has no such place.
 */
export function findPlace(outline: ArticleOutline, steps: readonly PathStep[], directItems: boolean): Place | null {
  const [first, ...below] = steps;
  if (first === undefined) return null;
  const underNoNumber = first.kind === 'paragraph' || directItems;
  const part = outline.findIndex((candidate) => candidate.part === (underNoNumber ? '' : first.number));
  const found = outline[part];
  if (found === undefined) return null;
  let place: Place = { part, paragraph: null, item: null };
  for (const step of underNoNumber ? steps : below) {
    if (place.item !== null) return null;
    if (step.kind === 'paragraph') {
      if (place.paragraph !== null || found.paragraphs[Number(step.number) - 1] === undefined) return null;
      place = { ...place, paragraph: Number(step.number) - 1 };
    } else {
      const searched = place.paragraph === null ? found.paragraphs : [found.paragraphs[place.paragraph] ?? []];
      if (!searched.some((items) => items.includes(step.number))) return null;
      place = { ...place, item: step.number };
    }
  }
  return place;
}

/** All words of the place that the steps name, or null when there is no such place. No steps: the whole article with its title. */
export function textAt(article: StatuteArticle, steps: readonly PathStep[], directItems: boolean): string | null {
  const live = article.parts.filter((part) => !part.excluded);
  if (steps.length === 0) return [article.title, ...live.map((part) => partText(part.paragraphs))].join(' ');
  const place = findPlace(outlineOf(article), steps, directItems);
  const part = place === null ? undefined : live[place.part];
  if (place === null || part === undefined) return null;
  const paragraphs = place.paragraph === null ? part.paragraphs : part.paragraphs.slice(place.paragraph, place.paragraph + 1);
  if (place.item === null) return partText(paragraphs);
  return paragraphs.flatMap(({ items }) => items).find((item) => item.number === place.item && !item.excluded)?.text ?? null;
}

function partText(paragraphs: readonly StatuteParagraph[]): string {
  return paragraphs.map(({ text, items }) => [text, ...items.map((item) => item.text)].join(' ')).join(' ');
}
