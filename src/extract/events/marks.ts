/** Characters that the rules for events ask about. In: a character, or undefined behind the end of the text. */
export const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\u3000' || character === '\t' || character === '\u00a0';
export const isColon = (character: string | undefined): boolean => character === '：' || character === ':';
