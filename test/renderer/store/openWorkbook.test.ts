// Opening a workbook: in a window of its own where the host has windows, in this one elsewhere.
import { describe, expect, it } from 'vitest';
import { openWorkbook, pathOf } from '../../../renderer/store/openWorkbook.ts';
import { parsePlace } from '../../../renderer/app/state/place.ts';
import { createSessionStore } from '../../../renderer/store/sessionStore.ts';

const place = { stage: 'risks', tab: 'heatMap' } as const;

/** The stores as far as opening needs them, with what was asked of them. */
function stores({ hasWindows = false, opens = true }) {
  const asked: unknown[] = [];
  const session = createSessionStore();
  session.getState().goTo('plan', 'slices');
  const windows = { showWorkbook: async (...args: unknown[]) => void asked.push(args) };
  const open = async (id: string) => {
    asked.push(id);
    return opens;
  };
  const host = hasWindows ? { windows } : {};
  return { asked, stores: { host, session, document: { getState: () => ({ open }) } } as never, session };
}

it('shows the window of the workbook, where to begin said as a path, and leaves this one as it is', async () => {
  const { asked, stores: given, session } = stores({ hasWindows: true });
  expect(await openWorkbook(given, 'a', place)).toBe(true);
  expect(await openWorkbook(given, 'b')).toBe(true);
  expect(asked).toEqual([
    ['a', 'risks/heatMap'],
    ['b', null],
  ]);
  expect(session.getState().stage).toBe('plan');
});

it('opens here from the first stage, or where it is to begin', async () => {
  const first = stores({});
  expect(await openWorkbook(first.stores, 'a')).toBe(true);
  expect([first.asked, first.session.getState().stage]).toEqual([['a'], 'frame']);
  const placed = stores({});
  expect(await openWorkbook(placed.stores, 'a', place)).toBe(true);
  expect(placed.session.getState()).toMatchObject({ stage: 'risks', tabs: { risks: 'heatMap' } });
});

it('goes nowhere when it cannot be opened', async () => {
  const { stores: given, session } = stores({ opens: false });
  expect(await openWorkbook(given, 'a', place)).toBe(false);
  expect(session.getState()).toMatchObject({ stage: 'frame', tabs: {} });
});

describe('a place that shows a record', () => {
  const record = { kind: 'risk', id: 'id.1:a-b', field: 'cause' } as const;

  it('is a path that the address of the window reads back', () => {
    expect(pathOf({ ...place, record })).toBe('risks/heatMap/risk/id.1:a-b/cause');
    expect(parsePlace('#/acme/risks/heatMap/risk/id.1%3Aa-b/cause')).toEqual({
      workbook: 'acme',
      ...place,
      record,
    });
  });

  it('names no record where the kind is none', () => {
    expect(parsePlace('#/acme/risks/heatMap/rsk/1').record).toBeUndefined();
  });

  it('opens it there, with the focus asked for in its field', async () => {
    const { stores: given, session } = stores({});
    expect(await openWorkbook(given, 'a', { ...place, record })).toBe(true);
    expect(session.getState()).toMatchObject({
      stage: 'risks',
      selection: { kind: 'risk', ids: ['id.1:a-b'] },
      inspectorOpen: true,
      focusField: 'cause',
    });
  });
});
