// What a part of a simulation is handed over by; apart from the engine, which the window does not load.
import type { Part } from './blocks.ts';

/** What a part holds its numbers in: handed over to another thread, nothing has to be copied. */
export function buffersOf(part: Part): ArrayBuffer[] {
  const values: readonly unknown[] = Object.values(part);
  return [...values, ...part.withoutRisk, ...part.withoutCriterion].flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
