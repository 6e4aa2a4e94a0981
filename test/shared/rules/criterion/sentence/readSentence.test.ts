// Sentences as people type them: understood as far as they go, the rest asked for or told.
import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../../../shared/rules/criterion/sentence/readSentence.ts';
import { broken } from '../../../../helpers/workbooks/healthyWorkbook.ts';

const workbook = broken((wb) => {
  wb.add('facts', 'facts', { asOf: '2026-11-20', currency: 'EUR' });
  wb.add('useCase', 'U-1', { title: 'Predict which stops run late' });
  wb.add('metric', 'M-1', { title: 'Late stops, pilot depots', unit: '%' });
  wb.add('metric', 'M-2', { title: 'Minutes a tour', unit: 'minutes' });
  wb.add('metric', 'M-3', { title: 'Picked by hand', unit: '' });
  wb.add('timeBox', 'T-1', { title: 'Shadow run' });
  wb.add('timeBox', 'T-3', { title: 'Pilot in two depots' });
  wb.add('gate', 'H-2', { title: 'Go on after the pilot', date: '2027-02-20' });
  wb.add('alternative', 'A-1', { title: 'Plain rule' });
});
const read = (sentence: string) => readSentence(workbook, sentence);
const fields = (sentence: string) => read(sentence).fields;

describe('the whole of a sentence', () => {
  test('with a use case by its code, a measure by its words, percent and a day', () => {
    expect(read('Stop U-1 unless late stops is at most 11% by 31 March 2027')).toEqual({
      fields: {
        action: 'stop',
        alternative: null,
        scope: 'useCase',
        useCase: 'U-1',
        slice: null,
        form: 'stopsUnless',
        metric: 'M-1',
        systemMetric: null,
        checklist: null,
        comparator: '<=',
        value: 11,
        valueTo: null,
        unit: '%',
        checkpoint: 'on',
        checkpointDate: '2027-03-31',
        checkpointTimeBox: null,
        checkpointGate: null,
        checkpointPlusWD: 0,
      },
      unknown: [],
      left: [],
    });
  });

  test('in another order, with what happens at the end', () => {
    const { fields: said, left } = read(
      'U-1 stops unless minutes a tour are below 420 minutes in 2 readings in a row by end of T-3 + 5 days; no reading counts as failed after 3 working days, then return to why. Owner: head of sales',
    );
    expect(said).toMatchObject({
      scope: 'useCase',
      useCase: 'U-1',
      form: 'stopsUnless',
      metric: 'M-2',
      comparator: '<',
      value: 420,
      unit: 'minutes',
      readings: 2,
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-3',
      checkpointPlusWD: 5,
      silence: 'fail',
      silenceAfterWD: 3,
      action: 'returnToWhy',
      ownerRole: 'head',
    });
    expect(left).toEqual([]);
  });

  test('about money of the plan, watched all the time', () => {
    expect(
      fields('Hold the whole plan as soon as spend exceeds €90k, until the end of the pilot'),
    ).toMatchObject({
      action: 'hold',
      scope: 'workbook',
      form: 'stopsIf',
      systemMetric: 'spend',
      comparator: '>',
      value: 90_000,
      unit: 'EUR',
      checkpoint: 'endOf',
      checkpointTimeBox: 'T-3',
    });
  });
});

describe('money', () => {
  const spend = (amount: string) =>
    fields(`Hold the whole plan as soon as spend is ${amount}, until the end of the pilot`);

  test.each(['above EUR 90,000', 'above 90,000 EUR', 'above €90k', 'above eur 90k', 'above 90k €'])(
    'is read the same as “%s”',
    (amount) => expect(spend(amount)).toMatchObject({ comparator: '>', value: 90_000, unit: 'EUR' }),
  );

  test.each(['between EUR 3 and EUR 5', 'between 3 and 5 EUR', 'between €3 and €5', 'between 3 and EUR 5'])(
    'of two bounds is read the same as “%s”',
    (amount) => expect(spend(amount)).toMatchObject({ value: 3, valueTo: 5, unit: 'EUR' }),
  );

  test.each([
    ['USD 12 per order', 'USD per order'],
    ['12 USD per order', 'USD per order'],
    ['CHF 12/h', 'CHF/h'],
    ['12 ALL', 'ALL'],
    ['all 12', ''],
  ])('is paid for something: %s', (amount, unit) => {
    expect(fields(`Stop U-1 if picked by hand is above ${amount}`).unit ?? '').toBe(unit);
  });
});

describe('what is done', () => {
  test.each([
    ['Stop U-1 unless', { action: 'stop', useCase: 'U-1', form: 'stopsUnless' }],
    ['Return to why if', { action: 'returnToWhy', form: 'stopsIf' }],
    ['Return to why for predict which stops run late unless', { action: 'returnToWhy', useCase: 'U-1' }],
    ['hold unless', { action: 'hold', form: 'stopsUnless' }],
    ['Pivot U-1 to A-1 unless', { action: 'pivot', useCase: 'U-1', alternative: 'A-1' }],
    ['pivot to the plain rule if', { action: 'pivot', alternative: 'A-1', form: 'stopsIf' }],
    ['Unless', { form: 'stopsUnless' }],
    ['Stop S-2 once', { scope: 'slice', slice: 'S-2', form: 'stopsIf' }],
  ])('%s', (sentence, said) => expect(fields(sentence)).toMatchObject(said));
});

