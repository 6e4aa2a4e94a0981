// What the rules say about the worked example: at the end of the workshop exactly this, and nothing else.
import { describe, expect, test } from 'vitest';
import { findAll } from '../../../shared/rules/catalogue.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { draft, inherited, review, workshop } from '../../helpers/workbooks/examples.ts';

const findingsOf = (workbook: Workbook) =>
  findAll(workbook)
    .open.map(({ rule, severity, subjects }) =>
      [rule, severity, ...subjects.map(({ code }) => code ?? '')].join(' ').trim(),
    )
    .toSorted();
const message = (workbook: Workbook, rule: string) =>
  findAll(workbook).open.find((finding) => finding.rule === rule)?.message ?? '';

test('every day a finding of the worked example tells is written as it is read', () => {
  const said = [draft, inherited, review, workshop].flatMap((workbook) => findAll(workbook).open);
  const sentences = said.flatMap(({ message, fix }) => [message, fix.label]);
  expect(sentences.filter((sentence) => /\d \p{Lu}\p{Ll}{2} \d{4}/u.test(sentence))).not.toEqual([]);
  expect(sentences.filter((sentence) => /\d{4}-\d{2}-\d{2}/.test(sentence))).toEqual([]);
});

describe('Y-2', () => {
  test('has exactly the findings of the story', () =>
    expect(findingsOf(workshop)).toEqual([
      'ALN-01 error C-1 U-1',
      'ALN-02 error X-1',
      'ALN-06 warning L-7',
      'BIG-05 warning S-1 S-3',
      'CAP-01 warning Z-3',
      'PHS-03 warning U-1',
      'SCH-03 warning T-10',
      'TRC-04 error T-10',
    ]));

  test('says how large each of them is', () => {
    expect(message(workshop, 'ALN-01')).toMatch(/level 3 .* 2 Mar 2026.* by 2/);
    expect(message(workshop, 'ALN-06')).toMatch(/37\.5 .* in 10 working days/);
    expect(message(workshop, 'BIG-05')).toContain('50 working days');
    expect(message(workshop, 'PHS-03')).toMatch(/10 Apr 2026.* 61\.11/);
    expect(message(workshop, 'CAP-01')).toContain('no later start inside float would help');
  });

  test('has nothing waived', () => expect(findAll(workshop).waived).toEqual([]));
});

test('Y-1 differs by the two conflicts that were still in it, and has no long gap yet', () =>
  expect(findingsOf(draft)).toEqual([
    'ALN-01 error C-1 U-1',
    'ALN-02 error X-1',
    'ALN-06 warning L-7',
    'CAP-01 warning Z-1',
    'CAP-01 warning Z-2',
    'PHS-03 warning U-1',
    'SCH-03 warning T-10',
    'TRC-04 error T-10',
  ]));

test('Y-0 has the gravest findings of all, from how before why to a big bang', () => {
  const rules = new Set(findAll(inherited).open.map(({ rule }) => rule));
  for (const rule of ['CAN-03', 'TRC-02', 'TRC-03', 'TRC-05', 'TRC-11', 'BIG-01', 'BIG-03', 'CAP-05'])
    expect(rules).toContain(rule);
});

test('Y-3 asks first for the decision about K-4', () => {
  expect(findingsOf(review).filter((finding) => finding.includes(' error'))).toEqual(['KIL-05 error K-4']);
});
