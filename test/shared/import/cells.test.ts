// Numbers, dates, scales and words as registers write them.
import { describe, expect, test } from 'vitest';
import { guessDateOrder, readDay } from '../../../shared/import/table/readDay.ts';
import { moneyUnitOf, readNumber, readNumberRange } from '../../../shared/import/table/readNumber.ts';
import {
  readCategory,
  readResponse,
  readRiskKind,
  readRiskState,
} from '../../../shared/import/words/riskWords.ts';
import { guessScale, likelihoodOf, type Scale, stepOf } from '../../../shared/import/table/scales.ts';
import { shorten } from '../../../shared/import/words/shorten.ts';

test.each([
  ['1234', 1234],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1 234,5', 1234.5],
  ["CHF 1'234.-", 1234],
  ['€ 12,500', 12500],
  ['12.500 €', 12500],
  ['1.234.567', 1234567],
  ['0,350', 0.35],
  ['2,5', 2.5],
  ['12k', 12000],
  ['1.2 m', 1200000],
  ['-7', -7],
  ['−7', -7],
  ['three', null],
  ['', null],
  ['1-2', null],
])('the number %j is %j', (cell, number) => {
  expect(readNumber(cell)).toBe(number);
});

test.each([
  ['10,000 - 20,000', { low: 10000, high: 20000 }],
  ['10 bis 20', { low: 10, high: 20 }],
  ['5–8', { low: 5, high: 8 }],
  ['7', { low: 7, high: 7 }],
  ['-7', { low: -7, high: -7 }],
  ['20-10', null],
  ['soon', null],
])('the range %j is %j', (cell, range) => {
  expect(readNumberRange(cell)).toEqual(range);
});

test.each([
  ['Cost (k€)', 1e3],
  ['Kosten in T€', 1e3],
  ['Schaden TEUR', 1e3],
  ['Cost €k', 1e3],
  ["Cost, EUR '000", 1e3],
  ['Impact in thousand USD', 1e3],
  ['Schaden (Mio. €)', 1e6],
  ['Cost £m', 1e6],
  ['Cost (EUR)', 1],
  ['Kosten €', 1],
  ['Market cost', 1],
])('the header %j counts money in %j', (header, unit) => {
  expect(moneyUnitOf(header)).toBe(unit);
});

describe('dates', () => {
  test.each([
    ['2026-03-31', 'dayFirst', '2026-03-31'],
    ['2026-03-31T10:00:00', 'dayFirst', '2026-03-31'],
    ['31.03.2026', 'monthFirst', '2026-03-31'],
    ['3.4.26', 'monthFirst', '2026-04-03'],
    ['03/04/2026', 'dayFirst', '2026-04-03'],
    ['03/04/2026', 'monthFirst', '2026-03-04'],
    ['12/31/2026', 'dayFirst', '2026-12-31'],
    ['31/12/2026', 'monthFirst', '2026-12-31'],
    ['46112', 'dayFirst', '2026-03-31'],
    ['31 March 2026', 'dayFirst', '2026-03-31'],
    ['March 31st, 2026', 'dayFirst', '2026-03-31'],
    ['31. März 2026', 'dayFirst', '2026-03-31'],
    ['1er février 2026', 'dayFirst', '2026-02-01'],
    ['5 de agosto de 2026', 'dayFirst', '2026-08-05'],
    ['30.02.2026', 'dayFirst', null],
    ['Q2 2026', 'dayFirst', null],
    ['soon', 'dayFirst', null],
  ] as const)('%j (%s) is %j', (cell, order, day) => {
    expect(readDay(cell, order)).toBe(day);
  });

  test('the order is told by the days after the twelfth', () => {
    expect(guessDateOrder(['01/02/2026', '03/25/2026'])).toBe('monthFirst');
    expect(guessDateOrder(['01/02/2026', '25/03/2026'])).toBe('dayFirst');
    expect(guessDateOrder(['01/02/2026', ''])).toBe('dayFirst');
  });
});

