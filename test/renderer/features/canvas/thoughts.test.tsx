// @vitest-environment happy-dom
// Assumptions and pain points where they are thought of: beside what they are about, and in the prompts of Why.
import { expect, it } from 'vitest';
import { PromptPanel } from '../../../../renderer/features/canvas/prompts/PromptPanel.tsx';
import { TablesTab } from '../../../../renderer/features/canvas/tables/TablesTab.tsx';
import { AboutIt } from '../../../../renderer/records/thoughts/AboutIt.tsx';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('goal', 'G-1');
  wb.add('timeBox', 'T-1');
  wb.add('assumption', 'B-1', { about: [{ kind: 'goal', id: 'G-1' }], testBy: '2026-01-05' });
  wb.add('painPoint', 'F-1', { severity: 4 });
});

it('stand in the inspector of what they are about, with the day of the test', async () => {
  await show(<AboutIt kind="goal" id="G-1" />, workbook);
  const section = page.getByRole('region', { name: 'Assumptions and pain points' });
  expect(section.textContent).toContain('open, late · tested by 5 Jan 2026');
  expect(page.queryByText(/severity 4/)).toBeNull();
});

it('a new one is about what it was added beside', async () => {
  const { user, window } = await show(<AboutIt kind="goal" id="G-1" />, workbook);
  await user.click(page.getByRole('button', { name: 'Add pain point' }));
  const { adding } = window.session.getState();
  expect(adding).toMatchObject({ kind: 'painPoint', fields: { about: [{ kind: 'goal', id: 'G-1' }] } });
});

it('the table says that a test is late', async () => {
  const { user } = await show(<TablesTab />, workbook);
  await user.click(page.getByRole('radio', { name: 'Assumptions' }));
  const state = () =>
    page
      .getAllByRole('row')
      .find((row) => row.textContent?.includes('B-1'))
      ?.querySelector('[data-look="late"]');
  expect(state()?.textContent).toBe('Open, late');
});

it('take no room where nobody asked for them', async () => {
  await show(<AboutIt kind="timeBox" id="T-1" />, workbook);
  expect(page.queryByRole('region', { name: 'Assumptions and pain points' })).toBeNull();
});

it('can answer a prompt, and one that is new is written down and linked in one step', async () => {
  const {
    user,
    workbook: now,
    steps,
  } = await show(<PromptPanel stage="why" prompt={null} onClose={() => {}} />, workbook);
  const box = page.getByRole('combobox', { name: 'Link an item to prompt 2' });
  await user.type(box, 'F-1{Enter}');
  const linksOf = (prompt: number) =>
    [...now().promptAnswer.values()].find((answer) => answer.prompt === prompt)?.links;
  expect(linksOf(2)).toEqual([{ kind: 'painPoint', id: 'F-1' }]);
  await user.type(
    page.getByRole('combobox', { name: 'Link an item to prompt 4' }),
    'They will follow{Enter}',
  );
  const made = [...now().assumption.values()].find(({ title }) => title === 'They will follow');
  expect(linksOf(4)).toEqual([{ kind: 'assumption', id: made?.id }]);
  expect(steps()).toHaveLength(2);
});
