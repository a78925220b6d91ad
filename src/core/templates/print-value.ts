import type { Organisation } from '../casefile/elements.ts';
import type { HonestDate } from '../casefile/honest-date.ts';
import { wordingIn, type LocalizedText } from '../casefile/text.ts';
import { GRAMMATICAL_CASES, type GrammaticalCase } from '../law/act.ts';
import type { ActForm } from '../law/parse-citation.ts';
import { KK_CASES, RU_CASES, type KkCase, type RuCase } from '../language/cases.ts';
import { joinList } from '../language/lists.ts';
import { countWithNoun, figures, inWords, ordinalInWords } from '../language/numbers.ts';
import { declineOrganisation } from '../language/organisation-ru.ts';
import type { Inline, Provenance } from '../papers/paper.ts';
import { wideBlank } from '../papers/set-words.ts';
import { kindOf, type FieldType } from './field-types.ts';
import { readChoiceWords } from './filters.ts';
import { printNormKeys } from './print-citation.ts';
import type { PrintContext } from './print-context.ts';
import { dateForm, momentForm, printDate, type DateStyle } from './print-date.ts';
import { countryName, isPlainKazakhBody, kazakhForm, languageName } from './print-named.ts';
import { isNameValue, printName, type NameStyle } from './print-name.ts';
import { asClause, asSentence, capitalised, inQuotes } from './shape-text.ts';
import type { Bindings, FactReader, Reading } from './reading.ts';
import type { FieldPath, FilterCall } from './syntax.ts';
import { wholeLabel } from './whose.ts';

/** What the filters ask for. */
type Wish = {
  grammaticalCase: GrammaticalCase;
  date: DateStyle | null;
  name: NameStyle;
  latin: boolean;
  act: ActForm;
  choice: ReadonlyMap<string, string> | null;
  count: readonly string[] | null;
  numberWords: { readonly kind: 'words' | 'ordinal'; readonly style: readonly string[] } | null;
  joiner: 'and' | 'or' | 'semicolons';
  fallback: string | null;
  readonly shapes: ((text: string) => string)[];
};

type Known = Reading & { readonly state: 'value' };

/** A text, or null for what can't be printed and has been complained about. */
type Text = string | null;

/** Prints a field of a template with its filters: a text with its provenance, or a blank. Never throws. */
export function printField(field: FieldPath, filters: readonly FilterCall[], bindings: Bindings, context: PrintContext): Inline {
  const wish = wishOf(filters, context);
  let reading = context.reader.read(field.names, bindings);
  if (wish.latin) reading = latinOf(reading, field, bindings, context);
  else reading = nameOf(reading, field, bindings, context);
  const before = context.reader.printed.get(reading)?.get(filters);
  if (before !== undefined) return before;
  const { noted } = context.issues;
  const text = textOf(reading, wish, context);
  if (text === null || (text === '' && wish.fallback !== null)) return missing(reading, wish, context);
  const shaped = wish.shapes.reduce((words, shape) => shape(words), text);
  const inline: Inline = { kind: 'text', text: shaped, provenance: provenanceOf(reading) };
  // A norm counts among the acts that the paper has named, and what there is to say of a value has to be said in each paper.
  if (!holdsNorms(reading.type) && context.issues.noted === noted) remember(context.reader.printed, reading, filters, inline);
  return inline;
}

function holdsNorms(type: FieldType): boolean {
  return type.kind === 'norm' || (type.kind === 'list' && holdsNorms(type.of));
}

function remember(printed: FactReader['printed'], reading: Reading, filters: readonly FilterCall[], inline: Inline): void {
  const ofReading = printed.get(reading) ?? new Map<readonly FilterCall[], Inline>();
  ofReading.set(filters, inline);
  printed.set(reading, ofReading);
}

function provenanceOf(reading: Reading): Provenance {
  return reading.state === 'value' ? reading.provenance : { kind: 'fact', path: reading.state === 'missing' ? (reading.paths[0] ?? '') : reading.path };
}

function missing(reading: Reading, wish: Wish, { tongue, issues }: PrintContext): Inline {
  const [path] = reading.state === 'missing' ? reading.paths : [reading.path];
  if (wish.fallback !== null) {
    if (reading.state === 'missing' && reading.withheld) issues.withheld(reading.paths, wholeLabel(reading));
    return { kind: 'text', text: wish.fallback };
  }
  const wide = wideBlank(handOf(reading, wish), tongue);
  return { kind: 'blank', label: reading.label[tongue], ...(wide === null ? {} : { wide }), ...(path === undefined || path === '' ? {} : { path }) };
}

/** What a hand would write into the gap. A number, or one letter, needs no more than four strokes. */
function handOf({ type }: Reading, wish: Wish): 'words' | 'date' | 'figure' {
  if (wish.count !== null || wish.numberWords !== null || type.kind === 'number' || type.kind === 'truth') return 'figure';
  return type.kind === 'date' || type.kind === 'moment' ? 'date' : 'words';
}

