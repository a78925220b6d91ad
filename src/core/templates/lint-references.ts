import type { Findings, Labelled, Referring } from './lint-scope.ts';

/** Complains about labels given twice and about references that lead nowhere, or to what may not be printed. */
export function lintReferences(findings: Findings): void {
  const byLabel = Map.groupBy(findings.labels, ({ label }) => label);
  for (const [label, parts] of byLabel) {
    for (const [index, part] of parts.entries()) {
      if (!parts.slice(0, index).some((earlier) => canMeet(earlier, part))) continue;
      findings.add('error', 'label-repeated', part.file, part.at, `Метка «${label}» уже занята. Дайте другую.`, `«${label}» белгісі бос емес. Басқасын беріңіз.`, `The label "${label}" is taken. Choose another.`);
    }
  }
  for (const reference of findings.references) {
    const targets = byLabel.get(reference.label) ?? [];
    if (targets.length === 0) {
      findings.add('error', 'label-unknown', reference.file, reference.at, `Метки «${reference.label}» нет: ссылка ни на что не указывает.`, `«${reference.label}» белгісі жоқ: сілтеме ештеңеге апармайды.`, `There is no label "${reference.label}": the reference leads nowhere.`);
    } else if (!reference.asks && !isGuarded(reference, targets)) {
      findings.add(
        'warning', 'reference-unguarded', reference.file, reference.at,
        `Часть «${reference.label}» печатается не всегда: тогда фраза со ссылкой пропадёт. Заключите её в {{#if printed ${reference.label}}}.`,
        `«${reference.label}» бөлігі әрдайым басылмайды: онда сілтемесі бар сөйлем жоғалады. Оны {{#if printed ${reference.label}}} ішіне алыңыз.`,
        `"${reference.label}" is not always printed: the sentence that refers to it would then be lost. Put it into {{#if printed ${reference.label}}}.`,
      );
    }
  }
}

/** Two parts in different branches of one condition never stand in one paper. */
function canMeet(left: Labelled, right: Labelled): boolean {
  return !left.turns.some((turn) => right.turns.some((other) => other.at === turn.at && other.branch !== turn.branch));
}

function isGuarded({ label, conditions }: Referring, targets: readonly Labelled[]): boolean {
  return conditions.includes(`printed ${label}`) || targets.some((target) => target.conditions.every((condition) => conditions.includes(condition)));
}
