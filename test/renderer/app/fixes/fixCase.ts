// A row of the walk: a workbook in which a rule finds one thing, and what a person does where its fix has led.
import type { Edit } from '../../../../shared/edits/edit.ts';
import { changeFields } from '../../../../shared/edits/records.ts';
import type { Kind } from '../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import type { Builder, PlainFields } from '../../../helpers/workbooks/workbooks.ts';

export interface FixCase {
  readonly workbook: Workbook;
  /** What is done where the fix has led; nothing where pressing it mends. */
  readonly cure: (workbook: Workbook) => readonly Edit[];
}

export type FixCases = Readonly<Record<string, FixCase>>;

/** Changes one record, as its form does. */
export const set =
  <K extends Kind>(kind: K, id: string, fields: PlainFields<K>): FixCase['cure'] =>
  () => [changeFields(kind, id, fields as never)];

/** Pressing the fix mends. */
export const pressed: FixCase['cure'] = () => [];

/** The healthy workbook with something wrong. */
export const when = (change: (wb: Builder) => void, cure: FixCase['cure']): FixCase => ({
  workbook: broken(change),
  cure,
});

/** The record that pressing the fix has made. */
export const made = 'made-1';
