// @vitest-environment happy-dom
// What is chosen for this computer shows at once: the rail gives up its names to larger text and has them back after.
import { afterEach, expect, it } from 'vitest';
import { keepPreferences } from '../../../renderer/app/state/keepPreferences.ts';
import { createSessionStore } from '../../../renderer/store/sessionStore.ts';
import { setTextScale } from '../../../renderer/ui/theme/room.ts';

afterEach(() => {
  setTextScale(1);
  localStorage.clear();
});

it('takes the names off the rail where larger text leaves no room, and gives them back', () => {
  Object.defineProperty(globalThis, 'innerWidth', { configurable: true, value: 1_280 });
  const session = createSessionStore();
  keepPreferences(session, localStorage);
  const isNarrowAt = (textSize: 100 | 125 | 200) => {
    session.setState({ textSize });
    return session.getState().railNarrow;
  };
  expect([isNarrowAt(100), isNarrowAt(200), isNarrowAt(100)]).toEqual([false, true, false]);
  // Narrowed by hand it stays so while there is room.
  session.getState().setRailNarrow(true);
  expect([isNarrowAt(125), isNarrowAt(100)]).toEqual([true, true]);
});
