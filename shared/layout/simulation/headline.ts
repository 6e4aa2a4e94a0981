// The one sentence a simulation answers with, the same on screen and in documents.
import { simulationWords } from '../../messages/documents/simulation.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { factsOf, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { moneyText } from '../../text/format.ts';

/** "With this plan there is a 64% chance to be done by 15 May 2026 inside the budget." and where four of five end. */
export function headlineOf(workbook: Workbook, { carryOn, budget }: SimulationFigures): string {
  return simulationWords.headline({
    chance: carryOn.both ?? carryOn.onTime ?? carryOn.inBudget,
    neededBy: carryOn.onTime === null ? null : settingsOf(workbook).neededBy,
    hasBudget: budget !== null,
    p80Day: carryOn.finishDates.p80,
    p80Cost: moneyText(carryOn.cost.p80, factsOf(workbook).currency),
  });
}
