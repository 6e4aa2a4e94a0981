// A file that holds a plan, whatever its kind: XML by its first sign, anything else is read as a table.
import { openTable, type TableFile } from '../../import/table/openTable.ts';
import type { Table } from '../../import/table/readTable.ts';
import { guessPlanMapping, type PlanMapping } from '../table/planColumns.ts';
import { tablePlan } from '../table/tablePlan.ts';
import type { Decode } from '../xml/readXml.ts';
import { type PlanFile, PlanRefused } from './planFile.ts';
import { readPlan } from './readPlan.ts';

/** What of a table can be corrected: the sheet it is on, and what its columns mean. */
export interface ReadColumns {
  /** Names of the sheets in their order, and the one that was read; none but in a spreadsheet. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: readonly string[];
  /** The first few different cells of each column. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  readonly mapping: PlanMapping;
}

export interface OpenedPlan {
  readonly file: PlanFile;
  /** Null but for tables. */
  readonly columns: ReadColumns | null;
}

/** Thrown for a table that is no plan as its columns are understood: another meaning of them may make it one. */
export class ColumnsRefused extends PlanRefused {
  readonly columns: ReadColumns;
  constructor(sentence: string, columns: ReadColumns) {
    super(sentence);
    this.columns = columns;
  }
}

const shownSamples = 3;
const sampleChars = 40;

function samplesOf({ rows }: Table, column: number): readonly string[] {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').replaceAll(/\s+/g, ' ').trim();
    if (cell !== '') seen.add(cell.length > sampleChars ? `${cell.slice(0, sampleChars - 1)}…` : cell);
    if (seen.size === shownSamples) break;
  }
  return [...seen];
}

/** The sheet most like a plan where none is named: the first among equals. */
function planSheet(opened: TableFile): Table {
  const usual = opened.table();
  const likeness = (table: Table): number => {
    const { columns } = guessPlanMapping(table);
    return columns.includes('title') ? columns.filter((column) => column !== null).length : 0;
  };
  let best = usual;
  for (const sheet of opened.sheets) {
    if (sheet === usual.sheet) continue;
    try {
      const table = opened.table({ sheet });
      if (likeness(table) > likeness(best)) best = table;
    } catch {
      // A sheet without a table is no plan either.
    }
  }
  return best;
}

/** What a person has corrected; everything else is guessed. */
export interface PlanChoices {
  readonly sheet: string | null;
  readonly mapping: PlanMapping | null;
}

/** Reads a plan. Throws PlanRefused or TableRefused with a sentence. */
export async function openPlan(
  bytes: Uint8Array,
  decode: Decode,
  name: string,
  { sheet, mapping: given }: PlanChoices,
): Promise<OpenedPlan> {
  const start = String.fromCharCode(...bytes.subarray(0, 8)).replaceAll(/[^\x21-\x7e]/g, '');
  if (start.startsWith('<')) return { file: readPlan(bytes, decode), columns: null };
  const opened = await openTable(bytes, decode);
  const table = sheet === null ? planSheet(opened) : opened.table({ sheet });
  const mapping = given ?? guessPlanMapping(table);
  const columns: ReadColumns = {
    sheets: opened.sheets,
    sheet: table.sheet,
    header: table.header,
    samples: table.header.map((_, column) => samplesOf(table, column)),
    rows: table.rows.length,
    mapping,
  };
  try {
    return { file: tablePlan(table, name, mapping), columns };
  } catch (error) {
    throw error instanceof PlanRefused ? new ColumnsRefused(error.message, columns) : error;
  }
}
