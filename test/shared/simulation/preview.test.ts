// Supposing something is the same as having written it down, and a preview comes near the whole run.
import { describe, expect, test } from 'vitest';
import { changeRecord, removeRecords, restoring } from '../../../shared/edits/edit.ts';
import type { Kind } from '../../../shared/schema/kinds.ts';
import { recordsOf, type Workbook } from '../../../shared/schema/workbook.ts';
import { fnv1a32 } from '../../../shared/simulation/draw/random.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { compileSupposing, type WhatIf } from '../../../shared/simulation/model/whatIf.ts';
import { preview, previewPlan } from '../../../shared/simulation/preview.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import { Strata } from '../../../shared/simulation/run/strata.ts';
import { resultOf } from '../../../shared/simulation/simulate.ts';
import { simulate } from '../../helpers/workbooks/simulated.ts';
import { workshop } from '../../helpers/workbooks/examples.ts';
import { range, testMoment } from '../../helpers/workbooks/workbooks.ts';

const request = { iterations: 500, rngStart: 20_260_112, view: 'planned' } as const;
const moment = restoring(testMoment());

function recordOf(kind: Kind, code: string) {
  const record = [...recordsOf(workshop, kind).values()].find((one) => 'code' in one && one.code === code);
  if (!record) throw new Error(`There is no ${code}.`);
  return record;
}
const changed = (kind: Kind, code: string, fields: object): Workbook =>
  changeRecord(workshop, kind, recordOf(kind, code).id as never, fields as never, moment);

function figuresWith(whatIf: WhatIf) {
  const model = compileSupposing(workshop, request.view, request.rngStart, whatIf);
  return resultOf(workshop, request, model, [runPart(model, 0, request.iterations)]).figures;
}
const figuresOf = (workbook: Workbook) => simulate(workbook, request).figures;

describe('what is supposed is as if it were written', () => {
  const wide = range(9, 22, 41);

  test('the length of a box', () => {
    const written = figuresOf(changed('timeBox', 'T-2', { duration: wide }));
    expect(figuresWith({ lengths: { 'T-2': wide } })).toEqual(written);
    expect(written.carryOn.finish).not.toEqual(figuresOf(workshop).carryOn.finish);
  });

  test('the likelihood of a risk nobody treats', () => {
    const written = figuresOf(changed('risk', 'R-3', { probability: 0.9 }));
    expect(figuresWith({ likelihoods: { 'R-3': 0.9 } })).toEqual(written);
    expect(written.carryOn.net.mean).toBeLessThan(figuresOf(workshop).carryOn.net.mean);
  });

  test('the threshold of a criterion, and the day it is judged on', () => {
    const day = '2026-03-10';
    const later = { value: 9, checkpoint: 'on', checkpointDate: day, checkpointTimeBox: null };
    const written = figuresOf(changed('killCriterion', 'K-1', later));
    expect(figuresWith({ thresholds: { 'K-1': { value: 9 } }, checkpoints: { 'K-1': day } })).toEqual(
      written,
    );
    expect(written.criteria[0]?.tripped).not.toBe(figuresOf(workshop).criteria[0]?.tripped);
  });

  test('a treatment switched off is one that is not there', () => {
    const [treatment] = [...workshop.treatment.values()].filter(
      ({ risk }) => risk === recordOf('risk', 'R-2').id,
    );
    if (!treatment) throw new Error('R-2 has no treatment.');
    const without = removeRecords(workshop, [{ kind: 'treatment', id: treatment.id }], moment);
    expect(figuresWith({ treatmentsOff: [treatment.id] })).toEqual(figuresOf(without));
  });

  test('a criterion switched off is judged and does nothing: the run whose worth it is', () => {
    const all = figuresOf(workshop);
    const off = figuresWith({ criteriaOff: ['K-4'] });
    const worth = all.criteria.find(({ code }) => code === 'K-4')?.worth ?? Number.NaN;
    expect(all.criteriaOn.net.mean - off.criteriaOn.net.mean).toBeCloseTo(worth, 3);
    expect(off.criteria.find(({ code }) => code === 'K-4')).toMatchObject({ worth: 0, spendAvoided: 0 });
  });

  test('nothing, and what the plan does not hold, changes nothing', () => {
    expect(figuresWith({})).toEqual(figuresOf(workshop));
    expect(figuresWith({ lengths: { 'T-99': wide }, likelihoods: { 'R-99': 1 } })).toEqual(
      figuresOf(workshop),
    );
  });
});

test('of the layers each key takes every one once, each key in an order of its own', () => {
  const count = 128;
  const strata = new Strata(5, count);
  const lanes = Int32Array.from({ length: count }, (_, i) => i);
  const columnOf = (key: string) => {
    const column = new Float64Array(count);
    strata.fill(fnv1a32(key), count, column);
    return column;
  };
  const [one, other] = [columnOf('T-1.duration'), columnOf('T-2.duration')];
  const layers = Float64Array.from(lanes, (i) => (i + 0.5) / count);
  expect(one.toSorted()).toEqual(layers);
  expect(other.toSorted()).toEqual(layers);
  expect(one).not.toEqual(other);
  expect(columnOf('T-1.duration')).toEqual(one);
});

describe('a preview', () => {
  const plan = previewPlan(workshop, 'planned', request.rngStart);
  const quick = preview(plan, {});
  const whole = simulate(workshop, { ...request, iterations: 10_000 }).figures;

  test('comes near the whole run', () => {
    expect(Math.abs(quick.carryOn.finish.p80 - whole.carryOn.finish.p80)).toBeLessThan(0.7);
    expect(Math.abs(quick.carryOn.cost.p80 / whole.carryOn.cost.p80 - 1)).toBeLessThan(0.015);
    expect(Math.abs(quick.carryOn.loss - whole.carryOn.loss)).toBeLessThan(0.03);
    for (const [i, { tripped }] of quick.criteria.entries())
      expect(Math.abs(tripped - (whole.criteria[i]?.tripped ?? 9))).toBeLessThan(0.03);
  });

  test('says the same again, and leaves its plan as it was', () => {
    expect(preview(plan, { lengths: { 'T-2': range(30, 40, 50) } })).not.toEqual(quick);
    expect(preview(plan, {})).toEqual(quick);
    expect(preview(previewPlan(workshop, 'planned', request.rngStart), {})).toEqual(quick);
    expect(plan.model).toEqual(compile(workshop, 'planned', request.rngStart));
  });
});
