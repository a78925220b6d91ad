/** The languages a paper or a message can be written in. */
export const TONGUES = ['ru', 'kk', 'en'] as const;
export type Tongue = (typeof TONGUES)[number];

/** One sentence in each of the three languages of the program. */
export type Words = Readonly<Record<Tongue, string>>;
