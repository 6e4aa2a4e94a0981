// Capacity as a picture: other work by its label, absences, free days, and money needed against money released.
import { describe, expect, test } from 'vitest';
import { capacityPicture } from '../../../shared/layout/capacity/capacityPicture.ts';
import { demandsOf } from '../../../shared/rules/plan/capacity.ts';
import { fundingGapOf, fundingRunsOf } from '../../../shared/rules/plan/funding.ts';
import { fromDayNumber } from '../../../shared/dates/dayNumber.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { markTexts } from '../../helpers/pictures/markTexts.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';
import { build, type PlainFields, range } from '../../helpers/workbooks/workbooks.ts';

const fixed = (days: number) => range(days, days, days, 'fixed');
const plan = (resource: PlainFields<'resource'>, releases: PlainFields<'resource'>['releases'] = []) =>
  build((wb) => {
    wb.add('resource', 'Z-1', { title: 'Engineer', capacity: 1, ratePerUnitWD: 100_00, ...resource });
    wb.add('resource', 'Z-2', { title: 'Budget', kind: 'funding', releases });
    const allocations = [{ resource: 'Z-1', units: 1 }];
    wb.add('timeBox', 'T-1', { duration: fixed(5), allocations });
    wb.add('timeBox', 'T-2', { duration: fixed(5), notBefore: '2026-01-26', allocations });
  });
const textsOf = (workbook: Workbook) => {
  const scene = capacityPicture(workbook, 900, 12);
  return scene === null ? [] : markTexts(scene.marks).map(({ text }) => text);
};

describe('load', () => {
  test('names other work and absences, and counts the days on which nothing is asked', () => {
    const texts = textsOf(
      plan({
        otherWork: [{ from: '2026-01-12', to: '2026-01-23', units: 0.5, label: 'Project Alpha' }],
        absences: [{ from: '2026-01-26', to: '2026-01-30' }],
      }),
    );
    expect(texts).toContain('Project Alpha');
    expect(texts).toContain('away');
    expect(texts.join(' ')).not.toContain('free on');
    expect(textsOf(plan({})).join(' ')).toContain('free on 5 working days');
  });

  test('there is no picture while nobody is asked for', () => {
    expect(
      capacityPicture(
        build((wb) => wb.add('timeBox', 'T-1', { duration: fixed(5) })),
        900,
        12,
      ),
    ).toBeNull();
  });

  test('of the worked example it has a lane for each resource in use, and one of its released money', () => {
    const texts = textsOf(workshop);
    const used = [...demandsOf(workshop).values()].map(({ resource }) => resource.title);
    expect(used.length).toBeGreaterThan(3);
    expect(used.filter((title) => !texts.join(' ').includes(title))).toEqual([]);
    expect(texts).toContain('Money');
    expect(textsOf(plan({}))).not.toContain('Money');
  });
});

describe('money', () => {
  const releases = [
    { date: '2026-01-12', amount: 400_00 },
    { date: '2026-01-19', amount: 300_00 },
  ];
  const funded = plan({}, releases);

  test('runs from change to change, needed growing day by day', () => {
    expect(
      fundingRunsOf(funded).map(({ from, to, needed, released }) => [
        fromDayNumber(from),
        fromDayNumber(to),
        needed,
        released,
      ]),
    ).toEqual([
      ['2026-01-12', '2026-01-19', [0, 500_00], 400_00],
      ['2026-01-19', '2026-01-26', [500_00, 500_00], 700_00],
      ['2026-01-26', '2026-02-02', [500_00, 1_000_00], 700_00],
    ]);
  });

  test('says how much is missing at most, where it begins to be', () => {
    expect(fundingGapOf(funded)?.day).toBe('2026-01-16');
    const texts = textsOf(funded);
    expect(texts).toContain('Money');
    expect(texts.some((text) => /300.* short$/.test(text))).toBe(true);
    expect(texts).toContain('money needed');
    expect(textsOf(plan({}, [{ date: '2026-01-12', amount: 1_000_00 }])).join(' ')).not.toContain('short');
  });
});
