// Where a simulated figure comes from: the rule, the number of iterations, the start number, the view and the input.
import { simulationScreenWords as words } from '../../../../shared/messages/screens/review/simulation.ts';
import type { Explained } from '../../../../shared/rules/engine/explain.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';

/** The figure of a result with its explanation. */
export const explainedBy = (
  { iterations, rngStart, view, inputHash }: Simulation,
  value: number | null,
  rule: string,
  formula: string,
): Explained => ({
  value,
  formula,
  rule,
  unknown: [],
  inputs: [
    { name: words.inputs.iterations, code: null, value: iterations },
    { name: words.inputs.start, code: null, value: String(rngStart) },
    { name: words.inputs.view, code: null, value: view },
    { name: words.inputs.hash, code: null, value: inputHash.slice(0, 12) },
  ],
});
