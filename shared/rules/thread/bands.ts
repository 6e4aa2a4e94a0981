// The threads of a workbook as bands: one a use case, under the goals they serve; the loose ends before them, what is shared behind.
import type { Goal } from '../../schema/kinds.ts';
import { type Stage, stages } from '../../schema/stages.ts';
import { byOrder, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { cards, type ItemKind, itemKinds } from '../../schema/cards.ts';
import { derived } from '../engine/derived.ts';
import { type CanvasKind, canvasKinds, type ItemRef, keyOf } from './canvasLinks.ts';
import { anchorsOf } from './leads.ts';

/** What reaches no goal, what serves several threads, the thread of a use case, what serves a goal as a whole. */
export type BandKind = 'loose' | 'shared' | 'useCase' | 'goal';

/** A row of the canvas. */
export interface ThreadBand {
  readonly id: string;
  readonly kind: BandKind;
  /** The use case or the goal whose thread it is; null for loose ends and what is shared. */
  readonly lead: ItemRef | null;
  /** The goal under which it stands; null where there is none. */
  readonly goal: string | null;
  /** What stands in it, in the order of the stages and kinds, without goals and their metrics. */
  readonly items: readonly ItemRef[];
}

export interface Threads {
  /** Loose ends, the bands of each goal together, use cases without a goal, and what is shared. */
  readonly bands: readonly ThreadBand[];
  /** The goals in their order, each with its metrics and the bands it spans. */
  readonly goals: readonly { readonly goal: ItemRef; readonly metrics: readonly ItemRef[] }[];
  /** The other goals and use cases an item serves beside the band it stands in, by its key. */
  readonly others: ReadonlyMap<string, readonly ItemRef[]>;
}

export const looseBand = 'loose';
export const sharedBand = 'shared';

const shown = (workbook: Workbook, kind: CanvasKind): readonly ItemRef[] =>
  [...recordsOf(workbook, kind).values()]
    .filter(({ archived }) => !archived)
    .toSorted(byOrder)
    .map(({ id }) => ({ kind, id }));

const isCardOf = (workbook: Workbook, { kind, id }: ItemRef): boolean =>
  kind !== 'card' || workbook.card.get(id as never)?.becomes === null;

/** Goals in the order people gave them; a part of a goal behind it. */
function goalsInOrder(workbook: Workbook): readonly Goal[] {
  const all = [...workbook.goal.values()].filter(({ archived }) => !archived).toSorted(byOrder);
  const known = new Set(all.map(({ id }) => id));
  const ordered = new Set<Goal>();
  const add = (goal: Goal): void => {
    if (ordered.has(goal)) return;
    ordered.add(goal);
    for (const part of all) if (part.parentGoal === goal.id) add(part);
  };
  for (const goal of all) if (goal.parentGoal === null || !known.has(goal.parentGoal)) add(goal);
  for (const goal of all) add(goal);
  return [...ordered];
}

/** The metrics of each goal; one that measures several stands with the first. */
function metricsByGoal(workbook: Workbook, goals: readonly Goal[]): ReadonlyMap<string, readonly ItemRef[]> {
  const taken = new Set<string>();
  return new Map(
    goals.map(({ id, metric }) => {
      const isFree = metric !== null && !taken.has(metric) && workbook.metric.get(metric)?.archived === false;
      if (isFree) taken.add(metric);
      return [id, isFree ? [{ kind: 'metric', id: metric } satisfies ItemRef] : []];
    }),
  );
}

/** The stage in whose column each kind stands; a card has its own. */
export const stageOfKind = Object.fromEntries(
  itemKinds.map((kind) => [kind, cards[kind].stage]),
) as unknown as Readonly<Record<ItemKind, Stage>>;

const stageRank = (workbook: Workbook, { kind, id }: ItemRef): number => {
  const stage: Stage = kind === 'card' ? (workbook.card.get(id as never)?.stage ?? 'why') : stageOfKind[kind];
  return stages.indexOf(stage) * canvasKinds.length + canvasKinds.indexOf(kind);
};

/**
 * Every item once: in the band of the one use case it hangs on; among what is shared when it hangs on several; with
 * its goal when it hangs on that alone; else among the loose ends. Goals and their metrics span the bands of the goal.
 */
export const threadsOf = derived([...canvasKinds, 'capabilityNeed'], (workbook): Threads => {
  const goals = goalsInOrder(workbook);
  const standing = new Set(goals.map(({ id }) => keyOf({ kind: 'goal', id })));
  const metrics = metricsByGoal(workbook, goals);
  const spanning = new Set([...metrics.values()].flat().map(keyOf));
  const useCases = shown(workbook, 'useCase');
  const others = new Map<string, readonly ItemRef[]>();
  const inBand = new Map<string, ItemRef[]>();
  const put = (band: string, item: ItemRef): void => {
    const list = inBand.get(band);
    if (list) list.push(item);
    else inBand.set(band, [item]);
  };

  const goalOf = new Map<string, string | null>();
  for (const item of useCases) {
    const served = (workbook.useCase.get(item.id as never)?.goals ?? []).filter((id) =>
      standing.has(keyOf({ kind: 'goal', id })),
    );
    const [first = null, ...more] = served;
    goalOf.set(keyOf(item), first);
    if (more.length > 0)
      others.set(
        keyOf(item),
        more.map((id) => ({ kind: 'goal', id })),
      );
    put(keyOf(item), item);
  }
  const rest = canvasKinds
    .filter((kind) => kind !== 'goal' && kind !== 'useCase')
    .flatMap((kind) => shown(workbook, kind))
    .filter((item) => isCardOf(workbook, item) && !spanning.has(keyOf(item)));
  for (const item of rest) {
    const { useCases: leads, goals: served } = anchorsOf(workbook, item);
    const [lead, ...more] = [...leads].filter((key) => goalOf.has(key));
    const [goal, ...moreGoals] = [...served].filter((key) => standing.has(key));
    if (lead !== undefined && more.length === 0) put(lead, item);
    else if (lead !== undefined) {
      put(sharedBand, item);
      others.set(keyOf(item), [lead, ...more].map(refOf));
    } else if (goal === undefined) put(looseBand, item);
    else {
      put(goal, item);
      if (moreGoals.length > 0) others.set(keyOf(item), moreGoals.map(refOf));
    }
  }

  const band = (id: string, kind: BandKind, lead: ItemRef | null, goal: string | null): ThreadBand => ({
    id,
    kind,
    lead,
    goal,
    items: (inBand.get(id) ?? []).toSorted((a, b) => stageRank(workbook, a) - stageRank(workbook, b)),
  });
  const bandsUnder = (goal: string | null): readonly ThreadBand[] =>
    useCases
      .filter((item) => goalOf.get(keyOf(item)) === goal)
      .map((item) => band(keyOf(item), 'useCase', item, goal));
  const ofGoals = goals.flatMap(({ id }) => {
    const ref: ItemRef = { kind: 'goal', id };
    const under = bandsUnder(id);
    const needsOwn = under.length === 0 || inBand.has(keyOf(ref));
    return needsOwn ? [...under, band(keyOf(ref), 'goal', ref, id)] : under;
  });
  return {
    bands: [
      band(looseBand, 'loose', null, null),
      ...ofGoals,
      ...bandsUnder(null),
      band(sharedBand, 'shared', null, null),
    ].filter(({ kind, items }) => items.length > 0 || kind === 'goal'),
    goals: goals.map(({ id }) => ({ goal: { kind: 'goal', id }, metrics: metrics.get(id) ?? [] })),
    others,
  };
});

/** The item of a key: `useCase:…`. */
function refOf(key: string): ItemRef {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at) as CanvasKind, id: key.slice(at + 1) };
}
