// @vitest-environment happy-dom
// Deleting: asked once where others depend on it, told with Undo, and what undo brings back is said and shown.
import { useEffect } from 'react';
import { expect, test } from 'vitest';
import { actionsOf } from '../../../../renderer/app/commands/commandHost.ts';
import { DeleteDialog } from '../../../../renderer/app/frame/DeleteDialog.tsx';
import { Notices } from '../../../../renderer/app/frame/Notices.tsx';
import { useSelectionStands } from '../../../../renderer/app/frame/useSelectionStands.ts';
import { useSession, useStores } from '../../../../renderer/store/stores.tsx';
import { deleteRecords } from '../../../../shared/edits/records.ts';
import { page, show } from '../../../helpers/browser/screen.tsx';
import { draft } from '../../../helpers/workbooks/examples.ts';
import { soon } from '../../../helpers/until.ts';

type Actions = ReturnType<typeof actionsOf>;

/** What lies over every screen. */
async function started() {
  const given: { actions: Actions | null } = { actions: null };
  const Over = () => {
    const stores = useStores();
    useSelectionStands();
    useEffect(() => void (given.actions = actionsOf(stores, () => undefined)), [stores]);
    const deletion = useSession((state) => state.deletion);
    return (
      <>
        {deletion === null ? null : <DeleteDialog deletion={deletion} />}
        <Notices />
      </>
    );
  };
  const shown = await show(<Over />, draft);
  const { document, session } = shown.window;
  const idOf = (kind: 'metric', code: string) =>
    [...document.getState().workbook![kind].values()].find((record) => record.code === code)!.id;
  return { ...shown, document, session, idOf, actions: given.actions! };
}

test('deleting what others link to is asked once, and says what goes with it', async () => {
  const { user, document, idOf, workbook } = await started();
  const metric = idOf('metric', 'M-1');
  expect(document.getState().apply(deleteRecords([{ kind: 'metric', id: metric }]))).toBe(false);
  expect(workbook().metric.has(metric)).toBe(true);
  const dialog = await page.findByRole('dialog');
  expect(dialog.textContent).toMatch(/Delete M-1 .*\?/);
  expect(dialog.textContent).toMatch(/4 others link to it: their links are removed\./);
  expect(dialog.textContent).toMatch(/With it go 2 readings\..*The agreements of Why, What and Risks? end\./);
  await user.click(page.getByRole('button', { name: 'Delete' }));
  expect(workbook().metric.has(metric)).toBe(false);
  await expect.poll(() => page.queryByRole('dialog'), soon).toBeNull();
});

test('Cancel keeps it, with all its links', async () => {
  const { user, document, idOf, workbook } = await started();
  const before = workbook();
  document.getState().apply(deleteRecords([{ kind: 'metric', id: idOf('metric', 'M-1') }]));
  await user.click(await page.findByRole('button', { name: 'Cancel' }));
  expect(workbook()).toBe(before);
});

test('what is gone is told, can be brought back from there, and that is said too', async () => {
  const { user, actions, document, session, workbook } = await started();
  actions.add('assumption');
  const added = [...workbook().assumption.values()].at(-1)!;
  document.getState().apply(deleteRecords([{ kind: 'assumption', id: added.id }]));
  await page.findAllByText(`Deleted ${added.code} ${added.title}`);
  actions.showStage('roadmap');
  await user.click(page.getByRole('button', { name: 'Undo' }));
  await page.findAllByText(`Deleting ${added.code} taken back`);
  expect(page.queryAllByText(`Deleted ${added.code} ${added.title}`)).toEqual([]);
  expect(workbook().assumption.has(added.id)).toBe(true);
  const { stage, tabs, selection } = session.getState();
  expect([stage, tabs[stage], selection?.ids]).toEqual(['canvas', 'canvas', [added.id]]);
  actions.redoLast();
  await page.findAllByText(`Deleting ${added.code} done again`);
  expect(session.getState().selection).toBeNull();
});

test('undo right after adding takes the addition back', async () => {
  const { actions, workbook } = await started();
  const before = workbook().risk.size;
  actions.add('risk');
  actions.undoLast();
  expect(workbook().risk.size).toBe(before);
  await page.findAllByText(/^Adding R-\d+ taken back$/);
});

test('a record seen where one is does not move the person', async () => {
  const { actions, session, workbook } = await started();
  actions.showStage('canvas');
  actions.add('goal');
  const goal = [...workbook().goal.values()].at(-1)!;
  session.getState().goTo('canvas', 'outline');
  actions.undoLast();
  actions.redoLast();
  const { stage, tabs, selection } = session.getState();
  expect([stage, tabs.canvas, selection?.ids]).toEqual(['canvas', 'outline', [goal.id]]);
});
