// @vitest-environment happy-dom
// Adding keeps adding: title, Enter, title, Enter; lines make many; nothing is left of what nobody made anything of.
import { expect, it } from 'vitest';
import { useFocusPlace } from '../../../renderer/app/frame/useFocusPlace.ts';
import { AddRecord } from '../../../renderer/records/AddRecord.tsx';
import { RecordForm } from '../../../renderer/records/form/RecordForm.tsx';
import { section } from '../../../renderer/records/form/formSpec.ts';
import { useSelected, useWorkbook } from '../../../renderer/records/useWorkbook.ts';
import { page, show } from '../../helpers/browser/screen.tsx';
import { broken } from '../../helpers/workbooks/healthyWorkbook.ts';

const spec = [section<'risk'>('Essentials', ['title', 'cause'])];

/** A screen with its button and the inspector of what is open. */
function Screen() {
  const selected = useSelected();
  const workbook = useWorkbook();
  useFocusPlace();
  const record = selected ? workbook.risk.get(selected.id as never) : undefined;
  return (
    <>
      <AddRecord kind="risk" />
      <aside>{record ? <RecordForm kind="risk" record={record} spec={spec} /> : null}</aside>
    </>
  );
}

async function adding() {
  const shown = await show(
    <Screen />,
    broken((wb) => wb),
  );
  const before = shown.workbook().risk.size;
  const titles = () => [...shown.workbook().risk.values()].slice(before).map(({ title }) => title);
  await shown.user.click(page.getByRole('button', { name: 'Add risk' }));
  return { ...shown, titles };
}

const field = () => page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' });

it('adds the next with Enter, and ends with Enter where nothing was typed', async () => {
  const { user, titles, steps } = await adding();
  expect(document.activeElement).toBe(field());
  await user.keyboard('Data is late{Enter}');
  expect(document.activeElement).toBe(field());
  await user.keyboard('Nobody reads it{Enter}');
  expect(titles()).toEqual(['Data is late', 'Nobody reads it', 'New risk']);
  await user.keyboard('{Enter}');
  expect(titles()).toEqual(['Data is late', 'Nobody reads it']);
  expect(steps()).toEqual(['Add risk', 'Change risk', 'Add risk', 'Change risk']);
});

it('ends with Shift and Enter, and when the keyboard goes elsewhere', async () => {
  const { user, titles } = await adding();
  await user.keyboard('Data is late{Shift>}{Enter}{/Shift}');
  expect(titles()).toEqual(['Data is late']);
  await user.keyboard('{Enter}');
  expect(titles()).toEqual(['Data is late']);
  await user.click(page.getByRole('button', { name: 'Add risk' }));
  await user.keyboard('Nobody reads it');
  await user.tab();
  await user.tab({ shift: true });
  await user.keyboard('{Enter}');
  expect(titles()).toEqual(['Data is late', 'Nobody reads it']);
});

it('takes back with Escape what nobody made anything of, and leaves no step', async () => {
  const { user, titles, steps } = await adding();
  await user.keyboard('{Escape}');
  expect(titles()).toEqual([]);
  expect(steps()).toEqual([]);
});

it('keeps with Escape what has a title', async () => {
  const { user, titles } = await adding();
  await user.keyboard('Data is late{Escape}');
  expect(titles()).toEqual(['Data is late']);
});

it('makes as many as lines are pasted into an untouched title, in one step, and goes on from there', async () => {
  const { user, titles, steps, undo } = await adding();
  await user.paste('Data is late\n\n  Nobody   reads it \r\nIt costs more\n');
  expect(titles()).toEqual(['Data is late', 'Nobody reads it', 'It costs more']);
  expect(steps()).toEqual(['Add 3 risks']);
  await user.keyboard('{Enter}');
  expect(titles()).toHaveLength(4);
  await user.keyboard('{Escape}');
  undo();
  expect(titles()).toEqual([]);
});

it('joins lines pasted into a title that was begun', async () => {
  const { user, titles } = await adding();
  await user.keyboard('Data ');
  await user.paste('is\nlate');
  await user.tab();
  expect(titles()).toEqual(['Data is late']);
});

it('adds nothing of lines when one of them is too long, and says so', async () => {
  const { user, titles, window } = await adding();
  await user.paste(`Data is late\n${'x'.repeat(500)}`);
  expect(titles()).toEqual(['New risk']);
  expect(window.session.getState().notices).toHaveLength(1);
});

const boxSpec = [section<'timeBox'>('Essentials', ['title', 'exitQuestion'])];

/** As `Screen`, for time boxes. */
function BoxScreen() {
  const selected = useSelected();
  const workbook = useWorkbook();
  useFocusPlace();
  const record = selected ? workbook.timeBox.get(selected.id as never) : undefined;
  return (
    <>
      <AddRecord kind="timeBox" />
      <aside>{record ? <RecordForm kind="timeBox" record={record} spec={boxSpec} /> : null}</aside>
    </>
  );
}

it('takes the title of a new time box for a line, fills the box with it and goes on', async () => {
  const shown = await show(
    <BoxScreen />,
    broken((wb) => wb),
  );
  const made = () => [...shown.workbook().timeBox.values()].filter(({ id }) => id.startsWith('made'));
  await shown.user.click(page.getByRole('button', { name: 'Add time box' }));
  expect(page.getByText(/^Or all in one line: /)).toBeTruthy();
  await shown.user.keyboard('Pilot 8/10/15 limit 15 with Anna asks Go on?{Enter}');
  expect(made()).toMatchObject([
    { title: 'Pilot', limitWD: 15, exitQuestion: 'Go on?', duration: { low: 8, likely: 10, high: 15 } },
    { title: 'New time box' },
  ]);
  expect([...shown.workbook().resource.values()].at(-1)?.title).toBe('Anna');
  // What is not understood stays in the title, which stays to be mended.
  await shown.user.keyboard('Next 3/5/8 some day{Enter}');
  expect(made().map(({ title }) => title)).toEqual(['Pilot', 'Next 3/5/8 some day']);
  expect(document.activeElement).toBe(field());
});
