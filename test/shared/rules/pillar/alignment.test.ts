// ALN-01 to ALN-10: each fires, stays silent, and turns at its boundary.
import { describe, expect, test } from 'vitest';
import { alignmentOf, explainAlignment } from '../../../../shared/rules/pillar/alignment.ts';
import { alignmentRules } from '../../../../shared/rules/pillar/alignmentRules.ts';
import { explainTechnical, pillarScores, sidesOf } from '../../../../shared/rules/pillar/pillars.ts';
import { pillarStatements } from '../../../../shared/content/statements.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { build, type PlainFields, range } from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) => brief(findingsOf(alignmentRules, code, workbook));
const messageOf = (code: string, workbook: Workbook) =>
  findingsOf(alignmentRules, code, workbook)[0]?.message;
type Ratings = readonly (number | null)[];

/** The seven pillars, each rated with the sums of its four statements (0–16); null is not rated. */
const pillars = (...sums: readonly (number | null)[]) =>
  build((wb) =>
    sums.forEach((sum, i) => {
      const ratings: Ratings = [0, 1, 2, 3].map((k) => (sum === null ? null : Math.floor((sum + k) / 4)));
      wb.add('pillar', `L-${i + 1}`, { ratings });
    }),
  );

describe('ALN-01 ambition exceeds technology', () => {
  const need = (
    level: number | null,
    steps: readonly { date: string; level: number }[] = [],
    useCase: PlainFields<'useCase'> = { state: 'selected' },
  ) =>
    build((wb) => {
      wb.add('useCase', 'U-1', useCase);
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(5, 5, 5), notBefore: '2026-03-02' });
      wb.add('capability', 'C-1', { availableLevel: level, steps });
      wb.add('capabilityNeed', 'need', {
        useCase: 'U-1',
        capability: 'C-1',
        requiredLevel: 3,
        firstTimeBox: 'T-1',
      });
    });
  test('a gap of two is an error, of one a warning, of none silent', () => {
    expect(find('ALN-01', need(1))).toEqual(['error C-1 U-1']);
    expect(find('ALN-01', need(2))).toEqual(['warning C-1 U-1']);
    expect(find('ALN-01', need(3))).toEqual([]);
  });
  test('the level counts on the day the box starts; the message says when the gap closes', () => {
    expect(find('ALN-01', need(1, [{ date: '2026-03-02', level: 3 }]))).toEqual([]);
    expect(messageOf('ALN-01', need(1, [{ date: '2026-03-03', level: 3 }]))).toContain(
      'closes on 3 Mar 2026',
    );
    expect(messageOf('ALN-01', need(1, [{ date: '2026-03-03', level: 2 }]))).toContain('closes never');
    expect(messageOf('ALN-01', need(1))).toContain('2 Mar 2026');
    expect(find('ALN-01', need(3, [{ date: '2026-02-01', level: 2 }]))).toEqual(['warning C-1 U-1']);
  });
  test('a level nobody has given is asked for, and takes nothing off alignment', () => {
    expect(find('ALN-01', need(null))).toEqual(['info C-1 U-1']);
  });
  test('only selected use cases are ambitious', () => {
    expect(find('ALN-01', need(1, [], { state: 'inDelivery' }))).toEqual(['error C-1 U-1']);
    for (const state of ['candidate', 'live', 'parked', 'stopped'] as const)
      expect(find('ALN-01', need(1, [], { state }))).toEqual([]);
  });
  test('without a named box the first box of the use case counts, else asOf', () => {
    const open = build((wb) => wb.add('capabilityNeed', 'need', { firstTimeBox: null }), need(1));
    expect(messageOf('ALN-01', open)).toContain('T-1 starts on 2 Mar 2026');
    const bare = build((wb) => wb.add('timeBox', 'T-1', { state: 'cancelled' }), open);
    expect(messageOf('ALN-01', bare)).toContain('on 12 Jan 2026');
  });
});

