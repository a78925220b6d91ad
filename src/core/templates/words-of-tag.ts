import type { Complaints } from './complaint.ts';
import type { Places } from './scan.ts';
import type { Position } from './syntax.ts';

/** A word of a tag: a name (`person.birthDate`, `koap-stopping`, `3`), a text in straight quotes, or a sign. */
export type TagWord = { readonly kind: 'name' | 'text' | 'sign'; readonly value: string; readonly at: Position };

const WORD = /\s+|([A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_-]*)*)|"((?:[^"\\]|\\.)*)"|([|=,()])/uy;

/** The words of a tag; `whole` is false where a sign could not be read, so that the words end before it. */
export type TagWords = { readonly words: readonly TagWord[]; readonly whole: boolean };

/** Cuts the inside of a tag into words. What can't be read is complained about once, and the words before it stand. */
export function wordsOfTag(text: string, offset: number, places: Places, complaints: Complaints): TagWords {
  const words: TagWord[] = [];
  let position = 0;
  while (position < text.length) {
    WORD.lastIndex = position;
    const match = WORD.exec(text);
    if (match === null) {
      const at = places.at(offset + position);
      if (text[position] === '"') complaints.error('text-unclosed', at, 'Кавычка не закрыта. Текст внутри знаков {{ }} пишите в прямых кавычках: "текст".', 'Тырнақша жабылмаған. {{ }} ішіндегі мәтінді тік тырнақшаға алыңыз: "мәтін".', 'The quote is not closed. Write text inside {{ }} in straight quotes: "text".');
      else complaints.error('sign-unknown', at, 'Этот знак здесь не читается. Имена полей пишите латинскими буквами, слова для печати — в прямых кавычках.', 'Бұл таңба мұнда оқылмайды. Өріс атауларын латын әріптерімен, басылатын сөздерді тік тырнақшада жазыңыз.', 'This sign cannot be read here. Write field names in Latin letters and words to print in straight quotes.');
      return { words, whole: false };
    }
    const at = places.at(offset + position);
    const [whole, name, literal, sign] = match;
    if (name !== undefined) words.push({ kind: 'name', value: name, at });
    else if (literal !== undefined) words.push({ kind: 'text', value: literal.replaceAll(/\\(.)/gu, '$1'), at });
    else if (sign !== undefined) words.push({ kind: 'sign', value: sign, at });
    position += whole.length;
  }
  return { words, whole: true };
}

/** A literal text as it is written in a tag. */
export function quoteLiteral(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}

/** Reads the words of one tag from left to right. */
export class WordReader {
  readonly #words: readonly TagWord[];
  readonly complaints: Complaints;
  /** Where the tag stands, for complaints about what is missing at its end. */
  readonly tagAt: Position;
  #next = 0;

  constructor(words: readonly TagWord[], tagAt: Position, complaints: Complaints) {
    this.#words = words;
    this.tagAt = tagAt;
    this.complaints = complaints;
  }

  peek(ahead = 0): TagWord | undefined {
    return this.#words[this.#next + ahead];
  }

  take(): TagWord | undefined {
    const word = this.peek();
    if (word !== undefined) this.#next += 1;
    return word;
  }

  /** Takes the word if it is this name or sign. */
  takeIf(kind: 'name' | 'sign', value: string): boolean {
    const word = this.peek();
    if (word?.kind !== kind || word.value !== value) return false;
    this.#next += 1;
    return true;
  }

  /** Whether `name=` follows. */
  attributeAhead(): boolean {
    const after = this.peek(1);
    return this.peek()?.kind === 'name' && after?.kind === 'sign' && after.value === '=';
  }

  /** Complains about words that nobody has read. */
  end(): void {
    const word = this.peek();
    if (word !== undefined) {
      this.complaints.error('word-unexpected', word.at, `Лишнее слово «${word.value}». Проверьте запись по docs/template-language.md.`, `«${word.value}» сөзі артық. Жазылуын docs/template-language.md бойынша тексеріңіз.`, `Unexpected word "${word.value}". Check the notation in docs/template-language.md.`);
    }
  }

  /** Complains that something is missing where the reader stands. */
  missing(code: string, ru: string, kk: string, en: string): void {
    this.complaints.error(code, this.peek()?.at ?? this.tagAt, ru, kk, en);
  }
}
