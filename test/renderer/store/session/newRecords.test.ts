// A record is new while it is open for the first time: leaving it, or what it was made beside, ends that.
import { expect, it } from 'vitest';
import { watchNew } from '../../../../renderer/store/session/newRecords.ts';
import { createRecord, deleteRecords } from '../../../../shared/edits/records.ts';
import { opened } from '../../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../../helpers/browser/windows.ts';

async function started() {
  const { document, session } = await opened(testComputer());
  watchNew(document, session, () => '2026-01-12');
  const { goTo, select, setInspectorOpen } = session.getState();
  const add = (id: string) => document.getState().apply(createRecord('risk', id, { title: id }));
  const settled = async () => {
    await Promise.resolve();
    return [...session.getState().newRecords.keys()];
  };
  return { document, session, goTo, select, setInspectorOpen, add, settled };
}

it('is new from being added and opened in one go, on another stage too, until another is opened', async () => {
  const { goTo, select, add, settled, session } = await started();
  add('n-1');
  goTo('risks', 'register');
  select('risk', ['n-1'], 'title');
  expect(await settled()).toEqual(['risk:n-1']);
  expect(session.getState().newRecords.get('risk:n-1')).toBe('2026-01-12');
  select('risk', ['R-1']);
  expect(await settled()).toEqual([]);
});

it.each([
  ['closing it', 'close'],
  ['going to another stage', 'leave'],
] as const)('%s ends it', async (_, how) => {
  const { goTo, select, setInspectorOpen, add, settled } = await started();
  add('n-1');
  select('risk', ['n-1']);
  await settled();
  if (how === 'close') setInspectorOpen(false);
  else goTo('plan');
  expect(await settled()).toEqual([]);
});

it('what is made beside what is open stays new as long as that is open', async () => {
  const { select, add, settled } = await started();
  select('risk', ['R-1']);
  await settled();
  add('n-1');
  expect(await settled()).toEqual(['risk:n-1']);
  select('risk', ['n-1']);
  expect(await settled()).toEqual(['risk:n-1']);
  select('risk', ['R-1']);
  expect(await settled()).toEqual([]);
});

it('what undo brings back is not new', async () => {
  const { document, select, settled } = await started();
  select('risk', ['R-1']);
  document.getState().apply(deleteRecords([{ kind: 'risk', id: 'R-1' }]));
  document.getState().undo();
  expect(await settled()).toEqual([]);
});
