// A workbook whose register holds ten thousand risks, the same ones each time: for the bench of the window's tables.
import { generateNKeysBetween } from 'fractional-indexing';
import { type Facts, type Risk, schemas } from '../../../shared/schema/kinds.ts';
import { factsOf, fixedIds, type Workbook } from '../../../shared/schema/workbook.ts';
import { bigWorkbook } from './bigWorkbook.ts';

/** A believable workbook with its risks dealt out anew until there are `count`, each with a title of its own. */
export function manyRisks(count: number): Workbook {
  const some = bigWorkbook(1_000);
  const known = [...some.risk.values()];
  const orders = generateNKeysBetween(null, null, count);
  const risks = orders.map((order, i) =>
    schemas.risk.parse({
      ...known[i % known.length],
      id: `risk-${i + 1}`,
      code: `R-${i + 1}`,
      order,
      title: `${i % 3 === 0 ? 'Pilot' : 'Rollout'} ${(i * 7919) % 10_007} slips`,
    }),
  );
  const facts: Facts = { ...factsOf(some), lastCodes: { ...factsOf(some).lastCodes, R: count } };
  const risk = new Map((risks as unknown as Risk[]).map((one) => [one.id, one]));
  return { ...some, risk, facts: new Map([[fixedIds.facts, facts]]) };
}
