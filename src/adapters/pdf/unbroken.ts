/** A stretch of a text, and whether no line may break inside it. */
export type Stretch = { readonly text: string; readonly unbroken?: true };

/** Longer than this a token is not kept whole: a line would be left too empty. */
const WHOLE_AT_MOST = 24;
/** A figure beside a hyphen, or the ending of a Kazakh abbreviation: «ҚПК-нің». */
const WHOLE = /\d-[\p{L}\p{N}]|\p{L}-\d|\p{Lu}{2}-\p{Ll}/u;

/**
 * Cuts a text so that numbers with hyphens («№ 216-IV», «0000-26-00-0/0001», «441-бап») and abbreviations with endings stay on one line: the sign itself
 * remains a plain hyphen, as a register wants it to be searched for. `fits`: how many letters a line has there.
 */
export function stretchesOf(text: string, fits: number): readonly Stretch[] {
  if (!WHOLE.test(text)) return [{ text }];
  const most = Math.min(WHOLE_AT_MOST, Math.floor(fits * 0.6));
  const found: Stretch[] = [];
  for (const token of text.split(/([\s\u200b]+)/u)) {
    if (token.length <= most && WHOLE.test(token)) found.push({ text: token, unbroken: true });
    else {
      const last = found.at(-1);
      if (last === undefined || last.unbroken === true) found.push({ text: token });
      else found[found.length - 1] = { text: last.text + token };
    }
  }
  return found.filter((stretch) => stretch.text !== '');
}

/** A piece of a line in the layout tree. */
export type Node = Readonly<Record<string, unknown>>;

/** Longer than this a last word may be divided after all. */
const END_AT_MOST = 16;

/** The last word of a line of pieces is not divided, so that no «да.» stands alone below a paragraph. */
export function withWholeEnd(pieces: readonly Node[]): readonly Node[] {
  const end: Node[] = [];
  let left = END_AT_MOST;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    const text = piece?.['text'];
    if (piece === undefined || typeof text !== 'string') break;
    const tail = /[^\s\u00a0\u200b]*$/u.exec(text.slice(-left - 1))?.[0] ?? '';
    if (tail.length > left) return pieces;
    if (tail.length < text.length) {
      const whole = [...(tail === '' ? [] : [{ ...piece, text: tail, undivided: true }]), ...end];
      return end.length + tail.length === 0 ? pieces : [...pieces.slice(0, index), { ...piece, text: text.slice(0, text.length - tail.length) }, ...whole];
    }
    end.unshift({ ...piece, undivided: true });
    left -= tail.length;
  }
  return pieces;
}
