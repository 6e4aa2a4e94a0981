// Which lanes the timeline has: the work by slice, use case, goal, phase, resource or owner.

import { type Phase, phaseNames } from '../../content/practices.ts';
import { fromDayNumber } from '../../dates/dayNumber.ts';
import { timelineWords } from '../../messages/documents/plan.ts';
import { plannedPhaseAt } from '../../rules/phase/phases.ts';
import { type Baseline, noBaseline } from '../../rules/plan/baseline.ts';
import { scheduleOf } from '../../rules/plan/schedule.ts';
import { boxesBySlice, liveSlices, plannedBoxes } from '../../rules/scope/planIndex.ts';
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import { byCode, type Workbook } from '../../schema/workbook.ts';
import { type Named, nameOf } from '../../words.ts';
import { type Group, type Lane, laneOf, sliceGroup } from './timelineLanes.ts';

const { lanes } = timelineWords;

/** What the work can be grouped by. */
export const groupings = ['slice', 'useCase', 'goal', 'phase', 'resource', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

const firstDay = ({ items }: Lane): number =>
  Math.min(...items.map((item) => (item.kind === 'bar' ? item.from : item.day)));

const looseGroup = (boxes: readonly TimeBox[], title: string, detail: string): readonly Group[] =>
  boxes.length === 0 ? [] : [{ key: 'none', subject: null, title, detail, boxes, slices: [] }];

function sliceGroups(workbook: Workbook): readonly Group[] {
  const live = new Set(liveSlices(workbook));
  const others = [...workbook.slice.values()]
    .filter((slice) => !live.has(slice) && boxesBySlice(workbook).has(slice.id))
    .toSorted(byCode);
  return [...live, ...others].map((slice) => sliceGroup(workbook, slice));
}

const sliceOf = (workbook: Workbook, { slice }: TimeBox): Slice | undefined =>
  slice === null ? undefined : workbook.slice.get(slice);

const servedUseCases = (workbook: Workbook, slice: Slice | undefined) =>
  slice?.useCase ? [workbook.useCase.get(slice.useCase)].flatMap((one) => one ?? []) : [];

type Owner = Named & { readonly id: string };

/** What a slice serves: the goals it names, and those of its use case. */
function goalsOf(workbook: Workbook, slice: Slice | undefined): readonly Owner[] {
  const ids = new Set([
    ...(slice?.goals ?? []),
    ...servedUseCases(workbook, slice).flatMap(({ goals }) => goals),
  ]);
  return [...ids].flatMap((id) => workbook.goal.get(id) ?? []);
}

/** The records a box stands under; it may stand under several. */
function ownersOf(workbook: Workbook, by: Grouping, box: TimeBox): readonly Owner[] {
  if (by === 'useCase') return servedUseCases(workbook, sliceOf(workbook, box));
  if (by === 'goal') return goalsOf(workbook, sliceOf(workbook, box));
  if (by === 'owner')
    return box.ownerRole ? [workbook.role.get(box.ownerRole)].flatMap((one) => one ?? []) : [];
  return box.allocations.flatMap(({ resource }) => workbook.resource.get(resource) ?? []);
}

/** Releases stand under what they serve; with people they would say nothing. */
const slicesUnder = (workbook: Workbook, by: Grouping, owner: Owner): readonly Slice[] =>
  by === 'resource' || by === 'owner'
    ? []
    : liveSlices(workbook).filter((slice) =>
        (by === 'useCase' ? servedUseCases(workbook, slice) : goalsOf(workbook, slice)).some(
          ({ id }) => id === owner.id,
        ),
      );

function groupsByOwner(workbook: Workbook, by: Exclude<Grouping, 'slice' | 'phase'>): readonly Group[] {
  const found = new Map<string, { readonly owner: Owner; readonly boxes: TimeBox[] }>();
  for (const box of plannedBoxes(workbook))
    for (const owner of ownersOf(workbook, by, box)) {
      const group = found.get(owner.id) ?? { owner, boxes: [] };
      group.boxes.push(box);
      found.set(owner.id, group);
    }
  return [...found.values()].map(({ owner, boxes }) => ({
    key: owner.id,
    subject: owner.id,
    title: nameOf(owner),
    detail: lanes.boxes({ count: boxes.length }),
    boxes,
    slices: slicesUnder(workbook, by, owner),
  }));
}

const phases: readonly Phase[] = [0, 1, 2, 3];

/** By the phase the plan is in when a box starts. */
function phaseGroups(workbook: Workbook): readonly Group[] {
  const { boxes } = scheduleOf(workbook);
  const phaseOf = ({ id }: TimeBox): number | null => {
    const start = boxes.get(id)?.startDay;
    return start === undefined ? null : plannedPhaseAt(workbook, fromDayNumber(start));
  };
  return phases.flatMap((phase): Group[] => {
    const title = phaseNames[phase];
    const inside = plannedBoxes(workbook).filter((box) => phaseOf(box) === phase);
    if (inside.length === 0) return [];
    const detail = lanes.boxes({ count: inside.length });
    return [{ key: `phase ${phase}`, subject: null, title, detail, boxes: inside, slices: [] }];
  });
}

const groupsBy = (workbook: Workbook, by: Grouping): readonly Group[] =>
  by === 'slice'
    ? sliceGroups(workbook)
    : by === 'phase'
      ? phaseGroups(workbook)
      : groupsByOwner(workbook, by);

/** One lane a group, by the first day of its work, then the boxes that belong to none. */
export function groupLanes(
  workbook: Workbook,
  by: Grouping,
  isFolded: (key: string) => boolean,
  baseline: Baseline = noBaseline,
): readonly Lane[] {
  const groups = groupsBy(workbook, by);
  const found = groups
    .map((group) => laneOf(workbook, group, isFolded(group.key), baseline))
    .toSorted((a, b) => firstDay(a) - firstDay(b) || 0);
  const grouped = new Set(groups.flatMap(({ boxes }) => boxes));
  const loose = plannedBoxes(workbook).filter((box) => !grouped.has(box));
  const [title, detail] = lanes.without[by];
  return [
    ...found,
    ...looseGroup(loose, title, detail).map((group) =>
      laneOf(workbook, group, isFolded(group.key), baseline),
    ),
  ];
}
