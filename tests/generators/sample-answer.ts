import type { Control, PartField, Question } from '#core/interview/question.ts';
import { parsePath, writePath } from '#core/casefile/paths.ts';
import { withCreated } from '#core/interview/apply-answer.ts';
import { CaseFile } from '#core/casefile/case-file.ts';

const WORDS = { original: 'ru', ru: 'образец', kk: 'үлгі', en: 'sample' };

/** A value that the control would send; which option is taken goes by `turn`. */
export function sampleAnswer(control: Control, turn: number): unknown {
  switch (control.kind) {
    case 'line': return '123456789012';
    case 'number': return 7;
    case 'words':
    case 'own-words': return WORDS;
    case 'honest-date':
    case 'exact-date': return '2026-11-20';
    case 'moment': return '2026-11-20T10:30+05:00';
    case 'yes-no': return turn % 2 === 0 ? 'yes' : 'no';
    case 'choice':
    case 'country':
    case 'language':
    case 'person': return control.options[turn % control.options.length]?.value;
    case 'choices': return control.options.slice(0, 1 + (turn % control.options.length)).map(({ value }) => value);
    case 'norm': return 'kz.koap.517(4)';
    case 'organisation': return { name: WORDS };
    case 'name': return { script: control.script, use: control.use, family: control.script === 'latin' ? 'Petrov' : 'Петров', given: control.script === 'latin' ? 'Ivan' : 'Иван' };
    case 'items': return [{ id: 'sample', ...Object.fromEntries(control.fields.map((part: PartField) => [part.field, sampleAnswer(part.control, turn)])) }];
    case 'lines': return ['ru-kk'];
  }
}

/** The case with an answer at a question's place, checked; undefined if the case would be unsound. */
export function answeredWith(file: CaseFile, question: Pick<Question, 'path' | 'creates'>, answer: unknown): CaseFile | undefined {
  const checked = CaseFile.safeParse(writePath(withCreated(file, question.creates), parsePath(question.path) ?? [], answer));
  return checked.success ? checked.data : undefined;
}
