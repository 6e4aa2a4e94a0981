// Checklists are started, answered, and turned into drafts, each as one edit.
import { describe, expect, test } from 'vitest';
import {
  answerItem,
  draftRisks,
  noteEnvironments,
  startChecklist,
} from '../../../shared/edits/checklists.ts';
import { EditRefused } from '../../../shared/edits/edit.ts';
import { checklistRules } from '../../../shared/rules/checklist/checklists.ts';
import type { Id } from '../../../shared/schema/field.ts';
import { answered } from '../../helpers/workbooks/checklists.ts';
import { findingsOf } from '../../helpers/workbooks/findings.ts';
import { build, type PlainFields, testMoment } from '../../helpers/workbooks/workbooks.ts';

const q1 = 'Q-1' as Id<'checklist'>;
const withList = (fields: PlainFields<'checklist'>) =>
  build((wb) => {
    wb.add('role', 'privacy', { title: 'Privacy officer' });
    wb.add('useCase', 'U-1', { title: 'Waiting list', state: 'selected' });
    wb.add('slice', 'S-1', { useCase: 'U-1' });
    wb.add('slice', 'S-2', { useCase: 'U-1' });
    wb.add('checklist', 'Q-1', { subject: { kind: 'useCase', id: 'U-1' }, ...fields });
  });

test('a checklist starts with a title of its own; a deployment with its six stages', () => {
  const started = startChecklist('q', 'stagedDeployment', { kind: 'useCase', id: 'U-1' }).apply(
    withList({}),
    testMoment(),
  );
  const checklist = started.checklist.get('q' as Id<'checklist'>);
  expect(checklist).toMatchObject({ code: 'Q-2', title: 'Staged deployment: U-1 Waiting list' });
  expect(checklist?.stages.map(({ stage, share }) => `${stage} ${share}`)).toEqual([
    'test 0',
    'staging 0',
    'shadow 0',
    'canary 0.05',
    'ab 0.5',
    'full 1',
  ]);
});

test('answers one item and leaves the rest of it alone', () => {
  const once = answerItem(q1, 'access', { answer: 'partly', evidence: 'Terms of 2019' }).apply(
    withList({}),
    testMoment(),
  );
  const twice = answerItem(q1, 'access', { answer: 'yes' }).apply(once, testMoment());
  expect(twice.checklist.get(q1)?.items['access']).toMatchObject({
    answer: 'yes',
    evidence: 'Terms of 2019',
  });
  expect(() => answerItem(q1, 'residency', { answer: 'yes' }).apply(once, testMoment())).toThrow(EditRefused);
});

describe('drafts for each no', () => {
  test('data readiness drafts a risk linked to the use case, once', () => {
    const workbook = withList({
      template: 'dataReadiness',
      items: answered('dataReadiness', 'yes', {
        access: { answer: 'no', evidence: 'The contract covers billing only' },
        versioned: { answer: 'no' },
        timely: { answer: 'unknown' },
      }),
    });
    const drafted = draftRisks(q1).apply(workbook, testMoment());
    const risks = [...drafted.risk.values()];
    expect(risks.map(({ title }) => title)).toEqual([
      'The data may not be used for this',
      'Nobody can say which data a result came from',
    ]);
    expect(risks[0]).toMatchObject({
      state: 'draft',
      category: 'data',
      cause: 'The contract covers billing only',
      useCases: ['U-1'],
    });
    expect(drafted.checklist.get(q1)?.items['access']?.risk).toBe(risks[0]?.id);
    expect(drafted.timeBox.size).toBe(0);
    expect(() => draftRisks(q1).apply(drafted, testMoment())).toThrow(EditRefused);
  });

  test('regulation drafts a governance box too, in the first slice, and the finding falls silent', () => {
    const workbook = withList({
      template: 'regulation',
      region: 'North',
      items: answered('regulation', 'yes', { consent: { answer: 'no' } }),
    });
    expect(findingsOf(checklistRules, 'CHK-05', workbook)).toHaveLength(1);
    const drafted = draftRisks(q1).apply(workbook, testMoment());
    expect([...drafted.timeBox.values()][0]).toMatchObject({
      title: 'North: Settle: Consent does not cover the use',
      kind: 'governance',
      slice: 'S-1',
      exitQuestion: 'Can it be said with evidence: The basis of consent covers the use?',
    });
    expect([...drafted.risk.values()][0]).toMatchObject({ category: 'regulation', state: 'draft' });
    expect(findingsOf(checklistRules, 'CHK-05', drafted)).toEqual([]);
  });

  test('a risk that is there already is kept, and only the box is added', () => {
    const workbook = build(
      (wb) => {
        wb.add('risk', 'R-1', {});
        wb.add('checklist', 'Q-1', {
          items: answered('regulation', 'yes', { consent: { answer: 'no', risk: 'R-1' } as never }),
        });
      },
      withList({ template: 'regulation' }),
    );
    const drafted = draftRisks(q1).apply(workbook, testMoment());
    expect([drafted.risk.size, drafted.timeBox.size]).toEqual([1, 1]);
  });

  test('a box that is there already is kept, and only the risk is added', () => {
    const workbook = build(
      (wb) => {
        wb.add('timeBox', 'T-1', {});
        wb.add('checklist', 'Q-1', {
          items: answered('regulation', 'yes', { consent: { answer: 'no', timeBox: 'T-1' } as never }),
        });
      },
      withList({ template: 'regulation' }),
    );
    const drafted = draftRisks(q1).apply(workbook, testMoment());
    expect([drafted.risk.size, drafted.timeBox.size]).toEqual([1, 1]);
    expect(drafted.checklist.get(q1)?.items['consent']).toMatchObject({ timeBox: 'T-1' });
  });

  test('a template that offers no drafts is refused', () => {
    const workbook = withList({ template: 'lifecycle', items: answered('lifecycle', 'no') });
    expect(() => draftRisks(q1).apply(workbook, testMoment())).toThrow(EditRefused);
  });
});

describe('separate environments', () => {
  const regions = (answer: 'yes' | 'no') =>
    build(
      (wb) =>
        wb.add('checklist', 'Q-2', {
          template: 'regulation',
          region: 'South',
          subject: { kind: 'useCase', id: 'U-1' },
        }),
      withList({
        template: 'regulation',
        region: 'North',
        items: answered('regulation', 'yes', { transfer: { answer } }),
      }),
    );

  test('are noted as components of the first slice', () => {
    const noted = noteEnvironments(q1).apply(regions('no'), testMoment());
    expect(noted.slice.get('S-1' as Id<'slice'>)?.components).toEqual([
      'Environment North',
      'Environment South',
    ]);
    expect(findingsOf(checklistRules, 'CHK-06', noted)).toEqual([]);
    expect(() => noteEnvironments(q1).apply(noted, testMoment())).toThrow(EditRefused);
  });

  test('are refused where data may be shared', () => {
    expect(() => noteEnvironments(q1).apply(regions('yes'), testMoment())).toThrow(EditRefused);
  });
});
