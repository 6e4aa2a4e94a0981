// What the timeline shows before anything is placed: lanes of slices with their bars and releases, and what has no date.

import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import type { DayNumber } from '../../dates/dayNumber.ts';
import type { LookName } from '../../looks.ts';
import { dayOfWD } from '../../dates/workingDays.ts';
import { wholeAbove } from '../../rules/engine/compare.ts';
import { boxesBySlice } from '../../rules/scope/planIndex.ts';
import { type Baseline, noBaseline, slipWD } from '../../rules/plan/baseline.ts';
import { shareOfLimit } from '../../rules/plan/limitUse.ts';
import { limitDayOf, planClockOf, scheduleOf } from '../../rules/plan/schedule.ts';
import type { ScheduledBox } from '../../rules/plan/schedule.ts';
import { p80DayOf } from '../../rules/simulated/boxEnds.ts';
import { slicePlans } from '../../rules/slice/slices.ts';
import { type State, stateOf } from '../../rules/state/stateOf.ts';
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import { shortLink } from '../../schema/timeBox.ts';
import { byCode, factsOf } from '../../schema/workbook.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { nameOf } from '../../words.ts';
import { timelineWords } from '../../messages/documents/plan.ts';
import { whyText } from './timelineWhy.ts';

const { lanes } = timelineWords;

/** One bar: a time box, or a whole slice when boxes are not shown one by one. */
export type BarItem = {
  readonly kind: 'bar';
  /** Null: work that belongs to nothing that could be opened. */
  readonly subject: string | null;
  /** It is one time box, which a hand can move. */
  readonly isBox: boolean;
  readonly text: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly limit: DayNumber | null;
  /** The last days by the low and the high length; null where it has none, or is over. */
  readonly low: DayNumber | null;
  readonly high: DayNumber | null;
  /** Where it stood in the plan it is held against; null where none is, or it was not there. */
  readonly was: { readonly from: DayNumber; readonly to: DayNumber; readonly slipWD: number } | null;
  /** The last days by the low and the high length the builders gave, where these are others than the plan's. */
  readonly built: { readonly low: DayNumber; readonly high: DayNumber } | null;
  /** The last day in four of five simulated futures; null without a result that still holds, and once it is over. */
  readonly p80: DayNumber | null;
  /** Lags it waits, as they are said before the bar. */
  readonly lags: string;
  /** Why it starts when it starts. */
  readonly why: string;
  readonly state: TimeBox['state'];
  /** Its state in words, as it is told. */
  readonly said: string;
  /** It may not start. */
  readonly isHeld: boolean;
  /** How much of its days lie before the status date, 0–1. */
  readonly worked: number;
  readonly isCritical: boolean;
};

/** What happens on one day: a release, a gate, the checkpoint of a kill criterion, a phase begun, a practice in place. */
export type PointItem = {
  readonly kind: 'release' | 'gate' | 'checkpoint' | 'phase' | 'practice';
  readonly subject: string;
  readonly text: string;
  /** In full, for whoever cannot see the place of the sign. */
  readonly name: string;
  readonly day: DayNumber;
  /** The face of the criterion or gate that stands there, or of what is not ready; null for the others. */
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
  /** What tells it from the others. */
  readonly key: string;
  readonly subject: string | null;
  /** All of its work is drawn as one bar; null where there is nothing to fold. */
  readonly isFolded: boolean | null;
  readonly title: string;
  /** A quieter line beneath the title. */
  readonly detail: string;
  readonly items: readonly LaneItem[];
};

const workedShare = (workbook: Workbook, from: DayNumber, to: DayNumber): number =>
  Math.min(1, Math.max(0, (toDayNumber(factsOf(workbook).asOf) - from) / (to + 1 - from)));

/** The last day of a box that is not over, were it to take so many working days. */
function lastDayBy(workbook: Workbook, { startWD, startDay }: ScheduledBox, days: number): DayNumber {
  const { calendar, startDay: first } = planClockOf(workbook);
  return Math.max(startDay, dayOfWD(calendar, first, startWD + Math.max(1, wholeAbove(days)) - 1));
}

const whiskers = (workbook: Workbook, scheduled: ScheduledBox): Pick<BarItem, 'low' | 'high'> => {
  const { duration, state } = scheduled.box;
  if (duration === null || state === 'done' || duration.low === duration.high)
    return { low: null, high: null };
  return {
    low: lastDayBy(workbook, scheduled, duration.low),
    high: lastDayBy(workbook, scheduled, duration.high),
  };
};

/** The range of whoever builds it, beside the plan's own, while the box is not over (SCH-08). */
function builtRange(workbook: Workbook, scheduled: ScheduledBox): BarItem['built'] {
  const { buildEstimate: theirs, duration, state } = scheduled.box;
  const isOurs = theirs?.low === duration?.low && theirs?.high === duration?.high;
  if (theirs === null || state === 'done' || isOurs) return null;
  return {
    low: lastDayBy(workbook, scheduled, theirs.low),
    high: lastDayBy(workbook, scheduled, theirs.high),
  };
}

