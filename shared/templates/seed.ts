// How ready-made content is written down: records as rows with readable ids, planted into a new workbook.
import { addRecord, changeRecord, type Moment, restoring } from '../edits/edit.ts';
import type { Id, Money, Range3 } from '../schema/field.ts';
import { type Kind, kindNames, type FieldsOf } from '../schema/kinds.ts';
import type { Workbook } from '../schema/workbook.ts';

/** One record to be: its kind, its fixed id and the fields that differ from their defaults. */
export interface Seed {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: FieldsOf<Kind>;
}

/** The fixed id of a record of ready-made content: `goal-1`, `role-buyer`. */
export const idOf = <K extends Kind>(kind: K, name: number | string): Id<K> => `${kind}-${name}` as Id<K>;
export const idsOf = <K extends Kind>(kind: K, ...names: readonly (number | string)[]): Id<K>[] =>
  names.map((name) => idOf(kind, name));
/** Names a record of ready-made content where a link may lead to any kind. */
export const anyOf = (kind: Kind, name: number | string) => ({ kind, id: idOf(kind, name) });

/** A record whose number is its code too: `seed('goal', 1, …)` is G-1 with id `goal-1`. */
export function seed<K extends Kind>(kind: K, name: number | string, fields: FieldsOf<K>): Seed {
  const { letter } = kindNames[kind];
  const code = letter !== null && typeof name === 'number' ? { code: `${letter}-${name}` } : {};
  return { kind, id: idOf(kind, name), fields: { ...code, ...fields } };
}

/** Whole euros (or dollars …) as minor units. */
export const major = (amount: number): Money => Math.round(amount * 100);

export const range = (low: number, likely: number, high: number): Range3 => ({
  low,
  likely,
  high,
  shape: 'pert',
});
/** As `range`, of amounts in thousands of the major unit. */
export const thousands = (low: number, likely: number, high: number): Range3 =>
  range(major(low * 1_000), major(likely * 1_000), major(high * 1_000));
/** Exactly this amount of the major unit, without spread. */
export const fixed = (amount: number): Range3 => ({ ...same(major(amount)), shape: 'fixed' });
const same = (value: number) => ({ low: value, likely: value, high: value });

type Impacts = { cost: number; time: number; value: number; compliance: number; reputation: number };
/** Impacts by dimension; those not named are not judged. */
export const impacts = (known: Partial<Impacts>) => ({
  cost: null,
  time: null,
  value: null,
  compliance: null,
  reputation: null,
  ...known,
});

/** The workbook with the seeds as new records, in the order given. */
export const plant = (workbook: Workbook, seeds: readonly Seed[], moment: Moment): Workbook =>
  seeds.reduce(
    (result, { kind, id, fields }) => addRecord(result, kind, id, fields, restoring(moment)),
    workbook,
  );

/** A change of one record of ready-made content. */
export const change = <K extends Kind>(kind: K, name: number | string, fields: FieldsOf<K>): Seed => ({
  kind,
  id: idOf(kind, name),
  fields,
});

/** The workbook with fields of its records changed. */
export const revise = (workbook: Workbook, changes: readonly Seed[], moment: Moment): Workbook =>
  changes.reduce(
    (result, { kind, id, fields }) => changeRecord(result, kind, id, fields, restoring(moment)),
    workbook,
  );
