// Spoils good inputs from one seed: the same thousands of them in every run, on every machine.
import { expect } from 'vitest';
import { processorMsOf } from '../programs/processorTime.ts';
import { paced } from '../until.ts';

/** How many inputs are spoilt in all; `FUZZ_MUTATIONS=1000000` for a long run. */
const longRun = process.env['FUZZ_MUTATIONS'];
const allMutations = Number(longRun ?? 8_000);
/** Shares of the whole: files of workbooks are the likeliest way in. */
const shares = { documents: 0.7, csv: 0.1, spreadsheets: 0.05, settings: 0.05, callArguments: 0.1 } as const;

export const mutationsOf = (target: keyof typeof shares): number => Math.round(allMutations * shares[target]);
/** In a long run, on a quiet machine, no input may take longer, in time of the processor. */
const slowMs = 250;
/** A hang is told from a long run by this. */
export const timeFor = (mutations: number): number => paced(120_000 + 20 * mutations);

export type Next = (n: number) => number;

/** Numbers below `n`, the same in every run. */
export function random(seed: number): Next {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % n;
  };
}

export const oneOf = <T>(values: readonly T[], next: Next): T => {
  const value = values[next(values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
};

/** The bytes with one bit, piece or number of them changed; `tokens` are what means something in their format. */
function spoiltOnce(bytes: Buffer, tokens: readonly string[], next: Next): Buffer {
  const at = next(bytes.length || 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (next(6)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
      return copy;
    }
    case 1:
      return next(8) === 0 ? before : bytes;
    case 2:
      return Buffer.concat([before, Buffer.from(oneOf(tokens, next)), after]);
    case 3:
      return Buffer.concat([before, after.subarray(next(30))]);
    case 4: {
      const from = next(bytes.length || 1);
      return Buffer.concat([before, bytes.subarray(from, from + next(80)), after]);
    }
    default:
      return Buffer.concat([before, Buffer.from(String(next(2_000) - 1_000)), after.subarray(1)]);
  }
}

/** The bytes spoilt in one to four places. */
export function spoilt(bytes: Buffer, tokens: readonly string[], next: Next): Buffer {
  let result = bytes;
  for (let times = 1 + next(4); times > 0; times--) result = spoiltOnce(result, tokens, next);
  return result;
}

/** Runs `act` on each input in turn; fails when one hangs or reaches into the language itself. */
export async function eachMutation(
  target: keyof typeof shares,
  act: (index: number) => unknown,
): Promise<void> {
  let slow = 0;
  for (let i = 0; i < mutationsOf(target); i++) {
    if (longRun === undefined) await act(i);
    else if ((await processorMsOf(() => act(i))) > slowMs) slow++;
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(slow).toBe(0);
}
