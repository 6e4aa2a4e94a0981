// A time box typed in one line: what is understood, what is refused, and what it makes.
import { describe, expect, it } from 'vitest';
import { addBoxLines, readBoxLine } from '../../../shared/edits/plan/boxLine.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('slice', 'S-1');
  wb.add('slice', 'S-2');
  wb.add('resource', 'Z-1', { title: 'Data engineer' });
  wb.add('timeBox', 'T-1');
});
const read = (line: string) => readBoxLine(workbook, line);
const added = (...lines: readonly string[]): Workbook => addBoxLines(lines).apply(workbook, testMoment());
const boxCalled = (so: Workbook, title: string) =>
  [...so.timeBox.values()].find((box) => box.title === title);

describe('a time box in one line', () => {
  it('is a title alone where no three numbers stand behind it', () => {
    for (const title of ['Look at the data', 'Work with bakers after launch', 'Two of 3/4 shops', 'In S-1'])
      expect(read(title)).toEqual({ title, fields: {}, newPeople: [] });
  });

  it('has its length, sorted, behind the title', () => {
    expect(read('Pilot 8/10/15')).toMatchObject({
      title: 'Pilot',
      fields: { duration: { low: 8, likely: 10, high: 15, shape: 'pert' } },
    });
    expect(read('Pilot 2,5 / 1 / 4 wd')).toMatchObject({
      fields: { duration: { low: 1, likely: 2.5, high: 4 } },
    });
  });

  it('has its clauses in any order, and the question last', () => {
    expect(
      read(
        'Pilot 8/10/15 after T-1+2 limit 15 with DE .5, Test van 2 in s-2 asks Do they go with it after lunch?',
      ),
    ).toMatchObject({
      title: 'Pilot',
      fields: {
        limitWD: 15,
        slice: 'S-2',
        predecessors: [{ timeBox: 'T-1', lagWD: 2, kind: 'finishStart' }],
        allocations: [{ resource: 'Z-1', units: 0.5 }],
        exitQuestion: 'Do they go with it after lunch?',
      },
      newPeople: [{ title: 'Test van', units: 2 }],
    });
  });

  it.each([
    ['Pilot 8/10/15 soon', 'soon'],
    ['Pilot 8/10/15 after lunch', 'after lunch'],
    ['Pilot 8/10/15 limit none', 'limit none'],
    ['Pilot 8/10/15 in S-9', 'in S-9'],
    ['Pilot 8/10/15 with', 'with'],
  ])('%s: names what it does not understand', (line, part) => {
    expect(read(line)).toBe(part);
  });

  it('makes the box and who is not there yet, several lines in one step', () => {
    const so = added('Look 3/5/8 with DE, Sara', 'Try 5/8/13 after T-2 with Sara .5');
    expect([...so.resource.values()].map(({ title }) => title)).toEqual(['Data engineer', 'Sara']);
    const sara = [...so.resource.values()].at(-1)?.id;
    expect(boxCalled(so, 'Look')?.allocations).toEqual([
      { resource: 'Z-1', units: 1 },
      { resource: sara, units: 1 },
    ]);
    expect(boxCalled(so, 'Try')).toMatchObject({
      predecessors: [{ timeBox: boxCalled(so, 'Look')?.id }],
      allocations: [{ resource: sara, units: 0.5 }],
    });
  });

  it('adds nothing where a line is not understood', () => {
    expect(() => added('Look 3/5/8', 'Try 5/8/13 some day')).toThrow('“some day” is not understood.');
  });

  it('says which slice or box there is none of', () => {
    expect(() => added('Try 5/8/13 in S-9')).toThrow('There is no S-9 here.');
    expect(() => added('Look 3/5/8', 'Try 5/8/13 after t-77')).toThrow('There is no T-77 here.');
    expect(() => added('Try 5/8/13 with Ann in the end')).toThrow('“in the end” is not understood.');
  });
});
