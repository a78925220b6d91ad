import type { Tongue } from '#core/language/tongue.ts';

/**
 * What every control gets. `value` has the notation of the case file; `undefined` goes out while nothing readable stands there. What stands in the fields and is not in the value
 * (a year of two digits, an address without its court) goes out beside it as `unfinished`, a thing of JSON, and comes in again after a lock: each control reads its own.
 */
export type ControlProps<V = unknown> = {
  readonly label: string;
  readonly value: V;
  readonly unfinished?: unknown;
  readonly onChange: (value: unknown, unfinished?: unknown) => void;
  /** The language in which words are being written. */
  readonly tongue: Tongue;
  readonly autoFocus?: boolean | undefined;
};

/** The value of a text field that was left empty is no value. */
export const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** A value of the case file as a record, or an empty one. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A value of the case file as a list, or an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/** A free id for a new item: eight letters and digits, from the browser's source of randomness. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31] ?? 'a').join('');
}
