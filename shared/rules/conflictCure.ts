// Which later start, inside float, makes conflicts smallest: tried shift by shift, in working day numbers (CAP-01).
import { fromDayNumber } from '../dates/dayNumber.ts';
import { dayOfWD } from '../dates/workingDays.ts';
import type { Day } from '../schema/field.ts';
import type { TimeBox } from '../schema/kinds.ts';
import { byCode, type Workbook } from '../schema/workbook.ts';
import { type Conflict, conflictsOf, type Demand, demandsOf, inUnits, millionths } from './capacity.ts';
import { derived } from './derived.ts';
import type { Network } from './network.ts';
import {
  earliestWD,
  ownEarliestWD,
  type PlanClock,
  planClockOf,
  type Schedule,
  scheduleOf,
  type Span,
} from './schedule.ts';

/** A later start of one box and what it does to the total size of all conflicts. */
export interface Suggestion {
  readonly box: TimeBox;
  readonly shiftWD: number;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  /** The *not before* date that carries it out. */
  readonly notBefore: Day;
}

/** Load of one resource day by day, in millionths, from the first working day of the plan's boxes on. */
class DailyLoad {
  private readonly loads: Float64Array;
  private readonly capacities: Float64Array;
  /** Boxes running each day: without any, other work alone is no conflict of the plan. */
  private readonly running: Int32Array;
  private readonly firstWD: number;
  total = 0;

  constructor(demand: Demand, firstWD: number, lastWD: number) {
    const days = lastWD - firstWD + 1;
    this.firstWD = firstWD;
    this.loads = new Float64Array(days);
    this.running = new Int32Array(days);
    this.capacities = new Float64Array(days).fill(demand.capacity);
    for (const { fromWD, toWD } of demand.absences) this.capacities.fill(0, ...this.slots(fromWD, toWD));
    for (const { fromWD, toWD, amount, box } of demand.uses) this.put(fromWD, toWD, amount, box ? 1 : 0);
  }

  private slots(fromWD: number, toWD: number): [number, number] {
    const slot = (wd: number) => Math.min(Math.max(wd - this.firstWD, 0), this.loads.length);
    return [slot(fromWD), slot(toWD + 1)];
  }

  private sizeOn(slot: number): number {
    const excess = (this.loads[slot] ?? 0) - (this.capacities[slot] ?? 0);
    return (this.running[slot] ?? 0) > 0 && excess > 0 ? excess : 0;
  }

  /** Adds (or, with negative amount and count, takes away) some load on some days. */
  put(fromWD: number, toWD: number, amount: number, boxes: number): void {
    const [from, end] = this.slots(fromWD, toWD);
    for (let slot = from; slot < end; slot += 1) {
      const before = this.sizeOn(slot);
      this.loads[slot] = (this.loads[slot] ?? 0) + amount;
      this.running[slot] = (this.running[slot] ?? 0) + boxes;
      this.total += this.sizeOn(slot) - before;
    }
  }
}

/** A box and all that directly or indirectly waits for it, in network order. */
function downstreamOf(network: Network, root: number): number[] {
  const found = new Set([root]);
  for (const i of found)
    for (const { to } of network.outOf[i] ?? [])
      if ((network.place[to] ?? -1) > (network.place[i] ?? -1)) found.add(to);
  return [...found].toSorted((a, b) => (network.place[a] ?? 0) - (network.place[b] ?? 0));
}

function loadsOf(
  workbook: Workbook,
  boxes: readonly (TimeBox | undefined)[],
  schedule: Schedule,
): Map<string, DailyLoad> {
  const firstWD = [...schedule.boxes.values()].reduce((first, { startWD }) => Math.min(first, startWD), 1);
  const loads = new Map<string, DailyLoad>();
  for (const box of boxes)
    for (const { resource } of box?.allocations ?? []) {
      const demand = demandsOf(workbook).get(resource);
      if (demand && !loads.has(resource))
        loads.set(resource, new DailyLoad(demand, firstWD, schedule.endWD ?? 0));
    }
  return loads;
}

/** A plan in which one box is pushed later a day at a time, and what waits for it follows. */
class Push {
  private readonly spans: (Span | undefined)[];
  private readonly moved: readonly number[];
  private readonly loads: ReadonlyMap<string, DailyLoad>;
  private readonly network: Network;
  private readonly clock: PlanClock;

  constructor(workbook: Workbook, root: number) {
    const schedule = scheduleOf(workbook);
    this.network = schedule.network;
    this.clock = planClockOf(workbook);
    this.spans = this.network.boxes.map((box) => schedule.boxes.get(box.id));
    this.moved = downstreamOf(this.network, root).filter((i) => this.network.boxes[i]?.state === 'planned');
    this.loads = loadsOf(
      workbook,
      this.moved.map((i) => this.network.boxes[i]),
      schedule,
    );
  }

  /** How many boxes a step may move. */
  get boxes(): number {
    return this.moved.length;
  }

  /** Size of the conflicts of the resources concerned, in millionths. */
  get size(): number {
    let sum = 0;
    for (const load of this.loads.values()) sum += load.total;
    return sum;
  }

