// The forward pass of one iteration: when each box starts and ends, given the lengths drawn (SIM-03).
import { type BoxModel, boxStates, linkKinds, type Model } from '../model/model.ts';

/** Read once: the loops below ask millions of times. */
const { planned, running, passed } = boxStates;
const { startStart, finishFinish, startFinish } = linkKinds;

/** Room for one iteration, used again for the next. */
export interface Work {
  readonly state: Uint8Array;
  readonly early: Float64Array;
  readonly length: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function workFor({ boxes }: Model): Work {
  const n = boxes.codes.length;
  return {
    state: new Uint8Array(n),
    early: new Float64Array(n),
    length: new Float64Array(n),
    start: new Float64Array(n),
    end: new Float64Array(n),
  };
}

/** Sets every box back to what the plan says of it. */
export function resetWork({ boxes }: Model, work: Work): void {
  work.state.set(boxes.state);
  work.early.set(boxes.early);
  work.start.set(boxes.early);
  work.end.set(boxes.end);
}

/** The soonest start that one link allows a box of this length. */
function allowedStart(boxes: BoxModel, { start, end }: Work, link: number, length: number): number {
  const before = boxes.into.items[link] ?? 0;
  const lag = boxes.lag[link] ?? 0;
  switch (boxes.linkKind[link]) {
    case startStart:
      return (start[before] ?? 0) + lag;
    case finishFinish:
      return (end[before] ?? 0) + lag - length;
    case startFinish:
      return (start[before] ?? 0) + 1 + lag - length;
    default:
      return (end[before] ?? 0) + lag;
  }
}

/** Computes starts and ends; returns the box that ends last, −1 when there is none. */
export function forward({ boxes }: Model, work: Work): number {
  const { state, early, length, start, end } = work;
  const first = boxes.into.start;
  let last = -1;
  let latest = -Infinity;
  for (let i = 0; i < state.length; i += 1) {
    const is = state[i];
    if (is === planned || is === passed) {
      const own = is === passed ? 0 : (length[i] ?? 0);
      let at = early[i] ?? 0;
      const stop = first[i + 1] ?? 0;
      for (let link = first[i] ?? 0; link < stop; link += 1) {
        const allowed = allowedStart(boxes, work, link, own);
        if (allowed > at) at = allowed;
      }
      start[i] = at;
      end[i] = at + own;
    } else if (is === running) end[i] = (start[i] ?? 0) + (length[i] ?? 0);
    if (is !== passed && (end[i] ?? 0) > latest) {
      latest = end[i] ?? 0;
      last = i;
    }
  }
  return last;
}
