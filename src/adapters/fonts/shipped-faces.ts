import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A font file that comes with the program. `onDemand` faces are large and loaded only for a paper that needs them. */
export type Face = { readonly family: string; readonly file: string; readonly onDemand: boolean };

// Not called `require`: the built host gets one of its own, and two make the file unreadable.
const here = createRequire(import.meta.url);

function face(family: string, file: string): Face {
  return { family, file: here.resolve(file), onDemand: false };
}

/** The package lets only its entry point be resolved; the font files lie beside it. */
function chineseFace(file: string): Face {
  const folder = join(dirname(here.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
  return { family: 'Noto Sans S Chinese', file: join(folder, file), onDemand: true };
}

/**
 * Every face the program may set a character in, in order of preference. The machine's own fonts are never used, so a
 * paper looks the same everywhere. Tinos has the widths of Times New Roman; the Noto faces are for names and quotations
 * in other scripts. Chinese is the GB 2312 set (names of people from Xinjiang). Bold faces are there even where
 * they are hardly needed: the typesetter also sees the machine's fonts, and takes ours only if ours fit as well.
 */
export function shippedFaces(): readonly Face[] {
  const google = '@expo-google-fonts';
  return [
    face('Tinos', `${google}/tinos/400Regular/Tinos_400Regular.ttf`),
    face('Tinos', `${google}/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf`),
    face('Tinos', `${google}/tinos/700Bold/Tinos_700Bold.ttf`),
    face('Tinos', `${google}/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf`),
    face('Noto Naskh Arabic', `${google}/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf`),
    face('Noto Naskh Arabic', `${google}/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf`),
    face('Noto Sans Georgian', `${google}/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf`),
    face('Noto Sans Georgian', `${google}/noto-sans-georgian/700Bold/NotoSansGeorgian_700Bold.ttf`),
    face('Noto Sans Armenian', `${google}/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf`),
    face('Noto Sans Armenian', `${google}/noto-sans-armenian/700Bold/NotoSansArmenian_700Bold.ttf`),
    face('Noto Serif Hebrew', `${google}/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf`),
    face('Noto Serif Hebrew', `${google}/noto-serif-hebrew/700Bold/NotoSerifHebrew_700Bold.ttf`),
    face('Noto Sans Symbols', `${google}/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf`),
    face('Noto Sans Symbols', `${google}/noto-sans-symbols/700Bold/NotoSansSymbols_700Bold.ttf`),
    face('Noto Sans Symbols 2', `${google}/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf`),
    chineseFace('NotoSansHans-Regular.otf'),
    chineseFace('NotoSansHans-Bold.otf'),
  ];
}
