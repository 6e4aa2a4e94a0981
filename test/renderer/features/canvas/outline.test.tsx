// @vitest-environment happy-dom
// The outline is written like a list: type, Enter, type, Enter; lines pasted on it are as many items.
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OutlineTab } from '../../../../renderer/features/canvas/outline/OutlineTab.tsx';
import { limits } from '../../../../shared/schema/field.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const goals = (workbook: Workbook) =>
  [...workbook.goal.values()].toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ title }) => title);
const row = (name: RegExp) => page.getByRole('treeitem', { name });
const box = () => page.queryByRole<HTMLInputElement>('textbox', { name: 'Title' });

async function shown() {
  const screen = await show(
    <OutlineTab />,
    build((wb) => wb.add('goal', 'G-1', { title: 'Fewer late stops' })),
  );
  row(/G-1/).focus();
  return screen;
}

describe('naming what is new', () => {
  it('goes on with the next at Enter, and ends at Enter on nothing', async () => {
    const { user, workbook } = await shown();
    await user.keyboard('n');
    await user.keyboard('Fewer returns{Enter}Cheaper depots{Enter}{Enter}');
    expect(goals(workbook())).toEqual(['Fewer late stops', 'Fewer returns', 'Cheaper depots']);
    expect(box()).toBeNull();
    expect(document.activeElement).toBe(row(/Cheaper depots/));
  });

  it('takes back at Escape what was given no title, as if it had not been', async () => {
    const { user, workbook, steps } = await shown();
    await user.keyboard('n{Escape}');
    expect(goals(workbook())).toEqual(['Fewer late stops']);
    expect(steps()).toEqual([]);
    expect(document.activeElement).toBe(row(/G-1/));
  });

  it('of what was there already only ends at Enter', async () => {
    const { user, workbook } = await shown();
    await user.keyboard('{F2}Fewer late parcels{Enter}');
    expect(goals(workbook())).toEqual(['Fewer late parcels']);
    expect(document.activeElement).toBe(row(/G-1/));
  });

  it('never cuts a title: one that is too long stays, and says by how much', async () => {
    const { user, workbook } = await shown();
    await user.keyboard('{F2}');
    await user.paste('x'.repeat(limits.titleChars + 3));
    await user.keyboard('{Enter}');
    expect(box()?.value).toHaveLength(limits.titleChars + 3);
    expect(page.getByText(`Too long by 3 characters (limit ${limits.titleChars}).`)).toBeTruthy();
    expect(goals(workbook())).toEqual(['Fewer late stops']);
    await user.keyboard('{Backspace}{Backspace}{Backspace}{Enter}');
    expect(goals(workbook())).toEqual(['x'.repeat(limits.titleChars)]);
  });
});

describe('lines pasted', () => {
  const paste = (at: Element, text: string) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    fireEvent.paste(at, { clipboardData });
  };

  it('on an item are items of its kind, in one step, the last of them reached', async () => {
    const { workbook, steps } = await shown();
    paste(row(/G-1/), 'Fewer  returns\n\n Cheaper depots \r\n');
    expect(goals(workbook())).toEqual(['Fewer late stops', 'Fewer returns', 'Cheaper depots']);
    expect(steps()).toHaveLength(1);
    expect(document.activeElement).toBe(row(/Cheaper depots/));
  });

  it('on the head of a stage are items of its leading kind', async () => {
    const { user, workbook } = await shown();
    await user.keyboard('{ArrowLeft}{ArrowDown}{ArrowDown}');
    paste(row(/^What,/), 'Predict late stops\nRoute around jams');
    expect([...workbook().useCase.values()].map(({ title }) => title)).toEqual([
      'Predict late stops',
      'Route around jams',
    ]);
  });

  it('into a title are text', async () => {
    const { user, workbook } = await shown();
    await user.keyboard('{F2}');
    paste(box()!, 'Fewer returns\nCheaper depots');
    expect(workbook().goal.size).toBe(1);
  });

  it('are left alone where nothing can be changed', async () => {
    const { workbook } = await show(
      <OutlineTab />,
      build((wb) => wb.add('goal', 'G-1', { title: 'Fewer late stops' })),
      { isReadOnly: true },
    );
    paste(row(/G-1/), 'Fewer returns');
    expect(workbook().goal.size).toBe(1);
  });
});
