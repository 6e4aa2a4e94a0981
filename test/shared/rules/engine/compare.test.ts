// Noise in the last digits of a computed number never decides; what is off by more than that does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareNumbers,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isSame,
  wholeAbove,
  wholeBelow,
} from '../../../../shared/rules/engine/compare.ts';
import { numberBeside, percentBeside } from '../../../../shared/text/format.ts';
import { fails } from '../../../../shared/rules/criterion/failingSet.ts';
import { tempoBandOf } from '../../../../shared/rules/tempo/tempo.ts';
import { sourceFiles } from '../../../helpers/sources/sourceFiles.ts';

const answers = (value: number, limit: number) => [
  isBelow(value, limit),
  isAtMost(value, limit),
  isSame(value, limit),
  isAtLeast(value, limit),
  isAbove(value, limit),
];
const below = [true, true, false, false, false];
const same = [false, true, true, true, false];
const above = [false, false, false, true, true];

/** Amounts whose sum is a limit but for noise: thirds and tenths of it, added up. */
const noisy = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 60 }))
  .map(([limit, parts]) => {
    const share = limit / parts / 10;
    return { limit, value: Array.from({ length: parts * 10 }, () => share).reduce((a, b) => a + b, 0) };
  });

describe('a number held against a limit', () => {
  test('is the limit when a sum has only added noise to it', () => {
    fc.assert(
      fc.property(noisy, fc.boolean(), ({ limit, value }, isNegative) => {
        const sign = isNegative ? -1 : 1;
        expect(answers(sign * value, sign * limit)).toEqual(same);
      }),
      { numRuns: 1_000 },
    );
  });

  test('boundary: a billionth of the limit is noise, two are not; against 0 nothing is', () => {
    expect(answers(1 + 0.9e-9, 1)).toEqual(same);
    expect(answers(1 + 2e-9, 1)).toEqual(above);
    expect(answers(1 - 2e-9, 1)).toEqual(below);
    expect(answers(1e-300, 0)).toEqual(above);
    expect(answers(-1e-300, 0)).toEqual(below);
    expect(answers(0, 0)).toEqual(same);
  });

  test('holds nothing against what is no number, and infinity against all that are', () => {
    expect(answers(1, Number.NaN)).toEqual([false, false, false, false, false]);
    expect(answers(Infinity, 5)).toEqual(above);
    expect(answers(5, Infinity)).toEqual(below);
  });

  test('exactly one of below, same and above is so', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect([isBelow(a, b), isSame(a, b), isAbove(a, b)].filter(Boolean)).toHaveLength(1);
        expect(Math.sign(compareNumbers(a, b))).toBe(isBelow(a, b) ? -1 : isAbove(a, b) ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('rounds to whole numbers as if there were no noise', () => {
    fc.assert(
      fc.property(noisy, ({ limit, value }) => {
        expect([wholeBelow(value), wholeAbove(value)]).toEqual([limit, limit]);
        expect([wholeBelow(value + 0.5), wholeAbove(value + 0.5)]).toEqual([limit, limit + 1]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is exactly at its limit counts as the words say', () => {
  const terms = (comparator: '<' | '<=' | '=' | '!=' | '>=' | '>', value: number) =>
    ({ form: 'stopsIf', comparator, value, valueTo: null }) as const;
  test('in the state of a kill criterion, whatever its comparator', () => {
    fc.assert(
      fc.property(noisy, ({ limit, value }) => {
        const holds = (['<', '<=', '=', '!=', '>=', '>'] as const).map((comparator) =>
          fails(terms(comparator, limit), value),
        );
        expect(holds).toEqual([false, true, true, false, true, false]);
        const between = (from: number, to: number) =>
          fails({ form: 'stopsIf', comparator: 'between', value: from, valueTo: to }, value);
        expect([between(limit, limit + 1), between(limit - 1, limit)]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  test('in the bands of tempo', () => {
    for (const [limit, band] of [
      [40, 'slow'],
      [60, 'steady'],
      [80, 'fast'],
    ] as const)
      expect([tempoBandOf(limit - limit * 1e-12), tempoBandOf(limit)]).toEqual([band, band]);
  });
});

test('no rule, section or screen holds a computed number against one of these limits by itself', () => {
  const limits =
    'goRatio|minRatio|budget|sliceCostShare|coverageTarget|weakScore|halfScore|ready|readyFrom|raisedTo|' +
    'decisiveIndex|twoStoriesFrom|lateShare|smallShare|enoughAnswers|significance|floor|bound|capacity|released';
  const raw = new RegExp(`[^=<>]([<>]=?) (?:${limits})\\b`, 'u');
  const found = sourceFiles(['shared/rules', 'shared/layout', 'renderer/features']).flatMap(
    ({ path, text }) =>
      text
        .split('\n')
        .filter((line) => raw.test(line) && !line.trim().startsWith('//') && !line.includes('=> '))
        .map((line) => `${path}: ${line.trim()}`),
  );
  // Load and capacity are whole numbers of parts, see capacity.ts.
  expect(found.filter((line) => !line.startsWith('shared/rules/plan/capacity.ts'))).toEqual([]);
});

test('a figure stands beside its limit with decimals enough to be told from it, but never for noise', () => {
  expect(numberBeside(1.4, 1.5)).toBe('1.4');
  expect(numberBeside(1.4996, 1.5)).toBe('1.4996');
  expect(numberBeside(1.5 - 1e-12, 1.5)).toBe('1.5');
  expect(percentBeside(0.40004, 0.4)).toBe('40.004%');
  expect(percentBeside(0.5, 0.4)).toBe('50%');
});
