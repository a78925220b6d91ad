import { CaseFile } from '../casefile/case-file.ts';
import type { Reader } from '../casefile/disclosure.ts';
import { parsePath, type PathStep } from '../casefile/paths.ts';
import { fieldsOf, type Field, type FieldType } from '../templates/field-types.ts';
import { redact } from '../templates/redact.ts';
import type { CoverTongue } from './cover-words.ts';

/** What an item is called whose whole entry is held back. An id is never shown: it may hold a name. */
const ITEMS: Readonly<Record<CoverTongue, Readonly<Record<string, string>>>> = {
  ru: {
    people: 'человек', mandates: 'полномочие', consents: 'согласие', proceedings: 'производство', acts: 'акт', offences: 'правонарушение', charges: 'обвинение',
    journeys: 'поездка', events: 'событие', claims: 'основания для убежища', stays: 'пребывание', evidence: 'доказательство', spellings: 'написание имени', notes: 'заметка', citedSources: 'источник', explanations: 'объяснение',
    names: 'имя', addresses: 'адрес', documents: 'документ', ties: 'родство', citizenships: 'гражданство', languages: 'язык',
  },
  // review native C: what an item of the case file is called on the cover
  kk: {
    people: 'адам', mandates: 'өкілеттік', consents: 'келісім', proceedings: 'іс жүргізу', acts: 'акт', offences: 'құқық бұзушылық', charges: 'айып',
    journeys: 'сапар', events: 'оқиға', claims: 'пана сұрау негіздері', stays: 'елде болу', evidence: 'дәлелдеме', spellings: 'аттың жазылуы', notes: 'жазба', citedSources: 'дереккөз', explanations: 'түсіндірме',
    names: 'аты', addresses: 'мекенжай', documents: 'құжат', ties: 'туыстық', citizenships: 'азаматтық', languages: 'тіл',
  },
};

function labelOf(steps: readonly PathStep[], tongue: CoverTongue): string {
  let type: FieldType | undefined = { kind: 'item', schema: CaseFile, printsAs: null };
  let label = tongue === 'ru' ? 'сведения' : 'мәліметтер';
  for (const step of steps) {
    if (type?.kind === 'list') type = type.of;
    if ('id' in step) continue;
    const field: Field | undefined = type?.kind === 'item' ? fieldsOf(type.schema).get(step.field) : undefined;
    label = (field?.kind === 'part' && !field.isAnswer ? ITEMS[tongue][step.field] : undefined) ?? field?.label?.[tongue] ?? label;
    type = field?.type;
  }
  return label;
}

/**
 * What the readers of a paper may not read, by the names of the answers, each once. The whole case is looked at, not only what
 * the paper asked for: a ground that a template leaves out for want of the fact would else be missing without a word.
 */
export function withheldLabels(file: CaseFile, readers: readonly Reader[], tongue: CoverTongue): readonly string[] {
  return [...new Set([...redact(file, readers).withheld].map((path) => labelOf(parsePath(path) ?? [], tongue)))];
}
