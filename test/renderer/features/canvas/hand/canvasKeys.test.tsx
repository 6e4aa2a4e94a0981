// @vitest-environment happy-dom
// The canvas by keyboard: what each key does to the workbook, and what the menu offers.
import { beforeEach, describe, expect, it } from 'vitest';
import { CanvasTab } from '../../../../../renderer/features/canvas/map/CanvasTab.tsx';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { giveRoom, page, show } from '../../../../helpers/browser/screen.tsx';
import { build } from '../../../../helpers/workbooks/workbooks.ts';

const workbook = () =>
  build((wb) => {
    wb.add('goal', 'G-1', { state: 'agreed' });
    wb.add('useCase', 'U-1', { title: 'Predict', goals: ['G-1'] });
    wb.add('useCase', 'U-2', { title: 'Route', goals: ['G-1'] });
    wb.add('risk', 'R-1', { title: 'Late data', useCases: ['U-1'] });
    wb.add('risk', 'R-2', { title: 'No consent', useCases: ['U-1'] });
    wb.add('card', 'thought', { text: 'Ask the shops', stage: 'risks' });
  });
const risks = (now: Workbook) =>
  [...now.risk.values()].map(({ code, title, useCases }) => [code, title, ...useCases]);

beforeEach(giveRoom);

async function shown(id = 'R-1', kind: 'risk' | 'card' = 'risk') {
  const screen = await show(<CanvasTab />, workbook());
  screen.window.session.getState().select(kind, [id]);
  screen.window.session.getState().setInspectorOpen(false);
  const canvas = page.getByRole('application', { name: 'Canvas' });
  await screen.user.click(document.body);
  canvas.focus();
  return { ...screen, canvas };
}

describe('keys', () => {
  it('F2 writes the title in the card', async () => {
    const { user, workbook: now } = await shown();
    await user.keyboard('{F2}Later data{Enter}');
    expect(now().risk.get('R-1' as never)?.title).toBe('Later data');
    expect(page.queryByRole('textbox', { name: 'Title' })).toBeNull();
  });

  it('N adds to the band of the cursor, names it there and goes on with the next', async () => {
    const { user, workbook: now } = await shown();
    await user.keyboard('n');
    await user.keyboard('Weather{Enter}Strike{Enter}{Escape}');
    expect(risks(now()).slice(2)).toEqual([
      ['R-3', 'Weather', 'U-1'],
      ['R-4', 'Strike', 'U-1'],
    ]);
  });

  it('N and Escape leave nothing behind, and the cursor where it was', async () => {
    const { user, workbook: now, steps, window } = await shown();
    await user.keyboard('n{Escape}');
    expect(now().risk.size).toBe(2);
    expect(steps()).toEqual([]);
    expect(window.session.getState().selection?.ids).toEqual(['R-1']);
  });

  it('Ctrl+D duplicates, Alt and an arrow put in order', async () => {
    const { user, workbook: now } = await shown();
    await user.keyboard('{Control>}d{/Control}');
    expect(risks(now())).toContainEqual(['R-3', 'Late data (copy)', 'U-1']);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const first = [...now().placement.values()].toSorted((a, b) => a.y - b.y)[0];
    expect(now().risk.get(first?.subject?.id as never)?.code).toBe('R-3');
  });

  it('M moves to another thread, and says first what that means', async () => {
    const { user, workbook: now } = await shown();
    await user.keyboard('m');
    await user.click(await page.findByRole('combobox', { name: 'To' }));
    await user.keyboard('U-2{Enter}');
    expect(page.getByText('R-1 bears on U-2, no longer on U-1.')).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Move' }));
    expect(now().risk.get('R-1' as never)?.useCases).toEqual(['U-2']);
  });

  it('B makes a note an item, which keeps its words', async () => {
    const { user, workbook: now } = await shown('thought', 'card');
    await user.keyboard('b');
    await user.click(await page.findByRole('menuitem', { name: 'Make it a risk' }));
    expect(risks(now()).at(-1)).toEqual(['R-3', 'Ask the shops']);
    expect(now().card.get('thought' as never)?.becomes).toMatchObject({ kind: 'risk' });
  });
});

describe('the menu of an item', () => {
  it('holds all that the keys do', async () => {
    const { user } = await shown();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    const rows = await page.findAllByRole('menuitem');
    const names = rows.map((row) => row.textContent).join('\n');
    for (const name of [
      'Open',
      'Rename',
      'Links…',
      'Move to…',
      'Move up',
      'Move down',
      'Duplicate',
      'Show why',
      'Delete',
    ])
      expect(names).toContain(name);
  });
});
