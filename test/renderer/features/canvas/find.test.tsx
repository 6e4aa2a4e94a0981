// @vitest-environment happy-dom
// Finding on the canvas: by key or command, from one match to the next, also in what is folded.
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { matchesOf } from '../../../../renderer/features/canvas/find/matchesOf.ts';
import { CanvasTab } from '../../../../renderer/features/canvas/map/CanvasTab.tsx';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { giveRoom, page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('goal', 'G-1', { title: 'More customers come back' });
  wb.add('useCase', 'U-1', { title: 'Bought together', goals: ['G-1'] });
  wb.add('useCase', 'U-2', { title: 'Forecast of stock', goals: ['G-1'] });
  wb.add('risk', 'R-2', { title: 'Stock is wrong', useCases: ['U-2'] });
});
const field = () => page.queryByRole('textbox', { name: 'Find on the canvas' });
const selected = ({ session }: Awaited<ReturnType<typeof show>>['window']) =>
  session.getState().selection?.ids;

describe('finding', () => {
  beforeEach(giveRoom);

  it('asks for all words, in any order, in code, title and lines', () => {
    const found = (typed: string) => matchesOf(layoutCanvas(workbook), typed).map(({ key }) => key);
    expect(found('wrong STOCK')).toEqual(['risk:R-2']);
    expect(found('u-1')).toEqual(['useCase:U-1']);
    expect(found('  ')).toEqual([]);
  });

  it('marks the first match while one types, Enter goes on and round, Shift+Enter back', async () => {
    const { user, window } = await show(<CanvasTab />, workbook);
    act(() => window.session.getState().canvas?.look('foldAll'));
    act(() => page.getByRole('application', { name: 'Canvas' }).focus());
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('stock');
    expect(page.getByText('1 of 2')).toBeTruthy();
    expect(selected(window)).toEqual(['U-2']);
    await user.keyboard('{Enter}');
    expect(selected(window)).toEqual(['R-2']);
    await user.keyboard('{Enter}');
    expect(selected(window)).toEqual(['U-2']);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(selected(window)).toEqual(['R-2']);
    expect(window.session.getState().inspectorOpen).toBe(false);
  });

  it('says that nothing matches, and Escape ends it and leads back to the canvas', async () => {
    const { user, window } = await show(<CanvasTab />, workbook);
    act(() => window.session.getState().canvas?.look('find'));
    await user.type(field() as Element, 'zebra');
    expect(page.getByText('No match')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(page.getByRole('application', { name: 'Canvas' }));
  });
});