const NO_WORDS = {
  none: { ru: 'нет', kk: 'жоқ', en: 'none' },
  'not-applicable': { ru: 'не применимо', kk: 'қолданылмайды', en: 'not applicable' },
};

const YES_NO = { yes: { ru: 'да', kk: 'иә', en: 'yes' }, no: { ru: 'нет', kk: 'жоқ', en: 'no' } };

function textOf(reading: Reading, wish: Wish, context: PrintContext): Text {
  if (reading.state === 'missing') {
    if (wish.fallback === null) context.issues.gap(reading);
    return null;
  }
  if (reading.state !== 'value') return NO_WORDS[reading.state][context.tongue];
  return printKnown(reading, wish, context);
}

function printKnown(reading: Known, wish: Wish, context: PrintContext): Text {
  const { type, value } = reading;
  const { tongue } = context;
  if (type.kind === 'list' || (type.kind === 'norm' && Array.isArray(value))) return printList(reading, wish, context);
  switch (kindOf(type)) {
    case 'localized':
      return printWording(value as LocalizedText, reading, context);
    case 'date':
    case 'moment':
      return printWhen(reading, wish, context);
    case 'number':
      return typeof value === 'number' ? printNumber(value, wish, context) : null;
    case 'name':
      return isNameValue(value) ? printPersonName(reading, wish, context) : null;
    case 'organisation':
      return printOrganisation(reading, value as Organisation, wish, context);
    case 'country':
      return known(countryName(String(value), wish.grammaticalCase, tongue), reading, context);
    case 'language':
      return known(languageName(String(value), wish.grammaticalCase, tongue), reading, context);
    case 'norm':
      return printNormKeys([String(value)], wish.grammaticalCase, wish.act, context);
    case 'truth':
      return wish.choice?.get(String(value)) ?? (value === 'yes' || value === 'no' ? YES_NO[value][tongue] : null);
    case 'choice':
      return wish.choice?.get(String(value)) ?? known(null, reading, context);
    case 'person':
    case 'item':
    case 'list':
      return known(null, reading, context);
    case 'text':
      return typeof value === 'string' ? value : known(null, reading, context);
  }
}

/** A value for which the program has no words: a blank with an issue. */
function known(text: Text, reading: Known, { issues }: PrintContext): Text {
  if (text === null) {
    issues.about('words-missing', 'should', reading.path, {
      ru: `Для ответа «${wholeLabel(reading).ru}» в программе нет слов; в бумаге оставлено пустое место. Заполните его от руки.`,
      kk: `«${wholeLabel(reading).kk}» жауабына бағдарламада сөз жоқ; қағазда бос орын қалдырылды. Оны қолмен толтырыңыз.`,
      en: `The program has no words for the answer "${wholeLabel(reading).en}"; the paper has a blank there. Fill it in by hand.`,
    });
  }
  return text;
}

function printWording(text: LocalizedText, reading: Known, { tongue, issues }: PrintContext): Text {
  const wording = wordingIn(text, tongue);
  if (wording === undefined || wording.trim() === '') {
    const language = { ru: { ru: 'русском', kk: 'казахском', en: 'английском' }, kk: { ru: 'орыс', kk: 'қазақ', en: 'ағылшын' }, en: { ru: 'Russian', kk: 'Kazakh', en: 'English' } };
    issues.about('translation-missing', 'should', reading.path, {
      ru: `Нет текста на ${language.ru[tongue]} языке: «${wholeLabel(reading).ru}». В бумаге оставлено пустое место. Впишите перевод.`,
      kk: `${language.kk[tongue]} тіліндегі мәтін жоқ: «${wholeLabel(reading).kk}». Қағазда бос орын қалдырылды. Аудармасын енгізіңіз.`,
      en: `No wording in ${language.en[tongue]}: "${wholeLabel(reading).en}". The paper has a blank there. Enter a translation.`,
    });
    return null;
  }
  if (text.confirmed === 'no' && text.original !== tongue) {
    issues.about('translation-unconfirmed', 'note', reading.path, {
      ru: `Перевод не подтверждён: «${wholeLabel(reading).ru}». Прочитайте его вслух заявителю.`,
      kk: `Аударма расталмаған: «${wholeLabel(reading).kk}». Оны өтініш берушіге дауыстап оқып беріңіз.`,
      en: `The translation is not confirmed: "${wholeLabel(reading).en}". Read it back to the applicant.`,
    });
  }
  return wording;
}

