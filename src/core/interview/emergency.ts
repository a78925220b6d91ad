import { z } from 'zod';
import { answer, type Answer } from '../casefile/answer.ts';
import { CountryCode, LanguageCode, Organisation } from '../casefile/elements.ts';
import { HonestDate, Moment } from '../casefile/honest-date.ts';
import { explain } from '../casefile/labels.ts';
import { PersonName } from '../casefile/person.ts';
import { LocalizedText } from '../casefile/text.ts';
import { EMERGENCY_HELP } from './emergency-help.ts';

/** Which paper was put into the person's hands: it tells the track on which the state removes. */
export const SERVED_PAPERS = [
  'nothing', 'detention-protocol', 'koap-protocol', 'koap-ruling', 'police-application', 'gpk-decision', 'stay-curtailed', 'extradition-arrest', 'extradition-decision',
] as const;
export type ServedPaper = (typeof SERVED_PAPERS)[number];

/** A name as it is typed in a hurry: no id yet. */
export const GivenName = PersonName.omit({ id: true, disclosure: true, use: true, metIn: true });

/**
 * The answers of the emergency, each in the form of any answer of the case file: a value, or `unknown`, `refused`, `none`,
 * or not there. At most fifteen of the sixteen are asked on any track.
 */
// review native C: the Kazakh labels of the emergency questions
export const EmergencyAnswers = z.strictObject({
  name: answer(GivenName, 'Как зовут задержанного', 'Ұсталған адамның аты кім', 'Name of the person held'),
  sex: answer(z.enum(['male', 'female']), 'Пол', 'Жынысы', 'Sex'),
  birthDate: answer(HonestDate, 'Дата рождения', 'Туған күні', 'Date of birth'),
  citizenship: answer(CountryCode, 'Гражданство', 'Азаматтығы', 'Citizenship'),
  language: answer(LanguageCode, 'На каком языке человек понимает документы', 'Адам құжаттарды қай тілде түсінеді', 'Language in which the person understands papers'),
  restrictedAt: answer(Moment, 'Когда задержали, до минуты', 'Қашан ұстады, минутына дейін', 'When the person was stopped, to the minute'),
  heldAt: answer(LocalizedText, 'Где держат сейчас', 'Қазір қайда ұстап отыр', 'Where the person is held now'),
  paper: answer(z.enum(SERVED_PAPERS), 'Какую бумагу вручили последней', 'Соңғы рет қандай қағаз табыс етілді', 'Which paper was served last'),
  authority: answer(Organisation, 'Какой суд или орган её вынес', 'Оны қай сот немесе орган шығарды', 'Which court or body made it'),
  higherAuthority: answer(Organisation, 'Какой суд стоит выше', 'Жоғары тұрған сот қайсы', 'Which court stands above it'),
  actDate: answer(Moment, 'Когда она вынесена', 'Ол қашан шығарылды', 'When it was made'),
  handedOverAt: answer(Moment, 'Когда вручена копия', 'Көшірмесі қашан табыс етілді', 'When the copy was handed over'),
  departureUntil: answer(Moment, 'До какого часа суд велел покинуть Казахстан', 'Сот Қазақстаннан қай сағатқа дейін кетуді бұйырды', 'Until which hour the court ordered the person to leave'),
  asylum: answer(z.enum(['applied', 'said', 'no']), 'Просил ли человек убежища', 'Адам пана сұрады ма', 'Has the person asked for asylum'),
  dangerCountry: answer(CountryCode, 'В какую страну нельзя возвращать', 'Қай елге қайтаруға болмайды', 'To which country there must be no return'),
  fear: answer(LocalizedText, 'Чего человек боится, его словами', 'Адам неден қорқады, өз сөзімен', 'What the person fears, in their own words'),
});
export type EmergencyAnswers = z.output<typeof EmergencyAnswers>;
export type EmergencyKey = keyof EmergencyAnswers;

explain(EmergencyAnswers, EMERGENCY_HELP);

/** A paper that decides, as against one that only begins. */
const DECIDES: readonly ServedPaper[] = ['koap-ruling', 'gpk-decision', 'stay-curtailed', 'extradition-arrest', 'extradition-decision'];
/** Decisions that set an hour for leaving (КоАП 829-14, ГПК 385). */
const SETS_TERM: readonly ServedPaper[] = ['koap-ruling', 'gpk-decision'];

function valueOf<T>(given: Answer<T> | undefined): T | undefined {
  return given?.state === 'value' ? given.value : undefined;
}

/** Whether a question still makes sense by the answers so far. While the served paper is not known, none about it is asked. */
export function isEmergencyQuestion(key: EmergencyKey, answers: EmergencyAnswers): boolean {
  const paper = valueOf(answers.paper);
  switch (key) {
    case 'authority':
    case 'actDate':
      return paper !== undefined && paper !== 'nothing';
    case 'higherAuthority':
      // A decision to extradite goes to the Supreme Court, a protocol to no court above.
      return paper !== undefined && DECIDES.includes(paper) && paper !== 'extradition-decision';
    case 'handedOverAt':
      return paper !== undefined && DECIDES.includes(paper) && !SETS_TERM.includes(paper);
    case 'departureUntil':
      return paper !== undefined && SETS_TERM.includes(paper);
    default:
      return true;
  }
}

/** The most that is ever asked: of the term for leaving and the hand-over only one belongs to any paper. */
export const MOST_EMERGENCY_QUESTIONS = 15;
