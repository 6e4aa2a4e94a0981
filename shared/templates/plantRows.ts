// The one place where ready-made content enters a workbook: through the edits that people's changes go through.
import { addRecord, changeRecord, EditRefused, type Moment, restoring } from '../edits/edit.ts';
import { verdictOn } from '../edits/guards/verdict.ts';
import { beyondRefusal } from '../edits/guards/plan/work.ts';
import { parseCriterion } from '../rules/criterion/parseCriterion.ts';
import { signedNow, type Signed } from '../rules/signature/signatures.ts';
import type { Id } from '../schema/field.ts';
import type { FieldsOf, Kind } from '../schema/kinds.ts';
import { findRecord, type Workbook } from '../schema/workbook.ts';

/** One record to be, or fields of one that is there. */
export interface Row {
  readonly kind: Kind;
  readonly id: string;
  readonly isChange: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Of a kill criterion: its sentence, which speaks of records planted before or after it. */
  readonly sentence: string | null;
  readonly line: number;
}

export interface Signature {
  readonly id: string;
  readonly by: Id<'role'>;
  readonly at: string;
  readonly under: Signed;
  readonly line: number;
}

/** What one template file adds, in the order in which it is planted. */
export interface Rows {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly signatures: readonly Signature[];
}

/** Thrown with the line of the row that the edits would not take. */
export class NotPlanted extends Error {
  readonly line: number;
  constructor(line: number, text: string) {
    super(text);
    this.line = line;
  }
}

function atLine<T>(line: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof EditRefused ? new NotPlanted(line, error.message) : error;
  }
}

function plantRow(workbook: Workbook, { kind, id, isChange, fields }: Row, moment: Moment): Workbook {
  const edit = isChange ? changeRecord : addRecord;
  return edit(workbook, kind, id, fields as FieldsOf<Kind>, moment);
}

/** The row with the fields that its sentence says, read when all it may speak of is there. */
function spelledOut(workbook: Workbook, row: Row): Row {
  if (row.sentence === null) return row;
  const parsed = parseCriterion(workbook, row.sentence);
  if (!parsed.ok) throw new NotPlanted(row.line, `the sentence of this kill criterion: ${parsed.message}`);
  return { ...row, fields: { ...parsed.fields, ...row.fields } };
}

/** A signature carries the hash of what it covers as that stands now. */
function signed(workbook: Workbook, { id, by, at, under, line }: Signature, moment: Moment): Workbook {
  const role = workbook.role.get(by);
  if (!role) throw new NotPlanted(line, 'whoever signs must be one of the roles.');
  const mark = { kind: 'typed' as const, value: role.title };
  const fields = { ...under, ...signedNow(workbook, under), role: by, level: role.level, at, mark };
  return addRecord(workbook, 'signOff', id, fields, moment);
}

/**
 * Rows come in whole, with a history of their own: the guards see each when all stands, as if it were added by the
 * command it belongs to. Links may lead to and fro; nothing stands that no edit would let stand.
 */
function judge(workbook: Workbook, { kind, id, line }: Row): void {
  const after = findRecord(workbook, kind, id);
  if (!after) return;
  const verdict = verdictOn({ kind, before: undefined, after, workbook, road: 'command' });
  if (typeof verdict === 'string') throw new NotPlanted(line, verdict);
}

/** The workbook with all that one file says. Throws NotPlanted for what cannot be written down. */
export function plantRows(workbook: Workbook, { rows, signatures }: Rows, moment: Moment): Workbook {
  const asItWas = restoring(moment);
  const inOrder = [
    ...rows.filter(({ sentence }) => sentence === null),
    ...rows.filter(({ sentence }) => sentence !== null),
  ];
  const planted = inOrder.reduce(
    (result, row) => atLine(row.line, () => plantRow(result, spelledOut(result, row), asItWas)),
    workbook,
  );
  return signatures.reduce(
    (result, signature) => atLine(signature.line, () => signed(result, signature, asItWas)),
    planted,
  );
}

/** Throws NotPlanted for the first row of a file that no edit would let stand in the whole. */
export function judgeRows(bare: Workbook, whole: Workbook, { rows }: Rows): void {
  for (const row of rows) judge(whole, row);
  const refusal = beyondRefusal(bare, whole);
  if (refusal !== null) throw new NotPlanted(rows[0]?.line ?? 1, refusal);
}
