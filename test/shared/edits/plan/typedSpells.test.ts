// Absences and other work typed into a cell: read as they are written, and written as they are read.
import { expect, test } from 'vitest';
import {
  readAbsences,
  readOtherWork,
  typedAbsences,
  typedOtherWork,
} from '../../../../shared/edits/plan/typedSpells.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => wb.add('facts', 'facts', { asOf: '2026-01-12' }));
const absences = [
  { from: '2026-03-02', to: '2026-03-06' },
  { from: '2026-04-01', to: '2026-04-01' },
];
const otherWork = [
  { from: '2026-03-02', to: '2026-03-06', units: 0.5, label: 'Project Alpha' },
  { from: '2026-04-01', to: '2026-04-01', units: 1, label: '' },
];

test.each([
  ['2026-03-02 – 2026-03-06; 2026-04-01', absences],
  ['2 Mar to 6 Mar; 1 Apr', absences],
  ['02.03.2026 - 06.03.2026;1.4.', absences],
  ['', []],
  ['2026-03-02; holiday', 'holiday'],
  ['2026-03-06 – 2026-03-02', '2026-03-06 – 2026-03-02'],
  ['2026-03-02 away', '2026-03-02 away'],
])('absences “%s”', (text, found) => {
  expect(readAbsences(workbook, text)).toEqual(found);
});

test.each([
  ['2026-03-02 – 2026-03-06 0.5 Project Alpha; 2026-04-01', otherWork],
  ['2 Mar – 6 Mar 50% Project Alpha; 1 April 1', otherWork],
  ['2026-04-01 Project Beta', [{ ...otherWork[1], label: 'Project Beta' }]],
  ['Project Alpha', 'Project Alpha'],
])('other work “%s”', (text, found) => {
  expect(readOtherWork(workbook, text)).toEqual(found);
});

test('what is written is read as it was', () => {
  expect(readAbsences(workbook, typedAbsences({ absences }))).toEqual(absences);
  expect(readOtherWork(workbook, typedOtherWork({ otherWork }))).toEqual(otherWork);
});
