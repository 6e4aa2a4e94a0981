// Findings about people, tools and money the plan draws on (CAP-01 to CAP-04); CAP-05 stands with what is simulated.
import { fromDayNumber, toDayNumber } from '../../dates/dayNumber.ts';
import { countWD, dayOfWD } from '../../dates/workingDays.ts';
import type { Resource } from '../../schema/kinds.ts';
import { byCode, calendarOf, factsOf, type Workbook } from '../../schema/workbook.ts';
import { listedBriefly } from '../../words.ts';
import { type Conflict, conflictsOf } from './capacity.ts';
import { type Suggestion, suggestionFor, worstConflicts } from './conflictCure.ts';
import { derived } from '../engine/derived.ts';
import type { Finding } from '../engine/finding.ts';
import { editFix, openFix } from '../engine/fixes.ts';
import { fundingGapOf } from './funding.ts';
import { rule, type Say } from '../engine/rule.ts';
import { type ScheduledBox, scheduleOf } from './schedule.ts';
import { moneyText } from '../../text/format.ts';
import { planMessages } from '../../messages/rules/plan.ts';

const overload = planMessages['CAP-01'];
const absence = planMessages['CAP-02'];

const planKinds = ['timeBox', 'resource', 'calendar', 'settings', 'facts'] as const;

function spanText(workbook: Workbook, { fromWD, toWD }: Conflict): string {
  const { startDay } = scheduleOf(workbook);
  const day = (wd: number) => fromDayNumber(dayOfWD(calendarOf(workbook), startDay, wd));
  return fromWD === toWD
    ? overload.onDay({ fromWD, day: day(fromWD) })
    : overload.onDays({ fromWD, toWD, from: day(fromWD), to: day(toWD) });
}

const cureText = (cure: Suggestion | null): string => (cure === null ? overload.noCure : overload.cure(cure));

/** One finding a resource: its largest conflict in full, the others counted. */
function overloadOf(say: Say, workbook: Workbook, worst: Conflict, others: number): Finding {
  const { resource, load, capacity, size, boxes, otherWork } = worst;
  const cure = suggestionFor(workbook, resource);
  const more = others === 0 ? '' : overload.further({ others });
  const names = listedBriefly([
    ...boxes.map(({ code }) => code ?? ''),
    ...otherWork.map((label) => label || overload.otherWork),
  ]);
  return say(
    { resource },
    overload.found({
      resource,
      load,
      capacity,
      span: spanText(workbook, worst),
      names,
      size,
      cure: cureText(cure),
      more,
    }),
    cure
      ? editFix(overload.mend(cure), 'startBoxOn', { timeBox: cure.box.id, day: cure.notBefore })
      : openFix(overload.look({ resource }), 'resource', resource.id, 'capacity'),
  );
}

const overloaded = rule('CAP-01', planMessages, {
  severity: 'warning',
  reads: planKinds,
  find: (workbook, say) => {
    const counts = new Map<string, number>();
    for (const { resource } of conflictsOf(workbook))
      counts.set(resource.id, (counts.get(resource.id) ?? 0) + 1);
    return worstConflicts(workbook).map((worst) =>
      overloadOf(say, workbook, worst, (counts.get(worst.resource.id) ?? 1) - 1),
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

function outside(say: Say, { resource, scheduled }: Allocated): Finding[] {
  const { availableFrom, availableTo } = resource;
  const { box, startDay, endDay } = scheduled;
  const about = { timeBox: box, resource };
  if (box.state === 'done') return [];
  if (availableFrom !== null && startDay < toDayNumber(availableFrom)) {
    const message = absence.tooEarly({ box, day: fromDayNumber(startDay), resource, availableFrom });
    const startLater = absence.startLater({ box, availableFrom });
    return [say(about, message, editFix(startLater, 'startBoxOn', { timeBox: box.id, day: availableFrom }))];
  }
  if (availableTo === null || endDay <= toDayNumber(availableTo)) return [];
  const message = absence.tooLate({ box, day: fromDayNumber(endDay), resource, availableTo });
  const fix = openFix(absence.lookAtAvailability({ resource }), 'resource', resource.id, 'availableTo');
  return [say(about, message, fix)];
}

const notAvailable = rule('CAP-02', planMessages, {
  severity: 'error',
  reads: planKinds,
  find: (workbook, say) => allocated(workbook).flatMap((one) => outside(say, one)),
});

const earliestNeedWD = 10;

const tooEarly = rule('CAP-03', planMessages, {
  severity: 'info',
  limits: { earliestNeedWD },
  reads: planKinds,
  find: (workbook, say, words) => {
    const firsts = new Map<Resource, number>();
    for (const { resource, scheduled } of allocated(workbook))
      firsts.set(resource, Math.min(firsts.get(resource) ?? Infinity, scheduled.startDay));
    return [...firsts]
      .toSorted(([a], [b]) => byCode(a, b))
      .flatMap(([resource, first]) => {
        if (resource.availableFrom === null) return [];
        const wait = countWD(calendarOf(workbook), toDayNumber(resource.availableFrom), first);
        if (wait <= earliestNeedWD) return [];
        const day = fromDayNumber(first);
        return say(
          { resource },
          words.found({ resource, availableFrom: resource.availableFrom, day, wait }),
          editFix(words.mend({ resource, day }), 'takeOnFrom', { resource: resource.id, day }),
        );
      });
  },
});

const notFunded = rule('CAP-04', planMessages, {
  severity: 'warning',
  reads: planKinds,
  find: (workbook, say, words) => {
    const gap = fundingGapOf(workbook);
    const [first] = gap?.sources ?? [];
    if (!gap || !first) return [];
    const money = (amount: number) => moneyText(amount, factsOf(workbook).currency);
    return say(
      { resource: gap.sources },
      words.found({ day: gap.day, needed: money(gap.needed), released: money(gap.released) }),
      openFix(words.mend({ first }), 'resource', first.id, 'releases'),
    );
  },
});

export const capacityRules = [overloaded, notAvailable, tooEarly, notFunded] as const;