function printWhen(reading: Known, wish: Wish, context: PrintContext): Text {
  const style = wish.date ?? (reading.type.kind === 'moment' ? { kind: 'moment', form: 'when' } : { kind: 'date', form: 'when' });
  const printed = printDate(reading.value as HonestDate, style, context.tongue);
  if (printed.kind === 'words-missing') return printWording(printed.words, reading, context);
  if (printed.kind === 'missing') {
    context.issues.gap({ canonical: reading.canonical, label: reading.label, owner: reading.owner, type: reading.type, state: 'missing', paths: [reading.path], withheld: false });
    return null;
  }
  if (printed.unfit) {
    context.issues.about('date-form-unfit', 'should', reading.path, {
      ru: `Дата «${wholeLabel(reading).ru}» известна неточно и не встаёт в эту фразу. Прочитайте фразу и поправьте её в готовом файле.`,
      kk: `«${wholeLabel(reading).kk}» күні нақты белгісіз, сондықтан бұл сөйлемге сыймайды. Сөйлемді оқып, дайын файлда түзетіңіз.`,
      en: `The date "${wholeLabel(reading).en}" is not known exactly and does not fit this sentence. Read the sentence and correct it in the finished file.`,
    });
  }
  return printed.text;
}

function printNumber(value: number, wish: Wish, { tongue }: PrintContext): Text {
  if (wish.count !== null) {
    const [one = '', few = '', many = few] = wish.count;
    return countWithNoun(value, tongue, one, few, many);
  }
  if (wish.numberWords !== null) {
    const { kind, style } = wish.numberWords;
    const caseWord = [...RU_CASES, ...KK_CASES].find((known): known is RuCase | KkCase => style.includes(known));
    const gender = (['masculine', 'feminine', 'neuter'] as const).find((known) => style.includes(known));
    const asked = { ...(caseWord === undefined ? {} : { case: caseWord }), ...(gender === undefined ? {} : { gender }) };
    return (kind === 'words' ? inWords : ordinalInWords)(value, tongue, asked) ?? figures(value);
  }
  return figures(value);
}

function printPersonName(reading: Known, wish: Wish, context: PrintContext): Text {
  if (!isNameValue(reading.value)) return null;
  const { text, certainty } = printName(reading.value, wish.name, wish.grammaticalCase, context.tongue);
  const path = `${reading.path}.nameForms.${context.tongue}`;
  if (certainty === 'doubtful') {
    context.issues.about('name-form-doubtful', 'should', path, {
      ru: 'Склонение имени сомнительно. Проверьте его в бумаге и подтвердите формы имени в деле.',
      kk: 'Есімнің септелуі күмәнді. Қағаздан тексеріп, іс файлында есім формаларын растаңыз.',
      en: 'The declension of the name is doubtful. Check it in the paper and confirm the name forms in the case.',
    });
  } else if (certainty === 'likely' || certainty === 'sure') {
    context.issues.about('name-form-unconfirmed', 'note', path, {
      ru: 'Имя просклоняла программа. Прочитайте его в бумаге и подтвердите формы имени в деле.',
      kk: 'Есімді бағдарлама септеді. Қағаздан оқып, іс файлында есім формаларын растаңыз.',
      en: 'The program declined the name. Read it in the paper and confirm the name forms in the case.',
    });
  }
  return text.trim() === '' ? null : text;
}

function printOrganisation(reading: Known, value: Organisation, wish: Wish, context: PrintContext): Text {
  const { tongue, issues } = context;
  const nominative = printWording(value.name, reading, context);
  if (nominative === null || wish.grammaticalCase === 'nominative' || tongue === 'en') return nominative;
  const forms = value.nameForms?.[tongue];
  const written = forms?.[wish.grammaticalCase];
  if (written !== undefined) return written;
  if (forms?.declines === 'no') return nominative;
  const suggested = tongue === 'ru' ? declineOrganisation(nominative, RU_CASES.find((known) => known === wish.grammaticalCase) ?? 'nominative') : { text: kazakhForm(nominative, wish.grammaticalCase), sure: isPlainKazakhBody(nominative) };
  if (suggested.sure) return suggested.text;
  issues.about('name-form-doubtful', 'should', `${reading.path}.nameForms.${tongue}`, {
    ru: `Падеж названия сомнителен: «${wholeLabel(reading).ru}». Проверьте название в бумаге и впишите его формы в дело.`,
    kk: `Атаудың септігі күмәнді: «${wholeLabel(reading).kk}». Қағаздағы атауды тексеріп, формаларын іске енгізіңіз.`,
    en: `The case form of the name is doubtful: "${wholeLabel(reading).en}". Check the name in the paper and enter its forms in the case.`,
  });
  return suggested.text;
}

