// Where more is asked of a resource than it has: the conflicts of a plan, sized (CAP-01).
import { toDayNumber } from '../../dates/dayNumber.ts';
import { dayOfWD, isWorkingDay, wdOf } from '../../dates/workingDays.ts';
import type { Id } from '../../schema/field.ts';
import type { Calendar, Resource, TimeBox } from '../../schema/kinds.ts';
import { byCode, compareText, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
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

/** Units are summed in whole parts of a thousand-millionth, so that 0.1 + 0.2 is not more than 0.3. */
const perUnit = 1_000_000_000;
export const partsOf = (units: number): number => Math.round(units * perUnit);
export const inUnits = (amount: number): number => amount / perUnit;

/** Something that takes from a resource for a while; `box` null is other work. */
interface Use {
  readonly fromWD: number;
  readonly toWD: number;
  readonly amount: number;
  readonly box: TimeBox | null;
  readonly label: string;
}

/** Some working days in a row; none when it ends before it starts. */
interface Spell {
  readonly fromWD: number;
  readonly toWD: number;
}

/** What is asked of a resource, in parts, and the spells in which it has nothing to give. */
export interface Demand {
  readonly resource: Resource;
  readonly capacity: number;
  readonly uses: readonly Use[];
  readonly absences: readonly Spell[];
  /** The resource's own calendar, where that is not the plan's. */
  readonly calendar: Calendar | null;
}

const spell = (clock: PlanClock, { from, to }: { readonly from: string; readonly to: string }): Spell => ({
  fromWD: beginWD(clock, from),
  toWD: wdOf(clock.calendar, clock.startDay, toDayNumber(to)),
});

/** Working days of the plan, while boxes use the resource, that its own calendar does not work. */
function ownDaysOff(clock: PlanClock, { calendar, uses }: Demand): readonly Spell[] {
  if (calendar === null) return [];
  const off = new Map<number, Spell>();
  for (const { fromWD, toWD } of uses.filter(({ box }) => box !== null))
    for (let wd = fromWD; wd <= toWD; wd += 1)
      if (!off.has(wd) && !isWorkingDay(calendar, dayOfWD(clock.calendar, clock.startDay, wd)))
        off.set(wd, { fromWD: wd, toWD: wd });
  return [...off.values()];
}

const isSpell = ({ fromWD, toWD }: Spell): boolean => fromWD <= toWD;

function demandOf(workbook: Workbook, clock: PlanClock, resource: Resource, boxUses: readonly Use[]): Demand {
  const otherWork = resource.otherWork.map((work) => ({
    ...spell(clock, work),
    amount: partsOf(work.units),
    box: null,
    label: work.label,
  }));
  const absences = resource.absences.map((absence) => spell(clock, absence));
  const own = resource.calendar === null ? undefined : workbook.calendar.get(resource.calendar);
  return {
    resource,
    capacity: partsOf(resource.capacity),
    uses: [...boxUses, ...otherWork].filter(isSpell),
    absences: absences.filter(isSpell),
    calendar: own === undefined || own === clock.calendar ? null : own,
  };
}

/** What the load of resources hangs on. */
export const planKinds = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

/** Demands by resource, for those the plan uses, in code order. */
export const demandsOf = derived(planKinds, (workbook): ReadonlyMap<Id<'resource'>, Demand> => {
  const uses = new Map<string, Use[]>();
  for (const { box, startWD, endWD } of scheduleOf(workbook).boxes.values())
    for (const { resource, units } of box.allocations) {
      if (units <= 0) continue;
      const use = { fromWD: startWD, toWD: endWD, amount: partsOf(units), box, label: '' };
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

const eventsOf = (clock: PlanClock, demand: Demand): Event[] =>
  [
    ...demand.uses.map((use) => ({ ...use, use })),
    ...[...demand.absences, ...ownDaysOff(clock, demand)].map((absence) => ({ ...absence, use: null })),
  ]
    .flatMap(({ fromWD, toWD, use }): Event[] => [
      { wd: fromWD, by: 1, use },
      { wd: toWD + 1, by: -1, use },
    ])
    .toSorted((a, b) => a.wd - b.wd);

/** A stretch of days with the same load and capacity, both in parts. */
interface Piece {
  readonly fromWD: number;
  readonly toWD: number;
  readonly load: number;
  readonly capacity: number;
  readonly uses: readonly Use[];
}

/** The stretches in which boxes run and the load is above capacity, in time order. */
function overloads(clock: PlanClock, demand: Demand): Piece[] {
  const pieces: Piece[] = [];
  const events = eventsOf(clock, demand);
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

function conflictsOfDemand(clock: PlanClock, demand: Demand): Conflict[] {
  const groups: [Piece, ...Piece[]][] = [];
  for (const piece of overloads(clock, demand)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.toWD + 1 === piece.fromWD && sameUses(last, piece)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((pieces) => conflictOf(demand.resource, pieces));
}

/** All conflicts of the plan, by resource in code order, then in time order (CAP-01). */
export const conflictsOf = derived(planKinds, (workbook): readonly Conflict[] => {
  const clock = planClockOf(workbook);
  return [...demandsOf(workbook).values()].flatMap((demand) => conflictsOfDemand(clock, demand));
});

/** Total size of all conflicts in whole parts of a unit × working days. */
export const conflictParts = (workbook: Workbook): number =>
  conflictsOf(workbook).reduce((sum, { size }) => sum + partsOf(size), 0);

/** Total size of all conflicts, in units × working days. */
export const conflictSize = (workbook: Workbook): number => inUnits(conflictParts(workbook));
