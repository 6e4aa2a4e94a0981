// The walk through the rules of what was simulated: a kept result that still holds, with the figures each rule is about.
import { changeFields } from '../../../../shared/edits/records.ts';
import { retireCriterion } from '../../../../shared/edits/signing/criteria.ts';
import type { Day, Id } from '../../../../shared/schema/field.ts';
import type { Simulation } from '../../../../shared/schema/kinds.ts';
import { fixedIds, settingsOf } from '../../../../shared/schema/workbook.ts';
import { broken } from '../../../helpers/workbooks/healthyWorkbook.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';
import type { FixCase, FixCases } from './fixCase.ts';

type Figures = Simulation['figures'];

/** The healthy workbook with a simulation of itself that found something else. */
function found(change: (figures: Figures) => Figures, neededBy: Day | null = null): FixCase['workbook'] {
  const plain = simulated(
    broken((wb) => wb.add('settings', 'settings', neededBy === null ? {} : { neededBy })),
    100,
  );
  const results = [...plain.simulation].map(
    ([id, result]) => [id, { ...result, figures: change(result.figures) }] as const,
  );
  return { ...plain, simulation: new Map(results) };
}

/** What was found of the only criterion; it says nothing of it unless asked. */
const ofCriteria =
  (fields: Partial<Figures['criteria'][number]>) =>
  (figures: Figures): Figures => {
    const plain = { code: 'K-1', reached: 1, tripped: 0.5, low: 0.4, high: 0.6, worth: 1, spendAvoided: 0 };
    return { ...figures, criteria: [{ ...plain, ...fields }] };
  };

const retired: FixCase['cure'] = () => [retireCriterion('K-1' as Id<'killCriterion'>, 'It tells nothing.')];

const finishing =
  (day: Day) =>
  (figures: Figures): Figures => {
    const { criteria, carryOn } = ofCriteria({})(figures);
    return {
      ...figures,
      criteria,
      carryOn: { ...carryOn, finishDates: { ...carryOn.finishDates, p80: day } },
    };
  };

export const simulationCases: FixCases = {
  'SCH-10': {
    workbook: found(finishing('2027-03-01'), '2027-02-01'),
    cure: (workbook) => [
      changeFields('settings', fixedIds.settings, {
        neededBy: settingsOf(workbook).neededBy === null ? null : '2027-04-01',
      }),
    ],
  },
  'KIL-09': { workbook: found(ofCriteria({ worth: -500_000 })), cure: retired },
  'KIL-11': { workbook: found(ofCriteria({ tripped: 0.001 })), cure: retired },
};