function printList(reading: Known, wish: Wish, context: PrintContext): Text {
  const { items, withheld } = context.reader.items(reading);
  if (withheld.length > 0) context.issues.withheld(withheld, wholeLabel(reading));
  if (wish.count !== null || wish.numberWords !== null) return printNumber(items.length, wish, context);
  const values: readonly unknown[] = Array.isArray(reading.value) ? reading.value : [];
  if (reading.type.kind === 'norm') return printNormKeys(values.map(String), wish.grammaticalCase, wish.act, context);
  const printed = items.flatMap((item) => (item.state === 'value' ? [printKnown(item, wish, context)] : [])).filter((text) => text !== null);
  if (printed.length === 0) return null;
  return wish.joiner === 'semicolons' ? joinList(printed, context.tongue, { separator: ';' }) : joinList(printed, context.tongue, { conjunction: wish.joiner });
}

/** The Latin spelling stands in a rule beside the name. */
function latinOf(reading: Reading, field: FieldPath, bindings: Bindings, { reader }: PrintContext): Reading {
  if (reading.type.kind === 'item') return reader.below(reading, 'latinName');
  return field.names.length > 1 ? reader.read([...field.names.slice(0, -1), 'latinName'], bindings) : reading;
}

/** A person printed by name. In English a name that isn't there is one in Latin letters, and the person to be asked must hear that. */
function nameOf(reading: Reading, field: FieldPath, bindings: Bindings, context: PrintContext): Reading {
  const person = reading.type.kind === 'item' && reading.type.printsAs === 'person';
  const name = person ? context.reader.below(reading, 'name') : reading;
  if (context.tongue !== 'en' || name.type.kind !== 'name' || name.state !== 'missing') return name;
  return { ...latinOf(reading, field, bindings, context), canonical: name.canonical };
}

/** How much of the act's name stands with the number. */
function actForm(word: string): ActForm {
  return word === 'bare' ? 'none' : word === 'short' || word === 'full' ? word : 'auto';
}

/** Wishes read before, by the filters of the template: the same place is printed in every paper and every turn of a loop. */
const wishes = { ru: new WeakMap<readonly FilterCall[], Wish>(), kk: new WeakMap<readonly FilterCall[], Wish>(), en: new WeakMap<readonly FilterCall[], Wish>() };

function wishOf(filters: readonly FilterCall[], context: PrintContext): Wish {
  const known = wishes[context.tongue].get(filters);
  if (known !== undefined) return known;
  const wish = readWish(filters, context);
  wishes[context.tongue].set(filters, wish);
  return wish;
}

function readWish(filters: readonly FilterCall[], { tongue }: PrintContext): Wish {
  const wish: Wish = {
    grammaticalCase: 'nominative', date: null, name: 'full', latin: false, act: 'auto', choice: null, count: null, numberWords: null,
    joiner: 'and', fallback: null, shapes: [],
  };
  for (const filter of filters) {
    const given = filter.arguments.map(({ value }) => value);
    const [first = ''] = given;
    const grammaticalCase = GRAMMATICAL_CASES.find((name) => name === filter.name);
    if (grammaticalCase !== undefined) {
      wish.grammaticalCase = grammaticalCase;
      if (first !== '') wish.act = actForm(first);
      if (wish.date?.kind !== 'moment') wish.date = { kind: 'date', form: dateForm(grammaticalCase) ?? 'plain' };
      continue;
    }
    switch (filter.name) {
      case 'date':
        wish.date = { kind: 'date', form: dateForm(first) ?? 'when' };
        break;
      case 'dateNumeric':
        wish.date = { kind: 'date', form: 'numeric' };
        break;
      case 'moment':
        wish.date = { kind: 'moment', form: momentForm(first) ?? 'when' };
        break;
      case 'time':
      case 'year':
        wish.date = { kind: filter.name };
        break;
      case 'initials':
        wish.name = 'initials-before';
        break;
      case 'surname':
        wish.name = 'initials-after';
        break;
      case 'latin':
        wish.latin = true;
        break;
      case 'count':
        wish.count = given;
        break;
      case 'words':
      case 'ordinal':
        wish.numberWords = { kind: filter.name, style: given };
        break;
      case 'list':
        wish.joiner = first === 'or' || first === 'semicolons' ? first : 'and';
        break;
      case 'short':
      case 'full':
      case 'bare':
        wish.act = actForm(filter.name);
        break;
      case 'choice':
        wish.choice = readChoiceWords(first);
        break;
      case 'default':
        wish.fallback = first;
        break;
      case 'quoted':
        wish.shapes.push((text) => inQuotes(text, tongue));
        break;
      case 'lower':
        wish.shapes.push((text) => text.toLowerCase());
        break;
      case 'upper':
        wish.shapes.push((text) => text.toUpperCase());
        break;
      case 'capital':
        wish.shapes.push(capitalised);
        break;
      case 'sentence':
        wish.shapes.push(asSentence);
        break;
      case 'clause':
        wish.shapes.push((text) => asClause(text, tongue));
        break;
    }
  }
  return wish;
}
