// Judging likelihood and impact: band and share never contradict each other, dimensions never overwrite each other.
import { expect, test } from 'vitest';
import { together } from '../../../shared/edits/records.ts';
import { changeImpact, changeLikelihood } from '../../../shared/edits/risks/riskScales.ts';
import type { Risk, Treatment } from '../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../shared/schema/workbook.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('risk', 'R-1');
  wb.add('treatment', 'treat', { risk: 'R-1' });
});
const riskOf = (from: Workbook): Risk => [...from.risk.values()][0] as Risk;
const treatmentOf = (from: Workbook): Treatment => [...from.treatment.values()][0] as Treatment;
const { id } = riskOf(workbook);

test('a typed share sets the band, and a band takes the share back', () => {
  const shared = changeLikelihood('risk', id, { band: null, share: 0.6 }).apply(workbook, testMoment());
  expect(riskOf(shared)).toMatchObject({ probability: 0.6, probabilityBand: 4 });
  const banded = changeLikelihood('risk', id, { band: 2, share: null }).apply(shared, testMoment());
  expect(riskOf(banded)).toMatchObject({ probability: null, probabilityBand: 2 });
  const none = changeLikelihood('risk', id, null).apply(banded, testMoment());
  expect(riskOf(none)).toMatchObject({ probability: null, probabilityBand: null });
});

test('impacts pasted in one go all arrive', () => {
  const pasted = together('Paste', [
    changeImpact('risk', id, 'cost', 4),
    changeImpact('risk', id, 'time', 2),
    changeImpact('risk', id, 'cost', 5),
  ]).apply(workbook, testMoment());
  expect(riskOf(pasted).impacts).toMatchObject({ cost: 5, time: 2, value: null });
});

test('a treatment is judged the same way', () => {
  const { id: treatment } = treatmentOf(workbook);
  const judged = together('Judge', [
    changeLikelihood('treatment', treatment, { band: null, share: 0.03 }),
    changeImpact('treatment', treatment, 'compliance', 1),
  ]).apply(workbook, testMoment());
  expect(treatmentOf(judged)).toMatchObject({ probabilityAfter: 0.03, probabilityBandAfter: 1 });
  expect(treatmentOf(judged).impactsAfter.compliance).toBe(1);
});

test('an impact outside the scale is refused', () => {
  expect(() => changeImpact('risk', id, 'cost', 6).apply(workbook, testMoment())).toThrow(/at most 5/);
});
