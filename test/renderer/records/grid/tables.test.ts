// Every field of every kind that has a table is a column of it; a cell does what the form does, and refuses what it refuses.
import { describe, expect, it, test } from 'vitest';
import {
  canEdit,
  editTextOf,
  type GridColumn,
  lockOf,
} from '../../../../renderer/ui/grid/model/gridColumn.ts';
import { type Edit, EditRefused } from '../../../../shared/edits/edit.ts';
import { lockedFields } from '../../../../shared/edits/guards/verdict.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Range3 } from '../../../../shared/schema/field.ts';
import { type FieldFacts, fieldsOf } from '../../../../shared/schema/fieldFacts.ts';
import type { Kind, RecordOf } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { review, workshop } from '../../../helpers/workbooks/examples.ts';
import { variedWorkbook } from '../../../helpers/workbooks/variedWorkbook.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';
import { allTables, type AnyRow, columnsOver, rowsOf } from './allTables.ts';

const kinds = [...allTables.keys()];

test('the kinds that people edit in numbers have a table', () => {
  const asked: readonly Kind[] = [
    'risk',
    'timeBox',
    'goal',
    'useCase',
    'metric',
    'reading',
    'slice',
    'resource',
    'role',
    'treatment',
    'killCriterion',
    'assumption',
    'painPoint',
    'upwardNote',
  ];
  expect(asked.filter((kind) => !allTables.has(kind))).toEqual([]);
});

/** The ids of the columns that say a field. */
const idsOf = ({ name, as, parts }: FieldFacts): readonly string[] =>
  as === 'part' ? parts.filter(({ isHidden }) => !isHidden).map((part) => `${name}.${part.name}`) : [name];

describe.each(kinds)('the table of %s', (kind) => {
  const { columns } = columnsOver(kind, review);
  const ids = columns.map(({ id }) => id);
  const table = allTables.get(kind);

  it('has a column for every field that people may see, or one that stands for it', () => {
    const heldBy: Readonly<Record<string, string | undefined>> = table?.heldBy ?? {};
    const missing = fieldsOf(kind)
      .flatMap((facts) => idsOf(facts).map((id) => heldBy[facts.name] ?? id))
      .filter((id) => !ids.includes(id));
    expect(missing).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the essential ones first and leaves the others to be chosen', () => {
    const essentials = table?.essentials ?? [];
    expect(ids.slice(0, essentials.length)).toEqual(essentials);
    expect(columns.filter(({ hidden }) => hidden !== true).map(({ id }) => id)).toEqual(essentials);
  });

  it('lets nobody type what is worked out or set by a command, and says so', () => {
    const byCommand = new Set(fieldsOf(kind).flatMap((facts) => (facts.isByCommand ? facts.name : [])));
    const closed = columns.filter(({ id, computed }) => computed || byCommand.has(id));
    for (const column of closed)
      for (const { row } of rowsOf(kind, review)) {
        expect(canEdit(column, row)).toBe(false);
        expect(lockOf(column, row)).not.toBeNull();
      }
  });
});

/** What an edit makes of a record, or the sentence that refuses it. */
function outcome(workbook: Workbook, kind: Kind, id: string, edits: readonly Edit[]): unknown {
  try {
    const after = edits.reduce((before, edit) => edit.apply(before, testMoment()), workbook);
    const { updatedAt: _at, ...record } = after[kind].get(id as never) as RecordOf<Kind>;
    return record;
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return error.message;
  }
}

type Values = Readonly<Record<string, unknown>>;

/** What the form would commit: the source's value of the column's field, in the target. */
function byForm(kind: Kind, columnId: string, source: RecordOf<Kind>, target: RecordOf<Kind>): Edit {
  const [field = '', part] = columnId.split('.');
  const [from, to]: readonly Values[] = [source, target];
  const value = from?.[field] as Values | null;
  const whole =
    part === undefined || value === null ? value : { ...(to?.[field] as Values | null), [part]: value[part] };
  return changeFields(kind, target.id, { [field]: whole });
}

