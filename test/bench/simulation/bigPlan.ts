// A plan of the size the engine is measured on: 500 boxes, 800 links, 200 risks of one to three boxes.
import type { Risk, TimeBox } from '../../../shared/schema/kinds.ts';
import { linkKinds } from '../../../shared/schema/timeBox.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { Chance } from '../../helpers/reference/randomPlan.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const [boxes, links, risks] = [500, 800, 200];
const chance = new Chance(7);

const one = build((wb) => {
  wb.add('resource', 'Z-1', { ratePerUnitWD: 52_000 });
  wb.add('timeBox', 'T-1', {
    duration: range(1, 1, 1),
    limitWD: 20,
    allocations: [{ resource: 'Z-1', units: 1 }],
  });
  wb.add('risk', 'R-1', { state: 'open', probability: 0.3 });
});
const [box] = one.timeBox.values();
const [risk] = one.risk.values();
if (!box || !risk) throw new Error('There is no box or no risk.');

/** Three estimates around a likely one, in any proportion. */
function estimates(likely: number): TimeBox['duration'] {
  const low = Math.round(likely * (0.5 + chance.between(0, 4) / 10));
  const high = Math.round(likely * (1.2 + chance.between(0, 10) / 10)) + 1;
  return range(low, likely, high, chance.of('pert', 'triangular'));
}

/** Who waits for whom: the first boxes wait for nobody, each other one for at least one before it. */
function pairs(): ReadonlySet<string> {
  const found = new Set<string>();
  for (let to = 12; to < boxes; to += 1) found.add(`${to} ${chance.between(Math.max(0, to - 24), to - 1)}`);
  while (found.size < links) {
    const to = chance.between(1, boxes - 1);
    found.add(`${to} ${chance.between(Math.max(0, to - 40), to - 1)}`);
  }
  return found;
}

const idOf = (place: number) => `T-${place + 1}` as TimeBox['id'];
const found = [...pairs()].map((pair) => pair.split(' ').map(Number));

const boxAt = (place: number): TimeBox => ({
  ...box,
  id: idOf(place),
  code: idOf(place),
  duration: estimates(chance.between(2, 20)),
  predecessors: found
    .filter(([to]) => to === place)
    .map(([, from = 0]) => ({
      timeBox: idOf(from),
      lagWD: chance.between(0, 9) === 0 ? chance.between(1, 4) : 0,
      kind: chance.between(0, 9) === 0 ? chance.of(...linkKinds) : 'finishStart',
    })),
});

const riskAt = (place: number): Risk => ({
  ...risk,
  id: `R-${place + 1}` as Risk['id'],
  code: `R-${place + 1}`,
  probability: chance.between(5, 50) / 100,
  days: estimates(chance.between(3, 15)),
  cost: estimates(chance.between(100, 9_000)),
  valueLoss: estimates(chance.between(100, 9_000)),
  timeBoxes: chance.many(chance.between(1, 3), () => idOf(chance.between(0, boxes - 1))),
});

const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
  new Map(records.map((record) => [record.id as R['id'], record]));

/** The plan; the same at each run. */
export const bigPlan: Workbook = {
  ...one,
  timeBox: byId(Array.from({ length: boxes }, (_, place) => boxAt(place))),
  risk: byId(Array.from({ length: risks }, (_, place) => riskAt(place))),
};
