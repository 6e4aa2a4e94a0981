// What the timeline shows before anything is placed: lanes of slices with their bars and releases, and what has no date.

import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import type { LookName } from '../../looks.ts';
import { boxesBySlice, liveSlices, plannedBoxes } from '../../rules/scope/planIndex.ts';
import { limitDayOf, scheduleOf } from '../../rules/plan/schedule.ts';
import type { ScheduledBox } from '../../rules/plan/schedule.ts';
import { slicePlans } from '../../rules/slice/slices.ts';
import { type State, stateOf } from '../../rules/state/stateOf.ts';
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import { byCode, factsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { timelineWords } from '../../messages/documents/plan.ts';

const { lanes } = timelineWords;

/** One bar: a time box, or a whole slice when boxes are not shown one by one. */
export type BarItem = {
  readonly kind: 'bar';
  readonly subject: string;
  readonly text: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly limit: DayNumber | null;
  readonly state: TimeBox['state'];
  /** Its state in words, as it is told. */
  readonly said: string;
  /** It may not start. */
  readonly isHeld: boolean;
  /** How much of its days lie before the status date, 0–1. */
  readonly worked: number;
  readonly isCritical: boolean;
};

/** What happens on one day: a release, a gate, or the checkpoint of a kill criterion. */
export type PointItem = {
  readonly kind: 'release' | 'gate' | 'checkpoint';
  readonly subject: string;
  readonly text: string;
  /** In full, for whoever cannot see the place of the sign. */
  readonly name: string;
  readonly day: DayNumber;
  /** The face of the criterion or gate that stands there; null for a release. */
  readonly look: LookName | null;
};

/** Points that fall on one day: their signs stand side by side with one label. */
export type MomentsItem = {
  readonly kind: 'moments';
  readonly day: DayNumber;
  readonly points: readonly PointItem[];
};

export type LaneItem = BarItem | MomentsItem;

export type Lane = {
  readonly subject: string | null;
  readonly title: string;
  /** A quieter line beneath the title. */
  readonly detail: string;
  readonly items: readonly LaneItem[];
};

const workedShare = (workbook: Workbook, from: DayNumber, to: DayNumber): number =>
  Math.min(1, Math.max(0, (toDayNumber(factsOf(workbook).asOf) - from) / (to + 1 - from)));

const barOf = (workbook: Workbook, scheduled: ScheduledBox): BarItem => ({
  kind: 'bar',
  subject: scheduled.box.id,
  text: nameOf(scheduled.box),
  from: scheduled.startDay,
  to: scheduled.endDay,
  limit: limitDayOf(workbook, scheduled),
  state: scheduled.box.state,
  ...standing([stateOf(workbook, 'timeBox', scheduled.box)]),
  worked: workedShare(workbook, scheduled.startDay, scheduled.endDay),
  isCritical: scheduled.critical && scheduled.box.state !== 'done',
});

/** How work stands in words: of several boxes their states, each once; held where all that is open is held. */
const standing = (states: readonly (State | null)[]): Pick<BarItem, 'said' | 'isHeld'> => {
  const open = states.filter((state) => state?.look !== 'done' && state?.look !== 'cancelled');
  return {
    said: [...new Set(states.flatMap((state) => state?.word ?? []))].join(', '),
    isHeld: open.length > 0 && open.every((state) => state?.look === 'held'),
  };
};

const scheduledOf = (workbook: Workbook, boxes: readonly TimeBox[]): readonly ScheduledBox[] => {
  const schedule = scheduleOf(workbook);
  return boxes
    .flatMap((box) => schedule.boxes.get(box.id) ?? [])
    .toSorted((a, b) => a.startDay - b.startDay || a.endDay - b.endDay || byCode(a.box, b.box));
};

/** All boxes of a slice as one bar from the first start to the last end. */
const sliceBar = (
  workbook: Workbook,
  slice: Slice,
  release: DayNumber | null,
  scheduled: readonly ScheduledBox[],
): BarItem => {
  const states = new Set(scheduled.map(({ box }) => box.state));
  const state = states.size > 1 ? 'running' : (scheduled[0]?.box.state ?? 'planned');
  const from = Math.min(...scheduled.map(({ startDay }) => startDay));
  const to = Math.max(...scheduled.map(({ endDay }) => endDay));
  return {
    kind: 'bar',
    subject: slice.id,
    text: timelineWords.sliceBar({
      boxes: scheduled.length,
      release: release === null ? null : fromDayNumber(release),
    }),
    from,
    to,
    limit: null,
    state,
    ...standing(scheduled.map(({ box }) => stateOf(workbook, 'timeBox', box))),
    worked: workedShare(workbook, from, to),
    isCritical: scheduled.some(({ critical, box }) => critical && box.state !== 'done'),
  };
};

const sliceDetail = (workbook: Workbook, slice: Slice): string => {
  const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
  return useCase === undefined ? slice.kind : lanes.of({ kind: slice.kind, useCase: shortName(useCase) });
};

const sliceLane = (workbook: Workbook, slice: Slice, asOneBar: boolean): Lane => {
  const boxes = boxesBySlice(workbook).get(slice.id) ?? [];
  const scheduled = scheduledOf(workbook, boxes);
  const release = slicePlans(workbook).find((plan) => plan.slice.id === slice.id)?.releaseDay ?? null;
  const isOneBar = asOneBar && scheduled.length > 0;
  const bars = isOneBar
    ? [sliceBar(workbook, slice, release, scheduled)]
    : scheduled.map((one) => barOf(workbook, one));
  const missing = boxes.length === 0 ? lanes.noBox : scheduled.length === 0 ? lanes.noDates : '';
  return {
    subject: slice.id,
    title: nameOf(slice),
    detail: sliceDetail(workbook, slice) + missing,
    items: [...bars, ...(release === null || isOneBar ? [] : [releaseOf(slice, release)])],
  };
};

const releaseOf = (slice: Slice, day: DayNumber): MomentsItem => ({
  kind: 'moments',
  day,
  points: [
    {
      kind: 'release',
      subject: slice.id,
      text: timelineWords.key.release,
      name: nameOf(slice),
      day,
      look: null,
    },
  ],
});

const firstDay = ({ items }: Lane): number =>
  Math.min(...items.map((item) => (item.kind === 'bar' ? item.from : item.day)));

/** One lane a slice, by the first day of its work (`asOneBar`: its boxes drawn as one), then the boxes without a slice. */
export const sliceLanes = (workbook: Workbook, asOneBar: boolean): readonly Lane[] => {
  const live = new Set(liveSlices(workbook));
  const others = [...workbook.slice.values()]
    .filter((slice) => !live.has(slice) && boxesBySlice(workbook).has(slice.id))
    .toSorted(byCode);
  const found = [...live, ...others]
    .map((slice) => sliceLane(workbook, slice, asOneBar))
    .toSorted((a, b) => firstDay(a) - firstDay(b) || 0);
  const loose = plannedBoxes(workbook).filter(
    ({ slice }) => slice === null || workbook.slice.get(slice) === undefined,
  );
  if (loose.length === 0) return found;
  const items = scheduledOf(workbook, loose).map((one) => barOf(workbook, one));
  return [...found, { subject: null, title: lanes.noSlice, detail: lanes.noGoal, items }];
};

const shortName = ({ code, title }: { readonly code: string | null; readonly title: string }): string =>
  code ?? title;

/** What the lanes leave out, in words. */
export const undrawnNotes = (workbook: Workbook): readonly string[] => {
  const { unknown } = scheduleOf(workbook);
  const cancelled = [...workbook.timeBox.values()]
    .filter(({ state, archived }) => state === 'cancelled' && !archived)
    .toSorted(byCode);
  return [
    ...(unknown.length === 0 ? [] : [timelineWords.undated({ codes: unknown.map(shortName) })]),
    ...(cancelled.length === 0 ? [] : [timelineWords.cancelled({ codes: cancelled.map(shortName) })]),
  ];
};
