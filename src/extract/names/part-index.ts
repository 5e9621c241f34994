/**
 * Which of many names holds a given part: asked for every short name of a report that has thousands.
 *
 * In: names. Out: the first of them that holds the part. An index of the parts of one length is made when a part of that
 * length is first asked for; cost: O(names × their length) a length, then O(1).
 */
export class PartIndex {
  readonly #names: readonly string[];
  readonly #byLength = new Map<number, Map<string, string>>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  find(part: string): string | undefined {
    let nameByPart = this.#byLength.get(part.length);
    if (nameByPart === undefined) {
      nameByPart = this.#index(part.length);
      this.#byLength.set(part.length, nameByPart);
    }
    return nameByPart.get(part);
  }

  #index(length: number): Map<string, string> {
    const nameByPart = new Map<string, string>();
    for (const name of this.#names)
      for (let start = 0; start + length <= name.length; start++) {
        const part = name.slice(start, start + length);
        if (!nameByPart.has(part)) nameByPart.set(part, name);
      }
    return nameByPart;
  }
}