describe('ALN-02 technology without a business use', () => {
  const item = (fields: PlainFields<'techItem'>, box: PlainFields<'timeBox'> | null = null) =>
    build((wb) => {
      wb.add('goal', 'G-1', { state: 'agreed' });
      wb.add('goal', 'G-2', { state: 'draft' });
      wb.add('useCase', 'U-1', { goals: ['G-1'], state: 'candidate' });
      wb.add('useCase', 'U-2', { goals: ['G-2'], state: 'candidate' });
      wb.add('useCase', 'U-3', { goals: ['G-1'], state: 'parked' });
      wb.add('capability', 'C-1');
      wb.add('capabilityNeed', 'need', { useCase: 'U-1', capability: 'C-1' });
      wb.add('techItem', 'X-1', fields);
      if (box) wb.add('timeBox', 'T-1', { techItems: ['X-1'], ...box });
    });
  test('fires without a use case, or one whose goal is not agreed, or a parked one', () => {
    expect(find('ALN-02', item({}))).toEqual(['warning X-1']);
    expect(find('ALN-02', item({ useCases: ['U-2'] }))).toEqual(['warning X-1']);
    expect(find('ALN-02', item({ useCases: ['U-3'] }))).toEqual(['warning X-1']);
  });
  test('is an error once a time box spends on it, cancelled ones apart', () => {
    expect(find('ALN-02', item({}, {}))).toEqual(['error X-1']);
    expect(find('ALN-02', item({}, { state: 'cancelled' }))).toEqual(['warning X-1']);
  });
  test('is silent when one use case reaches an agreed goal, directly or through a capability', () => {
    expect(find('ALN-02', item({ useCases: ['U-2', 'U-1'] }, {}))).toEqual([]);
    expect(find('ALN-02', item({ capabilities: ['C-1'] }))).toEqual([]);
    expect(find('ALN-02', item({ archived: true }))).toEqual([]);
  });
  test('holds for models too', () => {
    const model = (useCase: string | null) =>
      build(
        (wb) => {
          wb.add('modelRecord', 'N-1', { useCase });
          wb.add('slice', 'S-1', { useCase: 'U-2' });
          wb.add('timeBox', 'T-1', { slice: 'S-1' });
        },
        item({ useCases: ['U-1'] }),
      );
    expect(find('ALN-02', model(null))).toEqual(['warning N-1']);
    expect(find('ALN-02', model('U-2'))).toEqual(['error N-1']);
    expect(find('ALN-02', model('U-1'))).toEqual([]);
  });
});

describe('ALN-03 technology leads, purpose lags', () => {
  const two = (vision: number | null, learning: number | null) => pillars(vision, 8, 8, 8, 8, learning, 8);
  test('fires when L-1 is below 50 while L-6 is at 50', () => {
    expect(find('ALN-03', two(7, 8))).toEqual(['warning L-1 L-6']);
  });
  test('is silent at 50 for L-1, below 50 for L-6, and while one is unknown', () => {
    expect(find('ALN-03', two(8, 16))).toEqual([]);
    expect(find('ALN-03', two(7, 7))).toEqual([]);
    expect(find('ALN-03', two(null, 16))).toEqual([]);
    expect(find('ALN-03', two(0, null))).toEqual([]);
  });
});

describe('ALN-04 the approach asks more than technology carries', () => {
  const daring = (technical: number | null, fields: PlainFields<'useCase'>) =>
    build(
      (wb) => wb.add('useCase', 'U-1', { state: 'selected', ...fields }),
      pillars(8, 8, 8, 8, 8, 8, technical),
    );
  test('fires below 50 with a complex or generative model', () => {
    expect(find('ALN-04', daring(7, { approach: 'complexModel' }))).toEqual(['warning U-1']);
    expect(find('ALN-04', daring(7, { approach: 'generative' }))).toEqual(['warning U-1']);
  });
  test('is silent at 50, with a simpler approach, before selection, and while unknown', () => {
    expect(find('ALN-04', daring(8, { approach: 'generative' }))).toEqual([]);
    expect(find('ALN-04', daring(7, { approach: 'simpleModel' }))).toEqual([]);
    expect(find('ALN-04', daring(7, { approach: 'generative', state: 'candidate' }))).toEqual([]);
    expect(find('ALN-04', daring(null, { approach: 'generative' }))).toEqual([]);
  });
});

