// What lasts as long as the window: where one is, what is selected, what waits to be said.
import { expect, it } from 'vitest';
import { createSessionStore } from '../../../renderer/store/sessionStore.ts';

it('each stage keeps its tab while others are looked at', () => {
  const session = createSessionStore();
  const { goTo } = session.getState();
  goTo('risks', 'heatMap');
  goTo('plan', 'slices');
  goTo('risks');
  expect(session.getState()).toMatchObject({ stage: 'risks', tabs: { risks: 'heatMap', plan: 'slices' } });
});

it('selecting opens the inspector with the field asked for; selecting nothing leaves it as it is', () => {
  const session = createSessionStore();
  const { select, clearSelection, setInspectorOpen } = session.getState();
  select('risk', [], 'title');
  expect(session.getState()).toMatchObject({ selection: null, inspectorOpen: false, focusField: null });
  select('risk', ['a', 'b'], 'title');
  expect(session.getState()).toMatchObject({
    selection: { kind: 'risk', ids: ['a', 'b'] },
    inspectorOpen: true,
    focusField: 'title',
  });
  select('risk', ['a']);
  expect(session.getState().focusField).toBeNull();
  setInspectorOpen(false);
  clearSelection();
  expect(session.getState()).toMatchObject({ selection: null, inspectorOpen: false });
});

it('notices wait in turn under numbers of their own, and only the one dismissed goes', () => {
  const session = createSessionStore();
  const { notify, dismiss } = session.getState();
  notify({ tone: 'info', sentence: 'One' });
  notify({ tone: 'problem', sentence: 'Two', details: ['a'] });
  expect(session.getState().notices).toEqual([
    { id: 1, tone: 'info', sentence: 'One', details: [], action: null, ofStep: null, offersUndo: false },
    {
      id: 2,
      tone: 'problem',
      sentence: 'Two',
      details: ['a'],
      action: null,
      ofStep: null,
      offersUndo: false,
    },
  ]);
  dismiss(1);
  expect(session.getState().notices.map(({ sentence }) => sentence)).toEqual(['Two']);
});

it('opening another workbook goes back to the start; notices and the width of the rail stay', () => {
  const session = createSessionStore();
  const first = session.getState();
  first.goTo('risks', 'heatMap');
  first.select('risk', ['a']);
  first.setPresenting(true);
  first.setRailNarrow(true);
  first.workAs('role' as never);
  first.setDialog('about' as never);
  first.setCanvasView({ x: 1, y: 2, zoom: 3 });
  first.notify({ tone: 'info', sentence: 'Said' });
  first.reset();
  expect(session.getState()).toMatchObject({
    stage: 'frame',
    tabs: {},
    selection: null,
    inspectorOpen: false,
    canvasView: null,
    presenting: false,
    workingAs: null,
    dialog: null,
    railNarrow: true,
    notices: [{ sentence: 'Said' }],
  });
});
