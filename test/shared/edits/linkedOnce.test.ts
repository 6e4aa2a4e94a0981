// What stands in a list of links stands there once.
import { describe, expect, it } from 'vitest';
import { EditRefused } from '../../../shared/edits/edit.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const plan = build((wb) => {
  wb.add('resource', 'Z-1', { title: 'Engineer' });
  for (const code of ['T-1', 'T-2']) wb.add('timeBox', code);
});
const change = (fields: object) =>
  performEdit(changeFields('timeBox', 'T-2', fields), plan, testMoment(), plan);

describe('a list of links', () => {
  it('refuses a resource that works on the box already', () => {
    const one = { resource: 'Z-1', units: 1 };
    expect(() => change({ allocations: [one, { ...one, units: 2 }] })).toThrow(EditRefused);
    expect(() => change({ allocations: [one, one] })).toThrow(/Z-1 stands in this list already/);
    expect(change({ allocations: [one] }).timeBox.get('T-2' as never)?.allocations).toEqual([one]);
  });

  it('refuses a box that is waited for already', () => {
    const one = { timeBox: 'T-1', lagWD: 0 };
    expect(() => change({ predecessors: [one, { ...one, lagWD: 3 }] })).toThrow(/T-1 stands in this list/);
  });
});
