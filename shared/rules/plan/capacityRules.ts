// Findings about people, tools and money the plan draws on (CAP-01 to CAP-05).
// CAP-05 judges the mean cost; the simulated P80 cost joins it here once plans are simulated, and so does SCH-10
// (the simulated P80 finish after the date the result is needed by).
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD, dayOfWD } from '../../dates/workingDays.ts';
import type { Resource } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, fixedIds, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { counted, listedBriefly, nameOf } from '../../words.ts';
import { type Conflict, conflictsOf } from './capacity.ts';
import { isAtMost } from '../engine/compare.ts';
import { type Suggestion, suggestionFor, worstConflicts } from './conflictCure.ts';
import { planCost } from './cost.ts';
import { derived } from '../engine/derived.ts';
import { type Finding, subjectOf } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { fundingGapOf } from './funding.ts';
import { rule } from '../engine/rule.ts';
import { type ScheduledBox, scheduleOf } from './schedule.ts';
import { moneyText, numberText } from '../../text/format.ts';

const planKinds = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

function spanText(workbook: Workbook, { fromWD, toWD }: Conflict): string {
  const { startDay } = scheduleOf(workbook);
  const day = (wd: number) => fromDayNumber(dayOfWD(calendarOf(workbook), startDay, wd));
  return fromWD === toWD
    ? `on working day ${fromWD} (${day(fromWD)})`
    : `on working days ${fromWD} to ${toWD} (${day(fromWD)} to ${day(toWD)})`;
}

const cureText = (cure: Suggestion | null): string =>
  cure === null
    ? 'no later start inside float would help'
    : `starting ${cure.box.code} ${counted(cure.shiftWD, 'working day')} later would bring all conflicts from ${numberText(cure.sizeBefore)} down to ${numberText(cure.sizeAfter)}`;

/** One finding a resource: its largest conflict in full, the others counted. */
function overload(workbook: Workbook, worst: Conflict, others: number): Finding {
  const { resource, load, capacity, size, boxes, otherWork } = worst;
  const cure = suggestionFor(workbook, resource);
  const more = others === 0 ? '' : ` It has ${counted(others, 'further conflict')} besides.`;
  const names = listedBriefly([
    ...boxes.map(({ code }) => code ?? ''),
    ...otherWork.map((label) => label || 'other work'),
  ]);
  return {
    rule: 'CAP-01',
    severity: 'warning',
    subjects: [subjectOf('resource', resource)],
    message: `${nameOf(resource)} is asked for ${numberText(load)} of ${numberText(capacity)} ${spanText(workbook, worst)} by ${names}, ${numberText(size)} unit days too much, so one of them will wait; ${cureText(cure)}.${more}`,
    fix: cure
      ? editFix(`Start ${cure.box.code} on ${cure.notBefore}`, 'startBoxOn', {
          timeBox: cure.box.id,
          day: cure.notBefore,
        })
      : openFix(`Look at ${resource.code}`, 'resource', resource.id, 'capacity'),
  };
}

const overloaded = rule({
  code: 'CAP-01',
  severity: 'warning',
  statement:
    'On some working days the plan asks more of a resource than it has. Days on which boxes run are looked at; adjacent days with the same competing work are one conflict; its size is the sum of load above capacity. Each resource is named once, with its largest conflict, and the one later start, among the boxes of any of its conflicts and inside their float, that leaves the least of all conflicts.',
  fix: 'Work would stand still or be done badly; start a box later inside its float, or find more capacity.',
  reads: planKinds,
  find: (workbook) => {
    const counts = new Map<string, number>();
    for (const { resource } of conflictsOf(workbook))
      counts.set(resource.id, (counts.get(resource.id) ?? 0) + 1);
    return worstConflicts(workbook).map((worst) =>
      overload(workbook, worst, (counts.get(worst.resource.id) ?? 1) - 1),
    );
  },
});

interface Allocated {
  readonly resource: Resource;
  readonly scheduled: ScheduledBox;
}

/** Dated boxes with each resource they really use, in code order of boxes. */
const allocated = derived(planKinds, (workbook): readonly Allocated[] =>
  [...scheduleOf(workbook).boxes.values()].flatMap((scheduled) =>
    scheduled.box.allocations.flatMap(({ resource: id, units }) => {
      const resource = workbook.resource.get(id);
      return resource && units > 0 && !resource.archived ? { resource, scheduled } : [];
    }),
  ),
);

