// What everybody has to see while it lasts: gravest first, each in one sentence with its one next step.
import { describe, expect, it } from 'vitest';
import { alarms, criterionOf } from '../../../../shared/rules/state/alarms.ts';
import { review, workshop } from '../../../helpers/workbooks/examples.ts';
import { unlikeStored } from '../../../helpers/workbooks/unlikeStored.ts';
import { build } from '../../../helpers/workbooks/workbooks.ts';

describe('what everybody has to see', () => {
  it('is nothing while all is well', () => {
    expect(alarms(workshop)).toEqual([]);
  });

  it('tells of the worked example which criterion, which reading, which day and who answers', () => {
    const [first, ...others] = alarms(review);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      look: 'tripped',
      brief: 'K-4 tripped',
      since: '2026-02-13',
      sentence:
        'K-4 tripped on 13 Feb 2026: “Stock record accuracy, top 200 products” 93.2%, at least 95% was asked. Head of supply answers.',
      next: { label: 'Decide K-4', action: 'open', kind: 'decision', field: 'outcome' },
    });
    expect(first && criterionOf(review, first)?.code).toBe('K-4');
  });

  it('goes from tripped over overdue to held, each with the step that comes next', () => {
    const found = alarms(unlikeStored());
    expect(found.map(({ brief, next }) => `${brief} · ${next.label}`)).toEqual([
      'K-1 tripped · Decide K-1',
      'K-2 overdue · Read M-2 for K-2',
      'D-2 return to why · Decide H-1 again',
    ]);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'K-1 tripped on 13 Feb 2026: “Measure 1” 93.2%, at least 95% was asked. Head of supply answers.',
      'K-2 is overdue since 13 Feb 2026: “Measure 2” has no fresh reading, at least 95% was asked. Head of supply answers.',
      'U-2 Use case U-2 is held since 10 Feb 2026 by D-2, return to why: T-4 may not start.',
    ]);
    expect(found.at(-1) && criterionOf(unlikeStored(), found.at(-1) as never)).toBeUndefined();
  });

  it('of one look, begins with what has lasted longest, then goes by code', () => {
    const more = build((wb) => {
      wb.add('killCriterion', 'K-2', { silence: 'fail', silenceAfterWD: 0 });
      wb.add('killCriterion', 'K-1', { checkpointDate: '2026-02-13' });
    }, unlikeStored());
    expect(alarms(more).map(({ brief }) => brief)).toEqual([
      'K-1 tripped',
      'K-2 tripped',
      'D-2 return to why',
    ]);
    expect(alarms(more)[1]?.sentence).toBe(
      'K-2 tripped on 16 Feb 2026: “Measure 2” was not read, at least 95% was asked. Head of supply answers.',
    );
  });

  it('is not silenced by parking the use case that has tripped', () => {
    const parked = build((wb) => wb.add('useCase', 'U-1', { state: 'parked' }), unlikeStored());
    expect(alarms(parked)[0]?.brief).toBe('K-1 tripped');
  });

  it('says of a range, of an “if” and of nobody who answers what is so', () => {
    const other = build((wb) => {
      wb.add('killCriterion', 'K-1', { comparator: 'between', value: 95, valueTo: 97 });
      wb.add('killCriterion', 'K-4', { form: 'stopsIf', comparator: '>', value: 98, unit: '%' });
    }, unlikeStored());
    expect(alarms(other).map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'K-1 tripped on 13 Feb 2026: “Measure 1” 93.2%, between 95% and 97% was asked. Head of supply answers.',
        'K-4 tripped on 13 Feb 2026: “Measure 4” 99%, above 98% ends it. Head of supply answers.',
      ]),
    );
  });
});
