// A view: which columns it shows, what a person does to it, and that it is the same after it was kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  essentials,
  frozenCount,
  type GridFilter,
  type GridView,
  shownColumns,
} from '../../../../../../renderer/ui/grid/model/gridView.ts';
import {
  allColumns,
  freeze,
  moveColumn,
  setWidth,
  showColumn,
} from '../../../../../../renderer/ui/grid/model/view/arrange.ts';
import { headIntent } from '../../../../../../renderer/ui/grid/model/view/headKeys.ts';
import { readKeptViews } from '../../../../../../renderer/ui/grid/model/view/keptViews.ts';
import { allFields, sameView, viewName } from '../../../../../../renderer/ui/grid/model/view/namedViews.ts';
import type { GridColumn } from '../../../../../../renderer/ui/grid/model/gridColumn.ts';
import { columns, type Row } from './rows.ts';

const idsOf = (view: GridView): string =>
  shownColumns(columns, view)
    .map(({ id }) => id)
    .join(' ');

describe('the columns of a view', () => {
  it('are the essential ones until others are chosen', () => {
    expect(idsOf(essentials)).toBe('title state cost due');
    expect(idsOf(allFields(columns))).toBe('title state cost days due');
  });

  it('may be named in a view that is older than the table: unknown ones are left out', () => {
    expect(idsOf({ ...essentials, columns: ['due', 'gone', 'title'] })).toBe('due title');
    expect(idsOf({ ...essentials, columns: ['gone'] })).toBe('title state cost due');
  });

  it('come where the screen has them when shown, and go when hidden', () => {
    const shown = showColumn(columns, essentials, 'days', true);
    expect(idsOf(shown)).toBe('title state cost days due');
    expect(idsOf(showColumn(columns, shown, 'title', false))).toBe('state cost days due');
    expect(showColumn(columns, essentials, 'title', true)).toBe(essentials);
  });

  it('come after the one they follow, wherever that was moved', () => {
    const moved = moveColumn(columns, essentials, 'cost', 0);
    expect(idsOf(moved)).toBe('cost title state due');
    expect(idsOf(showColumn(columns, moved, 'days', true))).toBe('cost days title state due');
  });

  it('never all go', () => {
    const one = { ...essentials, columns: ['due'] };
    expect(showColumn(columns, one, 'due', false)).toBe(one);
  });

  it('keep the number of frozen ones right when one of them goes or comes', () => {
    const two = freeze(columns, essentials, 2);
    expect(showColumn(columns, two, 'state', false).frozen).toBe(1);
    expect(showColumn(columns, two, 'due', false).frozen).toBe(2);
    const back = showColumn(columns, showColumn(columns, two, 'state', false), 'state', true);
    expect([back.frozen, idsOf(back)]).toEqual([1, 'title state cost due']);
    expect(freeze(columns, essentials, 9).frozen).toBe(3);
  });

  it('of more than five that name the row are frozen until a person says otherwise', () => {
    const wide = ['code', 'title', 'a', 'b', 'c', 'd'].map((id): GridColumn<Row> => ({
      id,
      header: id,
      width: 60,
      isName: id.length > 1,
      value: () => null,
    }));
    expect(frozenCount(wide, essentials)).toBe(2);
    expect(frozenCount(wide.slice(0, 5), essentials)).toBe(0);
    expect(frozenCount(wide, moveColumn(wide, essentials, 'a', 1))).toBe(1);
    expect(frozenCount(wide, showColumn(wide, essentials, 'code', false))).toBe(0);
    expect(frozenCount(wide, { ...allFields(wide), frozen: 9 })).toBe(5);
    const unfrozen = readKeptViews({ now: freeze(wide, essentials, 0), named: [], chosen: null }).now;
    expect(frozenCount(wide, unfrozen)).toBe(0);
    expect(frozenCount(wide, readKeptViews(undefined).now)).toBe(2);
  });

  it('stay the same ones wherever they are moved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'state', 'cost', 'due'),
        fc.integer({ min: -3, max: 9 }),
        (id, to) => {
          const moved = idsOf(moveColumn(columns, essentials, id, to)).split(' ');
          expect(moved.toSorted()).toEqual(['cost', 'due', 'state', 'title']);
          expect(moved.indexOf(id)).toBe(Math.max(0, Math.min(to, 3)));
        },
      ),
    );
  });

  it('are all to choose from, the shown ones first', () => {
    expect(allColumns(columns, { ...essentials, columns: ['due', 'cost'] })).toEqual([
      'due',
      'cost',
      'title',
      'state',
      'days',
    ]);
  });
});

