// Who works on a time box, typed into a cell: by code, title or initials, with units; and who nobody is.
import { expect, test } from 'vitest';
import { readPeople, typedPeople } from '../../../shared/edits/plan/typedPeople.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('resource', 'Z-1', { title: 'Data engineer' });
  wb.add('resource', 'Z-2', { title: 'Data scientist' });
  wb.add('resource', 'Z-3', { title: 'Cloud' });
  wb.add('resource', 'Z-4', { title: 'Deep expert', archived: true });
  wb.add('resource', 'Z-5', { title: 'Site 51' });
  wb.add('resource', 'Z-6', { title: 'Store manager' });
  wb.add('resource', 'Z-7', { title: 'Sales manager' });
  wb.add('resource', 'Z-8', { title: 'Machine learning engineer (ML)' });
  wb.add('timeBox', 'T-1', {
    allocations: ['Z-1', 'Z-2', 'Z-3', 'Z-6'].map((resource, i) => ({
      resource,
      units: [1, 0.5, 2, 0.25][i] ?? 0,
    })),
  });
});
const told = (text: string) => {
  const read = readPeople(workbook, text);
  return typeof read === 'string' ? read : read.map(({ resource, units }) => `${resource} ${units}`);
};

test.each([
  ['DE 1, DS .5', ['Z-1 1', 'Z-2 0.5']],
  ['de; Z-3 2', ['Z-1 1', 'Z-3 2']],
  ['ML .5', ['Z-8 0.5']],
  ['Data scientist 50%, cloud', ['Z-2 0.5', 'Z-3 1']],
  ['DS 0,5; Site 51', ['Z-2 0.5', 'Z-5 1']],
  ['Site 51 0.2', ['Z-5 0.2']],
  ['', []],
])('“%s” is read', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['DE 1, XY 2', 'XY 2'],
  ['SM 1', 'SM 1'],
  ['Deep expert', 'Deep expert'],
])('“%s”: whom nobody is, or more than one, is told', (text, word) => {
  expect(told(text)).toBe(word);
});

test('is written in short, by code where initials mean several, and read as it was', () => {
  const box = workbook.timeBox.get('T-1' as never)!;
  expect(typedPeople(workbook, box)).toBe('DE 1, DS 0.5, Z-3 2, Z-6 0.25');
  expect(readPeople(workbook, typedPeople(workbook, box))).toEqual(box.allocations);
});
