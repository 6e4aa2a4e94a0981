// A slice cut in two: its one box is cut with it, nothing is lost, and a big bang becomes smaller with each cut.
import { describe, expect, test } from 'vitest';
import { type Split, splitSlice } from '../../../../shared/edits/plan/slices.ts';
import { meanPlanCost } from '../../../../shared/rules/plan/cost.ts';
import { bigBangOf, slicingFigures } from '../../../../shared/rules/slice/bigBang.ts';
import { slicePlans } from '../../../../shared/rules/slice/slices.ts';
import { canBeSplit, longestCut, proposedSplit } from '../../../../shared/rules/slice/splitProposal.ts';
import type { Id } from '../../../../shared/schema/field.ts';
import { byOrder, type Workbook } from '../../../../shared/schema/workbook.ts';
import { inherited } from '../../../helpers/workbooks/examples.ts';
import { build, range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const slice = (text: string) => text as Id<'slice'>;
const box = (text: string) => text as Id<'timeBox'>;

/** The proposal as it stands, carried out; the new slice and the first part are called by the number of the cut. */
function proposed(workbook: Workbook, of: Id<'slice'>, number: number): Workbook {
  const old = workbook.slice.get(of)!;
  const { boxes, components, cut } = proposedSplit(workbook, old);
  const split: Split = {
    slice: of,
    newSlice: slice(`new-${number}`),
    title: `Part ${number}`,
    benefit: '',
    isFirst: true,
    boxes,
    components,
    cut: cut && { ...cut, first: box(`box-${number}`), exitQuestion: 'Go on?' },
  };
  return splitSlice(split).apply(workbook, testMoment());
}

test('the inherited plan, one slice with one box, becomes incremental by the cuts that are proposed', () => {
  const [only] = [...inherited.slice.values()];
  const steps = [inherited];
  for (let cut = 1; cut <= 3; cut += 1) steps.push(proposed(steps.at(-1)!, only!.id, cut));
  expect(steps.map((one) => bigBangOf(one).index)).toEqual([85, 60, 25, 15]);
  expect(steps.map((one) => slicingFigures(one).firstValueDay)[0]).not.toBe(
    slicingFigures(steps[1]!).firstValueDay,
  );
  const last = steps.at(-1)!;
  expect(last.timeBox.size).toBe(inherited.timeBox.size + 3);
  expect(meanPlanCost(last)).toBeCloseTo(meanPlanCost(inherited)!, 2);
});

const plan = build((wb) => {
  wb.add('resource', 'Z-1', { ratePerUnitWD: 100, capacity: 9 });
  wb.add('role', 'head');
  wb.add('assumption', 'B-1');
  wb.add('slice', 'S-9');
  wb.add('slice', 'S-1', {
    benefit: 'All of it',
    components: ['rule', 'model', 'screen'],
    feedback: { date: '2026-02-27', fromRole: 'head', question: 'Useful?', said: 'Yes', assumption: 'B-1' },
  });
  for (const [code, days, after] of [
    ['T-1', 10, null],
    ['T-2', 10, 'T-1'],
    ['T-3', 10, 'T-2'],
  ] as const)
    wb.add('timeBox', code, {
      slice: 'S-1',
      duration: range(days, days, days),
      allocations: [{ resource: 'Z-1', units: 1 }],
      predecessors: after === null ? [] : [{ timeBox: after, lagWD: 0 }],
    });
});

const split = (more: Partial<Split>) =>
  splitSlice({
    slice: slice('S-1'),
    newSlice: slice('new'),
    title: 'First',
    benefit: '',
    isFirst: true,
    boxes: [],
    components: [],
    cut: null,
    ...more,
  });

describe('what is cut', () => {
  test('a shared box: its first part goes to the slice that comes first, with its own exit question', () => {
    const cut = { box: box('T-2'), first: box('first'), days: 4, exitQuestion: 'Does it help?' };
    const after = split({ boxes: [box('T-1')], cut, benefit: 'The rule' }).apply(plan, testMoment());
    expect(after.timeBox.get(box('first'))).toMatchObject({
      slice: 'new',
      exitQuestion: 'Does it help?',
      duration: { likely: 4 },
    });
    expect(after.timeBox.get(box('T-2'))).toMatchObject({ slice: 'S-1', duration: { likely: 6 } });
    expect(after.slice.get(slice('new'))).toMatchObject({ benefit: 'The rule', title: 'First' });
    const turned = split({ isFirst: false, boxes: [box('T-3')], cut }).apply(plan, testMoment());
    expect(turned.timeBox.get(box('first'))?.slice).toBe('S-1');
    expect(turned.timeBox.get(box('T-2'))?.slice).toBe('new');
  });

  test('the new slice stands before the old one where it comes first, else right behind it', () => {
    const order = (isFirst: boolean) =>
      [
        ...split({ isFirst, boxes: [box('T-1')] })
          .apply(plan, testMoment())
          .slice.values(),
      ]
        .toSorted(byOrder)
        .map(({ id }) => id);
    expect(order(true)).toEqual(['S-9', 'new', 'S-1']);
    expect(order(false)).toEqual(['S-9', 'S-1', 'new']);
  });

  test('feedback keeps its distance from the release; what it said stays with the old slice', () => {
    const after = split({ boxes: [box('T-1')] }).apply(plan, testMoment());
    const [old, made] = [after.slice.get(slice('S-1'))!, after.slice.get(slice('new'))!];
    // Released on 20 February, asked 5 working days later; the first part is released on 23 January.
    expect(old.feedback).toMatchObject({ date: '2026-02-27', said: 'Yes', assumption: 'B-1' });
    expect(made.feedback).toEqual({
      date: '2026-01-30',
      fromRole: 'head',
      question: 'Useful?',
      said: '',
      assumption: null,
    });
  });

  test.each([
    [
      'a box of another slice',
      { cut: { box: box('T-9'), first: box('x'), days: 1, exitQuestion: '' } },
      'S-1',
    ],
    ['no day left', { cut: { box: box('T-1'), first: box('x'), days: 10, exitQuestion: '' } }, 'either side'],
  ])('refused: %s', (_, more, sentence) => {
    expect(() => split(more).apply(plan, testMoment())).toThrow(sentence);
  });
});

describe('what is proposed', () => {
  const first = (workbook: Workbook) => proposedSplit(workbook, workbook.slice.get(slice('S-1'))!);
  test('the half of the cost that ends first, and the first half of the components', () => {
    expect(first(plan)).toEqual({ boxes: ['T-1'], components: ['rule'], cut: null });
    const dear = build((wb) => wb.add('timeBox', 'T-3', { duration: range(30, 30, 30) }), plan);
    expect(first(dear).boxes).toEqual(['T-1', 'T-2']);
  });
  test('a single box is cut in the middle, and no later than first value may come', () => {
    const one = (likely: number) =>
      build((wb) => {
        wb.add('slice', 'S-1');
        wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(likely, likely, likely) });
      });
    expect(first(one(8)).cut).toEqual({ box: 'T-1', days: 4 });
    expect(first(one(200)).cut).toEqual({ box: 'T-1', days: 45 });
    expect(first(one(1)).cut).toBeNull();
  });
  test('what has begun, has no length or is one day long cannot be cut, and alone not be split', () => {
    const only = (fields: object) =>
      build((wb) => {
        wb.add('slice', 'S-1');
        wb.add('timeBox', 'T-1', { slice: 'S-1', duration: range(5, 5, 5), ...fields });
      });
    const can = (workbook: Workbook) => [
      canBeSplit(workbook, workbook.slice.get(slice('S-1'))!),
      longestCut(workbook, workbook.timeBox.get(box('T-1'))!),
    ];
    expect(can(only({}))).toEqual([true, 4]);
    expect(can(only({ duration: range(1, 1, 1) }))).toEqual([false, null]);
    expect(can(only({ duration: null }))).toEqual([false, null]);
    expect(can(only({ state: 'running', actualStart: '2026-01-12' }))).toEqual([false, null]);
  });
  test('both slices are still released, the first one sooner', () => {
    const after = proposed(plan, slice('S-1'), 1);
    const days = new Map(slicePlans(after).map(({ slice: { id }, releaseDay }) => [id, releaseDay]));
    expect(days.get(slice('new-1'))!).toBeLessThan(days.get(slice('S-1'))!);
  });
});
