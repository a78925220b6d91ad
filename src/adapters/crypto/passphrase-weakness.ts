import { isLongEnough } from './passphrase.ts';

/**
 * Why a normalised passphrase may not guard a slot, or null when it may. The estimator and its dictionaries are loaded here alone:
 * opening a vault sets no passphrase and need not wait for them.
 */
export async function passphraseWeakness(normalised: Uint8Array): Promise<'passphrase-too-short' | 'passphrase-too-weak' | null> {
  if (!isLongEnough(normalised)) return 'passphrase-too-short';
  const { passphraseStrength } = await import('./passphrase-strength.ts');
  return passphraseStrength(normalised).verdict === 'floor' ? 'passphrase-too-weak' : null;
}
