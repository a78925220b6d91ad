import type { RuCase } from './cases.ts';

/** Heads of the names of bodies, each with its forms in the order nominative … prepositional, and the gender of its adjectives. */
const HEADS: Readonly<Record<string, readonly [gender: 'm' | 'f' | 'n', ...forms: readonly string[]]>> = {
  суд: ['m', 'суд', 'суда', 'суду', 'суд', 'судом', 'суде'],
  отдел: ['m', 'отдел', 'отдела', 'отделу', 'отдел', 'отделом', 'отделе'],
  департамент: ['m', 'департамент', 'департамента', 'департаменту', 'департамент', 'департаментом', 'департаменте'],
  комитет: ['m', 'комитет', 'комитета', 'комитету', 'комитет', 'комитетом', 'комитете'],
  приемник: ['m', 'приемник', 'приемника', 'приемнику', 'приемник', 'приемником', 'приемнике'],
  приёмник: ['m', 'приёмник', 'приёмника', 'приёмнику', 'приёмник', 'приёмником', 'приёмнике'],
  изолятор: ['m', 'изолятор', 'изолятора', 'изолятору', 'изолятор', 'изолятором', 'изоляторе'],
  прокурор: ['m', 'прокурор', 'прокурора', 'прокурору', 'прокурора', 'прокурором', 'прокуроре'],
  управление: ['n', 'управление', 'управления', 'управлению', 'управление', 'управлением', 'управлении'],
  отделение: ['n', 'отделение', 'отделения', 'отделению', 'отделение', 'отделением', 'отделении'],
  министерство: ['n', 'министерство', 'министерства', 'министерству', 'министерство', 'министерством', 'министерстве'],
  прокуратура: ['f', 'прокуратура', 'прокуратуры', 'прокуратуре', 'прокуратуру', 'прокуратурой', 'прокуратуре'],
  полиция: ['f', 'полиция', 'полиции', 'полиции', 'полицию', 'полицией', 'полиции'],
  коллегия: ['f', 'коллегия', 'коллегии', 'коллегии', 'коллегию', 'коллегией', 'коллегии'],
  служба: ['f', 'служба', 'службы', 'службе', 'службу', 'службой', 'службе'],
};

const CASES: readonly RuCase[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];
const ADJECTIVES = {
  m: { nominative: 'ый', genitive: 'ого', dative: 'ому', accusative: 'ый', instrumental: 'ым', prepositional: 'ом' },
  n: { nominative: 'ое', genitive: 'ого', dative: 'ому', accusative: 'ое', instrumental: 'ым', prepositional: 'ом' },
  f: { nominative: 'ая', genitive: 'ой', dative: 'ой', accusative: 'ую', instrumental: 'ой', prepositional: 'ой' },
} as const;
const ENDING = { m: /(?:ый|ий|ой)$/u, n: /(?:ое|ее)$/u, f: /(?:ая|яя)$/u } as const;

function declineAdjective(word: string, gender: 'm' | 'f' | 'n', grammaticalCase: RuCase): string | null {
  const ending = ENDING[gender].exec(word)?.[0];
  if (ending === undefined) return null;
  if (grammaticalCase === 'nominative' || (grammaticalCase === 'accusative' && gender !== 'f')) return word;
  const stem = word.slice(0, -ending.length);
  const plain = ADJECTIVES[gender][grammaticalCase];
  // After г, к, х and hushing letters «ы» is written «и»: «Медеуский суд» → «Медеуским судом».
  const written = /[гкхжшчщ]$/u.test(stem) ? plain.replace(/^ы/u, 'и') : plain;
  // Soft stems («Верхний») take the soft row.
  return stem + (ending === 'ий' && !/[гкхжшчщ]$/u.test(stem) ? written.replace(/^о/u, 'е').replace(/^ы/u, 'и') : written);
}

/**
 * The name of a court or body in a Russian case: the adjectives before its head noun and the head decline, the rest stays.
 * `sure` is false when no head from the closed list was found; then the name is returned as it is and a person has to look.
 */
export function declineOrganisation(name: string, grammaticalCase: RuCase): { readonly text: string; readonly sure: boolean } {
  if (grammaticalCase === 'nominative') return { text: name, sure: true };
  const words = name.split(' ');
  const headAt = words.findIndex((word) => Object.hasOwn(HEADS, word.toLowerCase()));
  const head = headAt < 0 ? undefined : HEADS[(words[headAt] ?? '').toLowerCase()];
  if (head === undefined) return { text: name, sure: false };
  const [gender, ...forms] = head;
  const form = forms[CASES.indexOf(grammaticalCase)] ?? '';
  const written = words[headAt] ?? '';
  const shaped = /^\p{Lu}/u.test(written) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
  const before = words.slice(0, headAt).map((word) => declineAdjective(word, gender, grammaticalCase));
  if (before.some((word) => word === null)) return { text: name, sure: false };
  return { text: [...before, shaped, ...words.slice(headAt + 1)].join(' '), sure: true };
}
