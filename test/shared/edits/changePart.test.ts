// One field of a part is changed and the others stay: also where several are changed in one step.
import { describe, expect, it } from 'vitest';
import { changePart, together } from '../../../shared/edits/records.ts';
import { build, testMoment } from '../../helpers/workbooks/workbooks.ts';

const workbook = build((wb) => {
  wb.add('risk', 'R-1', { title: 'Thin data' });
  wb.add('metric', 'M-1', { title: 'Late stops' });
});
const risk = (after: typeof workbook) => [...after.risk.values()][0]?.impacts;
const metric = (after: typeof workbook) => [...after.metric.values()][0]?.baseline;

describe('a field of a part', () => {
  it('is changed while the others stay, in one step with its neighbours too', () => {
    const edits = [
      changePart('risk', 'R-1', 'impacts', { cost: 4 }),
      changePart('risk', 'R-1', 'impacts', { time: 2 }),
    ];
    const after = together('Paste', edits).apply(workbook, testMoment());
    expect(risk(after)).toEqual({ cost: 4, time: 2, value: null, compliance: null, reputation: null });
  });

  it('begins a part that was not there with what it needs, and null takes the part away', () => {
    const fresh = { value: null, date: '2026-01-12' };
    const begun = changePart('metric', 'M-1', 'baseline', { value: 14 }, fresh).apply(workbook, testMoment());
    expect(metric(begun)).toEqual({ value: 14, date: '2026-01-12' });
    const dated = changePart('metric', 'M-1', 'baseline', { date: '2025-12-31' }, fresh).apply(
      begun,
      testMoment(),
    );
    expect(metric(dated)).toEqual({ value: 14, date: '2025-12-31' });
    const gone = changePart('metric', 'M-1', 'baseline', null).apply(dated, testMoment());
    expect(metric(gone)).toBeNull();
  });

  it('is refused where what it needs is missing', () => {
    const half = changePart('metric', 'M-1', 'baseline', { value: 14 });
    expect(() => half.apply(workbook, testMoment())).toThrow(/^Not changed: /);
  });
});
