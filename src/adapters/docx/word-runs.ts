import { languageTag, TAGS } from '#core/papers/language-tag.ts';
import type { Inlines } from '#core/papers/paper.ts';
import { BLANK } from '#core/papers/set-words.ts';
import type { Tongue } from '#core/language/tongue.ts';
import { assertNever } from '#core/result.ts';
import type { WordRun } from './word-tree.ts';

/** Letters of Hebrew, Arabic and their kin, with spaces and marks between them. */
const RIGHT_TO_LEFT = /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200c\u200d ]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)/u;

/** Turns lines of the paper into runs. With `marking`, values from the case file get marks v1, v2, … in reading order. */
export class RunMaker {
  readonly #language: Tongue;
  readonly #marking: boolean;
  #marks = 0;

  constructor(language: Tongue, marking: boolean) {
    this.#language = language;
    this.#marking = marking;
  }

  /** `beside`: the language of the passage, where it is not the paper's. */
  runs(content: Inlines, beside?: Tongue): readonly WordRun[] {
    const passage = beside === undefined || beside === this.#language ? {} : { language: TAGS[beside] };
    return content.flatMap((inline): readonly WordRun[] => {
      switch (inline.kind) {
        case 'line-break':
          return [{ kind: 'line-break' }];
        case 'reference':
          return plainRuns(inline.text, beside === this.#language ? undefined : beside);
        case 'blank':
          return [{ kind: 'text', text: inline.wide ?? BLANK, ...passage, ...this.#mark(inline.provenance !== undefined) }];
        case 'text': {
          const tag = languageTag(inline.language);
          const style = characterStyle(inline.strong === true, inline.emphasis === true);
          const look = {
            ...(style === null ? {} : { style }),
            ...(tag === null ? passage : tag === TAGS[this.#language] ? {} : { language: tag }),
            ...this.#mark(inline.provenance !== undefined),
          } as const;
          return byDirection(inline.text).map(({ text, rightToLeft }): WordRun => ({ kind: 'text', text, ...look, ...(rightToLeft ? { rightToLeft } : {}) }));
        }
        default:
          return assertNever(inline);
      }
    });
  }

  #mark(valued: boolean): { readonly mark?: string } {
    if (!this.#marking || !valued) return {};
    this.#marks += 1;
    return { mark: `v${String(this.#marks)}` };
  }
}

function characterStyle(strong: boolean, emphasis: boolean): 'Strong' | 'Emphasis' | 'StrongEmphasis' | null {
  if (strong) return emphasis ? 'StrongEmphasis' : 'Strong';
  return emphasis ? 'Emphasis' : null;
}

/** Runs of plain words in the paper's language, or in `beside`. */
export function plainRuns(text: string, beside?: Tongue): readonly WordRun[] {
  return text === '' ? [] : [{ kind: 'text', text, ...(beside === undefined ? {} : { language: TAGS[beside] }) }];
}

/** Word wants to be told which letters run from the right; other programs find out by themselves. */
function byDirection(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  if (!RIGHT_TO_LEFT.test(text)) return [{ text, rightToLeft: false }];
  return text
    .split(new RegExp(RIGHT_TO_LEFT.source, 'u'))
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
