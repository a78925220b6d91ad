import { assertNever } from '../result.ts';
import { insideLoop, resolveField, type LintSite } from './lint-scope.ts';
import { nearestName } from './nearest.ts';
import type { FieldType } from './field-types.ts';
import type { Condition, FieldPath } from './syntax.ts';

/** Complains about a condition whose fields are unknown or can't be asked like that. */
export function lintCondition(condition: Condition, site: LintSite): void {
  switch (condition.kind) {
    case 'truth':
      expectKind(condition.field, ['truth'], 'yes or no', site);
      return;
    case 'is': {
      const type = resolveField(condition.field, site)?.type;
      if (type != null) lintWords(condition.field, condition.words, type, site);
      return;
    }
    case 'state':
      resolveField(condition.field, site);
      return;
    case 'includes': {
      const type = resolveField(condition.field, site)?.type;
      if (type == null) return;
      if (type.kind === 'list' && type.of.kind === 'choice') lintWords(condition.field, [condition.word], type.of, site);
      else misfit(condition.field, 'includes', site);
      return;
    }
    case 'at-least':
      expectKind(condition.field, ['number'], 'is at least', site);
      return;
    case 'some':
      lintCondition(condition.where, insideLoop(condition.variable, condition.list, site));
      return;
    case 'count':
      insideLoop('', condition.list, site);
      return;
    case 'printed':
      site.findings.references.push({ label: condition.label, file: site.file, at: condition.at, conditions: site.conditions, asks: true });
      return;
    case 'not':
      lintCondition(condition.of, site);
      return;
    case 'and':
    case 'or':
      for (const part of condition.of) lintCondition(part, site);
      return;
    default:
      assertNever(condition);
  }
}

function expectKind(field: FieldPath, kinds: readonly FieldType['kind'][], question: string, site: LintSite): void {
  const type = resolveField(field, site)?.type;
  if (type != null && !kinds.includes(type.kind)) misfit(field, question, site);
}

function misfit(field: FieldPath, question: string, { findings, file }: LintSite): void {
  const whole = field.names.join('.');
  const words = question === 'yes or no' ? { ru: 'да или нет', kk: 'иә не жоқ', en: 'yes or no' } : { ru: question, kk: question, en: question };
  findings.add(
    'error', 'condition-misfit', file, field.at,
    `Поле «${whole}» нельзя спросить так (${words.ru}). Для любого поля годится «${whole} is known».`,
    `«${whole}» өрісін бұлай сұрауға болмайды (${words.kk}). Кез келген өріске «${whole} is known» жарайды.`,
    `The field "${whole}" cannot be asked like this (${words.en}). "${whole} is known" works for any field.`,
  );
}

function lintWords(field: FieldPath, words: readonly string[], type: FieldType, site: LintSite): void {
  if (type.kind === 'number') {
    if (words.some((word) => !/^\d+$/u.test(word))) misfit(field, 'is', site);
    return;
  }
  const known = type.kind === 'choice' ? type.words : type.kind === 'truth' ? ['yes', 'no'] : type.kind === 'country' || type.kind === 'language' ? null : undefined;
  if (known === undefined) {
    misfit(field, 'is', site);
    return;
  }
  for (const word of words) {
    if (known === null || known.includes(word)) continue;
    const near = nearestName(word, known);
    const all = known.join(', ');
    site.findings.add(
      'error', 'choice-unknown', site.file, field.at,
      `У поля «${field.names.join('.')}» нет слова «${word}».${near === null ? '' : ` Может быть, ${near}?`} Есть: ${all}.`,
      `«${field.names.join('.')}» өрісінде «${word}» сөзі жоқ.${near === null ? '' : ` Мүмкін, ${near}?`} Бары: ${all}.`,
      `The field "${field.names.join('.')}" has no word "${word}".${near === null ? '' : ` Perhaps ${near}?`} It has: ${all}.`,
    );
  }
}
