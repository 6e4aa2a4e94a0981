// A what-if written into the plan says what was supposed of it, in one step and through the guards.
import { describe, expect, test } from 'vitest';
import { agreedCriteria, applyWhatIf, canWrite } from '../../../../shared/edits/whatIf.ts';
import { scoreOf } from '../../../../shared/rules/risk/riskScore.ts';
import type { Supposed } from '../../../../shared/schema/simulation.ts';
import type { Workbook } from '../../../../shared/schema/workbook.ts';
import { compile } from '../../../../shared/simulation/model/compile.ts';
import { compileSupposing } from '../../../../shared/simulation/model/whatIf.ts';
import type { Model } from '../../../../shared/simulation/model/model.ts';
import { runPart } from '../../../../shared/simulation/run/blocks.ts';
import { coded, workshop } from '../../../helpers/workbooks/examples.ts';
import { range, testMoment } from '../../../helpers/workbooks/workbooks.ts';

const written = (supposed: Supposed, workbook: Workbook = workshop): Workbook =>
  applyWhatIf(supposed).apply(workbook, testMoment());
const runOf = (model: Model) => runPart(model, 0, 96);
const model = (workbook: Workbook) => compile(workbook, 'planned', 7);
const supposing = (supposed: Supposed) => compileSupposing(workshop, 'planned', 7, supposed);

describe('what is written is what was supposed', () => {
  test('the likelihood of a risk nobody treats', () => {
    const after = written({ likelihoods: { 'R-3': 0.9 } });
    expect(coded(after, 'risk', 'R-3').probability).toBe(0.9);
    expect(model(after).risks).toEqual(supposing({ likelihoods: { 'R-3': 0.9 } }).risks);
  });

  test.each([0.02, 0.8])('the likelihood of a risk that is treated: its treatment promises %d', (share) => {
    const after = written({ likelihoods: { 'R-2': share } });
    expect(coded(after, 'risk', 'R-2').probability).toBe(coded(workshop, 'risk', 'R-2').probability);
    expect(scoreOf(after, coded(after, 'risk', 'R-2'), 'planned').share).toBe(share);
    expect(model(after).risks.share).toEqual(supposing({ likelihoods: { 'R-2': share } }).risks.share);
  });

  test('the length of a box, and a treatment that is not done', () => {
    const [treatment] = workshop.treatment.values();
    if (!treatment) throw new Error('Nothing is treated.');
    const supposed: Supposed = {
      lengths: { 'T-2': range(9, 22, 41) },
      treatmentsOff: [treatment.id],
    };
    const after = written(supposed);
    expect(coded(after, 'timeBox', 'T-2').duration).toEqual(range(9, 22, 41));
    expect(after.treatment.get(treatment.id)?.state).toBe('dropped');
    expect(runOf(model(after)).carryOn).toEqual(runOf(supposing(supposed)).carryOn);
    expect(runOf(model(after)).carryOn).not.toEqual(runOf(model(workshop)).carryOn);
  });
});

describe('criteria', () => {
  const draft: Workbook = {
    ...workshop,
    killCriterion: new Map(
      [...workshop.killCriterion].map(([id, one]) => [
        id,
        { ...one, status: 'draft', armedOn: null, trips: [] },
      ]),
    ),
  };
  const supposed: Supposed = {
    thresholds: { 'K-1': { value: 9 } },
    checkpoints: { 'K-1': '2026-03-10' },
    criteriaOff: ['K-2'],
  };

  test('a draft takes threshold and day, and goes where it is switched off', () => {
    const after = written(supposed, draft);
    expect(coded(after, 'killCriterion', 'K-1')).toMatchObject({
      value: 9,
      checkpoint: 'on',
      checkpointDate: '2026-03-10',
      checkpointTimeBox: null,
    });
    expect(coded(after, 'killCriterion', 'K-2').archived).toBe(true);
    expect(agreedCriteria(draft, supposed)).toEqual([]);
  });

  test('what is agreed is named, and stays as it is', () => {
    const armed = coded(workshop, 'killCriterion', 'K-1');
    expect(armed.status).toBe('armed');
    const after = written({ ...supposed, lengths: { 'T-2': range(9, 22, 41) } });
    expect(coded(after, 'killCriterion', 'K-1')).toBe(armed);
    expect(coded(after, 'timeBox', 'T-2').duration).toEqual(range(9, 22, 41));
    expect(agreedCriteria(workshop, supposed).map(({ code }) => code)).toEqual(['K-1', 'K-2']);
    expect(canWrite(workshop, supposed)).toBe(false);
    expect(written(supposed)).toBe(workshop);
  });
});

test('what the plan does not hold is passed over', () => {
  const gone: Supposed = { lengths: { 'T-99': range(1, 2, 3) }, treatmentsOff: ['gone'] };
  expect(canWrite(workshop, gone)).toBe(false);
  expect(written(gone)).toBe(workshop);
});
