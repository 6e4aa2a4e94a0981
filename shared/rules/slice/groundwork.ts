// Groundwork that costs before it carries: too much of it, for nothing, or after what was to stand on it (BIG-04).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Slice, TimeBox } from '../../schema/kinds.ts';
import type { Workbook } from '../../schema/workbook.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { rule, type Say } from '../engine/rule.ts';
import { type ScheduledBox, scheduleOf } from '../plan/schedule.ts';
import { boxesBySlice, liveSlices } from '../scope/planIndex.ts';
import { limitsOf, openSlice } from './openSlice.ts';
import { releasesOf, sliceKinds, valueReleasesOf } from './slices.ts';
import { sliceMessages } from '../../messages/rules/slice.ts';

const words = sliceMessages['BIG-04'];

/** The groundwork that ends before the first slice of value where it is more than the limit; else none. */
function excessOf(workbook: Workbook): readonly Slice[] {
  const [first] = valueReleasesOf(workbook);
  if (!first) return [];
  const before = releasesOf(workbook).filter(
    ({ slice, releaseDay }) => slice.kind === 'foundation' && releaseDay < first.releaseDay,
  );
  return before.length <= limitsOf(workbook).foundationsBeforeValue ? [] : before.map(({ slice }) => slice);
}

function tooMuch(say: Say, workbook: Workbook): Finding[] {
  const slices = excessOf(workbook);
  const [first] = valueReleasesOf(workbook);
  if (!first || slices.length === 0) return [];
  const limit = limitsOf(workbook).foundationsBeforeValue;
  return [
    say(
      { slice: slices },
      words.tooMany({ slices, slice: first.slice, limit }),
      openSlice(workbook, words.forward({ slice: first.slice }), first.slice),
    ),
  ];
}

const foundations = (workbook: Workbook): readonly Slice[] =>
  liveSlices(workbook).filter(({ kind }) => kind === 'foundation');

/** Groundwork that enables no slice that is still wanted. */
function uselessOf(workbook: Workbook): readonly Slice[] {
  const live = new Set<string>(liveSlices(workbook).map(({ id }) => id));
  return foundations(workbook).filter(({ enables }) => !enables.some((id) => live.has(id)));
}

const useless = (say: Say, workbook: Workbook): Finding[] =>
  uselessOf(workbook).map((slice) =>
    say({ slice }, words.useless({ slice }), openFix(words.enables({ slice }), 'slice', slice.id, 'enables')),
  );

/** What is built on groundwork. Looking around, rules of who decides, training and mending may go before it. */
const standsOnGroundwork: ReadonlySet<TimeBox['kind']> = new Set(['experiment', 'build', 'pilot', 'rollout']);

const datedBoxes = (workbook: Workbook, slice: Slice): readonly ScheduledBox[] =>
  (boxesBySlice(workbook).get(slice.id) ?? []).flatMap(({ id }) => scheduleOf(workbook).boxes.get(id) ?? []);

const earliest = (boxes: readonly ScheduledBox[]) =>
  boxes.toSorted((a, b) => a.startDay - b.startDay || a.endDay - b.endDay)[0];
const latest = (boxes: readonly ScheduledBox[]) => boxes.toSorted((a, b) => b.endDay - a.endDay)[0];

/** Whether a box waits for another, directly or through others. */
function waitsFor(workbook: Workbook, box: TimeBox, other: TimeBox): boolean {
  const before = new Set<string>([box.id]);
  for (const id of before)
    for (const { timeBox } of workbook.timeBox.get(id as TimeBox['id'])?.predecessors ?? [])
      before.add(timeBox);
  return before.has(other.id);
}

/** The last of the groundwork to end, of what a box waits for or, where it waits for none of it, of all. */
function groundUnder(workbook: Workbook, foundation: Slice, box: TimeBox): ScheduledBox | undefined {
  const ground = datedBoxes(workbook, foundation);
  const named = ground.filter((one) => waitsFor(workbook, box, one.box));
  return latest((named.length > 0 ? named : ground).filter((one) => one.box.state !== 'done'));
}

/** The first work of each enabled slice where it is planned to begin before the groundwork under it ends. */
function tooEarly(say: Say, workbook: Workbook, foundation: Slice): Finding[] {
  return liveSlices(workbook)
    .filter(({ id }) => foundation.enables.includes(id))
    .flatMap((slice) => {
      const first = earliest(
        datedBoxes(workbook, slice).filter(({ box }) => standsOnGroundwork.has(box.kind)),
      );
      const last = first && groundUnder(workbook, foundation, first.box);
      if (!last || first.box.state !== 'planned' || first.startDay > last.endDay) return [];
      const { box } = first;
      const [day, end] = [fromDayNumber(first.startDay), fromDayNumber(last.endDay)];
      return say(
        { slice: [foundation, slice], timeBox: [box, last.box] },
        words.tooEarly({ box, day, foundation, last: last.box, end }),
        waitsFor(workbook, last.box, box)
          ? openFix(words.look({ last: last.box }), 'timeBox', last.box.id, 'predecessors')
          : editFix(words.wait({ box, last: last.box }), 'waitFor', { timeBox: box.id, after: last.box.id }),
      );
    });
}

/** Whether groundwork weighs on the big-bang index: too much of it, or for nothing. Its order is no bet on a late day. */
export const weighsOnIndex = (workbook: Workbook): boolean =>
  excessOf(workbook).length + uselessOf(workbook).length > 0;

export const groundwork = rule('BIG-04', sliceMessages, {
  severity: 'warning',
  points: 10,
  reads: sliceKinds,
  find: (workbook, say) => [
    ...tooMuch(say, workbook),
    ...useless(say, workbook),
    ...foundations(workbook).flatMap((slice) => tooEarly(say, workbook, slice)),
  ],
});
