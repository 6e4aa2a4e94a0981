// Where more is asked of a resource than it has: the conflicts of a plan, sized (CAP-01).
import { toDayNumber } from '../dates/dayNumber.ts';
import { dayOfWD, isWorkingDay, wdOf } from '../dates/workingDays.ts';
import type { Id } from '../schema/field.ts';
import type { Resource, TimeBox } from '../schema/kinds.ts';
import { byCode, compareText, type Workbook } from '../schema/workbook.ts';
import { derived } from './derived.ts';
import { beginWD, type PlanClock, planClockOf, scheduleOf } from './schedule.ts';

/** Adjacent working days on which the same work asks more of a resource than it has. */
export interface Conflict {
  readonly resource: Resource;
  readonly fromWD: number;
  readonly toWD: number;
  /** Load and capacity on the worst of these days, in units. */
  readonly load: number;
  readonly capacity: number;
  /** Σ (load − capacity) over these days: units × working days. */
  readonly size: number;
  /** The boxes that compete, in code order, and the labels of other work beside them. */
  readonly boxes: readonly TimeBox[];
  readonly otherWork: readonly string[];
}

/** Units are summed as whole millionths, so that 0.1 + 0.2 is not more than 0.3. */
const perUnit = 1_000_000;
export const millionths = (units: number): number => Math.round(units * perUnit);
export const inUnits = (amount: number): number => amount / perUnit;

/** Something that takes from a resource for a while; `box` null is other work. */
interface Use {
  readonly fromWD: number;
  readonly toWD: number;
  readonly amount: number;
  readonly box: TimeBox | null;
  readonly label: string;
}

/** What is asked of a resource, and the spells in which it has nothing to give. */
export interface Demand {
  readonly resource: Resource;
  readonly capacity: number;
  readonly uses: readonly Use[];
  readonly absences: readonly { readonly fromWD: number; readonly toWD: number }[];
}

const spell = (clock: PlanClock, { from, to }: { readonly from: string; readonly to: string }) => ({
  fromWD: beginWD(clock, from),
  toWD: wdOf(clock.calendar, clock.startDay, toDayNumber(to)),
});

/** Working days of the plan, while the resource is in use, that its own calendar does not work. */
function ownDaysOff(workbook: Workbook, clock: PlanClock, resource: Resource, uses: readonly Use[]) {
  const own = resource.calendar === null ? undefined : workbook.calendar.get(resource.calendar);
  if (!own || own === clock.calendar) return [];
  const off = new Map<number, { fromWD: number; toWD: number }>();
  for (const { fromWD, toWD } of uses)
    for (let wd = fromWD; wd <= toWD; wd += 1)
      if (!off.has(wd) && !isWorkingDay(own, dayOfWD(clock.calendar, clock.startDay, wd)))
        off.set(wd, { fromWD: wd, toWD: wd });
  return [...off.values()];
}

const isSpell = ({ fromWD, toWD }: { readonly fromWD: number; readonly toWD: number }) => fromWD <= toWD;

function demandOf(workbook: Workbook, clock: PlanClock, resource: Resource, boxUses: readonly Use[]): Demand {
  const otherWork = resource.otherWork.map((work) => ({
    ...spell(clock, work),
    amount: millionths(work.units),
    box: null,
    label: work.label,
  }));
  const absences = resource.absences.map((absence) => spell(clock, absence));
  return {
    resource,
    capacity: millionths(resource.capacity),
    uses: [...boxUses, ...otherWork.filter(isSpell)],
    absences: [...absences.filter(isSpell), ...ownDaysOff(workbook, clock, resource, boxUses)],
  };
}

const planKinds = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

/** Demands by resource, for those the plan uses, in code order. */
export const demandsOf = derived(planKinds, (workbook): ReadonlyMap<Id<'resource'>, Demand> => {
  const uses = new Map<string, Use[]>();
  for (const { box, startWD, endWD } of scheduleOf(workbook).boxes.values())
    for (const { resource, units } of box.allocations) {
      if (units <= 0) continue;
      const use = { fromWD: startWD, toWD: endWD, amount: millionths(units), box, label: '' };
      const list = uses.get(resource);
      if (list) list.push(use);
      else uses.set(resource, [use]);
    }
  const clock = planClockOf(workbook);
  const used = [...workbook.resource.values()].filter(({ id, archived }) => !archived && uses.has(id));
  return new Map(
    used
      .toSorted(byCode)
      .map((resource) => [resource.id, demandOf(workbook, clock, resource, uses.get(resource.id) ?? [])]),
  );
});

