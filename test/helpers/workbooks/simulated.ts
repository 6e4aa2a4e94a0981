// Workbooks that keep a simulation of themselves.
import { keepSimulation } from '../../../shared/edits/simulations.ts';
import { restoring } from '../../../shared/edits/edit.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { settingsOf } from '../../../shared/schema/workbook.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { simulate, withOtherViews } from '../../../shared/simulation/simulate.ts';
import { testMoment } from './workbooks.ts';

/** The workbook with a fresh result of so many iterations; all that it asks for unless said. */
export function simulated(workbook: Workbook, iterations = settingsOf(workbook).iterations): Workbook {
  const { rngStart } = settingsOf(workbook);
  const result = simulate(workbook, { iterations, rngStart, view: 'planned' });
  const id = `simulation-${workbook.simulation.size + 1}` as Id<'simulation'>;
  return keepSimulation(id, withOtherViews(workbook, result)).apply(workbook, restoring(testMoment()));
}
