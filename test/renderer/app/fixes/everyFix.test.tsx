// @vitest-environment happy-dom
// Every finding of every rule: its fix leads to a control that can be used, and what is done there silences it.
import { describe, expect, it } from 'vitest';
import { rules } from '../../../../shared/rules/catalogue.ts';
import { fixCases } from './fixCases.ts';
import { openFindings, pressFix } from './pressFix.tsx';

/** Nothing mends a record that was changed by hand: its fix shows what differs, and it stays told. */
const stays = ['SIG-01'];

it('walks every rule that finds something, and no other', () => {
  const walked = [...Object.keys(fixCases), ...stays];
  expect(walked.toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
});

describe('the fix of', () => {
  it.each(Object.keys(fixCases))('%s leads to what mends it', async (rule) => {
    const { workbook, cure } = fixCases[rule] ?? {};
    if (!workbook || !cure) throw new Error(`There is no case of ${rule}.`);
    const pressed = await pressFix(workbook, rule);
    expect(pressed.landed).toBe(pressed.promised);
    for (const edit of cure(pressed.workbook())) pressed.apply(edit);
    expect(openFindings(pressed.workbook(), rule).map(({ message }) => message)).toEqual([]);
  });
});
