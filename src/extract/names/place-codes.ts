/** Codes of divisions, joined by commas as the gazetteer writes them: each text is taken apart once. */
const codesByText = new Map<string, readonly string[]>();

/** The codes of `text`. There are no more texts than places that share a name. */
export const parseCodes = (text: string): readonly string[] => {
  const known = codesByText.get(text);
  if (known !== undefined) return known;
  const codes = text.split(',');
  codesByText.set(text, codes);
  return codes;
};