describe('what is compared', () => {
  test.each([
    ['is at most 11 %', '<=', 11],
    ['≤ 11%', '<=', 11],
    ['<=11', '<=', 11],
    ['does not exceed 11 percent', '<=', 11],
    ['is no more than 11 per cent', '<=', 11],
    ['is not above 11%', '<=', 11],
    ['falls below 7.5%', '<', 7.5],
    ['drops under 7,5 %', '<', 7.5],
    ['< 7', '<', 7],
    ['must be at least 60%', '>=', 60],
    ['reaches 60 %', '>=', 60],
    ['is above 60', '>', 60],
    ['rises above 60%', '>', 60],
    ['is exactly 5%', '=', 5],
    ['= 5', '=', 5],
    ['is anything but 0 %', '!=', 0],
    ['is at least -2%', '>=', -2],
  ])('“%s”', (said, comparator, value) => {
    expect(read(`Stop U-1 unless late stops ${said} by 1.4.2027`)).toMatchObject({
      fields: { metric: 'M-1', comparator, value, unit: '%', checkpointDate: '2027-04-01' },
      unknown: [],
      left: [],
    });
  });
  test.each(['between 3 and 5%', 'is between 3% and 5%', 'between 3-5 %'])('“%s”', (said) => {
    expect(fields(`Stop unless late stops ${said}`)).toMatchObject({
      comparator: 'between',
      value: 3,
      valueTo: 5,
      unit: '%',
    });
  });
  test('a title with the words of a clause in it is taken whole', () => {
    expect(fields('Stop unless picked by hand is below 1,200 by 5 Feb')).toMatchObject({
      metric: 'M-3',
      comparator: '<',
      value: 1_200,
      checkpointDate: '2027-02-05',
    });
  });
  test('a unit the measure is not read in is kept as it was written', () => {
    expect(fields('Stop unless picked by hand is below 11%')).toMatchObject({ metric: 'M-3', unit: '%' });
  });
});

describe('when it is judged', () => {
  test.each([
    ['by the end of T-3', { checkpoint: 'endOf', checkpointTimeBox: 'T-3', checkpointPlusWD: 0 }],
    ['by end of the pilot plus 2 working days', { checkpointTimeBox: 'T-3', checkpointPlusWD: 2 }],
    ['by T-1', { checkpoint: 'endOf', checkpointTimeBox: 'T-1' }],
    ['at gate H-2', { checkpoint: 'gate', checkpointGate: 'H-2' }],
    ['by H-2', { checkpoint: 'gate', checkpointGate: 'H-2' }],
    ['by the gate “Go on after the pilot”', { checkpoint: 'gate', checkpointGate: 'H-2' }],
    ['by 2027-03-31', { checkpoint: 'on', checkpointDate: '2027-03-31' }],
    ['by March 31st, 2027', { checkpointDate: '2027-03-31' }],
    ['by 31 mar', { checkpointDate: '2027-03-31' }],
    ['before 31/3/27', { checkpointDate: '2027-03-31' }],
    ['by the end of q1', { checkpoint: 'on', checkpointDate: '2027-03-31' }],
    ['not later than 24 December', { checkpointDate: '2026-12-24' }],
  ])('“%s”', (said, when) => {
    expect(read(`Stop U-1 unless late stops is at most 11% ${said}`)).toMatchObject({
      fields: when,
      unknown: [],
      left: [],
    });
  });
  test('a day that is none is left for the person', () => {
    expect(
      fields('Stop U-1 unless late stops is at most 11% by 31 February 2027').checkpoint,
    ).toBeUndefined();
  });
});

describe('what is not known', () => {
  test('is asked for by the words that were typed', () => {
    expect(read('Stop U-1 unless complaints a week is at most 11 by 31 March 2027').unknown).toEqual([
      { part: 'metric', typed: 'complaints a week', isAmbiguous: false },
    ]);
  });
  test('says when several could be meant', () => {
    const two = broken((wb) => wb.add('metric', 'M-3', { title: 'Late stops, all depots' }), workbook);
    expect(readSentence(two, 'Stop U-1 unless late stops is at most 11').unknown).toEqual([
      { part: 'metric', typed: 'late stops', isAmbiguous: true },
    ]);
  });
  test('leaves the rest to be read', () => {
    expect(fields('Stop the moon unless complaints is at most 11 by T-1')).toMatchObject({
      value: 11,
      checkpointTimeBox: 'T-1',
    });
  });
  test('and what means nothing here is told', () => {
    expect(read('Stop U-1 unless late stops is at most 11%, cross my heart').left).toEqual([
      'cross my heart',
    ]);
    expect(read('').fields).toEqual({});
  });
});
