// The log of the open workbook: undoing adds to it, every step carries the role at work, and no file takes it along.
import { describe, expect, it } from 'vitest';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { mergeCopyOf } from '../../../renderer/store/mergeCopy.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { parse } from '../../../shared/file/parse.ts';
import { logWords } from '../../../shared/messages/screens/review/log.ts';
import { opened } from '../../helpers/browser/openedWindow.ts';
import { testComputer, type TestWindow } from '../../helpers/browser/windows.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const two = () =>
  build((wb) => {
    wb.add('role', 'head', { title: 'Head of sales' });
    wb.add('risk', 'R-1', { title: 'Start' });
  });

const retitle = ({ document }: TestWindow, title: string) =>
  document.getState().apply({ ...changeFields('risk', 'R-1', { title }), group: undefined });
const logOf = ({ document }: TestWindow) => document.getState().log;
const read = (window: TestWindow) =>
  logOf(window).map((entry) => `${entry.number} ${logWords.step(entry)} ${entry.roleTitle ?? '-'}`);

describe('every step', () => {
  it('stays in the log when it is undone, and so does the undoing', async () => {
    const window = await opened(testComputer(), two());
    retitle(window, 'Late supplier');
    window.document.getState().undo();
    window.document.getState().redo();
    expect(read(window)).toEqual([
      '1 Change risk -',
      '2 Undone: Change risk -',
      '3 Done again: Change risk -',
    ]);
    const titles = logOf(window).map(({ changes }) =>
      changes.flatMap((change) =>
        change.type === 'changed' && change.field === 'title' ? [[change.before, change.after]] : [],
      ),
    );
    expect(titles).toEqual([
      [['Start', 'Late supplier']],
      [['Late supplier', 'Start']],
      [['Start', 'Late supplier']],
    ]);
  });

  it('carries the role at work, of an undoing the role that undid', async () => {
    const window = await opened(testComputer(), two());
    window.session.getState().workAs('head' as never);
    retitle(window, 'Late supplier');
    window.session.getState().workAs(null);
    window.document.getState().undo();
    expect(read(window)).toEqual(['1 Change risk Head of sales', '2 Undone: Change risk -']);
    expect(window.document.getState().workbook?.risk.get('R-1' as never)).toMatchObject({ title: 'Start' });
  });

  it('of typing is one, from what was there before to what is there at its end', async () => {
    const window = await opened(testComputer(), two());
    const type = (title: string) =>
      window.document.getState().apply({ ...changeFields('risk', 'R-1', { title }), group: 'typing' });
    for (const title of ['L', 'La', 'Late']) type(title);
    expect(logOf(window)).toHaveLength(1);
    expect(logOf(window)[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'title', before: 'Start', after: 'Late' }),
    );
  });

  it('that is refused leaves none', async () => {
    const window = await opened(testComputer(), two());
    expect(retitle(window, 'x'.repeat(1_000))).toBe(false);
    expect(logOf(window)).toEqual([]);
  });
});

describe('where the log lies', () => {
  it('is beside the workbook: it is there when the workbook is opened again', async () => {
    const computer = testComputer();
    const window = await opened(computer, two());
    retitle(window, 'Late supplier');
    window.document.getState().undo();
    const before = logOf(window);
    expect(await window.document.getState().close()).toBe(true);
    expect(logOf(window)).toEqual([]);
    const next = computer.window();
    await next.document.getState().open('a');
    expect(logOf(next)).toEqual(before);
    retitle(next, 'Again');
    expect(read(next).at(-1)).toBe('3 Change risk -');
  });

  it('is there after a window went away before it could write', async () => {
    const computer = testComputer();
    const window = await opened(computer, two());
    retitle(window, 'Late supplier');
    window.document.getState().leave();
    const before = logOf(window);
    expect(before).toHaveLength(1);
    const next = testComputer(computer.storage, computer.spill).window();
    await next.document.getState().open('a');
    expect(logOf(next)).toEqual(before);
  });

  it('holds what was done in the library as well', async () => {
    const computer = testComputer();
    const window = await opened(computer, two());
    await window.document.getState().close();
    await window.library.getState().rename('a', 'Renamed');
    await window.document.getState().open('a');
    expect(logOf(window)).toHaveLength(1);
    expect(logOf(window)[0]?.changes).toContainEqual(expect.objectContaining({ after: 'Renamed' }));
  });

  it('is no file: neither a copy nor one to merge holds a former value', async () => {
    const computer = testComputer();
    const window = await opened(computer, two());
    retitle(window, 'A secret once');
    retitle(window, 'Open now');
    await window.document.getState().flush();
    expect(JSON.stringify(logOf(window))).toContain('A secret once');
    const { workbook, origin } = window.document.getState();
    if (!workbook || !origin) throw new Error('No workbook is open.');
    const stamp = { id: 'copy', at: '2026-01-12T08:00:00Z' };
    const { text } = fileCopyOf(workbook, origin, stamp);
    const merge = await mergeCopyOf(computer.storage, workbook, origin, stamp);
    for (const file of [text, merge.text]) {
      expect(file).toContain('Open now');
      expect(file).not.toContain('A secret once');
      expect(parse(file)).toMatchObject({ status: 'ok' });
    }
  });

  it('is left behind by a copy of the workbook', async () => {
    const computer = testComputer();
    const window = await opened(computer, two());
    retitle(window, 'A secret once');
    await window.document.getState().flush();
    await window.library.getState().duplicate('a');
    const ids = (await computer.storage.list()).map(({ id }) => id).filter((id) => id !== 'a');
    expect(ids).toHaveLength(1);
    const copy = await computer.storage.load(ids[0] ?? '');
    expect(copy).toMatchObject({ status: 'ok', stored: { log: [] } });
  });
});
