// Text that is still being typed is part of the workbook before anything is done with it: nothing typed is lost or left out.
import { expect, it } from 'vitest';
import { retitle, small, titleIn } from '../../helpers/browser/openedWindow.ts';
import { testComputer, type TestWindow } from '../../helpers/browser/windows.ts';
import { first } from '../../storage/suite.ts';

/** A window with a field of the title of R-1, in which something can be typed that is no edit yet. */
async function withField() {
  const computer = testComputer();
  await computer.storage.snapshot('a', first('a', small()));
  let typed: string | null = null;
  const settle = (): void => {
    const text = typed;
    typed = null;
    if (text !== null) window.document.getState().apply(retitle(text));
  };
  const window: TestWindow = computer.window(undefined, undefined, settle);
  await window.document.getState().open('a');
  const type = (text: string): void => {
    typed = text;
  };
  const storedTitle = async (): Promise<string | undefined> => {
    const loaded = await computer.storage.load('a');
    return loaded.status === 'ok' ? [...loaded.stored.workbook.risk.values()][0]?.title : loaded.status;
  };
  return { computer, window, type, storedTitle };
}

it.each([
  ['the workbook is closed', ({ document }: TestWindow) => document.getState().close()],
  ['the window is closed', ({ document }: TestWindow) => document.getState().finish()],
  ['it is to be written at once', ({ document }: TestWindow) => document.getState().flush()],
  ['another is opened', ({ document }: TestWindow) => document.getState().open('b')],
  ['a newer version takes over', ({ document }: TestWindow) => document.getState().freeze('It takes over.')],
])('it is written before %s', async (_when, act) => {
  const { window, type, storedTitle } = await withField();
  type('Half a sent');
  await act(window);
  expect(await storedTitle()).toBe('Half a sent');
});

it('it is kept aside when the window goes away', async () => {
  const { computer, window, type } = await withField();
  type('Half a sent');
  window.document.getState().leave();
  expect(JSON.stringify(computer.spill.read('a')?.edits)).toContain('Half a sent');
});

it('it is what undo takes back, not the edit before it', async () => {
  const { window, type } = await withField();
  window.document.getState().apply({ ...retitle('Before'), group: undefined });
  type('Half a sent');
  expect(window.document.getState().undo()?.label).toBe('Change risk');
  expect(titleIn(window)).toBe('Before');
});

it('it ends what could be done again', async () => {
  const { window, type } = await withField();
  window.document.getState().apply({ ...retitle('Undone'), group: undefined });
  window.document.getState().undo();
  type('Half a sent');
  expect(window.document.getState().redo()).toBeNull();
  expect(titleIn(window)).toBe('Half a sent');
});
