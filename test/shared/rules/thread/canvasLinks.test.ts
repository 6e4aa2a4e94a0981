// Links between items of the canvas: which kinds may be linked, where the link is kept, what is shown of it.
import { describe, expect, test } from 'vitest';
import {
  canvasKinds,
  isCanvasKind,
  itemLinks,
  linksByItem,
  linkWays,
  otherEnd,
  partnersOf,
  stageKinds,
  wayBetween,
} from '../../../../shared/rules/thread/canvasLinks.ts';
import { cards } from '../../../../shared/schema/cards.ts';
import { schemas } from '../../../../shared/schema/kinds.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

const shown = (...args: Parameters<typeof build>) =>
  itemLinks(build(...args)).map(({ holder, verb, target }) => `${holder.id} ${verb} ${target.id}`);

describe('the ways of linking', () => {
  test('are one for each pair of kinds, in a field that the holder has', () => {
    const pairs = linkWays.map(({ holder, target }) => [holder, target].toSorted().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
    const missing = linkWays.filter(
      ({ holder, field }) => field !== 'capabilityNeed' && !(field in schemas[holder].shape),
    );
    expect(missing).toEqual([]);
  });

  test('are the same whichever end one starts from', () => {
    expect(wayBetween('goal', 'useCase')).toMatchObject({
      holder: 'useCase',
      field: 'goals',
      target: 'goal',
    });
    expect(wayBetween('useCase', 'goal')).toBe(wayBetween('goal', 'useCase'));
    expect(wayBetween('goal', 'timeBox')).toBeUndefined();
    expect(wayBetween('card', 'goal')).toBeUndefined();
  });

  test('are said in words for many', () => {
    expect(partnersOf('capability')).toEqual([cards.useCase.many, cards.techItem.many]);
    expect(partnersOf('card')).toEqual([]);
  });

  test('only boxes that wait for each other are held by the end of the line', () => {
    expect(linkWays.filter(({ endHolds }) => endHolds).map(({ holder, target }) => [holder, target])).toEqual(
      [['timeBox', 'timeBox']],
    );
  });

  test('every kind of the canvas but the card stands in the column of its stage', () => {
    expect(Object.values(stageKinds).flat().toSorted()).toEqual(
      canvasKinds.filter((kind) => kind !== 'card').toSorted(),
    );
    for (const [stage, kinds] of Object.entries(stageKinds))
      for (const kind of kinds) expect(cards[kind].stage).toBe(stage);
    expect([isCanvasKind('goal'), isCanvasKind('card'), isCanvasKind('role')]).toEqual([true, true, false]);
  });
});

describe('the links of a workbook', () => {
  const linked = build((wb) => {
    wb.add('metric', 'M-1');
    wb.add('goal', 'G-1', { metric: 'M-1' });
    wb.add('goal', 'G-2', { parentGoal: 'G-1' });
    wb.add('capability', 'C-1');
    wb.add('useCase', 'U-1', { goals: ['G-1', 'G-2'] });
    wb.add('capabilityNeed', 'n', { useCase: 'U-1', capability: 'C-1' });
  });

  test('are read as sentences, each once', () => {
    expect(itemLinks(linked).map(({ id }) => id)).toHaveLength(5);
    expect(shown(() => undefined, linked).toSorted()).toEqual([
      'G-1 is measured by M-1',
      'G-2 is part of G-1',
      'U-1 needs C-1',
      'U-1 serves G-1',
      'U-1 serves G-2',
    ]);
  });

  test.each([
    ['the one that holds it', 'goal', 'G-2', ['G-2 is part of G-1', 'U-1 serves G-2']],
    ['the one it leads to', 'metric', 'M-1', ['G-1 is measured by M-1']],
    ['who needs', 'useCase', 'U-1', ['U-1 needs C-1', 'U-1 serves G-1', 'U-1 serves G-2']],
    ['what is needed', 'capability', 'C-1', ['U-1 needs C-1']],
    ['the need itself', 'capabilityNeed', 'n', ['U-1 needs C-1']],
  ] as const)('go when %s is archived', (_which, kind, id, gone) => {
    const all = shown(() => undefined, linked);
    const left = shown((wb) => void wb.add(kind, id, { archived: true }), linked);
    expect(all.filter((one) => !left.includes(one)).toSorted()).toEqual(gone);
  });

  test('of a record to itself, and of a need without an end, are none', () => {
    const odd = (wb: Parameters<Parameters<typeof build>[0]>[0]) => {
      wb.add('goal', 'G-1', { parentGoal: 'G-1' });
      wb.add('useCase', 'U-1');
      wb.add('capability', 'C-1');
      wb.add('capabilityNeed', 'n', { useCase: 'U-1', capability: null });
      wb.add('capabilityNeed', 'm', { useCase: null, capability: 'C-1' });
    };
    expect(shown(odd)).toEqual([]);
  });

  test('are found from both their ends, and lead to the other one', () => {
    const metric = { kind: 'metric', id: 'M-1' } as const;
    const goal = { kind: 'goal', id: 'G-1' } as const;
    const [link, ...more] = linksByItem(linked).get('metric:M-1') ?? [];
    expect(more).toEqual([]);
    expect(linksByItem(linked).get('goal:G-1')).toHaveLength(3);
    expect(linksByItem(linked).get('goal:G-1')).toContain(link);
    expect([otherEnd(link!, metric), otherEnd(link!, goal)]).toEqual([goal, metric]);
  });
});
