// SLC-03: what keeps a slice whose work is done from counting as released.
import { describe, expect, test } from 'vitest';
import { releaseRules } from '../../../../shared/rules/slice/released.ts';
import { stateOf } from '../../../../shared/rules/state/stateOf.ts';
import { releasesPer60WD } from '../../../../shared/rules/tempo/tempoMeasures.ts';
import type { Slice } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type PlainFields } from '../../../helpers/workbooks/workbooks.ts';

describe('SLC-03 unanswered end', () => {
  const done = { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-13' } as const;
  const asked = { ...done, exitQuestion: 'Do they swap?' } as const;
  const two = (first: PlainFields<'timeBox'>, second: PlainFields<'timeBox'>) =>
    build((wb) => {
      wb.add('facts', 'facts', { asOf: '2026-01-14' });
      wb.add('slice', 'S-1');
      wb.add('timeBox', 'T-1', { slice: 'S-1', ...first });
      wb.add('timeBox', 'T-2', { slice: 'S-1', ...second });
    });
  const told = (workbook: Workbook) => brief(findingsOf(releaseRules, 'SLC-03', workbook));
  const stateOfSlice = (workbook: Workbook) =>
    stateOf(workbook, 'slice', [...workbook.slice.values()][0] as Slice)?.word;

  test('fires once all boxes are done and one has no answer; blanks are none', () => {
    expect(told(two(asked, { ...asked, exitAnswer: 'Yes' }))).toEqual(['error S-1 T-1']);
    expect(told(two({ ...asked, exitAnswer: ' ' }, asked))).toEqual(['error S-1 T-1 T-2']);
  });
  test('is silent while work goes on, when all is answered, and without questions', () => {
    expect(told(two(asked, {}))).toEqual([]);
    expect(told(two({ ...asked, exitAnswer: 'Yes' }, { ...asked, exitAnswer: 'No' }))).toEqual([]);
    expect(told(two(done, done))).toEqual([]);
  });
  test('a slice is released only with its answers', () => {
    expect(stateOfSlice(two({}, {}))).toBe('planned');
    expect(stateOfSlice(two(asked, {}))).toBe('running');
    expect(stateOfSlice(two(asked, done))).toBe('waits for its answer');
    expect(stateOfSlice(two({ ...asked, exitAnswer: 'Yes' }, done))).toBe('released');
  });
  test('is not counted among the releases until then', () => {
    const released = (workbook: Workbook) =>
      releasesPer60WD(workbook).inputs.filter(({ code }) => code !== null);
    expect(released(two(asked, done))).toEqual([]);
    expect(released(two({ ...asked, exitAnswer: 'Yes' }, done))).toHaveLength(1);
  });
});