describe('ALN-05 a goal in words only', () => {
  /** The plan starts on 2026-01-12; half-way to 2026-02-01 is 2026-01-22. */
  const goal = (notBefore: string, fields: PlainFields<'goal'> = {}, units = 1) =>
    build((wb) => {
      wb.add('goal', 'G-1', { state: 'agreed', horizonDate: '2026-02-01', ...fields });
      wb.add('useCase', 'U-1', { goals: ['G-1'] });
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      wb.add('resource', 'Z-1');
      wb.add('timeBox', 'T-1', {
        slice: 'S-1',
        duration: range(1, 1, 1),
        notBefore,
        allocations: [{ resource: 'Z-1', units }],
      });
    });
  test('fires when work begins after half-way, or nobody is allocated to it', () => {
    expect(find('ALN-05', goal('2026-01-23'))).toEqual(['warning G-1']);
    expect(find('ALN-05', goal('2026-01-12', {}, 0))).toEqual(['warning G-1']);
  });
  test('is silent when it begins half-way, without a horizon, and for goals not agreed', () => {
    expect(find('ALN-05', goal('2026-01-22'))).toEqual([]);
    expect(find('ALN-05', goal('2026-06-01', { horizonDate: null }))).toEqual([]);
    expect(find('ALN-05', goal('2026-06-01', { state: 'draft' }))).toEqual([]);
  });
});

describe('ALN-06 building on a weak pillar', () => {
  const soon = (sum: number | null, box: PlainFields<'timeBox'>) =>
    build(
      (wb) => wb.add('timeBox', 'T-1', { kind: 'build', duration: range(5, 5, 5), ...box }),
      pillars(8, 8, 8, 8, 8, 8, sum),
    );
  test('fires below 40, and on a pillar not rated, when a build starts within 20 working days', () => {
    expect(find('ALN-06', soon(6, {}))).toEqual(['warning L-7']);
    expect(find('ALN-06', soon(null, { notBefore: '2026-02-09' }))).toEqual(['warning L-7']);
    expect(messageOf('ALN-06', soon(6, { notBefore: '2026-01-26' }))).toContain('in 10 working days');
  });
  test('is silent above 40, when the build starts in 21, has begun, or is no build', () => {
    const forty = build((wb) => wb.add('pillar', 'L-7', { ratings: [2, 2, 1, null] }), soon(8, {}));
    expect(pillarScores(forty)[6]?.score).toBeCloseTo(41.67, 2);
    expect(find('ALN-06', forty)).toEqual([]);
    expect(find('ALN-06', soon(6, { notBefore: '2026-02-10' }))).toEqual([]);
    expect(find('ALN-06', soon(6, { state: 'running', actualStart: '2026-01-12' }))).toEqual([]);
    expect(find('ALN-06', soon(6, { kind: 'experiment' }))).toEqual([]);
  });
});

