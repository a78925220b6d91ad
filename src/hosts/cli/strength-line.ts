import type { Strength } from '#adapters/crypto/passphrase-strength.ts';
import type { Tongue, Words } from '#core/language/tongue.ts';

const VERDICTS = {
  floor: { ru: 'слишком слабая, программа её не примет', kk: 'тым әлсіз, бағдарлама қабылдамайды', en: 'too weak, the program will not take it' },
  fair: { ru: 'средняя: против богатого противника добавьте слов', kk: 'орташа: қуатты қарсыласқа қарсы сөз қосыңыз', en: 'fair: add words against a rich opponent' },
  strong: { ru: 'сильная', kk: 'мықты', en: 'strong' },
} as const satisfies Record<string, Words>;

/** How strong a passphrase is, in a line. */
export function strengthLine({ verdict, guessesLog10 }: Strength, tongue: Tongue): string {
  const power = Math.floor(guessesLog10);
  const said: Words = {
    ru: `Стойкость фразы: ${VERDICTS[verdict].ru} (около 10^${String(power)} попыток).`,
    kk: `Фразаның беріктігі: ${VERDICTS[verdict].kk} (шамамен 10^${String(power)} әрекет).`,
    en: `Strength of the passphrase: ${VERDICTS[verdict].en} (about 10^${String(power)} guesses).`,
  };
  return said[tongue];
}
