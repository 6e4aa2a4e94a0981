// The figures object: the keys other software may rely on, and the worked example's values in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figures } from '../../../shared/rules/figures.ts';
import { review, workshop } from '../../helpers/workbooks/examples.ts';
import { build } from '../../helpers/workbooks/workbooks.ts';

const atWorkshop = figures(workshop);
const atReview = figures(review);
const keysOf = (value: object | null | undefined) => Object.keys(value ?? {});

test('has these keys and no others', () => {
  expect(keysOf(atWorkshop)).toEqual([
    'threadCoverage',
    'exposure',
    'risks',
    'useCases',
    'plan',
    'boxes',
    'conflicts',
    'conflictSize',
    'suggestion',
    'bigBang',
    'phase',
    'pillars',
    'tempo',
    'criteria',
    'decisions',
    'held',
    'log',
    'checklists',
  ]);
  expect(keysOf(atWorkshop.exposure)).toEqual(['inherent', 'now', 'planned', 'unknown']);
  expect(keysOf(atWorkshop.risks[0])).toEqual(['code', 'score', 'level', 'exposure', 'treatmentWorth']);
  expect(keysOf(atWorkshop.risks[0]?.exposure)).toEqual(['inherent', 'now', 'planned']);
  expect(keysOf(atWorkshop.useCases[0])).toEqual([
    'code',
    'V',
    'C',
    'X',
    'L',
    'margin',
    'ratio',
    'unknown',
    'withoutNumbers',
    'recommendation',
    'need',
    'ladder',
  ]);
  expect(keysOf(atWorkshop.plan).toSorted()).toEqual([
    'end',
    'endWD',
    'marginWD',
    'meanCost',
    'notEstimated',
    'start',
    'unknown',
  ]);
  expect(keysOf(atWorkshop.boxes[0])).toEqual(['code', 'start', 'end', 'floatWD', 'critical', 'meanCost']);
  expect(keysOf(atWorkshop.conflicts[0])).toEqual(['resource', 'fromWD', 'toWD', 'load', 'capacity', 'size']);
  expect(keysOf(atWorkshop.bigBang)).toEqual(['index', 'rules']);
  expect(keysOf(atWorkshop.phase)).toEqual(['now', 'planned']);
  expect(keysOf(atWorkshop.pillars)).toEqual(['scores', 'B', 'T', 'alignment', 'unknown']);
  expect(keysOf(atWorkshop.tempo)).toEqual(['score', 'band', 'bottleneck', 'lifts', 'unknown']);
  expect(keysOf(atWorkshop.criteria[0])).toEqual(['code', 'state', 'checkpoint', 'moved']);
  expect(keysOf(atWorkshop.checklists[0])).toEqual(['template', 'subject', 'score', 'blockers']);
});

test('is plain JSON: nothing is lost in writing it down', () => {
  expect(JSON.parse(JSON.stringify(atWorkshop))).toEqual(atWorkshop);
  expect(JSON.parse(JSON.stringify(atReview))).toEqual(atReview);
});

test('gives money in minor units at full precision and days as text', () => {
  expect(atWorkshop.plan).toEqual({
    start: '2026-01-12',
    end: '2026-04-10',
    endWD: 63,
    meanCost: expect.closeTo(9_498_833.33, 2) as number,
    marginWD: 24,
    unknown: [],
    notEstimated: [],
  });
  expect(atWorkshop.boxes.find(({ code }) => code === 'T-6')).toEqual({
    code: 'T-6',
    start: '2026-01-26',
    end: '2026-02-13',
    floatWD: 3,
    critical: false,
    meanCost: expect.closeTo(1_026_666.67, 2) as number,
  });
});

test('lists records in the order of their codes', () => {
  expect(atWorkshop.boxes.map(({ code }) => code).slice(-2)).toEqual(['T-9', 'T-10']);
  expect(atWorkshop.risks.map(({ code }) => code)[0]).toBe('R-1');
  expect(atWorkshop.criteria.map(({ code }) => code)).toEqual(['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6']);
});

test('says unknown as null and names who does not know', () => {
  expect(atWorkshop.exposure.unknown).toEqual(['R-7']);
  expect(atWorkshop.risks.find(({ code }) => code === 'R-7')?.exposure.planned).toBeNull();
  const withoutLength = build((wb) => wb.add('timeBox', 'T-1', { duration: null }), workshop);
  expect(figures(withoutLength).plan).toEqual({
    start: '2026-01-12',
    end: null,
    endWD: null,
    meanCost: expect.closeTo(8_490_833.33, 2) as number,
    marginWD: null,
    unknown: ['T-1', 'T-2', 'T-3', 'T-4', 'T-5'],
    notEstimated: ['T-1'],
  });
  expect(figures(withoutLength).useCases[0]).toMatchObject({
    C: null,
    ratio: null,
    unknown: ['T-1'],
  });
  const unrated = build((wb) => wb.add('pillar', 'L-3', { ratings: [null, null, null, null] }), workshop);
  expect(figures(unrated).pillars).toMatchObject({ B: null, alignment: null, unknown: ['L-3'] });
  expect(figures(withoutLength).boxes[0]).toMatchObject({ start: null, end: null, floatWD: null });
});

