// The boxes of the plan and their links as the simulation takes them (SIM-03).
import { toDayNumber } from '../../dates/dayNumber.ts';
import { addWD, countWD, wdOf } from '../../dates/workingDays.ts';
import { boxCosts } from '../../rules/plan/cost.ts';
import { bindsFromEnd } from '../../rules/plan/linkBounds.ts';
import { isPassed, type Link, networkOf } from '../../rules/plan/network.ts';
import {
  beginWD,
  ownEarliestWD,
  type PlanClock,
  planClockOf,
  scheduleOf,
} from '../../rules/plan/schedule.ts';
import { boxesOfNetwork } from '../../rules/scope/planIndex.ts';
import type { Range3 } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { factsOf, type Workbook } from '../../schema/workbook.ts';
import { fnv1a32 } from '../draw/random.ts';
import { type Causes, strengthsOf } from './causeModel.ts';
import { packLists } from './lists.ts';
import { type BoxModel, boxStates, type LeftOut, linkKinds } from './model.ts';

/** Gives a range its number among all that are drawn from. */
export type NumberRange = (range: Range3) => number;

/** Earlier than any working day: what has no reason of its own to wait. */
const unbound = -1e9;

/** Why a box cannot be simulated; null when it can. */
function lacks(workbook: Workbook, box: TimeBox): LeftOut['why'] | null {
  if (isPassed(box)) return null;
  if (box.duration === null && box.state !== 'done') return 'noLength';
  return scheduleOf(workbook).boxes.has(box.id) ? null : 'noDates';
}

/** Working days from the start of a running box up to asOf, asOf included. */
function elapsedOf(workbook: Workbook, clock: PlanClock, box: TimeBox): number {
  if (box.state !== 'running' || box.actualStart === null) return 0;
  const begun = addWD(clock.calendar, toDayNumber(box.actualStart), 0);
  return Math.max(0, countWD(clock.calendar, begun, toDayNumber(factsOf(workbook).asOf)) + 1);
}

interface Time {
  readonly state: number;
  readonly early: number;
  readonly end: number;
}

function timeOf(workbook: Workbook, clock: PlanClock, box: TimeBox): Time {
  const scheduled = scheduleOf(workbook).boxes.get(box.id);
  if (isPassed(box) || !scheduled || lacks(workbook, box) !== null)
    return { state: boxStates.passed, early: unbound, end: unbound };
  if (box.state === 'done')
    return { state: boxStates.fixed, early: scheduled.startWD - 1, end: scheduled.endWD };
  if (box.state === 'running' && box.actualStart !== null)
    return { state: boxStates.running, early: beginWD(clock, box.actualStart) - 1, end: 0 };
  return { state: boxStates.planned, early: ownEarliestWD(clock, box) - 1, end: 0 };
}

/** What hangs on the start of done work that nobody noted hangs on its last day instead: by how much that is later. */
function unnotedWD(workbook: Workbook, from: TimeBox | undefined, link: Link): number {
  if (from?.state !== 'done' || from.actualStart !== null || bindsFromEnd(link)) return 0;
  const span = scheduleOf(workbook).boxes.get(from.id);
  return span ? span.endWD - span.startWD : 0;
}

export interface BoxesOfPlan {
  readonly model: BoxModel;
  /** Place of each box in the model. */
  readonly place: ReadonlyMap<TimeBox['id'], number>;
  readonly leftOut: readonly LeftOut[];
}

const constant: Range3 = { low: 0, likely: 0, high: 0, shape: 'fixed' };

/** Boxes in the order of the network; a cancelled box, and one nobody can date, takes no time and no money. */
export function boxesOfPlan(workbook: Workbook, numberOf: NumberRange, causes: Causes): BoxesOfPlan {
  const clock = planClockOf(workbook);
  const all = boxesOfNetwork(workbook);
  const network = networkOf(all);
  const order = [...network.order, ...all.keys()].filter((i, at, list) => list.indexOf(i) === at);
  const boxes = order.flatMap((i) => all[i] ?? []);
  const place = new Map(boxes.map((box, at) => [box.id, at]));
  const placeOf = order.reduce((places, i, at) => places.set(i, at), new Map<number, number>());
  const times = boxes.map((box) => timeOf(workbook, clock, box));
  // What lies on a loop comes in no order: its links lead nowhere here.
  const links = order.map((i, at) =>
    (network.into[i] ?? []).filter(({ from }) => (placeOf.get(from) ?? at) < at),
  );
  const costs = boxCosts(workbook);
  const pick = (value: (box: TimeBox, at: number) => number) => Float64Array.from(boxes, value);
  const model: BoxModel = {
    codes: boxes.map(({ code }) => code ?? ''),
    state: Uint8Array.from(times, ({ state }) => state),
    rank: Int32Array.from(order),
    range: Int32Array.from(boxes, ({ duration }) => numberOf(duration ?? constant)),
    key: Int32Array.from(boxes, ({ code }) => fnv1a32(`${code}.duration`)),
    early: Float64Array.from(times, ({ early }) => early),
    end: Float64Array.from(times, ({ end }) => end),
    elapsed: pick((box) => elapsedOf(workbook, clock, box)),
    rate: pick(({ id }) => costs.get(id)?.ratePerWD ?? 0),
    fixedCost: pick(({ id }) => costs.get(id)?.fixed ?? 0),
    limit: pick(({ limitWD }) => limitWD ?? Number.NaN),
    cause: causes.placesOf(boxes),
    strength: strengthsOf(boxes),
    into: packLists(links.map((list) => list.map(({ from }) => placeOf.get(from) ?? 0))),
    linkKind: Uint8Array.from(links.flat(), ({ kind }) => linkKinds[kind]),
    lag: Float64Array.from(links.flat(), (link) => link.lagWD + unnotedWD(workbook, all[link.from], link)),
  };
  const leftOut = boxes.flatMap((box): LeftOut[] => {
    const why = lacks(workbook, box);
    return why === null ? [] : [{ code: box.code ?? '', why }];
  });
  return { model, place, leftOut };
}

/** The time at the end of a day, in working days from the start of the plan. */
export function timeAtEndOf(workbook: Workbook, day: string): number {
  const clock = planClockOf(workbook);
  return wdOf(clock.calendar, clock.startDay, toDayNumber(day));
}
