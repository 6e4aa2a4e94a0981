// The plan in four figures: end against the date needed, cost against budget, conflicts.
import { commonWords } from '../../../shared/messages/screens/common.ts';
import { planWords } from '../../../shared/messages/screens/plan.ts';
import { dayText, moneyText, numberText } from '../../../shared/text/format.ts';
import { isAbove } from '../../../shared/rules/engine/compare.ts';
import { meanPlanCost, planCost } from '../../../shared/rules/plan/cost.ts';
import { conflictSize, conflictsOf } from '../../../shared/rules/plan/capacity.ts';
import { freshResult } from '../../../shared/rules/simulated/keptResults.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { factsOf, settingsOf } from '../../../shared/schema/workbook.ts';
import { listed, ofEstimated } from '../../../shared/words.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { Figure, Figures } from '../../ui/page/Figures.tsx';

/** "3 working days before" or "after" the date the result is needed by. */
function marginText(marginWD: number | null, neededBy: string | null): string {
  if (neededBy === null) return planWords.noNeededBy;
  if (marginWD === null) return planWords.neededBy({ day: neededBy });
  return planWords.marginTo({ marginWD, day: neededBy });
}

export function PlanFigures() {
  const workbook = useWorkbook();
  const { endDay, endWD, marginWD, unknown } = scheduleOf(workbook);
  const { neededBy, budget } = settingsOf(workbook);
  const { currency } = factsOf(workbook);
  const simulated = freshResult(workbook)?.figures.carryOn;
  const cost = planCost(workbook);
  const meanCost = meanPlanCost(workbook);
  const notEstimated = cost.unknown.map(({ code }) => code ?? '');
  const budgetText =
    budget === null ? planWords.noBudget : planWords.ofBudget({ budget: moneyText(budget, currency) });
  const conflicts = conflictsOf(workbook).length;
  const tooMuch = conflictSize(workbook);
  const missing = unknown.map(({ code }) => code ?? '');
  return (
    <Figures large>
      <Figure
        label={planWords.ends}
        value={endDay === null ? commonWords.unknown : dayText(fromDayNumber(endDay))}
        note={
          endWD === null
            ? planWords.giveLengths
            : planWords.endsOn({ endWD, margin: marginText(marginWD, neededBy) })
        }
        bad={marginWD !== null && marginWD < 0}
      />
      {simulated ? (
        <Figure
          label={planWords.p80}
          value={dayText(simulated.finishDates.p80)}
          note={planWords.p50({ day: simulated.finishDates.p50 })}
          bad={
            neededBy !== null && simulated.finishDates.p80 !== null && simulated.finishDates.p80 > neededBy
          }
        />
      ) : null}
      <Figure
        label={planWords.meanCost}
        value={meanCost === null ? commonWords.unknown : moneyText(meanCost, currency)}
        note={[ofEstimated(notEstimated), budgetText].filter(Boolean).join('; ')}
        bad={budget !== null && isAbove(cost.known, budget)}
      />
      <Figure
        label={planWords.conflicts}
        value={String(conflicts)}
        note={conflicts === 0 ? planWords.noneTooMuch : planWords.unitDays({ size: numberText(tooMuch) })}
        bad={conflicts > 0}
      />
      {missing.length === 0 ? null : (
        <Figure
          label={planWords.withoutDates}
          value={String(missing.length)}
          note={listed(missing.slice(0, 8))}
          bad
        />
      )}
    </Figures>
  );
}
