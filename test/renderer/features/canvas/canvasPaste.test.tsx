// @vitest-environment happy-dom
// Lines pasted on a column of the canvas are items of it; commands reach the canvas while it is on screen.
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CanvasTab } from '../../../../renderer/features/canvas/map/CanvasTab.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = () =>
  build((wb) => {
    wb.add('goal', 'G-1', { title: 'Fewer late stops' });
    wb.add('placement', 'p', { subject: { kind: 'goal', id: 'G-1' }, x: 40, y: 900 });
  });

function paste(at: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  fireEvent.paste(at, { clipboardData });
}
const head = () => page.getByRole('button', { name: /^What: / });

describe('lines pasted', () => {
  it('on the head of a column are items of its leading kind, in one step', async () => {
    const { workbook: now, steps } = await show(<CanvasTab />, workbook());
    paste(head(), 'Predict late stops\n\n Route  around jams ');
    expect([...now().useCase.values()].map(({ title }) => title)).toEqual([
      'Predict late stops',
      'Route around jams',
    ]);
    expect(steps()).toHaveLength(1);
  });

  it('on nothing of any column, or where nothing may be changed, are left alone', async () => {
    const { workbook: now } = await show(<CanvasTab />, workbook());
    paste(page.getByRole('toolbar', { name: 'Canvas tools' }), 'Predict late stops');
    expect(now().useCase.size).toBe(0);
    const reading = await show(<CanvasTab />, workbook(), { isReadOnly: true });
    paste(page.getAllByRole('button', { name: /^What: / }).at(-1) as Element, 'Predict late stops');
    expect(reading.workbook().useCase.size).toBe(0);
  });
});

describe('while it is on screen', () => {
  it('all of it is arranged by a command, and no longer once it is gone', async () => {
    const { window, workbook: now, steps, again } = await show(<CanvasTab />, workbook());
    window.session.getState().canvas?.arrangeAll();
    expect(now().placement.size).toBe(0);
    expect(steps()).toHaveLength(1);
    again(<p>Elsewhere</p>);
    expect(window.session.getState().canvas).toBeNull();
  });
});
