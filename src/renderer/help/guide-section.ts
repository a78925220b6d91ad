import type { Words } from '#core/language/tongue.ts';

/** One part of a guide: a heading and its steps. Kazakh awaits native review. */
export type GuideSection = { readonly id: string; readonly title: Words; readonly steps: readonly Words[] };

/** A guide for one kind of user. */
export type Guide = { readonly id: 'person' | 'lawyer' | 'organisation'; readonly title: Words; readonly lead: Words; readonly sections: readonly GuideSection[] };
