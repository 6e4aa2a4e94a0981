// Bars with the P80 of their ends: only from a result that still holds, explained in the key, said of each bar.
import { describe, expect, test } from 'vitest';
import { changeFields } from '../../../../shared/edits/records.ts';
import { restoring } from '../../../../shared/edits/edit.ts';
import { fromDayNumber } from '../../../../shared/dates/dayNumber.ts';
import { p80DayOf } from '../../../../shared/rules/simulated/boxEnds.ts';
import { freshResult } from '../../../../shared/rules/simulated/keptResults.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { wholeTimeline } from '../../../helpers/pictures/wholeTimeline.ts';
import { markTexts } from '../../../helpers/pictures/markTexts.ts';
import { groupsIn } from '../../../helpers/pictures/placedMarks.ts';
import { coded, workshop } from '../../../helpers/workbooks/examples.ts';
import { simulated } from '../../../helpers/workbooks/simulated.ts';
import { testMoment } from '../../../helpers/workbooks/workbooks.ts';

const book = simulated(workshop, 2_000);
const stale = changeFields('risk', coded(workshop, 'risk', 'R-2').id, { probability: 0.9 }).apply(
  book,
  restoring(testMoment()),
);
const scene = (workbook: Workbook) => wholeTimeline(workbook, { width: 900 });
const texts = (workbook: Workbook) => markTexts(scene(workbook).marks).map(({ text }) => text);
const said = (workbook: Workbook, code: string): string =>
  groupsIn(scene(workbook).marks).find(({ label }) => label?.startsWith(`${code} `))?.label ?? '';

describe('the P80 of ends', () => {
  test('stands on the timeline, in its key and in what is said of a bar', () => {
    expect(texts(book)).toEqual(
      expect.arrayContaining([
        'P80: ended by then in four of five futures',
        expect.stringMatching(/^P80 \d/),
      ]),
    );
    const day = p80DayOf(book, coded(book, 'timeBox', 'T-4'));
    expect(day === null ? '' : fromDayNumber(day)).toMatch(/^2026-04-/);
    expect(said(book, 'T-4')).toMatch(/, P80 \d+ Apr 2026/);
  });

  test.each([
    ['without a result', workshop],
    ['once an input has changed', stale],
  ])('is not drawn %s', (_, workbook) => {
    expect(texts(workbook).filter((text) => text.includes('P80'))).toEqual([]);
    expect(said(workbook, 'T-4')).not.toContain('P80');
  });

  test('none is later than the P80 of the plan, which waits for all', () => {
    const figures = freshResult(book)?.figures;
    const ends = figures?.boxes.map(({ endP80 }) => endP80 ?? 0) ?? [];
    const p80 = figures?.carryOn.finish.p80 ?? 0;
    expect(Math.max(...ends)).toBeLessThanOrEqual(p80);
    expect(Math.max(...ends)).toBeGreaterThan(p80 * 0.9);
  });

  test('a box that is done or cancelled has none', () => {
    const box = coded(book, 'timeBox', 'T-4');
    expect(p80DayOf(book, { ...box, state: 'done' })).toBe(null);
    expect(p80DayOf(book, { ...box, state: 'cancelled' })).toBe(null);
  });
});
