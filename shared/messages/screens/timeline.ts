// What the timeline says while it is looked at and worked on: its zoom, its groups, and what a gesture would do.
import { dayText, exactMoneyText, numberText, shortDayText } from '../../text/format.ts';
import { slipText } from '../documents/plan.ts';
import { codeOf, listedBriefly, nameOf, type Named, workingDays } from '../../words.ts';

const lengthNames = {
  low: 'low length',
  likely: 'likely length',
  high: 'high length',
  limit: 'limit',
} as const;
type LengthName = keyof typeof lengthNames;

const signed = (days: number): string => (days > 0 ? `+${days}` : `−${-days}`);

export const timelineScreenWords = {
  chart: 'Bars of the timeline',
  zoom: 'A day is as wide as',
  zooms: { fit: 'Fit', day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter' },
  group: 'Group by',
  groups: {
    slice: 'Slice',
    useCase: 'Use case',
    goal: 'Goal',
    phase: 'Phase',
    resource: 'Resource',
    owner: 'Owner',
  },
  fold: ({ title, isFolded }: { title: string; isFolded: boolean }) =>
    `${isFolded ? 'Unfold' : 'Fold'} ${title}`,
  load: 'Load',
  ease: ({ box, day, before, after }: { box: Named; day: string; before: number; after: number }) =>
    `Ease: ${codeOf(box)} from ${shortDayText(day)}, ${numberText(before)} → ${numberText(after)} too much…`,
  baseline: 'Baseline',
  noBaseline: 'None',
  keepBaseline: 'Keep the plan as a baseline',
  removeBaseline: ({ snapshot }: { snapshot: Named }) => `Remove ${codeOf(snapshot)}`,
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  menu: ({ box }: { box: Named }) => `What to do with ${nameOf(box)}`,
  hint: 'Drag a bar to move it, its edge to stretch it, the dot after it to link it; M, S and L do so by key.',
  /** What the bar under the pointer or the cursor is. */
  told: (it: { box: Named; start: string; end: string; why: string; float: string; slip: number | null }) =>
    `${codeOf(it.box)} ${it.why}; ${it.float}; ${dayText(it.start)} to ${dayText(it.end)}${it.slip === null ? '' : slipText(it.slip)}`,
  noFloat: 'critical, without float',
  float: ({ days }: { days: number }) => `float ${workingDays(days)}`,
  items: {
    move: 'Move…',
    stretch: ({ length }: { length: LengthName }) => `Change the ${lengthNames[length]}…`,
    link: 'Link to…',
    unlink: ({ box }: { box: Named }) => `No longer wait for ${codeOf(box)}`,
    split: 'Split…',
    join: ({ box }: { box: Named }) => `Join with ${codeOf(box)}`,
  },
  /** What is being done, over what it would change. */
  heads: {
    move: ({ box, start }: { box: Named; start: string }) => `${codeOf(box)} from ${dayText(start)}`,
    stretch: ({ box, length, days }: { box: Named; length: LengthName; days: number }) =>
      `${codeOf(box)}: ${lengthNames[length]} ${workingDays(days)}`,
    link: ({ from, to, terms }: { from: Named; to: Named | null; terms: string }) =>
      to === null
        ? `${codeOf(from)}: choose what waits for it${terms === '' ? '' : ` (${terms})`}`
        : `${codeOf(to)} waits for ${codeOf(from)}${terms}`,
    split: ({ box, day }: { box: Named; day: string }) => `${codeOf(box)} split before ${dayText(day)}`,
    join: ({ box, other }: { box: Named; other: Named }) => `${codeOf(box)} joined with ${codeOf(other)}`,
    unlink: ({ box, other }: { box: Named; other: Named }) =>
      `${codeOf(box)} no longer waits for ${codeOf(other)}`,
  },
  doIt: 'Do it',
  leave: 'Leave it',
  preview: 'What it would change',
  keys: 'Arrow keys change it, with Shift by a week; Enter does it, Esc leaves it.',
  linkKeys:
    'Arrow keys choose the box, 1 to 4 the kind (FS, SS, FF, SF), + and − the lag; Enter links, Esc leaves it.',
  heldBy: ({ box, start }: { box: Named; start: string | null }) =>
    `${nameOf(box)} holds it: it ${start === null ? 'stays where it is' : `starts on ${dayText(start)}`}`,
  nothing: 'Nothing would change',
  boxMoves: ({ box, from, to }: { box: Named; from: string | null; to: string | null }) =>
    `${codeOf(box)} ${to === null ? 'loses its dates' : from === null ? `starts ${shortDayText(to)}` : `${shortDayText(from)} → ${shortDayText(to)}`}`,
  boxEnds: ({ box, from, to }: { box: Named; from: string; to: string }) =>
    `${codeOf(box)} ends ${shortDayText(from)} → ${shortDayText(to)}`,
  moved: ({ moves }: { moves: readonly string[] }) => `Moves: ${listedBriefly(moves, 4)}`,
  end: ({ from, to, days }: { from: string | null; to: string | null; days: number | null }) =>
    `Plan end ${dayText(from)} → ${dayText(to)}${days === null || days === 0 ? '' : ` (${signed(days)} WD)`}`,
  endStays: ({ day }: { day: string }) => `Plan end stays ${dayText(day)}`,
  late: ({ marginWD }: { marginWD: number }) => `${workingDays(-marginWD)} after the day it is needed`,
  newConflict: ({ resource, size }: { resource: Named; size: number }) =>
    `New conflict: ${resource.title}, ${numberText(size)} unit days`,
  goneConflict: ({ resource, size }: { resource: Named; size: number }) =>
    `Conflict gone: ${resource.title}, ${numberText(size)} unit days`,
  conflicts: ({ from, to }: { from: number; to: number }) =>
    `Too much asked: ${numberText(from)} → ${numberText(to)} unit days`,
  checkpoint: ({ criterion, from, to }: { criterion: Named; from: string | null; to: string | null }) =>
    `${codeOf(criterion)} is judged ${dayText(from)} → ${dayText(to)}`,
  firstValue: ({ from, to }: { from: string | null; to: string | null }) =>
    `First value ${dayText(from)} → ${dayText(to)}`,
  cost: ({ from, to, currency }: { from: number; to: number; currency: string }) =>
    `Mean cost ${exactMoneyText(from, currency)} → ${exactMoneyText(to, currency)}`,
  refused: ({ sentence }: { sentence: string }) => `Not possible. ${sentence}`,
  left: 'Left as it was',
  done: ({ head }: { head: string }) => `Done: ${head}`,
};

/** What the keys of the timeline do, for the list of keys. */
export const timelineKeys = {
  heading: 'On the timeline',
  nextBar: 'Next or previous bar',
  move: 'Move the bar, then by arrow keys',
  stretch: 'Stretch it: likely, high, limit, low in turn',
  link: 'Link it to another, 1 to 4 by kind',
  split: 'Split it at a day',
  menu: 'What can be done with it',
  zoomIn: 'A wider day',
  zoomOut: 'A narrower day',
  fit: 'All of the plan',
} as const;