  /** Moves the first box one working day later and the others as far as they must. */
  step(): void {
    const [root] = this.moved;
    for (const i of this.moved) {
      const [box, span] = [this.network.boxes[i], this.spans[i]];
      if (!box || !span) continue;
      const earliest =
        i === root
          ? span.startWD + 1
          : earliestWD(this.network, i, ownEarliestWD(this.clock, box), this.spans);
      if (earliest !== null && earliest > span.startWD) this.place(i, box, span, earliest);
    }
  }

  private place(i: number, box: TimeBox, span: Span, startWD: number): void {
    const endWD = startWD + span.endWD - span.startWD;
    for (const { resource, units } of box.allocations) {
      if (units <= 0) continue;
      const amount = millionths(units);
      this.loads.get(resource)?.put(span.startWD, startWD - 1, -amount, -1);
      this.loads.get(resource)?.put(span.endWD + 1, endWD, amount, 1);
    }
    this.spans[i] = { startWD, endWD };
  }
}

const totalSize = (workbook: Workbook): number =>
  conflictsOf(workbook).reduce((sum, { size }) => sum + millionths(size), 0);

/** Moves of boxes tried for one suggestion: reached only in plans of thousands of boxes, which must not hang. */
const mostMoves = 200_000;

/** The best shift of one box inside its float, null when none makes the total smaller. */
function bestShift(workbook: Workbook, box: TimeBox): Suggestion | null {
  const schedule = scheduleOf(workbook);
  const scheduled = schedule.boxes.get(box.id);
  if (!scheduled) return null;
  const push = new Push(workbook, schedule.network.boxes.indexOf(box));
  const before = push.size;
  let best = { shiftWD: 0, size: before };
  const furthest = Math.min(scheduled.floatWD, Math.ceil(mostMoves / push.boxes));
  for (let shiftWD = 1; shiftWD <= furthest && best.size > 0; shiftWD += 1) {
    push.step();
    if (push.size < best.size) best = { shiftWD, size: push.size };
  }
  if (best.shiftWD === 0) return null;
  const total = totalSize(workbook);
  const clock = planClockOf(workbook);
  return {
    box,
    shiftWD: best.shiftWD,
    sizeBefore: inUnits(total),
    sizeAfter: inUnits(total - before + best.size),
    notBefore: fromDayNumber(dayOfWD(clock.calendar, clock.startDay, scheduled.startWD + best.shiftWD)),
  };
}

const planKinds = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

/** Shifts already tried for a plan, by box. */
const triedShifts = derived(planKinds, () => new Map<string, Suggestion | null>());

/** The competing box with most float that has not begun; the first by code on ties; null when none can move. */
function mostFloat(workbook: Workbook, conflict: Conflict): TimeBox | null {
  const { boxes } = scheduleOf(workbook);
  const floatOf = (box: TimeBox) => boxes.get(box.id)?.floatWD ?? 0;
  const movable = conflict.boxes
    .filter((box) => box.state === 'planned' && floatOf(box) > 0)
    .toSorted(byCode);
  return movable.reduce<TimeBox | null>(
    (best, box) => (best && floatOf(best) >= floatOf(box) ? best : box),
    null,
  );
}

/**
 * How one conflict could be eased (CAP-01): its box with most float, later by the shift within that float which
 * gives the lowest total size of all conflicts, the smallest on ties. Null when nothing improves.
 */
export function suggestionFor(workbook: Workbook, conflict: Conflict): Suggestion | null {
  const box = mostFloat(workbook, conflict);
  if (!box) return null;
  const tried = triedShifts(workbook);
  const known = tried.get(box.id);
  if (known !== undefined) return known;
  const suggestion = bestShift(workbook, box);
  tried.set(box.id, suggestion);
  return suggestion;
}

/** The largest conflict of each resource that has any, the earlier one on ties. */
export const worstConflicts = derived(planKinds, (workbook): readonly Conflict[] => {
  const worst = new Map<string, Conflict>();
  for (const conflict of conflictsOf(workbook)) {
    const known = worst.get(conflict.resource.id);
    if (!known || conflict.size > known.size) worst.set(conflict.resource.id, conflict);
  }
  return [...worst.values()];
});

/**
 * Of the suggestions for the largest conflict of each resource, the one that leaves the least of all conflicts; on
 * ties the smaller shift, then the earlier code.
 */
export const bestSuggestion = derived(planKinds, (workbook): Suggestion | null => {
  const all = worstConflicts(workbook).flatMap((conflict) => suggestionFor(workbook, conflict) ?? []);
  const better = (a: Suggestion, b: Suggestion) =>
    a.sizeAfter - b.sizeAfter || a.shiftWD - b.shiftWD || byCode(a.box, b.box);
  return all.toSorted(better)[0] ?? null;
});

const isSame = (a: Conflict, b: Conflict): boolean =>
  a.resource.id === b.resource.id &&
  a.boxes.length === b.boxes.length &&
  a.boxes.every((box, i) => box.id === b.boxes[i]?.id);

/** Conflicts between other boxes or resources that carrying out a suggestion would bring. */
export function newConflictsAfter(workbook: Workbook, { box, notBefore }: Suggestion): readonly Conflict[] {
  const timeBox = new Map(workbook.timeBox).set(box.id, { ...box, notBefore });
  const before = conflictsOf(workbook);
  return conflictsOf({ ...workbook, timeBox }).filter((after) => !before.some((one) => isSame(one, after)));
}
