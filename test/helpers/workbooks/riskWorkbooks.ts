// The healthy workbook with a second risk, for tests of what risks are worth.
import type { Risk } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { broken } from './healthyWorkbook.ts';
import { type PlainFields, range } from './workbooks.ts';

/** The risk with a code; a test that asks for one that is not there is wrong. */
export function riskOf(workbook: Workbook, code: string): Risk {
  const risk = [...workbook.risk.values()].find((candidate) => candidate.code === code);
  if (!risk) throw new Error(`There is no ${code}.`);
  return risk;
}

/** Three estimates in whole euros, as minor units. */
export const euros = (low: number, likely: number, high: number) =>
  range(low * 100, likely * 100, high * 100);

/** The healthy workbook with a second risk, R-2, and treatments of it. */
export const withRisk = (fields: PlainFields<'risk'>, ...treatments: PlainFields<'treatment'>[]): Workbook =>
  broken((wb) => {
    const sentence = { cause: 'a', event: 'b', effect: 'c' };
    wb.add('risk', 'R-2', { ...sentence, state: 'open', goals: ['G-1'], alternatives: ['A-1'], ...fields });
    for (const [i, treatment] of treatments.entries())
      wb.add('treatment', `treat-2-${i}`, {
        risk: 'R-2',
        ownerRole: 'head',
        due: '2026-06-30',
        ...treatment,
      });
  });
