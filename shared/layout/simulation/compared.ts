// Two results over each other: what a change of plan did to the finish, the cost or the net.
import { simulationWords as words } from '../../messages/documents/simulation.ts';
import type { Scene } from '../../scene/marks.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import type { Workbook } from '../../schema/workbook.ts';
import { numberText } from '../../text/format.ts';
import { type PictureRoom, printersOf } from './pictures.ts';
import { sCurves } from './sCurves.ts';

/** A result with the name its curve has in the key. */
export interface NamedFigures {
  readonly name: string;
  readonly figures: Pick<SimulationFigures, 'carryOn' | 'curves'>;
}

export type ComparedOf = 'finish' | 'cost' | 'netCriteriaOn';

/** Finishes are days only where both results count their working days as the plan does now. */
function printFinish(workbook: Workbook, all: readonly NamedFigures[]): (finish: number) => string {
  const { isDayOf, day } = printersOf(workbook);
  const agree = all.every(({ figures: { carryOn } }) => isDayOf(carryOn.finish.p80, carryOn.finishDates.p80));
  return agree ? day : (finish) => words.workingDays(numberText(finish, 1));
}

/** The curve of the first, filled out, over that of the second, with the P80 of the first dropped to the foot. */
export function comparedPicture(
  workbook: Workbook,
  now: NamedFigures,
  before: NamedFigures,
  of: ComparedOf,
  room: PictureRoom,
): Scene {
  const { money } = printersOf(workbook);
  return sCurves({
    ...room,
    label: words.labels.compared[of],
    curves: [
      { percentiles: now.figures.curves[of], colour: 'accent', text: now.name },
      { percentiles: before.figures.curves[of], colour: 'how', dash: [6, 3], text: before.name },
    ],
    marked: [of === 'netCriteriaOn' ? 50 : 80],
    limit: of === 'netCriteriaOn' ? { value: 0, text: words.zero } : null,
    print: of === 'finish' ? printFinish(workbook, [now, before]) : money,
  });
}
