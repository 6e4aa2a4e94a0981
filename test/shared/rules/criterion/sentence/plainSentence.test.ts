// The plain sentence of a kill criterion: as it is read, with gaps, and read back to the very same terms.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { plainSentence, plainState } from '../../../../../shared/rules/criterion/sentence/plainSentence.ts';
import { readSentence } from '../../../../../shared/rules/criterion/sentence/readSentence.ts';
import { systemUnit } from '../../../../../shared/rules/systemMetrics.ts';
import { criterionActions, systemMetrics } from '../../../../../shared/schema/killCriterion.ts';
import { schemas, type KillCriterion } from '../../../../../shared/schema/kinds.ts';
import type { Workbook } from '../../../../../shared/schema/workbook.ts';
import { writeAsIn } from '../../../../../shared/text/format.ts';
import { broken } from '../../../../helpers/workbooks/healthyWorkbook.ts';
import { coded, draft, inherited, review, workshop } from '../../../../helpers/workbooks/examples.ts';
import { templates } from '../../../../helpers/workbooks/templates.ts';
import { testMoment } from '../../../../helpers/workbooks/workbooks.ts';

afterEach(() => writeAsIn('en-GB'));

const draftOf = (fields: object): KillCriterion =>
  schemas.killCriterion.parse({ id: 'k', title: 'k', code: 'K-9', ...fields }) as unknown as KillCriterion;

describe('the sentence', () => {
  test('says scope, measure, day, silence and owner', () => {
    expect(plainSentence(workshop, coded(workshop, 'killCriterion', 'K-1'))).toBe(
      'Pivot “Bought-together recommendations” to “Ship the bestseller rule” unless “Click uplift over the bestseller rule” is at least 5% by the end of “Shadow run”. No reading counts as failed after 5 working days. Head of e-commerce answers.',
    );
  });
  test('of an "if" says until when it is watched, and nothing of silence', () => {
    expect(plainSentence(workshop, coded(workshop, 'killCriterion', 'K-3'))).toBe(
      'Stop “Bought-together recommendations” as soon as spend is above EUR 90,000, watched until the end of “Rollout with monitoring”. Head of e-commerce answers.',
    );
  });
  test('has a currency before each of two bounds', () => {
    const between = draftOf({ systemMetric: 'spend', comparator: 'between', value: 3_000, valueTo: 5_000 });
    const said = (unit: string) => plainState(workshop, { ...between, unit });
    expect(said('EUR')).toBe('spend is between EUR 3,000 and EUR 5,000');
    expect(said('EUR per stop')).toBe('spend is between EUR 3,000 and EUR 5,000 per stop');
    expect(said('days')).toBe('spend is between 3,000 and 5,000 days');
  });
  test('leaves out what stands beside it', () => {
    const criterion = coded(workshop, 'killCriterion', 'K-4');
    const alone = { scope: false, checkpoint: false, silence: false, owner: false };
    expect(plainSentence(workshop, criterion, alone)).toBe(
      'Return to why unless “Stock record accuracy, top 200 products” is at least 95%.',
    );
    expect(plainState(workshop, criterion)).toBe('“Stock record accuracy, top 200 products” is at least 95%');
  });
  test('says what is missing in its place', () => {
    expect(plainSentence(workshop, draftOf({ scope: 'useCase', action: 'pivot' }))).toBe(
      'Pivot [a use case or slice] to [another path] unless [a measure] is at least [a value] by [a day, time box or gate]. No reading counts as a question to the owner after 5 working days. [somebody] answers.',
    );
  });
});

/** What is agreed: all that the sentence speaks of. */
const termsOf = (criterion: KillCriterion) => {
  const { form, silence, silenceAfterWD, checkpointPlusWD, ...rest } = criterion;
  const isUnless = form === 'stopsUnless';
  const { scope, useCase, slice, metric, systemMetric, checklist, comparator, value, valueTo, unit } = rest;
  const { readings, checkpoint, checkpointTimeBox, checkpointDate, checkpointGate } = rest;
  const { action, alternative, ownerRole } = rest;
  return {
    form,
    scope,
    metric,
    systemMetric,
    comparator,
    value,
    unit,
    readings,
    checkpoint,
    action,
    ownerRole,
    useCase: scope === 'useCase' ? useCase : null,
    slice: scope === 'slice' ? slice : null,
    checklist: systemMetric === 'checklistScore' ? checklist : null,
    valueTo: comparator === 'between' ? valueTo : null,
    checkpointTimeBox: checkpoint === 'endOf' ? checkpointTimeBox : null,
    checkpointPlusWD: checkpoint === 'endOf' ? checkpointPlusWD : 0,
    checkpointDate: checkpoint === 'on' ? checkpointDate : null,
    checkpointGate: checkpoint === 'gate' ? checkpointGate : null,
    silence: isUnless ? silence : null,
    silenceAfterWD: isUnless ? silenceAfterWD : null,
    alternative: action === 'pivot' ? alternative : null,
  };
};

