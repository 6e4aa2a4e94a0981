// Keeping what a simulation found with the workbook (SIM-09).
import type { Id } from '../schema/field.ts';
import type { Simulation } from '../schema/kinds.ts';
import { keptResults, resultOfPlan } from '../rules/simulated/keptResults.ts';
import type { Workbook } from '../schema/workbook.ts';
import { simulationEditWords } from '../messages/edits/simulation.ts';
import { addRecord, type Edit, removeRecords } from './edit.ts';

/** So many results are kept; the oldest goes when one more comes. */
const mostKept = 8;

type Found = Pick<
  Simulation,
  'iterations' | 'rngStart' | 'view' | 'version' | 'inputHash' | 'inputs' | 'figures'
> &
  Partial<Pick<Simulation, 'supposed'>>;

/** Those that go when one more comes: the oldest, but never the newest of the plan itself. */
function outOfRoom(workbook: Workbook): readonly Simulation[] {
  const ofPlan = resultOfPlan(workbook);
  return keptResults(workbook)
    .filter((result) => result !== ofPlan)
    .slice(mostKept - (ofPlan ? 2 : 1));
}

/** Keeps a result, made at the moment of the edit; with a name it is one of a what-if. */
export const keepSimulation = (id: Id<'simulation'>, found: Found, scenario = ''): Edit => ({
  label: scenario === '' ? simulationEditWords.keep : simulationEditWords.keepScenario,
  apply: (workbook, moment) => {
    const old = outOfRoom(workbook);
    const kept = removeRecords(
      workbook,
      old.map((result) => ({ kind: 'simulation', id: result.id })),
      moment,
    );
    return addRecord(kept, 'simulation', id, { ...found, scenario, at: moment.at }, moment);
  },
});
