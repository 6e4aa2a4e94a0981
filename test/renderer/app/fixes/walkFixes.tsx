// The walk itself: each finding's fix leads to a control that can be used, and what is done there silences it.
import { expect, it } from 'vitest';
import type { FixCases } from './fixCase.ts';
import { openFindings, pressFix } from './pressFix.tsx';

/** Walks the rules of one table; files take one each, so that they can be walked side by side. */
export const walk = (cases: FixCases): void =>
  it.each(Object.entries(cases))('the fix of %s leads to what mends it', async (rule, { workbook, cure }) => {
    const pressed = await pressFix(workbook, rule);
    expect(pressed.landed).toBe(pressed.promised);
    for (const edit of cure(pressed.workbook())) pressed.apply(edit);
    expect(openFindings(pressed.workbook(), rule).map(({ message }) => message)).toEqual([]);
  });
