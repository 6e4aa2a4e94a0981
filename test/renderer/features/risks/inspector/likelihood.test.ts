// Likelihood as people type it: a band, a percentage, a share of one.
import { expect, test } from 'vitest';
import {
  bandRange,
  editLikelihood,
  parseLikelihood,
  printLikelihood,
} from '../../../../../renderer/features/risks/inspector/likelihood.ts';
import { schemas } from '../../../../../shared/schema/kinds.ts';

const bands = schemas.settings.parse({ id: 'settings' }).riskBands;

test.each([
  ['3', { band: 3, share: null }],
  [' 5 ', { band: 5, share: null }],
  ['35 %', { band: null, share: 0.35 }],
  ['5%', { band: null, share: 0.05 }],
  ['12.5 %', { band: null, share: 0.125 }],
  ['0.35', { band: null, share: 0.35 }],
  ['100%', { band: null, share: 1 }],
  ['', null],
])('“%s” is read', (text, value) => {
  expect(parseLikelihood(text)).toEqual({ ok: true, value });
});

test.each(['6', '-1', '2.5', 'often', '101 %'])('“%s” is refused with advice', (text) => {
  expect(parseLikelihood(text)).toMatchObject({ ok: false, sentence: expect.stringMatching(/\d/) as string });
});

test('what was typed comes back for editing, what counts is shown', () => {
  expect(editLikelihood(3, null)).toBe('3');
  expect(editLikelihood(3, 0.35)).toBe('35%');
  expect(printLikelihood(3, 0.35)).toBe('3 · 35%');
  expect(printLikelihood(null, null)).toBe('');
});

test('the ends of a band are said in words', () => {
  expect(bandRange(1, bands)).toBe('up to 5%');
  expect(bandRange(3, bands)).toBe('over 20% to 50%');
  expect(bandRange(5, bands)).toBe('over 80%');
});
