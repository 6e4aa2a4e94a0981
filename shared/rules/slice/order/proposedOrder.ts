// The order of release that is proposed, and how far it is from the present one (SLC-02).
import type { Id } from '../../../schema/field.ts';
import type { Slice } from '../../../schema/kinds.ts';
import { derived } from '../../engine/derived.ts';
import { sliceKinds } from '../slices.ts';
import { bestOrder, waitingOf } from './bestOrder.ts';
import { type OrderItem, orderProblem } from './orderProblem.ts';

export interface ProposedOrder {
  /** All slices; those without work to begin stay where they are, in front. */
  readonly order: readonly Id<'slice'>[];
  /** No other order makes less wait. */
  readonly isExact: boolean;
  /** It makes less wait than the present one. */
  readonly isBetter: boolean;
  /** Slices of value of which nobody has said what they are worth: they count nothing. */
  readonly unvalued: readonly Slice[];
}

const jobOf = ({ value, cost }: OrderItem) => ({ value: value ?? 0, cost });

/** The order with most value per cost under what waits for what. */
export const proposedOrder = derived(sliceKinds, (workbook): ProposedOrder => {
  const { items, before } = orderProblem(workbook);
  const places = [...items.keys()].filter((place) => items[place]?.isOpen);
  const at = new Map(places.map((place, i) => [place, i]));
  const open = places.flatMap((place) => items[place] ?? []);
  const jobs = open.map(jobOf);
  const waits = places.map(
    (place) => new Set([...(before[place] ?? [])].flatMap((earlier) => at.get(earlier) ?? [])),
  );
  const { order, isExact } = bestOrder(jobs, waits);
  const present = waitingOf(jobs, [...jobs.keys()]);
  const fixed = items.filter(({ isOpen }) => !isOpen);
  return {
    order: [...fixed, ...order.flatMap((place) => open[place] ?? [])].map(({ slice }) => slice.id),
    isExact,
    isBetter: waitingOf(jobs, order) < present * (1 - 1e-9),
    unvalued: open.flatMap(({ slice, value }) => (slice.kind === 'value' && value === null ? slice : [])),
  };
});
