// The C twin of the engine: built with -O3, given the same model as bytes, and held to the same bits.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../../../shared/simulation/model/model.ts';
import type { Part } from '../../../shared/simulation/run/blocks.ts';

/** The model as twin.c reads it. */
function bytesOf({ boxes, risks, ranges, ...rest }: Model): Buffer {
  const sizes = [boxes.codes.length, boxes.lag.length, risks.codes.length, risks.boxes.items.length];
  const more = [ranges.shape.length, ranges.tables.length, rest.rngStart, 0];
  const arrays: readonly (Int32Array | Uint8Array | Float64Array | Float32Array)[] = [
    [Int32Array.from([...sizes, ...more])],
    [Float64Array.of(rest.costOfDelay, rest.neededBy, rest.certainCost, rest.certainLoss)],
    [ranges.low, ranges.likely, ranges.high],
    [boxes.early, boxes.rate, boxes.fixedCost, boxes.limit, boxes.lag, risks.sign, risks.share],
    [Int32Array.from(ranges.shape), ranges.lower, ranges.upper, boxes.range, boxes.key],
    [boxes.into.start, boxes.into.items, Int32Array.from(boxes.linkKind)],
    [risks.key, risks.range, risks.partKey, risks.boxes.start, risks.boxes.items, ranges.tables],
  ].flat();
  return Buffer.concat(arrays.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength)));
}

const hasCompiler = (): boolean => spawnSync('cc', ['--version']).status === 0;

interface Twin {
  /** Median of one thread. */
  readonly ms: number;
  /** Finish, cost and net, and what is counted by box. */
  readonly carryOn: Float64Array;
  readonly critical: Int32Array;
  readonly overLimit: Int32Array;
}

/** Builds and runs the twin; null, with a sentence, where there is no C compiler. */
export function runTwin(model: Model, iterations: number, rounds: number): Twin | null {
  if (!hasCompiler()) {
    console.log('There is no C compiler here (cc): the engine is not held against its C twin.');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'throughline-twin-'));
  const at = (name: string): string => join(folder, name);
  try {
    execFileSync('cc', ['-O3', '-o', at('twin'), join(import.meta.dirname, 'twin.c'), '-lm']);
    writeFileSync(at('model'), bytesOf(model));
    const words = [at('model'), String(iterations), String(rounds), at('result')];
    const ms = Number(execFileSync(at('twin'), words, { encoding: 'utf8' }));
    const { buffer } = new Uint8Array(readFileSync(at('result')));
    const [numbers, boxes] = [3 * iterations, model.boxes.codes.length];
    return {
      ms,
      carryOn: new Float64Array(buffer, 0, numbers),
      critical: new Int32Array(buffer, numbers * 8, boxes),
      overLimit: new Int32Array(buffer, numbers * 8 + boxes * 4, boxes),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the twin came to the very bits of the engine. */
export const isSame = (twin: Twin, part: Part): boolean =>
  (['carryOn', 'critical', 'overLimit'] as const).every(
    (name) =>
      Buffer.compare(Buffer.from(twin[name].slice().buffer), Buffer.from(part[name].slice().buffer)) === 0,
  );
