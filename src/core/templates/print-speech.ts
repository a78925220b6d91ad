import type { GrammaticalCase } from '../law/act.ts';
import { GRAMMATICAL_CASES } from '../law/act.ts';
import { bySex } from '../language/agreement.ts';
import type { Words } from '../language/tongue.ts';
import type { Inline } from '../papers/paper.ts';
import { assertNever } from '../result.ts';
import type { PrintContext } from './print-context.ts';
import { printField } from './print-value.ts';
import { capitalised } from './shape-text.ts';
import { subjectWords } from './speaker-words.ts';
import type { Bindings } from './reading.ts';
import type { FieldPath, ValueExpression } from './syntax.ts';
import { wholeLabel } from './whose.ts';

const PERSON: FieldPath = { names: ['person'], at: { line: 0, column: 0 } };
const SPEAKER_WORDS = { kind: 'paper', field: 'speaker' } as const;

/** Prints the words that depend on who speaks or on a person's sex, and fields. `opens` tells whether a sentence begins here. */
export function printValue(value: ValueExpression, bindings: Bindings, context: PrintContext, opens: () => boolean): readonly Inline[] {
  const { speaker } = context.selection;
  switch (value.kind) {
    case 'field':
      return [printField(value.field, value.filters, bindings, context)];
    case 'subject': {
      const cases = value.filters.map(({ name }) => GRAMMATICAL_CASES.find((known) => known === name));
      return subject(cases.find((known) => known !== undefined) ?? 'nominative', context, opens() || value.filters.some(({ name }) => name === 'capital' || name === 'sentence'));
    }
    case 'verb':
      return [{ kind: 'text', text: speaker === 'person' ? value.first : value.third, provenance: SPEAKER_WORDS }];
    case 'by-speaker': {
      const text = speaker === 'person' ? value.person : speaker === 'defender' ? value.defender : (value.representative ?? value.defender);
      return [{ kind: 'text', text, provenance: SPEAKER_WORDS }];
    }
    case 'by-sex': {
      const sex = sexAt(value.field, bindings, context);
      if (sex.sex === 'unknown') {
        context.issues.about('sex-unknown', 'note', sex.path, {
          ru: `Нет ответа: «${sex.label.ru}». Слова напечатаны в двух формах. Укажите пол.`,
          kk: `Жауап жоқ: «${sex.label.kk}». Сөздер екі түрде басылды. Жынысын көрсетіңіз.`,
          en: `No answer: "${sex.label.en}". Words are printed in both forms. Enter it.`,
        });
      }
      const text = bySex(sex.sex, value.male, value.female);
      return [{ kind: 'text', text, provenance: { kind: 'derived', rule: 'bySex', from: [sex.path] } }];
    }
    default:
      return assertNever(value);
  }
}

function sexAt(field: FieldPath, bindings: Bindings, { reader }: PrintContext): { readonly sex: 'male' | 'female' | 'unknown'; readonly path: string; readonly label: Words } {
  const person = reader.read(field.names, bindings);
  const reading = person.type.kind === 'item' ? reader.below(person, 'sex') : person;
  const path = reading.state === 'missing' ? (reading.paths[0] ?? '') : reading.path;
  const sex = reading.state === 'value' && (reading.value === 'male' || reading.value === 'female') ? reading.value : 'unknown';
  return { sex, path, label: wholeLabel(reading) };
}

function subject(grammaticalCase: GrammaticalCase, context: PrintContext, opens: boolean): readonly Inline[] {
  const { speaker } = context.selection;
  const female = sexAt(PERSON, new Map(), context).sex === 'female';
  const words = subjectWords(speaker, grammaticalCase, female, context.tongue);
  const text: Inline = { kind: 'text', text: opens ? capitalised(words) : words, provenance: SPEAKER_WORDS };
  if (speaker === 'person' || context.memory.subjectNamed) return [text];
  context.memory.subjectNamed = true;
  // A name that can't be printed would leave a hole in the middle of a sentence: the bare word says enough.
  if (context.reader.read(['person', 'name'], new Map()).state !== 'value') return [text];
  // English would need «my client Mr Petrov’s»; the bare word stands.
  if (context.tongue === 'en' && grammaticalCase === 'genitive') return [text];
  const at = { line: 0, column: 0 };
  // Kazakh sets initials before the surname, which carries the ending: «И. А. Петровқа», not «Петровқа И. А.».
  const filters = [{ name: context.tongue === 'kk' ? 'initials' : 'surname', arguments: [], at }, { name: grammaticalCase, arguments: [], at }];
  const name = printField({ names: ['person', 'name'], at }, filters, new Map(), context);
  if (context.tongue !== 'kk') return [text, { kind: 'text', text: ' ' }, name];
  // In Kazakh only the last word of the row takes the ending.
  const lead = subjectWords(speaker, 'nominative', female, 'kk');
  return [{ ...text, text: opens ? capitalised(lead) : lead }, { kind: 'text', text: ' ' }, name];
}
