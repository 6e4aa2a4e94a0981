// What no hand may set, because nothing true could be computed from it: each is refused in a sentence.
import { fromDayNumber, lastDay } from '../../dates/dayNumber.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { holdingWaiver, signedWaivers, waiverFaults } from '../../rules/criterion/waivers.ts';
import { nameOf } from '../../rules/engine/wording.ts';
import type { Decision, Kind, NeedTest, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { listed } from '../../words.ts';
import { EditRefused } from '../edit.ts';

/** Running work has begun on a day, done work has ended on one (SCH-12). */
function refuseBox(before: TimeBox | undefined, box: TimeBox): void {
  const { state, actualStart, actualEnd } = box;
  const isSame =
    before?.state === state && before.actualStart === actualStart && before.actualEnd === actualEnd;
  if (isSame) return;
  if (state === 'running' && actualStart === null)
    throw new EditRefused(
      `${nameOf(box)} is running only from a day on: enter the day it started with “Start work”.`,
    );
  if (state === 'done' && actualEnd === null)
    throw new EditRefused(`${nameOf(box)} is done only on a day: enter the day it ended with “Finish”.`);
}

/** A signed waiver holds, or it is none (KIL-04). */
function refuseWaiver(workbook: Workbook, before: Decision | undefined, decision: Decision): void {
  const { purpose, state, criterion } = decision;
  if (before === decision || purpose !== 'waiver' || state !== 'signed') return;
  const faults = waiverFaults(workbook, decision);
  if (faults.length > 0)
    throw new EditRefused(`The waiver ${nameOf(decision)} would not hold: ${listed(faults)}.`);
  const isSecond = criterion !== null && holdingWaiver(workbook, criterion)?.id !== decision.id;
  if (isSecond && signedWaivers(workbook, criterion).length > 0)
    throw new EditRefused(`The waiver ${nameOf(decision)} would be the second one, which is not possible.`);
}

/** One need test a use case: of two nobody could say which counts. */
function refuseNeedTest(workbook: Workbook, test: NeedTest): void {
  const isTwin = (other: NeedTest) =>
    other.id !== test.id && other.useCase === test.useCase && !other.archived;
  if (test.useCase === null || test.archived || ![...workbook.needTest.values()].some(isTwin)) return;
  const useCase = workbook.useCase.get(test.useCase);
  throw new EditRefused(
    `${useCase ? nameOf(useCase) : 'This use case'} has a need test already; change that one.`,
  );
}

/** Refuses an edit after which a box of the plan would end past the last day that can be written. */
export function refuseBeyond(before: Workbook, after: Workbook): void {
  const known = new Set(scheduleOf(before).beyond.map(({ id }) => id));
  const box = scheduleOf(after).beyond.find(({ id }) => !known.has(id));
  if (!box) return;
  const last = fromDayNumber(lastDay);
  throw new EditRefused(
    `Not changed: ${nameOf(box)} would end after ${last}, the last day that can be planned.`,
  );
}

const planKinds = new Set<Kind>(['timeBox', 'settings', 'calendar', 'facts']);

/** Refuses what an edit of one record has made impossible; what was so before in a file may stay. */
export function refuseImpossible(before: Workbook, after: Workbook, kind: Kind, id: string): void {
  if (after === before) return;
  const key = id as never;
  const box = kind === 'timeBox' ? after.timeBox.get(key) : undefined;
  if (box) refuseBox(before.timeBox.get(key), box);
  const decision = kind === 'decision' ? after.decision.get(key) : undefined;
  if (decision) refuseWaiver(after, before.decision.get(key), decision);
  const test = kind === 'needTest' ? after.needTest.get(key) : undefined;
  if (test) refuseNeedTest(after, test);
  if (planKinds.has(kind)) refuseBeyond(before, after);
}