const text = fc.string({ minLength: 1, maxLength: 12 });
const filter: fc.Arbitrary<GridFilter> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), contains: text }),
  fc.record({ kind: fc.constant('choice' as const), texts: fc.array(text) }),
  fc.record({
    kind: fc.constant('number' as const),
    from: fc.option(fc.integer()),
    to: fc.option(fc.integer()),
  }),
  fc.record({ kind: fc.constant('date' as const), from: fc.option(text), to: fc.option(text) }),
  fc.record({ kind: fc.constant('empty' as const), isEmpty: fc.boolean() }),
);
/** Names of columns are our own, never those of an object's insides. */
const id = fc.stringMatching(/^[a-z]{1,8}\.?[a-z]{0,4}$/).filter((name) => !(name in {}));
const view: fc.Arbitrary<GridView> = fc.record({
  columns: fc.option(fc.array(id)),
  widths: fc.dictionary(id, fc.integer({ min: 40, max: 2_000 })),
  frozen: fc.option(fc.integer({ min: 0, max: 50 })),
  wrap: fc.boolean(),
  group: fc.option(id),
  sorts: fc.array(fc.record({ columnId: id, descending: fc.boolean() })),
  filters: fc.dictionary(id, filter),
});

describe('kept views', () => {
  it('are read as they were written', () => {
    const kept = fc.record({
      now: view,
      named: fc.array(fc.record({ name: text, view })),
      chosen: fc.option(text),
    });
    fc.assert(
      fc.property(kept, (views) => {
        expect(readKeptViews(JSON.parse(JSON.stringify(views)))).toEqual(views);
      }),
    );
  });

  it('that nobody wrote, or somebody else, are a plain table', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => shownColumns(columns, readKeptViews(value).now)).not.toThrow();
      }),
    );
    expect(readKeptViews(undefined)).toEqual({ now: essentials, named: [], chosen: null });
  });

  it('lose what cannot be read, and keep the rest', () => {
    const now = {
      ...essentials,
      wrap: true,
      frozen: -1,
      widths: { title: 'wide' },
      sorts: [{ columnId: 3 }],
    };
    const named = [{ name: 'Mine', view: essentials }, { name: '', view: essentials }, 7];
    expect(readKeptViews({ now, named, chosen: 'Mine' })).toEqual({
      now: { ...essentials, wrap: true },
      named: [{ name: 'Mine', view: essentials }],
      chosen: 'Mine',
    });
  });
});

describe('a view is called', () => {
  const mine = { name: 'Steering', view: { ...essentials, wrap: true } };

  it('by its name, and said to be changed once it shows something else', () => {
    expect(viewName(mine.view, mine, columns)).toBe('Steering');
    expect(viewName(setWidth(mine.view, 'title', 90), mine, columns)).toBe('Steering');
    expect(viewName({ ...mine.view, group: 'state' }, mine, columns)).toBe('Steering, changed');
  });

  it('by its columns where it has no name', () => {
    expect(viewName(essentials, null, columns)).toBe('Essentials');
    expect(viewName(allFields(columns), null, columns)).toBe('All fields');
    expect(viewName({ ...essentials, columns: ['due'] }, null, columns)).toBe('Own columns');
  });

  it('the same in whatever order its filters were set', () => {
    const a: GridFilter = { kind: 'empty', isEmpty: true };
    const b: GridFilter = { kind: 'text', contains: 'x' };
    expect(sameView({ ...essentials, filters: { a, b } }, { ...essentials, filters: { b, a } })).toBe(true);
    expect(sameView(essentials, { ...essentials, filters: { a } })).toBe(false);
  });
});

describe('keys on the head of a column', () => {
  const press = (key: string, held: Partial<Record<'ctrl' | 'shift' | 'alt', boolean>> = {}) =>
    headIntent({ key, ctrl: false, shift: false, alt: false, ...held });

  it('sort by it, and with Shift also by it', () => {
    expect(press('Enter')).toEqual({ kind: 'sort', add: false });
    expect(press('Enter', { shift: true })).toEqual({ kind: 'sort', add: true });
  });

  it('widen it with Shift, move it with Ctrl and Shift, open its panel', () => {
    expect(press('ArrowLeft', { shift: true })).toEqual({ kind: 'resize', byPx: -16 });
    expect(press('ArrowRight', { shift: true, ctrl: true })).toEqual({ kind: 'shift', by: 1 });
    expect(press('ArrowDown', { alt: true })).toEqual({ kind: 'panel' });
    expect(press('F10', { shift: true })).toEqual({ kind: 'panel' });
  });

  it('are left alone otherwise', () => {
    expect(press('ArrowRight')).toBeNull();
    expect(press('ArrowRight', { alt: true, shift: true })).toBeNull();
    expect(press('F10')).toBeNull();
  });
});
