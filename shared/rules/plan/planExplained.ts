// The plan's headline figures with where they come from: end, float, cost, conflicts.
import { fromDayNumber } from '../../dates/dayNumber.ts';
import type { Id } from '../../schema/field.ts';
import type { TimeBox } from '../../schema/kinds.ts';
import { settingsOf, type Workbook } from '../../schema/workbook.ts';
import { conflictsOf, conflictSize } from './capacity.ts';
import { boxCosts, meanCostOf, planCost } from './cost.ts';
import type { Explained, Input } from '../engine/explain.ts';
import { hasBegun, isPassed, type Network } from './network.ts';
import { plannedBoxes } from '../scope/planIndex.ts';
import { meanOf } from '../engine/range.ts';
import { scheduleOf } from './schedule.ts';

const codesOf = (boxes: readonly TimeBox[]): string[] => boxes.flatMap(({ code }) => code ?? []);

const endOfPlan = (endDay: number | null): Input => ({
  name: 'end of the plan',
  code: null,
  value: endDay === null ? null : fromDayNumber(endDay),
  unit: 'day',
});

/** End of the plan as a working day number, with its critical boxes; boxes without dates are named as unknown. */
export function explainPlanEnd(workbook: Workbook): Explained {
  const { boxes, endWD, endDay, startDay, unknown } = scheduleOf(workbook);
  const critical = [...boxes.values()].filter((scheduled) => scheduled.critical);
  return {
    value: endWD,
    formula:
      'latest end of all boxes; a box starts at the latest of the start, its not-before date and the working day after what it waits for, plus lag',
    inputs: [
      { name: 'start of the plan', code: null, value: fromDayNumber(startDay), unit: 'day' },
      ...critical.map(({ box, startWD, endWD: end }) => ({
        name: `${box.title} (working days)`,
        code: box.code,
        value: `${startWD}–${end}`,
      })),
      endOfPlan(endDay),
    ],
    rule: 'SCH-01',
    unknown: codesOf(unknown),
  };
}

/** Working days from the end of the plan to the date the result is needed by; negative when late. */
export function explainMargin(workbook: Workbook): Explained {
  const { endDay, marginWD, unknown } = scheduleOf(workbook);
  return {
    value: marginWD,
    formula: 'working days after the end of the plan up to the date the result is needed by',
    inputs: [
      endOfPlan(endDay),
      { name: 'needed by', code: null, value: settingsOf(workbook).neededBy, unit: 'day' },
    ],
    rule: 'SCH-02',
    unknown: codesOf(unknown),
  };
}

/** The boxes that wait for one, those behind cancelled ones too; what has begun waits no longer. */
function waitingFor(network: Network, at: number): TimeBox[] {
  const found = new Set([at]);
  for (const i of found) {
    const box = network.boxes[i];
    if (i === at || (box && isPassed(box))) for (const { to } of network.outOf[i] ?? []) found.add(to);
  }
  return [...found]
    .filter((i) => i !== at)
    .flatMap((i) => network.boxes[i] ?? [])
    .filter((box) => !isPassed(box) && !hasBegun(box));
}

/** Float of one box, with the boxes that wait for it. */
export function explainFloat(workbook: Workbook, id: Id<'timeBox'>): Explained {
  const { boxes, endWD, network } = scheduleOf(workbook);
  const scheduled = boxes.get(id);
  const at = network.boxes.findIndex((box) => box.id === id);
  const after = waitingFor(network, at).flatMap((box) => boxes.get(box.id) ?? []);
  return {
    value: scheduled?.floatWD ?? null,
    formula: 'latest end that leaves the end of the plan where it is − planned end, in working days',
    inputs: [
      {
        name: 'planned end (working day)',
        code: scheduled?.box.code ?? null,
        value: scheduled?.endWD ?? null,
      },
      { name: 'end of the plan (working day)', code: null, value: endWD },
      ...after.map(({ box, startWD, floatWD }) => ({
        name: `${box.title} starts on working day ${startWD}, float`,
        code: box.code,
        value: floatWD,
      })),
    ],
    rule: 'SCH-02',
    unknown: scheduled ? [] : codesOf(network.boxes.filter((box) => box.id === id)),
  };
}

/** Expected cost of one box in minor units, with length, units and rates. */
export function explainBoxCost(workbook: Workbook, box: TimeBox): Explained {
  const uses = box.allocations.flatMap(({ resource: id, units }): Input[] => {
    const resource = workbook.resource.get(id);
    if (!resource) return [];
    return [
      {
        name: `${units} × ${resource.title}, rate`,
        code: resource.code,
        value: resource.ratePerUnitWD,
        unit: 'money',
      },
    ];
  });
  const value = meanCostOf(workbook, box);
  return {
    value,
    formula: 'mean(duration) × Σ units·rate + mean(fixed cost)',
    inputs: [
      { name: 'mean duration (working days)', code: box.code, value: meanOf(box.duration) },
      ...uses,
      {
        name: 'mean fixed cost',
        code: box.code,
        value: boxCosts(workbook).get(box.id)?.fixed ?? 0,
        unit: 'money',
      },
    ],
    rule: 'TRC-20',
    unknown: value === null ? codesOf([box]) : [],
  };
}

/** Expected cost of the plan in minor units, box by box; boxes without a length are named as unknown. */
export function explainPlanCost(workbook: Workbook): Explained {
  const { known, unknown } = planCost(workbook);
  return {
    value: known,
    formula: 'Σ expected cost of all boxes that are not cancelled',
    inputs: plannedBoxes(workbook).map((box) => ({
      name: box.title,
      code: box.code,
      value: meanCostOf(workbook, box),
      unit: 'money' as const,
    })),
    rule: 'TRC-20',
    unknown: codesOf(unknown),
  };
}

/** Total size of all conflicts, conflict by conflict; boxes without dates are named as unknown. */
export const explainConflictSize = (workbook: Workbook): Explained => ({
  value: conflictSize(workbook),
  formula: 'Σ (load − capacity) over the working days of all conflicts',
  inputs: conflictsOf(workbook).map(({ resource, fromWD, toWD, size }) => ({
    name: `${resource.title}, working days ${fromWD}–${toWD}`,
    code: resource.code,
    value: size,
  })),
  rule: 'CAP-01',
  unknown: codesOf(scheduleOf(workbook).unknown),
});
