// What is asked of one resource day by day, and by how much too much: the ground on which later starts are tried.
import { isWorkingDay, dayOfWD } from '../../dates/workingDays.ts';
import type { Demand } from './capacity.ts';
import type { PlanClock } from './schedule.ts';

/** Working days of the plan, first and last. */
interface Days {
  readonly firstWD: number;
  readonly lastWD: number;
}

/** Capacity of every day in parts: none on absences and on days the resource's own calendar does not work. */
function capacitiesOf(demand: Demand, clock: PlanClock, { firstWD, lastWD }: Days): Float64Array {
  const capacities = new Float64Array(lastWD - firstWD + 1).fill(demand.capacity);
  for (const { fromWD, toWD } of demand.absences)
    if (toWD >= firstWD) capacities.fill(0, Math.max(0, fromWD - firstWD), toWD - firstWD + 1);
  const { calendar } = demand;
  if (calendar === null) return capacities;
  for (let wd = firstWD; wd <= lastWD; wd += 1)
    if (!isWorkingDay(calendar, dayOfWD(clock.calendar, clock.startDay, wd))) capacities[wd - firstWD] = 0;
  return capacities;
}

/** Load and capacity of one resource, in parts, over the days of the plan. */
export class DailyLoad {
  private readonly firstWD: number;
  private readonly capacities: Float64Array;
  private readonly loads: Float64Array;
  /** Boxes running each day: without any, other work alone is no conflict of the plan. */
  private readonly running: Int32Array;
  /** Σ (load − capacity) over the days in conflict. */
  total = 0;

  private constructor(firstWD: number, capacities: Float64Array, loads: Float64Array, running: Int32Array) {
    this.firstWD = firstWD;
    this.capacities = capacities;
    this.loads = loads;
    this.running = running;
  }

  /** The load a plan puts on a resource. */
  static of(demand: Demand, clock: PlanClock, days: Days): DailyLoad {
    const count = days.lastWD - days.firstWD + 1;
    const capacities = capacitiesOf(demand, clock, days);
    const load = new DailyLoad(days.firstWD, capacities, new Float64Array(count), new Int32Array(count));
    for (const { fromWD, toWD, amount, box } of demand.uses) load.put(fromWD, toWD, amount, box ? 1 : 0);
    return load;
  }

  /** The same load, to try something on. */
  copy(): DailyLoad {
    const copy = new DailyLoad(this.firstWD, this.capacities, this.loads.slice(), this.running.slice());
    copy.total = this.total;
    return copy;
  }

  private sizeOn(slot: number): number {
    const excess = (this.loads[slot] ?? 0) - (this.capacities[slot] ?? 0);
    return (this.running[slot] ?? 0) > 0 && excess > 0 ? excess : 0;
  }

  /** Adds (or, with negative amount and count, takes away) some load on some days. */
  put(fromWD: number, toWD: number, amount: number, boxes: number): void {
    const last = Math.min(toWD - this.firstWD, this.loads.length - 1);
    for (let slot = Math.max(fromWD - this.firstWD, 0); slot <= last; slot += 1) {
      const before = this.sizeOn(slot);
      this.loads[slot] = (this.loads[slot] ?? 0) + amount;
      this.running[slot] = (this.running[slot] ?? 0) + boxes;
      this.total += this.sizeOn(slot) - before;
    }
  }

  /** Whether so much more would make no day of these worse than its capacity; days past the last one are free. */
  fits(fromWD: number, toWD: number, amount: number): boolean {
    const last = Math.min(toWD - this.firstWD, this.loads.length - 1);
    for (let slot = Math.max(fromWD - this.firstWD, 0); slot <= last; slot += 1)
      if ((this.loads[slot] ?? 0) + amount > (this.capacities[slot] ?? 0)) return false;
    return true;
  }
}