/** The same record with nothing said of its terms, so that whatever agrees afterwards was read. */
const emptied = (criterion: KillCriterion) => draftOf({ id: criterion.id });

function readBack(workbook: Workbook, criterion: KillCriterion) {
  const sentence = plainSentence(workbook, criterion);
  const { fields, unknown, left } = readSentence(workbook, sentence);
  return { sentence, unknown, left, terms: termsOf({ ...emptied(criterion), ...fields }) };
}

describe('read back', () => {
  const workbooks = [
    inherited,
    draft,
    workshop,
    review,
    ...templates.map(({ make }) => make(testMoment(), '2026-01-12')),
  ];

  test.each(['en-GB', 'en-US', 'de-DE'])(
    'every criterion of every template is the same, as in %s',
    (locale) => {
      writeAsIn(locale);
      let count = 0;
      for (const workbook of workbooks)
        for (const criterion of workbook.killCriterion.values()) {
          count += 1;
          const { sentence, ...back } = readBack(workbook, criterion);
          expect({ sentence, ...back }).toEqual({
            sentence,
            terms: termsOf(criterion),
            unknown: [],
            left: [],
          });
        }
      expect(count).toBeGreaterThan(20);
    },
  );

  const base = broken((wb) => {
    wb.add('gate', 'H-1', { date: '2026-02-20' });
    wb.add('checklist', 'Q-1', {});
  });
  const words = fc.array(
    fc.constantFrom(
      ...'stop the unless if is at least below by until end of gate plan plus 3 2027-03-31 answers no reading then . , ” “ 5% Ümläut stock'.split(
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 5 },
  );
  const title = fc.oneof(
    words.map((all) => all.join(' ')),
    fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
  );
  const value = fc.integer({ min: -1e12, max: 1e12 }).map((number) => number / 1e6);
  const unit = fc.constantFrom(
    '',
    '%',
    'EUR',
    'EUR per stop',
    'USD/h',
    'WD',
    '% of orders',
    'minutes by stop',
    '5 point scale',
    '"',
    '+1',
    'in a row',
  );
  const given = fc.record({
    where: fc.constantFrom(
      { scope: 'workbook' },
      { scope: 'useCase', useCase: 'U-1' },
      { scope: 'slice', slice: 'S-2' },
    ),
    what: fc.oneof(
      fc.record({ metric: fc.constantFrom('M-1', 'M-2') }),
      fc.record({ systemMetric: fc.constantFrom(...systemMetrics), checklist: fc.constant('Q-1') }),
    ),
    when: fc.oneof(
      fc.record({
        checkpoint: fc.constant('endOf'),
        checkpointTimeBox: fc.constantFrom('T-1', 'T-3'),
        checkpointPlusWD: fc.nat(30),
      }),
      fc.record({
        checkpoint: fc.constant('on'),
        checkpointDate: fc.constantFrom('2026-05-04', '2027-12-31'),
      }),
      fc.record({ checkpoint: fc.constant('gate'), checkpointGate: fc.constant('H-1') }),
    ),
    how: fc.record({
      form: fc.constantFrom('stopsUnless', 'stopsIf'),
      comparator: fc.constantFrom('<', '<=', '=', '!=', '>=', '>', 'between'),
      value,
      valueTo: value,
      readings: fc.integer({ min: 1, max: 100 }),
      silence: fc.constantFrom('fail', 'ask'),
      silenceAfterWD: fc.nat(100),
      action: fc.constantFrom(...criterionActions),
    }),
  });
  const titles = fc.record({
    useCase: title,
    slice: title,
    metric: title,
    timeBox: title,
    gate: title,
    alternative: title,
    role: title,
  });

  test('any criterion is the same, whatever its records are called and its metric is read in', () => {
    fc.assert(
      fc.property(
        given,
        titles,
        unit,
        fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-CH'),
        (fields, names, read, locale) => {
          writeAsIn(locale);
          const workbook = broken((wb) => {
            wb.add('useCase', 'U-1', { title: names.useCase });
            wb.add('slice', 'S-2', { title: names.slice });
            wb.add('metric', 'M-1', { title: names.metric, unit: read });
            wb.add('metric', 'M-2', { title: 'Clicks', unit: read });
            wb.add('timeBox', 'T-1', { title: names.timeBox });
            wb.add('gate', 'H-1', { title: names.gate });
            wb.add('alternative', 'A-1', { title: names.alternative });
            wb.add('role', 'chief', { title: names.role });
          }, base);
          const { where, what, when, how } = fields;
          const draftOne = draftOf({
            ...where,
            ...what,
            ...when,
            ...how,
            alternative: 'A-1',
            ownerRole: 'chief',
          });
          const { systemMetric } = draftOne;
          const criterion = { ...draftOne, unit: systemMetric ? systemUnit(workbook, systemMetric) : read };
          const { sentence, ...back } = readBack(workbook, criterion);
          expect({ sentence, ...back }).toEqual({
            sentence,
            terms: termsOf(criterion),
            unknown: [],
            left: [],
          });
        },
      ),
      { numRuns: 400 },
    );
  });
});
