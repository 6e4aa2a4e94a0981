// When work would begin if slices were served in an order: who comes first has the people first (SLC-02).
//
// Boxes are laid down one after another, those of the slice that comes first before all others that are free to begin, each
// as early as what it waits for and the people it asks for leave it. Where one slice is moved, only those whose place differs
// from the present order are laid down anew; everything else lies where its links and days put it. A box whose people are never free for so
// long in a row begins as early as its links let it, as it would without an order.
import type { Id } from '../../../schema/field.ts';
import type { TimeBox } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { demandsOf, partsOf } from '../../plan/capacity.ts';
import { plannedSpans } from '../../plan/conflictCure.ts';
import { DailyLoad } from '../../plan/dailyLoad.ts';
import type { Span } from '../../plan/linkBounds.ts';
import { hasBegun, isPassed, type Network } from '../../plan/network.ts';
import {
  earliestWD,
  ownEarliestWD,
  type PlanClock,
  planClockOf,
  planLengthWD,
  scheduleOf,
} from '../../plan/schedule.ts';
import { inReleaseOrder } from './orderProblem.ts';

/** Longer than this nobody waits for people. */
const mostDays = 4_000;

export interface Wanted {
  /** All slices in the wanted order of release. */
  readonly order: readonly Id<'slice'>[];
  /** Every slice is laid down anew, not only those whose place differs. */
  readonly isWhole?: boolean | undefined;
  /** Work on this slice begins no sooner than on that working day. */
  readonly held?: { readonly slice: Id<'slice'>; readonly fromWD: number } | undefined;
}

/** Where a box begins, and where it would by its links alone. */
export interface Placing {
  readonly box: TimeBox;
  readonly startWD: number;
  /** The first working day its links leave it, without a *not before* day. */
  readonly linkedWD: number;
}

/** The slices whose place differs, and among them those that come sooner. */
export function movedSlices(
  workbook: Workbook,
  order: readonly Id<'slice'>[],
): { readonly moved: ReadonlySet<string>; readonly sooner: ReadonlySet<string> } {
  const present = inReleaseOrder(workbook).map(({ id }) => id);
  const differs = present.map((id, i) => id !== order[i]);
  const [first, last] = [differs.indexOf(true), differs.lastIndexOf(true)];
  if (first < 0) return { moved: new Set(), sooner: new Set() };
  const moved = present.slice(first, last + 1);
  return {
    moved: new Set(moved),
    sooner: new Set(moved.filter((id) => order.indexOf(id) < present.indexOf(id))),
  };
}

/** The rank of each box: that of its slice, or of the first slice that waits for it; −1 where it stays. */
function ranksOf(network: Network, order: readonly Id<'slice'>[], moved: ReadonlySet<string>): number[] {
  const rankOf = new Map<string, number>(order.map((id, i) => [id, i]));
  const ranks = network.boxes.map(({ slice }) =>
    slice !== null && moved.has(slice) ? (rankOf.get(slice) ?? order.length) : -1,
  );
  for (const i of network.order.toReversed())
    for (const { to } of network.outOf[i] ?? [])
      if ((ranks[i] ?? -1) >= 0 && (ranks[to] ?? -1) >= 0) ranks[i] = Math.min(ranks[i] ?? 0, ranks[to] ?? 0);
  return ranks;
}

/** The days of each resource, with nothing on them but other work and what has begun. */
function emptyLoads(workbook: Workbook, clock: PlanClock): Map<Id<'resource'>, DailyLoad> {
  const { endWD, boxes } = scheduleOf(workbook);
  const firstWD = [...boxes.values()].reduce((first, { startWD }) => Math.min(first, startWD), 1);
  const days = { firstWD, lastWD: Math.max(endWD ?? 1, firstWD) + mostDays };
  return new Map(
    [...demandsOf(workbook)].map(([id, demand]) => {
      const uses = demand.uses.filter(({ box }) => box === null || hasBegun(box));
      return [id, DailyLoad.of({ ...demand, uses }, clock, days)];
    }),
  );
}

