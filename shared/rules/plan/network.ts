// Time boxes as a net of links, ordered so that each comes after what it waits for.
import type { TimeBox } from '../../schema/kinds.ts';
import type { LinkKind } from '../../schema/timeBox.ts';

/** A link between two boxes, by their places in the list of boxes: `to` waits for `from`. A negative lag is a lead. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly lagWD: number;
}

export interface Network {
  /** The boxes of the plan and, passed through, the cancelled ones between them. */
  readonly boxes: readonly TimeBox[];
  /** Links into and out of each box. */
  readonly into: readonly (readonly Link[])[];
  readonly outOf: readonly (readonly Link[])[];
  /** Boxes in an order that respects the links; those on a loop, or waiting for one, are left out. */
  readonly order: readonly number[];
  /** Place of each box in `order`, −1 when left out. */
  readonly place: readonly number[];
}

/** Work that has begun: nothing it waited for can move it any more. */
export const hasBegun = ({ state }: TimeBox): boolean => state === 'running' || state === 'done';

/** A cancelled box is no work: what waits for it waits for what it waited for, through a moment without length; lags add up. */
export const isPassed = ({ state }: TimeBox): boolean => state === 'cancelled';

/** Whether a box has its dates by fact, so that no loop can take them away. */
const hasOwnDates = (box: TimeBox): boolean =>
  (box.state === 'running' && box.actualStart !== null) || (box.state === 'done' && box.actualEnd !== null);

function orderOf(
  boxes: readonly TimeBox[],
  into: readonly (readonly Link[])[],
  outOf: readonly (readonly Link[])[],
): number[] {
  const waiting = into.map((links) => links.length);
  const order = boxes.flatMap((_, i) => (waiting[i] === 0 ? [i] : []));
  const settle = (from: number): void => {
    for (let head = from; head < order.length; head += 1)
      for (const { to } of outOf[order[head] ?? -1] ?? []) {
        waiting[to] = (waiting[to] ?? 0) - 1;
        if (waiting[to] === 0) order.push(to);
      }
  };
  settle(0);
  for (const [i, box] of boxes.entries()) {
    if ((waiting[i] ?? 0) <= 0 || !hasOwnDates(box)) continue;
    waiting[i] = -Infinity;
    order.push(i);
    settle(order.length - 1);
  }
  return order;
}

/** The net of the given boxes; links to boxes outside the list do not count. No recursion: chains may be long. */
export function networkOf(boxes: readonly TimeBox[]): Network {
  const indexById = new Map<string, number>(boxes.map((box, i) => [box.id, i]));
  const into: Link[][] = boxes.map(() => []);
  const outOf: Link[][] = boxes.map(() => []);
  for (const [to, box] of boxes.entries())
    for (const { timeBox, kind, lagWD } of box.predecessors) {
      const from = indexById.get(timeBox);
      if (from === undefined) continue;
      const link = { from, to, kind, lagWD };
      into[to]?.push(link);
      outOf[from]?.push(link);
    }
  const order = orderOf(boxes, into, outOf);
  const place = boxes.map(() => -1);
  for (const [at, i] of order.entries()) place[i] = at;
  return { boxes, into, outOf, order, place };
}
