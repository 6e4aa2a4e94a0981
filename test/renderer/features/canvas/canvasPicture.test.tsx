// @vitest-environment happy-dom
// The canvas as it is looked at: bands that fold, a trail that is lit, a filter, and finding.
import { act, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CanvasTab } from '../../../../renderer/features/canvas/map/CanvasTab.tsx';
import { bandsThatMatter, foldedToFit } from '../../../../renderer/features/canvas/map/look/foldToFit.ts';
import { keptBy } from '../../../../renderer/features/canvas/map/look/canvasFilter.ts';
import { matchesOf } from '../../../../renderer/features/canvas/map/look/FindTools.tsx';
import { litBy } from '../../../../renderer/features/canvas/map/look/useTrail.ts';
import { sideOf } from '../../../../renderer/features/canvas/map/bands/EdgeButtons.tsx';
import { noCanvasFilter } from '../../../../renderer/store/sessionStore.ts';
import { layoutCanvas } from '../../../../shared/layout/canvas/canvas.ts';
import { wholeCanvas } from '../../../../shared/layout/canvas/canvasContent.ts';
import { giveRoom, page, show } from '../../../helpers/browser/screen.tsx';
import { workshop } from '../../../helpers/workbooks/examples.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const threads = build((wb) => {
  wb.add('role', 'O-1', { title: 'Head of shops' });
  wb.add('goal', 'G-1', { title: 'More customers come back', ownerRole: 'O-1' });
  wb.add('goal', 'G-2', { title: 'Fewer lost sales' });
  wb.add('useCase', 'U-1', { title: 'Bought together', goals: ['G-1'] });
  wb.add('useCase', 'U-2', { title: 'Forecast of stock', goals: ['G-2'] });
  wb.add('risk', 'R-1', { title: 'History is short', useCases: ['U-1'] });
  wb.add('risk', 'R-2', { title: 'Stock is wrong', useCases: ['U-2'] });
});
const whole = layoutCanvas(threads);
const canvas = () => page.getByRole('application', { name: 'Canvas' });
const said = () =>
  [...document.querySelectorAll('[aria-live="polite"] p')].map((line) => line.textContent).join('');
const foldButtons = () => page.getAllByRole('button', { name: /^(Fold|Unfold) (?!all|what)/ });

