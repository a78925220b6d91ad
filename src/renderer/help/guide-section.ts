import type { Words } from '#core/language/tongue.ts';
import type { PICTURE_SIZES } from './picture-sizes.ts';

/** A picture of the program, taken by `npm run screens -- --guides`; `alt` says what is to be seen on it. */
export type GuidePicture = { readonly name: keyof typeof PICTURE_SIZES; readonly alt: Words };

/** One step of a guide. */
export type GuideStep = Words & { readonly picture?: GuidePicture };

/** One part of a guide: a heading and its steps. Kazakh awaits native review. */
export type GuideSection = { readonly id: string; readonly title: Words; readonly steps: readonly GuideStep[] };

/** A guide for one kind of user. */
export type Guide = { readonly id: 'person' | 'lawyer' | 'organisation'; readonly title: Words; readonly lead: Words; readonly sections: readonly GuideSection[] };
