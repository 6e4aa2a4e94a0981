// Which band of the canvas each item stands in: its one use case's, what several share, or the loose ends.
import type { Goal, UseCase } from '../../schema/kinds.ts';
import { byOrder, recordsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { canvasKinds, type ItemLink, type ItemRef, itemLinks, keyOf } from './canvasLinks.ts';

export type BandKind = 'loose' | 'shared' | 'useCase' | 'goal';

/** A row of the canvas: one use case, a goal that has none yet, what several share, or what belongs nowhere. */
export interface ThreadBand {
  readonly id: string;
  readonly kind: BandKind;
  readonly lead: ItemRef | null;
  /** The goal it stands under. */
  readonly goal: Goal['id'] | null;
}

export interface Threads {
  readonly bands: readonly ThreadBand[];
  /** The band of each item, by their keys. */
  readonly bandOf: ReadonlyMap<string, string>;
  /** The item each is drawn inside: a box in its slice, a metric in its goal, a product in its use case. */
  readonly frameOf: ReadonlyMap<string, string>;
  /** The other goals a use case serves, and the use cases that share an item. */
  readonly others: ReadonlyMap<string, readonly ItemRef[]>;
}

export const looseBand = 'loose';
export const sharedBand = 'shared';

const ref = (kind: ItemRef['kind'], id: string): ItemRef => ({ kind, id });
const shownOf = <K extends 'goal' | 'useCase'>(workbook: Workbook, kind: K) =>
  [...recordsOf(workbook, kind).values()].filter(({ archived }) => !archived).toSorted(byOrder);

/** The goals of a use case that are there, in the order of goals. */
const goalsOf = ({ goals }: UseCase, all: readonly Goal[]): readonly Goal[] =>
  all.filter(({ id }) => goals.includes(id));

function bandsOf(workbook: Workbook): readonly ThreadBand[] {
  const goals = shownOf(workbook, 'goal');
  const useCases = shownOf(workbook, 'useCase');
  const firstGoal = new Map(useCases.map((useCase) => [useCase, goalsOf(useCase, goals)[0]]));
  const fixed = ([looseBand, sharedBand] as const).map((id): ThreadBand => ({
    id,
    kind: id,
    lead: null,
    goal: null,
  }));
  return [
    ...fixed,
    ...goals.flatMap((goal): ThreadBand[] => {
      const under = useCases.filter((useCase) => firstGoal.get(useCase) === goal);
      if (under.length > 0)
        return under.map(({ id }) => {
          const lead = ref('useCase', id);
          return { id: keyOf(lead), kind: 'useCase', lead, goal: goal.id };
        });
      const lead = ref('goal', goal.id);
      return [{ id: keyOf(lead), kind: 'goal', lead, goal: goal.id }];
    }),
  ];
}

/** From which end of a link the other one takes its band: the kinds that lead come first. */
const depth: Readonly<Record<string, number>> = {
  goal: 0,
  useCase: 1,
  dataProduct: 2,
  metric: 3,
  slice: 2,
  capability: 5,
  techItem: 4,
  timeBox: 3,
  risk: 4,
  killCriterion: 5,
  alternative: 6,
};

/** What an item takes its band from: what it is linked to that leads more than it does. */
function leadersOf(links: readonly ItemLink[]): ReadonlyMap<string, readonly ItemRef[]> {
  const found = new Map<string, ItemRef[]>();
  const note = (item: ItemRef, leader: ItemRef) => {
    if ((depth[leader.kind] ?? 9) >= (depth[item.kind] ?? 9)) return;
    const list = found.get(keyOf(item));
    if (list) list.push(leader);
    else found.set(keyOf(item), [leader]);
  };
  for (const { holder, target } of links) {
    note(holder, target);
    note(target, holder);
  }
  return found;
}

interface Membership {
  readonly bandOf: Map<string, string>;
  /** All bands an item would belong to. */
  readonly reach: Map<string, ReadonlySet<string>>;
}

const kindsByDepth = [
  'dataProduct',
  'metric',
  'slice',
  'timeBox',
  'risk',
  'techItem',
  'killCriterion',
  'capability',
  'alternative',
] as const;

/** The bands of each item: those of its use cases, and of its goals only where no use case says it. */
function membership(workbook: Workbook, bands: readonly ThreadBand[]): Membership {
  const leaders = leadersOf(itemLinks(workbook));
  const bandOf = new Map<string, string>();
  const reach = new Map<string, ReadonlySet<string>>();
  for (const band of bands) if (band.lead) reach.set(keyOf(band.lead), new Set([band.id]));
  for (const { id } of shownOf(workbook, 'goal')) {
    const under = bands.filter((band) => band.goal === id).map((band) => band.id);
    reach.set(keyOf(ref('goal', id)), new Set(under));
    bandOf.set(keyOf(ref('goal', id)), under[0] ?? looseBand);
  }
  for (const { id } of shownOf(workbook, 'useCase')) {
    const key = keyOf(ref('useCase', id));
    bandOf.set(key, reach.has(key) ? key : looseBand);
  }
  for (const kind of kindsByDepth)
    for (const record of recordsOf(workbook, kind).values()) {
      if (record.archived) continue;
      const key = keyOf(ref(kind, record.id));
      const own = leaders.get(key) ?? [];
      const nearer = own.filter((leader) => leader.kind !== 'goal');
      const through = nearer.some((leader) => (reach.get(keyOf(leader))?.size ?? 0) > 0) ? nearer : own;
      const all = new Set(through.flatMap((leader) => [...(reach.get(keyOf(leader)) ?? [])]));
      reach.set(key, all);
      const [first] = all;
      bandOf.set(key, first === undefined ? looseBand : all.size === 1 ? first : sharedBand);
    }
  followMetrics(workbook, bandOf);
  return { bandOf, reach };
}

/** A metric that no goal and no product leads to stands with what it moves with, or with what is judged by it. */
function followMetrics(workbook: Workbook, bandOf: Map<string, string>): void {
  const isLoose = (key: string) => bandOf.get(key) === looseBand;
  const metrics = [...workbook.metric.values()].filter(({ archived }) => !archived);
  const follow = (id: string, leader: ItemRef): void => {
    const [key, band] = [keyOf(ref('metric', id)), bandOf.get(keyOf(leader))];
    if (band !== undefined && isLoose(key)) bandOf.set(key, band);
  };
  for (const { id, metric, archived } of workbook.killCriterion.values())
    if (!archived && metric !== null) follow(metric, ref('killCriterion', id));
  // As many rounds as a chain of metrics may be long; most workbooks need one.
  for (let round = 0; round < metrics.length; round++) {
    const before = metrics.filter(({ id }) => isLoose(keyOf(ref('metric', id)))).length;
    for (const { id, movesWith } of metrics)
      for (const { metric } of movesWith) {
        if (metric === null) continue;
        follow(id, ref('metric', metric));
        follow(metric, ref('metric', id));
      }
    if (metrics.filter(({ id }) => isLoose(keyOf(ref('metric', id)))).length === before) break;
  }
}

function framesOf(workbook: Workbook, bandOf: Map<string, string>): ReadonlyMap<string, string> {
  const frames = new Map<string, string>();
  const put = (item: ItemRef, frame: ItemRef) => {
    const [key, around] = [keyOf(item), keyOf(frame)];
    const band = bandOf.get(around);
    if (frames.has(key) || band === undefined || !bandOf.has(key)) return;
    frames.set(key, around);
    bandOf.set(key, band);
  };
  for (const goal of shownOf(workbook, 'goal'))
    if (goal.metric !== null) put(ref('metric', goal.metric), ref('goal', goal.id));
  for (const useCase of shownOf(workbook, 'useCase')) {
    if (useCase.dataProduct === null) continue;
    const product = ref('dataProduct', useCase.dataProduct);
    if (bandOf.get(keyOf(product)) !== sharedBand) put(product, ref('useCase', useCase.id));
  }
  for (const { id, slice, archived } of workbook.timeBox.values())
    if (!archived && slice !== null) put(ref('timeBox', id), ref('slice', slice));
  return frames;
}

function othersOf(workbook: Workbook, bands: readonly ThreadBand[], { bandOf, reach }: Membership) {
  const others = new Map<string, readonly ItemRef[]>();
  const goals = shownOf(workbook, 'goal');
  for (const useCase of shownOf(workbook, 'useCase')) {
    const more = goalsOf(useCase, goals).slice(1);
    if (more.length > 0)
      others.set(
        keyOf(ref('useCase', useCase.id)),
        more.map(({ id }) => ref('goal', id)),
      );
  }
  const leads = new Map(bands.map(({ id, lead }) => [id, lead]));
  for (const [key, band] of bandOf)
    if (band === sharedBand)
      others.set(
        key,
        [...(reach.get(key) ?? [])].flatMap((id) => leads.get(id) ?? []),
      );
  return others;
}

/** The threads of a workbook: its bands in order, and where each item belongs. */
export const threadsOf = derived([...canvasKinds, 'capabilityNeed'], (workbook): Threads => {
  const bands = bandsOf(workbook);
  const members = membership(workbook, bands);
  // The first column is one for all bands of a goal: what stands there stands in the first of them.
  const firstOf = new Map(
    bands.map((band) => [band.id, bands.find(({ goal }) => goal !== null && goal === band.goal)]),
  );
  for (const [key, band] of members.bandOf)
    if (key.startsWith('metric:')) members.bandOf.set(key, firstOf.get(band)?.id ?? band);
  const frameOf = framesOf(workbook, members.bandOf);
  const isUsed = new Set(members.bandOf.values());
  return {
    // Loose ends stay where there is nothing else: the first item has to stand somewhere.
    bands: bands.filter(({ kind, id }) => kind !== 'shared' || isUsed.has(id)),
    bandOf: members.bandOf,
    frameOf,
    others: othersOf(workbook, bands, members),
  };
});
