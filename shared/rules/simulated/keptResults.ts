// Simulations kept with the workbook, and which of them still hold (SIM-09).
import type { Simulation } from '../../schema/kinds.ts';
import { compareText, type Workbook } from '../../schema/workbook.ts';
import { derived } from '../engine/derived.ts';
import { inputsOf, simulatedKinds } from './inputs.ts';

/** All results, the newest first. */
export const keptResults = derived(['simulation'], (workbook): readonly Simulation[] =>
  [...workbook.simulation.values()]
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => compareText(b.at, a.at) || compareText(a.id, b.id)),
);

/** Whether nothing that was simulated has changed since. */
export const isFresh = (workbook: Workbook, { inputHash }: Simulation): boolean =>
  inputHash === inputsOf(workbook).hash;

/** Whether it simulated the plan itself, not a what-if. */
const isOfPlan = ({ scenario }: Simulation): boolean => scenario === '';

/** The newest result of the plan in the planned view that still holds; undefined when there is none. */
export const freshResult = derived(['simulation', ...simulatedKinds], (workbook): Simulation | undefined =>
  workbook.simulation.size === 0
    ? undefined
    : keptResults(workbook).find(
        (result) => isOfPlan(result) && result.view === 'planned' && isFresh(workbook, result),
      ),
);

/** The result that answers for the plan as it stands: one that still holds, else the newest that is of no scenario. */
export const resultOfPlan = (workbook: Workbook): Simulation | undefined =>
  freshResult(workbook) ?? keptResults(workbook).find(isOfPlan);

/** What the newest fresh result says of a criterion. */
export const simulatedCriterion = (workbook: Workbook, code: string) =>
  freshResult(workbook)?.figures.criteria.find((row) => row.code === code);
