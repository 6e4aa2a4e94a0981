// The parts of a journal on their own: lines, whole states, and which of them are kept.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeGeneration,
  encodeGeneration,
  type Generation,
} from '../../../electron/journal/files/generation.ts';
import { journalNeededAfter, keptGenerations } from '../../../electron/journal/folder/kept.ts';
import { encodeLine, readLines } from '../../../electron/journal/files/line.ts';
import { editAt } from '../../helpers/journal/journalTrial.ts';

const linesOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...editAt(i + 7, 40), atMs: 1_000 + i }));

describe('lines', () => {
  const lines = linesOf(6);
  const bytes = Buffer.concat(lines.map(encodeLine));
  /** How many whole lines end at or before a byte. */
  const wholeBefore = (at: number): number => bytes.subarray(0, at).filter((byte) => byte === 10).length;

  test('are read as they were written', () => {
    expect(readLines(bytes)).toEqual({ lines, goodBytes: bytes.length, ending: 'whole' });
  });

  test('any words without a line break come back', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(words, words, fc.nat(), (about, text, seq) => {
        const line = { seq, atMs: 5, about, text };
        expect(readLines(encodeLine(line)).lines).toEqual([line]);
      }),
    );
  });

  test('a line break is refused', () => {
    expect(() => encodeLine({ seq: 1, atMs: 1, about: '', text: 'a\nb' })).toThrow(RangeError);
  });

  test('cut at any byte, the whole lines before it are read', () => {
    for (let at = 0; at < bytes.length; at++) {
      const read = readLines(bytes.subarray(0, at));
      expect(read.lines).toEqual(lines.slice(0, wholeBefore(at)));
      expect(read.ending).toBe(read.goodBytes === at ? 'whole' : 'torn');
    }
  });

  test('with any bit flipped, the lines before it are read and none after', () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const at = bit >> 3;
      const spoilt = Buffer.from(bytes);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << (bit & 7)), at);
      const read = readLines(spoilt);
      expect(read.lines).toEqual(lines.slice(0, wholeBefore(at)));
      expect(read.ending).not.toBe('whole');
    }
  });

  test('a gap ends them', () => {
    const gapped = Buffer.concat([lines[0]!, lines[1]!, lines[3]!].map(encodeLine));
    expect(readLines(gapped)).toMatchObject({ lines: lines.slice(0, 2), ending: 'damaged' });
  });
});

describe('a whole state', () => {
  const state = { seq: 9, atMs: 12, about: '{"title":"Ö"}', text: 'Größe\n'.repeat(500) };

  test('comes back as it was written', async () => {
    const { text, ...rest } = decodeGeneration(await encodeGeneration(state))!;
    expect({ ...rest, text: await text() }).toEqual(state);
  });

  test('is refused when cut anywhere or any byte has changed', async () => {
    const bytes = await encodeGeneration(state);
    for (let at = 0; at < bytes.length; at++) {
      const spoilt = Buffer.from(bytes);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
      expect(decodeGeneration(spoilt)).toBeNull();
      expect(decodeGeneration(bytes.subarray(0, at))).toBeNull();
    }
  });
});

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A state written at each of these moments, in this order; old ones are thinned out after each. Newest first. */
function writtenAt(momentsMs: readonly number[], before: readonly Generation[] = []): Generation[] {
  let kept = [...before];
  for (const atMs of momentsMs) {
    kept = [{ seq: (kept[0]?.seq ?? 0) + 1, atMs, bytes: 1 }, ...kept];
    const staying = keptGenerations(kept);
    kept = kept.filter((one) => staying.has(one));
  }
  return kept;
}

const startMs = Date.UTC(2026, 0, 1);
const every = (stepMs: number, forMs: number, fromMs = startMs): number[] =>
  Array.from({ length: Math.ceil(forMs / stepMs) }, (_, i) => fromMs + i * stepMs);
