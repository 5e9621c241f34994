/** What each format's reader gets: the bytes of one file, how the user wants them read, where trouble is told. */
import type { DiagnosticSink, Document, StatedMeta } from '../model.ts';
import type { ByteReader } from './byte-reader.ts';
import { type DecodedText, decodeBytes } from './decode-bytes.ts';
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

/** Below this the choice of encoding is told to those who ask for `--verbose`. */
const SURE = 0.9;

/** Tell what was lost or guessed in decoding: one diagnostic a file at most of each kind. */
export const reportDecoding = (file: RawFile, decoded: Pick<DecodedText, 'encoding' | 'undecodable'>): void => {
  const { encoding, undecodable } = decoded;
  if (encoding.certainty < SURE) {
    const percent = Math.round(encoding.certainty * 100);
    const message = `read as ${encoding.label}, ${percent} % certain; --encoding overrides`;
    file.sink({ severity: 'note', code: 'encoding', source: file.path, message });
  }
  if (undecodable > 0) {
    const message = `${undecodable} ${undecodable === 1 ? 'place' : 'places'} did not decode as ${encoding.label}, shown as U+FFFD`;
    file.sink({ severity: 'warning', code: 'undecodable', source: file.path, message });
  }
};

/** Take the whole file and decode it. @throws Unreadable when it is too large or no text */
export const readDecoded = async (file: RawFile, declared?: string): Promise<DecodedText> => {
  const bytes = await file.bytes.readAll(file.options.maxBytes ?? MAX_BYTES);
  const decoded = await decodeBytes(bytes, { override: file.options.encoding, declared });
  reportDecoding(file, decoded);
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
