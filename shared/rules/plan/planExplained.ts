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
import { planMessages } from '../../messages/rules/plan.ts';

const codesOf = (boxes: readonly TimeBox[]): string[] => boxes.flatMap(({ code }) => code ?? []);

const endOfPlan = (endDay: number | null): Input => ({
  name: planMessages.end.name,
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
    formula: planMessages.end.formula,
    inputs: [
      { name: planMessages.end.start, code: null, value: fromDayNumber(startDay), unit: 'day' },
      ...critical.map(({ box, startWD, endWD: end }) => ({
        name: planMessages.end.box({ box }),
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
    formula: planMessages.margin.formula,
    inputs: [
      endOfPlan(endDay),
      { name: planMessages.margin.neededBy, code: null, value: settingsOf(workbook).neededBy, unit: 'day' },
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
    formula: planMessages.float.formula,
    inputs: [
      {
        name: planMessages.float.plannedEnd,
        code: scheduled?.box.code ?? null,
        value: scheduled?.endWD ?? null,
      },
      { name: planMessages.float.endOfPlan, code: null, value: endWD },
      ...after.map(({ box, startWD, floatWD }) => ({
        name: planMessages.float.next({ box, startWD }),
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
        name: planMessages.boxCost.rate({ units, resource }),
        code: resource.code,
        value: resource.ratePerUnitWD,
        unit: 'money',
      },
    ];
  });
  const value = meanCostOf(workbook, box);
  return {
    value,
    formula: planMessages.boxCost.formula,
    inputs: [
      { name: planMessages.boxCost.duration, code: box.code, value: meanOf(box.duration) },
      ...uses,
      {
        name: planMessages.boxCost.fixed,
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
    formula: planMessages.planCost.formula,
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
  formula: planMessages.conflictSize.formula,
  inputs: conflictsOf(workbook).map(({ resource, fromWD, toWD, size }) => ({
    name: planMessages.conflictSize.span({ resource, fromWD, toWD }),
    code: resource.code,
    value: size,
  })),
  rule: 'CAP-01',
  unknown: codesOf(scheduleOf(workbook).unknown),
});
