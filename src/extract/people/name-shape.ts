/** A stretch of the text that has the shape of a name. Types only, but for the name itself, which is cut out when it is asked for. */
export type ShapeKind = 'chinese' | 'ethnic' | 'foreign' | 'japanese' | 'latin';

export interface NameShape {
  readonly start: number;
  readonly end: number;
  readonly kind: ShapeKind;
  /** What the shape proves by itself, about 0.5 (weak) to 4 (certain). */
  readonly base: number;
  /** The name where it is written otherwise than in the text: without inner blanks, dots as `·`. */
  readonly written: string | null;
}

/** Without inner blanks, dots written `·`. */
export const nameOf = (text: string, { start, end, written }: NameShape): string => written ?? text.slice(start, end);