const daysIn = (states: readonly Generation[]): number =>
  new Set(states.map(({ atMs }) => Math.floor(atMs / dayMs))).size;

describe('states of a long time', () => {
  const nowMs = startMs + 40 * dayMs;
  const kept = writtenAt(every(10 * minuteMs, 40 * dayMs));
  const ages = kept.map(({ atMs }) => nowMs - atMs);

  test('the last ten stay', () => {
    expect(ages.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => (i + 1) * 10 * minuteMs));
  });

  test('of the last day, one an hour', () => {
    for (let hour = 2; hour < 24; hour++) {
      const within = ages.filter((age) => age > (hour - 1) * hourMs && age <= (hour + 1) * hourMs);
      expect(within.length).toBeGreaterThan(0);
    }
  });

  test('of thirty days and today, one a day, and none that is older', () => {
    expect(daysIn(kept)).toBe(31);
    expect(Math.max(...ages)).toBeLessThanOrEqual(31 * dayMs);
    expect(kept.length).toBeLessThan(10 + 25 + 31 + 1);
  });

  test('the journal is kept for a day, and across two damaged states', () => {
    const needed = journalNeededAfter(kept);
    const base = kept.find(({ seq }) => seq === needed)!;
    expect(nowMs - base.atMs).toBeGreaterThanOrEqual(dayMs);
    expect(nowMs - base.atMs).toBeLessThan(dayMs + 2 * hourMs);
    expect(journalNeededAfter(kept.slice(0, 2))).toBe(0);
  });
});

describe('a clock that is wrong', () => {
  const rightMs = startMs + 40 * dayMs;
  const before = writtenAt(every(hourMs, 40 * dayMs));
  const jumps = { 'ahead by 400 days': 400 * dayMs, 'back to 1970': -rightMs, 'back by an hour': -hourMs };

  test.each(Object.entries(jumps))('%s: one save costs no earlier state and no edit', (_name, byMs) => {
    const needed = journalNeededAfter(before);
    for (const savesThen of [0, 1, 12]) {
      const after = writtenAt([rightMs + byMs, ...every(minuteMs, savesThen * minuteMs, rightMs)], before);
      expect(daysIn(after)).toBeGreaterThanOrEqual(daysIn(before));
      expect(journalNeededAfter(after)).toBeLessThanOrEqual(needed + 6);
    }
  });

  test.each(Object.entries(jumps))(
    '%s: a day of work costs no more than a day of work does',
    (_name, byMs) => {
      const wrong = writtenAt(every(10 * minuteMs, 8 * hourMs, rightMs + byMs), before);
      const after = writtenAt(every(10 * minuteMs, 8 * hourMs, rightMs + dayMs), wrong);
      const right = after.filter(({ atMs }) => atMs >= startMs && atMs < rightMs);
      expect(daysIn(right)).toBeGreaterThanOrEqual(29);
      expect(after.length).toBeLessThan(2 * (10 + 25 + 31));
    },
  );

  test('that jumps ahead and back with each save leaves as many states as a right one, and not ever more', () => {
    const flapping = every(hourMs, 20 * hourMs, rightMs).flatMap((atMs) => [atMs, atMs + 400 * dayMs]);
    const after = writtenAt([...flapping, rightMs + dayMs], before);
    expect(daysIn(after.filter(({ atMs }) => atMs < rightMs))).toBeGreaterThanOrEqual(10);
    const years = writtenAt(
      every(hourMs, 90 * dayMs, rightMs).flatMap((atMs) => [atMs, atMs + 400 * dayMs]),
      before,
    );
    expect(years.length).toBeLessThan(3 * (10 + 25 + 31));
  });

  test('a long absence is no reason to forget', () => {
    const after = writtenAt([rightMs + 900 * dayMs], before);
    expect(daysIn(after)).toBe(daysIn(before));
    // The eleventh of the last ten goes, as with every state.
    expect(after.length).toBeGreaterThanOrEqual(before.length - 1);
  });
});
