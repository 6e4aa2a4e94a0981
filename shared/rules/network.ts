// Time boxes as a net of finish-to-start links, ordered so that each comes after what it waits for.
import type { TimeBox } from '../schema/kinds.ts';

/** A finish-to-start link between two boxes, by their places in the list of boxes. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly lagWD: number;
}

export interface Network {
  readonly boxes: readonly TimeBox[];
  /** Links into and out of each box. */
  readonly into: readonly (readonly Link[])[];
  readonly outOf: readonly (readonly Link[])[];
  /** Boxes in an order that respects the links; those on a loop, or waiting for one, are left out. */
  readonly order: readonly number[];
  /** Place of each box in `order`, −1 when left out. */
  readonly place: readonly number[];
}

/** A box that has begun holds its dates by fact and waits for nothing. */
export const hasBegun = (box: TimeBox): box is TimeBox & { readonly actualStart: string } =>
  box.actualStart !== null && (box.state === 'running' || box.state === 'done');

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
    if ((waiting[i] ?? 0) <= 0 || !hasBegun(box)) continue;
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
    for (const { timeBox, lagWD } of box.predecessors) {
      const from = indexById.get(timeBox);
      if (from === undefined) continue;
      const link = { from, to, lagWD };
      into[to]?.push(link);
      outOf[from]?.push(link);
    }
  const order = orderOf(boxes, into, outOf);
  const place = boxes.map(() => -1);
  for (const [at, i] of order.entries()) place[i] = at;
  return { boxes, into, outOf, order, place };
}
