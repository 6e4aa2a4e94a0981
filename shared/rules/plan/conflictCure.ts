// Which later start, inside float, makes conflicts smallest: tried shift by shift, in working day numbers (CAP-01).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Resource, TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import {
  type Conflict,
  conflictParts,
  conflictsOf,
  demandsOf,
  inUnits,
  planKinds,
  partsOf,
} from './capacity.ts';
import { DailyLoad } from './dailyLoad.ts';
import { derived } from '../engine/derived.ts';
import type { Span } from './linkBounds.ts';
import { isPassed, type Network } from './network.ts';
import { earliestWD, ownEarliestWD, type PlanClock, planClockOf, scheduleOf } from './schedule.ts';

/** A later start of one box and what it does to the total size of all conflicts. */
export interface Suggestion {
  readonly box: TimeBox;
  readonly shiftWD: number;
  readonly sizeBefore: number;
  readonly sizeAfter: number;
  /** The *not before* date that carries it out. */
  readonly notBefore: Day;
}

/** A box and all that directly or indirectly waits for it, in network order. */
function downstreamOf(network: Network, root: number): number[] {
  const found = new Set([root]);
  for (const i of found)
    for (const { to } of network.outOf[i] ?? [])
      if ((network.place[to] ?? -1) > (network.place[i] ?? -1)) found.add(to);
  return [...found].toSorted((a, b) => (network.place[a] ?? 0) - (network.place[b] ?? 0));
}

/** The days from the first start to the end of the plan. */
const daysOf = derived(planKinds, (workbook) => {
  const { boxes, endWD } = scheduleOf(workbook);
  const firstWD = [...boxes.values()].reduce((first, { startWD }) => Math.min(first, startWD), 1);
  return { firstWD, lastWD: Math.max(endWD ?? 0, firstWD) };
});

/** Loads already laid out for a plan, by resource. */
const knownLoads = derived(planKinds, () => new Map<Id<'resource'>, DailyLoad>());

/** The load the plan puts on a resource; undefined when the plan does not use it. */
function plannedLoad(workbook: Workbook, id: Id<'resource'>): DailyLoad | undefined {
  const loads = knownLoads(workbook);
  const demand = demandsOf(workbook).get(id);
  if (!loads.has(id) && demand) loads.set(id, DailyLoad.of(demand, planClockOf(workbook), daysOf(workbook)));
  return loads.get(id);
}

/** Where every box lies; a cancelled one takes no time and lies where what it waited for leaves it. */
export const plannedSpans = derived(planKinds, (workbook): readonly (Span | undefined)[] => {
  const { network, boxes } = scheduleOf(workbook);
  const clock = planClockOf(workbook);
  const spans: (Span | undefined)[] = network.boxes.map((box) => boxes.get(box.id));
  for (const i of network.order) {
    const box = network.boxes[i];
    if (!box || !isPassed(box)) continue;
    const startWD = earliestWD(network, i, ownEarliestWD(clock, box), spans);
    if (startWD !== null) spans[i] = { startWD, endWD: startWD - 1 };
  }
  return spans;
});

/** Done work whose start nobody noted is taken to have begun once it could, and no later than it ended. */
const hasGuessedStart = ({ state, actualStart }: TimeBox): boolean =>
  state === 'done' && actualStart === null;

/** A plan in which one box is pushed later a day at a time, and what waits for it follows. */
class Push {
  private readonly spans: (Span | undefined)[];
  private readonly moved: readonly number[];
  private readonly loads = new Map<Id<'resource'>, DailyLoad>();
  private readonly network: Network;
  private readonly clock: PlanClock;

  constructor(workbook: Workbook, root: number) {
    const { network } = scheduleOf(workbook);
    this.network = network;
    this.clock = planClockOf(workbook);
    this.spans = plannedSpans(workbook).slice();
    this.moved = downstreamOf(network, root).filter((i) => this.canMove(i));
    for (const i of this.moved) this.readLoads(workbook, network.boxes[i]);
  }

  private canMove(i: number): boolean {
    const box = this.network.boxes[i];
    return box !== undefined && (box.state === 'planned' || isPassed(box) || hasGuessedStart(box));
  }

  private readLoads(workbook: Workbook, box: TimeBox | undefined): void {
    for (const { resource } of box?.allocations ?? []) {
      const load = plannedLoad(workbook, resource);
      if (load && !this.loads.has(resource)) this.loads.set(resource, load.copy());
    }
  }

  /** How many boxes a step may move. */
  get boxes(): number {
    return this.moved.length;
  }

  /** Size of the conflicts of the resources concerned, in parts. */
  get size(): number {
    let sum = 0;
    for (const load of this.loads.values()) sum += load.total;
    return sum;
  }

  /** Moves the first box one working day later and the others as far as they must. */
  step(): void {
    const [root] = this.moved;
    const pushed = new Set<number>();
    for (const i of this.moved)
      if ((i === root || pushed.has(i)) && this.moveLater(i, i === root))
        for (const { to } of this.network.outOf[i] ?? []) pushed.add(to);
  }

