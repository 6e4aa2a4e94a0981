// What is typed into a cell and what becomes of it: three points, lists, links, yes and no.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellOf } from '../../../../renderer/records/grid/cells/cellOf.ts';
import { parseRangeText } from '../../../../renderer/records/grid/cells/rangeCell.ts';
import type { RangeValue } from '../../../../renderer/ui/fields/values/range.ts';
import { parseMoney } from '../../../../renderer/ui/fields/values/money.ts';
import { type FieldName, fieldOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('goal', 'G-1', { title: 'Fewer late stops' });
  wb.add('goal', 'G-2', { title: 'Less waste, sooner' });
  wb.add('goal', 'G-3', { title: 'Put away', archived: true });
  wb.add('risk', 'R-1', { title: 'Thin data' });
});

function cell<K extends Kind>(kind: K, field: FieldName<K>) {
  const made = cellOf(fieldOf(kind, field), { workbook, currency: 'EUR' });
  if (!made?.parse) throw new Error(`${field} cannot be typed.`);
  const { parse } = made;
  return {
    ...made,
    typed: (text: string, before: unknown = null) => {
      const read = parse(text, before);
      return read.ok ? read.value : read.sentence;
    },
  };
}

const euros = (text: string) => parseMoney(text, 'EUR');
const range = (low: number, likely: number, high: number, shape: RangeValue['shape'] = 'pert') => ({
  low,
  likely,
  high,
  shape,
});

describe('three points in one cell', () => {
  const { typed, print } = cell('risk', 'cost');

  it.each([
    ['20k/40k/90k', range(20_000_00, 40_000_00, 90_000_00)],
    ['20k / 40k / 90k', range(20_000_00, 40_000_00, 90_000_00)],
    ['20–40–90', range(20_00, 40_00, 90_00)],
    ['20k 40k 90k', range(20_000_00, 40_000_00, 90_000_00)],
    ['1/2/3 triangular', range(1_00, 2_00, 3_00, 'triangular')],
    ['40k', range(40_000_00, 40_000_00, 40_000_00, 'fixed')],
    ['', null],
  ])('%s', (text, value) => expect(typed(text)).toEqual(value));

  it('moves the likely one when one number is typed, and the others only where it crosses them', () => {
    const before = range(10_00, 20_00, 30_00, 'triangular');
    expect(typed('25', before)).toEqual(range(10_00, 25_00, 30_00, 'triangular'));
    expect(typed('50', before)).toEqual(range(10_00, 50_00, 50_00, 'triangular'));
    expect(typed('50 fixed', before)).toEqual(range(50_00, 50_00, 50_00, 'fixed'));
  });

  it('keeps the shape of a spread that is typed over', () => {
    expect(typed('1/2/3', range(1, 2, 3, 'triangular'))).toEqual(range(1_00, 2_00, 3_00, 'triangular'));
    expect(typed('1/2/3', range(2, 2, 2, 'fixed'))).toEqual(range(1_00, 2_00, 3_00));
  });

  it('makes up no third number, and says which is missing or out of order', () => {
    expect(typed('20/90')).toBe('Still missing: high.');
    expect(typed('90/40/20')).toBe('Low is above likely. Low ≤ likely ≤ high.');
    expect(typed('a/40/90')).toMatch(/^Low: /);
    expect(typed('1/2/3/4')).toMatch(/^High: /);
  });

  test('what is printed is read back as the same', () => {
    const point = fc.integer({ min: -1e10, max: 1e10 });
    const spread = fc
      .tuple(point, point, point, fc.constantFrom('pert' as const, 'triangular' as const))
      .map(([a, b, c, shape]) => {
        const [low = 0, likely = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y);
        return range(low, likely, high, shape);
      });
    const fixed = point.map((likely) => range(likely, likely, likely, 'fixed'));
    fc.assert(
      fc.property(fc.oneof(spread, fixed), (value) => {
        expect(parseRangeText(print(value), null, euros)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('links', () => {
  it('finds several by code or title, and names the first it does not know', () => {
    const { typed, print, lock } = cell('useCase', 'goals');
    expect(typed('g1, Less waste, sooner')).toBe('“Less waste” names no goal.');
    expect(typed('g1; G-2')).toEqual(['G-1', 'G-2']);
    expect(typed('Less waste, sooner')).toEqual(['G-2']);
    expect(typed('G-1 Fewer late stops, G-1')).toEqual(['G-1']);
    expect(typed('')).toEqual([]);
    expect(print(['G-1', 'G-3'])).toBe('G-1, G-3');
    expect(lock?.(['G-1', 'G-3'])).toBeNull();
  });

  it('offers what is in use, and what is linked though it is archived', () => {
    const { options, typed } = cell('goal', 'parentGoal');
    expect(options?.(null).map(({ value }) => value)).toEqual(['G-1', 'G-2']);
    expect(options?.('G-3').map(({ label }) => label)).toContain('G-3 Put away');
    expect(typed('G-2')).toBe('G-2');
    expect(typed('fewer late stops')).toBe('G-1');
    expect(typed('G-9')).toBe('“G-9” names no goal.');
  });

  it('leads to any kind by its code', () => {
    const { typed, print } = cell('assumption', 'about');
    expect(typed('r-1, G-2')).toEqual([
      { kind: 'risk', id: 'R-1' },
      { kind: 'goal', id: 'G-2' },
    ]);
    expect(print([{ kind: 'risk', id: 'R-1' }])).toBe('R-1');
    expect(typed('Z-9')).toBe('“Z-9” names no record.');
  });
});

describe('lists of words', () => {
  it('keeps each line once, and leaves one that holds the sign between them to the inspector', () => {
    const { typed, lock } = cell('slice', 'components');
    expect(typed(' Export; import;export ;; ')).toEqual(['Export', 'import']);
    expect(lock?.(['a; b'])).toMatch(/inspector/);
    expect(typed('x'.repeat(121))).toBe('Too long by 1 character (limit 120).');
  });

  it('takes flags as they are read, in their own order', () => {
    const { typed, print } = cell('techItem', 'flags');
    expect(typed('Locked in, redundant')).toEqual(['redundant', 'lockedIn']);
    expect(print(['redundant', 'lockedIn'])).toBe('Redundant; Locked in');
    expect(typed('shiny')).toMatch(/^“shiny” is not a choice of/);
  });
});

test('yes and no, shares, and what must not be empty', () => {
  expect(cell('slice', 'ownRelease').typed('no')).toBe(false);
  expect(cell('assumption', 'confidence').typed('35 %')).toBe(0.35);
  expect(cell('assumption', 'confidence').print(0.35)).toBe('35%');
  expect(cell('goal', 'title').typed(' ')).toBe('Title must not be empty.');
  expect(cell('goal', 'state').typed('')).toBe('State must not be empty.');
  expect(cell('goal', 'driver').typed('')).toBeNull();
  expect(cell('reading', 'value').typed('')).toBe('A number is needed here.');
});
