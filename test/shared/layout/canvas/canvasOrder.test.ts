// The order of cards is that of the question asked, whatever was asked before.
import { expect, test } from 'vitest';
import { type Column, orderColumns } from '../../../../shared/layout/canvas/canvasOrder.ts';

const card = (key: string, height: number, ...linked: string[]) => ({ key, height, linked });
const keys = (columns: readonly Column[]) => columns.map((column) => column.map(({ key }) => key).join(''));

const asked: readonly Column[] = [
  [card('a', 100, 'z'), card('b', 10, 'y'), card('c', 10, 'x')],
  [card('x', 10, 'c'), card('y', 100, 'b'), card('z', 10, 'a')],
];

test('linked cards stand at one height', () => {
  expect(keys(orderColumns(asked, 10, [1, 1]))).toEqual(['abc', 'zyx']);
});

test('fewer columns than were asked before are ordered by themselves', () => {
  orderColumns(asked, 10, [1, 1]);
  expect(orderColumns(asked.slice(0, 1), 10, [1])).toHaveLength(1);
});

test('another gap or other lanes are another question', () => {
  const before = orderColumns(asked, 10, [1, 1]);
  expect(orderColumns(asked, 10, [1, 1])).toBe(before);
  expect(orderColumns(asked, 11, [1, 1])).not.toBe(before);
  expect(orderColumns(asked, 11, [1, 2])).not.toBe(before);
});
