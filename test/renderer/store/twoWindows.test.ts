// Two windows on one workbook: one writes, the other reads along and takes over when the first is closed.
import { describe, expect, it } from 'vitest';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { openElsewhere } from '../../../renderer/store/keeping/openDocument.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { testComputer, type TestWindow } from '../../helpers/browser/windows.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';
import { first } from '../../storage/suite.ts';

const retitle = (title: string) => changeFields('risk', 'R-1', { title });
const titleIn = ({ document }: TestWindow): string | undefined =>
  [...(document.getState().workbook?.risk.values() ?? [])][0]?.title;
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

async function two(): Promise<{ one: TestWindow; other: TestWindow; third: TestWindow }> {
  const computer = testComputer();
  const workbook = build((wb) => wb.add('risk', 'R-1', { title: 'Start' }));
  await computer.storage.snapshot('a', first('a', workbook));
  const [one, other, third] = [computer.window(), computer.window(), computer.window()];
  await one.document.getState().open('a');
  await other.document.getState().open('a');
  return { one, other, third };
}

describe('a second window', () => {
  it('is read-only and says why', async () => {
    const { one, other } = await two();
    expect(one.document.getState().readOnly).toBeNull();
    expect(other.document.getState()).toMatchObject({
      readOnly: openElsewhere,
      save: { status: 'readOnly', sentence: openElsewhere },
    });
    expect(other.document.getState().apply(retitle('Theirs'))).toBe(false);
    expect(titleIn(other)).toBe('Start');
    expect(other.said()).toEqual([openElsewhere]);
  });

  it('does not say of itself that it was written to a file', async () => {
    const { one, other } = await two();
    const { workbook, origin, setOrigin } = other.document.getState();
    setOrigin(fileCopyOf(workbook!, origin!, { id: 'copy-1', at: '2026-01-12T09:00:00Z' }).origin);
    expect(other.document.getState().origin).toBe(origin);
    expect(other.document.getState().save).toEqual({ status: 'readOnly', sentence: openElsewhere });
    expect(other.said()).toEqual([openElsewhere]);
    expect(one.document.getState().origin?.lastCopy).toBeNull();
  });

  it('follows what the first one writes', async () => {
    const { one, other } = await two();
    one.document.getState().apply(retitle('Changed'));
    await one.document.getState().flush();
    await settled();
    expect(titleIn(other)).toBe('Changed');
    one.document.getState().undo();
    await one.document.getState().flush();
    await settled();
    expect(titleIn(other)).toBe('Start');
  });

  it('becomes the writer when the first one closes, with everything that one wrote', async () => {
    const { one, other } = await two();
    one.document.getState().apply(retitle('Last words'));
    await one.document.getState().close();
    await settled();
    expect(other.document.getState().readOnly).toBeNull();
    expect(titleIn(other)).toBe('Last words');
    expect(other.document.getState().apply(retitle('Mine now'))).toBe(true);
    expect(await other.document.getState().flush()).toBe(true);
    expect(other.document.getState().undo()?.label).toBe('Change risk');
    expect(titleIn(other)).toBe('Last words');
  });

  it('that was closed does not take the lock of one that waits', async () => {
    const { one, other, third } = await two();
    await third.document.getState().open('a');
    await other.document.getState().close();
    await one.document.getState().close();
    await settled();
    expect(other.document.getState().workbook).toBeNull();
    expect(third.document.getState().readOnly).toBeNull();
  });

  it('of another workbook is not touched', async () => {
    const computer = testComputer();
    const workbook = build((wb) => wb.add('risk', 'R-1', { title: 'Start' }));
    await computer.storage.snapshot('a', first('a', workbook));
    await computer.storage.snapshot('b', first('b', workbook));
    const [one, other] = [computer.window(), computer.window()];
    await one.document.getState().open('a');
    await other.document.getState().open('b');
    expect(other.document.getState().readOnly).toBeNull();
    const before = other.document.getState().workbook;
    one.document.getState().apply(retitle('Changed'));
    await one.document.getState().flush();
    await settled();
    expect(other.document.getState().workbook).toBe(before);
  });
});
