// BIG-01 to BIG-10 and SLC: each fires, stays silent, and turns at its boundary.
import { describe, expect, test } from 'vitest';
import { splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { EditRefused } from '../../../../shared/edits/edit.ts';
import { bigBangOf, explainBigBang, slicingFigures } from '../../../../shared/rules/slice/bigBang.ts';
import { sliceRules } from '../../../../shared/rules/slice/sliceRules.ts';
import { orderHints, slicePlans } from '../../../../shared/rules/slice/slices.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { brief, findingsOf } from '../../../helpers/workbooks/findings.ts';
import { shopAtEnd } from '../../../helpers/workbooks/shopPlan.ts';
import {
  build,
  type Builder,
  type PlainFields,
  range,
  testMoment,
} from '../../../helpers/workbooks/workbooks.ts';

const find = (code: string, workbook: Workbook) => brief(findingsOf(sliceRules, code, workbook));

/** A slice with one box of so many working days, beginning on working day `fromWD` (weeks of five days, no holidays). */
function slice(wb: Builder, code: string, lastWD: number, fields: PlainFields<'slice'> = {}): void {
  wb.add('slice', code, fields);
  wb.add('timeBox', code.replace('S', 'T'), {
    slice: code,
    duration: range(lastWD, lastWD, lastWD),
    allocations: [{ resource: 'Z-1', units: 1 }],
  });
}
const plan = (fill: (wb: Builder) => void) =>
  build((wb) => {
    wb.add('resource', 'Z-1', { ratePerUnitWD: 100, capacity: 99 });
    wb.add('role', 'head');
    fill(wb);
  });

describe('BIG-01 late value', () => {
  const firstAt = (wd: number) => plan((wb) => slice(wb, 'S-1', wd));
  test('fires when first value comes 46 working days after the start', () => {
    expect(find('BIG-01', firstAt(47))).toEqual(['warning S-1']);
  });
  test('is silent at 45, and when only groundwork is late', () => {
    expect(find('BIG-01', firstAt(46))).toEqual([]);
    expect(
      find(
        'BIG-01',
        plan((wb) => slice(wb, 'S-1', 90, { kind: 'foundation' })),
      ),
    ).toEqual([]);
    expect(find('BIG-01', shopAtEnd)).toEqual([]);
  });
});

test('a slice is released when its last box ends; while one has no dates, whichever it is, nobody knows when', () => {
  const released = (...days: (number | null)[]) =>
    slicePlans(
      plan((wb) => {
        wb.add('slice', 'S-1');
        for (const [i, wd] of days.entries())
          wb.add('timeBox', `T-${i + 1}`, { slice: 'S-1', duration: wd === null ? null : range(wd, wd, wd) });
      }),
    )[0]?.releaseDay;
  expect(released(4, 9, 6)).toBe(released(9));
  expect([released(), released(null, 9), released(9, null), released(9, null, 4)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

describe('BIG-02 lump', () => {
  const shares = (...days: number[]) => plan((wb) => days.forEach((wd, i) => slice(wb, `S-${i + 1}`, wd)));
  test('fires when a slice holds more than 40% of the cost', () => {
    expect(find('BIG-02', shares(41, 30, 29))).toEqual(['warning S-1']);
  });
  test('is silent at exactly 40%, and while nothing costs anything', () => {
    expect(find('BIG-02', shares(40, 30, 30))).toEqual([]);
    expect(
      find(
        'BIG-02',
        build((wb) => wb.add('slice', 'S-1')),
      ),
    ).toEqual([]);
  });
  test('boxes without a slice count in the whole', () => {
    const loose = plan((wb) => {
      slice(wb, 'S-1', 40);
      wb.add('timeBox', 'T-9', { duration: range(60, 60, 60), allocations: [{ resource: 'Z-1', units: 1 }] });
    });
    expect(find('BIG-02', loose)).toEqual([]);
  });
});

describe('BIG-03 integration', () => {
  const components = (...names: string[]) => ({ components: names });
  test('fires when a slice joins four new components', () => {
    expect(
      find(
        'BIG-03',
        plan((wb) => slice(wb, 'S-1', 5, components('a', 'b', 'c', 'd'))),
      ),
    ).toEqual(['warning S-1']);
  });
  test('is silent at three; repeats, blanks and what an earlier slice released do not count', () => {
    const reuse = plan((wb) => {
      slice(wb, 'S-1', 5, components('a', 'b'));
      slice(wb, 'S-2', 9, components('A ', 'b', 'c', 'd', 'e', 'e', ' '));
    });
    expect(find('BIG-03', reuse)).toEqual([]);
  });
  test('what is released on the same day, or has no date, was not released before', () => {
    const together = (days: number | null) =>
      plan((wb) => {
        slice(wb, 'S-1', 9, components('a', 'b'));
        if (days === null) wb.add('slice', 'S-2', components('a', 'b', 'c', 'd'));
        else slice(wb, 'S-2', days, components('a', 'b', 'c', 'd'));
      });
    expect(find('BIG-03', together(9))).toEqual(['warning S-2']);
    expect(find('BIG-03', together(10))).toEqual([]);
    expect(find('BIG-03', together(null))).toEqual([]);
  });
});

describe('BIG-04 groundwork', () => {
  const foundation = { kind: 'foundation', enables: ['S-9'] } as const;
  const ground = (count: number, valueWD: number) =>
    plan((wb) => {
      slice(wb, 'S-9', valueWD);
      // Looking around may go before groundwork.
      wb.add('timeBox', 'T-9', { kind: 'discovery' });
      for (let i = 1; i <= count; i += 1) slice(wb, `S-${i}`, 5, foundation);
    });
  test('fires when three foundations end before the first value', () => {
    expect(find('BIG-04', ground(3, 6))).toEqual(['warning S-1 S-2 S-3']);
  });
  test('is silent with two, and when they do not end before it', () => {
    expect(find('BIG-04', ground(2, 6))).toEqual([]);
    expect(find('BIG-04', ground(3, 5))).toEqual([]);
  });
  test('fires on a foundation that enables nothing that is still wanted', () => {
    const useless = plan((wb) => {
      wb.add('useCase', 'U-1', { state: 'parked' });
      wb.add('slice', 'S-2', { useCase: 'U-1' });
      slice(wb, 'S-1', 5, { kind: 'foundation', enables: ['S-2'] });
    });
    expect(find('BIG-04', useless)).toEqual(['warning S-1']);
  });

  const ordered = (first: PlainFields<'timeBox'>, last: PlainFields<'timeBox'> = {}) =>
    plan((wb) => {
      slice(wb, 'S-1', 5, { kind: 'foundation', enables: ['S-2'] });
      slice(wb, 'S-2', 5);
      wb.add('timeBox', 'T-1', last);
      wb.add('timeBox', 'T-2', first);
    });
  test.each(['experiment', 'build', 'pilot', 'rollout'] as const)(
    'fires when a %s of the enabled slice begins before the groundwork ends',
    (kind) => expect(find('BIG-04', ordered({ kind }))).toEqual(['warning S-1 S-2 T-2 T-1']),
  );
  test.each(['discovery', 'governance', 'enablement', 'repair'] as const)('is silent about a %s', (kind) =>
    expect(find('BIG-04', ordered({ kind }))).toEqual([]),
  );
  test('turns on the day on which the groundwork ends', () => {
    expect(find('BIG-04', ordered({ notBefore: '2026-01-16' }))).toEqual(['warning S-1 S-2 T-2 T-1']);
    expect(find('BIG-04', ordered({ notBefore: '2026-01-17' }))).toEqual([]);
    expect(find('BIG-04', ordered({ predecessors: [{ timeBox: 'T-1', lagWD: 0 }] }))).toEqual([]);
  });
  test('looks at the part of the groundwork the work waits for, where it waits for some', () => {
    const parts = (kind: 'finishStart' | 'startStart') =>
      plan((wb) => {
        slice(wb, 'S-1', 5, { kind: 'foundation', enables: ['S-2'] });
        wb.add('timeBox', 'T-3', { slice: 'S-1', duration: range(20, 20, 20) });
        slice(wb, 'S-2', 5);
        wb.add('timeBox', 'T-2', { predecessors: [{ timeBox: 'T-1', lagWD: 0, kind }] });
      });
    expect(find('BIG-04', parts('finishStart'))).toEqual([]);
    expect(find('BIG-04', parts('startStart'))).toEqual(['warning S-1 S-2 T-2 T-1']);
  });
  test('is silent once the groundwork is done or the work has begun', () => {
    expect(
      find('BIG-04', ordered({}, { state: 'done', actualStart: '2026-01-12', actualEnd: '2026-01-12' })),
    ).toEqual([]);
    expect(find('BIG-04', ordered({ state: 'running', actualStart: '2026-01-12' }))).toEqual([]);
  });
  test('offers to let the work wait, or to look where that would be a loop', () => {
    const [fix] = findingsOf(sliceRules, 'BIG-04', ordered({})).map((one) => one.fix);
    expect(fix).toMatchObject({ edit: 'waitFor', args: { timeBox: 'T-2', after: 'T-1' } });
    const loop = ordered({}, { predecessors: [{ timeBox: 'T-2', lagWD: 0 }] });
    const [look] = findingsOf(sliceRules, 'BIG-04', loop).map((one) => one.fix);
    expect(look).toMatchObject({ action: 'open', kind: 'timeBox', id: 'T-1', field: 'predecessors' });
  });
  test('of order leaves the index as it is', () => {
    expect(bigBangOf(ordered({})).rules).not.toContain('BIG-04');
  });
});

describe('BIG-05 morale', () => {
  test('fires between S-1 and S-3 of the shop plan, 50 working days apart', () => {
    expect(find('BIG-05', shopAtEnd)).toEqual(['warning S-1 S-3']);
    expect(findingsOf(sliceRules, 'BIG-05', shopAtEnd)[0]?.message).toContain('50 working days');
  });
  test('turns between 45 and 46; the start counts as the first release', () => {
    const second = (wd: number) =>
      plan((wb) => {
        slice(wb, 'S-1', 5);
        slice(wb, 'S-2', wd);
      });
    expect(find('BIG-05', second(50))).toEqual([]);
    expect(find('BIG-05', second(51))).toEqual(['warning S-1 S-2']);
    expect(
      find(
        'BIG-05',
        plan((wb) => slice(wb, 'S-1', 46)),
      ),
    ).toEqual([]);
    expect(
      find(
        'BIG-05',
        plan((wb) => slice(wb, 'S-1', 47)),
      ),
    ).toEqual(['warning S-1']);
  });
});

describe('BIG-06 no feedback', () => {
  const feedback = (date: string | null, fromRole: string | null = 'head') =>
    plan((wb) => slice(wb, 'S-1', 5, { feedback: { date, fromRole, question: '' } }));
  test('fires without a date, without a role, before the release, and 11 working days after it', () => {
    expect(find('BIG-06', feedback(null))).toEqual(['warning S-1']);
    expect(find('BIG-06', feedback('2026-01-20', null))).toEqual(['warning S-1']);
    expect(find('BIG-06', feedback('2026-01-15'))).toEqual(['warning S-1']);
    expect(find('BIG-06', feedback('2026-02-02'))).toEqual(['warning S-1']);
  });
  test('is silent on the day of release and 10 working days after it', () => {
    expect(find('BIG-06', feedback('2026-01-16'))).toEqual([]);
    expect(find('BIG-06', feedback('2026-01-30'))).toEqual([]);
    expect(find('BIG-06', shopAtEnd)).toEqual([]);
  });
});

describe('BIG-07 drift', () => {
  const confirmed = (confirmedOn: string | null, selectedOn: string | null = null) =>
    plan((wb) => {
      wb.add('useCase', 'U-1', { confirmedOn, selectedOn });
      slice(wb, 'S-1', 140, { useCase: 'U-1' });
    });
  test('fires when the release is 131 working days after the confirmation, silent at 130', () => {
    expect(find('BIG-07', confirmed('2026-01-22'))).toEqual(['warning S-1']);
    expect(find('BIG-07', confirmed('2026-01-23'))).toEqual([]);
  });
  test('falls back on the day of selection, then on the start of the plan', () => {
    expect(find('BIG-07', confirmed(null, '2026-01-23'))).toEqual([]);
    expect(find('BIG-07', confirmed(null))).toEqual(['warning S-1']);
    expect(
      find(
        'BIG-07',
        plan((wb) => slice(wb, 'S-1', 132)),
      ),
    ).toEqual(['warning S-1']);
    expect(
      find(
        'BIG-07',
        plan((wb) => slice(wb, 'S-1', 131)),
      ),
    ).toEqual([]);
  });
});

describe('BIG-08 not releasable alone', () => {
  test('fires when a slice cannot be released by itself', () => {
    expect(
      find(
        'BIG-08',
        plan((wb) => slice(wb, 'S-1', 5, { ownRelease: false })),
      ),
    ).toEqual(['warning S-1']);
  });
  test('is silent when it can, and for slices of parked, stopped and archived use cases', () => {
    expect(
      find(
        'BIG-08',
        plan((wb) => slice(wb, 'S-1', 5)),
      ),
    ).toEqual([]);
    for (const fields of [{ state: 'parked' }, { state: 'stopped' }, { archived: true }] as const) {
      const skipped = plan((wb) => {
        wb.add('useCase', 'U-1', fields);
        slice(wb, 'S-1', 5, { useCase: 'U-1', ownRelease: false });
      });
      expect(find('BIG-08', skipped)).toEqual([]);
    }
  });
});

describe('BIG-10 big-bang index', () => {
  test('is 10 for the shop plan, unknown without slices', () => {
    expect(bigBangOf(shopAtEnd)).toEqual({ index: 10, band: 'incremental', rules: ['BIG-05'] });
    expect(bigBangOf(build(() => {}))).toEqual({ index: null, band: null, rules: [] });
  });
  test('is 85 for one late lump of seven new components nobody looks at', () => {
    const inherited = plan((wb) =>
      slice(wb, 'S-1', 140, { components: ['1', '2', '3', '4', '5', '6', '7'] }),
    );
    const rules = ['BIG-01', 'BIG-02', 'BIG-03', 'BIG-05', 'BIG-06', 'BIG-07'];
    expect(bigBangOf(inherited)).toEqual({ index: 85, band: 'bigBang', rules });
    const sum = explainBigBang(inherited).inputs.reduce((total, { value }) => total + Number(value), 0);
    expect(sum).toBe(85);
  });
  test('all eight rules together make 100', () => {
    const worst = plan((wb) => {
      slice(wb, 'S-1', 140, { components: ['1', '2', '3', '4'], ownRelease: false });
      slice(wb, 'S-2', 5, { kind: 'foundation' });
    });
    expect(bigBangOf(worst)).toMatchObject({ index: 100, band: 'bigBang' });
  });
  test('bands turn at 20 and 50', () => {
    const lump = (days: number) =>
      plan((wb) => slice(wb, 'S-1', days, { feedback: { date: '2026-01-16', fromRole: 'head' } }));
    expect(bigBangOf(lump(5))).toMatchObject({ index: 20, band: 'watch' });
    expect(bigBangOf(lump(47))).toMatchObject({ index: 65, band: 'bigBang' });
  });
});

describe('SLC-01 splitting a slice', () => {
  const whole = plan((wb) => {
    wb.add('goal', 'G-1');
    wb.add('useCase', 'U-1');
    wb.add('slice', 'S-1', { useCase: 'U-1', goals: ['G-1'], components: ['rule', 'model'] });
    wb.add('slice', 'S-2', { kind: 'foundation', enables: ['S-1'] });
    wb.add('risk', 'R-1', { slices: ['S-1'] });
    wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(5, 5, 5) });
    wb.add('timeBox', 'T-2', { slice: 'S-1', duration: range(60, 60, 60) });
  });
  const split = (boxes: readonly string[]) =>
    splitSlice({
      slice: 'S-1',
      newSlice: 'new',
      title: 'The rest',
      benefit: '',
      isFirst: false,
      boxes,
      cut: null,
      components: ['model'],
    } as never);

  test('the new slice keeps the links and takes the boxes and components chosen for it', () => {
    const after = split(['T-2']).apply(whole, testMoment());
    const made = after.slice.get('new' as never);
    expect(made).toMatchObject({
      title: 'The rest',
      useCase: 'U-1',
      goals: ['G-1'],
      components: ['model'],
      code: 'S-3',
    });
    expect(after.slice.get('S-1' as never)?.components).toEqual(['rule']);
    expect([...after.timeBox.values()].map((box) => box.slice)).toEqual(['S-1', 'new']);
    expect(after.slice.get('S-2' as never)?.enables).toEqual(['S-1', 'new']);
    expect(after.risk.get('R-1' as never)?.slices).toEqual(['S-1', 'new']);
  });

  test('index and day of first value show what it brings', () => {
    const after = split(['T-2']).apply(whole, testMoment());
    expect(slicingFigures(whole)).toEqual({ index: 45, firstValueDay: '2026-04-03' });
    expect(slicingFigures(after)).toEqual({ index: 20, firstValueDay: '2026-01-16' });
  });

  test('boxes of other slices cannot be taken', () => {
    const other = build((wb) => wb.add('timeBox', 'T-3', { slice: 'S-2' }), whole);
    expect(() => split(['T-3']).apply(other, testMoment())).toThrow(EditRefused);
  });
});

describe('SLC-02 order hint', () => {
  test('yearly value for each unit of cost, foundations by the best slice they enable', () => {
    const hints = new Map(orderHints(shopAtEnd).map(({ slice: { code }, hint }) => [code, hint ?? 0]));
    expect([...hints.keys()].slice(0, 2)).toEqual(['S-4', 'S-1']);
    expect(hints.get('S-4')).toBeCloseTo(188_333.33 / 7_431.67, 3);
    expect(hints.get('S-2')).toBe(hints.get('S-3'));
  });
  test('through several foundations, around loops, and unknown last', () => {
    const chain = plan((wb) => {
      wb.add('useCase', 'U-1', { valuePerYear: range(1_000, 1_000, 1_000, 'fixed') });
      slice(wb, 'S-4', 10, { useCase: 'U-1' });
      slice(wb, 'S-3', 5, { kind: 'foundation', enables: ['S-4'] });
      slice(wb, 'S-2', 5, { kind: 'foundation', enables: ['S-3'] });
      wb.add('slice', 'S-1');
      wb.add('slice', 'S-3', { enables: ['S-4', 'S-2'] });
    });
    expect(orderHints(chain).map(({ slice: { code }, hint }) => [code, hint])).toEqual([
      ['S-2', 1],
      ['S-3', 1],
      ['S-4', 1],
      ['S-1', null],
    ]);
  });
});
