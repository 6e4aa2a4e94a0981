// The score of the mutants must be fair: each as likely to be drawn as any other, and no figure better than the run was.
import { describe, expect, test } from 'vitest';
import { keyOf, linesOf, shareOf, verdictOf } from '../../build/mutants/judged.ts';
import { mutantsOf, sampleOf } from '../../build/mutants/sample.ts';

const text = 'const a = 1;\nif (a > 1 &&\n    a < 3) {\n}\n';
const planted = (replacement: string) => ({
  fileName: 'a.ts',
  location: { start: { line: 1, column: 4 }, end: { line: 2, column: 9 } },
  replacement,
});

describe('the sample', () => {
  const all = Array.from({ length: 20 }, (_, index) => index);

  test('is the same for the same seed, another for another, and holds each at most once', () => {
    const drawn = sampleOf(all, 8, 1);
    expect(drawn).toEqual(sampleOf(all, 8, 1));
    expect(drawn).not.toEqual(sampleOf(all, 8, 2));
    expect(new Set(drawn).size).toBe(8);
  });

  test('is everything where more is asked for than there is', () => {
    expect(sampleOf(all, Infinity, 1).toSorted((a, b) => a - b)).toEqual(all);
    expect(sampleOf([], 5, 1)).toEqual([]);
  });

  test('draws each about as often as any other', () => {
    const times = all.map(() => 0);
    for (let seed = 0; seed < 1_000; seed++) for (const one of sampleOf(all, 5, seed)) times[one]! += 1;
    // 250 times each is expected; 60 off would be more than four standard deviations.
    for (const count of times) expect(Math.abs(count - 250)).toBeLessThan(60);
  });

  test('is drawn from the mutants of every file of a folder', async () => {
    const found = await mutantsOf('shared/changes');
    expect([...new Set(found.map(({ fileName }) => fileName))]).toEqual([
      'shared/changes/changes.ts',
      'shared/changes/contentHash.ts',
      'shared/changes/fingerprint.ts',
      'shared/changes/history.ts',
      'shared/changes/keptState.ts',
      'shared/changes/log.ts',
      'shared/changes/placeOfEntry.ts',
    ]);
    expect(new Set(found.map(keyOf)).size).toBe(found.length);
  });
});

describe('the score', () => {
  test('counts what was noticed and what ran out of time as found, and leaves out what was not tried', () => {
    const statuses = [
      'Killed',
      'Timeout',
      'Survived',
      'NoCoverage',
      'Ignored',
      'CompileError',
      'RuntimeError',
    ];
    expect(statuses.map(verdictOf)).toEqual([
      'found',
      'found',
      'lived',
      'unseen',
      'left out',
      'left out',
      'left out',
    ]);
  });

  test('says how sure it is: few mutants tell little, and all found is no certainty', () => {
    const of = (found: number, judged: number) => {
      const { share, low, high } = shareOf(found, judged);
      return [share, low, high].map((one) => Math.round(one * 1000) / 1000);
    };
    expect(of(85, 100)).toEqual([0.85, 0.767, 0.907]);
    expect(of(850, 1000)).toEqual([0.85, 0.827, 0.871]);
    expect(of(10, 10)).toEqual([1, 0.722, 1]);
    expect(of(0, 0)).toEqual([0, 0, 1]);
  });
});

test('a fault is shown as the lines it touches, before and after', () => {
  expect(linesOf(text, planted('true'))).toEqual({
    original: 'if (a > 1 && a < 3) {',
    mutated: 'if (true) {',
  });
  expect(linesOf(text, planted('a > 1 ||\n a < 3'))).toMatchObject({ mutated: 'if (a > 1 || a < 3) {' });
});

test('two faults are told apart by their file, their place and what is planted', () => {
  const one = planted('true');
  const elsewhere = { ...one, location: { ...one.location, start: { line: 1, column: 5 } } };
  const all = [one, planted('false'), elsewhere, { ...one, fileName: 'b.ts' }];
  expect(new Set(all.map(keyOf)).size).toBe(4);
  expect(keyOf({ ...one })).toBe(keyOf(one));
});
