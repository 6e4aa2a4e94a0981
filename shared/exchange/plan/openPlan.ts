// A file that holds a plan, whatever its kind: XML by its first sign, anything else is read as a table.
import { openTable } from '../../import/table/openTable.ts';
import { tablePlan } from '../table/tablePlan.ts';
import type { Decode } from '../xml/readXml.ts';
import type { PlanFile } from './planFile.ts';
import { readPlan } from './readPlan.ts';

export interface OpenedPlan {
  readonly file: PlanFile;
  /** Names of its sheets in their order, and the one that was read; none but in a spreadsheet. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
}

/** Reads a plan; `sheet` null: the first that holds a table. Throws PlanRefused or TableRefused with a sentence. */
export async function openPlan(
  bytes: Uint8Array,
  decode: Decode,
  name: string,
  sheet: string | null,
): Promise<OpenedPlan> {
  const start = String.fromCharCode(...bytes.subarray(0, 8)).replaceAll(/[^\x21-\x7e]/g, '');
  if (start.startsWith('<')) return { file: readPlan(bytes, decode), sheets: [], sheet: null };
  const opened = await openTable(bytes, decode);
  const table = opened.table(sheet === null ? {} : { sheet });
  return { file: tablePlan(table, name), sheets: opened.sheets, sheet: table.sheet };
}
