// A second, slow reading of the plan's rules, in days instead of numbers: dates, float, load and costs (SCH, CAP, TRC-20).
import type { Resource, TimeBox } from '../../../shared/schema/kinds.ts';
import { calendarOf, factsOf, settingsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { after, onOrAfter, onOrBefore, plusDays, shifted, works } from './days.ts';

/** First and last day; `last` is the working day what follows counts from. */
export interface Dates {
  readonly start: string;
  readonly end: string;
  readonly last: string;
}

const planned = (workbook: Workbook): TimeBox[] =>
  [...workbook.timeBox.values()].filter(({ state, archived }) => state !== 'cancelled' && !archived);

export const planStart = (workbook: Workbook): string =>
  onOrAfter(calendarOf(workbook), settingsOf(workbook).startDate ?? factsOf(workbook).asOf);

type Edge = 'first' | 'last';
/** A box waits: its first or last day comes so many working days after the first or last day of another, or later. */
interface Wait {
  readonly box: TimeBox;
  readonly from: Edge;
  readonly to: Edge;
  readonly plus: number;
}

const ways: Readonly<Record<string, Pick<Wait, 'from' | 'to' | 'plus'>>> = {
  finishStart: { from: 'last', to: 'first', plus: 1 },
  startStart: { from: 'first', to: 'first', plus: 0 },
  finishFinish: { from: 'last', to: 'last', plus: 0 },
  startFinish: { from: 'first', to: 'last', plus: 0 },
};

/** What a box waits for once cancelled ones are passed through; null when that goes round in a circle. */
function waitsFor(workbook: Workbook, box: TimeBox, path: readonly string[] = []): Wait[] | null {
  const found: Wait[] = [];
  for (const { timeBox, lagWD, kind } of box.predecessors) {
    const before = workbook.timeBox.get(timeBox);
    if (!before || before.archived) continue;
    const { from, to, plus } = ways[kind]!;
    if (before.state !== 'cancelled') {
      found.push({ box: before, from, to, plus: plus + lagWD });
      continue;
    }
    if (path.includes(before.id)) return null;
    const further = waitsFor(workbook, before, [...path, before.id]);
    if (!further) return null;
    // No day lies between the two ends of what takes no time: its last day is the one before its first.
    const inside = (one: Wait) => (one.to === 'last' ? 1 : 0) - (from === 'last' ? 1 : 0);
    found.push(...further.map((one) => ({ ...one, to, plus: one.plus + inside(one) + plus + lagWD })));
  }
  return found;
}

const known = new WeakMap<Workbook, ReadonlyMap<string, Dates>>();

/** Dates of every box that has them, with one box made to start no earlier than a day. */
export function datesOf(
  workbook: Workbook,
  held?: { readonly id: string; readonly from: string },
): ReadonlyMap<string, Dates> {
  const before = held ? undefined : known.get(workbook);
  if (before) return before;
  const dates = workedOut(workbook, held);
  if (!held) known.set(workbook, dates);
  return dates;
}

function workedOut(
  workbook: Workbook,
  held?: { readonly id: string; readonly from: string },
): Map<string, Dates> {
  const calendar = calendarOf(workbook);
  const { asOf } = factsOf(workbook);
  const known = new Map<string, Dates | null>();
  const dates = (box: TimeBox, path: readonly string[]): Dates | null => {
    const seen = known.get(box.id);
    if (seen !== undefined) return seen;
    const made = make(box, path);
    // What has no dates on the way round a circle may have some when asked from outside it.
    if (made || path.length === 1) known.set(box.id, made);
    return made;
  };
  const lastOf = (start: string, length: number) =>
    length === 1 ? start : after(calendar, start, length - 1);
  const edgeOf = ({ actualStart, state }: TimeBox, edge: Edge, at: Dates): string =>
    edge === 'last' || (state === 'done' && actualStart === null) ? at.last : onOrAfter(calendar, at.start);
  /** `length` null: when it ended is known already. */
  const earliest = (box: TimeBox, path: readonly string[], length: number | null): string | null => {
    const before = waitsFor(workbook, box);
    if (!before) return null;
    let day = planStart(workbook);
    if (box.notBefore !== null) day = [day, onOrAfter(calendar, box.notBefore)].toSorted().at(-1) ?? day;
    if (held?.id === box.id) day = [day, held.from].toSorted().at(-1) ?? day;
    for (const { box: other, from, to, plus } of before) {
      if (path.includes(other.id) && !known.has(other.id)) return null;
      const theirs = dates(other, [...path, other.id]);
      if (!theirs) return null;
      if (to === 'last' && length === null) continue;
      const bound = shifted(calendar, edgeOf(other, from, theirs), plus);
      while ((to === 'last' ? lastOf(day, length ?? 1) : day) < bound) day = after(calendar, day, 1);
    }
    return day;
  };
  const make = (box: TimeBox, path: readonly string[]): Dates | null => {
    const { state, actualStart, actualEnd, duration } = box;
    if (state === 'done') {
      if (actualEnd === null) return null;
      const last = onOrBefore(calendar, actualEnd);
      // What it waited for may wait for it in turn: its end is known all the same.
      known.set(box.id, { start: last, end: actualEnd, last });
      const start = actualStart ?? [earliest(box, path, null) ?? last, last].toSorted()[0] ?? last;
      return { start, end: actualEnd, last };
    }
    if (duration === null) return null;
    const length = Math.max(1, Math.ceil(duration.likely));
    if (state === 'running') {
      if (actualStart === null) return null;
      const planEnd = lastOf(onOrAfter(calendar, actualStart), length);
      const end = [planEnd, onOrAfter(calendar, asOf)].toSorted()[1] ?? planEnd;
      return { start: actualStart, end, last: end };
    }
    const start = earliest(box, path, length);
    return start === null ? null : { start, end: lastOf(start, length), last: lastOf(start, length) };
  };
  for (const box of planned(workbook)) dates(box, [box.id]);
  return new Map([...known].flatMap(([id, at]) => (at ? [[id, at] as const] : [])));
}

/** The last working day of all boxes with dates. */
export const lastDayOf = (dates: ReadonlyMap<string, Dates>): string =>
  [...dates.values()]
    .map(({ last }) => last)
    .toSorted()
    .at(-1) ?? '';

/** By how many working days a planned box may start later without moving the end of the plan: tried day by day. */
export function floatOf(workbook: Workbook, box: TimeBox): number {
  const calendar = calendarOf(workbook);
  const now = datesOf(workbook);
  const [end, own] = [lastDayOf(now), now.get(box.id)];
  if (!own) return Number.NaN;
  for (let shift = 1; ; shift += 1) {
    const moved = datesOf(workbook, { id: box.id, from: after(calendar, own.start, shift) });
    if (lastDayOf(moved) > end) return shift - 1;
  }
}

const capacityOn = (workbook: Workbook, resource: Resource, day: string): number => {
  const own = resource.calendar === null ? undefined : workbook.calendar.get(resource.calendar);
  const isAway = resource.absences.some(({ from, to }) => day >= from && day <= to);
  return isAway || (own && !works(own, day)) ? 0 : resource.capacity;
};

/** Σ (load − capacity) over every working day on which boxes use a resource. */
export function overloadOf(workbook: Workbook, dates: ReadonlyMap<string, Dates>): number {
  const calendar = calendarOf(workbook);
  const [first, last] = [[...dates.values()].map(({ start }) => start).toSorted()[0] ?? '', lastDayOf(dates)];
  let size = 0;
  for (let day = first; day !== '' && day <= last; day = plusDays(day, 1)) {
    if (!works(calendar, day)) continue;
    for (const resource of workbook.resource.values()) {
      const units = planned(workbook).flatMap(({ id, allocations }) => {
        const at = dates.get(id);
        const isOn = at !== undefined && day >= onOrAfter(calendar, at.start) && day <= at.last;
        return isOn ? allocations.filter((use) => use.resource === resource.id && use.units > 0) : [];
      });
      if (units.length === 0) continue;
      const other = resource.otherWork.filter(({ from, to }) => day >= from && day <= to);
      const load = [...units, ...other].reduce((sum, use) => sum + use.units, 0);
      const over = load - capacityOn(workbook, resource, day);
      if (over > 1e-9) size += over;
    }
  }
  return size;
}

export const meanOf = ({
  low,
  likely,
  high,
  shape,
}: {
  low: number;
  likely: number;
  high: number;
  shape: string;
}): number =>
  shape === 'fixed'
    ? likely
    : shape === 'triangular'
      ? (low + likely + high) / 3
      : (low + 4 * likely + high) / 6;

export const rateOf = (workbook: Workbook, { allocations }: TimeBox): number =>
  allocations.reduce(
    (sum, { resource, units }) => sum + units * (workbook.resource.get(resource)?.ratePerUnitWD ?? 0),
    0,
  );
const fixedOf = ({ fixedCost }: TimeBox): number => (fixedCost === null ? 0 : meanOf(fixedCost));

export const meanCost = (workbook: Workbook, box: TimeBox): number | null =>
  box.duration === null ? null : meanOf(box.duration) * rateOf(workbook, box) + fixedOf(box);

/** Working days from the start up to asOf or the end × rate, and the fixed cost once begun; null when dates are missing. */
export function spentOn(workbook: Workbook, box: TimeBox): number | null {
  const calendar = calendarOf(workbook);
  const { asOf } = factsOf(workbook);
  const { state, actualStart, actualEnd } = box;
  if (state === 'planned' || (state === 'cancelled' && actualStart === null)) return 0;
  const start = actualStart ?? datesOf(workbook).get(box.id)?.start ?? null;
  if (start === null) return null;
  if (start > asOf) return 0;
  if (state === 'done' && actualEnd === null) return null;
  const end = [asOf, actualEnd ?? asOf].toSorted()[0] ?? asOf;
  let days = 0;
  for (let day = start; day <= end; day = plusDays(day, 1)) if (works(calendar, day)) days += 1;
  return days * rateOf(workbook, box) + fixedOf(box);
}

/** Money over boxes: null as soon as one part is. */
export const sumOf = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
