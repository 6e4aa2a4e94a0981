// Findings that a kept simulation brings to light, as long as it is fresh (SCH-10, CAP-05, KIL-09, KIL-11).
import { planMessages } from '../../messages/rules/plan.ts';
import { simulationMessages } from '../../messages/rules/simulation.ts';
import type { KillCriterion } from '../../schema/kinds.ts';
import type { SimulationFigures } from '../../schema/simulation.ts';
import { byCode, factsOf, fixedIds, settingsOf, type Workbook } from '../../schema/workbook.ts';
import { moneyText } from '../../text/format.ts';
import { isAbove, isAtMost, isBelow } from '../engine/compare.ts';
import type { Finding } from '../engine/finding.ts';
import { openFix, termsOrField } from '../engine/fixes.ts';
import { rule, type Say } from '../engine/rule.ts';
import { planCost } from '../plan/cost.ts';
import { simulatedKinds } from './inputs.ts';
import { freshResult } from './keptResults.ts';

const reads = ['simulation', ...simulatedKinds] as const;

const money = (workbook: Workbook, amount: number): string => moneyText(amount, factsOf(workbook).currency);

const tooLate = rule('SCH-10', simulationMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say, words) => {
    const { neededBy } = settingsOf(workbook);
    const finish = freshResult(workbook)?.figures.carryOn.finishDates.p80 ?? null;
    if (neededBy === null || finish === null || finish <= neededBy) return [];
    return say(
      { settings: settingsOf(workbook) },
      words.found({ finish, neededBy }),
      openFix(words.mend, 'settings', fixedIds.settings, 'neededBy'),
    );
  },
});

/** What is said of the budget: by the mean cost, else by what is simulated; null while the money is enough. */
function overBudgetText(workbook: Workbook, budget: number): string | null {
  const words = planMessages['CAP-05'];
  const { known } = planCost(workbook);
  if (!isAtMost(known, budget))
    return words.found({
      cost: money(workbook, known),
      above: money(workbook, known - budget),
      budget: money(workbook, budget),
    });
  const cost = freshResult(workbook)?.figures.carryOn.cost.p80 ?? 0;
  return isAtMost(cost, budget)
    ? null
    : words.simulated({ cost: money(workbook, cost), budget: money(workbook, budget) });
}

const overBudget = rule('CAP-05', planMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say, words) => {
    const { budget } = settingsOf(workbook);
    const text = budget === null ? null : overBudgetText(workbook, budget);
    return text === null
      ? []
      : say(
          { settings: settingsOf(workbook) },
          text,
          openFix(words.mend, 'settings', fixedIds.settings, 'budget'),
        );
  },
});

/** To what can be changed of it as it stands. */
const fixOf = (criterion: KillCriterion, label: string) =>
  openFix(label, 'killCriterion', criterion.id, termsOrField(criterion, 'value'));

type CriterionFigures = SimulationFigures['criteria'][number];

/** A finding of each simulated criterion for which there is one, in code order. */
function ofCriteria(
  workbook: Workbook,
  findingOf: (criterion: KillCriterion, figures: CriterionFigures) => Finding | null,
): Finding[] {
  const figures = freshResult(workbook)?.figures.criteria ?? [];
  return [...workbook.killCriterion.values()].toSorted(byCode).flatMap((criterion) => {
    const own = figures.find(({ code }) => code === criterion.code);
    const finding = own === undefined ? null : findingOf(criterion, own);
    return finding === null ? [] : [finding];
  });
}

const isWorthless = ({ worth }: CriterionFigures): boolean => Math.round(worth) < 0;

const stopsValue = rule('KIL-09', simulationMessages, {
  severity: 'warning',
  reads,
  find: (workbook, say: Say, words) =>
    ofCriteria(workbook, (criterion, figures) =>
      isWorthless(figures)
        ? say(
            { killCriterion: criterion },
            words.found({
              criterion,
              worth: money(workbook, figures.worth),
              avoided: money(workbook, figures.spendAvoided),
            }),
            fixOf(criterion, words.mend({ criterion })),
          )
        : null,
    ),
});

/** Whether a criterion trips so seldom or so often that it tells nothing new (KIL-11). */
export const decidesLittle = ({ tripped }: CriterionFigures): boolean =>
  isBelow(tripped, 0.01) || isAbove(tripped, 0.8);

const tellsNothing = rule('KIL-11', simulationMessages, {
  severity: 'info',
  reads,
  find: (workbook, say: Say, words) =>
    ofCriteria(workbook, (criterion, figures) =>
      decidesLittle(figures)
        ? say(
            { killCriterion: criterion },
            words.found({ criterion, share: figures.tripped }),
            fixOf(criterion, words.mend({ criterion })),
          )
        : null,
    ),
});

export const simulationRules = [tooLate, overBudget, stopsValue, tellsNothing] as const;