test('says where the use cases stand', () => {
  expect(atWorkshop.useCases.find(({ code }) => code === 'U-1')).toMatchObject({
    V: expect.closeTo(28_666_666.67, 2) as number,
    C: expect.closeTo(6_209_500, 2) as number,
    X: expect.closeTo(4_428_000, 2) as number,
    L: 0,
    ratio: expect.closeTo(2.695, 3) as number,
    recommendation: 'go',
    need: 'simpleFirst',
    ladder: { rung: 3, allowed: 3 },
  });
  expect(atReview.useCases.find(({ code }) => code === 'U-2')).toMatchObject({
    ratio: expect.closeTo(0.819, 3) as number,
    recommendation: 'returnToWhy',
  });
});

test('says in a field of its own that a ratio has no bound, and names the risks that have no numbers', () => {
  expect(atReview.useCases.find(({ code }) => code === 'U-4')).toMatchObject({
    ratio: null,
    ratioIs: 'unbounded',
    unknown: [],
    recommendation: 'go',
  });
  const grave = build(
    (wb) =>
      wb.add('risk', 'R-90', {
        state: 'open',
        probabilityBand: 5,
        impacts: { cost: 5 },
        useCases: ['useCase-1'],
      }),
    workshop,
  );
  expect(figures(grave).useCases[0]).toMatchObject({
    X: expect.closeTo(4_428_000, 2) as number,
    withoutNumbers: ['R-90'],
    recommendation: 'goWithConditions',
  });
});

test('are explained one by one on a page of their own', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../shared/rules/FIGURES.md'), 'utf8');
  const parts = [
    ...Object.values(atWorkshop).flatMap((part) => (Array.isArray(part) ? keysOf(part[0] as object) : [])),
    ...Object.values(atWorkshop).flatMap((part) =>
      typeof part === 'object' && !Array.isArray(part) ? keysOf(part) : [],
    ),
  ];
  for (const key of [...keysOf(atWorkshop), ...parts]) expect(page).toContain(`\`${key}\``);
});

test('gives the scores of slices, phases, pillars and tempo', () => {
  expect(atWorkshop.bigBang).toEqual({ index: 10, rules: ['BIG-05'] });
  expect(atWorkshop.phase).toEqual({
    now: 0,
    planned: [
      { date: '2026-04-07', phase: 1 },
      { date: '2026-04-10', phase: 2 },
    ],
  });
  expect(atWorkshop.pillars.scores).toEqual({
    'L-1': 75,
    'L-2': 62.5,
    'L-3': 56.25,
    'L-4': 50,
    'L-5': 68.75,
    'L-6': 56.25,
    'L-7': 37.5,
  });
  expect(atWorkshop.tempo).toMatchObject({ band: 'slow', bottleneck: 'data' });
});

test('gives conflicts by working day and resource, and the suggestion that helps', () => {
  expect(atWorkshop.conflicts).toEqual([
    { resource: 'Z-3', fromWD: 56, toWD: 60, load: 1.25, capacity: 1, size: 1.25 },
  ]);
  expect(atWorkshop.suggestion).toBeNull();
  const earlier = figures(build((wb) => wb.add('timeBox', 'T-6', { notBefore: null }), workshop));
  expect(earlier.suggestion).toEqual({ box: 'T-6', shiftWD: 10, sizeAfter: 1.25 });
});

test('gives the state of criteria and the checklists with what blocks', () => {
  expect(atReview.criteria.find(({ code }) => code === 'K-4')).toEqual({
    code: 'K-4',
    state: 'tripped',
    checkpoint: '2026-02-13',
    moved: 0,
  });
  expect(atWorkshop.checklists[0]).toMatchObject({ template: 'dataReadiness', subject: 'U-1', blockers: [] });
  const blocked = build(
    (wb) =>
      wb.add('checklist', 'Q-99', {
        template: 'dataReadiness',
        subject: { kind: 'useCase', id: 'useCase-1' },
      }),
    workshop,
  );
  expect(figures(blocked).checklists.at(-1)?.blockers).toEqual(['access', 'exists']);
  expect(figures(blocked).checklists.at(-1)?.score).toBe(0);
});
