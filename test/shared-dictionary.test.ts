/** One dictionary for all threads: a worker on the same shared memory cuts as the thread that loaded it. */
import { existsSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { Dictionary, JiebaSegmenter } from '../src/segment/index.ts';

const TEXTS = ['某市低空经济产业集群今年产值同比增长百分之十二。', '李小福是创新办主任', 'A股5.3%𣲘㐂\ud800。'];
const WORKER = `
  const { workerData, parentPort } = require('node:worker_threads');
  import(workerData.code).then(({ Dictionary, JiebaSegmenter }) => {
    const segmenter = new JiebaSegmenter(Dictionary.from(new Uint8Array(workerData.memory)));
    parentPort.postMessage(workerData.texts.map(text => {
      const { count, ends, tagIds } = segmenter.segment(text);
      return [[...ends.subarray(0, count)], [...tagIds.subarray(0, count)]];
    }));
  });`;

describe.skipIf(!existsSync('dist/jieba.dat'))('Dictionary.from(bytes in a SharedArrayBuffer)', () => {
  it('gives a worker the same tokens', async () => {
    const bytes = readFileSync('dist/jieba.dat');
    const memory = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(memory).set(bytes);
    const { outputFiles } = await build({
      entryPoints: ['src/segment/index.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    });
    const code = `data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`;
    const worker = new Worker(WORKER, { eval: true, workerData: { code, memory, texts: TEXTS } });
    const found = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    const segmenter = new JiebaSegmenter(Dictionary.from(bytes));
    const expected = TEXTS.map(text => {
      const { count, ends, tagIds } = segmenter.segment(text);
      return [[...ends.subarray(0, count)], [...tagIds.subarray(0, count)]];
    });
    expect(found).toEqual(expected);
  });
});
