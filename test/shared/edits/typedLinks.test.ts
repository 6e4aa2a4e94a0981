// What a time box waits for, typed into a cell: every kind, lags and leads, and what is no link.
import { describe, expect, test } from 'vitest';
import { readLinks, typedLinks } from '../../../shared/edits/plan/typedLinks.ts';
import { linkKinds } from '../../../shared/schema/timeBox.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('calendar', 'calendar', { workingWeekdays: [1, 2, 3, 4] });
  for (const code of ['T-1', 'T-3', 'T-4', 'T-12']) wb.add('timeBox', code);
  wb.add('timeBox', 'T-9', {
    predecessors: linkKinds.flatMap((kind, i) => ({
      timeBox: ['T-1', 'T-3', 'T-4', 'T-12'][i] ?? '',
      kind,
      lagWD: i - 1,
    })),
  });
});
const told = (text: string) => {
  const read = readLinks(workbook, text);
  return typeof read === 'string'
    ? read
    : read.map(({ timeBox, kind, lagWD }) => `${timeBox} ${kind} ${lagWD}`);
};

test.each([
  ['T-3', ['T-3 finishStart 0']],
  ['T-3+2', ['T-3 finishStart 2']],
  ['T-3SS+1', ['T-3 startStart 1']],
  ['T-4FF-1d', ['T-4 finishFinish -1']],
  ['t3, T12 sf +2 days', ['T-3 finishStart 0', 'T-12 startFinish 2']],
  ['3FS+1w;4', ['T-3 finishStart 4', 'T-4 finishStart 0']],
  ['T-3EA+2 Tage, 4AA', ['T-3 finishStart 2', 'T-4 startStart 0']],
  ['T-3EE-1, T-4AE', ['T-3 finishFinish -1', 'T-4 startFinish 0']],
  ['T-1 T-3−2wd', ['T-1 finishStart 0', 'T-3 finishStart -2']],
  ['', []],
])('“%s” is read', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['T-7', 'T-7'],
  ['T-1, T-3XX', 'T-3XX'],
  ['T-1+', 'T-1+'],
  ['T-1, soon', 'soon'],
  ['T-1+2x', 'T-1+2x'],
])('“%s”: the word that is no link is told', (text, word) => {
  expect(told(text)).toBe(word);
});

describe('what a box waits for', () => {
  test('is written in short and read as it was', () => {
    const box = workbook.timeBox.get('T-9' as never)!;
    expect(typedLinks(workbook, box)).toBe('T-1-1, T-3SS, T-4FF+1, T-12SF+2');
    expect(readLinks(workbook, typedLinks(workbook, box))).toEqual(box.predecessors);
  });
});
