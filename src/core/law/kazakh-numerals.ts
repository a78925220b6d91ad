const UNITS: readonly string[] = ['', 'бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы'];
const ROUND: readonly string[] = ['', 'оныншы', 'жиырмасыншы', 'отызыншы'];
const TENS: readonly string[] = ['', 'он', 'жиырма', 'отыз'];

/** The ordinal word of a part: «бірінші», «он бірінші», «отызыншы». Null for inserted numbers and beyond thirty: those are figures. */
export function kazakhOrdinal(number: string): string | null {
  if (!/^[1-9][0-9]?$/u.test(number)) return null;
  const value = Number(number);
  if (value > 30) return null;
  const tens = Math.trunc(value / 10);
  const units = value % 10;
  if (units === 0) return ROUND[tens] ?? null;
  const unit = UNITS[units] ?? '';
  return tens === 0 ? unit : `${TENS[tens] ?? ''} ${unit}`;
}
