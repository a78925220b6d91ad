import type { GrammaticalCase } from '../law/act.ts';
import { KK_CASES, RU_CASES } from '../language/cases.ts';
import type { Tongue } from '../language/tongue.ts';

type Row = readonly string[];
type RussianRows = { readonly male: Row; readonly female: Row };

const I_RU: Row = ['я', 'меня', 'мне', 'меня', 'мной', 'мне'];
const PROTECTED_RU: RussianRows = {
  male: ['мой подзащитный', 'моего подзащитного', 'моему подзащитному', 'моего подзащитного', 'моим подзащитным', 'моём подзащитном'],
  female: ['моя подзащитная', 'моей подзащитной', 'моей подзащитной', 'мою подзащитную', 'моей подзащитной', 'моей подзащитной'],
};
const PRINCIPAL_RU: RussianRows = {
  male: ['мой доверитель', 'моего доверителя', 'моему доверителю', 'моего доверителя', 'моим доверителем', 'моём доверителе'],
  female: ['моя доверительница', 'моей доверительницы', 'моей доверительнице', 'мою доверительницу', 'моей доверительницей', 'моей доверительнице'],
};

// review native C: how the Kazakh papers call the speaker and the client
// Order of KK_CASES: nominative, genitive, dative, accusative, locative, ablative, instrumental.
const I_KK: Row = ['мен', 'менің', 'маған', 'мені', 'менде', 'менен', 'менімен'];
const PROTECTED_KK: Row = [
  'менің қорғауымдағы адам', 'менің қорғауымдағы адамның', 'менің қорғауымдағы адамға', 'менің қорғауымдағы адамды',
  'менің қорғауымдағы адамда', 'менің қорғауымдағы адамнан', 'менің қорғауымдағы адаммен',
];
const PRINCIPAL_KK: Row = [
  'менің сенім білдірушім', 'менің сенім білдірушімнің', 'менің сенім білдірушіме', 'менің сенім білдірушімді',
  'менің сенім білдірушімде', 'менің сенім білдірушімнен', 'менің сенім білдірушіммен',
];

/** What the paper calls the person it is about, when the person speaks, or the defender, or the representative. */
export function subjectWords(speaker: 'person' | 'defender' | 'representative', grammaticalCase: GrammaticalCase, female: boolean, tongue: Tongue): string {
  switch (tongue) {
    case 'ru': {
      const rows = speaker === 'defender' ? PROTECTED_RU : PRINCIPAL_RU;
      const row = speaker === 'person' ? I_RU : female ? rows.female : rows.male;
      const index = RU_CASES.findIndex((known) => known === grammaticalCase);
      return row[index < 0 ? 0 : index] ?? '';
    }
    case 'kk': {
      const row = speaker === 'person' ? I_KK : speaker === 'defender' ? PROTECTED_KK : PRINCIPAL_KK;
      const index = KK_CASES.findIndex((known) => known === grammaticalCase);
      return row[index < 0 ? 0 : index] ?? '';
    }
    case 'en':
      if (speaker !== 'person') return grammaticalCase === 'genitive' ? 'my client’s' : 'my client';
      return grammaticalCase === 'nominative' ? 'I' : grammaticalCase === 'genitive' ? 'my' : 'me';
  }
}
