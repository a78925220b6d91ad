import type { FiledChanges } from '#application/filed-changes.ts';
import type { Contradiction } from '#core/casefile/contradictions.ts';
import type { Tongue } from '#core/language/tongue.ts';

const EXPLAINED = { ru: 'объяснено', kk: 'түсіндірілген', en: 'explained' };
const UNREAD = { ru: 'нельзя сравнить с делом (нет шаблона или прежней редакции)', kk: 'іспен салыстыруға болмайды (үлгі не бұрынғы редакция жоқ)', en: 'can’t be compared with the case (no template or earlier revision)' };

/** A contradiction for a terminal: both places, why it will be noticed, what to do. */
export function contradictionLines({ message, places, noticed, resolve, explained }: Contradiction, ui: Tongue): readonly string[] {
  return [`[contradiction] ${message[ui]} (${places.join(' ↔ ')})`, ...(explained === null ? [`  ${noticed[ui]}`, `  → ${resolve[ui]}`] : [`  ${EXPLAINED[ui]}: ${explained}`])];
}

/** What has changed since papers were made: one line for each fact, and what to do once for each paper. */
export function filedLines({ changes, unread }: FiledChanges, ui: Tongue): readonly string[] {
  const papers = [...new Set(changes.map(({ paper }) => paper.id))];
  return [
    ...papers.flatMap((id) => {
      const own = changes.filter(({ paper }) => paper.id === id);
      const [first] = own;
      return first === undefined ? [] : [`[filed] ${id} ${first.paper.template}${first.paper.variant === null ? '' : `.${first.paper.variant}`} ${first.paper.language} ${first.paper.date}`, ...own.map(({ message, path }) => `  ${message[ui]} (${path})`), `  ${first.noticed[ui]}`, `  → ${first.resolve[ui]}`];
    }),
    ...unread.map((id) => `[filed] ${id}: ${UNREAD[ui]}`),
  ];
}
