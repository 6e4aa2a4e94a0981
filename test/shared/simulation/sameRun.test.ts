// What must not change a simulation, and what may change it in one direction only.
import { describe, expect, test } from 'vitest';
import { changeRecord, removeRecords, restoring } from '../../../shared/edits/edit.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { compile } from '../../../shared/simulation/model/compile.ts';
import { runPart } from '../../../shared/simulation/run/blocks.ts';
import { buffersOf } from '../../../shared/simulation/run/buffers.ts';
import { joinParts, withDifferences } from '../../../shared/simulation/result/samples.ts';
import { resultOf, sharesOf } from '../../../shared/simulation/simulate.ts';
import { simulate } from '../../helpers/workbooks/simulated.ts';
import { review, workshop } from '../../helpers/workbooks/examples.ts';
import { testMoment } from '../../helpers/workbooks/workbooks.ts';

const iterations = 600;
const request = { iterations, rngStart: 20_260_112, view: 'planned' } as const;
const moment = restoring(testMoment());
const idOf = (workbook: Workbook, kind: 'risk' | 'killCriterion', code: string) => {
  const record = [...workbook[kind].values()].find((one) => one.code === code);
  if (!record) throw new Error(`There is no ${code}.`);
  return record.id;
};

test.each([1, 2, 3, 7])('the same bits in %i shares, in whatever order they are done', (count) => {
  const model = compile(workshop, 'planned', request.rngStart);
  const parts = sharesOf(iterations, count)
    .map(({ first, end }) => runPart(model, first, end))
    .toReversed();
  expect(resultOf(workshop, request, model, parts)).toEqual(simulate(workshop, request));
});

test('a model goes to a worker and back unharmed', () => {
  const model = compile(workshop, 'planned', request.rngStart);
  expect(runPart(structuredClone(model), 0, 300)).toEqual(runPart(model, 0, 300));
});

test('a part is handed over whole, without a copy', () => {
  const model = compile(workshop, 'planned', request.rngStart);
  const [part, same] = [runPart(model, 0, 300), runPart(model, 0, 300)];
  const moved = structuredClone(part, { transfer: buffersOf(part) });
  expect(moved).toEqual(same);
  expect(part.withoutRisk.every(({ length }) => length === 0)).toBe(true);
  expect([part.carryOn.length, part.lengths.length, part.tripped.length]).toEqual([0, 0, 0]);
});

const samplesOf = (workbook: Workbook) => {
  const model = compile(workbook, 'planned', request.rngStart);
  return { model, samples: joinParts(model, [runPart(model, 0, iterations)]) };
};

describe.each(['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6', 'R-8'])('without %s', (code) => {
  // Its treatment stays and is paid for: only the risk goes.
  const id = idOf(workshop, 'risk', code);
  const without = changeRecord(workshop, 'risk', id, { probability: 0 }, moment);
  const untreated = [...workshop.treatment.values()]
    .filter(({ risk }) => risk === id)
    .reduce(
      (book, one) =>
        changeRecord(book, 'treatment', one.id, { probabilityAfter: 0, probabilityBandAfter: null }, moment),
      without,
    );

  test('the run with it switched off is the run in which it never occurs', () => {
    const { model, samples } = samplesOf(workshop);
    const place = model.risks.codes.indexOf(code);
    const off = withDifferences(samples.carryOn, samples.withoutRisk[place] ?? new Float64Array());
    expect(off).toEqual(samplesOf(untreated).samples.carryOn);
  });
});

test('taking a risk away leaves every draw of the others as it was', () => {
  const id = idOf(workshop, 'risk', 'R-8');
  const less = removeRecords(workshop, [{ kind: 'risk', id }], moment);
  const [all, fewer] = [samplesOf(workshop), samplesOf(less)];
  expect(fewer.samples.carryOn.finish).toEqual(all.samples.carryOn.finish);
  expect(fewer.samples.carryOn.cost).toEqual(all.samples.carryOn.cost);
  expect(fewer.samples.carryOn.net).not.toEqual(all.samples.carryOn.net);
});

test('a retired criterion and one that is switched off leave the same plan', () => {
  const { model, samples } = samplesOf(workshop);
  const place = model.criteria.findIndex(({ code }) => code === 'K-4');
  const off = withDifferences(samples.criteriaOn, samples.withoutCriterion[place] ?? new Float64Array());
  const id = idOf(workshop, 'killCriterion', 'K-4');
  const { samples: retired } = samplesOf(
    changeRecord(workshop, 'killCriterion', id, { status: 'retired' }, moment),
  );
  // Ignoring it also costs value, retiring it does not: ends and costs are the same.
  expect([off.finish, off.cost]).toEqual([retired.criteriaOn.finish, retired.criteriaOn.cost]);
});

test('treatment never makes the end later', () => {
  const p80 = (view: 'inherent' | 'now' | 'planned') =>
    simulate(workshop, { ...request, view }).figures.carryOn.finish.p80;
  expect(p80('planned')).toBeLessThanOrEqual(p80('now'));
  expect(p80('now')).toBeLessThanOrEqual(p80('inherent'));
});

test('with likely lengths and no risks the simulation is the plan', () => {
  const fixed = [...workshop.timeBox.values()].reduce(
    (book, { id, duration }) =>
      changeRecord(book, 'timeBox', id, { duration: duration && { ...duration, shape: 'fixed' } }, moment),
    workshop,
  );
  const risks = [...workshop.risk.keys()].map((id) => ({ kind: 'risk', id }) as const);
  const bare = removeRecords(fixed, risks, moment);
  const { carryOn } = simulate(bare, request).figures;
  expect(carryOn.finish.p10).toBe(63);
  expect(carryOn.finishDates.p95).toBe('2026-04-10');
});

describe('at the gate review', () => {
  const { figures } = simulate(review, request);

  test('K-4 has tripped already: it stops its use case in every future', () => {
    expect(figures.criteria.find(({ code }) => code === 'K-4')).toMatchObject({ reached: 1, tripped: 1 });
    expect(figures.criteriaOn.asDrawn).toBe(0);
    expect(figures.criteriaOn.finishAsDrawn).toBeNull();
  });

  test('done boxes lie where they lay, a running one goes on, a cancelled one is gone', () => {
    const model = compile(review, 'planned', 1);
    const box = (code: string) => model.boxes.codes.indexOf(code);
    const { lengths } = runPart(model, 0, 1);
    expect(lengths[box('T-2')]).toBe(15);
    expect(lengths[box('T-10')]).toBe(0);
    expect(lengths[box('T-3')]).toBeGreaterThanOrEqual(10);
    expect(figures.boxes.map(({ code }) => code)).not.toContain('T-10');
  });
});