describe('scales', () => {
  test.each<[Scale, readonly string[], readonly number[]]>([
    ['1-5', ['1', '2', '3', '4', '5', '4 - Likely', 'High (4)'], [1, 2, 3, 4, 5, 4, 4]],
    ['1-3', ['1', '2', '3'], [1, 3, 5]],
    ['1-4', ['1', '2', '3', '4'], [1, 2, 4, 5]],
    ['0-4', ['0', '2', '4'], [1, 3, 5]],
    ['1-10', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
    ['1-100', ['1', '50', '100'], [1, 3, 5]],
    ['words', ['rare', 'Unlikely', 'possible', 'LIKELY', 'almost certain'], [1, 2, 3, 4, 5]],
    ['words', ['very low', 'low', 'medium', 'high', 'very high'], [1, 2, 3, 4, 5]],
    ['words', ['negligible', 'minor', 'moderate', 'major', 'catastrophic'], [1, 2, 3, 4, 5]],
    ['words', ['sehr gering', 'niedrig', 'mittel', 'hoch', 'sehr hoch'], [1, 2, 3, 4, 5]],
    ['words', ['très faible', 'Faible', 'moyenne', 'élevée', 'Très élevée'], [1, 2, 3, 4, 5]],
    ['words', ['muy baja', 'baja', 'media', 'alta', 'muy alta'], [1, 2, 3, 4, 5]],
  ])('%s: %j', (scale, cells, steps) => {
    expect(cells.map((cell) => stepOf(cell, scale))).toEqual(steps);
  });

  test.each<[string, Scale]>([
    ['6', '1-5'],
    ['0', '1-5'],
    ['x', '1-10'],
    ['whenever', 'words'],
    ['140', 'percent'],
  ])('%j is not on the scale %s', (cell, scale) => {
    expect(stepOf(cell, scale)).toBeNull();
  });

  test.each<[string, Scale, number]>([
    ['35 %', 'percent', 0.35],
    ['35', 'percent', 0.35],
    ['35 Prozent', 'percent', 0.35],
    ['< 5 %', 'percent', 0.05],
    ['10–20 %', 'percent', 0.15],
    ['0.35', 'share', 0.35],
    ['0,35', 'share', 0.35],
    ['35%', 'share', 0.35],
    ['80 %', '1-5', 0.8],
  ])('the likelihood %j on %s is a share of %d', (cell, scale, share) => {
    expect(likelihoodOf(cell, scale)?.share).toBeCloseTo(share, 9);
  });

  test.each<[string, readonly string[], boolean, Scale | null]>([
    ['Likelihood', ['1', '5', '3'], true, '1-5'],
    ['Likelihood (1-10)', ['1', '2', '3'], true, '1-10'],
    ['L_1to3', ['1', '2', '3'], true, '1-3'],
    ['Probability', ['7', '2', '9'], true, '1-10'],
    ['Probability', ['70', '20', '90'], true, 'percent'],
    ['Severity', ['70', '20', '90'], false, '1-100'],
    ['Probability', ['70 %', '20 %', 'low'], true, 'percent'],
    ['Probability', ['0.7', '0.2'], true, 'share'],
    ['Impact', ['0', '4', '2'], false, '0-4'],
    ['Impact', Array.from({ length: 12 }, (_, i) => String(1 + (i % 3))), false, '1-3'],
    ['Impact', ['hoch', 'mittel', ''], false, 'words'],
    ['Impact', ['2 - minor', '4 - major'], false, '1-5'],
    ['Impact', ['The customer cannot pay and leaves', 'Trust is lost'], false, null],
    ['Impact', ['50,000', '120,000'], false, null],
    ['Impact', [], false, '1-5'],
  ])('%s with %j', (header, cells, isLikelihood, scale) => {
    expect(guessScale(header, cells, isLikelihood)).toBe(scale);
  });
});

test.each([
  ['Supplier & Delivery', 'vendor'],
  ['IT-Sicherheit', 'security'],
  ['Recht', 'regulation'],
  ['Qualité des données', 'data'],
  ['Personal', 'team'],
  ['Financial', 'goals'],
  ['Planificación / Plazos', 'delivery'],
  ['Weather', null],
])('the category %j is %j', (cell, category) => {
  expect(readCategory(cell)).toBe(category);
});

test.each([
  ['Mitigate', 'reduce'],
  ['vermeiden', 'avoid'],
  ['Accepter', 'accept'],
  ['Transferir', 'transfer'],
  ['Share the loss', 'transfer'],
  ['Share the gain', 'share'],
  ['whatever', null],
])('the response %j is %j', (cell, response) => {
  expect(readResponse(cell)).toBe(response);
});

test.each([
  ['In Progress', 'treating'],
  ['Abgeschlossen', 'closed'],
  ['Ouvert', 'open'],
  ['Issue', 'occurred'],
  ['Aceptado', 'accepted'],
  ['blue', null],
])('the state %j is %j', (cell, state) => {
  expect(readRiskState(cell)).toBe(state);
});

test('a chance is an opportunity', () => {
  expect([readRiskKind('Chance'), readRiskKind('Risk'), readRiskKind('x')]).toEqual([
    'opportunity',
    'threat',
    null,
  ]);
});

test('a long text is cut at a word and never through a character', () => {
  expect(shorten('one two three', 9)).toBe('one two…');
  expect(shorten('abcdefghij', 5)).toBe('abcd…');
  expect(shorten('abc😀x', 5)).toBe('abc…');
  expect(shorten('short', 5)).toBe('short');
});
