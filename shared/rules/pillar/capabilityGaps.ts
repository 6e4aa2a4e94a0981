// What selected use cases need of the organisation against what it can do on the day they need it (ALN-01).
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Day, Id } from '../../schema/field.ts';
import type { Capability, CapabilityNeed, TimeBox, UseCase } from '../../schema/kinds.ts';
import { byCode, compareText, factsOf, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { boxesOfUseCase, isSelected } from '../scope/planIndex.ts';
import { scheduleOf } from '../plan/schedule.ts';

export interface CapabilityGap {
  readonly useCase: UseCase;
  readonly capability: Capability;
  readonly requiredLevel: number;
  /** Level on `day`; null when nobody has said. */
  readonly availableLevel: number | null;
  /** The day it is needed from: planned start of its first box, else of the use case's, else asOf. */
  readonly day: Day;
  readonly firstBox: TimeBox | null;
  /** The day from which the level is enough; null: never, as far as is planned. */
  readonly closesOn: Day | null;
}

interface Step {
  readonly date: Day;
  readonly level: number;
}

/** The last day of a box; null while it has no dates, and when it is cancelled or archived. */
function lastDayOf(workbook: Workbook, box: Id<'timeBox'>): Day | null {
  const scheduled = scheduleOf(workbook).boxes.get(box);
  return scheduled ? fromDayNumber(scheduled.endDay) : null;
}

/** The steps a capability takes, in order of their days: one that a box brings comes on the box's last day (ALN-07). */
export const stepsOf = (workbook: Workbook, capability: Capability): readonly Step[] =>
  capability.steps
    .flatMap(({ date, timeBox, level }): Step[] => {
      const on = timeBox === null ? date : lastDayOf(workbook, timeBox);
      return on === null ? [] : [{ date: on, level }];
    })
    .toSorted((a, b) => compareText(a.date, b.date));

/** Level on a day: the latest step by then, else the level of today. */
export const levelAt = (workbook: Workbook, capability: Capability, day: Day): number | null =>
  stepsOf(workbook, capability)
    .filter(({ date }) => date <= day)
    .at(-1)?.level ?? capability.availableLevel;

function neededFrom(
  workbook: Workbook,
  need: CapabilityNeed,
  useCase: UseCase,
): { day: Day; firstBox: TimeBox | null } {
  const { boxes } = scheduleOf(workbook);
  const named = need.firstTimeBox === null ? undefined : boxes.get(need.firstTimeBox);
  const all = boxesOfUseCase(workbook, useCase.id).flatMap((box) => boxes.get(box.id) ?? []);
  const [earliest] = all.toSorted((a, b) => a.startDay - b.startDay);
  const first = named ?? earliest;
  return first
    ? { day: fromDayNumber(first.startDay), firstBox: first.box }
    : { day: factsOf(workbook).asOf, firstBox: null };
}

export const gapKinds = [
  'useCase',
  'capability',
  'capabilityNeed',
  'slice',
  'timeBox',
  'calendar',
  'settings',
  'facts',
] as const;

/** Needs of selected use cases that are not met, or not known to be met, on their day. */
export const capabilityGaps = derived(gapKinds, (workbook): readonly CapabilityGap[] =>
  [...workbook.capabilityNeed.values()]
    .filter((need) => !need.archived)
    .flatMap((need): CapabilityGap[] => {
      const useCase = need.useCase === null ? undefined : workbook.useCase.get(need.useCase);
      const capability = need.capability === null ? undefined : workbook.capability.get(need.capability);
      if (!useCase || !isSelected(useCase) || !capability || capability.archived) return [];
      const { requiredLevel } = need;
      const from = neededFrom(workbook, need, useCase);
      const availableLevel = levelAt(workbook, capability, from.day);
      if (availableLevel !== null && availableLevel >= requiredLevel) return [];
      const enough = stepsOf(workbook, capability).find(
        ({ date, level }) => date > from.day && level >= requiredLevel,
      );
      return [
        { useCase, capability, requiredLevel, availableLevel, ...from, closesOn: enough?.date ?? null },
      ];
    })
    .toSorted((a, b) => byCode(a.useCase, b.useCase) || byCode(a.capability, b.capability)),
);