function stoodAt(workbook: Workbook, now: ScheduledBox, baseline: Baseline): BarItem['was'] {
  const then = baseline.get(now.box.id);
  return then === undefined
    ? null
    : { from: then.startDay, to: then.endDay, slipWD: slipWD(workbook, now, then) };
}

const latestOf = (days: readonly (DayNumber | null)[]): DayNumber | null =>
  days.reduce((latest, day) => (day === null || (latest !== null && latest > day) ? latest : day), null);

const lagsOf = ({ predecessors }: TimeBox): string =>
  [...new Set(predecessors.map(shortLink))].filter((link) => link !== '').join(' ');

/** How much of what a running box may take it has taken; nothing for other boxes. */
const usedText = (workbook: Workbook, scheduled: ScheduledBox): string => {
  const share = shareOfLimit(workbook, scheduled);
  return share === null ? '' : timelineWords.used({ share });
};

const barOf = (workbook: Workbook, scheduled: ScheduledBox, baseline: Baseline): BarItem => ({
  kind: 'bar',
  subject: scheduled.box.id,
  isBox: true,
  text: `${nameOf(scheduled.box)}${usedText(workbook, scheduled)}`,
  from: scheduled.startDay,
  to: scheduled.endDay,
  limit: limitDayOf(workbook, scheduled),
  ...whiskers(workbook, scheduled),
  was: stoodAt(workbook, scheduled, baseline),
  built: builtRange(workbook, scheduled),
  p80: p80DayOf(workbook, scheduled.box),
  lags: lagsOf(scheduled.box),
  why: whyText(workbook, scheduled.box.id),
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

/** Several boxes as one bar from the first start to the last end. */
const groupBar = (
  workbook: Workbook,
  subject: string | null,
  release: DayNumber | null,
  scheduled: readonly ScheduledBox[],
): BarItem => {
  const states = new Set(scheduled.map(({ box }) => box.state));
  const state = states.size > 1 ? 'running' : (scheduled[0]?.box.state ?? 'planned');
  const from = Math.min(...scheduled.map(({ startDay }) => startDay));
  const to = Math.max(...scheduled.map(({ endDay }) => endDay));
  return {
    kind: 'bar',
    subject,
    isBox: false,
    text: timelineWords.sliceBar({
      boxes: scheduled.length,
      release: release === null ? null : fromDayNumber(release),
    }),
    from,
    to,
    limit: null,
    low: null,
    high: null,
    was: null,
    built: null,
    p80: latestOf(scheduled.map(({ box }) => p80DayOf(workbook, box))),
    lags: '',
    why: '',
    state,
    ...standing(scheduled.map(({ box }) => stateOf(workbook, 'timeBox', box))),
    worked: workedShare(workbook, from, to),
    isCritical: scheduled.some(({ critical, box }) => critical && box.state !== 'done'),
  };
};

/** Work that stands together, before it is drawn. */
export type Group = {
  readonly key: string;
  readonly subject: string | null;
  readonly title: string;
  readonly detail: string;
  readonly boxes: readonly TimeBox[];
  /** The slices whose releases are shown in it. */
  readonly slices: readonly Slice[];
};

const releaseDayOf = (workbook: Workbook, slice: Slice): DayNumber | null =>
  slicePlans(workbook).find((plan) => plan.slice.id === slice.id)?.releaseDay ?? null;

/** The lane of a group: its boxes one by one, or as one bar when it is folded. */
export const laneOf = (
  workbook: Workbook,
  group: Group,
  isFolded: boolean,
  baseline: Baseline = noBaseline,
): Lane => {
  const { key, subject, title, boxes, slices } = group;
  const scheduled = scheduledOf(workbook, boxes);
  const releases = slices.flatMap((slice) => {
    const day = releaseDayOf(workbook, slice);
    return day === null ? [] : [{ slice, day }];
  });
  const isOneBar = isFolded && scheduled.length > 0;
  const last = releases.length === 1 ? (releases[0]?.day ?? null) : null;
  const bars = isOneBar
    ? [groupBar(workbook, subject, last, scheduled)]
    : scheduled.map((one) => barOf(workbook, one, baseline));
  const missing = boxes.length === 0 ? lanes.noBox : scheduled.length === 0 ? lanes.noDates : '';
  return {
    key,
    subject,
    isFolded: scheduled.length === 0 ? null : isFolded,
    title,
    detail: group.detail + missing,
    items: [...bars, ...(isOneBar ? [] : releases.map(({ slice, day }) => releaseOf(slice, day)))],
  };
};

const sliceDetail = (workbook: Workbook, slice: Slice): string => {
  const useCase = slice.useCase === null ? undefined : workbook.useCase.get(slice.useCase);
  return useCase === undefined ? slice.kind : lanes.of({ kind: slice.kind, useCase: shortName(useCase) });
};

/** What one slice holds. */
export const sliceGroup = (workbook: Workbook, slice: Slice): Group => ({
  key: slice.id,
  subject: slice.id,
  title: nameOf(slice),
  detail: sliceDetail(workbook, slice),
  boxes: boxesBySlice(workbook).get(slice.id) ?? [],
  slices: [slice],
});

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
