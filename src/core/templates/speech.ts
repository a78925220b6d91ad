import { valueOf } from '../casefile/answer.ts';
import { RU_CASES, type RuCase } from '../language/cases.ts';
import type { Inline } from '../papers/paper.ts';
import type { PaperState } from './paper-state.ts';
import { printValue } from './print-value.ts';
import { findField, itemsOf, type Scope } from './scope.ts';
import type { FieldPath, Node } from './tree.ts';
import { parsePath, readPath } from '../casefile/paths.ts';
import { Person } from '../casefile/person.ts';

const I: Readonly<Record<RuCase, string>> = { nominative: 'я', genitive: 'меня', dative: 'мне', accusative: 'меня', instrumental: 'мной', prepositional: 'мне' };
const MY: Readonly<Record<RuCase, string>> = { nominative: 'мой', genitive: 'моего', dative: 'моему', accusative: 'моего', instrumental: 'моим', prepositional: 'моём' };
const CLIENT = {
  defender: { nominative: 'подзащитный', genitive: 'подзащитного', dative: 'подзащитному', accusative: 'подзащитного', instrumental: 'подзащитным', prepositional: 'подзащитном' },
  representative: { nominative: 'доверитель', genitive: 'доверителя', dative: 'доверителю', accusative: 'доверителя', instrumental: 'доверителем', prepositional: 'доверителе' },
} as const satisfies Record<string, Readonly<Record<RuCase, string>>>;

const NAME_FIELD: FieldPath = { names: ['person', 'name'], position: { line: 1, column: 1 } };

/** Prints the words that depend on who speaks and on the sex of a person. `null` where nothing is to be printed. */
export function printSpeech(node: Extract<Node, { kind: 'speech' }>, scope: Scope, state: PaperState): Inline | null {
  const { speaker } = scope.selection;
  switch (node.word) {
    case 'verb':
      return words(speaker === 'person' ? node.words[0] : node.words[1]);
    case 'bySpeaker':
      return words(speaker === 'person' ? node.words[0] : speaker === 'defender' ? node.words[1] : (node.words[2] ?? node.words[1]));
    case 'bySex':
      return words(bySex(node, scope));
    case 'subject':
      return subject(node, scope, state);
  }
}

function words(text: string | undefined): Inline | null {
  return text === undefined || text === '' ? null : { kind: 'text', text };
}

/** «задержан» or «задержана»; with unknown sex «задержан(а)» where the female form adds letters, else the male form. */
function bySex(node: Extract<Node, { kind: 'speech' }>, scope: Scope): string | undefined {
  const [male = '', female = ''] = node.words;
  const sex = node.field === null ? undefined : sexOf(node.field, scope);
  if (sex === 'male') return male;
  if (sex === 'female') return female;
  return female.startsWith(male) && female !== male ? `${male}(${female.slice(male.length)})` : male;
}

function sexOf(field: FieldPath, scope: Scope): 'male' | 'female' | undefined {
  const found = findField({ ...field, names: [...field.names, 'sex'] }, scope);
  if (found.state === 'value' && (found.value === 'male' || found.value === 'female')) return found.value;
  const [item] = itemsOf(field, scope).items;
  const person = item === undefined ? null : Person.safeParse(readPath(scope.file, parsePath(item.path) ?? []));
  return person?.success === true ? valueOf(person.data.sex) : undefined;
}

function subject(node: Extract<Node, { kind: 'speech' }>, scope: Scope, state: PaperState): Inline | null {
  const named = node.filters.map(({ name }) => name).find((name) => (RU_CASES as readonly string[]).includes(name));
  const grammaticalCase = (named ?? 'nominative') as RuCase;
  const { speaker, language } = scope.selection;
  if (language !== 'ru') return null;
  const upper = node.filters.some(({ name }) => name === 'sentence' || name === 'capital');
  const capital = (text: string): string => (upper ? text.slice(0, 1).toUpperCase() + text.slice(1) : text);
  if (speaker === 'person') return { kind: 'text', text: capital(I[grammaticalCase]) };
  const female = sexOf({ names: ['person'], position: node.position }, scope) === 'female' && speaker === 'defender';
  const client = female ? FEMALE_CLIENT[grammaticalCase] : `${MY[grammaticalCase]} ${CLIENT[speaker][grammaticalCase]}`;
  if (state.subjectNamed) return { kind: 'text', text: capital(client) };
  state.subjectNamed = true;
  const name = findField(NAME_FIELD, scope);
  const printed = name.state === 'value' ? printValue(name, [{ name: grammaticalCase, arguments: [], position: node.position }, { name: 'surname', arguments: [], position: node.position }], language, () => ({ text: null, issues: [] })) : null;
  return { kind: 'text', text: capital(printed?.text == null ? client : `${client} ${printed.text}`), ...(name.state === 'value' ? { provenance: name.provenance } : {}) };
}

const FEMALE_CLIENT: Readonly<Record<RuCase, string>> = {
  nominative: 'моя подзащитная', genitive: 'моей подзащитной', dative: 'моей подзащитной', accusative: 'мою подзащитную', instrumental: 'моей подзащитной', prepositional: 'моей подзащитной',
};
