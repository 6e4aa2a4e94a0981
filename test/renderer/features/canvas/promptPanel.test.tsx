// @vitest-environment happy-dom
// The prompts of a stage offer what stands in the workbook already, and one key uses it.
import { describe, expect, it } from 'vitest';
import { PromptPanel } from '../../../../renderer/features/canvas/prompts/PromptPanel.tsx';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const unanswered: Workbook = { ...healthyWorkbook, promptAnswer: new Map() };
const panel = <PromptPanel stage="why" prompt={null} onClose={() => undefined} />;

describe('the prompts of a stage', () => {
  it('start where one key answers all that stands, each listed before', async () => {
    const { user, workbook, steps } = await show(panel, unanswered);
    expect(page.getByText('1: G-1 · 3: U-1 · 4: G-1')).toBeTruthy();
    const all = page.getByRole('button', { name: 'Use all 3' });
    expect(document.activeElement).toBe(all);
    await user.keyboard('{Enter}');
    expect([...workbook().promptAnswer.values()].map(({ prompt }) => prompt)).toEqual([1, 3, 4]);
    expect(steps().at(-1)).toBe('Answer Why 1, Why 3 and Why 4 by what stands');
  });

  it('go on at the prompt that still asks', async () => {
    const { user } = await show(panel, unanswered);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(page.getByLabelText(/^2 ★/));
  });

  it('say what answers one, and use it alone', async () => {
    const { user, workbook } = await show(panel, unanswered);
    expect(page.getByText('from 22 to 26% by 31 Dec 2026')).toBeTruthy();
    await user.click(page.getByRole('button', { name: 'Use G-1 to answer prompt 1' }));
    expect([...workbook().promptAnswer.values()]).toMatchObject([{ prompt: 1, links: [{ kind: 'goal' }] }]);
    expect(page.queryByRole('button', { name: 'Use G-1 to answer prompt 1' })).toBeNull();
  });

  it('start at the prompt that was asked for', async () => {
    await show(<PromptPanel stage="why" prompt={5} onClose={() => undefined} />, unanswered);
    expect(document.activeElement).toBe(page.getByLabelText(/^5 What does a year/));
  });

  it('go on at Ctrl+Enter, with what was typed written, to the next that asks', async () => {
    const { user, workbook, window } = await show(panel, unanswered);
    await user.type(page.getByLabelText(/^2 ★/), 'Orders are guessed by eye.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect([...workbook().promptAnswer.values()]).toMatchObject([{ prompt: 2 }]);
    expect(window.session.getState().prompting).toEqual({ stage: 'why', prompt: null });
  });

  it('offer nothing where nothing stands, and start at the first', async () => {
    await show(
      panel,
      build(() => undefined),
    );
    expect(page.queryByRole('button', { name: /^Use/ })).toBeNull();
    expect(document.activeElement).toBe(page.getByLabelText(/^1 ★/));
  });

  it('offer nothing to those who only read', async () => {
    await show(panel, unanswered, { isReadOnly: true });
    expect(page.queryByRole('button', { name: /^Use/ })).toBeNull();
  });
});
