// The rule about the record of what binds; how it breaks is tried on files in test/shared/edits/recordChain.test.ts.
import { expect, test } from 'vitest';
import { findAll } from '../../../../shared/rules/catalogue.ts';
import { figures } from '../../../../shared/rules/figures.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { review } from '../../../helpers/workbooks/examples.ts';
import { healthyWorkbook } from '../../../helpers/workbooks/healthyWorkbook.ts';

const found = (workbook: Workbook) => findAll(workbook).open.filter(({ rule }) => rule === 'SIG-01');

test('SIG-01 finds nothing where only Throughline wrote, and each record that is not as the record says', () => {
  expect([found(healthyWorkbook), found(review)]).toEqual([[], []]);
  expect(figures(review).log).toEqual({ entries: 1, chain: 'whole' });
  const [criterion] = [...review.killCriterion.values()].filter(({ code }) => code === 'K-4');
  if (!criterion) throw new Error('The example has K-4.');
  const moved = { ...criterion, value: 90 };
  const forged = { ...review, killCriterion: new Map(review.killCriterion).set(moved.id, moved) };
  expect(found(forged)).toMatchObject([
    {
      severity: 'error',
      subjects: [{ kind: 'killCriterion', code: 'K-4' }],
      message: `The record breaks after entry 1: K-4 ${criterion.title} is not what that entry covers.`,
      fix: { action: 'open', kind: 'killCriterion', id: criterion.id },
    },
  ]);
  expect(figures(forged).log).toEqual({ entries: 1, chain: 'broken' });
});

test('SIG-01 names what no entry speaks of, and a record that was taken away', () => {
  const bare = { ...review, bindingEntry: new Map() };
  expect(
    found(bare)
      .map(({ message }) => message)
      .join('\n'),
  ).toMatch(/does not speak of K-4/);
  expect(figures(bare).log.chain).toBe('broken');
});