class Layout {
  readonly placings: Placing[] = [];
  private readonly clock: PlanClock;
  private readonly network: Network;
  private readonly loads: Map<Id<'resource'>, DailyLoad>;
  private readonly spans: (Span | undefined)[];
  private readonly ranks: readonly number[];
  private readonly sooner: ReadonlySet<string>;
  private readonly wanted: Wanted;

  constructor(workbook: Workbook, wanted: Wanted) {
    this.clock = planClockOf(workbook);
    this.network = scheduleOf(workbook).network;
    const present = plannedSpans(workbook);
    this.loads = emptyLoads(workbook, this.clock);
    this.spans = this.network.boxes.map((box, i) => (hasBegun(box) ? present[i] : undefined));
    const { moved, sooner } = movedSlices(workbook, wanted.order);
    this.ranks = ranksOf(this.network, wanted.order, wanted.isWhole ? new Set(wanted.order) : moved);
    this.sooner = sooner;
    this.wanted = wanted;
  }

  /** Lays down every box with dates; those on a loop have none. */
  run(): void {
    const waiting = this.network.boxes.map((_, i) => this.network.into[i]?.length ?? 0);
    const known = new Set(this.network.order);
    const free = this.network.order.filter((i) => waiting[i] === 0);
    const settled = new Set<number>();
    while (free.length > 0) {
      const i = free.reduce((a, b) => (this.comesBefore(b, a) ? b : a));
      free.splice(free.indexOf(i), 1);
      if (settled.has(i)) continue;
      settled.add(i);
      this.lay(i);
      for (const { to } of this.network.outOf[i] ?? []) {
        waiting[to] = (waiting[to] ?? 0) - 1;
        if (waiting[to] === 0 && known.has(to)) free.push(to);
      }
    }
  }

  private comesBefore(a: number, b: number): boolean {
    const [x, y] = [this.ranks[a] ?? -1, this.ranks[b] ?? -1];
    if (x !== y) return x < y;
    return (this.network.place[a] ?? 0) < (this.network.place[b] ?? 0);
  }

  private lay(i: number): void {
    const box = this.network.boxes[i];
    if (!box || hasBegun(box)) return;
    const linkedWD = earliestWD(this.network, i, isPassed(box) ? -Infinity : 1, this.spans);
    const length = isPassed(box) ? 0 : planLengthWD(box);
    if (linkedWD === null || length === null) return;
    if (isPassed(box)) {
      this.spans[i] = { startWD: linkedWD, endWD: linkedWD - 1 };
      return;
    }
    const startWD = this.startOf(i, box, linkedWD, length);
    const endWD = startWD + length - 1;
    for (const { resource, units } of box.allocations)
      if (units > 0) this.loads.get(resource)?.put(startWD, endWD, partsOf(units), 1);
    this.spans[i] = { startWD, endWD };
    this.placings.push({ box, startWD, linkedWD });
  }

  private startOf(i: number, box: TimeBox, linkedWD: number, length: number): number {
    // What keeps its place lies where its links put it, conflicts and all, as in any plan.
    if ((this.ranks[i] ?? -1) < 0) return Math.max(linkedWD, ownEarliestWD(this.clock, box));
    const own = box.slice !== null && this.sooner.has(box.slice) ? 1 : ownEarliestWD(this.clock, box);
    const { held } = this.wanted;
    const heldWD = held && held.slice === box.slice ? held.fromWD : 1;
    return this.firstFree(box, Math.max(linkedWD, own, heldWD), length);
  }

  private firstFree({ allocations }: TimeBox, fromWD: number, length: number): number {
    const asked = allocations.flatMap(({ resource, units }) => {
      const load = this.loads.get(resource);
      return load && units > 0 ? [{ load, amount: partsOf(units) }] : [];
    });
    for (let wd = fromWD; wd < fromWD + mostDays - length; wd += 1)
      if (asked.every(({ load, amount }) => load.fits(wd, wd + length - 1, amount))) return wd;
    return fromWD;
  }
}

/** Where every box that has not begun would begin if slices were served in the wanted order. */
export function orderedPlan(workbook: Workbook, wanted: Wanted): readonly Placing[] {
  const layout = new Layout(workbook, wanted);
  layout.run();
  return layout.placings;
}
