// Making one time box of two that follow each other: work, money and dates stay what they were.
import { planEditMessages } from '../../messages/edits/plan.ts';
import { meanOf } from '../../rules/engine/range.ts';
import { planLengthWD } from '../../rules/plan/schedule.ts';
import { type Id, limits } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { backlinksOf, recordKey } from '../../schema/links.ts';
import { asksStart, bindsEnd } from '../../schema/timeBox.ts';
import { findRecord, type Workbook } from '../../schema/workbook.ts';
import { changeRecord, changeRecords, type Edit, EditRefused, type Moment, removeRecords } from '../edit.ts';
import { openBox } from './boxMoves.ts';

const { byHand: words } = planEditMessages;

type Range = NonNullable<TimeBox['duration']>;

const sumRange = (a: Range, b: Range): Range => ({
  low: a.low + b.low,
  likely: a.likely + b.likely,
  high: a.high + b.high,
  shape: b.shape,
});

const bothOr = <T>(a: T | null, b: T | null, join: (a: T, b: T) => T): T | null =>
  a === null || b === null ? null : join(a, b);

/** The title of both; of two parts of one box what they were called before. */
function joinedTitle(a: TimeBox, b: TimeBox): string {
  const tail = words.part({ number: 2 });
  const stem = b.title.endsWith(tail) ? b.title.slice(0, -tail.length) : null;
  if (stem !== null && a.title === `${stem}${words.part({ number: 1 })}`) return stem;
  return words.bothTitles({ a, b }).slice(0, limits.titleChars);
}

/** Who works on both, in units that cost what the two cost by their mean lengths. */
function joinedAllocations(a: TimeBox, b: TimeBox): TimeBox['allocations'] {
  const [first, second] = [meanOf(a.duration) ?? 0, meanOf(b.duration) ?? 0];
  const unitsOf = (box: TimeBox, resource: string): number =>
    box.allocations.find((one) => one.resource === resource)?.units ?? 0;
  const resources = [...new Set([...a.allocations, ...b.allocations].map(({ resource }) => resource))];
  return resources.map((resource) => {
    const [before, after] = [unitsOf(a, resource), unitsOf(b, resource)];
    const units = before === after ? before : (before * first + after * second) / (first + second);
    return { resource, units };
  });
}

type Predecessor = TimeBox['predecessors'][number];

/** Links to one box once: the longer wait of two of a kind, else the first. */
function onceEach(links: readonly Predecessor[]): Predecessor[] {
  const found = new Map<string, Predecessor>();
  for (const link of links) {
    const known = found.get(link.timeBox);
    if (!known || (known.kind === link.kind && known.lagWD < link.lagWD)) found.set(link.timeBox, link);
  }
  return [...found.values()];
}

const later = (link: Predecessor, days: number): Predecessor => ({ ...link, lagWD: link.lagWD + days });

/** What the whole waits for: each part goes on lying where its own links put it. */
const wholeWaitsFor = (a: TimeBox, b: TimeBox): Predecessor[] =>
  onceEach([
    ...a.predecessors.map((link) => (bindsEnd(link.kind) ? later(link, planLengthWD(b) ?? 0) : link)),
    ...b.predecessors
      .filter(({ timeBox }) => timeBox !== a.id)
      .map((link) => (bindsEnd(link.kind) ? link : later(link, -(planLengthWD(a) ?? 0)))),
  ]);

/** What waited for the first waits for the whole; what waited for the start of the second as long as before. */
function waitingForWhole(workbook: Workbook, a: TimeBox, b: TimeBox, moment: Moment): Workbook {
  const turn = (link: Predecessor): Predecessor => {
    if (link.timeBox === a.id) return { ...link, timeBox: b.id };
    return link.timeBox === b.id && asksStart(link.kind) ? later(link, planLengthWD(a) ?? 0) : link;
  };
  const changes = [...workbook.timeBox.values()].flatMap(({ id, predecessors }) => {
    const turned = predecessors.map(turn);
    if (id === b.id || turned.every((link, i) => link === predecessors[i])) return [];
    return [{ id, fields: { predecessors: onceEach(turned) } }];
  });
  return changeRecords(workbook, 'timeBox', changes, moment);
}

/** Risks on the one are risks on the other. */
function riskOnOther(workbook: Workbook, a: TimeBox, b: TimeBox, moment: Moment): Workbook {
  return [...workbook.risk.values()].reduce((result, { id, timeBoxes }) => {
    if (!timeBoxes.includes(a.id)) return result;
    const turned = [...new Set(timeBoxes.map((one) => (one === a.id ? b.id : one)))];
    return changeRecord(result, 'risk', id, { timeBoxes: turned }, moment);
  }, workbook);
}

/** Refuses where something else hangs on the box that goes: nobody would know what became of it. */
function checkNothingHangsOn(workbook: Workbook, box: TimeBox): void {
  const links = backlinksOf(workbook).get(recordKey('timeBox', box.id)) ?? [];
  const other = links.find(
    ({ from }) => !['timeBox', 'risk', 'placement', 'bindingEntry'].includes(from.kind),
  );
  const holder = other && findRecord(workbook, other.from.kind, other.from.id);
  if (holder) throw new EditRefused(words.hangsOn({ box, holder }));
}

/**
 * Joins a box with one that waits for it: the second keeps its identity and its end, and takes the lengths, the money, the
 * people and the predecessors of the first, which is deleted.
 */
export const joinBoxes = (first: Id<'timeBox'>, second: Id<'timeBox'>): Edit => ({
  label: words.join,
  apply: (workbook, moment) => {
    const [a, b] = [openBox(workbook, first), openBox(workbook, second)];
    if (!b.predecessors.some(({ timeBox, kind }) => timeBox === a.id && kind === 'finishStart'))
      throw new EditRefused(words.notNext({ a, b }));
    checkNothingHangsOn(workbook, a);
    const fields = {
      title: joinedTitle(a, b),
      duration: bothOr(a.duration, b.duration, sumRange),
      limitWD: bothOr(a.limitWD, b.limitWD, (x, y) => x + y),
      buildEstimate: bothOr(a.buildEstimate, b.buildEstimate, sumRange),
      fixedCost: bothOr(a.fixedCost, b.fixedCost, sumRange) ?? a.fixedCost ?? b.fixedCost,
      notBefore: a.notBefore,
      exitQuestion: b.exitQuestion || a.exitQuestion,
      allocations: joinedAllocations(a, b),
      techItems: [...new Set([...a.techItems, ...b.techItems])],
      predecessors: wholeWaitsFor(a, b),
    };
    const turned = riskOnOther(waitingForWhole(workbook, a, b, moment), a, b, moment);
    const joined = changeRecord(turned, 'timeBox', b.id, fields, moment);
    return removeRecords(joined, [{ kind: 'timeBox', id: a.id }], moment);
  },
});
