// What is put on the wall fits the wall, whole and readable.
import { expect, test } from 'vitest';
import { slidesOf } from '../../../../renderer/features/present/slides.ts';
import { bigWorkbook } from '../../../helpers/workbooks/bigWorkbook.ts';
import { workshop as example } from '../../../helpers/workbooks/examples.ts';

const wall = { width: 1136, height: 456 };
/** Down to here a picture stands free of the page turner, in CSS pixels. */
const besideTurner = 40;

test('no picture of the plan or the risks is taller than the wall', () => {
  const pictures = slidesOf(example, wall).flatMap(({ id, picture }) =>
    picture === null ? [] : [{ id, isWhole: picture.height <= wall.height + besideTurner }],
  );
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.filter(({ isWhole }) => !isWhole)).toEqual([]);
});

test('long lists are spread over slides evenly, and nothing is left out', () => {
  const goals = slidesOf(bigWorkbook(1_000), wall).filter(({ id }) => id.startsWith('goals'));
  const counts = goals.map(({ lines }) => lines.length);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(bigWorkbook(1_000).goal.size);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  expect(Math.max(...counts) * 88).toBeLessThanOrEqual(wall.height);
});

test('kill criteria come by their day, with what is measured and who answers', () => {
  const lines = slidesOf(example, wall)
    .filter(({ id }) => id.startsWith('criteria'))
    .flatMap((slide) => slide.lines);
  expect(lines.map(({ code }) => code)).toEqual(['K-4', 'K-1', 'K-5', 'K-2', 'K-6', 'K-3']);
  expect(lines[0]?.detail).toMatch(
    /2026, Head of supply: Return to why for “Demand forecast[^”]*” unless “Stock record accuracy/,
  );
});
