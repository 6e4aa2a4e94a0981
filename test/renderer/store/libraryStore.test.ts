// The library: workbooks made, opened from files, copied, renamed, deleted and brought back, and missed when gone.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryStorage } from '../../helpers/journal/memoryStorage.ts';
import { StorageFailure } from '../../../renderer/storage/storage.ts';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { searchWorkbooks } from '../../../renderer/features/library/workbookOrder.ts';
import { changeFields } from '../../../shared/edits/records.ts';
import { factsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { testComputer, type TestWindow } from '../../helpers/browser/windows.ts';
import { until } from '../../helpers/until.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';
import { first } from '../../storage/suite.ts';

const named = (title: string, clientLabel = ''): Workbook =>
  build((wb) => wb.add('facts', 'facts', { title, clientLabel }));
const titles = ({ library }: TestWindow): string[] => library.getState().workbooks.map(({ title }) => title);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const stamp = { id: 'copy-1', at: '2026-01-12T09:00:00Z' };

async function withWorkbook(title = 'Acme') {
  const computer = testComputer();
  const window = computer.window();
  const id = await window.library.getState().create(named(title, 'Retail'));
  return { computer, window, id: id ?? '' };
}

describe('the library', () => {
  it('lists what was created, newest first, and finds it by title or client', async () => {
    const { window } = await withWorkbook();
    await new Promise((resolve) => setTimeout(resolve, 2));
    await window.library.getState().create(named('Zenith', 'Bank of the North'));
    expect(titles(window)).toEqual(['Zenith', 'Acme']);
    const { workbooks } = window.library.getState();
    const found = (search: string) => searchWorkbooks(workbooks, search).map(({ title }) => title);
    expect([found('ACME'), found('north zen'), found(' '), found('none')]).toEqual([
      ['Acme'],
      ['Zenith'],
      ['Zenith', 'Acme'],
      [],
    ]);
  });

  it('duplicates under another id and title, with what is on screen and without its history', async () => {
    const { window, id } = await withWorkbook();
    await window.document.getState().open(id);
    window.document.getState().apply(changeFields('facts', 'facts', { clientLabel: 'Just typed' }));
    const copy = await window.library.getState().duplicate(id);
    expect(copy).not.toBe(id);
    expect(await window.document.getState().open(copy ?? '')).toBe(true);
    const { workbook, history, origin } = window.document.getState();
    expect(factsOf(workbook!)).toMatchObject({ title: 'Acme (copy)', clientLabel: 'Just typed' });
    expect([history.past, origin?.workbookId]).toEqual([[], copy]);
  });

  it('shortens a title that would grow too long for a copy', async () => {
    const { window, id } = await withWorkbook('T'.repeat(120));
    expect(await window.library.getState().duplicate(id)).not.toBeNull();
    expect(titles(window)).toContain(`${'T'.repeat(113)} (copy)`);
  });

  it('renames a workbook that is closed, as a step that can be undone', async () => {
    const { window, id } = await withWorkbook();
    expect(await window.library.getState().rename(id, 'Acme Retail')).toBe(true);
    expect(titles(window)).toEqual(['Acme Retail']);
    await window.document.getState().open(id);
    expect(window.document.getState().undo()?.label).toBe('Rename workbook');
    expect(factsOf(window.document.getState().workbook!).title).toBe('Acme');
  });

  it('renames the workbook that is open', async () => {
    const { window, id } = await withWorkbook();
    await window.document.getState().open(id);
    expect(await window.library.getState().rename(id, 'Acme Retail')).toBe(true);
    expect(titles(window)).toEqual(['Acme Retail']);
    expect(factsOf(window.document.getState().workbook!).title).toBe('Acme Retail');
  });

  it('does not rename behind the back of another window, nor to nothing', async () => {
    const { computer, window, id } = await withWorkbook();
    const other = computer.window();
    expect(await other.library.getState().rename(id, '')).toBe(false);
    await window.document.getState().open(id);
    expect(await other.library.getState().rename(id, 'Mine')).toBe(false);
    expect(other.said()[1]).toBe('It is open in another window: close it there first.');
  });

  it('deletes, and undoes that from the notice', async () => {
    const { window, id } = await withWorkbook();
    await window.document.getState().open(id);
    expect(await window.library.getState().remove(id)).toBe(true);
    expect([titles(window), window.document.getState().workbook]).toEqual([[], null]);
    const notice = window.session.getState().notices[0];
    expect([notice?.tone, notice?.sentence, notice?.action?.label]).toEqual([
      'info',
      'Workbook deleted.',
      'Undo',
    ]);
    notice?.action?.run();
    await until(() => expect(titles(window)).toEqual(['Acme']));
  });

  it('does not delete a workbook that another window has open', async () => {
    const { computer, window, id } = await withWorkbook();
    await computer.window().document.getState().open(id);
    expect(await window.library.getState().remove(id)).toBe(false);
    expect(window.said()).toEqual(['It is open in another window: close it there first.']);
    expect(titles(window)).toEqual(['Acme']);
  });

  it('forgets nothing because of a clock that has jumped ahead', async () => {
    const { computer, window, id } = await withWorkbook();
    await window.library.getState().remove(id);
    const later = computer.window();
    vi.useFakeTimers({ now: Date.now() + 400 * 24 * 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    await later.library.getState().load();
    expect(later.library.getState().deleted.map((workbook) => workbook.id)).toEqual([id]);
    expect((await computer.storage.load(id)).status).toBe('ok');
  });

  it('forgets what was deleted a month ago, and only that', async () => {
    const computer = testComputer();
    const monthAgo = new Date(Date.now() - 31 * 24 * 3_600_000).toISOString();
    for (const id of ['old', 'new', 'kept']) await computer.storage.snapshot(id, first(id, named(id)));
    await computer.storage.setDeleted('old', monthAgo);
    await computer.storage.setDeleted('new', new Date().toISOString());
    const window = computer.window();
    await window.library.getState().load();
    const { workbooks, deleted, lost } = window.library.getState();
    expect([workbooks, deleted, lost].map((list) => list.map(({ id }) => id))).toEqual([
      ['kept'],
      ['new'],
      [],
    ]);
    expect(computer.forgotten).toEqual(['old']);
  });

  it('asks for lasting storage once and keeps the answer', async () => {
    const window = testComputer().window();
    expect(window.library.getState().persisted).toBeNull();
    await window.library.getState().load();
    expect(window.library.getState().persisted).toBe(true);
  });

  it('says when the list cannot be read, and recovers', async () => {
    const inner = memoryStorage();
    let isDown = true;
    const failure = new StorageFailure('blocked', 'Close the other window.');
    const list = () => (isDown ? Promise.reject(failure) : inner.list());
    const window = testComputer({ ...inner, list }).window();
    await window.library.getState().load();
    expect(window.library.getState()).toMatchObject({ status: 'failed', problem: 'Close the other window.' });
    isDown = false;
    await window.library.getState().load();
    expect(window.library.getState()).toMatchObject({ status: 'ready', problem: null });
  });

  it('says when a new workbook could not be stored', async () => {
    const failure = new StorageFailure('full', 'There is no space left.');
    const computer = testComputer({ ...memoryStorage(), snapshot: () => Promise.reject(failure) });
    const window = computer.window();
    expect(await window.library.getState().create(named('Acme'))).toBeNull();
    expect(window.said()).toEqual(['There is no space left.']);
  });
});

describe('an emptied storage', () => {
  it('is noticed: the workbooks that should be there are named until that was read', async () => {
    const { computer, window, id } = await withWorkbook();
    await computer.storage.purge(id);
    const later = computer.window();
    await later.library.getState().load();
    expect(later.library.getState().lost.map(({ title }) => title)).toEqual(['Acme']);
    await later.library.getState().create(named('Fresh'));
    expect(later.library.getState().lost.map(({ title }) => title)).toEqual(['Acme']);
    later.library.getState().forgetLost();
    await window.library.getState().load();
    expect(window.library.getState().lost).toEqual([]);
    expect(computer.known().map(({ title }) => title)).toEqual(['Fresh']);
  });

  it('is not suspected when workbooks were deleted on purpose', async () => {
    const { computer, window, id } = await withWorkbook();
    await window.library.getState().remove(id);
    const later = computer.window();
    await later.library.getState().load();
    expect(later.library.getState().lost).toEqual([]);
  });
});

describe('a file', () => {
  it('becomes a workbook that remembers the copy it came from', async () => {
    const { window, id } = await withWorkbook();
    await window.document.getState().open(id);
    const { workbook, origin } = window.document.getState();
    const { text } = fileCopyOf(workbook!, origin!, stamp);
    const elsewhere = testComputer().window();
    const opened = await elsewhere.library.getState().openFile(bytesOf(text));
    expect(elsewhere.said()).toEqual([]);
    await elsewhere.document.getState().open(opened ?? '');
    expect(elsewhere.document.getState().origin).toMatchObject({
      workbookId: id,
      lastCopy: { lineage: { copy: 'copy-1' } },
    });
    expect(factsOf(elsewhere.document.getState().workbook!).title).toBe('Acme');
  });

  it('that is not ours is refused with a sentence and stores nothing', async () => {
    const window = testComputer().window();
    expect(await window.library.getState().openFile(bytesOf('<html></html>'))).toBeNull();
    expect(window.said()).toHaveLength(1);
    await window.library.getState().load();
    expect(titles(window)).toEqual([]);
  });

  it('that is damaged opens only when the person wants what could be read', async () => {
    const { text } = fileCopyOf(named('Acme'), first('a', named('Acme')).origin, stamp);
    const window = testComputer().window();
    expect(await window.library.getState().openFile(bytesOf(text.slice(0, text.length * 0.9)))).toBeNull();
    const notice = window.session.getState().notices[0];
    expect(notice?.action?.label).toBe('Open what could be read');
    notice?.action?.run();
    await until(() => expect(factsOf(window.document.getState().workbook!).title).toBe('Acme'));
  });

  it('that is damaged names every record that is not as saved, before it is opened and after', async () => {
    const { text } = fileCopyOf(named('Acme'), first('a', named('Acme')).origin, stamp);
    const window = testComputer().window();
    await window.library.getState().openFile(bytesOf(text.replace('"title": "Acme"', '"title": 7')));
    const before = window.session.getState().notices[0];
    expect(before?.details).toEqual(['workbook: title must be text (kept without title)']);
    before?.action?.run();
    await until(() =>
      expect(window.session.getState().notices[1]).toMatchObject({
        tone: 'problem',
        details: before?.details,
      }),
    );
  });
});

describe('an earlier state', () => {
  const earlier = named('As it was');

  it('comes back in the open workbook as one step that can be undone', async () => {
    const { window, id } = await withWorkbook();
    await window.document.getState().open(id);
    expect(await window.library.getState().restoreState(id, earlier, 'noon')).toBe(true);
    const { workbook, history } = window.document.getState();
    expect([factsOf(workbook!).title, history.past.length]).toEqual(['As it was', 1]);
    expect(window.document.getState().undo()?.label).toBe('Restore the state of noon');
    expect(factsOf(window.document.getState().workbook!).title).toBe('Acme');
  });

  it('comes back in a closed workbook, to be undone when it is opened', async () => {
    const { window, id } = await withWorkbook();
    expect(await window.library.getState().restoreState(id, earlier, 'noon')).toBe(true);
    expect(titles(window)).toEqual(['As it was']);
    await window.document.getState().open(id);
    window.document.getState().undo();
    expect(factsOf(window.document.getState().workbook!).title).toBe('Acme');
  });

  it('is refused while another window has the workbook open', async () => {
    const { computer, window, id } = await withWorkbook();
    await computer.window().document.getState().open(id);
    expect(await window.library.getState().restoreState(id, earlier, 'noon')).toBe(false);
    expect(window.said().at(-1)).toContain('open in another window');
  });

  it('can be had as a workbook of its own', async () => {
    const { window, id } = await withWorkbook();
    const copy = await window.library.getState().copyState(earlier);
    expect(copy).not.toBe(id);
    expect(titles(window).toSorted()).toEqual(['Acme', 'As it was (copy)']);
  });
});
