// What a copy for a co-facilitator would give away of earlier states: told before it is written, each thing once.
import { expect, it } from 'vitest';
import { fileCopyOf } from '../../../renderer/store/fileCopy.ts';
import { changeFields, createRecord, deleteRecords } from '../../../shared/edits/records.ts';
import { opened } from '../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../helpers/browser/windows.ts';

it('values that were something else once, records that are gone, and since when copies speak of them', async () => {
  const window = await opened(testComputer());
  const { apply, setOrigin } = window.document.getState();
  const share = (id: string, at: string) => {
    const { workbook, origin } = window.document.getState();
    setOrigin(fileCopyOf(workbook!, origin!, { id, at }).origin);
  };
  const former = async () => {
    const stamp = { id: 'last', at: '2026-02-04T09:00:00Z' };
    return (await window.library.getState().copyForMerge(stamp))?.former;
  };
  expect(await former()).toEqual({ values: 0, deleted: [], copies: 0, since: null });
  apply(createRecord('goal', 'goal', { title: 'Secret goal', notes: '' }));
  apply(createRecord('goal', 'kept', { title: 'First' }));
  share('one', '2026-02-01T09:00:00Z');
  // Nothing stood in the notes: filling them gives nothing away. The title is changed twice and told once.
  apply(changeFields('goal', 'kept', { title: 'Second', notes: 'New', tags: ['new'] }));
  apply(deleteRecords([{ kind: 'goal', id: 'goal' }]));
  share('two', '2026-02-02T09:00:00Z');
  apply(changeFields('goal', 'kept', { title: 'Third' }));
  expect(await former()).toEqual({
    values: 1,
    deleted: ['goal G-1 "Secret goal"'],
    copies: 2,
    since: '2026-02-01T09:00:00Z',
  });
});