describe('on screen', () => {
  beforeEach(giveRoom);

  it('each band has a button that folds it, and says so', async () => {
    const { user, window } = await show(<CanvasTab />, threads);
    await user.click(page.getByRole('button', { name: 'Fold U-1 Bought together' }));
    expect([...window.session.getState().canvasLook.folded]).toEqual(['useCase:U-1']);
    const button = page.getByRole('button', { name: 'Unfold U-1 Bought together' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(button.textContent).toContain('1 risk');
    await waitFor(() => expect(said()).toContain('U-1 Bought together folded.'));
    await user.click(button);
    expect(window.session.getState().canvasLook.folded.size).toBe(0);
  });

  it('all are folded and unfolded by the tools, and by commands', async () => {
    const { user, window } = await show(<CanvasTab />, threads);
    await user.click(page.getByRole('button', { name: 'Fold all' }));
    expect(foldButtons().map((button) => button.getAttribute('aria-expanded'))).toEqual([
      'false',
      'false',
      'false',
    ]);
    act(() => window.session.getState().canvas?.ask('unfoldAll'));
    expect(foldButtons().map((button) => button.getAttribute('aria-expanded'))).toEqual([
      'true',
      'true',
      'true',
    ]);
  });

  it('W says what an item stands on, D what depends on it, F folds its thread', async () => {
    const { user, window } = await show(<CanvasTab />, threads);
    act(() => window.session.getState().select('useCase', ['U-1']));
    act(() => canvas().focus());
    await user.keyboard('w');
    await waitFor(() => expect(said()).toContain('U-1 stands on 1 item.'));
    await user.keyboard('d');
    await waitFor(() => expect(said()).toContain('1 item depends on U-1.'));
    await user.keyboard('f');
    expect([...window.session.getState().canvasLook.folded]).toEqual(['useCase:U-1']);
  });

  it('finding shows how many there are, goes from one to the next and unfolds what it finds', async () => {
    const { user, window } = await show(<CanvasTab />, threads);
    await user.click(page.getByRole('button', { name: 'Fold all' }));
    act(() => canvas().focus());
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('stock');
    expect(page.getByRole('status').textContent).toBe('1 of 2');
    expect(window.session.getState().selection).toEqual({ kind: 'useCase', ids: ['U-2'] });
    await user.keyboard('{Enter}');
    expect(window.session.getState().selection).toEqual({ kind: 'risk', ids: ['R-2'] });
    expect(window.session.getState().canvasLook.folded.has('useCase:U-2')).toBe(false);
    await user.keyboard('{Escape}');
    expect(page.queryByRole('search')).toBeNull();
  });

  it('a filter says how much passes, and is cleared', async () => {
    const { user, window } = await show(<CanvasTab />, threads);
    act(() => window.session.getState().lookAtCanvas({ filter: { ...noCanvasFilter, goal: 'G-2' } }));
    expect(page.getByRole('status').textContent).toBe('3 of 6 items');
    expect(foldButtons().map((button) => button.getAttribute('aria-label'))).toEqual([
      'Fold U-2 Forecast of stock',
    ]);
    await user.click(page.getByRole('button', { name: 'Clear filter' }));
    expect(foldButtons()).toHaveLength(3);
  });
});

describe('what is lit', () => {
  it('is the trail both ways, or one of them', () => {
    const lit = (way: 'both' | 'up' | 'down') =>
      [...(litBy(threads, whole, new Set(['useCase:U-1']), way) ?? [])].toSorted();
    expect(lit('both')).toEqual(['goal:G-1', 'risk:R-1', 'useCase:U-1']);
    expect(lit('up')).toEqual(['goal:G-1', 'useCase:U-1']);
    expect(lit('down')).toEqual(['risk:R-1', 'useCase:U-1']);
    expect(litBy(threads, whole, new Set(), 'both')).toBeNull();
  });

  it('and outside the window is counted at the edge it lies behind', () => {
    const item = whole.byKey.get('risk:R-2')!;
    const window = (x: number, y: number) => ({ transform: [x, y, 1] as const, width: 800, height: 600 });
    const at = (x: number, y: number) =>
      sideOf(item, { ...window(x - item.x, y - item.y), transform: [x - item.x, y - item.y, 1] });
    expect([at(10, 10), at(10, 601), at(10, -item.height - 1), at(-item.width - 1, 10), at(801, 10)]).toEqual(
      [null, 'below', 'above', 'left', 'right'],
    );
  });
});

describe('the filter', () => {
  const passing = (filter: Partial<typeof noCanvasFilter>) => [
    ...(keptBy(threads, whole, { ...noCanvasFilter, ...filter })?.passing ?? []),
  ];
  it('asks for a goal with all that hangs on it, an owner, a level, a state', () => {
    expect(passing({ goal: 'G-1' })).toEqual(['goal:G-1', 'useCase:U-1', 'risk:R-1']);
    expect(passing({ owner: 'O-1' })).toEqual(['goal:G-1']);
    expect(passing({ level: 'high' })).toEqual([]);
    expect(keptBy(threads, whole, noCanvasFilter)).toBeNull();
  });
  it('keeps the goal and the use case of a band in which something passes', () => {
    const kept = keptBy(workshop, layoutCanvas(workshop), { ...noCanvasFilter, level: 'high' });
    const bands = layoutCanvas(workshop, { folded: new Set(), keep: kept!.keep }).bands;
    expect(kept!.passing.size).toBeGreaterThan(0);
    for (const { lead } of bands.filter(({ kind }) => kind === 'useCase'))
      expect(kept!.keep.has(`useCase:${lead!.id}`)).toBe(true);
  });
});

describe('folding', () => {
  it('to fit leaves as much unfolded as there is room for, and what matters last', () => {
    const all = layoutCanvas(workshop);
    const height = Math.round(all.bounds.height / 2);
    const lead = all.bands.find(({ kind }) => kind === 'useCase')!.id;
    const matters = bandsThatMatter(workshop, all, new Set([lead]));
    expect(matters.has(lead)).toBe(true);
    const folded = foldedToFit(workshop, wholeCanvas, height, matters);
    const after = layoutCanvas(workshop, { ...wholeCanvas, folded });
    expect(after.bounds.height).toBeLessThanOrEqual(height);
    expect(folded.size).toBeGreaterThan(0);
    expect(foldedToFit(workshop, wholeCanvas, all.bounds.height, matters).size).toBe(0);
  });
});

describe('finding', () => {
  it('asks for all words, in any order, in code, title and lines', () => {
    expect(matchesOf(whole, 'wrong STOCK').map(({ key }) => key)).toEqual(['risk:R-2']);
    expect(matchesOf(whole, 'u-1').map(({ key }) => key)).toEqual(['useCase:U-1']);
    expect(matchesOf(whole, '  ')).toEqual([]);
  });
});
