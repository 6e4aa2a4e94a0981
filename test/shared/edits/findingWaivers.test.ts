// A finding is lived with by name, for a reason and until a day; what stands for a stopping rule is not.
import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/binding/chain.ts';
import { type Edit, EditRefused } from '../../../shared/edits/edit.ts';
import { performEdit } from '../../../shared/edits/perform.ts';
import { changeFields, deleteRecords } from '../../../shared/edits/records.ts';
import { takeBackWaiver, usualUntil, waiveFinding } from '../../../shared/edits/signing/findingWaivers.ts';
import { findAll, isWaivable, rules } from '../../../shared/rules/catalogue.ts';
import { bindingRules } from '../../../shared/rules/engine/binding.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { troubledWorkbook } from '../../helpers/workbooks/troubledWorkbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const id = (text: string) => text as never;
const plain = build((wb) => {
  wb.add('role', 'head', { title: 'Head of sales' });
  wb.add('timeBox', 'T-1', { exitQuestion: '' });
});
const make = (workbook: Workbook, edit: Edit) => performEdit(edit, workbook, testMoment());
const found = (workbook: Workbook, rule: string) => findAll(workbook).open.find((one) => one.rule === rule);
const noQuestion = () => {
  const finding = found(plain, 'SCH-05');
  if (!finding) throw new Error('SCH-05 does not fire.');
  return finding;
};
const terms = { reason: ' Asked next week ', byRole: id('head'), until: '2026-01-14' } as const;
const waived = () => make(plain, waiveFinding(id('w'), noQuestion(), terms));
const on = (workbook: Workbook, asOf: string) => build((wb) => wb.add('facts', 'facts', { asOf }), workbook);

describe('waiving', () => {
  test('silences the finding until the day, and the finding comes back by itself', () => {
    expect(found(waived(), 'SCH-05')).toBeUndefined();
    expect(findAll(waived()).waived.map(({ waiver }) => waiver)).toMatchObject([
      { rule: 'SCH-05', subject: { kind: 'timeBox', id: 'T-1' }, reason: 'Asked next week', byRole: 'head' },
    ]);
    expect(found(on(waived(), '2026-01-14'), 'SCH-05')).toBeUndefined();
    expect(found(on(waived(), '2026-01-15'), 'SCH-05')).toBeDefined();
  });

  test('is taken back', () => {
    const back = make(waived(), takeBackWaiver(id('w')));
    expect(back.waiver.size).toBe(0);
    expect(found(back, 'SCH-05')).toEqual(noQuestion());
  });

  test('is on record, and so is taking it back: the chain holds', () => {
    const back = make(waived(), takeBackWaiver(id('w')));
    expect(chainOf(waived()).entries).toHaveLength(1);
    expect(chainOf(back)).toMatchObject({ breaks: [] });
    expect(chainOf(back).entries).toHaveLength(2);
  });

  test('goes with what it is about', () => {
    expect(make(waived(), deleteRecords([{ kind: 'timeBox', id: 'T-1' }])).waiver.size).toBe(0);
  });

  test('what was said stands: neither its reason nor its day is changed by hand', () => {
    expect(() => make(waived(), changeFields('waiver', 'w', { until: '2027-01-01' }))).toThrow(EditRefused);
    expect(() => make(waived(), changeFields('waiver', 'w', { reason: 'Other' }))).toThrow('take it back');
  });

  test('lasts 20 working days unless somebody says otherwise', () => {
    expect(usualUntil(plain)).toBe('2026-02-09');
  });
});

describe('what cannot be waived', () => {
  test('every code that binds is one of a rule that finds something', () => {
    const codes = new Set(rules.map(({ code }) => code));
    expect([...bindingRules].filter((code) => !codes.has(code))).toEqual([]);
  });

  test('a waiver in a file silences no stopping rule', () => {
    const binding = findAll(troubledWorkbook).open.filter(({ rule }) => bindingRules.has(rule));
    expect(binding.length).toBeGreaterThan(0);
    const slipped = build((wb) => {
      binding.forEach(({ rule, subjects: [subject] }, i) => {
        if (subject)
          wb.add('waiver', `w-${i}`, { rule, subject, reason: 'x', byRole: null, until: '2099-01-01' });
      });
    }, troubledWorkbook);
    expect(findAll(slipped).open.filter(({ rule }) => bindingRules.has(rule))).toEqual(binding);
    expect(binding.some(isWaivable)).toBe(false);
  });
});
