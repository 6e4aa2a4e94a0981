// A simulation made at once, and workbooks that keep one of themselves.
import { keepSimulation } from '../../../shared/edits/simulations.ts';
import { restoring } from '../../../shared/edits/edit.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { settingsOf } from '../../../shared/schema/workbook.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import {
  resultOf,
  type SimulationRequest,
  type SimulationResult,
  withOtherViews,
} from '../../../shared/simulation/simulate.ts';
import { testMoment } from './workbooks.ts';

/** All iterations in one go. */
export function simulate(workbook: Workbook, request: SimulationRequest): SimulationResult {
  const model = compile(workbook, request.view, request.rngStart);
  return resultOf(workbook, request, model, [runPart(model, 0, request.iterations)]);
}

/** The workbook with a fresh result of so many iterations; all that it asks for unless said. */
export function simulated(workbook: Workbook, iterations = settingsOf(workbook).iterations): Workbook {
  const { rngStart } = settingsOf(workbook);
  const result = simulate(workbook, { iterations, rngStart, view: 'planned' });
  const id = `simulation-${workbook.simulation.size + 1}` as Id<'simulation'>;
  return keepSimulation(id, withOtherViews(workbook, result)).apply(workbook, restoring(testMoment()));
}
