// Ends of boxes and days on which criteria are judged, in the order of time (SIM-03).
import { boxStates, type Model } from '../model/model.ts';
import type { Work } from './forward.ts';

/** An event is a box by its number, or, from the number of boxes on, a criterion judged on a day of its own. */
export interface Events {
  /** Events that matter to some criterion; sorted again and again, so that mostly little has to move. */
  readonly order: Int32Array;
  readonly time: Float64Array;
  readonly rank: Int32Array;
  /** Events that have been looked at. */
  readonly closed: Uint8Array;
  /** Criteria with a reading that are judged at each event, in code order. */
  readonly bound: readonly (readonly number[])[];
  /** Criteria on a figure of the plan that look at each event, in code order. */
  readonly looking: readonly (readonly number[])[];
}

const listOf = (model: Model, scope: number): Int32Array => {
  const { start, items } = model.scopes.boxes;
  return items.subarray(start[scope], start[scope + 1]);
};

/** The event at which a criterion is judged. */
export const eventOf = ({ boxes, criteria }: Model, c: number): number => {
  const { box = -1, plus = 0, tripped = false } = criteria[c] ?? {};
  return box >= 0 && plus === 0 && !tripped ? box : boxes.codes.length + c;
};

/** Finds which events matter to a model. */
export function eventsFor(model: Model): Events {
  const count = model.boxes.codes.length + model.criteria.length;
  const bound: number[][] = Array.from({ length: count }, () => []);
  const looking: number[][] = Array.from({ length: count }, () => []);
  for (const [c, { anyTime, scope, tripped }] of model.criteria.entries()) {
    bound[eventOf(model, c)]?.push(c);
    if (anyTime && !tripped) for (const box of listOf(model, scope)) looking[box]?.push(c);
  }
  const order = bound.flatMap((at, e) => (at.length > 0 || (looking[e] ?? []).length > 0 ? [e] : []));
  return {
    order: Int32Array.from(order),
    time: new Float64Array(count),
    closed: new Uint8Array(count),
    rank: Int32Array.from({ length: count }, (_, e) => model.boxes.rank[e] ?? e),
    bound,
    looking,
  };
}

function timeOf({ boxes, criteria, now }: Model, { end }: Work, event: number): number {
  const n = boxes.codes.length;
  if (event < n) return end[event] ?? 0;
  const { box = -1, plus = 0, tripped = false } = criteria[event - n] ?? {};
  if (tripped) return now;
  return box < 0 ? plus : (end[box] ?? 0) + plus;
}

/** Sorts what is still to come, from place `from` on, by time; ties by code, days after boxes. */
export function sortEvents(model: Model, work: Work, events: Events, from: number): void {
  const { order, time, rank } = events;
  for (let i = from; i < order.length; i += 1) {
    const event = order[i] ?? 0;
    const at = timeOf(model, work, event);
    time[event] = at;
    let j = i - 1;
    for (; j >= from; j -= 1) {
      const other = order[j] ?? 0;
      const later = (time[other] ?? 0) - at;
      if (later < 0 || (later === 0 && (rank[other] ?? 0) < (rank[event] ?? 0))) break;
      order[j + 1] = other;
    }
    order[j + 1] = event;
  }
}

/** Whether an event does not take place, as its box was taken out of the plan. */
export function isGone({ boxes, criteria }: Model, { state }: Work, event: number): boolean {
  const n = boxes.codes.length;
  const box = event < n ? event : (criteria[event - n]?.box ?? -1);
  return (
    box >= 0 && state[box] === boxStates.passed && !(event >= n && criteria[event - n]?.tripped === true)
  );
}