  /** Whether a box moves: the first one by a day, any other when what it waits for has come to end later. */
  private moveLater(i: number, isRoot: boolean): boolean {
    const [box, span] = [this.network.boxes[i], this.spans[i]];
    if (!box || !span) return false;
    const earliest = isRoot ? span.startWD + 1 : this.earliest(i, box);
    if (earliest === null || earliest <= span.startWD) return false;
    if (isPassed(box)) this.spans[i] = { startWD: earliest, endWD: earliest - 1 };
    else this.place(i, box, span, earliest);
    return true;
  }

  private earliest(i: number, box: TimeBox): number | null {
    return earliestWD(this.network, i, ownEarliestWD(this.clock, box), this.spans);
  }

  private place(i: number, box: TimeBox, span: Span, earliest: number): void {
    const isDone = hasGuessedStart(box);
    const startWD = isDone ? Math.min(earliest, span.endWD) : earliest;
    const endWD = isDone ? span.endWD : startWD + span.endWD - span.startWD;
    for (const { resource, units } of box.allocations) {
      if (units <= 0) continue;
      const load = this.loads.get(resource);
      load?.put(span.startWD, Math.min(startWD - 1, span.endWD), -partsOf(units), -1);
      load?.put(Math.max(span.endWD + 1, startWD), endWD, partsOf(units), 1);
    }
    this.spans[i] = { startWD, endWD };
  }
}

/** Moves of boxes tried for one suggestion: reached only in plans of thousands of boxes, which must not hang. */
const mostMoves = 200_000;
/** Plans of more working days than two centuries have get no suggestion. */
const mostDays = 50_000;

/** The best shift of one box inside its float, the smallest on ties; null when none makes the total smaller. */
function bestShift(workbook: Workbook, box: TimeBox): Suggestion | null {
  const schedule = scheduleOf(workbook);
  const scheduled = schedule.boxes.get(box.id);
  const { firstWD, lastWD } = daysOf(workbook);
  if (!scheduled || scheduled.floatWD <= 0 || lastWD - firstWD > mostDays) return null;
  const push = new Push(workbook, schedule.network.boxes.indexOf(box));
  const before = push.size;
  let best = { shiftWD: 0, size: before };
  const furthest = Math.min(scheduled.floatWD, Math.ceil(mostMoves / push.boxes));
  for (let shiftWD = 1; shiftWD <= furthest && best.size > 0; shiftWD += 1) {
    push.step();
    if (push.size < best.size) best = { shiftWD, size: push.size };
  }
  if (best.shiftWD === 0) return null;
  const total = conflictParts(workbook);
  const clock = planClockOf(workbook);
  return {
    box,
    shiftWD: best.shiftWD,
    sizeBefore: inUnits(total),
    sizeAfter: inUnits(total - before + best.size),
    notBefore: fromDayNumber(dayOfWD(clock.calendar, clock.startDay, scheduled.startWD + best.shiftWD)),
  };
}

/** The best shift of every box that competes anywhere and has not begun, where it has one. */
const shiftsByBox = derived(planKinds, (workbook): ReadonlyMap<Id<'timeBox'>, Suggestion> => {
  const competing = new Set(conflictsOf(workbook).flatMap(({ boxes }) => boxes));
  const shifts = [...competing].flatMap((box) =>
    box.state === 'planned' ? (bestShift(workbook, box) ?? []) : [],
  );
  return new Map(shifts.map((shift) => [shift.box.id, shift]));
});

/** What leaves least of all conflicts comes first; on ties the smaller shift, then the earlier code. */
const better = (a: Suggestion, b: Suggestion): number =>
  a.sizeAfter - b.sizeAfter || a.shiftWD - b.shiftWD || byCode(a.box, b.box);

/** All later starts that make conflicts smaller, one a box, the best first. */
export const shiftsThatHelp = (workbook: Workbook): readonly Suggestion[] =>
  [...shiftsByBox(workbook).values()].toSorted(better);

function bestOf(workbook: Workbook, conflicts: readonly Conflict[]): Suggestion | null {
  const shifts = shiftsByBox(workbook);
  const boxes = new Set(conflicts.flatMap((conflict) => conflict.boxes.map(({ id }) => id)));
  return [...boxes].flatMap((id) => shifts.get(id) ?? []).toSorted(better)[0] ?? null;
}

/** How the conflicts of a resource could be eased: the best later start of a box that competes in any of them. */
export const suggestionFor = (workbook: Workbook, resource: Resource): Suggestion | null =>
  bestOf(
    workbook,
    conflictsOf(workbook).filter((conflict) => conflict.resource.id === resource.id),
  );

/**
 * The one later start that leaves the least of all conflicts (CAP-01): each box of any conflict competes, with each
 * shift inside its float; on ties the smaller shift wins, then the earlier code. Null when nothing improves.
 */
export const bestSuggestion = derived(planKinds, (workbook): Suggestion | null =>
  bestOf(workbook, conflictsOf(workbook)),
);

/** The largest conflict of each resource that has any, the earlier one on ties. */
export const worstConflicts = derived(planKinds, (workbook): readonly Conflict[] => {
  const worst = new Map<string, Conflict>();
  for (const conflict of conflictsOf(workbook)) {
    const known = worst.get(conflict.resource.id);
    if (!known || conflict.size > known.size) worst.set(conflict.resource.id, conflict);
  }
  return [...worst.values()];
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
