// How fast a plan is worked out: 2,000 boxes with 4,000 links of all kinds, beside reading the same boxes as JSON.
import { scheduleOf } from '../../shared/rules/plan/schedule.ts';
import type { TimeBox } from '../../shared/schema/kinds.ts';
import { linkKinds } from '../../shared/schema/timeBox.ts';
import type { Workbook } from '../../shared/schema/workbook.ts';
import { Chance } from '../helpers/reference/randomPlan.ts';
import { build, range } from '../helpers/workbooks/workbooks.ts';
import { medianMs, report } from './benchRows.ts';

const [boxes, linksEach] = [2_000, 2];
const often = { rounds: 31, warmUp: 15 };
const chance = new Chance(1);

const one = build((wb) => wb.add('timeBox', 'T-1', { duration: range(1, 1, 1) }));
const [first] = one.timeBox.values();
if (!first) throw new Error('There is no box.');

const boxAt = (place: number): TimeBox => {
  const likely = chance.between(1, 9);
  const before = new Set(
    chance.many(place === 0 ? 0 : linksEach, () => chance.between(Math.max(0, place - 40), place - 1)),
  );
  return {
    ...first,
    id: `T-${place + 1}` as TimeBox['id'],
    code: `T-${place + 1}`,
    duration: { low: likely, likely, high: likely + 2, shape: 'pert' },
    predecessors: [...before].map((other) => ({
      timeBox: `T-${other + 1}` as TimeBox['id'],
      lagWD: chance.between(-2, 3),
      kind: chance.of(...linkKinds),
    })),
  };
};
const plan = chance.many(boxes, (n) => boxAt(n - 1));
const links = plan.reduce((sum, { predecessors }) => sum + predecessors.length, 0);
const text = JSON.stringify(plan);

/** The same plan as a new map, so that nothing worked out before is reused. */
const fresh = (): Workbook => ({ ...one, timeBox: new Map(plan.map((box) => [box.id, box])) });

console.log(`${boxes} boxes, ${links} links`);
report([
  {
    what: 'the schedule with float, from scratch',
    value: medianMs(fresh, scheduleOf, often),
    unit: 'ms',
    floor: {
      what: `JSON.parse of their ${Math.round(text.length / 1_000)} kB`,
      value: medianMs(
        () => text,
        (json) => JSON.parse(json) as unknown,
        often,
      ),
    },
    // 20 ms where reading the boxes takes 17.
    goal: 1.2,
  },
]);