/** What begins (+1) or ends (−1) on a working day. */
interface Event {
  readonly wd: number;
  readonly by: 1 | -1;
  /** Null: an absence. */
  readonly use: Use | null;
}

const eventsOf = ({ uses, absences }: Demand): Event[] =>
  [...uses.map((use) => ({ ...use, use })), ...absences.map((absence) => ({ ...absence, use: null }))]
    .flatMap(({ fromWD, toWD, use }): Event[] => [
      { wd: fromWD, by: 1, use },
      { wd: toWD + 1, by: -1, use },
    ])
    .toSorted((a, b) => a.wd - b.wd);

/** A stretch of days with the same load and capacity, both in millionths. */
interface Piece {
  readonly fromWD: number;
  readonly toWD: number;
  readonly load: number;
  readonly capacity: number;
  readonly uses: readonly Use[];
}

/** The stretches in which boxes run and the load is above capacity, in time order. */
function overloads(demand: Demand): Piece[] {
  const pieces: Piece[] = [];
  const events = eventsOf(demand);
  const active = new Set<Use>();
  let [absent, load, boxes] = [0, 0, 0];
  for (const [i, { wd, by, use }] of events.entries()) {
    if (use === null) absent += by;
    else {
      load += by * use.amount;
      boxes += use.box === null ? 0 : by;
      if (by === 1) active.add(use);
      else active.delete(use);
    }
    const next = events[i + 1];
    const capacity = absent > 0 ? 0 : demand.capacity;
    if (next && next.wd > wd && boxes > 0 && load > capacity)
      pieces.push({ fromWD: wd, toWD: next.wd - 1, load, capacity, uses: [...active] });
  }
  return pieces;
}

const compareUses = (a: Use, b: Use): number =>
  a.box && b.box ? byCode(a.box, b.box) : a.box ? -1 : b.box ? 1 : compareText(a.label, b.label);

function sameUses(a: Piece, b: Piece): boolean {
  if (a.uses.length !== b.uses.length) return false;
  const known = new Set(a.uses);
  return b.uses.every((use) => known.has(use));
}

const sizeOf = ({ fromWD, toWD, load, capacity }: Piece): number => (load - capacity) * (toWD - fromWD + 1);

function conflictOf(resource: Resource, pieces: readonly [Piece, ...Piece[]]): Conflict {
  const worst = pieces.reduce((a, b) => (b.load - b.capacity > a.load - a.capacity ? b : a));
  const uses = pieces[0].uses.toSorted(compareUses);
  return {
    resource,
    fromWD: pieces[0].fromWD,
    toWD: (pieces.at(-1) ?? pieces[0]).toWD,
    load: inUnits(worst.load),
    capacity: inUnits(worst.capacity),
    size: inUnits(pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)),
    boxes: uses.flatMap(({ box }) => box ?? []),
    otherWork: uses.flatMap(({ box, label }) => (box === null ? [label] : [])),
  };
}

function conflictsOfDemand(demand: Demand): Conflict[] {
  const groups: [Piece, ...Piece[]][] = [];
  for (const piece of overloads(demand)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.toWD + 1 === piece.fromWD && sameUses(last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((pieces) => conflictOf(demand.resource, pieces));
}

/** All conflicts of the plan, by resource in code order, then in time order (CAP-01). */
export const conflictsOf = derived(planKinds, (workbook): readonly Conflict[] =>
  [...demandsOf(workbook).values()].flatMap(conflictsOfDemand),
);

/** Total size of all conflicts, in units × working days. */
export const conflictSize = (workbook: Workbook): number =>
  inUnits(conflictsOf(workbook).reduce((sum, { size }) => sum + millionths(size), 0));
