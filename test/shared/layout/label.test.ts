// Texts packed into rows, and the key below a picture: nothing touches, nothing is wider than its room.
import { expect, test } from 'vitest';
import { cutTo, firstFreeRow, keyLines, type Stretch } from '../../../shared/layout/label.ts';
import { textWidth } from '../../../shared/text/measureText.ts';

const at = (start: number, end: number): Stretch => ({ start, end });

test('a stretch takes the first row where the gap is kept on both sides; the gap itself is enough', () => {
  const rowOf = (wanted: Stretch): number => firstFreeRow([[at(100, 200)]], wanted, 10);
  expect([rowOf(at(0, 90)), rowOf(at(0, 91))]).toEqual([0, 1]);
  expect([rowOf(at(210, 300)), rowOf(at(209, 300))]).toEqual([0, 1]);
  expect(rowOf(at(120, 130))).toBe(1);
});

test('rows fill in the order in which stretches come, from the least row asked for', () => {
  const rows: Stretch[][] = [];
  expect([at(0, 50), at(20, 70), at(60, 90)].map((one) => firstFreeRow(rows, one, 10))).toEqual([0, 1, 0]);
  expect(rows).toEqual([[at(0, 50), at(60, 90)], [at(20, 70)]]);
  expect(firstFreeRow(rows, at(200, 210), 10, 1)).toBe(1);
});

test('a text is cut to one line that fits', () => {
  expect(cutTo('Short', 100, 10)).toBe('Short');
  const cut = cutTo('A long title\nof two lines', 60, 10);
  expect(cut).toMatch(/^A long.*…$/);
  expect(textWidth(cut, 10, 'regular')).toBeLessThanOrEqual(60);
});

test('the key breaks before an entry that would leave its width, and says how high it is', () => {
  const places: [number, number][] = [];
  const entry = (text: string) => ({
    text,
    signWidth: 10,
    sign: (x: number, middle: number) => {
      places.push([x, middle]);
      return [];
    },
  });
  const taken = 15 + textWidth('Late', 10, 'regular');
  const key = (width: number, count: number) => {
    places.length = 0;
    const { height, marks } = keyLines(
      Array.from({ length: count }, () => entry('Late')),
      { x: 5, y: 100, width, size: 10 },
    );
    expect(marks).toHaveLength(count);
    return { height, places: places.map(([x, middle]) => [x, middle]) };
  };
  const two = [
    [5, 109.5],
    [5 + taken + 16, 109.5],
  ];
  expect(key(2 * taken + 16, 2)).toEqual({ height: 19, places: two });
  expect(key(2 * taken + 15.9, 2)).toEqual({
    height: 38,
    places: [
      [5, 109.5],
      [5, 128.5],
    ],
  });
  expect(key(1, 1)).toEqual({ height: 19, places: [[5, 109.5]] });
  expect(key(100, 0)).toEqual({ height: 0, places: [] });
});
