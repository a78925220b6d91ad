/** Freezes a value and all it holds, so that nobody can change a shared tree. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const child of Object.values(value)) deepFreeze<unknown>(child);
  return value;
}