/** A spread that is typed over one of another shape keeps that shape: so it is meant, and tried elsewhere. */
function keepsShape(from: unknown, to: unknown): boolean {
  const [a, b] = [from, to] as readonly (Range3 | null | undefined)[];
  const isRange = (value: unknown): value is Range3 =>
    typeof value === 'object' && value !== null && 'shape' in value;
  return isRange(a) && isRange(b) && a.shape === 'pert' && b.shape === 'triangular';
}

const isPadded = (value: unknown): boolean => typeof value === 'string' && value !== value.trim();

/** The cells whose text can be typed into another row: with what cell and form make of it. */
function trials(workbook: Workbook, kind: Kind, column: GridColumn<AnyRow>, made: () => readonly Edit[]) {
  const rows = rowsOf(kind, workbook);
  const [field = '', part] = column.id.split('.');
  const valueOf = ({ record }: (typeof rows)[number]) => (record as unknown as Values)[field];
  return rows.slice(0, 6).flatMap((source) =>
    rows.slice(-4).flatMap((target) => {
      if (!canEdit(column, source.row) || !canEdit(column, target.row)) return [];
      if (keepsShape(valueOf(source), valueOf(target)) || isPadded(valueOf(source))) return [];
      // A part that is not there has no field but its first to be typed.
      if (part !== undefined && (valueOf(source) === null || valueOf(target) === null)) return [];
      const refused = column.commit?.(target.row, editTextOf(column, source.row));
      const byCell = refused ?? outcome(workbook, kind, target.record.id, made());
      const form = byForm(kind, column.id, source.record, target.record);
      return [{ byCell, byForm: outcome(workbook, kind, target.record.id, [form]) }];
    }),
  );
}

const isField = (kind: Kind, id: string): boolean =>
  fieldsOf(kind).some((facts) => facts.name === id || idsOf(facts).includes(id));

describe.each(kinds)('a cell of %s', (kind) => {
  it('makes what the form makes, and is refused as the form is', () => {
    let tried = 0;
    for (const workbook of [workshop, review, variedWorkbook]) {
      const { columns, made } = columnsOver(kind, workbook);
      for (const column of columns.filter(({ id }) => isField(kind, id))) {
        const outcomes = trials(workbook, kind, column, made);
        tried += outcomes.length;
        for (const one of outcomes) expect(one.byCell, `${kind}.${column.id}`).toEqual(one.byForm);
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it('cannot be changed where the form is locked, for the same reason', () => {
    const { columns } = columnsOver(kind, review);
    const byHand = new Set(fieldsOf(kind).flatMap((facts) => (facts.isByCommand ? [] : facts.name)));
    const locked = rowsOf(kind, review).flatMap(({ row, record }) =>
      Object.entries(lockedFields(review, kind, record) as Readonly<Record<string, string>>).flatMap(
        ([field, why]) =>
          columns
            .filter(
              ({ id, computed }) => id.split('.')[0] === field && byHand.has(field) && computed !== true,
            )
            .map((column) => ({ why, said: lockOf(column, row), isOpen: canEdit(column, row) })),
      ),
    );
    expect(locked.map(({ said }) => said)).toEqual(locked.map(({ why }) => why));
    expect(locked.filter(({ isOpen }) => isOpen)).toEqual([]);
  });
});

test('the terms of an armed criterion are locked, those of a draft are not', () => {
  const { columns } = columnsOver('killCriterion', review);
  const value = columns.find(({ id }) => id === 'value') as GridColumn<AnyRow>;
  const armed = rowsOf('killCriterion', review).filter(
    ({ record }) => 'status' in record && record.status === 'armed',
  );
  expect(armed.length).toBeGreaterThan(0);
  for (const { row } of armed) expect(lockOf(value, row)).toMatch(/\w/);
  const { columns: inVaried } = columnsOver('killCriterion', variedWorkbook);
  const draft = rowsOf('killCriterion', variedWorkbook).find(({ record }) => record.code === 'K-2');
  const free = inVaried.find(({ id }) => id === 'value') as GridColumn<AnyRow>;
  expect(draft && canEdit(free, draft.row)).toBe(true);
});