describe('ALN-07 enabling raises a capability', () => {
  /** A use case that needs level 2 when its work begins, and training that brings it from level 1 to 2 when it ends. */
  const training = (box: PlainFields<'timeBox'>, step: { date?: string; timeBox?: string } = {}) =>
    build((wb) => {
      wb.add('useCase', 'U-1', { state: 'selected' });
      wb.add('slice', 'S-1', { useCase: 'U-1' });
      wb.add('timeBox', 'T-1', { kind: 'enablement', duration: range(5, 5, 5), ...box });
      wb.add('timeBox', 'T-2', { slice: 'S-1', duration: range(5, 5, 5), notBefore: '2026-01-19' });
      wb.add('capability', 'C-1', {
        availableLevel: 1,
        steps: [{ date: null, timeBox: 'T-1', level: 2, ...step }] as never,
      });
      wb.add('capabilityNeed', 'need', { useCase: 'U-1', capability: 'C-1', requiredLevel: 2 });
    });
  const gap = (workbook: Workbook) => find('ALN-01', workbook);

  test('the step comes on the last day of the box, and moves with it', () => {
    expect(gap(training({}))).toEqual([]);
    expect(gap(training({ notBefore: '2026-01-13' }))).toEqual([]);
    expect(gap(training({ notBefore: '2026-01-14' }))).toEqual(['warning C-1 U-1']);
    expect(messageOf('ALN-01', training({ notBefore: '2026-01-14' }))).toMatch(/closes on 20 Jan 2026/u);
  });
  test('the box counts where a day is written too', () => {
    expect(gap(training({ notBefore: '2026-01-14' }, { date: '2026-01-12' }))).toEqual(['warning C-1 U-1']);
  });
  test('a box that is cancelled, archived or without dates brings nothing', () => {
    for (const fields of [{ state: 'cancelled' }, { archived: true }, { duration: null }] as const)
      expect(gap(training(fields))).toEqual(['warning C-1 U-1']);
  });
  test('fires on enabling that brings no capability a step', () => {
    const idle = (fields: PlainFields<'timeBox'>) =>
      build((wb) => wb.add('timeBox', 'T-1', { kind: 'enablement', ...fields }));
    expect(find('ALN-07', idle({}))).toEqual(['info T-1']);
    expect(find('ALN-07', idle({ state: 'cancelled' }))).toEqual([]);
    expect(find('ALN-07', idle({ kind: 'build' }))).toEqual([]);
    expect(find('ALN-07', training({}))).toEqual([]);
  });
});

describe('ALN-10 alignment', () => {
  test('takes half the distance of the sides, 10 for each error and 5 for each warning', () => {
    const rated = pillars(12, 10, 9, 8, 11, 9, 6);
    expect(pillarScores(rated).map(({ score }) => score)).toEqual([75, 62.5, 56.25, 50, 68.75, 56.25, 37.5]);
    expect(sidesOf(rated).B).toBeCloseTo(64.58, 2);
    expect(sidesOf(rated).T).toBe(53.125);
    expect(alignmentOf(rated).value).toBeCloseTo(94.27, 2);
    const idle = build((wb) => {
      wb.add('techItem', 'X-1');
      wb.add('techItem', 'X-2');
      wb.add('timeBox', 'T-1', { kind: 'build', duration: range(5, 5, 5), techItems: ['X-1'] });
    }, rated);
    expect(alignmentOf(idle)).toMatchObject({ errors: 1, warnings: 2 });
    expect(alignmentOf(idle).value).toBeCloseTo(74.27, 2);
    expect(
      explainAlignment(idle)
        .inputs.map(({ value }) => value)
        .slice(2),
    ).toEqual([1, 2]);
  });
  test('never falls below 0', () => {
    const crowd = build(
      (wb) => {
        for (let i = 1; i <= 25; i += 1) wb.add('techItem', `X-${i}`);
      },
      pillars(12, 12, 12, 8, 8, 8, 8),
    );
    expect(alignmentOf(crowd).value).toBe(0);
  });
  test('is unknown while a pillar has not enough answers, and names it', () => {
    const open = pillars(12, 12, 12, 8, 8, null, 8);
    expect(alignmentOf(open).value).toBeNull();
    expect(explainAlignment(open).unknown).toEqual(['L-6']);
    expect(explainTechnical(open)).toMatchObject({ value: null, unknown: ['L-6'] });
  });
  test('every pillar has its four statements', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((number) => pillarStatements[number]?.length)).toEqual([
      4, 4, 4, 4, 4, 4, 4,
    ]);
  });
});
