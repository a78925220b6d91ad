import { NBSP } from '../language/signs.ts';
import type { Tongue } from '../language/tongue.ts';

const SHORT_WORDS: Readonly<Record<Tongue, RegExp>> = {
  ru: /(?<=^|[\s«(])(в|к|с|о|у|и|а|на|по|из|от|за|не|до|об|со|ко|во|для|при|без|под) /giu,
  kk: /(?<=^|[\s«(])(не|мен|бен|пен) /giu,
  en: /(?<=^|[\s“(])(a|an|the|of|to|in|on|by) /giu,
};

/**
 * Sets a passage of template text: single spaces, no space before a comma or full stop, no empty brackets (what an
 * absent value leaves behind), no-break spaces after №, § and short words and before a dash. Letters and digits stay as they are.
 */
export function typeset(passage: string, tongue: Tongue): string {
  return passage
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/\( ?\)/gu, '')
    .replace(/ +([,.;:!?)»])/gu, '$1')
    .replace(/([,;:])(?:[,;:])+/gu, '$1')
    .replace(/,\./gu, '.')
    .replace(/([(«]) +/gu, '$1')
    .replace(/(№|§) ?(?=\S)/gu, `$1${NBSP}`)
    .replace(/ (—|–) /gu, `${NBSP}$1 `)
    .replace(SHORT_WORDS[tongue], `$1${NBSP}`);
}
