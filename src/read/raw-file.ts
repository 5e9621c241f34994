/** What each format's reader gets: the bytes of one file, how the user wants them read, where trouble is told. */
import type { DiagnosticSink, Document, StatedMeta } from '../model.ts';
import type { ByteReader } from './byte-reader.ts';
import { type DecodedText, decodeBytes, type Encoding } from './decode-bytes.ts';
import { MAX_BYTES, type ReadItem, type ReadOptions } from './options.ts';

export interface RawFile {
  readonly path: string;
  readonly bytes: ByteReader;
  readonly options: ReadOptions;
  readonly sink: DiagnosticSink;
}

/** Reads one file to its end. Trouble that ends the file is thrown as `Unreadable`, the rest goes to the file's sink. */
export type FormatReader = (file: RawFile) => AsyncIterable<ReadItem>;

export const NOTHING_STATED: StatedMeta = { title: null, published: null, origin: null, cluster: null };

/** Tell those who ask for `--verbose` which encoding was guessed, and how certainly. */
export const tellGuess = (file: RawFile, { label, certainty }: Encoding): void => {
  if (certainty === null) return;
  const percent = certainty > 0.99 ? 'more than 99' : String(Math.floor(certainty * 100));
  const message = `read as ${label}, ${percent} % certain; --encoding overrides`;
  file.sink({ severity: 'note', code: 'encoding', source: file.path, message });
};

/** Tell what was lost in decoding, once a file. */
export const tellLost = (file: RawFile, { label }: Encoding, undecodable: number): void => {
  if (undecodable === 0) return;
  const message = `${undecodable} ${undecodable === 1 ? 'place' : 'places'} did not decode as ${label}, shown as U+FFFD`;
  file.sink({ severity: 'warning', code: 'undecodable', source: file.path, message });
};

/** Take the whole file and decode it. @throws Unreadable when it is too large or no text */
export const readDecoded = async (file: RawFile, declared?: string): Promise<DecodedText> => {
  const bytes = await file.bytes.readAll(file.options.maxBytes ?? MAX_BYTES);
  const decoded = await decodeBytes(bytes, { override: file.options.encoding, declared });
  tellGuess(file, decoded.encoding);
  tellLost(file, decoded.encoding, decoded.undecodable);
  return decoded;
};

/** A document of `file` with nothing special said of it; `parts` adds what there is. */
export const toDocument = (file: RawFile, encoding: string, parts: Partial<Document> & { text: string }): Document => ({
  source: { path: file.path, encoding, document: 0 },
  bodyStart: 0,
  stated: NOTHING_STATED,
  undecodable: 0,
  ...parts,
});
