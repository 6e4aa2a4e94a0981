// A plan of many boxes in slices, each waiting for boxes shortly before it, with people who are asked for too much now and then.
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { linkKinds } from '../../../shared/schema/timeBox.ts';
import { Chance } from '../../helpers/reference/randomPlan.ts';
import { build, range } from '../../helpers/workbooks/workbooks.ts';

const [eachSlice, people] = [10, 6];

/** The same plan every time. */
export function bigPlan(boxes: number): Workbook {
  const chance = new Chance(1);
  return build((wb) => {
    for (let n = 1; n <= people; n += 1) wb.add('resource', `Z-${n}`, { capacity: 20, ratePerUnitWD: 500 });
    for (let n = 1; n <= boxes / eachSlice; n += 1) wb.add('slice', `S-${n}`);
    for (let n = 1; n <= boxes; n += 1) {
      const likely = chance.between(2, 9);
      const before = n === 1 ? [] : [chance.between(Math.max(1, n - 25), n - 1)];
      wb.add('timeBox', `T-${n}`, {
        title: `Work ${n}`,
        slice: `S-${Math.ceil(n / eachSlice)}`,
        duration: range(likely - 1, likely, likely + 4),
        limitWD: likely + 4,
        predecessors: before.map((other) => ({
          timeBox: `T-${other}`,
          lagWD: chance.between(0, 2),
          kind: chance.of(...linkKinds.slice(0, 2)),
        })),
        allocations: [{ resource: `Z-${chance.between(1, people)}`, units: 1 }],
      });
    }
  });
}
