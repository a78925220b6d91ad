import { citeSource } from '../law/cite-source.ts';
import type { Source } from '../law/source-library.ts';
import type { Words } from '../language/tongue.ts';
import { valueOf } from './answer.ts';
import { CitedSource } from './cited-source.ts';
import { found, rule, waitingFor } from './rule-making.ts';
import type { Rule, RuleContext, RuleKind, RuleResult } from './selection.ts';

/** A rule on a pick that the library decides. A key that the library does not hold waits: nothing is printed for it. */
function fromLibrary(name: string, kind: RuleKind, label: Words, reckon: (source: Source, cited: CitedSource, context: RuleContext) => RuleResult): Rule {
  return rule(CitedSource, name, kind, label, 'the library of sources, resources/law/sources', (cited, context) => {
    const source = context.sources?.get(cited.source);
    return source === undefined ? waitingFor(`${context.path}.source`) : reckon(source, cited, context);
  });
}

export const SOURCE_RULES: readonly Rule[] = [
  fromLibrary('cited', 'text', { ru: 'Источник с датой, пунктом и степенью проверки', kk: 'Күні, тармағы және тексеру дәрежесі бар дереккөз', en: 'Source with date, paragraph and grade' }, (source, cited, { selection, path }) => {
    const paragraph = valueOf(cited.paragraph) ?? null;
    return found(citeSource(source, selection.language, paragraph), `${path}.source`, ...(paragraph === null ? [] : [`${path}.paragraph`]));
  }),
  fromLibrary('says', 'text', { ru: 'Что подтверждает источник', kk: 'Дереккөз нені растайды', en: 'What the source supports' }, (source, _cited, { selection, path }) => {
    const text = selection.language === 'kk' ? undefined : source.says?.[selection.language];
    return text === undefined ? waitingFor(`${path}.relevance`) : found(text, `${path}.source`);
  }),
  fromLibrary('decision', 'truth', { ru: 'Решение комитета или суда', kk: 'Комитет не сот шешімі', en: 'Decision of a committee or court' }, (source, _cited, { path }) => found(source.kind === 'decision' ? 'yes' : 'no', `${path}.source`)),
  fromLibrary('read', 'truth', { ru: 'Содержание источника прочитано', kk: 'Дереккөздің мазмұны оқылған', en: 'The content of the source was read' }, (source, _cited, { path }) => found(source.says === null ? 'no' : 'yes', `${path}.source`)),
];
