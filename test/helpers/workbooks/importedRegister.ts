// Imports a register the way a person does who accepts every guess.
import { guessMapping, type Mapping } from '../../../shared/import/table/guessMapping.ts';
import { importRisks } from '../../../shared/import/risks/importRisks.ts';
import type { ImportAbout } from '../../../shared/import/risks/matching.ts';
import { type ImportPlan, planImport } from '../../../shared/import/risks/planImport.ts';
import { readTable, type Table } from '../../../shared/import/table/readTable.ts';
import type { Risk } from '../../../shared/schema/kinds.ts';
import { byCode, type Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from './workbooks.ts';
import { decode } from '../hostile/letters.ts';

export const empty = build(() => undefined);
/** One for all imports, as ids are never used twice. */
export const moment = testMoment();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const lines = (...rows: string[]): Uint8Array => utf8(rows.join('\n'));

export interface Imported {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
  readonly risks: readonly Risk[];
}
/** A register of somebody else, whose rows are all new. */
export const about: ImportAbout = { workbookId: 'here', source: 'register.csv', matching: { by: 'export' } };

export function imported(
  bytes: Uint8Array,
  before: Workbook = empty,
  from: Partial<ImportAbout> = {},
): Imported {
  const table = readTable(bytes, decode);
  const mapping = guessMapping(table);
  const plan = planImport(before, table, mapping, { ...about, ...from });
  const workbook = importRisks(plan).apply(before, moment);
  return { table, mapping, plan, workbook, risks: [...workbook.risk.values()].toSorted(byCode) };
}
