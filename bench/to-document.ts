/** A text as a document of its own, for benchmarks that read files themselves. */
import type { Document } from '../src/model.ts';

export const toDocument = (text: string, path = '-'): Document => ({
  source: { path, encoding: 'utf-8', document: 0 },
  text,
  bodyStart: 0,
  stated: { title: null, published: null, origin: null, cluster: null },
  undecodable: 0,
});
