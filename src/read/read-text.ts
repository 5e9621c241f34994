/**
 * Plain text and Markdown → one document, or several where the user asks to split.
 * Offsets count in `document.text`; of a split file `source.start` says where that text begins in the file.
 */
import type { Document } from '../model.ts';
import { countReplacements } from './decode-bytes.ts';
import type { ReadItem } from './options.ts';
import { NOTHING_STATED, type RawFile, readDecoded, toDocument } from './raw-file.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { splitText } from './split-text.ts';

/** The documents of a text that has been decoded; `whole` is what stands for the file unsplit. */
function* splitDocument(whole: Document, file: RawFile): Generator<ReadItem> {
  const split = file.options.split ?? 'none';
  if (split === 'none') {
    yield { kind: 'document', document: whole };
    return;
  }
  let place = 0;
  for (const part of splitText(whole.text, whole.bodyStart, split)) {
    const text = whole.text.slice(part.start, part.end);
    const undecodable = whole.undecodable === 0 ? 0 : Math.min(whole.undecodable, countReplacements(text));
    const source = { ...whole.source, document: place++, start: part.start };
    const stated = { ...whole.stated, title: part.title };
    yield { kind: 'document', document: { source, text, bodyStart: 0, stated, undecodable } };
  }
}

export async function* readText(file: RawFile): AsyncGenerator<ReadItem> {
  const { text, encoding, undecodable } = await readDecoded(file);
  const front = await readFrontMatter(text);
  if (front !== null && front.problem !== null) {
    const message = `front matter: ${front.problem}`;
    file.sink({ severity: 'warning', code: 'front-matter', source: file.path, message });
  }
  const parts = { text, undecodable, bodyStart: front?.bodyStart ?? 0, stated: front?.stated ?? NOTHING_STATED };
  yield* splitDocument(toDocument(file, encoding.label, parts), file);
}
