import type { Inline, Inlines } from '../papers/paper.ts';

type OwnText = Extract<Inline, { kind: 'text' }> & { readonly provenance?: never };

/** True for the template's own words; values carry their provenance and are never touched. */
function isOwn(inline: Inline | undefined): inline is OwnText {
  return inline?.kind === 'text' && inline.provenance === undefined;
}

/** A reference to something that is not printed: its parenthesis or sentence goes with it. */
function isUnprinted(inline: Inline): boolean {
  return inline.kind === 'reference' && inline.text === '';
}

/** True if nothing is left to print but spaces and punctuation of the template. */
export function isEmptyLine(content: Inlines): boolean {
  return content.every((inline) => inline.kind === 'line-break' || (inline.kind === 'text' && (isOwn(inline) ? !/[\p{L}\p{N}_]/u.test(inline.text) : inline.text.trim() === '')));
}

/**
 * Takes out what absent values leave behind in the template's own words: double spaces, «( )», «, ,», a space before a
 * full stop, a second full stop after «И. А.». Values stay as they are, but for line ends, which become spaces.
 */
export function tidyLine(content: Inlines): Inlines {
  const printed = withoutUnprinted(merge(content.filter((inline) => inline.kind !== 'text' || inline.text !== '')));
  const tidied: Inline[] = [];
  for (const inline of printed) {
    if (!isOwn(inline)) {
      tidied.push(inline.kind === 'text' ? { ...inline, text: inline.text.trim().replaceAll(/\s*\n\s*/gu, ' ') } : inline);
      continue;
    }
    const text = tidyWords(inline.text, tidied.at(-1));
    if (text !== '') tidied.push({ ...inline, text });
  }
  return trimEnd(tidied);
}

/**
 * The last of an enumeration closes it: the «;» with which the template goes on to an item that is not printed becomes a
 * full stop. Only the template's own sign is touched.
 */
export function closeEnumeration(content: Inlines): Inlines {
  const last = content.at(-1);
  return isOwn(last) && /[;,]$/u.test(last.text) ? [...content.slice(0, -1), { ...last, text: last.text.replace(/[;,]$/u, '.') }] : content;
}

/** Whether a text holds anything that `tidyWords` would change inside it. */
const UNTIDY = /[\n\t]| {2}| [,.;:!?)»]|[(«“] ?[)»”]|[(«] |[,;:] ?[,;.]|\. ?\./u;

function tidyWords(words: string, before: Inline | undefined): string {
  let text = UNTIDY.test(words) ? tidyInside(words) : words;
  if (before === undefined) return text.replace(/^[\s,;:]+/u, '');
  const end = before.kind === 'text' ? before.text.slice(-1) : before.kind === 'line-break' ? ' ' : '_';
  if (end === ' ') text = text.replace(/^ +/u, '');
  if (/[.!?…]/u.test(end)) text = text.replace(/^\.(?!\.)/u, '');
  if (isOwn(before) && end === ',') text = text.replace(/^ *[,;]/u, '');
  return text;
}

function tidyInside(words: string): string {
  return words
    .replaceAll(/[ \t\n]+/gu, ' ')
    .replaceAll(/ ?(?:\( *\)|« *»|“ *”)/gu, '')
    .replaceAll(/([(«]) +/gu, '$1')
    .replaceAll(/([,;])(?: *[,;])+/gu, '$1')
    .replaceAll(/:(?: *[,;])+/gu, ':')
    .replaceAll(/[,;:] *(?=\.(?!\.))/gu, '')
    .replaceAll(/(?<!\.)\. *\.(?!\.)/gu, '.')
    .replaceAll(/ +(?=[,.;:!?)»](?:[\s)»]|$))/gu, '');
}

function trimEnd(content: Inline[]): Inlines {
  const last = content.at(-1);
  if (!isOwn(last)) return content;
  const text = last.text.trimEnd();
  const rest = content.slice(0, -1);
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}

function merge(content: Inlines): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of content) {
    const last = merged.at(-1);
    if (isOwn(inline) && isOwn(last) && last.strong === inline.strong && last.emphasis === inline.emphasis) merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    else merged.push(inline);
  }
  return merged;
}

function withoutUnprinted(content: readonly Inline[]): readonly Inline[] {
  let rest = content;
  for (let index = rest.findIndex(isUnprinted); index >= 0; index = rest.findIndex(isUnprinted)) rest = merge(withoutAround(rest, index));
  return rest;
}

/** A cut in a row of inlines: before the sign at `offset` of inline `index`. */
type Cut = { readonly index: number; readonly offset: number };

function withoutAround(content: readonly Inline[], at: number): readonly Inline[] {
  const open = lastSign(content, at, /\([^()]*$/u);
  const close = firstSign(content, at, /^[^()]*?\)/u);
  const [from, to] = open !== null && close !== null ? [open, close] : [lastSign(content, at, /(?<=[.!?…]["»)]? )[^.!?…]*$|^[^.!?…]*$/u) ?? { index: 0, offset: 0 }, firstSign(content, at, /^[^.!?…]*[.!?…]["»)]*(?= |$)/u) ?? { index: content.length, offset: 0 }];
  return [...content.slice(0, from.index), ...part(content[from.index], 0, from.offset), ...part(content[to.index], to.offset, undefined), ...content.slice(to.index + 1)];
}

function part(inline: Inline | undefined, start: number, end: number | undefined): readonly Inline[] {
  if (!isOwn(inline)) return [];
  const text = inline.text.slice(start, end);
  return text === '' ? [] : [{ ...inline, text }];
}

function lastSign(content: readonly Inline[], before: number, pattern: RegExp): Cut | null {
  for (let index = before - 1; index >= 0; index -= 1) {
    const inline = content[index];
    const match = isOwn(inline) ? pattern.exec(inline.text) : null;
    // A pattern that matches the whole text only counts at the very beginning of the line.
    if (match !== null && (index === 0 || match.index > 0 || match[0].startsWith('('))) return { index, offset: match.index };
  }
  return null;
}

function firstSign(content: readonly Inline[], after: number, pattern: RegExp): Cut | null {
  for (let index = after + 1; index < content.length; index += 1) {
    const inline = content[index];
    const match = isOwn(inline) ? pattern.exec(inline.text) : null;
    if (match !== null) return { index, offset: match[0].length };
  }
  return null;
}
