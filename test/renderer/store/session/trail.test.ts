// Back and forward through what was opened, and each stage with what was open on it.
import { expect, it } from 'vitest';
import { createSessionStore } from '../../../../renderer/store/sessionStore.ts';

const all = () => true;

function walked(...ids: readonly string[]) {
  const session = createSessionStore();
  session.getState().goTo('risks');
  for (const id of ids) session.getState().select('risk', [id]);
  const open = () => session.getState().selection?.ids[0];
  return { session, open, go: (by: -1 | 1, isThere = all) => session.getState().goAlong(by, isThere) };
}

it('goes back and forward, and stays where there is nothing more', () => {
  const { open, go } = walked('a', 'b', 'c');
  const seen = ([-1, -1, -1, 1, 1, 1] as const).map((by) => {
    go(by);
    return open();
  });
  expect(seen).toEqual(['b', 'a', 'a', 'b', 'c', 'c']);
});

it('opening another from the middle forgets what lay ahead; opening the same again is no step', () => {
  const { session, open, go } = walked('a', 'b', 'c');
  go(-1);
  session.getState().select('risk', ['d']);
  session.getState().select('risk', ['d']);
  go(1);
  expect(open()).toBe('d');
  go(-1);
  expect(open()).toBe('b');
});

it('steps over what is no longer there', () => {
  const { session, open } = walked('a', 'gone', 'c');
  session.getState().goAlong(-1, ({ id }) => id !== 'gone');
  expect(open()).toBe('a');
});

it('goes back to the stage where the record was opened', () => {
  const { session, open, go } = walked('a');
  session.getState().goTo('plan');
  session.getState().select('timeBox', ['t']);
  go(-1);
  expect([session.getState().stage, open()]).toEqual(['risks', 'a']);
});

it('what is open closes with its stage, and is there again on coming back', () => {
  const { session, open } = walked('a');
  session.getState().goTo('plan');
  expect(open()).toBeUndefined();
  session.getState().select('timeBox', ['t']);
  session.getState().goTo('risks', 'heatMap');
  expect(open()).toBe('a');
  session.getState().goTo('plan');
  expect(open()).toBe('t');
});
