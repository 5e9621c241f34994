/** Reading: paths → documents. */
import { readFileSync } from 'node:fs';
import type { DiagnosticSink, Document } from '../model.ts';

/** Yield the documents of the inputs in order; what cannot be read goes to `sink`. */
export async function* readDocuments(paths: readonly string[], sink: DiagnosticSink): AsyncGenerator<Document> {
  for (const path of paths) {
    try {
      yield {
        source: { path, encoding: 'utf-8', document: 0 },
        text: readFileSync(path, 'utf8'),
        bodyStart: 0,
        stated: { title: null, published: null, origin: null, cluster: null },
        undecodable: 0,
      };
    } catch (error) {
      sink({ severity: 'error', code: 'unreadable', source: path, message: (error as Error).message });
    }
  }
}
