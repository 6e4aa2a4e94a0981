// The plan in four figures: end against the date needed, cost against budget, conflicts.
import { dayText, moneyText, numberText } from '../../../shared/text/format.ts';
import { isAbove } from '../../../shared/rules/engine/compare.ts';
import { meanPlanCost, planCost } from '../../../shared/rules/plan/cost.ts';
import { conflictSize, conflictsOf } from '../../../shared/rules/plan/capacity.ts';
import { scheduleOf } from '../../../shared/rules/plan/schedule.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import { factsOf, settingsOf } from '../../../shared/schema/workbook.ts';
import { counted, listed, ofEstimated } from '../../../shared/words.ts';
import { useWorkbook } from '../../records/useWorkbook.ts';
import { Figure, Figures } from '../../ui/page/Figures.tsx';

/** "3 working days before" or "after" the date the result is needed by. */
function marginText(marginWD: number | null, neededBy: string | null): string {
  if (neededBy === null) return 'no date needed by is set';
  if (marginWD === null) return `needed by ${dayText(neededBy)}`;
  const distance = `${counted(Math.abs(marginWD), 'working day')} ${marginWD < 0 ? 'after' : 'before'}`;
  return `${marginWD === 0 ? 'on' : distance} ${dayText(neededBy)}`;
}

export function PlanFigures() {
  const workbook = useWorkbook();
  const { endDay, endWD, marginWD, unknown } = scheduleOf(workbook);
  const { neededBy, budget } = settingsOf(workbook);
  const { currency } = factsOf(workbook);
  const cost = planCost(workbook);
  const meanCost = meanPlanCost(workbook);
  const notEstimated = cost.unknown.map(({ code }) => code ?? '');
  const budgetText = budget === null ? 'no budget is set' : `of ${moneyText(budget, currency)} budget`;
  const conflicts = conflictsOf(workbook).length;
  const tooMuch = conflictSize(workbook);
  const missing = unknown.map(({ code }) => code ?? '');
  return (
    <Figures large>
      <Figure
        label="Plan ends"
        value={endDay === null ? 'unknown' : dayText(fromDayNumber(endDay))}
        note={
          endWD === null
            ? 'give time boxes a length'
            : `working day ${endWD} · ${marginText(marginWD, neededBy)}`
        }
        bad={marginWD !== null && marginWD < 0}
      />
      <Figure
        label="Mean cost"
        value={meanCost === null ? 'unknown' : moneyText(meanCost, currency)}
        note={[ofEstimated(notEstimated), budgetText].filter(Boolean).join('; ')}
        bad={budget !== null && isAbove(cost.known, budget)}
      />
      <Figure
        label="Conflicts"
        value={String(conflicts)}
        note={conflicts === 0 ? 'no day asks for too much' : `${numberText(tooMuch)} unit days too much`}
        bad={conflicts > 0}
      />
      {missing.length === 0 ? null : (
        <Figure label="Without dates" value={String(missing.length)} note={listed(missing.slice(0, 8))} bad />
      )}
    </Figures>
  );
}
