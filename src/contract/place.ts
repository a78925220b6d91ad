import { z } from 'zod';
import { TONGUES } from '#core/language/tongue.ts';
import { Id } from './shapes.ts';

export const CASE_TABS = ['overview', 'facts', 'people', 'charges', 'law', 'evidence', 'papers', 'history'] as const;
export const FACT_VIEWS = ['interview', 'all'] as const;
export type FactView = (typeof FACT_VIEWS)[number];
export type CaseTab = (typeof CASE_TABS)[number];

/**
 * A screen of the window. It lives in memory alone, never in an address: an address would be kept by the browser and shown by the
 * system. `path` is a fact of the case that the screen is to show, with the cursor in its field; `view` is how its questions are shown.
 */
export const Place = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('cases') }),
  z.strictObject({ screen: z.literal('emergency'), id: Id.optional() }),
  z.strictObject({ screen: z.literal('case'), id: Id, tab: z.enum(CASE_TABS), path: z.string().max(300).optional(), view: z.enum(FACT_VIEWS).optional() }),
  z.strictObject({ screen: z.literal('paper'), id: Id, template: z.string().max(80), variant: z.string().max(40).optional(), paper: Id.optional() }),
  z.strictObject({ screen: z.literal('templates'), template: z.string().max(80).optional() }),
  z.strictObject({ screen: z.literal('settings') }),
  z.strictObject({ screen: z.literal('help'), topic: z.string().max(40).optional() }),
]);
export type Place = z.output<typeof Place>;

export const SCHEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const TEXT_SIZES = ['normal', 'large'] as const;

/** How the window looks: nothing about a case. */
export const Look = z.strictObject({ tongue: z.enum(TONGUES), scheme: z.enum(SCHEMES), size: z.enum(TEXT_SIZES) });
export type Look = z.output<typeof Look>;

/** Where the cursor stood when the window was locked: the case, and the path of its half-written answer. */
export const Writing = z.strictObject({ id: Id, path: z.string().max(300) });
export type Writing = z.output<typeof Writing>;
