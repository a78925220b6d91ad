import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Tongue, Words } from '#core/language/tongue.ts';
import { TONGUES } from '#core/language/tongue.ts';
import { WORDS, type WordKey } from './words.ts';

const resources = Object.fromEntries(TONGUES.map((tongue) => [tongue, { translation: Object.fromEntries(Object.entries(WORDS).map(([key, words]) => [key, words[tongue]])) }]));

void i18next.use(initReactI18next).init({ resources, lng: 'ru', fallbackLng: false, interpolation: { escapeValue: false }, initAsync: false });

/** The texts in the chosen language, and the language itself. `say` picks from words that came with data. */
export function useWords(): { readonly t: (key: WordKey) => string; readonly say: (words: Words) => string; readonly tongue: Tongue; readonly choose: (tongue: Tongue) => void } {
  const { t, i18n } = useTranslation();
  const tongue = TONGUES.find((known) => known === i18n.language) ?? 'ru';
  return {
    t: (key) => t(key),
    say: (words) => words[tongue],
    tongue,
    choose: (next) => {
      document.documentElement.lang = next;
      void i18n.changeLanguage(next);
    },
  };
}
