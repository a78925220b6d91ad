import { z } from 'zod';
import { TONGUES } from '../language/tongue.ts';

const line = z.string().max(300).default('');

/** The lawyer or organisation that works with this vault: put into a new case as its defender or representative. Empty means not said. */
export const Profile = z.strictObject({
  family: line, given: line, patronymic: line,
  sex: z.enum(['male', 'female', '']).default(''),
  /** What this person is for those they help: an advocate defends, others represent. */
  role: z.enum(['defender', 'representative']).default('defender'),
  status: z.enum(['advocate', 'legal-consultant', 'trainee', 'ngo-lawyer', 'other', '']).default(''),
  cardNumber: line, licence: line, organisation: line, address: line, phone: line, email: line,
});
export type Profile = z.output<typeof Profile>;

/** What the user chose for one vault. Lies in the encrypted database; a field that is missing has its usual value. */
export const VaultSettings = z.strictObject({
  tongue: z.enum(TONGUES).nullable().default(null),
  scheme: z.enum(['auto', 'light', 'dark', 'contrast']).default('auto'),
  size: z.enum(['normal', 'large']).default('normal'),
  /** Minutes without a key or a movement until the window locks; 0 is never. */
  lockMinutes: z.number().int().min(0).max(120).default(5),
  /** Language of a case's papers, and of its papers to the UN. */
  paperLanguage: z.enum(TONGUES).default('ru'),
  unLanguage: z.enum(['en', 'ru']).default('en'),
  /** Days after which the list of cases reminds of a backup; 0 is never. */
  backupDays: z.number().int().min(0).max(365).default(7),
  /** Whether the list of cases offers recovery words while one key alone opens the vault. */
  offerRecovery: z.boolean().default(true),
  profiles: z.array(Profile).max(20).default([]),
});
export type VaultSettings = z.output<typeof VaultSettings>;

export const USUAL_SETTINGS: VaultSettings = VaultSettings.parse({});
