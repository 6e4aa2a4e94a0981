// Many cells at once: what can be is written, what cannot is named, and it is the same as writing them one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, EditRefused, RoleNeeded } from '../../../../shared/edits/edit.ts';
import { performEdit } from '../../../../shared/edits/perform.ts';
import { changeFields, changePart } from '../../../../shared/edits/records.ts';
import { makeCells } from '../../../../shared/edits/table/cells.ts';
import { apply, differenceOf, invert } from '../../../../shared/changes/changes.ts';
import { build, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const six = () =>
  build((wb) => {
    for (const at of [1, 2, 3, 4, 5, 6]) wb.add('resource', `Z-${at}`, { title: `Old ${at}`, capacity: 1 });
  });
const capacity = (id: string, value: number) => changeFields('resource', id as never, { capacity: value });
const title = (id: string, value: string) => changeFields('resource', id as never, { title: value });

/** One by one, each refused by itself. */
function oneByOne(edits: readonly Edit[]) {
  const moment = testMoment();
  const refused = new Map<number, string>();
  const workbook = edits.reduce((before, edit, at) => {
    try {
      return edit.apply(before, moment);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      refused.set(at, error.message);
      return before;
    }
  }, six());
  return { workbook, refused };
}

describe('cells made together', () => {
  it('are all written where none is refused', () => {
    const { workbook, refused } = makeCells(six(), [title('Z-1', 'New'), capacity('Z-6', 4)], testMoment());
    expect([
      workbook.resource.get('Z-1' as never)?.title,
      workbook.resource.get('Z-6' as never)?.capacity,
    ]).toEqual(['New', 4]);
    expect(refused.size).toBe(0);
  });

  it('leave out only the cell that is refused, and say why', () => {
    const edits = [title('Z-1', 'New'), capacity('Z-1', -5), capacity('Z-2', 3), capacity('gone', 1)];
    const { workbook, refused } = makeCells(six(), edits, testMoment());
    const first = workbook.resource.get('Z-1' as never);
    expect([first?.title, first?.capacity]).toEqual(['New', 1]);
    expect(workbook.resource.get('Z-2' as never)?.capacity).toBe(3);
    expect([...refused.keys()]).toEqual([1, 3]);
    expect(refused.get(3)).toMatch(/no longer in the workbook/);
  });

  it('change parts in the same go, each on what the cells before it left there', () => {
    const risks = build((wb) => wb.add('risk', 'R-1', { impacts: { cost: 1, time: 1 } }));
    const mark = (part: Readonly<Record<string, number>>): Edit => ({
      ...changePart('risk', 'R-1', 'impacts', part),
      apply: () => {
        throw new Error('A part was written by itself.');
      },
    });
    const { workbook, refused } = makeCells(risks, [mark({ cost: 4 }), mark({ value: 2 })], testMoment());
    expect(refused.size).toBe(0);
    expect(workbook.risk.get('R-1' as never)?.impacts).toMatchObject({ cost: 4, time: 1, value: 2 });
  });

  it('refuse one mark of a part and keep the others', () => {
    const risks = build((wb) => wb.add('risk', 'R-1', { impacts: { cost: 1 } }));
    const mark = (part: Readonly<Record<string, number>>) => changePart('risk', 'R-1', 'impacts', part);
    const edits = [mark({ cost: 9 }), mark({ time: 3 })];
    const { workbook, refused } = makeCells(risks, edits, testMoment());
    expect([...refused.keys()]).toEqual([0]);
    expect(workbook.risk.get('R-1' as never)?.impacts).toMatchObject({ cost: 1, time: 3 });
  });

  it('take edits of another sort in their turn', () => {
    const odd: Edit = {
      label: 'Odd',
      apply: () => {
        throw new EditRefused('Not this one.');
      },
    };
    const { workbook, refused } = makeCells(
      six(),
      [capacity('Z-1', 2), odd, capacity('Z-2', 2)],
      testMoment(),
    );
    expect(workbook.resource.get('Z-2' as never)?.capacity).toBe(2);
    expect([...refused]).toEqual([[1, 'Not this one.']]);
  });

  it('ask for the role where one is needed', () => {
    const needing: Edit = {
      label: 'Sign',
      apply: () => {
        throw new RoleNeeded('Who is working?');
      },
    };
    expect(() => makeCells(six(), [needing], testMoment())).toThrow(RoleNeeded);
  });

  const someCell = fc.record({
    row: fc.integer({ min: 1, max: 7 }),
    value: fc.constantFrom(-1, 0, 2, 2.5, Number.NaN),
    isTitle: fc.boolean(),
  });

  it('end as cells made one by one do, whichever are refused', () => {
    fc.assert(
      fc.property(fc.array(someCell, { maxLength: 20 }), (cells) => {
        const edits = cells.map(({ row, value, isTitle }) =>
          isTitle ? title(`Z-${row}`, `New ${value}`) : capacity(`Z-${row}`, value),
        );
        const together = makeCells(six(), edits, testMoment());
        const alone = oneByOne(edits);
        expect([...together.refused.keys()].toSorted((a, b) => a - b)).toEqual([...alone.refused.keys()]);
        expect(together.workbook.resource).toEqual(alone.workbook.resource);
      }),
    );
  });

  it('are undone as one step, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(someCell, { minLength: 1, maxLength: 20 }), (cells) => {
        const before = six();
        const edits = cells.map(({ row, value }) => capacity(`Z-${row}`, value));
        const edit: Edit = {
          label: 'Paste',
          apply: (workbook, moment) => makeCells(workbook, edits, moment).workbook,
        };
        const after = performEdit(edit, before, testMoment());
        expect(apply(after, invert(differenceOf(before, after).changes)).resource).toEqual(before.resource);
      }),
    );
  });
});
