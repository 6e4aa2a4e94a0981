// The order of release that is proposed, and how far it is from the present one (SLC-02).
import type { Id } from '../../../schema/field.ts';
import type { Slice } from '../../../schema/kinds.ts';
import type { Workbook } from '../../../schema/workbook.ts';
import { dayOfWD } from '../../../dates/workingDays.ts';
import { derived } from '../../engine/derived.ts';
import { planClockOf, planLengthWD, scheduleOf } from '../../plan/schedule.ts';
import { boxesBySlice } from '../../scope/planIndex.ts';
import { releasesOf, sliceKinds } from '../slices.ts';
import { bestOrder, waitingOf } from './bestOrder.ts';
import { orderedPlan } from './orderedPlan.ts';
import { inReleaseOrder, type OrderItem, orderProblem } from './orderProblem.ts';
import { earnedBy } from './valueOverTime.ts';

export interface ProposedOrder {
  /** All slices; those without work to begin stay where they are, in front. */
  readonly order: readonly Id<'slice'>[];
  /** No other order makes less wait. */
  readonly isExact: boolean;
  /**
   * `better`: laid down with the people there are, it brings more until the end of the horizon than the present order does
   * likewise. `people`: it gives more value per cost, but with the people there are it brings no more. `present`: it gives no
   * more value per cost than the present order.
   */
  readonly standing: 'better' | 'people' | 'present';
  /** Slices of value of which nobody has said what they are worth: they count nothing. */
  readonly unvalued: readonly Slice[];
}

const jobOf = ({ value, cost }: OrderItem) => ({ value: value ?? 0, cost });

/** What an order brings once all slices are laid down in it. */
function broughtBy(workbook: Workbook, order: readonly Id<'slice'>[]): number {
  const clock = planClockOf(workbook);
  const ends = new Map<string, number>([...scheduleOf(workbook).boxes].map(([id, { endWD }]) => [id, endWD]));
  for (const { box, startWD } of orderedPlan(workbook, { order, isWhole: true }))
    ends.set(box.id, startWD + (planLengthWD(box) ?? 1) - 1);
  const days = releasesOf(workbook).map(({ slice }) => {
    const boxes = boxesBySlice(workbook).get(slice.id) ?? [];
    const lastWD = Math.max(...boxes.map(({ id }) => ends.get(id) ?? 0));
    return [slice, dayOfWD(clock.calendar, clock.startDay, lastWD)] as const;
  });
  return earnedBy(workbook, days);
}

const bringsMore = (workbook: Workbook, order: readonly Id<'slice'>[]): boolean => {
  const present = inReleaseOrder(workbook).map(({ id }) => id);
  return broughtBy(workbook, order) > broughtBy(workbook, present) * (1 + 1e-9);
};

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
  const fixed = items.filter(({ isOpen }) => !isOpen);
  const wanted = [...fixed, ...order.flatMap((place) => open[place] ?? [])].map(({ slice }) => slice.id);
  const isLess = waitingOf(jobs, order) < waitingOf(jobs, [...jobs.keys()]) * (1 - 1e-9);
  return {
    order: wanted,
    isExact,
    standing: !isLess ? 'present' : bringsMore(workbook, wanted) ? 'better' : 'people',
    unvalued: open.flatMap(({ slice, value }) => (slice.kind === 'value' && value === null ? slice : [])),
  };
});
