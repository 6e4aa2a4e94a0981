// A record added where somebody stands is linked at once, in one step, and only where its card says so.
import { describe, expect, test } from 'vitest';
import { addBeside } from '../../../shared/edits/addBeside.ts';
import type { Target } from '../../../shared/edits/edit.ts';
import { cards } from '../../../shared/schema/cards.ts';
import { fieldOf, type FieldName } from '../../../shared/schema/fieldFacts.ts';
import { type FieldsOf, type Kind, kinds } from '../../../shared/schema/kinds.ts';
import { findRecord, type Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const added = <K extends Kind>(
  workbook: Workbook,
  kind: K,
  id: string,
  beside: Target | null,
  fields?: FieldsOf<K>,
) => addBeside(kind, id, beside, fields).apply(workbook, testMoment());
const fieldsAt = (workbook: Workbook, kind: Kind, id = 'new') =>
  findRecord(workbook, kind, id) as unknown as Readonly<Record<string, unknown>>;

describe('a new record is linked to the one that is open', () => {
  const workbook = build((wb) => {
    wb.add('goal', 'G-1');
    wb.add('goal', 'G-2');
    wb.add('useCase', 'U-1');
  });

  test('a use case serves the goal it is added beside', () => {
    const after = added(workbook, 'useCase', 'new', { kind: 'goal', id: 'G-2' });
    expect(fieldsAt(after, 'useCase')).toMatchObject({ goals: ['G-2'], title: 'New use case' });
  });

  test('one of the same kind has the links of the one it is added beside', () => {
    const linked = build(
      (wb) => wb.add('slice', 'S-1', { useCase: 'U-1' }),
      build((wb) => wb.add('useCase', 'U-2'), workbook),
    );
    expect(fieldsAt(added(linked, 'slice', 'new', { kind: 'slice', id: 'S-1' }), 'slice')['useCase']).toBe(
      'U-1',
    );
  });

  test('an assumption is about whatever is open', () => {
    const open: Target = { kind: 'goal', id: 'G-1' };
    expect(fieldsAt(added(workbook, 'assumption', 'new', open), 'assumption')['about']).toEqual([open]);
  });

  test('a metric becomes that of a goal that has none, and takes the place of no other', () => {
    const open: Target = { kind: 'goal', id: 'G-1' };
    const first = added(workbook, 'metric', 'new', open);
    expect(fieldsAt(first, 'goal', 'G-1')['metric']).toBe('new');
    expect(fieldsAt(added(first, 'metric', 'second', open), 'goal', 'G-1')['metric']).toBe('new');
  });

  test('what the caller says stands over both', () => {
    const fields = { title: 'Own', goals: ['G-1' as never] };
    expect(
      fieldsAt(added(workbook, 'useCase', 'new', { kind: 'goal', id: 'G-2' }, fields), 'useCase'),
    ).toMatchObject(fields);
  });
});

describe('where nothing fitting is open', () => {
  const goalsOf = (workbook: Workbook) =>
    fieldsAt(added(workbook, 'useCase', 'new', null), 'useCase')['goals'];
  const one = build((wb) => wb.add('goal', 'G-1'));

  test('the link leads to the only record there is', () => {
    expect(goalsOf(one)).toEqual(['G-1']);
  });

  test('of two it leads to neither', () => {
    expect(goalsOf(build((wb) => wb.add('goal', 'G-2'), one))).toEqual([]);
  });

  test('an archived one does not count', () => {
    expect(goalsOf(build((wb) => wb.add('goal', 'G-1', { archived: true })))).toEqual([]);
  });
});

test('every link that a card lets a new one take over is a link', () => {
  const inherited = kinds.flatMap((kind) =>
    (cards[kind].inherits ?? []).map((name) => fieldOf(kind, name as FieldName<Kind>)),
  );
  expect(inherited.length).toBeGreaterThan(0);
  for (const { as } of inherited) expect(['one', 'many', 'anyOne', 'anyMany']).toContain(as);
});
