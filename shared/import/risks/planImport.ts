// The dry run of an import: every row of the table with what would become of it. Nothing is changed here.
import { factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import type { Risk } from '../../schema/kinds.ts';
import { minorPerMajor } from '../../text/format.ts';
import type { FieldChange } from '../../tables/changeWords.ts';
import { changeFinder } from './changesOf.ts';
import { foreignLine } from './foreignId.ts';
import type { Mapping } from '../table/guessMapping.ts';
import { type ImportAbout, isExported, isOf, matcher } from './matching.ts';
import { plainWords } from '../words/plainWords.ts';
import { planRisk, type PlannedRisk } from './plannedRisk.ts';
import { readNumber } from '../table/readNumber.ts';
import type { Table, TableRow } from '../table/readTable.ts';
import type { RowContext } from './riskCells.ts';
import { readDraft, type RiskDraft } from './riskDraft.ts';

export interface PlannedRow {
  /** The line in the file. */
  readonly line: number;
  readonly status: 'ok' | 'warning' | 'refused';
  /** Plain sentences: the reason of a refusal, or what is not as the file says. */
  readonly problems: readonly string[];
  /** The code the risk will have or has; null for refused rows. */
  readonly code: string | null;
  /** The risk that the row is about; null for a new one. */
  readonly updates: Risk['id'] | null;
  /** What of that risk would change, title included; nothing: it is here already as the row says. */
  readonly changes: readonly FieldChange[];
  /** What will be written; null for refused rows. */
  readonly planned: PlannedRisk | null;
}

/**
 * `rows` = `imported` + `refused`; `imported` = `added` + `updated` + `same`: new risks, changed ones, and rows that
 * change nothing; `warnings` counts imported rows that have some.
 */
export interface ImportCounts {
  readonly rows: number;
  readonly imported: number;
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  readonly refused: number;
  readonly warnings: number;
}

export interface ImportPlan {
  readonly kind: 'risks';
  readonly rows: readonly PlannedRow[];
  readonly counts: ImportCounts;
}

/** What stands before the figures of a sum. */
const totalWords = new Set(
  'total,totals,grand total,sub total,subtotal,sum,summe,gesamt,gesamtsumme,zwischensumme,somme,total general,suma'.split(
    ',',
  ),
);

/** Hands out codes: the number a register uses where it is still free here, else the next free one. */
class Codes {
  private last: number;
  private readonly taken = new Set<number>();

  constructor(workbook: Workbook) {
    this.last = factsOf(workbook).lastCodes['R'] ?? 0;
  }

  /** R-7 for "R007" or "Risk 7", when nobody has ever been R-7 here. */
  wanted(ownCode: string): number | null {
    const number = Number(/(\d{1,4})$/.exec(ownCode)?.[1] ?? Number.NaN);
    if (Number.isNaN(number) || number <= this.last || this.taken.has(number)) return null;
    this.taken.add(number);
    return number;
  }

  /** Only to be asked once all wishes are known. */
  next(): number {
    this.last = Math.max(this.last, ...this.taken);
    this.taken.clear();
    return ++this.last;
  }
}

interface Read {
  readonly row: TableRow;
  readonly draft: RiskDraft;
  readonly before: Risk | null;
  readonly wanted: number | null;
}

/** The number of a new risk in its own register is kept, unless it is an export's code that stays its code here. */
function keepForeignId(draft: RiskDraft, source: string, wanted: number | null): void {
  if (draft.ownCode === '') return;
  if (isExported(draft) && draft.ownCode === `R-${wanted}`) return;
  draft.lines.push(foreignLine(source, draft.ownCode));
}

/** Reads rows one after the other; a second row about the same risk is one of its own, so that neither is lost. */
function rowReader(
  workbook: Workbook,
  mapping: Mapping,
  about: ImportAbout,
  codes: Codes,
): (row: TableRow) => Read {
  const known = matcher(workbook, about);
  const { matching } = about;
  const source = matching.by === 'source' ? matching.source : about.source;
  const context: RowContext = {
    bands: settingsOf(workbook).riskBands,
    minorPerMajor: minorPerMajor(factsOf(workbook).currency),
    currency: factsOf(workbook).currency,
    isFiveByFive: mapping.columns.every(({ scale }) => scale === null || scale === '1-5'),
  };
  const seen = new Map<string, number>();
  return (row) => {
    const draft = readDraft(row.cells, mapping.columns, context);
    const earlier = draft.ownCode === '' ? undefined : seen.get(draft.ownCode);
    if (earlier !== undefined)
      draft.warnings.push(
        `${draft.ownCode} stands on line ${earlier} too; this row becomes a risk of its own`,
      );
    else if (draft.ownCode !== '') seen.set(draft.ownCode, row.line);
    const before = earlier === undefined ? known(draft) : null;
    const wanted = before ? null : codes.wanted(draft.ownCode);
    if (!before) keepForeignId(draft, source, wanted);
    if (!before && matching.by !== 'nothing' && isOf(about.workbookId, draft))
      draft.warnings.push(
        `this row was exported from this workbook, where its risk is not found as "${draft.ownCode}" any more: it becomes a new one`,
      );
    return { row, draft, before, wanted };
  };
}

/** Why a row is no row of the register at all; null when it is one. */
function strayRow({ cells }: TableRow, header: Table['header']): string | null {
  const words = cells.filter((cell) => cell !== '');
  if (
    words.length > 1 &&
    cells.every((cell, i) => cell === '' || plainWords(cell) === plainWords(header[i] ?? ''))
  )
    return 'This row repeats the header.';
  const texts = words.filter((cell) => readNumber(cell) === null);
  return texts.length === 1 && totalWords.has(plainWords(texts[0] ?? ''))
    ? 'This row holds totals, not a risk.'
    : null;
}

const notImported = { code: null, updates: null, changes: [], planned: null } as const;

function planRow(
  read: Read,
  header: Table['header'],
  codes: Codes,
  changesOf: ReturnType<typeof changeFinder>,
): PlannedRow {
  const { row, draft, before, wanted } = read;
  const stray = strayRow(row, header);
  const outcome = stray === null ? planRisk(draft, before) : { refused: stray };
  const { line } = row;
  if ('refused' in outcome) return { line, status: 'refused', problems: [outcome.refused], ...notImported };
  return {
    line,
    status: outcome.warnings.length > 0 ? 'warning' : 'ok',
    problems: outcome.warnings,
    code: before?.code ?? `R-${wanted ?? codes.next()}`,
    updates: before?.id ?? null,
    changes: before ? changesOf(before, outcome.planned) : [],
    planned: outcome.planned,
  };
}

function countsOf(rows: readonly PlannedRow[]): ImportCounts {
  const count = (test: (row: PlannedRow) => boolean) => rows.filter(test).length;
  const refused = count(({ status }) => status === 'refused');
  const updated = count(({ changes }) => changes.length > 0);
  const same = count(({ updates, changes }) => updates !== null && changes.length === 0);
  const imported = rows.length - refused;
  const warnings = count(({ status }) => status === 'warning');
  return { rows: rows.length, imported, added: imported - updated - same, updated, same, refused, warnings };
}

/** So many rows are done at a stretch: some milliseconds of work. */
const rowsAtOnce = 250;

/**
 * What an import of the table would do to the workbook, row by row. Pauses after some rows each and yields how many of
 * the table's rows are done so far, so that the caller can show it or stop; each row is read first, then planned.
 */
export function* planImportInSteps(
  workbook: Workbook,
  table: Table,
  mapping: Mapping,
  about: ImportAbout,
): Generator<number, ImportPlan, void> {
  const codes = new Codes(workbook);
  const readRow = rowReader(workbook, mapping, about, codes);
  const changesOf = changeFinder(workbook);
  const read: Read[] = [];
  for (const row of table.rows) {
    read.push(readRow(row));
    if (read.length % rowsAtOnce === 0) yield Math.floor(read.length / 2);
  }
  const rows: PlannedRow[] = [];
  for (const one of read) {
    rows.push(planRow(one, table.header, codes, changesOf));
    if (rows.length % rowsAtOnce === 0) yield Math.floor((read.length + rows.length) / 2);
  }
  return { kind: 'risks', rows, counts: countsOf(rows) };
}

/** The same without a pause. */
export function planImport(
  workbook: Workbook,
  table: Table,
  mapping: Mapping,
  about: ImportAbout,
): ImportPlan {
  const steps = planImportInSteps(workbook, table, mapping, about);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
