// What a decision would do to the plan, found by doing it to a copy: what is shown before signing is what happens.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { heldBoxes } from '../../rules/criterion/heldBoxes.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { decidedScope, isActing } from '../../rules/scope/decisionScope.ts';
import { spendOfScope } from '../../rules/systemMetrics.ts';
import { remainingCost } from '../../rules/value/gateFigures.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Decision, Kind, RecordOf, SignOff, TimeBox } from '../../schema/kinds.ts';
import { byCode, factsOf, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { EditRefused, type Moment } from '../edit.ts';
import { effectMessages } from '../../messages/edits/effects.ts';
import { acted } from './acts.ts';

/** One record that would be added or changed. */
export interface Change {
  readonly kind: Kind;
  /** Null: it would be added. */
  readonly before: RecordOf<Kind> | null;
  readonly after: RecordOf<Kind>;
}

export interface Effects {
  readonly changes: readonly Change[];
  /** What it would do, a short sentence each, without full stops; empty: nothing changes. */
  readonly lines: readonly string[];
  readonly planEndBefore: Day | null;
  readonly planEndAfter: Day | null;
  /** Working days by which the plan would end later; negative: earlier; null while an end is not known. */
  readonly endMovesWD: number | null;
  /** Mean cost of work that would no longer be done, and of work that is added; minor units. */
  readonly notSpent: number;
  readonly more: number;
  /** Spent in the scope until now; null while not known, and where nothing is decided about. */
  readonly spend: number | null;
  /** Why it could not be done, as a sentence; null when it can. */
  readonly refused: string | null;
}

const changedKinds = ['useCase', 'timeBox', 'workshop'] as const;

/** The records that differ between two workbooks, of the kinds a decision changes. */
const changesBetween = (before: Workbook, after: Workbook): readonly Change[] =>
  changedKinds.flatMap((kind) =>
    [...recordsOf(after, kind).values()]
      .filter((record) => recordsOf(before, kind).get(record.id) !== record)
      .toSorted(byCode)
      .map((record) => ({ kind, before: recordsOf(before, kind).get(record.id) ?? null, after: record })),
  );

const endOf = (workbook: Workbook): Day | null => {
  const { endDay } = scheduleOf(workbook);
  return endDay === null ? null : fromDayNumber(endDay);
};

function endMoves(before: Workbook, after: Workbook): number | null {
  const [then, now] = [scheduleOf(before).endWD, scheduleOf(after).endWD];
  return then === null || now === null ? null : now - then;
}

/** What is still to come for a box; nothing for one that is not there, and for one nobody has estimated. */
const costIn = (workbook: Workbook, id: Id<'timeBox'>): number => {
  const box = workbook.timeBox.get(id);
  return box ? (remainingCost(workbook, box) ?? 0) : 0;
};

/** Mean cost that falls away and that is added, box by box. */
function costMoves(before: Workbook, after: Workbook): Pick<Effects, 'notSpent' | 'more'> {
  const moves = [...after.timeBox.keys()].map((id) => costIn(after, id) - costIn(before, id));
  return {
    notSpent: moves.reduce((sum, move) => sum - Math.min(0, move), 0),
    more: moves.reduce((sum, move) => sum + Math.max(0, move), 0),
  };
}

/** Boxes held after and not before, or the other way round. */
const newlyHeld = (before: Workbook, after: Workbook): readonly TimeBox[] =>
  [...heldBoxes(after).keys()]
    .filter((id) => !heldBoxes(before).has(id))
    .flatMap((id) => after.timeBox.get(id) ?? [])
    .toSorted(byCode);
const released = (before: Workbook, after: Workbook): readonly TimeBox[] =>
  newlyHeld(after, before).filter(({ id }) => after.timeBox.get(id)?.state === 'planned');

const stillHeld = (after: Workbook, decision: Decision): readonly TimeBox[] => {
  const holds = decision.outcome === 'hold' || decision.outcome === 'returnToWhy';
  return holds
    ? [...heldBoxes(after).entries()]
        .filter(([, { by }]) => by.id === decision.id)
        .flatMap(([id]) => after.timeBox.get(id) ?? [])
        .toSorted(byCode)
    : [];
};

/** What changed from one workbook to the other, in words. */
function linesOf(
  before: Workbook,
  after: Workbook,
  decision: Decision,
  changes: readonly Change[],
): string[] {
  const { currency } = factsOf(before);
  const { notSpent, more } = costMoves(before, after);
  const paths = new Map([...after.alternative].map(([id, path]) => [id, path]));
  return effectMessages.lines({
    endMovesWD: endMoves(before, after),
    notSpent,
    more,
    currency,
    changes,
    pathOf: (id) => paths.get(id as Id<'alternative'>),
    goalOf: (id) => after.goal.get(id as Id<'goal'>),
    held: stillHeld(after, decision),
    released: released(before, after),
    conditions: decision.outcome === 'goWithConditions' ? decision.conditions.length : 0,
  });
}

/** What a decision that stands signed in `after` changed since `before`. */
export function effectsBetween(before: Workbook, after: Workbook, decision: Decision): Effects {
  const changes = changesBetween(before, after);
  const scope = decidedScope(before, decision);
  return {
    changes,
    lines: linesOf(before, after, decision, changes),
    planEndBefore: endOf(before),
    planEndAfter: endOf(after),
    endMovesWD: endMoves(before, after),
    ...costMoves(before, after),
    spend: scope === null ? null : spendOfScope(before, scope),
    refused: null,
  };
}

/** A signature as the last one will be: only that there is one, and that it is the latest, counts. */
function signedCopy(workbook: Workbook, decision: Decision): Workbook {
  const { asOf } = factsOf(workbook);
  const signed: Decision = { ...decision, state: 'signed', decidedOn: decision.decidedOn ?? asOf };
  const mark = {
    id: 'preview',
    decision: decision.id,
    role: null,
    archived: false,
    at: '9999-12-31T00:00:00Z',
  };
  return {
    ...workbook,
    decision: new Map(workbook.decision).set(decision.id, signed),
    signOff: new Map(workbook.signOff).set(mark.id as SignOff['id'], mark as unknown as SignOff),
  };
}

/** No instant of a copy is kept. */
const previewMoment = (): Moment => {
  let made = 0;
  return { at: '2000-01-01T00:00:00Z', byRole: null, newId: () => `preview-${(made += 1)}` };
};

/** What this decision would do were it signed now, whoever has signed so far; its outcome may be one nobody has chosen yet. */
export function effectsOf(workbook: Workbook, decision: Decision): Effects {
  const before = { ...workbook, decision: new Map(workbook.decision).set(decision.id, decision) };
  if (!isActing(decision)) return effectsBetween(before, before, decision);
  const signed = signedCopy(before, decision);
  try {
    const standing = signed.decision.get(decision.id) ?? decision;
    return effectsBetween(before, acted(signed, standing, previewMoment()), standing);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return { ...effectsBetween(before, before, decision), refused: error.message };
  }
}
