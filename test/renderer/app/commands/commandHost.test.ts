// What commands make the app do, over the stores of a window: what is added is shown where its card says.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actionsOf } from '../../../../renderer/app/commands/commandHost.ts';
import { browserHost } from '../../../../renderer/host/browserHost.ts';
import { added } from '../../../../shared/commands/added.generated.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { recordsOf } from '../../../../shared/schema/workbook.ts';
import { opened, titleIn } from '../../../helpers/browser/openedWindow.ts';
import { testComputer } from '../../../helpers/browser/windows.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-01-12T09:00:00Z') }));
afterEach(() => void vi.useRealTimers());

async function started() {
  const window = await opened(testComputer());
  let ids = 0;
  const newId = () => `new-${(ids += 1)}`;
  const stores = {
    ...window,
    host: browserHost,
    links: null,
    earlier: null,
    newId,
    today: () => '2026-01-12',
  };
  const colours: string[] = [];
  return { ...window, colours, actions: actionsOf(stores, (chosen) => void colours.push(chosen)) };
}

test.each(added.map(([kind]) => kind))(
  'a %s is added, shown where its card says, and its first field is asked for',
  async (kind) => {
    const { actions, document, session } = await started();
    const { home, madeAt = home, asksFirst = ['title'] } = cards[kind];
    actions.add(kind);
    const { workbook } = document.getState();
    const record = workbook && [...recordsOf(workbook, kind).values()].find(({ id }) => id === 'new-1');
    expect(record?.title).toBe(`New ${cards[kind].one}`);
    const { stage, tabs, selection, focusField } = session.getState();
    expect([stage, tabs[stage]]).toEqual([madeAt.stage, madeAt.tab]);
    expect([selection, focusField]).toEqual([{ kind, ids: ['new-1'] }, asksFirst[0]]);
  },
);

test('what is selected is deleted, and undo and redo go back and forth', async () => {
  const window = await started();
  const { actions, session } = window;
  session.getState().select('risk', ['R-1']);
  actions.deleteSelected();
  expect([titleIn(window), session.getState().selection]).toEqual([undefined, null]);
  actions.undoLast();
  expect(titleIn(window)).toBe('Start');
  actions.redoLast();
  expect(titleIn(window)).toBeUndefined();
});

test('the rest goes to the session and the colours', async () => {
  const { actions, session, colours } = await started();
  actions.showStage('plan');
  actions.showDialog('keys');
  actions.openPalette();
  actions.toggleRail();
  actions.inOrOutOfInspector();
  actions.setColours('dark');
  const { stage, dialog, paletteOpen, railNarrow, inspectorOpen, landing } = session.getState();
  expect([stage, dialog, paletteOpen, railNarrow]).toEqual(['plan', 'keys', true, true]);
  expect([inspectorOpen, landing, colours]).toEqual([true, 'aside', ['dark']]);
});

test('the canvas is arranged and fitted by what is on screen, and not at all where it is not', async () => {
  const { actions, session } = await started();
  const done: string[] = [];
  session.getState().setCanvas({
    arrangeAll: () => void done.push('arranged'),
    look: (one) => void done.push(one),
    fit: () => void done.push('fitted'),
  });
  actions.arrangeCanvas();
  actions.fitCanvas();
  session.getState().setCanvas(null);
  actions.arrangeCanvas();
  actions.fitCanvas();
  expect(done).toEqual(['arranged', 'fitted']);
});

test('answering the prompts opens the canvas where the next one is asked', async () => {
  const { actions, session } = await started();
  actions.answerPrompts();
  await vi.waitFor(() => expect(session.getState().prompting).toEqual({ stage: 'why', prompt: 1 }));
  expect([session.getState().stage, session.getState().tabs.canvas]).toEqual(['canvas', 'canvas']);
});

test('a criterion for the only use case asks for its measure first', async () => {
  const { actions, document, session } = await started();
  actions.add('useCase');
  session.getState().clearSelection();
  actions.add('killCriterion');
  const made = [...(document.getState().workbook?.killCriterion.values() ?? [])].at(-1);
  expect([made?.useCase, session.getState().focusField]).toEqual(['new-1', 'metric']);
});
