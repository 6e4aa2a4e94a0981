// Keeping what a simulation found with the workbook (SIM-09).
import type { Id } from '../schema/field.ts';
import type { Simulation } from '../schema/kinds.ts';
import { keptResults } from '../rules/simulated/keptResults.ts';
import { simulationEditWords } from '../messages/edits/simulation.ts';
import { addRecord, type Edit, removeRecords } from './edit.ts';

/** So many results are kept; the oldest goes when one more comes. */
const mostKept = 8;

type Found = Pick<
  Simulation,
  'iterations' | 'rngStart' | 'view' | 'version' | 'inputHash' | 'inputs' | 'figures'
>;

/** Keeps a result, made at the moment of the edit. */
export const keepSimulation = (id: Id<'simulation'>, found: Found): Edit => ({
  label: simulationEditWords.keep,
  apply: (workbook, moment) => {
    const old = keptResults(workbook).slice(mostKept - 1);
    const kept = removeRecords(
      workbook,
      old.map((result) => ({ kind: 'simulation', id: result.id })),
      moment,
    );
    return addRecord(kept, 'simulation', id, { ...found, at: moment.at }, moment);
  },
});
