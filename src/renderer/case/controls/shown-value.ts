import type { Control } from '#core/interview/question.ts';
import { formatMoment } from '#core/language/moments.ts';
import { TONGUES, type Tongue, type Words } from '#core/language/tongue.ts';
import { recordOf, textOf } from './control-props.ts';

/** Words in the language of the window, or in the one they were said in. */
export function wordsIn(value: unknown, tongue: Tongue): string {
  const words = recordOf(value);
  const original = textOf(words['original']);
  return [tongue, original, ...TONGUES, 'other'].map((each) => textOf(words[each])).find((text) => text !== '') ?? '';
}

/** A date or moment in words, as it would be printed; what was said in own words as it was said. */
export function dateIn(value: unknown, tongue: Tongue): string {
  const said = wordsIn(recordOf(value)['asSaid'], tongue);
  if (said !== '') return said;
  const text = typeof value === 'string' ? value : textOf(recordOf(value)['when']);
  // On the screen a date may break between its words.
  return (formatMoment(text, tongue, 'plain') ?? text).replaceAll('\u00A0', ' ');
}

/** An answer as a line of text. */
export function shownValue(control: Control, value: unknown, tongue: Tongue): string {
  const labelOf = (options: readonly { readonly value: string; readonly label: Words }[], each: unknown): string => options.find((option) => option.value === each)?.label[tongue] ?? textOf(each);
  switch (control.kind) {
    case 'words':
    case 'own-words':
      return wordsIn(value, tongue);
    case 'honest-date':
    case 'exact-date':
    case 'moment':
      return dateIn(value, tongue);
    case 'yes-no':
      return value === 'yes' ? { ru: 'да', kk: 'иә', en: 'yes' }[tongue] : value === 'no' ? { ru: 'нет', kk: 'жоқ', en: 'no' }[tongue] : '';
    case 'choice':
    case 'country':
    case 'language':
    case 'person':
      return labelOf(control.options, value);
    case 'choices':
      return Array.isArray(value) ? value.map((each) => labelOf(control.options, each)).join(', ') : '';
    case 'organisation': {
      const { name, address } = recordOf(value);
      return [wordsIn(name, tongue), wordsIn(address, tongue)].filter((part) => part !== '').join(', ');
    }
    case 'name': {
      const name = recordOf(value);
      return textOf(name['whole']) || ['family', 'given', 'patronymic'].map((part) => textOf(name[part])).filter((part) => part !== '').join(' ');
    }
    case 'items':
      return Array.isArray(value) ? value.map((each) => control.fields.map(({ field, control: inner }) => shownValue(inner, insideOf(recordOf(each)[field]), tongue)).filter((part) => part !== '').join(', ')).join('; ') : '';
    case 'lines':
      return Array.isArray(value) ? value.map(textOf).join(', ') : '';
    default:
      return textOf(value);
  }
}

/** The value inside an answer in its long form; anything else as it is. */
export function insideOf(value: unknown): unknown {
  const record = recordOf(value);
  return typeof record['state'] === 'string' ? record['value'] : value;
}
