// Many cells of a table as one step: those that cannot be are left out, each with the sentence of what refuses it.
import type { Kind } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { changeRecords, type Edit, EditRefused, type Moment, RoleNeeded } from '../edit.ts';

export interface CellsMade {
  readonly workbook: Workbook;
  /** Why an edit could not be made, by its place in the list. */
  readonly refused: ReadonlyMap<number, string>;
}

interface Placed {
  readonly at: number;
  readonly edit: Edit;
}

/** Edits that are tried together: plain changes of one record, or a single edit of another sort. */
type Unit = readonly Placed[];

const plainKind = ([first]: Unit): Kind | null => first?.edit.changes?.kind ?? null;

/** The edits in their order, those that change fields of the same record next to each other as one unit. */
function unitsOf(edits: readonly Edit[]): Unit[] {
  const units: Placed[][] = [];
  const known = new Map<string, Placed[]>();
  edits.forEach((edit, at) => {
    const key = edit.changes && `${edit.changes.kind}:${edit.changes.id}`;
    const unit = key === undefined ? undefined : known.get(key);
    if (unit) return void unit.push({ at, edit });
    const fresh = [{ at, edit }];
    units.push(fresh);
    if (key !== undefined) known.set(key, fresh);
  });
  return units;
}

/** Neighbours of one kind, which are written in one go. */
function runsOf(units: readonly Unit[]): Unit[][] {
  const runs: Unit[][] = [];
  for (const unit of units) {
    const last = runs.at(-1);
    const kind = plainKind(unit);
    if (last?.[0] && kind !== null && plainKind(last[0]) === kind) last.push(unit);
    else runs.push([unit]);
  }
  return runs;
}

function made(workbook: Workbook, units: readonly Unit[], moment: Moment): Workbook {
  const placed = units.flat();
  const kind = units[0] ? plainKind(units[0]) : null;
  if (kind === null) return placed.reduce((result, { edit }) => edit.apply(result, moment), workbook);
  const changes = placed.flatMap(({ edit }) => edit.changes ?? []);
  return changeRecords(workbook, kind, changes, moment);
}

/** The halves of what was refused together: records apart as long as there are several, then cell by cell. */
function halvesOf(units: readonly Unit[]): [Unit[], Unit[]] | null {
  const parts = units.length > 1 ? units : (units[0] ?? []).map((placed) => [placed]);
  if (parts.length < 2) return null;
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)];
}

/**
 * Makes each edit that can be made. All are tried at once and only what is refused is looked at more closely, so that a
 * thousand cells cost little more than one. What needs a role asks for it, as anywhere: RoleNeeded is thrown on.
 */
export function makeCells(workbook: Workbook, edits: readonly Edit[], moment: Moment): CellsMade {
  const refused = new Map<number, string>();
  const attempt = (before: Workbook, units: readonly Unit[]): Workbook => {
    try {
      return made(before, units, moment);
    } catch (error) {
      if (!(error instanceof EditRefused) || error instanceof RoleNeeded) throw error;
      const halves = halvesOf(units);
      if (halves !== null) return attempt(attempt(before, halves[0]), halves[1]);
      for (const { at } of units.flat()) refused.set(at, error.message);
      return before;
    }
  };
  const result = runsOf(unitsOf(edits)).reduce((before, run) => attempt(before, run), workbook);
  return { workbook: result, refused };
}
