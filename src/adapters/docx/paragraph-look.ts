/** A paragraph style. Lengths in millimetres, sizes and spaces in points. */
export type Look = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  readonly before?: number;
  readonly after?: number;
  /** Exact line height in points, for gaps. */
  readonly exact?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly hanging?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly keepNext?: boolean;
  readonly whole?: boolean;
  readonly undivided?: boolean;
  readonly lineBelow?: boolean;
  readonly outline?: number;
};