function outside({ resource, scheduled }: Allocated): Finding | null {
  const { availableFrom, availableTo } = resource;
  const { box, startDay, endDay } = scheduled;
  if (box.state === 'done') return null;
  const common = {
    rule: 'CAP-02',
    severity: 'error',
    subjects: [subjectOf('timeBox', box), subjectOf('resource', resource)],
  } as const;
  if (availableFrom !== null && startDay < toDayNumber(availableFrom))
    return {
      ...common,
      message: `${nameOf(box)} starts on ${fromDayNumber(startDay)}, before ${nameOf(resource)} is available on ${availableFrom}, so it cannot start as planned.`,
      fix: editFix(`Start ${box.code} on ${availableFrom}`, 'startBoxOn', {
        timeBox: box.id,
        day: availableFrom,
      }),
    };
  if (availableTo !== null && endDay > toDayNumber(availableTo))
    return {
      ...common,
      message: `${nameOf(box)} runs until ${fromDayNumber(endDay)}, but ${nameOf(resource)} is available only until ${availableTo}, so it cannot be finished as planned.`,
      fix: openFix(`Look at the availability of ${resource.code}`, 'resource', resource.id, 'availableTo'),
    };
  return null;
}

const notAvailable = rule({
  code: 'CAP-02',
  severity: 'error',
  statement: 'A time box needs a resource on days on which it is not yet, or no longer, available.',
  fix: 'The box cannot be worked as planned; move it, or change when the resource is available.',
  reads: planKinds,
  find: (workbook) => allocated(workbook).flatMap((one) => outside(one) ?? []),
});

const earliestNeedWD = 10;

const tooEarly = rule({
  code: 'CAP-03',
  severity: 'info',
  statement: `A resource is available more than ${earliestNeedWD} working days before the plan first uses it.`,
  fix: 'It is not needed yet and may cost money waiting; take it on later, or use it earlier.',
  reads: planKinds,
  find: (workbook) => {
    const firsts = new Map<Resource, number>();
    for (const { resource, scheduled } of allocated(workbook))
      firsts.set(resource, Math.min(firsts.get(resource) ?? Infinity, scheduled.startDay));
    return [...firsts]
      .toSorted(([a], [b]) => byCode(a, b))
      .flatMap(([resource, first]): Finding[] => {
        if (resource.availableFrom === null) return [];
        const wait = countWD(calendarOf(workbook), toDayNumber(resource.availableFrom), first);
        if (wait <= earliestNeedWD) return [];
        const day = fromDayNumber(first);
        return [
          {
            rule: 'CAP-03',
            severity: 'info',
            subjects: [subjectOf('resource', resource)],
            message: `${nameOf(resource)} is available from ${resource.availableFrom} but first needed on ${day}, ${counted(wait, 'working day')} later: not needed yet.`,
            fix: editFix(`Take ${resource.code} on from ${day}`, 'takeOnFrom', {
              resource: resource.id,
              day,
            }),
          },
        ];
      });
  },
});

const notFunded = rule({
  code: 'CAP-04',
  severity: 'warning',
  statement:
    'By some day the plan has needed more money than was released by then. The mean cost of a box is spread evenly over its planned days; its fixed cost falls on the first.',
  fix: 'Work would stop for lack of money; have it released earlier, or start boxes later.',
  reads: planKinds,
  find: (workbook) => {
    const gap = fundingGapOf(workbook);
    const [first] = gap?.sources ?? [];
    if (!gap || !first) return [];
    const money = (amount: number) => moneyText(amount, factsOf(workbook).currency);
    return [
      {
        rule: 'CAP-04',
        severity: 'warning',
        subjects: gap.sources.map((source) => subjectOf('resource', source)),
        message: `By ${gap.day} the plan needs ${money(gap.needed)}, but only ${money(gap.released)} is released by then, so work would stop.`,
        fix: openFix(`Look at the releases of ${first.code}`, 'resource', first.id, 'releases'),
      },
    ];
  },
});

const overBudget = rule({
  code: 'CAP-05',
  severity: 'warning',
  statement: 'The mean cost of all time boxes is above the budget.',
  fix: 'The plan promises more than the money allows; cut boxes, or ask for the difference now.',
  reads: ['timeBox', 'resource', 'settings', 'facts'],
  find: (workbook) => {
    const { budget } = settingsOf(workbook);
    const { known } = planCost(workbook);
    if (budget === null || isAtMost(known, budget)) return [];
    const money = (amount: number) => moneyText(amount, factsOf(workbook).currency);
    return [
      {
        rule: 'CAP-05',
        severity: 'warning',
        subjects: [subjectOf('settings', settingsOf(workbook))],
        message: `The plan is expected to cost ${money(known)}, which is ${money(known - budget)} above the budget of ${money(budget)}.`,
        fix: openFix('Look at the budget', 'settings', fixedIds.settings, 'budget'),
      },
    ];
  },
});

export const capacityRules = [overloaded, notAvailable, tooEarly, notFunded, overBudget] as const;
