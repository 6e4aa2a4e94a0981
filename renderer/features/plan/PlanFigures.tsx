// The plan in figures, each with where it comes from: end, margin to the date needed, cost against budget, conflicts.
import { planWords } from '../../../shared/messages/screens/plan.ts';
import { dayText, moneyText, numberText } from '../../../shared/text/format.ts';
import { isAbove } from '../../../shared/rules/engine/compare.ts';
import { meanPlanCost, planCost } from '../../../shared/rules/plan/cost.ts';
import { conflictsOf } from '../../../shared/rules/plan/capacity.ts';
import {
  explainConflictSize,
  explainMargin,
  explainPlanCost,
  explainPlanEnd,
} from '../../../shared/rules/plan/planExplained.ts';
import { freshResult } from '../../../shared/rules/simulated/keptResults.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { factsOf, settingsOf } from '../../../shared/schema/workbook.ts';
import { listed, ofEstimated } from '../../../shared/words.ts';
import { ExplainedFigure } from '../../records/ExplainedFigure.tsx';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { Figure, Figures } from '../../ui/page/Figures.tsx';

/** The margin to the date the result is needed by, as a figure of its own where there is such a date. */
function MarginFigure() {
  const workbook = useWorkbook();
  const { neededBy } = settingsOf(workbook);
  if (neededBy === null) return null;
  const explained = explainMargin(workbook);
  return (
    <ExplainedFigure
      label={planWords.margin}
      explained={explained}
      namesMissing={false}
      print={(days) => planWords.marginDays({ days })}
      note={planWords.neededBy({ day: neededBy })}
      bad={explained.value !== null && explained.value < 0}
    />
  );
}

export function PlanFigures() {
  const workbook = useWorkbook();
  const { endDay, endWD, unknown } = scheduleOf(workbook);
  const { neededBy, budget } = settingsOf(workbook);
  const { currency } = factsOf(workbook);
  const simulated = freshResult(workbook)?.figures.carryOn;
  const cost = planCost(workbook);
  const meanCost = meanPlanCost(workbook);
  const notEstimated = cost.unknown.map(({ code }) => code ?? '');
  const budgetText =
    budget === null ? planWords.noBudget : planWords.ofBudget({ budget: moneyText(budget, currency) });
  const conflicts = conflictsOf(workbook).length;
  const tooMuch = explainConflictSize(workbook);
  const missing = unknown.map(({ code }) => code ?? '');
  return (
    <Figures large>
      <ExplainedFigure
        label={planWords.ends}
        explained={explainPlanEnd(workbook)}
        namesMissing={false}
        print={() => dayText(endDay === null ? null : fromDayNumber(endDay))}
        note={
          endWD === null
            ? planWords.giveLengths
            : planWords.endsOn({ endWD, neededBy: neededBy === null ? planWords.noNeededBy : null })
        }
      />
      <MarginFigure />
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
      <ExplainedFigure
        label={planWords.meanCost}
        explained={{ ...explainPlanCost(workbook), value: meanCost }}
        namesMissing={false}
        print={(minor) => moneyText(minor, currency)}
        note={[ofEstimated(notEstimated), budgetText].filter(Boolean).join('; ')}
        bad={budget !== null && isAbove(cost.known, budget)}
      />
      <ExplainedFigure
        label={planWords.conflicts}
        explained={tooMuch}
        namesMissing={false}
        print={() => String(conflicts)}
        note={
          conflicts === 0
            ? planWords.noneTooMuch
            : planWords.unitDays({ size: numberText(tooMuch.value ?? 0) })
        }
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
